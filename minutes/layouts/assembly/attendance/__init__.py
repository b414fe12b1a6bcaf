"""Who was there and who was not: the list, marks of presence, apologies told in sentences.

people        the list out of the stretches of a document
unseen_lists  a list in a form that nobody taught
marks         marks of presence in a table
absent        apologies told in sentences
"""
