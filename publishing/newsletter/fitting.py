"""The long form: as much of what there is to tell as 150 words hold, and a count of the rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from publishing.newsletter.plain_words import count, spelled_out
from publishing.newsletter.selection import SummaryFact
from publishing.newsletter.short_words import Topic, listed
from publishing.text.stems import stems

LONG, MEDIUM = 150, 100
_MOST_DECISIONS, _MOST_TOPICS, _FIRST = 5, 4, 3
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
Glossary = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class SummarySection:
    """A part of the long form: its heading or "", its lines, and whether they are a list."""

    heading: str
    lines: tuple[str, ...]
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Gathered:
    """All there is to tell, before anything must fit.

    listed: addresses of the decisions that the page lists; untold ones among them are counted, as untold actions are.
    """

    lead: str
    decided: tuple[SummaryFact, ...]
    listed: tuple[str, ...]
    points: tuple[SummaryFact, ...]
    acts: tuple[str, ...]
    acts_untold: int
    topics: tuple[Topic, ...]
    closing: str


def plain(sections: tuple[SummarySection, ...]) -> str:
    """Sections as plain text: a blank line between parts, a dash before each point of a list."""
    parts = []
    for section in sections:
        lines = [f"- {line}" for line in section.lines] if section.listed else list(section.lines)
        parts.append("\n".join([f"{section.heading}:"] * bool(section.heading) + lines))
    return "\n\n".join(parts)


def long_of(sections: tuple[SummarySection, ...]) -> str:
    """Every line of the sections, headings with a colon."""
    return "\n".join(
        line for section in sections for line in ((f"{section.heading}:",) if section.heading else ()) + section.lines
    )


def fitted(
    whole: Gathered, glossary: Glossary, words: int = LONG
) -> tuple[tuple[SummarySection, ...], tuple[SummaryFact, ...]]:
    """As much as so many words hold, taking turns: a decision, an action, a point; what is left out is counted."""
    taken: dict[str, list[int]] = {"decided": [], "acts": [], "topics": [], "points": []}
    fitting = _laid_out(whole, taken, glossary)
    most = {
        "decided": min(len(whole.decided), _MOST_DECISIONS),
        "acts": len(whole.acts),
        "topics": 1,
        "points": len(whole.points),
    }
    for kind, turn in _turns(most):
        taken[kind].append(turn)
        tried = _laid_out(whole, taken, glossary)
        if count(long_of(tried)) > words:
            taken[kind].pop()
        else:
            fitting = tried
    told = [whole.decided[n] for n in taken["decided"]] + [whole.points[n] for n in taken["points"]]
    return fitting, tuple(sorted((one for one in told if one.anchor), key=in_order))


def _turns(most: dict[str, int]) -> Iterator[tuple[str, int]]:
    """What is tried first: the decisions that matter most, then one of each kind in turn."""
    for turn in range(min(_FIRST, most["decided"])):
        yield "decided", turn
    for turn in range(max(most.values(), default=0)):
        for kind in most:
            if turn < most[kind] and not (kind == "decided" and turn < _FIRST):
                yield kind, turn


def in_order(told: SummaryFact) -> tuple[int, tuple[int, ...]]:
    """Where a thing stands in the minutes, for sorting: its item, then the numbers of its paragraph."""
    return told.at, tuple(int(number) for number in re.findall(r"\d+", told.place))


def _laid_out(whole: Gathered, taken: dict[str, list[int]], glossary: Glossary) -> tuple[SummarySection, ...]:
    """The sections with what was taken, abbreviations spelled out in the order of reading."""
    decided = [f"{whole.decided[n].sentence}{_about(whole.decided[n], whole.topics)}." for n in taken["decided"]]
    acts = [f"{whole.acts[n]}." for n in taken["acts"]]
    points = [whole.points[n].sentence for n in taken["points"]]
    more = len(set(whole.listed) - {whole.decided[n].anchor for n in taken["decided"]})
    also = "Also discussed" if whole.listed or decided else "Discussed"
    sections = (
        SummarySection("", (whole.lead,)),
        SummarySection("Members agreed", tuple(decided), True),
        SummarySection(also, (*points, *_others(whole, taken)), True),
        SummarySection("Actions", tuple(acts), True),
        SummarySection(
            "", tuple(filter(None, (_where_the_rest_is(whole, len(decided) + more, more, acts), whole.closing)))
        ),
    )
    lines = iter(spelled_out(tuple(line for section in sections for line in section.lines), glossary))
    spelled = (replace(s, lines=tuple(_capital(next(lines), s) for _ in s.lines)) for s in sections)
    return tuple(section for section in spelled if section.lines)


def _others(whole: Gathered, taken: dict[str, list[int]]) -> tuple[str, ...]:
    """The topics of which nothing more is told, as one line."""
    told = {whole.points[n].at for n in taken["points"]} | {whole.decided[n].at for n in taken["decided"]}
    topics = listed(tuple(topic.words for topic in whole.topics if topic.at not in told)[:_MOST_TOPICS])
    opening = "Other topics: " if taken["points"] else ""
    return (f"{opening}{topics}.",) if topics and taken["topics"] else ()


def _capital(line: str, section: SummarySection) -> str:
    """A capital at the start, but for what follows "Members agreed"."""
    return line if section.heading == "Members agreed" or line.startswith("and ") else line[:1].upper() + line[1:]


def _about(told: SummaryFact, topics: tuple[Topic, ...]) -> str:
    """What a decision is about, in brackets, where its own words do not say."""
    topic = next((topic.words for topic in topics if topic.at == told.at), "")
    return f" ({topic})" if topic and not stems(topic) & stems(told.sentence) else ""


def _where_the_rest_is(whole: Gathered, decisions: int, untold: int, acts: list[str]) -> str:
    """One sentence for what there was no room for."""
    all_acts = len(whole.acts) + whole.acts_untold
    every = [counted(decisions, "decision")] if untold else []
    every += [counted(all_acts, "action")] if all_acts > len(acts) else []
    return f"The minutes hold {' and '.join(every)} in full." if every else ""


def counted(number: int, noun: str) -> str:
    """ "the one decision", "both actions", "all seven actions", "all 12 actions"."""
    if number == 1:
        return f"the one {noun}"
    if number == 2:
        return f"both {noun}s"
    return f"all {_NUMBERS[number] if number < len(_NUMBERS) else number} {noun}s"
