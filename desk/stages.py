"""The stages between a folder of minutes and a list of Cases: read, parse, examine, settle."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path

from desk.case import Case, Examined, Unread
from desk.past import Past
from desk.settings import Settings
from errors import UnreadableSource
from minutes.layouts import parse
from minutes.model import Attendee, Document, Meeting
from minutes.sidecar import Stated, apply
from minutes.sources import read
from minutes.sources.front_matter import stated
from redaction.decide import decide
from redaction.detectors import detect
from redaction.fingerprint import fingerprint
from redaction.lexicon import Lexicon
from redaction.mask import Redacted, mask, signed
from redaction.nouns import Finding, Ruling
from redaction.people import gather
from redaction.policy import Policy
from redaction.public import SignOff
from redaction.review import approvals as sign_offs
from redaction.review import missed, withdrawals
from redaction.roster import Roster
from redaction.scan_words import names_somebody


def sources(content: Path) -> tuple[Path, ...]:
    """Every file in content/minutes, by name; hidden files and sidecars (.yaml) are not minutes."""
    folder = content / "minutes"
    files = (path for path in folder.glob("*") if path.is_file() and not path.name.startswith((".", "~$")))
    return tuple(sorted((path for path in files if path.suffix.lower() not in (".yaml", ".yml")), key=lambda p: p.name))


def read_all(paths: Iterable[Path]) -> tuple[tuple[Document, ...], tuple[Unread, ...]]:
    """Read every document; what cannot be read is named, and the others go on."""
    documents, unread = [], []
    for path in paths:
        try:
            documents.append(read(path))
        except UnreadableSource as fault:
            unread.append(Unread(path.name, fault.what, fault.next_step))
    return tuple(documents), tuple(unread)


def stated_by_hand(paths: Iterable[Path]) -> dict[str, Stated]:
    """What sidecars and front matter say, by the name of the minutes they speak of. Raises BadSettings."""
    found = ((path.name, stated(path)) for path in paths)
    return {name: facts for name, facts in found if facts}


def parse_all(
    documents: Iterable[Document], settings: Settings, by_hand: Mapping[str, Stated] | None = None
) -> tuple[Meeting, ...]:
    """Parse every document, oldest meeting first; ids that two meetings share get a number each.

    by_hand: what is stated about some of them, by file name; it wins over what is read.
    """
    groups = tuple((group.name, (group.short, *group.aliases)) for group in settings.partnership.groups)
    said = by_hand or {}
    meetings = [
        apply(meeting, said[meeting.document.source.path], groups) if meeting.document.source.path in said else meeting
        for meeting in (parse(document, groups) for document in documents)
    ]
    meetings.sort(key=lambda m: (m.held_on.isoformat() if m.held_on else "", m.id, m.document.source.sha256))
    seen: dict[str, int] = {}
    told = []
    for meeting in meetings:
        seen[meeting.id] = seen.get(meeting.id, 0) + 1
        again = seen[meeting.id]
        told.append(meeting if again == 1 else replace(meeting, id=f"{meeting.id}-{again}"))
    return tuple(told)


def lexicon(settings: Settings) -> Lexicon:
    """The words that the partnership's own settings explain."""
    partnership = settings.partnership
    named = (partnership.name, partnership.short_name, *(g.name for g in partnership.groups))
    aliases = tuple(alias for group in partnership.groups for alias in (*group.aliases, group.short))
    meanings = tuple(meaning for _, meaning in settings.glossary)
    return Lexicon(
        abbreviations=frozenset(abbreviation for abbreviation, _ in settings.glossary)
        | {group.short for group in partnership.groups if group.short},
        organisations=tuple(filter(None, (*named, *aliases, *partnership.organisations, *meanings))),
        places=partnership.places,
        allowed=frozenset(),
        ner=partnership.ner,
    )


def colleagues(meetings: Iterable[Meeting]) -> dict[str, tuple[Attendee, ...]]:
    """For each meeting's id, who is on the attendance lists of earlier meetings of its group, each name once.

    meetings: oldest first. A meeting of no known group has no earlier ones.
    """
    lists: dict[str, dict[str, Attendee]] = {}
    found = {}
    for meeting in meetings:
        known = lists.setdefault(meeting.group or "", {})
        found[meeting.id] = tuple(known.values()) if meeting.group else ()
        known.update({attendee.name.text: attendee for attendee in meeting.attendees})
    return found


def examine(
    meeting: Meeting,
    earlier: tuple[Attendee, ...],
    settings: Settings,
    words: Lexicon,
    policy: Policy,
    rulings: dict[str, Ruling],
) -> Examined:
    """Find everything in a meeting, and decide what policy and rulings can settle."""
    return judge(meeting, *find(meeting, earlier, settings, words), policy, rulings, words)


def find(
    meeting: Meeting, earlier: tuple[Attendee, ...], settings: Settings, words: Lexicon
) -> tuple[Roster, tuple[Finding, ...]]:
    """Who is in a meeting, and everything the detectors see; no ruling changes either.

    earlier: who was on the lists of earlier meetings of the group, known as colleagues who are not there.
    """
    roster = gather(meeting, settings.people, words, earlier)
    return roster, detect(meeting, roster, words)


def judge(
    meeting: Meeting,
    roster: Roster,
    detected: tuple[Finding, ...],
    policy: Policy,
    rulings: dict[str, Ruling],
    words: Lexicon,
) -> Examined:
    """Decide on what the detectors found, and on what people found beside them; new wordings are looked at as well."""
    findings = (*detected, *missed.detect(meeting, rulings))
    names = partial(names_somebody, roster=roster, lexicon=words)
    return Examined(meeting, roster, findings, decide(meeting, findings, roster.by_id, policy, rulings, names))


def preview(examined: Examined, policy: Policy) -> Case:
    """A case for the private preview: whatever is not settled is withheld."""
    redacted = mask(examined.meeting, examined.decisions, examined.roster, policy, unsettled="withhold")
    return Case(examined, "preview", "", redacted, fingerprint(redacted, policy))


def settle(examined: Examined, policy: Policy, past: Past) -> Case:
    """Whether a meeting may be published, and in one line why or why not."""
    stopped = next((note for note in examined.meeting.notes if note.holds), None)
    if stopped is not None:
        why = f"{stopped.what} ({stopped.where})" if stopped.where else stopped.what
        return Case(examined, "held", why, withdrawn=_withdrawn(examined.meeting.id, past))
    if examined.decisions.open:
        return Case(examined, "held", _asked(examined), withdrawn=_withdrawn(examined.meeting.id, past))
    redacted = mask(examined.meeting, examined.decisions, examined.roster, policy)
    print_of = fingerprint(redacted, policy)
    meeting, approvals = examined.meeting.id, past.standing
    rulers = frozenset() if past.ruler_may_approve else examined.rulers
    approval = sign_offs.approved(meeting, print_of, approvals, rulers)
    if approval is None:
        return _unapproved(examined, past, redacted, print_of)
    on = approval.at[:10]
    before = past.released.get(meeting, ())
    earlier = before[: before.index(print_of)] if print_of in before else before
    public = signed(redacted, SignOff(approval.role, on, on if earlier else ""))
    return Case(examined, "published", f"approved by {approval.by}, {approval.role}", public, print_of, approval)


def _unapproved(examined: Examined, past: Past, redacted: Redacted, print_of: str) -> Case:
    """A settled meeting that no approval in force covers, and why not."""
    meeting = examined.meeting.id
    withdrawal = withdrawals.latest(meeting, past.withdrawals)
    why = "every question is settled; waits for approval"
    if sign_offs.approved(meeting, print_of, past.standing):
        why = "approved only by somebody who ruled on it; somebody else must approve it too"
    elif sign_offs.stale(meeting, print_of, past.standing):
        why = "changed since it was approved; approve it again"
    elif withdrawal:
        why = f"withdrawn on {withdrawal.at[:10]}; approve it again to put it back"
    return Case(examined, "held", why, redacted, print_of, None, _withdrawn(meeting, past))


def _withdrawn(meeting: str, past: Past) -> str:
    """The day a meeting that once stood on the site was withdrawn, unless it was approved again since; else ""."""
    withdrawal = withdrawals.latest(meeting, past.withdrawals)
    back = any(approval.meeting == meeting for approval in past.standing)
    return withdrawal.at[:10] if withdrawal and not back and meeting in past.released else ""


def _asked(examined: Examined) -> str:
    count = examined.questions
    return "1 question is open" if count == 1 else f"{count} questions are open"
