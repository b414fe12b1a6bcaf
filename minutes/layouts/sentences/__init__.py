"""The discussion sentence by sentence: which of them say that somebody is to do something.

flows       the running text of an item as sentences, whatever lines they were printed on
features    a sentence and its neighbours as the learner sees them
tagger      the trained model laid over the sentences of a document
"""
