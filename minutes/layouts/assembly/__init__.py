"""Labelled lines -> Meeting. Plain code: it follows the labels, and says aloud where they are doubtful.

stretches   labelled units that belong together: a heading, an entry of a list, a row, a passage
people      the attendance list and what stands beside it
headings    number and title of an item
bodies      what was said under each heading, and the actions in it
tables      tables and logs of actions
meeting     all of it put together; what is nowhere else is handed to the reviewer
"""
