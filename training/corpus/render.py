"""A content through a style: text, and the marks of everything a careful reader would find in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path
from random import Random
from typing import Any

from jinja2 import Environment, StrictUndefined, Template, TemplateError, pass_context

from training.corpus import setting
from training.corpus.content import ActionFacts, Content, ContentPart
from training.corpus.marks import Mark, Marker
from training.corpus.writing import Writer, day, hour

_FORMAT = re.compile(r"\{#\s*format:\s*(\w+)\s*#\}")
ENDINGS = {"text": ".txt", "pdf": ".txt", "markdown": ".md", "html": ".html"}


@dataclass(frozen=True, slots=True)
class Rendering:
    """One content in one style. marks: half-open spans into `text`. ending: the file name ending it would have."""

    content: Content
    text: str
    marks: tuple[Mark, ...]
    ending: str


def render(content: Content, style: Path, seed: int) -> Rendering:
    """Lay a content out. The same arguments give the same text.

    Raises ValueError that names the style or the content, and what is wrong.
    """
    template, kind = _style(style)
    rng = Random(f"{content.path}|{style.name}|{seed}")
    marker = Marker()
    writer = Writer(content, marker, rng, escapes=kind == "html")
    try:
        laid = template.render(**_scope(content, writer, rng))
    except (TemplateError, TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"{style.name} with {content.path}: {error!r}") from error
    text, marks = marker.taken_out(re.sub(r"\n{4,}", "\n\n\n", laid))
    return Rendering(content, text, marks, ENDINGS[kind])


@cache
def _style(path: Path) -> tuple[Template, str]:
    source = path.read_text(encoding="utf-8")
    told = _FORMAT.search(source)
    if told is None or told[1] not in ENDINGS:
        raise ValueError(f"{path.name}: the first line must say {{# format: text #}} (or markdown, html, pdf)")
    environment = Environment(
        trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined, keep_trailing_newline=True, autoescape=False
    )
    for name in _NAMES:
        environment.filters[name] = _handed(name)
    environment.filters.update(day=day, hour=hour, center=setting.center)
    try:
        return environment.from_string(source), told[1]
    except TemplateError as error:
        raise ValueError(f"{path.name}: {error}") from error


# Filters that differ from one rendering to the next are looked up in the rendering's own scope.
_NAMES = ("mark", "person", "heading", "action", "decision", "say", "table", "wrap", "noise", "ocr", "pages", "columns")
_now: dict[str, Any] = {}


def _handed(name: str) -> Callable[..., object]:
    """The filter of that name, looked up anew at each use.

    It takes the context only so that constant words ('Present' | mark('attendance')) are not worked out once, when the
    template is compiled, with the marks of whichever rendering came first.
    """

    @pass_context
    def handed(_: object, *args: object, **named: object) -> object:
        return _now[name](*args, **named)

    return handed


def _scope(content: Content, writer: Writer, rng: Random) -> dict[str, Any]:
    chosen: dict[str, object] = {}

    def once(name: str, *ways: object) -> object:
        return chosen.setdefault(name, rng.choice(ways))

    def table(part: ContentPart, between: str = " | ", start: str = "", end: str = "") -> str:
        return "\n".join(start + between.join(writer.say(cell) for cell in row) + end for row in part.rows)

    _now.update(
        mark=lambda words, label, **facts: writer.mark(writer.safe(str(words)), label, **facts),
        person=writer.person, heading=writer.heading, action=writer.action, decision=writer.decision, say=writer.say,
        table=table, wrap=partial(setting.wrap, rng=rng), columns=setting.side_by_side, pages=setting.over_pages,
        noise=lambda text, rate=0.01: setting.slips(text, rate, rng),
        ocr=lambda text, rate=0.01: setting.scanned(text, rate, rng),
    )  # fmt: skip
    people = list(content.people.values())
    here = [one for one in people if one.presence == "present"]
    return {
        "m": content, "people": people, "items": content.items, "actions": content.actions, "carried": content.carried,
        "present": [*(p for p in here if p.chair), *(p for p in here if not p.chair)],
        "attending": _with(people, "in attendance"), "apologies": _with(people, "apologies"),
        "absent": _with(people, "absent"),
        "chair": next((p for p in people if p.chair), None), "taker": next((p for p in people if p.taker), None),
        "pick": lambda *ways: rng.choice(ways), "once": once, "chance": lambda odds: rng.random() < odds,
        "number": rng.randint, "columns": setting.side_by_side, "say": writer.say,
    }  # fmt: skip


def _with(people: Iterable[Any], presence: str) -> list[Any]:
    return [one for one in people if one.presence == presence]


def actions_by_key(content: Content) -> dict[str, ActionFacts]:
    """The actions of a content by what their marks carry."""
    return {action.key: action for action in (*content.actions, *content.carried)}
