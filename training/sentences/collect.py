"""Labelled paragraphs from where they were written: marked text, quoted rows, and whole sets of minutes with gold.

python -m training.sentences collect marked NAME FILE…     [[must child: exact words]] in plain text
python -m training.sentences collect quoted FILE           rows with quotes, one JSON object a line
python -m training.sentences collect sets NAME FILE…       minutes as text, each with a gold file beside it
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path

from minutes.layouts import parse
from minutes.model import Span
from minutes.sources import read as read_source
from redaction.judging.categories import CATEGORIES
from redaction.words.sentences import paragraphs
from training.sentences.paragraphs import SEVERITIES, Paragraph, Told

_MARK = re.compile(r"\[\[(must|should|consider) ([a-z]+)(?: [a-z ]+)?: (.*?)\]\]|\[\[plain: (.*?)\]\]")
# How others named the categories, by a word in it.
_NAMED = {
    "child-or-family": "family",
    "individual": "adult",
    "child": "child",
    "family": "family",
    "staffing": "business",
    "colleague": "colleague",
    "allegation": "staff",
    "adult": "adult",
    "death": "death",
    "criminal": "offence",
    "offence": "offence",
    "health": "health",
    "immigration": "immigration",
    "sexuality": "belief",
    "money": "money",
    "candid": "candid",
    "business": "business",
    "review": "review",
    "location": "route",
    "route": "route",
    "place": "place",
    "number": "number",
    "contact": "identifier",
    "identifier": "identifier",
}


def marked(name: str, files: Iterable[Path]) -> list[Paragraph]:
    """Paragraphs of plain text with marks in it; `# ` names a board, `## ` an agenda item."""
    found: list[Paragraph] = []
    for file in sorted(files):
        board = item = ""
        for line in file.read_text(encoding="utf-8").splitlines():
            if line.startswith("#"):
                board, item = (board, line[3:].strip()) if line.startswith("## ") else (line[2:].strip(), "")
            elif line.strip():
                found.append(unmarked(f"{name}-{len(found) + 1:03}", name, board, item, line.strip()))
    return found


def unmarked(id_: str, name: str, board: str, item: str, line: str) -> Paragraph:
    """A paragraph of a line with marks in it. Raises ValueError for a mark that does not fit."""
    text, at = "", 0
    told: list[Told] = []
    plain: list[Span] = []
    for match in _MARK.finditer(line):
        text += line[at : match.start()]
        words = match[3] or match[4]
        span = Span(len(text), len(text) + len(words))
        text += words
        at = match.end()
        if match[3]:
            told.append(Told(span, SEVERITIES.index(match[1]), match[2]))
        else:
            plain.append(span)
    text += line[at:]
    if "[[" in text or "]]" in text or any(t.category not in CATEGORIES for t in told):
        raise ValueError(f"a mark does not fit: {line}")
    return Paragraph(id_, name, board, item, text, tuple(told), tuple(plain))


def quoted(file: Path) -> dict[str, list[Paragraph]]:
    """Paragraphs with quotes, by who wrote them."""
    rounds: dict[str, list[Paragraph]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        text = row["text"]
        told = tuple(
            Told(_find(text, q["quote"])[0], SEVERITIES.index(q["severity"]), category(q["category"]))
            for q in row["spans"]
        )
        plain = tuple(span for quote in row["plain"] for span in _find(text, quote)[:1])
        one = Paragraph(row["id"], row["writer"], row["board"], row["item"], text, told, plain)
        rounds.setdefault(row["writer"], []).append(one)
    return rounds


def sets(name: str, files: Sequence[Path]) -> list[Paragraph]:
    """Every paragraph of some sets of minutes, as the layouts read them, with what their gold marks in it."""
    found: list[Paragraph] = []
    for file in sorted(files):
        gold = json.loads(file.with_suffix(".json").read_text(encoding="utf-8"))
        meeting = parse(read_source(file), ())
        text = meeting.text
        told = [
            Told(span, SEVERITIES.index(q["severity"]), category(q["category"]))
            for q in gold["sensitive"]
            for span in _find(text, q["quote"])
        ]
        plain = [span for quote in gold["ordinary"] for span in _find(text, quote)]
        titles = sorted((span.start, item.title.text) for item in meeting.items for span in item.title.spans)
        for sentences in paragraphs(meeting):
            whole = sentences[0] | sentences[-1]
            item = next((title for at, title in reversed(titles) if at <= whole.start), "")
            found.append(_cut(f"{file.stem}-{whole.start}", name, meeting.title.text, item, text, whole, told, plain))
    return found


def _cut(
    id_: str, name: str, board: str, item: str, text: str, whole: Span, told: Sequence[Told], plain: Sequence[Span]
) -> Paragraph:
    """The part of a text in one span, with the marks that touch it."""

    def inside(span: Span) -> Span:
        return Span(max(span.start, whole.start) - whole.start, min(span.end, whole.end) - whole.start)

    kept = tuple(Told(inside(t.span), t.severity, t.category) for t in told if t.span.touches(whole))
    words = tuple(inside(span) for span in plain if span.touches(whole))
    # A line break inside a paragraph is a space there, as it is to whoever reads it.
    return Paragraph(id_, name, board, item, text[whole.start : whole.end].replace("\n", " "), kept, words)


def category(named: str) -> str:
    """Our word for a category that somebody else named. Raises ValueError for one that fits nothing."""
    low = named.lower()
    fitting = next((ours for word, ours in _NAMED.items() if word in low), None)
    if fitting is None:
        raise ValueError(f"no category fits {named!r}")
    return fitting


def _find(text: str, quote: str) -> list[Span]:
    """Where a quote stands in a text, as whole words where it can; any white space matches any."""
    pattern = r"\s+".join(map(re.escape, quote.split()))
    whole = [Span(*m.span()) for m in re.finditer(rf"(?<!\w){pattern}(?!\w)", text)]
    return whole or [Span(*m.span()) for m in re.finditer(pattern, text)]
