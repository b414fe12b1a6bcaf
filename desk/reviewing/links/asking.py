"""Sentences that may be news of an action, for the review page: "Is this about action 6?"."""

from __future__ import annotations

from dataclasses import dataclass, field

from desk.releasing import publish
from desk.reviewing.workspace import Bench
from publishing.action_register.model import Doubt, Followed
from publishing.context import followed_in
from redaction.public import plain
from redaction.records import link_answers


@dataclass(frozen=True, slots=True)
class LinkQuestion:
    """A doubt as the page shows it. Public words only; sure: only whether it is at an end is in doubt."""

    key: str
    action: str
    number: str
    raised: str
    words: str
    meeting: str
    group: str
    on: str
    said: str
    sure: bool


@dataclass(slots=True)
class LinkQuestions:
    """The questions of one state of the bench, worked out once for it."""

    bench: Bench
    _state: object = None
    _found: tuple[LinkQuestion, ...] = field(default=())

    def open(self) -> tuple[LinkQuestion, ...]:
        """Every question that nobody has answered, of all meetings as they would be shown; the newest first."""
        sheets = self.bench.sheets()
        answers = link_answers.in_force(self.bench.order.records)
        state = (tuple(sheet.fingerprint for sheet in sheets), answers)
        if state != self._state:
            cases = tuple(sheet.case for sheet in sheets)
            facts = publish.facts(self.bench.said, self.bench.rules, cases, self.bench.order)
            register = followed_in(tuple(sheet.shown.public for sheet in sheets), facts)
            asked = [_question(one, doubt) for one in register for doubt in one.doubts]
            self._found = tuple(sorted(asked, key=lambda one: (one.on, one.action), reverse=True))
            self._state = state
        return self._found


def _question(one: Followed, doubt: Doubt) -> LinkQuestion:
    return LinkQuestion(
        key=doubt.key,
        action=one.id,
        number=one.wording.ref,
        raised=one.first.held_on,
        words=plain(one.wording.text),
        meeting=doubt.meeting.id,
        group=doubt.meeting.group,
        on=doubt.meeting.held_on,
        said=plain(doubt.report.text),
        sure=doubt.report.sure,
    )
