"""Source beside public text, passage by passage, for the reviewer's eyes."""

from __future__ import annotations

from bisect import bisect_left
from dataclasses import dataclass, replace

from minutes.model import Block, Meeting, Phrase, Span
from redaction.masked_text import Masked
from redaction.model import Decision, Decisions
from redaction.public import PublicMeeting, PublicText, Run


@dataclass(frozen=True, slots=True)
class SidePiece:
    """A stretch of the source. state: "" (nothing found), open, withheld, label or kept; kind: of what was found.

    question: the key it is asked under, or "". shown: what readers see instead.
    """

    words: str
    state: str = ""
    kind: str = ""
    question: str = ""
    shown: str = ""


@dataclass(frozen=True, slots=True)
class SideRow:
    """One passage. number: "4.1", or what it is ("Title"). source and public: the two sides; open: its questions."""

    number: str
    kind: str
    source: tuple[SidePiece, ...]
    public: PublicText
    open: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """An item, or another part of the minutes, with its passages. public: False where none of it is published."""

    title: str
    rows: tuple[SideRow, ...]
    public: bool = True


def around(
    meeting: Meeting, decisions: Decisions, shown: PublicMeeting, question: str, most: int = 40
) -> tuple[Section, ...]:
    """The sections in which a question's places stand; of a long one, only the passages near the first place."""
    return tuple(
        replace(section, rows=_near(section.rows, question, most))
        for section in sections(meeting, decisions, shown)
        if any(question in row.open for row in section.rows)
    )


def _near(rows: tuple[SideRow, ...], question: str, most: int) -> tuple[SideRow, ...]:
    at = next(n for n, row in enumerate(rows) if question in row.open)
    first = max(0, min(at - most // 4, len(rows) - most))
    return rows[first : first + most]


def sections(meeting: Meeting, decisions: Decisions, shown: PublicMeeting) -> tuple[Section, ...]:
    """The whole text in the order of the page: header, attendance, items, actions, and what is not published."""
    hand = _SideHand(meeting, decisions)
    made = [Section("Heading of the minutes", hand.header(shown)), Section("Attendance", hand.attendance(shown))]
    for nth, item in enumerate(meeting.items, 1):
        number = (item.number or str(nth)).rstrip(".")
        title = hand.row(number, "heading", item.title.spans)
        rows = [hand.block(f"{number}.{n}", block) for n, block in enumerate(item.body, 1)]
        made.append(Section(f"Item {number}", tuple(filter(None, (title, *rows)))))
    made.append(Section("Actions that stand in a table", hand.actions()))
    kept_back = (hand.block("", block) for block in meeting.unplaced)
    made.append(Section("Not published", tuple(row for row in kept_back if row), public=False))
    return tuple(section for section in made if section.rows)


class _SideHand:
    def __init__(self, meeting: Meeting, decisions: Decisions) -> None:
        self.meeting = meeting
        self.masked = Masked(meeting.text, decisions.united)
        # What was kept on purpose is marked too, where nothing else covers it.
        covered = {d.span for d in decisions.united}
        kept = [d for d in decisions.each if d.treatment == "keep" and d.ruling and d.span not in covered]
        self.marked = sorted([*decisions.united, *kept], key=lambda d: d.span)
        self.starts = [decision.span.start for decision in self.marked]

    def header(self, shown: PublicMeeting) -> tuple[SideRow, ...]:
        meeting = self.meeting
        parts = (("Title", meeting.title), ("Venue", meeting.venue), ("Chair", meeting.chair))
        rows = [self.row(name, "paragraph", phrase.spans) for name, phrase in parts if phrase]
        when = " ".join(filter(None, (shown.held_on, shown.start, shown.end)))
        told = SideRow("Date", "paragraph", (SidePiece("as read from the minutes"),), (Run(when),)) if when else None
        return tuple(row for row in (*rows, told) if row)

    def attendance(self, shown: PublicMeeting) -> tuple[SideRow, ...]:
        rows = []
        for listed, public in zip(self.meeting.attendees, shown.attendees, strict=True):
            phrases = (listed.name, listed.role, listed.organisation)
            source = " · ".join(filter(None, (*(p.text for p in phrases if p), listed.initials)))
            told = " · ".join(filter(None, (public.name, public.initials, public.role, public.organisation)))
            rows.append(SideRow(listed.presence, "attendee", (SidePiece(source),), (Run(told),)))
        return tuple(rows)

    def actions(self) -> tuple[SideRow, ...]:
        rows = []
        for n, action in enumerate(self.meeting.actions, 1):
            if action.span is not None:
                continue
            phrases: tuple[Phrase | None, ...] = (action.text, *action.owners, action.due, action.status)
            spans = tuple(span for phrase in phrases if phrase for span in phrase.spans)
            rows.append(self.row(f"Action {action.ref or n}", "action", spans))
        return tuple(row for row in rows if row)

    def block(self, number: str, block: Block) -> SideRow | None:
        return self.row(number, block.kind, block.cells or (block.span,))

    def row(self, number: str, kind: str, spans: tuple[Span, ...]) -> SideRow | None:
        """A row of one or more spans, set side by side; None where there are none."""
        if not spans:
            return None
        source: list[SidePiece] = []
        public: list[Run] = []
        for span in spans:
            if source:
                source.append(SidePiece(" | "))
                public.append(Run(" | "))
            source += self._pieces(span)
            public += self.masked.span(span)
        asked = dict.fromkeys(piece.question for piece in source if piece.state == "open")
        return SideRow(number, kind, tuple(source), tuple(public), tuple(asked))

    def _pieces(self, span: Span) -> list[SidePiece]:
        text, at, pieces = self.meeting.text, span.start, []
        # One before may reach in, and so may what was kept inside it.
        first, last = bisect_left(self.starts, span.start), bisect_left(self.starts, span.end)
        for decision in self.marked[max(0, first - 3) : last]:
            start, end = max(decision.span.start, at), min(decision.span.end, span.end)
            if start >= end:
                continue
            if start > at:
                pieces.append(SidePiece(text[at:start]))
            pieces.append(_piece(text[start:end], decision))
            at = end
        if at < span.end:
            pieces.append(SidePiece(text[at : span.end]))
        return pieces


def _piece(words: str, decision: Decision) -> SidePiece:
    state = {"review": "open", "withhold": "withheld", "label": "label", "keep": "kept"}[decision.treatment]
    return SidePiece(words, state, Masked.reason(decision), decision.question, decision.public_text)
