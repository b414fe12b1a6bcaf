"""Counts of children, families and cases, in prose and in tables of figures; not of staff, meetings or papers.

What an information officer does, and so does this detector:
- a bare figure ("in 3 families …") loses its number and keeps its sentence: a finding over the number alone;
- where the same sentence tells what was done with those few, or what befell them ("5 children were selected, 2 of
  these discussed", "only one case is outstanding"), a person should see the whole sentence: a doubtful finding
  of kind case_detail beside that over the number;
- a plan ("each agency will bring two cases"), a rule ("two or more children"), a share ("one in five") and a name
  ("two children's homes") are no counts.
Counts of every size are reported with their value: policy says which are small. The words are data
(redaction/rules/patterns/small_numbers.yaml).
"""

from __future__ import annotations

from minutes.model import Span
from redaction.counts.in_prose import Counted, counted
from redaction.counts.in_tables import grids
from redaction.counts.tied_prose import shares
from redaction.keys import sentence
from redaction.model import Finding
from redaction.people.scene import Scene

_FEW = 9


def detect(scene: Scene) -> tuple[Finding, ...]:
    """Findings of kind small_number over counts, and of kind case_detail over sentences about a few.

    found: a sentence that is raised for what it tells is not asked about twice.
    """
    text = scene.text
    tables = grids(scene.meeting)
    rows = [span for grid in tables for span in grid.rows]
    prose = [one for one in counted(text) if not any(row.touches(one.span) for row in rows)]
    seen = [_number(text, one.span, one.value, one.because) for one in prose]
    seen += [_number(text, one.span, one.value, "A share, which tells the count.") for one in shares(text, prose)]
    seen += [
        _number(text, cell.span, cell.value, "A figure in a table of cases or people.")  # value 0: a share or a change
        for grid in tables
        for cell in grid.cells
    ]
    asked = [f.span for f in scene.found if f.kind == "case_detail"]
    few = [one for one in prose if one.told and 0 < one.value <= _FEW]
    return (*seen, *_sentences(text, [one for one in few if not any(one.span.touches(span) for span in asked)]))


def _number(text: str, span: Span, value: int, because: str) -> Finding:
    words = text[span.start : span.end]
    return Finding(span, words, "small_number", "small numbers", 0.9, because, value=value)


def _sentences(text: str, few: list[Counted]) -> list[Finding]:
    """One doubtful finding a sentence, with the smallest of its counts."""
    smallest: dict[Span, int] = {}
    for one in few:
        around = sentence(text, one.span)
        words = text[around.start : around.end]
        start = around.start + len(words) - len(words.lstrip())
        span = Span(start, start + len(words.strip()))
        smallest[span] = min(one.value, smallest.get(span, one.value))
    because = "A few people or cases, and what was done with them or befell them."
    return [
        Finding(span, text[span.start : span.end], "case_detail", "small numbers", 0.4, because, value=value)
        for span, value in smallest.items()
    ]
