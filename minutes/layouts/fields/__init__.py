"""Fields inside a line: who a person is, what an action asks of whom by when, what day a date means.

people    labelled words of a list gathered into people
person    people out of a line, a run, a table's rows or entries over several lines
action    what an action line says: number, owners, due, status, update
due       words of a due date -> a day, with the rule by which
dates     dates and times as printed; the meeting's own day and hours
next_meeting  the next meeting's day
owners    words of an owner -> somebody on the attendance list, or the words as they stand
"""
