"""All there is to learn from: sets of minutes with gold made by reading, and renderings of the corpus."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from pathlib import Path

from minutes.sources import read
from training.corpus.content import load
from training.corpus.render import render
from training.reading.gold import GoldLabelled, label
from training.reading.rendered import labelled

HOME = Path(__file__).resolve().parents[2] / "corpus"
WRITERS = {
    "4": "D",
    "5": "E",
    "6": "F",
    "7": "G",
    "10": "I",
    "11": "J",
    "12": "K",
    "13": "L",
    "80": "C",
    "81": "C",
    "82": "C",
    "83": "C",
}


def writers() -> tuple[str, ...]:
    """The writers of the finished sets, in order."""
    return tuple(dict.fromkeys(WRITERS.values()))


def rounds(home: Path = HOME) -> tuple[str, ...]:
    """The rounds of the corpus that have styles and contents, in order."""
    found = {path.name.split("-")[0] for path in (home / "styles").glob("*.j2")}
    return tuple(sorted(found & {path.name.split("-")[0] for path in (home / "contents").glob("*.yaml")}))


def styles(home: Path = HOME) -> tuple[str, ...]:
    """The rounds that have styles; those without contents of their own are laid out with all others'."""
    return tuple(sorted({path.name.split("-")[0] for path in (home / "styles").glob("*.j2")}))


def finished(writer: str, home: Path = HOME) -> list[GoldLabelled]:
    """The finished sets of one writer."""
    return [
        label(path.stem, read(path), json.loads(path.with_suffix(".json").read_text(encoding="utf-8")))
        for path in sorted((home / "sets").iterdir())
        if path.suffix != ".json" and WRITERS[path.stem[:-1]] == writer
    ]


def rendered(name: str, each: int, home: Path = HOME, others: Sequence[str] = ()) -> list[GoldLabelled]:
    """Renderings of the styles of a round, each with `each` contents of that round and of `others`.

    Which content meets which style is fixed by their order, so that the same corpus gives the same renderings.
    """
    styles = sorted((home / "styles").glob(f"{name}-*.j2"))
    own = sorted((home / "contents").glob(f"{name}-*.yaml"))
    more = [path for other in others for path in sorted((home / "contents").glob(f"{other}-*.yaml"))]
    pool = [*own, *more]
    contents = {path: load(path) for path in pool}
    done: list[GoldLabelled] = []
    for nth, style in enumerate(styles):
        for time in range(each):
            path = pool[(nth + time * (len(pool) // each + 1) + time) % len(pool)]
            done.append(labelled(f"{style.stem} x {path.stem}", render(contents[path], style, time)))
    return done


def everything(each: int = 3, home: Path = HOME) -> list[GoldLabelled]:
    """All sets and renderings, every style of a round with contents of every round."""
    kept = rounds(home)
    found = [one for writer in writers() for one in finished(writer, home)]
    for name in styles(home):
        found.extend(rendered(name, each, home, [other for other in kept if other != name]))
    return found


def apart(found: Iterable[GoldLabelled], names: Iterable[str]) -> list[GoldLabelled]:
    """Those that neither these writers nor these rounds had a hand in."""
    out = set(names)
    return [one for one in found if not out & set(hands(one))]


def hands(one: GoldLabelled) -> tuple[str, ...]:
    """Whose a document is: its writer, or the rounds of its style and its content."""
    if " x " not in one.name:
        return (WRITERS[one.name[:-1]],)
    return tuple(part.split("-")[0] for part in one.name.split(" x "))
