"""Minutes as the parts of a paper, for whichever file they are written to.

Files travel, and what was sent cannot be called back: so a paper names nobody. Its attendance list gives initials, role
and organisation; the names stand on the page, to which the paper leads.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from publishing.meeting.body import BodyPiece, Bullet, ItemView
from publishing.meeting.view import MeetingView
from publishing.text.dates import hours, long_date
from publishing.text.escape import folded
from publishing.text.facts import SiteFacts
from redaction.public import plain

PartKind = Literal["heading", "text", "bullet", "table", "action", "decision"]


@dataclass(frozen=True, slots=True)
class PaperPart:
    """One part. level: of a heading (1, 2) or a bullet (1 …). number: what hangs beside a paragraph; the head of a box.

    rows: a table, the first row its head. foot: the small line of a box.
    """

    kind: PartKind
    text: str = ""
    level: int = 1
    number: str = ""
    rows: tuple[tuple[str, ...], ...] = ()
    foot: str = ""


@dataclass(frozen=True, slots=True)
class PaperCopy:
    """title: of the document. above: the group. lines: under it. source: whose it is. address: where it stands."""

    title: str
    above: str
    lines: tuple[str, ...]
    parts: tuple[PaperPart, ...]
    source: str
    address: str


def minutes_paper(shown: MeetingView, group: str, title: str, facts: SiteFacts) -> PaperCopy:
    """A meeting's minutes. group: its name. title: "Minutes of 6 October 2026"."""
    meeting = shown.meeting
    base = facts.web_address.rstrip("/")
    place = ", ".join(filter(None, (plain(meeting.venue), hours(meeting.start, meeting.end))))
    signed = meeting.sign_off
    approved = f"Approved by the {signed.role} on {long_date(signed.on)}." if signed else "Preview. Not approved."
    withheld = f"Withheld: {shown.withheld}. Words in square brackets stand in their place." if shown.withheld else ""
    return PaperCopy(
        title,
        group,
        tuple(folded(line) for line in (place, approved, withheld) if line),
        tuple(_parts(shown)),
        folded(facts.name),
        f"{base}/meetings/{meeting.id}/" if base else f"meetings/{meeting.id}/",
    )


def _parts(shown: MeetingView) -> Iterator[PaperPart]:
    if shown.decisions:
        yield PaperPart("heading", "Decisions")
        for decision in shown.decisions:
            beside = f" ({decision.place})" if decision.place else ""
            yield PaperPart("text", folded(decision.words) + beside, number=decision.name)
    if shown.actions:
        yield PaperPart("heading", "Actions")
        yield PaperPart("table", rows=(("Reference", "Action", "Owner", "Due"), *_actions(shown)))
    if shown.attendance:
        yield PaperPart("heading", "Attendance")
        yield PaperPart("text", "Names stand in the attendance list of the page itself.")
        yield PaperPart("table", rows=(("Initials", "Role", "Organisation", "Attendance"), *_people(shown)))
    yield PaperPart("heading", "Minutes")
    for item in shown.items:
        yield from _item(item)
    if shown.meeting.next_meeting:
        yield PaperPart("heading", "Next meeting")
        yield PaperPart("text", long_date(shown.meeting.next_meeting))


def _actions(shown: MeetingView) -> Iterator[tuple[str, ...]]:
    """As the page's Action Table has them: in full, with owners and dates of their first appearance."""
    for action in shown.actions:
        printed = f" (no. {action.label})" if action.label else ""
        owners = "; ".join(owner.html.striptags() for owner in action.owners)
        words = (action.in_full or action.html).striptags()
        yield tuple(folded(cell) for cell in (f"{action.id}{printed}", words, owners, action.due.day.striptags()))


def _people(shown: MeetingView) -> Iterator[tuple[str, ...]]:
    for presence, rows in shown.attendance:
        for row in rows:
            yield tuple(folded(cell) for cell in (row.initials or "–", row.role, row.organisation, presence))


def _item(item: ItemView) -> Iterator[PaperPart]:
    yield PaperPart("heading", folded(f"{item.number} {item.title_words}").strip() or "Item", level=2)
    for piece in item.pieces:
        yield from _piece(piece)


def _piece(piece: BodyPiece) -> Iterator[PaperPart]:
    if piece.kind == "bullets":
        yield from _bullets(piece.bullets, 1)
    elif piece.kind == "table":
        # Read back from what the page shows: the cells hold nothing but escaped words and their marks.
        yield PaperPart(
            "table", rows=_even(tuple(tuple(folded(cell.striptags()) for cell in row) for row in piece.rows))
        )
    elif piece.kind == "subheading":
        yield PaperPart("heading", folded(piece.html.striptags()), level=3)
    elif piece.kind == "action":
        head = f"Action {piece.action.id}" if piece.action else "Action"
        yield PaperPart("action", folded(plain(piece.text)), number=f"{piece.number} {head}".strip())
    elif piece.decision:
        yield PaperPart(
            "decision", folded(plain(piece.text)), number=f"{piece.number} Decision {piece.decision}".strip()
        )
    else:
        yield PaperPart("text", folded(plain(piece.text)), number=piece.number)


def _bullets(bullets: tuple[Bullet, ...], level: int) -> Iterator[PaperPart]:
    for bullet in bullets:
        yield PaperPart("bullet", folded(plain(bullet.text)), level=level)
        yield from _bullets(bullet.under, level + 1)


def _even(rows: tuple[tuple[str, ...], ...]) -> tuple[tuple[str, ...], ...]:
    """Every row as long as the longest."""
    most = max(len(row) for row in rows)
    return tuple((*row, *("" for _ in range(most - len(row)))) for row in rows)
