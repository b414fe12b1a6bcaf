"""A unit and its neighbours as the learner sees them: short strings, the same for the same document."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from minutes.layouts.lines.numbers import Number, number, runs
from minutes.layouts.lines.units import Unit
from minutes.layouts.lines.words import flags, named

_TOKEN = re.compile(r"\w+(?:['’]\w+)*")
_NEAR = (-2, -1, 1, 2)
_KEPT_NEAR = frozenset(
    [
        "present",
        "apol",
        "agenda",
        "action",
        "agreed",
        "next",
        "minutes",
        "stock",
        "person",
        "inibr",
        "ownerto",
        "owners",
        "date",
        "time",
        "role",
        "body",
        "label",
        "by",
        "status",
        "paren",
        "colon",
        "mark",
        "url",
        "page",
        "sign",
        "nobody",
        "owner",
        "dashname",
        "arrow",
        "past",
    ]
)


@dataclass(slots=True)
class View:
    """What is known of one unit before its neighbours are looked at."""

    unit: Unit
    flags: list[str]
    number: Number | None
    run: int
    rest: str
    tokens: list[str]
    names: int
    opens: bool
    own: list[str]
    near: list[str]
    head: str = ""
    under: str = ""

    @property
    def form(self) -> str:
        """The form of its number, "no" where it has none."""
        return self.number.form if self.number else "no"


def features_of(views: Sequence[View]) -> list[list[str]]:
    """The features of every unit of one document, in order."""
    return [_of(views, at) for at in range(len(views))]


def look(units: Sequence[Unit]) -> list[View]:
    """Every unit with what can be told of it alone and of the whole document. Pure."""
    numbers = [number(unit.words) for unit in units]
    lengths = runs(numbers)
    small = frozenset(word for unit in units for word in re.findall(r"\b[a-z]+\b", unit.words))
    seen = Counter(_key(unit.words, held) for unit, held in zip(units, numbers, strict=True))
    width = _width(units)
    earlier: Counter[str] = Counter()
    views: list[View] = []
    for unit, held, run in zip(units, numbers, lengths, strict=True):
        view = _view(unit, held, run, small, width)
        key = _key(unit.words, held)
        if len(key) > 3 and seen[key] > 1:
            view.own.append("again" if earlier[key] else "first of two")
            view.near.append("again" if earlier[key] else "first of two")
        earlier[key] += 1
        views.append(view)
    _heads(views)
    _under(views)
    return views


def _key(words: str, held: Number | None) -> str:
    return re.sub(r"\W+", " ", words[held.end :] if held else words).strip().lower()


def _width(units: Sequence[Unit]) -> int:
    lengths = sorted(len(unit.words) for unit in units if unit.column < 0)
    return lengths[int(len(lengths) * 0.95)] if lengths else 0


def _view(unit: Unit, held: Number | None, run: int, small: frozenset[str], width: int) -> View:
    words = unit.words
    rest = words[held.end :].strip() if held else words
    tokens = _TOKEN.findall(words.lower())
    found = flags(words)
    names, opens = named(rest, small)
    own = [f"is {flag}" for flag in found]
    size = len(tokens)
    bucket = size if size < 4 else 4 + min(8, (size - 4) // 4)
    letters = [word for word in _TOKEN.findall(rest) if word[0].isalpha()]
    capitals = sum(word[0].isupper() for word in letters)
    shape = "caps" if rest.isupper() else f"c{4 * capitals // len(letters)}" if letters else "none"
    end = words[-1] if not words[-1].isalnum() else "a"
    start = "A" if rest[:1].isupper() else "a" if rest[:1].islower() else "0" if rest[:1].isdigit() else rest[:1]
    form = held.form if held else "no"
    own += [
        f"size {bucket}",
        f"shape {shape}",
        f"end {end}",
        f"start {start}",
        f"form {form}",
        f"run {form} {min(run, 4)}",
        f"names {min(names, 4)}",
        f"kind {unit.kind}{min(unit.level, 4)}",
        f"gap {unit.gap}",
        f"indent {min(unit.indent, 12) // 2}",
        f"commas {min(rest.count(','), 4)}",
    ]
    own += [
        f"size shape {bucket} {shape} {end}",
        f"form shape {form} {shape} {bucket < 6}",
        f"gap end {unit.gap} {end} {shape}",
    ]
    if held and held.value == 1:
        own.append(f"one {form}")
    if held and not rest:
        own.append("number alone")
    if opens:
        own.append("opens name")
        own.append(f"opens name size {bucket}")
    if unit.strong:
        own.append("strong")
        own.append(f"strong {form}")
    if len(words) > 0.85 * width and width > 40:
        own.append("full")
    if unit.table:
        own += [
            f"col {min(unit.column, 6)} of {min(unit.columns, 7)}",
            f"cell {'first' if not unit.cell else 'last' if unit.cell + 1 == unit.columns else 'mid'}",
            f"cell line {unit.first}",
        ]
    plain = _TOKEN.findall(rest.lower())
    own += [f"w {word[:14]}" for word in dict.fromkeys(plain[:14])]
    if plain:
        own += [f"w1 {plain[0][:14]}", f"wz {plain[-1][:14]}"]
        own.append("w12 " + " ".join(plain[:2])[:24])
    near = [f"is {flag}" for flag in found if flag in _KEPT_NEAR]
    near += [
        f"size {bucket}",
        f"shape {shape} {end}",
        f"form {form}",
        f"names {min(names, 3)}",
        f"kind {unit.kind}",
        f"start {start}",
    ]
    if run > 2:
        near.append(f"run {form}")
    if opens:
        near.append("opens name")
    if unit.strong:
        near.append("strong")
    if plain and size < 9:
        near.append(f"w1 {plain[0][:14]}")
    return View(unit, found, held, run, rest, plain, names, opens, own, near)


def _heads(views: Sequence[View]) -> None:
    """Tell each cell the words over its column and what kinds of heads its table has."""
    head: dict[int, str] = {}
    table, block, kinds = 0, -1, ""
    for view in views:
        unit = view.unit
        if not unit.table:
            continue
        if unit.table != table:
            table, block, head = unit.table, unit.block, {}
            row = [other for other in views if other.unit.table == table and other.unit.block == block]
            said = sorted(
                {
                    flag
                    for other in row
                    for flag in ("action", "owner", "by", "status", "role", "body", "present", "apol", "stock")
                    if flag in other.flags
                }
            )
            kinds = "+".join(said) if all(len(other.tokens) < 6 for other in row) else "none"
        if unit.block == block:
            head.setdefault(unit.column, " ".join(view.tokens[:3])[:20])
        view.head = head.get(unit.column, "")
        view.own += [f"table {kinds}", f"table row {unit.block == block}"]
        if len(view.head) < 20:
            view.own.append(f"under head {view.head}")


def _under(views: Sequence[View]) -> None:
    """Tell each unit what the last short line above it spoke of: a list it may belong to."""
    last, since = "start", 0
    for view in views:
        view.under = last
        view.own += [f"under {last}", f"under {last} {min(since, 6)} {view.opens or view.names > 0}"]
        short = len(view.tokens) < 9 and view.unit.words[-1:] not in ".,;" and view.unit.column < 1
        said = [
            flag
            for flag in ("apol", "present", "agenda", "action", "next", "minutes", "stock", "sign", "venue")
            if flag in view.flags
        ]
        since += 1
        if short and said and not view.opens:
            last, since = said[0], 0
        elif (
            short
            and view.number
            and view.run > 2
            and view.number.form in ("stop", "bare", "item", "year", "code", "zero")
        ):
            last, since = "numbered", 0
        elif "label" in view.flags and said:
            last, since = said[0] + " line", 0


def _of(views: Sequence[View], at: int) -> list[str]:
    view = views[at]
    size = len(views)
    found = ["b", f"pos {min(9, 10 * at // size)}", *(["top"] if at < 8 else []), *view.own]
    for step in _NEAR:
        other = at + step
        if 0 <= other < size:
            beside = views[other]
            found += [f"{step} {feature}" for feature in beside.near]
            same = beside.unit.block == view.unit.block
            if same:
                found.append(f"{step} same {beside.unit.column - view.unit.column if view.unit.table else 'block'}")
            if step == 1:
                found.append(f"1 gap {beside.unit.gap} {beside.unit.indent - view.unit.indent > 0}")
            if step == -1:
                found.append(f"-1 indent {min(2, max(-2, beside.unit.indent - view.unit.indent))}")
                found.append(f"-1 rhythm {beside.form} {view.form}")
        else:
            found.append(f"{step} edge")
    return found
