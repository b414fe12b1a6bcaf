"""The stages between a folder of minutes and a list of Cases: read, parse, examine, settle."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

from desk.case import Case, Examined, Unread
from desk.settings import Settings
from errors import UnreadableSource
from minutes.layouts import parse
from minutes.model import Document, Meeting
from minutes.sources import read
from redaction.decide import decide
from redaction.detectors import detect
from redaction.fingerprint import fingerprint
from redaction.lexicon import Lexicon
from redaction.mask import mask, signed
from redaction.nouns import Approval, Ruling
from redaction.people import gather
from redaction.policy import Policy
from redaction.public import SignOff
from redaction.review import approvals as sign_offs


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


def parse_all(documents: Iterable[Document], settings: Settings) -> tuple[Meeting, ...]:
    """Parse every document, oldest meeting first; ids that two meetings share get a number each."""
    groups = tuple((group.name, (group.short, *group.aliases)) for group in settings.partnership.groups)
    meetings = [parse(document, groups) for document in documents]
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
    )


def examine(
    meeting: Meeting, settings: Settings, words: Lexicon, policy: Policy, rulings: dict[str, Ruling]
) -> Examined:
    """Find everything in a meeting, and decide what policy and rulings can settle."""
    roster = gather(meeting, settings.people, words)
    findings = detect(meeting, roster, words)
    return Examined(meeting, roster, findings, decide(meeting, findings, roster.by_id, policy, rulings))


def preview(examined: Examined, policy: Policy) -> Case:
    """A case for the private preview: whatever is not settled is withheld."""
    redacted = mask(examined.meeting, examined.decisions, examined.roster, policy, unsettled="withhold")
    return Case(examined, "preview", "", redacted, fingerprint(redacted, policy))


def settle(examined: Examined, policy: Policy, approvals: tuple[Approval, ...]) -> Case:
    """Whether a meeting may be published, and in one line why or why not."""
    stopped = next((note for note in examined.meeting.notes if note.holds), None)
    if stopped is not None:
        return Case(examined, "held", f"{stopped.what} ({stopped.where})" if stopped.where else stopped.what)
    if examined.decisions.open:
        return Case(examined, "held", _asked(examined))
    redacted = mask(examined.meeting, examined.decisions, examined.roster, policy)
    print_of = fingerprint(redacted, policy)
    approval = sign_offs.approved(examined.meeting.id, print_of, approvals)
    if approval is None:
        changed = sign_offs.stale(examined.meeting.id, print_of, approvals)
        why = (
            "changed since it was approved; approve it again"
            if changed
            else "every question is settled; waits for approval"
        )
        return Case(examined, "held", why, redacted, print_of)
    public = signed(redacted, SignOff(approval.role, approval.at[:10]))
    return Case(examined, "published", f"approved by {approval.by}, {approval.role}", public, print_of, approval)


def _asked(examined: Examined) -> str:
    count = examined.questions
    return "1 question is open" if count == 1 else f"{count} questions are open"


Tell = Callable[[str, int, int], None]
