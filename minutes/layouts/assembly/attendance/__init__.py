"""Who was there and who was not: the list, marks of presence, apologies told in sentences.

people        the list out of the stretches of a document
unseen_lists  a list in a form that nobody taught
initials      initials that are nobody's, or stand apart from their name
marks         marks of presence in a table
absent        apologies told in sentences
headed_lists     who stands under a heading came as it says
presence_columns columns that are lists: present in one, apologies in another
keys             initials whose names a key tells
substitutes      who came instead is not among those away
once             somebody named twice is one
"""
