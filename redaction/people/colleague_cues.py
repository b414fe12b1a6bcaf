"""What shows that somebody is named as a colleague: what they lead, are thanked for, are sent, or belong to.

A working sign makes a person "a professional", who is shown by role and never by name; so a slip here costs a wrong
word, not a leak. Family context beats every sign (see sightings). What shows nothing stays a question.
"""

from __future__ import annotations

import re
from bisect import bisect_left

from minutes.model import Meeting, Span
from redaction.words.lexicon import vocabulary

_BEFORE = 90
_AFTER = 90
_BY = (
    r"(?:led|chaired|co-chaired|presented|introduced|written|authored|drafted|facilitated|delivered|"
    r"taken|recorded|produced|"
    r"prepared|created|developed|commissioned|supported|coordinated|co-ordinated|compiled|organised|"
    r"minuted|given|run|shared|"
    r"covered|raised|proposed|seconded|moved|approved|reviewed|merged|submitted|circulated) by"
)
_JOINTLY = (
    r"(?:created|developed|worked|working|works|work|written|delivered|produced|led|leads|chairs|"
    r"co-chairs|planned|met|meeting|"
    r"liaise|liaised|liaising|link in|linked in|does this|do this|together|"
    r"discussed) (?:\w+ ){0,3}?(?:with|alongside)"
)
_SENT = (
    r"(?:contact|email|e-mail|notify|(?:send|sends|forward)|(?:send|sent|forward|forwarded|submit|"
    r"return|circulate|share|"
    r"shared|feed back|report back|comments|feedback|questions|papers|responses|"
    r"replies)\b[^.;:\n]{0,60}? (?:to|with|via))"
)
_APPOINTED = (
    r"(?:behalf of|absence of|apologies (?:\w+ ){0,3}(?:from|for)|joined by|attended by|nominated|"
    r"appointment of|appointed|"
    r"congratulated|passed on thanks from|thanks from|comments from|an update from|a report from|"
    r"papers? (?:from|by)|welcomed|welcome to|replaced by|succeeded by|handed over to|funding for)"
)
_FORE = re.compile(rf"\b(?:{_BY}|{_JOINTLY}|{_SENT}|{_APPOINTED})\s+(?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?(?:, | and ))*$")
_THANKS = re.compile(
    r"\b(?:thanked|thanks to|thanks go to|thank you to|grateful to|on behalf of)\s+[^.;:\n]{0,50}$", re.IGNORECASE
)
_FOR_WORK = re.compile(
    r"^[^.;\n]{0,40}\bfor\b[^.;\n]{0,45}\b(?:item|report|presentation|work|update|paper|papers|"
    r"contribution|contributions|chairing|"
    r"support|attend|attending|attendance|data|input|help|leadership|service|efforts|commitment|"
    r"years|session|presenting)\b"
)
_LEADS = re.compile(
    r"^\)?,? (?:will|would|to|agreed to|has agreed to|is to|is going to|had agreed to|offered to|volunteered to) "
    r"(?:\w+ly |also |then |now )?(?:look|lead|arrange|circulate|chase|coordinate|co-ordinate|"
    r"present|bring|draft|write|produce|"
    r"convene|facilitate|chair|review|update|share|send|report|contact|liaise|check|confirm|explore|"
    r"follow|feed|raise|organise|"
    r"attend|complete|deliver|pick|take|provide|prepare|ask|discuss|meet|join|speak|merge|triage|"
    r"post|publish|open|file|fix)\b"
)
_OFFICE = re.compile(
    r"^\)?(?:,? (?:who )?(?:is|was|has been|had been|as) (?:\w+ )?(?:the|a|an|our|their|its|"
    r"appointed|nominated|elected|seconded|"
    r"recruited)\b[^.;\n]{0,30}\b(?:lead|chair|co-chair|manager|officer|director|adviser|advisor|"
    r"nurse|head|coordinator|post|role|"
    r"representative|as)\b|,? (?:(?:has|had|also|then) )?(?:presented|introduced|outlined|chaired|"
    r"circulated|advised|updated|"
    r"summarised|briefed|clarified|led|apologised|proposed|seconded|"
    r"moved(?! (?:out|in|into|to|house|home|away|schools?|placements?|from|back|again|on|between)\b)|"
    r"facilitated|highlighted|"
    r"abstained|queried|reminded|"
    r"suggested|commented|thanked|welcomed|recommended|emphasised|took the chair|takes the chair|passed on|fed back|"
    r"(?:came|joined|left|stayed) (?:for|before|after|during|at)? ?items?) )",
    re.IGNORECASE,
)
# What is somebody's at work: "Ann's action", "Ann's paper".
_OWNED = re.compile(
    r"^['’]s? (?:\w+ )?(?:actions?|reports?|papers?|comments?|statement|presentation|suggestions?|"
    r"proposals?|update|team|slides|"
    r"apologies|item|role|post|summary|request|offer|service|agency|draft|amendment|motion|patch|pull request)\b"
)
# A speaker who opens a paragraph is at the table.
_SAYS = re.compile(
    r"^(?: \([^)\n]{1,40}\))? (?:\w+ly |also |then )?(?!told (?:his|her|their|staff|police|the|a) )"
    rf"(?:{'|'.join(sorted(vocabulary().reporting))})\b"
)
_CHAIN = re.compile(r"^(?:(?:,| and|,? &|/) ?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)?){1,3}")
_FROM = re.compile(r"^\s?(?:\((?:from )?(?:the )?|,? (?:from|of|at) (?:the )?)(?=[A-Z])")
_BODY_BEFORE = re.compile(r"(\w[\w'’&.-]*) ?\($")
_LABEL = re.compile(
    r"(?:^|\n|\t|\| ?)\W{0,4}(?:Owners?|Leads?|Presenters?|Chair|Minutes|Notes|Responsible|By|Author|"
    r"Facilitator|Scribe)\s?:\s?\W{0,3}$"
)

# An agenda or a table of actions: times of items, or the head of a column of people, not far above.
_AGENDA = re.compile(
    r"\b\d{1,2}[:.]\d\d\s?(?:am|pm)?\s?[–—-]\s?\d{1,2}[:.]\d\d|"
    r"(?:^|[\n\t|])\s*(?:Lead|Leads|Owner|Owners|Presenter|Presenters|Lead Officer|Officer|Officers|"
    r"By whom|Who|Responsible|"
    r"Lead Person|Person responsible|Action by|Speaker|Assigned to|Facilitator)\s*(?:[\n\t|]|$)",
    re.IGNORECASE,
)
_AGENDA_ABOVE = 700
_OPENS_CELL = re.compile(r"(?:^|[\n\t|])[ \u00a0]*(?:[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}\s?(?:/|,|&|and)\s?){0,3}$")
_ENDS_CELL = re.compile(r"^\s?(?:(?:/|,|&|and)\s?[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2}\s?){0,3}[ \u00a0]*(?:[\n\t|]|$)")


class Work:
    """Answers, for one meeting, whether a place in its text shows a person at work."""

    def __init__(self, meeting: Meeting, bodies: tuple[Span, ...]) -> None:
        self._text = meeting.text
        self._starts = [span.start for span in bodies]
        self._ends = sorted(span.end for span in bodies)

    def shown(self, span: Span) -> bool:
        """Whether the words around the name at `span` show a colleague."""
        fore, after = self._text[max(0, span.start - _BEFORE) : span.start], self._text[span.end : span.end + _AFTER]
        past = _CHAIN.sub("", after, count=1)
        if (
            _FORE.search(fore)
            or _LEADS.match(past)
            or _OFFICE.match(past)
            or _OWNED.match(after)
            or _LABEL.search(fore)
        ):
            return True
        if (not fore or fore.endswith(("\n", "\t"))) and _SAYS.match(past):
            return True
        if _THANKS.search(fore) and _FOR_WORK.match(after):
            return True
        return self._in_agenda(span, fore, after) or self._of_a_body(span, fore, after)

    def _in_agenda(self, span: Span, fore: str, after: str) -> bool:
        """Whether the name, or a list of names it is one of, fills a cell of an agenda or a table of actions."""
        if not (_OPENS_CELL.search(fore) and _ENDS_CELL.match(after)):
            return False
        return _AGENDA.search(self._text, max(0, span.start - _AGENDA_ABOVE), span.start) is not None

    def _of_a_body(self, span: Span, fore: str, after: str) -> bool:
        """Whether an organisation or place stands right before the name in brackets, or behind it in brackets."""
        bracket = _BODY_BEFORE.search(fore)
        if bracket and after.startswith((")", ",")):
            end = span.start - len(fore) + bracket.end(1)
            at = bisect_left(self._ends, end)
            return at < len(self._ends) and self._ends[at] == end
        belongs = _FROM.match(after)
        if not belongs:
            return False
        start = span.end + belongs.end()
        at = bisect_left(self._starts, start)
        return at < len(self._starts) and self._starts[at] == start
