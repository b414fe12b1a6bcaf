"""Writes minutes of the sample content in other formats: the same words as .txt, .md, .html, .docx and .pdf.

    python -m tests.sample.formats [FOLDER]        (in .venv, from the project's root)

writes the two files that stand in content/minutes as .docx and .pdf, into FOLDER (default: content/minutes). The same
words give the same bytes. They come from the sources in words/, which hold what the two files say.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from html import escape
from itertools import groupby
from pathlib import Path

from minutes.model import Block, Document
from minutes.sources import read

ROOT = Path(__file__).resolve().parents[2]
SOURCES = Path(__file__).parent / "words"
MADE = ("2025-06-18-qan.docx", "2025-05-15-pog.pdf")
_NUMBERED = re.compile(r"\d{1,2}\.\s+[A-Z]")


@dataclass(frozen=True)
class Passage:
    """A heading, paragraph, bullet or table of minutes, as every format can write it.

    kind: heading, paragraph, bullet, table or tabs (a table set with tabs and no rules).
    """

    kind: str
    text: str = ""
    level: int = 0
    rows: tuple[tuple[str, ...], ...] = ()


def passages(document: Document, *, ruled: bool = True) -> tuple[Passage, ...]:
    """A document's words as passages.

    Args:
        document: what a source gave.
        ruled: whether rows become ruled tables, or lines set with tabs.
    """
    text = document.text
    made: list[Passage] = []
    for table, blocks in groupby(document.blocks, key=lambda block: block.table):
        if table:
            rows = [_cells(text, block) for block in blocks]
            for heads, held in groupby(rows, key=_heads):
                run = list(held)
                made.extend([Passage("heading", " ".join(row), 2) for row in run] if heads else [_rows(run, ruled)])
            continue
        for block in blocks:
            words = text[block.span.start : block.span.end]
            heads = block.kind == "paragraph" and _NUMBERED.match(words) and len(words.split()) < 12
            made.append(Passage("heading" if heads else block.kind, words, block.level or 2 * bool(heads)))
    return tuple(made)


def _cells(text: str, block: Block) -> tuple[str, ...]:
    cells = dict(zip(block.columns, (text[cell.start : cell.end] for cell in block.cells), strict=True))
    return tuple(cells.get(at, "") for at in range(max(block.columns) + 1))


def _heads(row: tuple[str, ...]) -> bool:
    """Whether a row is a number and a title set apart by a tab."""
    return len(row) == 2 and re.fullmatch(r"\d{1,2}\.", row[0]) is not None


def _rows(rows: list[tuple[str, ...]], ruled: bool) -> Passage:
    width = max(map(len, rows))
    return Passage("table" if ruled else "tabs", rows=tuple((*row, *[""] * (width - len(row))) for row in rows))


def as_text(made: tuple[Passage, ...]) -> bytes:
    """Plain text: tabs between the cells."""
    out = []
    for one in made:
        lines = (
            ["\t".join(row) for row in one.rows] if one.rows else [("• " if one.kind == "bullet" else "") + one.text]
        )
        out.append("\n".join(lines))
    return ("\n\n".join(out) + "\n").encode()


def as_markdown(made: tuple[Passage, ...]) -> bytes:
    """Markdown: headings with #, tables with pipes."""
    out = []
    for one in made:
        if one.rows:
            ruled = [one.rows[0], ("---",) * len(one.rows[0]), *one.rows[1:]]
            out.append("\n".join(f"| {' | '.join(row)} |" for row in ruled))
        else:
            mark = {"heading": "#" * (one.level or 1) + " ", "bullet": "- "}.get(one.kind, "")
            out.append(mark + one.text.replace("\n", "  \n"))
    return ("\n\n".join(out) + "\n").encode()


def as_html(made: tuple[Passage, ...]) -> bytes:
    """A web page, with a head that no reader sees."""
    out = ["<!doctype html><html lang='en'><head><meta charset='utf-8'><title>Saved page</title>"]
    out.append("<style>p { margin: 0 }</style></head><body>")
    for one in made:
        if one.rows:
            rows = ("".join(f"<td>{_html(cell)}</td>" for cell in row) for row in one.rows)
            out.append("<table>" + "\n".join(f"<tr>{row}</tr>" for row in rows) + "</table>")
        elif one.kind == "bullet":
            out.append(f"<ul><li>{_html(one.text)}</li></ul>")
        else:
            tag = f"h{one.level or 1}" if one.kind == "heading" else "p"
            out.append(f"<{tag}>{_html(one.text)}</{tag}>")
    return ("\n".join([*out, "</body></html>"]) + "\n").encode()


def _html(words: str) -> str:
    return escape(words).replace("\n", "<br>")


def _as_word(made: tuple[Passage, ...]) -> bytes:
    from tests.sample.word_file import as_word

    return as_word(made)


def _as_pdf(made: tuple[Passage, ...]) -> bytes:
    from tests.sample.printed import as_pdf

    return as_pdf(made)


WRITERS: Mapping[str, Callable[[tuple[Passage, ...]], bytes]] = {
    ".txt": as_text,
    ".md": as_markdown,
    ".html": as_html,
    ".docx": _as_word,
    ".pdf": _as_pdf,
}


def main(folder: Path) -> int:
    """Write the files of `MADE` into a folder."""
    for name in MADE:
        source = next(path for path in sorted(SOURCES.iterdir()) if path.stem == Path(name).stem)
        (folder / name).write_bytes(WRITERS[Path(name).suffix](passages(read(source))))
        sys.stdout.write(f"{name}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "content" / "minutes"))
