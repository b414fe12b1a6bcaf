"""An action while the meetings are gone through, oldest first: what each said of it, and whether it has ended."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from publishing.action_register.linking import number, owners, words
from publishing.action_register.model import ENDED, ActionMention, Doubt, Report
from publishing.action_register.persons import owners_at
from publishing.action_register.reports.verbs import other_forms
from publishing.action_register.status import ending, ends, tells_news
from publishing.text.stems import stems
from redaction.public import PublicAction, PublicMeeting, Run, plain


@dataclass(slots=True)
class Entry:
    """group: the letters its id begins with. known: each way the action has been put, once."""

    group: str
    history: list[ActionMention] = field(default_factory=list)
    wordings: list[PublicAction] = field(default_factory=list)
    known: dict[object, PublicAction] = field(default_factory=dict)
    ended: bool = False
    doubts: list[Doubt] = field(default_factory=list)
    stems: frozenset[str] = frozenset()
    """The stems of all words it has been put in, and of the item in which it arose."""

    def say(self, meeting: PublicMeeting, action: PublicAction) -> None:
        """Add what a meeting's list of actions says of it."""
        before = self.wordings[-1] if self.wordings else None
        reworded = before is not None and words(before.text) != words(action.text)
        renumbered = before is not None and bool(number(action)) and number(before) != number(action)
        self.history.append(ActionMention(meeting, action, reworded, renumbered, tells_news(before, action)))
        self.wordings.append(action)
        own = stems(plain(action.text))
        self.stems |= own | other_forms(own) | (frozenset() if before else _title(meeting, action))
        self.ended = ends(action) in ENDED
        self.known.setdefault((words(action.text), number(action), owners(action)), action)

    def silent(self, meeting: PublicMeeting) -> None:
        """Add a meeting of its group in whose list it does not stand."""
        self.history.append(ActionMention(meeting, None))

    def report(self, meeting: PublicMeeting, report: Report, key: str = "") -> None:
        """Add what a passage says of it. key: of the action that the passage was read as, or ""."""
        report = replace(report, key=key)
        last = self.history[-1]
        if last.meeting is not meeting:
            last = ActionMention(meeting, None)
            self.history.append(last)
        before = next((other for other in last.reports if other.place == report.place), None)
        if before and before.verdict == report.verdict:
            return
        if before:
            report = replace(report, text=(*before.text, Run(" … "), *report.text))
        reports = (*(other for other in last.reports if other is not before), report)
        self.history[-1] = replace(last, reports=reports, news=last.news or report.news)
        if report.verdict in ENDED:
            self.ended = True
        elif report.verdict in ("open", "reopened"):
            self.ended = False

    def settled(self) -> tuple[ActionMention, ...]:
        """The history, oldest first, without the silence after its end."""
        out = sorted(self.history, key=lambda one: one.meeting.held_on)
        end = ending(tuple(out))
        last = max((at for at, one in enumerate(out) if not one.silent), default=0)
        return tuple(out[: last + 1] if end else out)

    @property
    def first(self) -> PublicMeeting:
        """The meeting whose minutes name it first."""
        return self.history[0].meeting

    @property
    def latest(self) -> PublicMeeting:
        """The meeting whose minutes name it last."""
        return next(one.meeting for one in reversed(self.history) if one.action or one.reports)

    @property
    def numbers(self) -> frozenset[str]:
        """Every number it has had."""
        return frozenset(filter(None, (number(action) for action in self.wordings)))

    @property
    def persons(self) -> frozenset[str]:
        """Who owns it: see persons.owners_at; of the latest meeting that says so by initials."""
        told = ((one.meeting, one.action) for one in reversed(self.history) if one.action)
        return next((who for meeting, action in told if (who := owners_at(action, meeting))), frozenset())


def _title(meeting: PublicMeeting, action: PublicAction) -> frozenset[str]:
    titles = (plain(item.title) for item in meeting.items if item.number and item.number == action.item)
    return frozenset[str]().union(*(stems(title) for title in titles))
