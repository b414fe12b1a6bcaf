"""What stands before the items, word by word: the meeting's title and the place it was held at.

words       the words of the front as the learner sees them
tagger      the trained model laid over them
"""
