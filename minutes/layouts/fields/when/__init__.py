"""Days and hours: as printed, and what words of a due date mean.

calendar, clock, days   names of days and months, hours, days as printed
dates, next_meeting     the meeting's own day and hours; the next meeting's
due                     words of a due date -> a day, with the rule by which (due_rules, due_readings)
"""
