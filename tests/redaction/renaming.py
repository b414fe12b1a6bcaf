"""Renames everybody in the sample minutes, and says where each name stands afterwards."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from pathlib import Path

from desk import settings, stages
from minutes.layouts import parse
from minutes.model import Document, Meeting
from minutes.sources import read
from redaction import policy
from redaction.decide import decide
from redaction.detectors import detect
from redaction.model import Decisions
from redaction.people.gather import gather
from redaction.words.initials import public_initials
from redaction.words.name_forms import short_forms

CONTENT = Path(__file__).parents[2] / "content"
# People whom the sample minutes name without their being in an attendance list or people.yaml.
OTHERS = ("Gethin Rhys", "Odile Marchetti-Stone", "Imelda", "Rowena", "Kelechi", "Jaydon")
STYLES = ("as written", "by name", "no list")
_FIRST_ITEM = re.compile(r"^\s*(?:#+ )?1\.[ \t]", re.MULTILINE)
_LIST = re.compile(r"^\W*(?:Attendees|Attendance|Present)\b.*$", re.MULTILINE)


@dataclass(frozen=True)
class Renamed:
    """A sample under other names: the words that are names, as (start, end, whether a misspelling or a short form)."""

    path: Path
    text: str
    names: tuple[tuple[int, int, bool], ...]


@dataclass(frozen=True)
class Outcome:
    """How many name words there are, and which are neither settled nor held, held, or settled wrongly."""

    mentions: int
    lost: tuple[str, ...]
    held: tuple[str, ...]
    questions: int
    words: int


def samples() -> tuple[Path, ...]:
    """The sample minutes that are plain text, by name."""
    return tuple(sorted(p for p in (CONTENT / "minutes").glob("20*") if p.suffix in (".txt", ".md")))


def renamed(path: Path, pool: tuple[list[str], list[str]], style: str) -> Renamed:
    """The sample at `path` with everybody renamed from a pool, its names written as the style says."""
    raw = path.read_text(encoding="utf-8").replace("O’", "O'")
    meeting = parse(read(path), ())
    listed = list(dict.fromkeys(a.name.text.replace("O’", "O'") for a in meeting.attendees))
    known = [p.name for p in settings.load(CONTENT).people]
    old = [name for name in dict.fromkeys((*listed, *known, *OTHERS)) if re.search(rf"\b{name.split()[0]}\b", raw)]
    turn = samples().index(path) * 3
    words: dict[str, tuple[str, str]] = {}
    new: dict[str, str] = {}
    for number, name in enumerate(old):
        first, last = pool[0][(number + turn) % 40], pool[1][(number * 3 + turn) % 40]
        head, *tail = name.split()
        new[name] = f"{first} {last}"
        words.setdefault(head, (first, "first"))
        if tail:
            words.setdefault(" ".join(tail), (last, "last"))
    marks = {a.initials: a.name.text.replace("O’", "O'") for a in meeting.attendees if a.initials}
    fresh = dict(zip(marks.values(), public_initials(tuple((new[n], None) for n in marks.values())), strict=True))
    body = _FIRST_ITEM.search(raw).start()
    if style == "no list":
        begins = _LIST.search(raw).start()
        raw, body = raw[:begins] + raw[body:], begins
    return _rewritten(path, raw, body, old, new, words, marks, fresh, style)


def _rewritten(path, raw, body, old, new, words, marks, fresh, style) -> Renamed:
    keys = sorted({*old, *words, *marks}, key=len, reverse=True)
    pattern = re.compile(r"(?<![\w-])(" + "|".join(map(re.escape, keys)) + r")(?![\w-])")
    text, end, spans, count = "", 0, [], 0
    for match in pattern.finditer(raw):
        text += raw[end : match.start()]
        end, was = match.end(), match[0]
        inside = match.start() >= body
        if was in marks and not (inside and style != "as written"):
            text += fresh[marks[was]]
            continue
        count += inside
        if was in marks:
            name = new[marks[was]]
            now = name if count % 5 == 0 else name.split()[0]
        else:
            now = new.get(was) or words[was][0]
        for part in now.split(" "):
            changed = _varied(part, count) if inside else part
            spans.append((len(text), len(text) + len(changed), changed != part))
            text += changed + " "
        text = text[:-1]
    return Renamed(path, text + raw[end:], tuple(spans))


def _varied(word: str, count: int) -> str:
    """Every eleventh name misspelt, every seventh in its short form, where it has one."""
    if count % 11 == 0 and len(word) >= 6 and word.isalpha():
        return word[:2] + word[3] + word[2] + word[4:]
    short = [form for form in short_forms(word.casefold()) if len(form) > 2 and word.casefold().startswith(form[:1])]
    return short[0].capitalize() if count % 7 == 0 and short else word


def judged(one: Renamed, folder: Path, ner: str = "candour") -> Outcome:
    """What detection and the kingston policy make of it. ner: which names model votes."""
    target = folder / one.path.name
    target.write_text(one.text, encoding="utf-8", newline="\n")
    document = read(target)
    meeting, decisions = settled(document, ner)
    places = _mapped(one, document.text)
    off = [d for d in decisions.each if d.findings[0].kind == "name" or d.treatment != "keep"]
    every = [(d.span.start, d.span.end) for d in off]
    sure = [(d.span.start, d.span.end) for d in off if d.treatment != "review"]
    lost = tuple(_around(meeting.text, p) for p in places if not _covered(p, every))
    held = tuple(_around(meeting.text, p) for p in places if _covered(p, every) and not _covered(p, sure))
    asked = {d.question for d in decisions.each if d.treatment == "review" and d.findings[0].kind == "name"}
    return Outcome(len(places), lost, held, len(asked), len(meeting.text.split()))


def settled(document: Document, ner: str = "candour") -> tuple[Meeting, Decisions]:
    """A document, parsed, detected and decided with the sample partnership's words but none of its people."""
    words = replace(stages.lexicon(settings.load(CONTENT)), ner=ner)
    meeting = parse(document, ())
    roster = gather(meeting, (), words)
    found = detect(meeting, roster, words)
    return meeting, decide(meeting, found, roster.by_id, policy.load("kingston"), {})


def _mapped(one: Renamed, text: str) -> list[tuple[int, int]]:
    """Where the names stand in the canonical text: the n-th such word of the file is the n-th of the text."""
    places = []
    wanted = {start for start, _, _ in one.names}
    for word in {one.text[a:b] for a, b, _ in one.names}:
        pattern = re.compile(rf"(?<![\w-]){re.escape(word)}(?![\w-])")
        before = [m.start() for m in pattern.finditer(one.text)]
        after = [m.start() for m in pattern.finditer(text)]
        assert len(before) == len(after), f"{word} stands elsewhere after reading"
        places += [(b, b + len(word)) for a, b in zip(before, after, strict=True) if a in wanted]
    return sorted(places)


def _covered(place: tuple[int, int], spans: list[tuple[int, int]]) -> bool:
    return any(a <= place[0] and place[1] <= b for a, b in spans)


def _around(text: str, place: tuple[int, int]) -> str:
    return text[max(0, place[0] - 25) : place[0]] + "[" + text[slice(*place)] + "]" + text[place[1] : place[1] + 25]
