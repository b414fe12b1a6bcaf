"""Document -> labelled lines: what each printed line or cell of a table is, and how sure that is.

units       printed lines and cells, one by one, with what is known of their place
numbers     how a line is numbered, and whether its number goes on from another
words       what kinds of words a line holds: names, jobs, bodies, dates, verbs of undertaking
features    a unit and its neighbours as the learner sees them
labeller    the trained model laid over a document
"""
