"""The only maker of PublicMeeting: puts public words where something was decided; refuses while anything is open."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from errors import Unsettled
from minutes.model import Action, Attendee, Block, Item, Meeting, Phrase, Span
from redaction.decide import rule_for
from redaction.masked_text import Masked
from redaction.model import Decisions, Person
from redaction.people.roster import Roster
from redaction.policy import Policy
from redaction.public import (
    PublicAction,
    PublicAttendee,
    PublicItem,
    PublicMeeting,
    PublicParagraph,
    PublicText,
    Run,
    SignOff,
    plain,
)

WhenOpen = Literal["refuse", "withhold"]
_KINDS = {"heading": "subheading"}


@dataclass(frozen=True, slots=True)
class Redacted:
    """A public meeting, and which of the decisions shaped it (for the fingerprint and the gate)."""

    public: PublicMeeting
    decisions: Decisions


def mask(
    meeting: Meeting,
    decisions: Decisions,
    roster: Roster,
    policy: Policy,
    unsettled: WhenOpen = "refuse",
) -> Redacted:
    """The public form of a meeting.

    unsettled: "refuse" raises Unsettled while anything that reaches a page awaits a ruling; "withhold" (for
    previews only) withholds it.
    """
    if unsettled == "refuse" and decisions.open:
        raise Unsettled(
            f"{len(decisions.open)} passages await a ruling.",
            meeting.id,
            "Run python build.py review and answer the questions.",
        )
    words = Masked(meeting.text, decisions.united)
    hand = _Hand(meeting, words, roster, policy)
    return Redacted(hand.public(), decisions)


def signed(redacted: Redacted, sign_off: SignOff) -> Redacted:
    """The same meeting, carrying by whose authority it is public."""
    return replace(redacted, public=replace(redacted.public, sign_off=sign_off))


@dataclass(frozen=True, slots=True)
class _Hand:
    meeting: Meeting
    words: Masked
    roster: Roster
    policy: Policy

    def public(self) -> PublicMeeting:
        meeting, phrase = self.meeting, self.words.phrase
        title = phrase(meeting.title)
        spoiled = any(run.mark for run in title)
        keys = {id(action): f"a{n}" for n, action in enumerate(meeting.actions, 1)}
        places = {id(action): item.number or "" for item in meeting.items for action in item.actions}
        items = tuple(self._item(item, keys) for item in meeting.items)
        return PublicMeeting(
            id=self._address(spoiled),
            title=title,
            group=meeting.group or plain(title),
            held_on=meeting.held_on.isoformat() if meeting.held_on else "",
            start=meeting.start or "",
            end=meeting.end or "",
            venue=phrase(meeting.venue),
            chair=phrase(meeting.chair),
            next_meeting=meeting.next_meeting.isoformat() if meeting.next_meeting else "",
            attendees=tuple(self._attendee(n, a) for n, a in enumerate(meeting.attendees)),
            items=items,
            actions=tuple(self._action(a, keys[id(a)], places.get(id(a), "")) for a in meeting.actions),
            withheld=self._counts(),
            summary=phrase(meeting.summary),
        )

    def _address(self, spoiled: bool) -> str:
        if not spoiled:
            return self.meeting.id
        day = self.meeting.held_on.isoformat() if self.meeting.held_on else "undated"
        return f"{day}-minutes-{self.meeting.document.source.sha256[:6]}"

    def _attendee(self, position: int, attendee: Attendee) -> PublicAttendee:
        person = self._listed(position)
        role, organisation = plain(self.words.phrase(attendee.role)), plain(self.words.phrase(attendee.organisation))
        if person is None:
            return PublicAttendee(self.policy.people["unknown"].words, "", role, organisation, attendee.presence)
        if any(d.treatment in ("withhold", "review") for d in self.words.touching(attendee.name.spans)):
            return PublicAttendee(self.policy.people["unknown"].words, "", "", "", attendee.presence)
        rule = rule_for(person, self.policy)
        if rule.attendance == "name":
            initials = person.initials if rule.body == "initials" else ""
            whom = plain(self.words.phrase(attendee.deputising_for))
            return PublicAttendee(attendee.name.text, initials, role, organisation, attendee.presence, whom)
        if rule.attendance == "role":
            whom = plain(self.words.phrase(attendee.deputising_for))
            return PublicAttendee("", "", role or rule.words, organisation, attendee.presence, whom)
        return PublicAttendee(rule.words, "", "", "", attendee.presence)

    def _listed(self, position: int) -> Person | None:
        """The roster's person for a line of the list: by position in it, for two may share a name."""
        return self.roster.by_id.get(self.roster.attendees[position])

    def _item(self, item: Item, keys: Mapping[int, str]) -> PublicItem:
        at = {action.span: keys[id(action)] for action in item.actions if action.span}
        body = tuple(self._paragraph(block, at) for block in item.body)
        return PublicItem(item.number or "", self.words.phrase(item.title), body)

    def _paragraph(self, block: Block, actions: Mapping[Span, str]) -> PublicParagraph:
        kind = _KINDS.get(block.kind, block.kind)
        if block.kind == "row":
            return PublicParagraph(kind, (), block.level, tuple(self.words.span(cell) for cell in block.cells))
        text = self.words.span(block.span)
        return PublicParagraph(kind, text, block.level, (), actions.get(block.span, ""))

    def _action(self, action: Action, key: str, item: str) -> PublicAction:
        phrase = self.words.phrase
        return PublicAction(
            key=key,
            ref=action.ref or "",
            text=phrase(action.text),
            owners=tuple(phrase(owner) for owner in action.owners),
            owner_roles=tuple(self._role(owner) for owner in action.owners),
            due=phrase(action.due),
            due_on=action.due_on.isoformat() if action.due_on else "",
            status=phrase(action.status),
            kind=action.kind,
            item=item,
        )

    def _role(self, owner: Phrase) -> str:
        """The public role and organisation of an owner, where exactly one listed person is meant; else ""."""
        ids = {f.person for d in self.words.touching(owner.spans) for f in d.findings if f.person}
        listed = [n for n, identity in enumerate(self.roster.attendees) if identity in ids]
        if not listed or len(ids) != 1:
            return ""
        attendee = self.meeting.attendees[listed[0]]
        parts = (plain(self.words.phrase(part)) for part in (attendee.role, attendee.organisation))
        return ", ".join(part for part in parts if part)

    def _counts(self) -> tuple[tuple[str, int], ...]:
        blocks = tuple(block.span for item in self.meeting.items for block in item.body)
        spans = {
            d.span: self.words.reason(d) for d in self.words.touching(blocks) if d.treatment in ("withhold", "review")
        }
        return tuple(sorted(Counter(spans.values()).items()))


def words(text: str) -> PublicText:
    """A public text of plain words, for what was never in the minutes."""
    return (Run(text),) if text else ()
