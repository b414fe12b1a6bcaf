"""How well names are found on rendered minutes: contents of some rounds through styles, the whole way up to settlement.

    python -m training.names.measured ROUND... [--home FOLDER] [--styles 3] [--show 40]

A figure is worth something only on rounds that nobody has looked at while mending (docs/reading.md).
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from minutes.layouts import parse
from minutes.model import Meeting, Source
from minutes.sources import FORMATS
from redaction.decide import decide
from redaction.detectors import detect
from redaction.model import Decision
from redaction.people.gather import gather
from redaction.people.roster import Roster
from redaction.policy import load
from redaction.words.lexicon import vocabulary
from training.corpus import content
from training.corpus.aligned import moved
from training.corpus.gold import gold
from training.corpus.render import Rendering, render
from training.names.mistaken import given_wrongly
from training.names.stretches import places, touches, united, within

HOME = Path(__file__).resolve().parents[2] / "corpus"
_NAMES = ("mention", "outsider", "name", "for", "initials")
_WHOSE = re.compile(r"(?<=It fits one person): [^.]*(?:\..*)?$")
_SETTLED = ("withhold", "label", "keep")


@dataclass(slots=True)
class NameFigures:
    """What became of the names of some renderings.

    mentions, found, settled: places where somebody is named; those that were not shown without a question; those that
    no person is asked about. decided, wrong: names that policy decided on; those of them that name nobody.
    mistaken: mentions that were given to somebody else of the list, and families shown as colleagues.
    questions, idle: questions about names, and those
    of them that are about nobody. lost, of_nobody, decided_wrongly, of_others: the words, and how often.
    causes: why questions are asked, those about somebody and about nobody apart.
    """

    words: int = 0
    mentions: int = 0
    found: int = 0
    settled: int = 0
    decided: int = 0
    wrong: int = 0
    mistaken: int = 0
    questions: int = 0
    idle: int = 0
    lost: Counter[str] = field(default_factory=Counter)
    of_nobody: Counter[str] = field(default_factory=Counter)
    decided_wrongly: Counter[str] = field(default_factory=Counter)
    of_others: Counter[str] = field(default_factory=Counter)
    of_somebody: Counter[str] = field(default_factory=Counter)
    causes: Counter[str] = field(default_factory=Counter)

    def line(self) -> str:
        """The figures in one line."""
        return (
            f"{self.words} words, {self.mentions} names: found {self.found / max(1, self.mentions):.4f}, "
            f"settled {self.settled / max(1, self.mentions):.3f}, wrong {self.wrong / max(1, self.decided):.3f}, "
            f"somebody else's {self.mistaken}; questions per 1,000 words "
            f"{1000 * self.questions / max(1, self.words):.1f}, of nobody {1000 * self.idle / max(1, self.words):.1f}"
        )


def renderings(home: Path, rounds: Iterable[str], styles: int) -> Iterator[Rendering]:
    """Each content of the rounds in so many styles of its round, in order."""
    for name in rounds:
        looks = sorted((home / "styles").glob(f"{name}-*.j2"))
        for number, path in enumerate(sorted((home / "contents").glob(f"{name}-*.yaml"))):
            facts = content.load(path)
            for step in range(styles):
                yield render(facts, looks[(number + 3 * step) % len(looks)], 7 + step)


def measure(all_of_them: Iterable[Rendering]) -> NameFigures:
    """The figures over all renderings."""
    figures = NameFigures()
    policy = load("kingston")
    for number, rendering in enumerate(all_of_them):
        data = rendering.text.encode()
        source = Source(f"{number}{rendering.ending}", hashlib.sha256(data).hexdigest(), rendering.ending[1:])
        meeting = parse(FORMATS[rendering.ending](data, source), ())
        roster = gather(meeting)
        decisions = decide(meeting, detect(meeting, roster), roster.by_id, policy, {})
        each = [d for d in decisions.each if not d.findings[0].stands_as]
        _count(figures, rendering, meeting, roster, each)
    return figures


def _count(
    figures: NameFigures, rendering: Rendering, meeting: Meeting, roster: Roster, each: Sequence[Decision]
) -> None:
    people = gold(rendering)["people"]
    names = places(meeting.text, filter(None, (bare(s) for person in people for s in person["surfaces"])))
    marks = moved(rendering.text, rendering.marks, meeting.text)
    anybody = united(
        [
            *names,
            *((m.start, m.end) for m in marks if m.label in _NAMES and bare(meeting.text[m.start : m.end])),
            *places(meeting.text, (one for person in people for one in person["initials"])),
        ]
    )
    figures.words += len(re.findall(r"\w+", meeting.text))
    named = [d for d in each if d.findings[0].kind == "name"]
    heard = united([_at(d) for d in each if d.findings[0].kind == "name" or d.treatment != "keep"])
    sure = united([_at(d) for d in each if d.treatment != "review" and (d in named or d.treatment != "keep")])
    for start, end in names:
        figures.mentions += 1
        figures.settled += within((start, end), sure)
        if within((start, end), heard):
            figures.found += 1
        else:
            figures.lost[_in_place(meeting, start, end)] += 1
    _judged(figures, meeting, named, anybody)
    mistakes = given_wrongly(meeting.text, rendering.content.people, roster, marks, _given(named))
    figures.mistaken += len(mistakes)
    figures.of_others.update(mistakes)


def _judged(figures: NameFigures, meeting: Meeting, named: Sequence[Decision], anybody: list[tuple[int, int]]) -> None:
    """What was decided, and what is asked, about words that name nobody."""
    asked: dict[str, list[Decision]] = {}
    for decision in named:
        if decision.treatment in _SETTLED:
            figures.decided += 1
            if not touches(_at(decision), anybody):
                figures.wrong += 1
                figures.decided_wrongly[_shown(meeting, decision)] += 1
        elif decision.treatment == "review":
            asked.setdefault(decision.question, []).append(decision)
    figures.questions += len(asked)
    for group in asked.values():
        somebody = any(touches(_at(decision), anybody) for decision in group)
        figures.causes[f"{'somebody' if somebody else 'nobody'}: {_cause(group[0])}"] += 1
        if somebody:
            figures.of_somebody[_shown(meeting, group[0])] += 1
        else:
            figures.idle += 1
            figures.of_nobody[_shown(meeting, group[0])] += 1


def _given(named: Sequence[Decision]) -> dict[int, Decision]:
    """Settled names that were given to somebody, by where they end."""
    return {d.span.end: d for d in named if d.treatment in _SETTLED and d.findings[0].person}


def bare(surface: str) -> str:
    """A surface without the titles before it; "" for an office in a person's place ("the Named Nurse")."""
    if surface.startswith(("the ", "The ")):
        return ""
    words = surface.split()
    while len(words) > 1 and words[0].rstrip(".").casefold() in vocabulary().titles:
        words = words[1:]
    return " ".join(words)


def _cause(decision: Decision) -> str:
    """Why a question is asked: who found the words, and the reason, the person's name left out."""
    finding = decision.findings[0]
    return f"{finding.detector}: {_WHOSE.sub('.', finding.because)}"


def _at(decision: Decision) -> tuple[int, int]:
    return decision.span.start, decision.span.end


def _shown(meeting: Meeting, decision: Decision) -> str:
    """The words with what stands around them, and who found them."""
    finding = decision.findings[0]
    return _in_place(meeting, *_at(decision), f"{finding.detector}: {finding.because}")


def _in_place(meeting: Meeting, start: int, end: int, why: str = "") -> str:
    around = f"{meeting.text[max(0, start - 25) : start]}‹{meeting.text[start:end]}›{meeting.text[end : end + 25]}"
    return f"{' '.join(meeting.text[start:end].split())}  [{why}] {around!r}"
