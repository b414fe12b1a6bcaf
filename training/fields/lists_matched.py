"""Attendance lists out of finished texts: the people of the gold found again by likeness, as examples."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from rapidfuzz import fuzz

from minutes.layouts.fields.vocabulary import kinds
from training.fields.example import Example, SaidField
from training.fields.papers import Lines, Paper, heads_of, lines_of

_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_DUTY = re.compile(
    r"(?<!in the )\b(?:(?:vice|deputy|co)[- ])?(?:chair(?:man|person|woman)?|minutes|notes|(?:minute"
    r"|note)[- ]?taker|clerk|minuting)\b",
    re.I,
)
_FOR = re.compile(
    r"\b(?:for|deputi[sz]ing for|on behalf of|substituting for|representing|in place of|dep\.? for|sub"
    r" for)\s+((?:[A-Z][\w’'-]+\.?\s?){1,4})"
)
_TITLES = re.compile(
    r"^(?:(?:dr|cllr|councillor|prof|professor|mr|mrs|ms|rev|revd|sir|dame|di|dci|ds|supt|pc|sgt|insp|inspector)\.? )+",
    re.I,
)


@dataclass(slots=True)
class Found:
    """Where a person of the gold stands: line, name's span, and other fields as they are found."""

    gold: dict[str, str | None]
    line: int
    start: int
    end: int
    presence: str
    said: list[SaidField] = field(default_factory=list)


def matched_lists(paper: Paper) -> Iterator[Example]:
    """One example for each run of lines in which gold people stand."""
    lines = lines_of(paper.document)
    found = _people(paper, lines)
    text = paper.document.text
    for nth, one in enumerate(found):
        _fields(text, lines, found, nth)
        one.said.append(SaidField(one.start, one.end, "N", nth))
    for nth in range(len(found)):
        _beside(text, lines, found, nth)
    at_line: dict[int, list[int]] = {}
    for nth, one in enumerate(found):
        for said in one.said:
            for number, line in enumerate(lines):
                if line.span.start < said.end and said.start < line.span.end:
                    at_line.setdefault(number, []).append(nth)
    run: list[int] = []
    for number in sorted(at_line):
        first = found[at_line[number][0]]
        if run and (
            number > run[-1] + 1
            or first.presence != found[at_line[run[-1]][0]].presence
            or bool(lines[number].block.table) != bool(lines[run[-1]].block.table)
        ):
            yield from _example(paper, lines, run, found, at_line)
            run = []
        run.append(number)
    if run:
        yield from _example(paper, lines, run, found, at_line)


def _example(
    paper: Paper, lines: list[Lines], run: list[int], found: list[Found], at: dict[int, list[int]]
) -> Iterator[Example]:
    held = [lines[number] for number in run]
    whose = sorted({nth for number in run for nth in at[number]})
    said = sorted({one for nth in whose for one in found[nth].said}, key=lambda one: one.start)
    said = [one for one in said if any(line.span.start < one.end and one.start < line.span.end for line in held)]
    words = sum(len(_WORD.findall(paper.document.text[line.span.start : line.span.end])) for line in held)
    known = sum(len(_WORD.findall(paper.document.text[one.start : one.end])) for one in said)
    if known >= 0.45 * words:
        yield Example(
            paper.document.text,
            [line.cells for line in held],
            said,
            paper.source,
            heads_of(paper.document, held[0].block),
        )


def _people(paper: Paper, lines: list[Lines]) -> list[Found]:
    text = paper.document.text
    everybody = [(one, "here") for one in paper.gold["attendees"]] + [(one, "away") for one in paper.gold["apologies"]]
    places = {id(one): list(_places(text, lines, str(one["name"]))) for one, _ in everybody}
    crowd = [0.0] * len(lines)
    for spots in places.values():
        for number in {line for line, _, _, _ in spots}:
            crowd[number] += 1
    out: list[Found] = []
    for one, presence in everybody:
        best, best_score = None, 0.0
        for number, start, end, likeness in places[id(one)]:
            near = text[lines[number].span.start : lines[min(len(lines) - 1, number + 2)].span.end]
            score = likeness + min(4, sum(crowd[max(0, number - 3) : number + 4])) * 8 - 20 * number / len(lines)
            score += 15 * bool(one.get("initials") and re.search(rf"\b{re.escape(str(one['initials']))}\b", near))
            for fact in ("role", "organisation"):
                score += 15 * bool(one.get(fact) and fuzz.partial_ratio(str(one[fact]), near) > 85)
            lead = text[max(0, start - 400) : start].casefold()
            away = max(lead.rfind("apolog"), lead.rfind("absent"), lead.rfind("not able"))
            here = max(lead.rfind("present"), lead.rfind("attend"))
            if presence == "away":
                score += 10 * (away > here)
            if score > best_score:
                best, best_score = Found(one, number, start, end, presence), score
        if best and not any(other.start < best.end and best.start < other.end for other in out):
            out.append(best)
    return sorted(out, key=lambda one: one.start)


def _places(text: str, lines: list[Lines], name: str) -> Iterator[tuple[int, int, int, float]]:
    """Where a name may stand: line, span, likeness."""
    bare = _TITLES.sub("", name).strip()
    words = _WORD.findall(bare)
    forms = [" ".join(words)]
    if len(words) > 1:
        forms.append(" ".join([words[-1], *words[:-1]]))
    for number, line in enumerate(lines):
        tokens = list(_WORD.finditer(text, line.span.start, line.span.end))
        for at in range(len(tokens) - len(words) + 1):
            window = tokens[at : at + len(words)]
            if not window or not window[0][0][:1].isalpha() or window[-1].end() - window[0].start() > len(bare) + 8:
                continue
            said = " ".join(token[0] for token in window)
            for turn, form in enumerate(forms):
                if turn and "," not in text[window[0].start() : window[-1].end()]:
                    continue
                if (likeness := fuzz.ratio(said.casefold(), form.casefold())) >= (87 if len(form) > 6 else 100):
                    yield number, window[0].start(), window[-1].end(), likeness


def _fields(text: str, lines: list[Lines], found: list[Found], nth: int) -> None:
    one = found[nth]
    first, last = lines[one.line].span.start, lines[min(one.line + 2, len(lines) - 1)].span.end
    after_to = min([last, *(other.start for other in found[nth + 1 :][:1])])
    before_from = max(
        [
            first,
            *(other.end for other in found[max(0, nth - 1) : nth]),
            *(s.end for other in found[max(0, nth - 1) : nth] for s in other.said),
        ]
    )
    for fact, letter in (("initials", "I"), ("role", "R"), ("organisation", "O")):
        words = one.gold.get(fact)
        if not words:
            continue
        spot = _find(text, one.end, after_to, words, fact) or (
            _find(text, before_from, one.start, words, fact) if before_from < one.start else None
        )
        if spot and not any(said.start < spot[1] and spot[0] < said.end for other in found for said in other.said):
            one.said.append(SaidField(spot[0], spot[1], letter, nth))


def _beside(text: str, lines: list[Lines], found: list[Found], nth: int) -> None:
    """What the gold does not tell apart: a title before the name, duties (chair, minutes) and who is stood in for
    behind it.
    """
    one = found[nth]
    taken = [said for other in found for said in other.said]
    line = lines[one.line].span
    title = re.search(r"((?:\b[A-Z][A-Za-z/]+\.?\s+){1,3})$", text[max(line.start, one.start - 40) : one.start])
    words = list(re.finditer(r"[A-Za-z/]+", title[1])) if title else []
    while words and not (kinds(words[0][0]) & {"honorific", "rank"}):
        words = words[1:]
    if words and title and all(kinds(word[0]) & {"honorific", "rank"} or "/" in word[0] for word in words):
        start = one.start - len(title[1]) + words[0].start()
        taken_here = [said for said in taken if said.start < one.start and start < said.end]
        one.said = [said for said in one.said if said not in taken_here]
        one.said.append(SaidField(start, one.start - len(title[1]) + words[-1].end(), "H", nth))
    until = min([line.end, *(other.start for other in found[nth + 1 : nth + 2])])
    for pattern, group, letter in ((_FOR, 1, "F"), (_DUTY, 0, "R")):
        for match in pattern.finditer(text, one.end, max(one.end, until)):
            start, end = match.start(group), match.start(group) + len(match[group].rstrip())
            if not any(said.start < end and start < said.end for said in taken):
                one.said.append(SaidField(start, end, letter, nth))


def _find(text: str, start: int, end: int, words: str, fact: str) -> tuple[int, int] | None:
    tokens = list(_WORD.finditer(text, start, end))
    if fact == "initials":
        return next(((t.start(), t.end()) for t in tokens if t[0] == words), None)
    best, best_score = None, 84.0
    for part in dict.fromkeys((words, re.sub(r"\s*\(.*", "", words), words.split(";")[0], words.split(",")[0])):
        size = len(_WORD.findall(part))
        for at in range(len(tokens) - size + 1):
            window = tokens[at : at + size]
            if not window:
                continue
            spot = window[0].start(), window[-1].end()
            score = fuzz.ratio(text[spot[0] : spot[1]].casefold(), part.casefold().strip("()")) - (
                0 if part == words else 5
            )
            if score > best_score:
                best, best_score = spot, score
    return best
