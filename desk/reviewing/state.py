"""What the review page remembers while it runs: the bench, who sits at it, what was said last."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from flask import Request
from jinja2 import Environment

from desk.reviewing import draft
from desk.reviewing.guard import Guard
from desk.reviewing.links.asking import LinkQuestions
from desk.reviewing.meeting_state import Sheet
from desk.reviewing.month.incoming import Incoming
from desk.reviewing.page_preview import WholePage
from desk.reviewing.workspace import Bench


@dataclass(slots=True)
class State:
    """One run. by, role: who reviews. said, taken: told on the next page, once."""

    bench: Bench
    guard: Guard
    whole: WholePage
    by: str = ""
    role: str = ""
    said: str = ""
    taken: tuple[Incoming, ...] = ()
    links: LinkQuestions = field(init=False)
    numbers: dict[str, dict[str, int]] = field(default_factory=dict)
    pages: Environment = field(default_factory=draft.environment)

    def __post_init__(self) -> None:
        self.links = LinkQuestions(self.bench)

    def number(self, sheet: Sheet, key: str) -> tuple[int, int]:
        """The number of a question, of how many: it keeps it while this desk runs, also when it is left for later."""
        known = self.numbers.setdefault(sheet.meeting.id, {})
        for one in (*(question.key for question in sheet.questions), key):
            known.setdefault(one, max(known.values(), default=sheet.settled) + 1)
        return known[key], max(max(known.values()), sheet.settled + len(sheet.questions))

    def page(self, template: str, **words: Any) -> str:
        """A template, filled; with what every page shows."""
        told, self.said = self.said, ""
        partnership = self.bench.said.partnership
        return self.pages.get_template(template).render(
            csrf=self.guard.csrf,
            by=self.by,
            role=self.role,
            told=told,
            news=self.links.open,
            partnership=partnership.short_name or partnership.name,
            **words,
        )


def field_of(request: Request, name: str) -> str:
    """What was typed in a field of a form, trimmed; "" where it was left out."""
    return request.form.get(name, "").strip()
