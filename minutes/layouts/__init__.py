"""Document -> Meeting. Pure: recognisers of shapes, in the order of `RECOGNISERS`; none knows an organisation.

regions      the document in stretches: front, attendance, agenda, table of actions, items
header       title, date, time, venue, chair, minute taker
attendance   everybody there, in attendance, or not: tables, lines, runs
items        headings and bodies, actions inline, old actions in sentences
tables       tables and logs of actions, joined with what stands inline
gathering    what is told elsewhere: chair, next meeting, apologies and deputies in prose
"""

from minutes.layouts.meeting import RECOGNISERS, parse

__all__ = ["RECOGNISERS", "parse"]
