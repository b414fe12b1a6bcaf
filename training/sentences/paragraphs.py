"""The labelled paragraphs of corpus/sentences: what may not be published, marked by whoever invented them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from minutes.model import Span
from redaction.judging.categories import CATEGORIES
from redaction.judging.pieces import JudgedPassage
from redaction.words.sentences import of_text

FOLDER = Path(__file__).resolve().parents[2] / "corpus" / "sentences"
SEVERITIES = ("", "consider", "should", "must")


@dataclass(frozen=True, slots=True)
class Told:
    """Words that may not be published. severity: 1 to 3, as in SEVERITIES; category: one of CATEGORIES."""

    span: Span
    severity: int
    category: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One labelled paragraph. round: whose hand it is of. plain: tempting words that must stay."""

    id: str
    round: str
    board: str
    item: str
    text: str
    told: tuple[Told, ...]
    plain: tuple[Span, ...]

    @property
    def passages(self) -> tuple[JudgedPassage, ...]:
        """The paragraph as the judge reads it."""
        return tuple(JudgedPassage(sentences, self.item) for sentences in of_text(self.text))


def load(folder: Path = FOLDER) -> tuple[Paragraph, ...]:
    """Every paragraph of every round, in order. Raises ValueError for a mark that does not fit."""
    return tuple(paragraph for path in sorted(folder.glob("*.jsonl")) for paragraph in read(path))


def read(path: Path) -> tuple[Paragraph, ...]:
    """The paragraphs of one round's file."""
    lines = path.read_text(encoding="utf-8").splitlines()
    return tuple(_paragraph(path.stem, json.loads(line)) for line in lines)


def write(path: Path, paragraphs: Iterable[Paragraph]) -> None:
    """Write a round: one JSON object a line, its marks as quotes with the offset at which they begin."""
    lines = [json.dumps(_as_json(one), ensure_ascii=False) for one in paragraphs]
    path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


def _paragraph(round_: str, told: dict[str, Any]) -> Paragraph:
    text = told["text"]
    marks = tuple(
        Told(_span(text, one), SEVERITIES.index(one["severity"]), one["category"]) for one in told.get("told", ())
    )
    plain = tuple(_span(text, one) for one in told.get("plain", ()))
    if any(mark.category not in CATEGORIES for mark in marks):
        raise ValueError(f"{round_} {told['id']}: a category that is not known")
    return Paragraph(told["id"], round_, told["board"], told["item"], text, marks, plain)


def _span(text: str, mark: dict[str, Any]) -> Span:
    span = Span(mark["at"], mark["at"] + len(mark["quote"]))
    if text[span.start : span.end] != mark["quote"]:
        raise ValueError(f"the quote {mark['quote']!r} does not stand at {mark['at']}")
    return span


def _as_json(one: Paragraph) -> dict[str, Any]:
    def quoted(span: Span) -> dict[str, Any]:
        return {"quote": one.text[span.start : span.end], "at": span.start}

    told = [{**quoted(t.span), "severity": SEVERITIES[t.severity], "category": t.category} for t in one.told]
    plain = [quoted(span) for span in one.plain]
    said = {"id": one.id, "board": one.board, "item": one.item, "text": one.text}
    return {**said, **({"told": told} if told else {}), **({"plain": plain} if plain else {})}
