"""Documents to learn from, with what was marked in them: the corpus rendered, and finished texts with gold by hand."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from minutes.layouts.fields.tokens import Line
from minutes.model import Block, Document, Source, Span
from minutes.sources import FORMATS
from training.corpus.aligned import moved
from training.corpus.content import Content, load
from training.corpus.marks import Mark
from training.corpus.render import actions_by_key, render

__all__ = ["Lines", "Paper", "actions_by_key", "finished", "heads_of", "lines_of", "rendered"]


@dataclass(frozen=True, slots=True)
class Paper:
    """A document. marks: exact ones of the corpus, else (). gold: by hand, else {}. source: writer or round."""

    document: Document
    marks: tuple[Mark, ...]
    gold: dict[str, Any]
    source: str
    content: Content | None = None


@dataclass(frozen=True, slots=True)
class Lines:
    """One line of a document: its cells, its span, the block it is in."""

    cells: Line
    span: Span
    block: Block


def document(text: str, ending: str) -> Document:
    """A text as the source reader of its format reads it."""
    data = text.encode("utf-8")
    return FORMATS[ending](data, Source(f"set{ending}", sha256(data).hexdigest(), ending[1:]))


def rendered(home: Path, seeds: int = 1, only: str = "") -> Iterator[Paper]:
    """Every content of a round through every style of the same round, and through one of another; `only`: that round
    alone.
    """
    contents = [load(path) for path in sorted((home / "contents").glob("*.yaml"))]
    styles = sorted((home / "styles").glob("*.j2"))
    for style in styles:
        name = style.name.split("-")[0]
        if only and name != only:
            continue
        for nth, content in enumerate(contents):
            own = content.path.split("-")[0] == name
            if not own and (nth + len(style.name)) % 6:
                continue
            for seed in range(seeds):
                try:
                    shown = render(content, style, seed)
                except ValueError:
                    continue
                held = document(shown.text, shown.ending)
                yield Paper(held, moved(shown.text, shown.marks, held.text), {}, name, content)


def finished(folder: Path) -> Iterator[Paper]:
    """Every finished text of a folder with its gold; the source is the writer: the number without its last figure."""
    for path in sorted(folder.glob("*.txt")):
        gold = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        yield Paper(document(path.read_text(encoding="utf-8"), ".txt"), (), gold, f"T{path.stem[:-1]}")


def heads_of(held: Document, block: Block) -> dict[int, str]:
    """The words over each column of a row's table: its first row, where that is another row of short words alone."""
    first = next((one for one in held.blocks if block.table and one.table == block.table), None)
    if first is None or first is block:
        return {}
    said = [" ".join(held.text[cell.start : cell.end].split()) for cell in first.cells]
    return dict(zip(first.columns, said, strict=True)) if all(len(words.split()) < 6 for words in said) else {}


def lines_of(held: Document) -> list[Lines]:
    """Every printed line (or row) of a document, in order."""
    out: list[Lines] = []
    printed = list(held.lines)
    at = 0
    for block in held.blocks:
        if block.kind == "row":
            cells = tuple(zip(block.columns, block.cells, strict=True)) or ((0, block.span),)
            out.append(Lines(cells, block.span, block))
            continue
        while at < len(printed) and printed[at].span.end <= block.span.start:
            at += 1
        own = []
        while at < len(printed) and printed[at].span.start < block.span.end:
            own.append(printed[at].span)
            at += 1
        out += [Lines(((0, span),), span, block) for span in own or [block.span]]
    return out
