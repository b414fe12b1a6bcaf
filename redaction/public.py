"""The publishable nouns: words only. No span, no person, no finding can be reached from here.

Everything `publishing` is ever given is one of these. Only `redaction.mask` makes a PublicMeeting.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Mark = Literal["", "initials", "label", "withheld", "stops"]


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of public words of one nature.

    mark "": the minutes' own words. "initials": an attendee's initials, key to the attendance list.
    "label": a role in place of a name. "withheld": words in square brackets that stand for what was
    withheld, with `reason` the kind ("name", "case_detail" …). "stops": in a private preview alone, words that a
    release would stop on.
    """

    words: str
    mark: Mark = ""
    reason: str = ""


PublicText = tuple[Run, ...]


def plain(text: PublicText) -> str:
    """The words of a public text, marks dropped."""
    return "".join(run.words for run in text)


@dataclass(frozen=True, slots=True)
class PublicAttendee:
    """A row of the published attendance list: the only place where an attendee's name may stand.

    deputising_for: in whose place, as the public may read it, or "".
    """

    name: str
    initials: str
    role: str
    organisation: str
    presence: str
    deputising_for: str = ""


@dataclass(frozen=True, slots=True)
class PublicAction:
    """ref: as printed, or "" where unnumbered. owners: public words, one an owner. due: as printed or "".

    due_on: "YYYY-MM-DD" or "". status: as printed, public words, or "". kind: "new" or "carried".
    item: number of the item it arose in, or "". key: unique within its meeting, for anchors.
    """

    key: str
    ref: str
    text: PublicText
    owners: tuple[PublicText, ...]
    owner_roles: tuple[str, ...]
    due: PublicText
    due_on: str
    status: PublicText
    kind: str
    item: str


@dataclass(frozen=True, slots=True)
class PublicParagraph:
    """One piece of an item. kind: paragraph, bullet, subheading, row or action; where a person said so, decision or
    discussion (neither). action: the key of that action.

    cells: for a row, its cells; then `text` is empty. level: depth of a bullet, from 1.
    """

    kind: str
    text: PublicText
    level: int = 0
    cells: tuple[PublicText, ...] = ()
    action: str = ""


@dataclass(frozen=True, slots=True)
class PublicItem:
    """An agenda item; `number` as printed, or "" where none was."""

    number: str
    title: PublicText
    body: tuple[PublicParagraph, ...]


@dataclass(frozen=True, slots=True)
class SignOff:
    """By whose authority a meeting is public: the role (never the name) and the day, "YYYY-MM-DD".

    corrected: the day these words took the place of others that had been public, or "".
    """

    role: str
    on: str
    corrected: str = ""


@dataclass(frozen=True, slots=True)
class PublicMeeting:
    """A meeting as the public may read it. Dates "YYYY-MM-DD", times "HH:MM", "" where unknown.

    id: the address of its page. withheld: (kind, how many), sorted. sign_off is None in a preview.
    summary: an editor's own, from the sidecar; () where there is none.
    """

    id: str
    title: PublicText
    group: str
    held_on: str
    start: str
    end: str
    venue: PublicText
    chair: PublicText
    next_meeting: str
    attendees: tuple[PublicAttendee, ...]
    items: tuple[PublicItem, ...]
    actions: tuple[PublicAction, ...]
    withheld: tuple[tuple[str, int], ...]
    sign_off: SignOff | None = None
    summary: PublicText = ()


@dataclass(frozen=True, slots=True)
class Withheld:
    """A surface that must not stand anywhere on the site, for the gate.

    exact: match letter for letter (short or common words); otherwise without regard to case.
    """

    surface: str
    kind: str
    meeting_id: str
    exact: bool = False


@dataclass(frozen=True, slots=True)
class Leak:
    """A withheld surface found in the built site: which file, whereabouts in it, and whose it was.

    Never carries the surface itself, for leaks are printed.
    """

    file: str
    where: str
    kind: str
    meeting_id: str
