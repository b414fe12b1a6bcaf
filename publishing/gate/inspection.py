"""The last look before release: reads the bytes of the built site back and seeks what was withheld.

An independent witness: it imports no detector, no mask and no renderer, so it cannot share their mistakes. It knows
two things only: the words that must not be there, and that the attendance list may name those who attended.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib.util import find_spec
from pathlib import Path

from publishing.gate.readings import FileReading, decoded, readings
from redaction.public import Leak, Withheld

_TOKEN = re.compile(r"[^\W_]+")
_DIGITS = re.compile(r"\d")
_MANY_DIGITS = 7
_DIALLED = 11  # figures of a British telephone number, its 0 included
_SHIPPED = (".js", ".css", ".svg", ".png")


@dataclass(frozen=True, slots=True)
class _Sought:
    """A surface as a run of words between spaces, ready to be found in a text made the same way."""

    words: str
    rarest: str
    closed_up: str
    of: Withheld


@dataclass(frozen=True, slots=True)
class Sighting:
    """A leak with the withheld words themselves and the true path of the file: for the private screen and report."""

    leak: Leak
    word: Withheld
    path: str


def inspect(
    staged: Path,
    withheld: tuple[Withheld, ...],
    waivers: frozenset[Leak] = frozenset(),
    shipped: frozenset[str] | None = None,
) -> tuple[Leak, ...]:
    """Every withheld surface found in any file under `staged` or in a file's path; () where there is none.

    withheld: what to look for. waivers: leaks somebody has signed for; an exactly equal one is left out.
    shipped: SHA-256 of files that hold no words of ours, passed over; by default those of the theme as installed.
    A Leak never carries the surface: a file whose very path holds one is called by its number.
    """
    leaks = {sighting.leak for sighting in sightings(staged, withheld, shipped)}
    return tuple(sorted(leaks - waivers, key=_in_order))


def sightings(
    staged: Path, withheld: tuple[Withheld, ...], shipped: frozenset[str] | None = None
) -> tuple[Sighting, ...]:
    """The same with the words that were found: private. What is printed for anybody is a sighting's leak alone."""
    search = Search(withheld)
    passed_over = installed() if shipped is None else shipped
    found: set[Sighting] = set()
    for number, path in enumerate(sorted(p for p in staged.rglob("*") if not p.is_dir()), 1):
        name = path.relative_to(staged).as_posix()
        in_path = list(search.found(_of_path(name)))
        shown = f"file {number}" if in_path else name
        found.update(_sighting(shown, "its name", word, name) for word in in_path)
        data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() in passed_over:
            continue
        for reading in readings(path.name, data):
            found.update(_sighting(shown, reading.where, word, name) for word in search.found(reading))
    return tuple(sorted(found, key=lambda s: (*_in_order(s.leak), s.path, s.word.surface, s.word.exact)))


def _sighting(shown: str, where: str, word: Withheld, path: str) -> Sighting:
    return Sighting(Leak(shown, where, word.kind, word.meeting_id), word, path)


def _in_order(leak: Leak) -> tuple[str, str, str, str]:
    return leak.file, leak.where, leak.kind, leak.meeting_id


def _of_path(name: str) -> FileReading:
    return FileReading(decoded(name), "its name")


@cache
def installed() -> frozenset[str]:
    """SHA-256 of the theme's scripts and styles as installed, and of our own: all written before any minutes."""
    spec = find_spec("material")
    homes = [Path(place) / "templates" / "assets" for place in (spec.submodule_search_locations or [])] if spec else []
    homes.append(Path(__file__).resolve().parents[2] / "templates" / "theme" / "assets")
    files = [path for home in homes for path in sorted(home.rglob("*")) if path.suffix in _SHIPPED]
    return frozenset(hashlib.sha256(path.read_bytes()).hexdigest() for path in files)


class Search:
    """All surfaces at once. A text's set of words rules out nearly all of them before any is looked for in order."""

    def __init__(self, withheld: Iterable[Withheld]) -> None:
        self.folded: dict[str, list[_Sought]] = defaultdict(list)
        self.exact: dict[str, list[_Sought]] = defaultdict(list)
        self.closed_up: list[_Sought] = []
        self.numbers: dict[str, list[Withheld]] = defaultdict(list)
        for one in sorted(set(withheld), key=lambda w: (w.surface, w.kind, w.meeting_id, w.exact)):
            for sought in _sought(one):
                (self.exact if one.exact else self.folded)[sought.rarest].append(sought)
                if sought.closed_up.isdigit():
                    for number in _as_dialled(sought.closed_up):
                        self.numbers[number].append(one)
                elif sought.closed_up:
                    self.closed_up.append(sought)
        self.longest = max(map(len, self.numbers), default=0)

    def found(self, reading: FileReading) -> Iterator[Withheld]:
        """The surfaces in a reading; in the attendance list, names are in their place."""
        text = unicodedata.normalize("NFKC", reading.text)
        yield from self._in_order(text, self.exact, reading.zone)
        folded = text.casefold()
        yield from self._in_order(folded, self.folded, reading.zone)
        if self.closed_up:
            closed_up = "".join(_TOKEN.findall(folded))
            yield from (s.of for s in self.closed_up if s.closed_up in closed_up)
        if self.numbers:
            yield from self._grouped(_TOKEN.findall(folded))

    def _grouped(self, tokens: list[str]) -> Iterator[Withheld]:
        """Numbers in whatever groups of figures they are printed: "07700 900461", "0 7 7 0 0 …"."""
        figures = [token if token.isdigit() else "" for token in tokens]
        for first, begins in enumerate(figures):
            joined, at = begins, first
            while joined and len(joined) <= self.longest:
                yield from self.numbers.get(joined, ())
                at += 1
                if at >= len(figures) or not figures[at]:
                    break
                joined += figures[at]

    def _in_order(self, text: str, sought: dict[str, list[_Sought]], zone: bool) -> Iterator[Withheld]:
        if not sought:
            return
        tokens = _TOKEN.findall(text)
        there = sought.keys() & set(tokens)
        if not there:
            return
        run = f" {' '.join(tokens)} "
        for word in sorted(there):
            for one in sought[word]:
                if one.words in run and not (zone and one.of.kind == "name"):
                    yield one.of


def _as_dialled(number: str) -> tuple[str, ...]:
    """A number of figures alone; one that may be of a telephone with the country's code and without."""
    if number.startswith("44") and len(number) == _DIALLED + 1:
        return number, f"0{number[2:]}"
    if number.startswith("0") and len(number) == _DIALLED:
        return number, f"44{number[1:]}", f"440{number[1:]}"
    return (number,)


def _sought(one: Withheld) -> Iterator[_Sought]:
    """A surface as a run of words; nothing for one without a letter or digit, which tells nobody anything."""
    text = unicodedata.normalize("NFKC", decoded(one.surface))
    tokens = _TOKEN.findall(text if one.exact else text.casefold())
    if not tokens:
        return
    joined = "".join(tokens)
    numeric = len(_DIGITS.findall(joined)) >= _MANY_DIGITS and one.kind != "name" and not one.exact
    closed_up = joined.casefold() if numeric and len(tokens) <= 8 else ""
    yield _Sought(f" {' '.join(tokens)} ", max(tokens, key=lambda t: (len(t), t)), closed_up, one)
