"""What shows that somebody is named as a colleague: what they lead, are thanked for, are sent, or belong to.

A working sign makes a person "a professional", who is shown by role and never by name; so a slip here costs a wrong
word, not a leak. Family context beats every sign (see sightings). What shows nothing stays a question.
"""

from __future__ import annotations

from bisect import bisect_left

from minutes.model import Meeting, Span
from redaction.people.context import PersonContext
from redaction.rules import RULES
from rule_files import rule_file

_CUES = RULES / "people" / "colleagues.yaml"
_BEFORE = 140
_AFTER = 90
_AGENDA_ABOVE = 2500
_SHOWN_BY = ("undertakes", "holds an office")


class Work:
    """Answers, for one meeting, whether a place in its text shows a person at work."""

    def __init__(self, meeting: Meeting, bodies: tuple[Span, ...]) -> None:
        self._text = meeting.text
        self._starts = [span.start for span in bodies]
        self._ends = sorted(span.end for span in bodies)

    def shown(self, span: Span) -> bool:
        """Whether the words around the name at `span` show a colleague."""
        fore, after = self._text[max(0, span.start - _BEFORE) : span.start], self._text[span.end : span.end + _AFTER]
        known = rule_file(_CUES).pattern
        past = known("a list of names").sub("", after, count=1)
        if known("before a colleague").search(fore) or known("labelled").search(fore):
            return True
        if any(known(name).match(past) for name in _SHOWN_BY) or known("owned at work").match(after):
            return True
        if (not fore or fore.endswith(("\n", "\t"))) and known("says").match(past):
            return True
        if known("thanked").search(fore) and known("for work").match(after):
            return True
        return self._in_agenda(span, fore, after) or self._of_a_body(span, fore, after)

    def at_work(self, group: list[PersonContext]) -> bool:
        """Whether sightings of somebody show a colleague: stood in for, named at work, or speaking twice."""
        if any(seen.deputised or self.shown(seen.mention.span) for seen in group):
            return True
        return sum(seen.speaks for seen in group) >= 2

    def _in_agenda(self, span: Span, fore: str, after: str) -> bool:
        """Whether the name, or a list of names it is one of, fills a cell of an agenda or a table of actions."""
        known = rule_file(_CUES).pattern
        if not (known("opens a cell").search(fore) and known("ends a cell").match(after)):
            return False
        return known("agenda above").search(self._text, max(0, span.start - _AGENDA_ABOVE), span.start) is not None

    def _of_a_body(self, span: Span, fore: str, after: str) -> bool:
        """Whether an organisation or place stands right before the name in brackets, or behind it in brackets."""
        bracket = rule_file(_CUES).pattern("a body before").search(fore)
        if bracket and after.startswith((")", ",")):
            end = span.start - len(fore) + bracket.end(1)
            at = bisect_left(self._ends, end)
            return at < len(self._ends) and self._ends[at] == end
        belongs = rule_file(_CUES).pattern("from a body").match(after)
        if not belongs:
            return False
        start = span.end + belongs.end()
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] == start
