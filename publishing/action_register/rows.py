"""The register as its page and actions.json show it: every word safe, every mention linked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import groupby

from markupsafe import Markup

from publishing.action_register.action_view import Owner, owners_of
from publishing.action_register.due import DueDay, due_of
from publishing.action_register.model import IN_NEED, ActionMention, Followed, State
from publishing.text.dates import length, long_date
from publishing.text.facts import Named
from publishing.text.markup import initials_of, marked
from publishing.text.mentions import named_in, unmarked
from redaction.public import PublicAction, PublicText, plain

STATES: tuple[tuple[State, str, str, str], ...] = (
    (
        "overdue",
        "Overdue",
        "warn",
        "The date agreed has passed, and no published minutes that we could link say it is done.",
    ),
    (
        "no-news",
        "No news found",
        "diamond",
        "Two or more meetings of its group have passed, and we could link no news of it in their minutes. "
        "They may speak of it in other words.",
    ),
    ("on-time", "On time", "ring", "The date agreed has not passed."),
    ("no-date", "No day given", "dashes", "Open, and the minutes give no day by which it should be done."),
    ("done", "Done", "tick", "Published minutes record it done."),
    ("closed", "Closed, not done", "square", "The group ended it without its being done."),
)
"""(key, word, shape, meaning), in the order in which they need attention."""
_LINKED = {
    "number": "Linked by its number.",
    "words": "Linked by its words.",
    "owner": "Linked by its owner.",
    "list": "Linked by the list it stands in.",
    "person": "Linked by a person.",
}
_SILENCE = 3
_RANK = {key: rank for rank, key in enumerate(IN_NEED)}


@dataclass(frozen=True, slots=True)
class HistoryLine:
    """A line of a history: when, what is said, where ("" for nowhere), and whether it is news."""

    on: str
    html: Markup
    meeting: str
    anchor: str
    news: bool


@dataclass(frozen=True, slots=True)
class RegisterRow:
    """A row of the register. anchor: its id on the page; place: where it arose, under meetings/."""

    id: str
    anchor: str
    state: State
    reason: str
    group: str
    raised: str
    meeting: str
    place: str
    printed: str
    html: Markup
    owners: tuple[Owner, ...]
    due: DueDay
    due_on: str
    open_for: str
    lines: tuple[HistoryLine, ...]
    agencies: tuple[Named, ...]
    words: str


def row(one: Followed, agencies: tuple[Named, ...], root: str) -> RegisterRow:
    """One followed action for a page at `root` ("../" for a page one folder down)."""
    page = f"{root}meetings/{one.first.id}/"
    action, dated = one.wording, one.dated
    return RegisterRow(
        id=one.id,
        anchor=one.id.lower(),
        state=one.standing.state,
        reason=one.standing.reason,
        group=one.group,
        raised=one.first.held_on,
        meeting=one.first.id,
        place=f"row-{action.key}",
        printed=action.ref,
        html=marked(action.text, initials_of(one.first), page),
        owners=owners_of(one.owned, one.owner_meeting, root),
        due=due_of(dated),
        due_on=dated.due_on,
        open_for=length(one.age_days),
        lines=tuple(_lines(one, root)),
        agencies=owned_by(one, agencies),
        words=f"{one.id} {action.ref} {plain(action.text)}",
    )


def rows(all_followed: tuple[Followed, ...], agencies: tuple[Named, ...], root: str) -> tuple[RegisterRow, ...]:
    """All rows: those that need attention first, and of those the longest without news first."""
    return tuple(row(one, agencies, root) for one in in_order(all_followed))


def in_order(all_followed: tuple[Followed, ...]) -> tuple[Followed, ...]:
    """Those that need attention first, and of those the longest without news first."""
    return tuple(sorted(all_followed, key=lambda one: (_RANK[one.standing.state], one.first.held_on, one.id)))


def owned_by(one: Followed, agencies: tuple[Named, ...]) -> tuple[Named, ...]:
    """The agencies whose words stand in the roles or names of its owners."""
    said = " ; ".join((*one.owned.owner_roles, *(unmarked(owner) for owner in one.owned.owners)))
    return named_in(said, agencies)


def _lines(one: Followed, root: str) -> Iterator[HistoryLine]:
    """The history, in which a long silence is one line."""
    at = 0
    for silent, group in groupby(one.history, key=lambda mention: mention.silent):
        run = tuple(group)
        if silent and len(run) > _SILENCE:
            on = long_date(run[-1].meeting.held_on) or "Undated"
            met = Markup(f"The group met {len(run)} times up to this day. Nothing in the minutes that we could link.")
            yield HistoryLine(on, met, run[-1].meeting.id, "", False)
        else:
            for step, mention in enumerate(run):
                yield from _mentioned(mention, at + step == 0, root)
        at += len(run)


def _mentioned(mention: ActionMention, first: bool, root: str) -> Iterator[HistoryLine]:
    """What one meeting says: by its list of actions, then by its sentences."""
    on = long_date(mention.meeting.held_on) or "Undated"
    if mention.silent:
        met = Markup("The group met. Nothing in the minutes that we could link.")
        yield HistoryLine(on, met, mention.meeting.id, "", False)
    if mention.action:
        yield _listed(mention, mention.action, first, root)
    initials = initials_of(mention.meeting)
    for report in mention.reports:
        said = marked(report.text, initials, f"{root}meetings/{mention.meeting.id}/")
        html = Markup('{} <span class="by">{}</span>').format(said, _LINKED[report.by])
        yield HistoryLine(on, html, mention.meeting.id, report.place, report.news)


def _listed(mention: ActionMention, action: PublicAction, first: bool, root: str) -> HistoryLine:
    meeting = mention.meeting
    said = [_raised(action)] if first else []
    if action.status:
        said.append(Markup("Status: {}.").format(marked(_without_stop(action))))
    elif not first:
        said.append(Markup("Listed again."))
    if mention.reworded:
        page = f"{root}meetings/{meeting.id}/"
        said.append(Markup("Worded: “{}”.").format(marked(action.text, initials_of(meeting), page)))
    if mention.renumbered:
        said.append(Markup("Numbered {}.").format(action.ref))
    news = mention.news or bool(mention.reports)
    if not news:
        said.append(Markup("No news with it."))
    return HistoryLine(
        long_date(meeting.held_on) or "Undated", Markup(" ").join(said), meeting.id, f"row-{action.key}", news
    )


def _raised(action: PublicAction) -> Markup:
    if action.kind == "new":
        return Markup("Raised.")
    return Markup("Carried from an earlier meeting, whose minutes are not here.")


def _without_stop(action: PublicAction) -> PublicText:
    """The status, less the last full stop, which would stand beside ours."""
    *before, last = action.status
    return (*before, replace(last, words=last.words.rstrip(" .")))
