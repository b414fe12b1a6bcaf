"""Attendance lists out of the rendered corpus: the lines that marked people stand in, as examples with exact labels."""

from __future__ import annotations

from collections.abc import Iterator

from training.corpus.marks import Mark
from training.fields.example import Example, SaidField
from training.fields.papers import Lines, Paper, heads_of, lines_of

LETTERS = {
    "name": "N",
    "initials": "I",
    "role": "R",
    "organisation": "O",
    "presence": "P",
    "for": "F",
    "honorific": "H",
}


def marked_lists(paper: Paper) -> Iterator[Example]:
    """One example for each run of lines that people of one sort of presence stand in."""
    people = [mark for mark in paper.marks if mark.label == "person"]
    inner = [mark for mark in paper.marks if mark.label in LETTERS]
    keys = {key: nth for nth, key in enumerate(dict.fromkeys(str(mark.facts["key"]) for mark in people))}
    run: list[Lines] = []
    said: list[SaidField] = []
    presence: object = None
    for line in lines_of(paper.document):
        here = [mark for mark in people if mark.start < line.span.end and line.span.start < mark.end]
        group = None if here or not run else _group(paper, line, people)
        sort = here[0].facts["presence"] if here else presence
        sort = "here" if sort in ("present", "in attendance") else sort
        if run and (
            (not here and group is None) or sort != presence or bool(line.block.table) != bool(run[-1].block.table)
        ):
            yield from _example(paper, run, said)
            run, said = [], []
        if group:
            run.append(line)
            said.append(group)
        if not here:
            continue
        presence = sort
        run.append(line)
        for mark in here:
            said += [
                SaidField(m.start, m.end, LETTERS[m.label], keys[str(mark.facts["key"])])
                for m in inner
                if mark.start <= m.start and m.end <= mark.end and m.start < line.span.end and line.span.start < m.end
            ]
    if run:
        yield from _example(paper, run, said)


def _group(paper: Paper, line: Lines, people: list[Mark]) -> SaidField | None:
    """A line that is the body of the person after it."""
    after = next((mark for mark in people if mark.start >= line.span.end), None)
    if after is None or paper.content is None:
        return None
    body = paper.content.people[str(after.facts["key"])].organisation
    words = paper.document.text[line.span.start : line.span.end].strip(" :*#_-")
    if body and words.casefold() == body.casefold():
        return SaidField(
            line.span.start,
            line.span.start + len(paper.document.text[line.span.start : line.span.end].rstrip(" :")),
            "G",
        )
    return None


def _example(paper: Paper, run: list[Lines], said: list[SaidField]) -> Iterator[Example]:
    while run and all(one.letter == "G" for one in said if one.start >= run[-1].span.start) and said:
        run, said = run[:-1], [one for one in said if one.start < run[-1].span.start]
    if run and said:
        yield Example(
            paper.document.text,
            [line.cells for line in run],
            sorted(set(said), key=lambda s: s.start),
            paper.source,
            heads_of(paper.document, run[0].block),
        )
