"""Which numbers in prose count people or cases: "5 children", "2 of these", "only one case outstanding"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from minutes.model import Span
from redaction.counts.numbers import WrittenNumber, numbers
from redaction.counts.one_more import happened, past_more
from redaction.keys import sentence
from redaction.rules.regex_rules import settings
from rule_files import RuleFile

_NEAR = 160  # how far, in characters, what is counted may stand from its number
_FAR = 250  # how far "two of these" may stand from what it speaks of
_OF_THESE = re.compile(r"\s+of\s+(?:these|those|them|whom|which|the latter)\b", re.IGNORECASE)
_OF_THESE_BEFORE = re.compile(
    r"\bof (?:these|those|them|whom|which|the (?:\d+|\w+))(?:,| there (?:were|was|are|is)| only| just)*\s*$",
    re.IGNORECASE,
)
_OUT_OF = re.compile(r"\s+(?:out\s+)?of\s+(?:(?:the|these|those|our|their|all)\s+(?=\w)|(?=\d|\w+ty\b|\w+teen\b))")
_ONE_OF_THE = re.compile(r"\s+of\s+(?:the|our|their|its)\b", re.IGNORECASE)
_SHARE = re.compile(r"\bof (?:the |these |those )?$", re.IGNORECASE)
_THEN = re.compile(r",?\s+(?:only |just |at least )?")
_DID = re.compile(r"\s+(?:had|have|has|was|were|are|is|did|do|could|\w+ed)\b", re.IGNORECASE)
_NUMBER_OF = re.compile(
    r"\b(?:number|no\.?|total) of (?=[^\n:.;]{3,60}"
    r"(?:\b(?:is|was|were|has been|remains?|rose to|fell to|stands at|stood at|now)\s|[:=–-]\s?)(?:now |at )?$)",
    re.IGNORECASE,
)
PART = "A count of some of those counted before."
_WORD = re.compile(r"[ \u00a0]+([\w'’-]+)")


@dataclass(frozen=True, slots=True)
class Counted:
    """A number that counts people or cases. told: whether its sentence tells what was done with them."""

    span: Span
    value: int
    because: str
    told: bool = False
    # Where the words of what is counted end; the span itself ends with the number.
    end: int = 0


def counted(text: str) -> tuple[Counted, ...]:
    """Every number in the text that counts people or cases, of any size, in order."""
    known = settings("small_numbers")
    found: list[Counted] = []
    for number in numbers(text):
        one = (
            _with_noun(text, number, known)
            or _of_these(text, number, found)
            or _told_before(text, number, known)
            or _labelled(text, number, known)
            or _of_a_whole(text, number, found)
        )
        if one is not None and not _structural(text, one, known):
            found.append(replace(one, told=_told(text, one, known)))
    return tuple(found)


def _with_noun(text: str, number: WrittenNumber, known: RuleFile) -> Counted | None:
    """A number with what it counts behind it: "5 children", "3 of the 12 families", "two very young babies"."""
    rest = text[number.span.end : number.span.end + _NEAR].split("\n", 1)[0]
    of = text[number.span.start : number.span.end].casefold().endswith(" of")
    state = known.pattern("counted state").match(rest)
    if state:
        return Counted(number.span, number.value, "A count of people, by what they are in.", end=number.span.end)
    joined = None if of else _OUT_OF.match(rest)
    at = joined.end() - 1 if joined else past_more(text, number.span.end)
    for _ in range(4):
        noun = known.pattern("counted noun").match(rest, at)
        if noun and _closes(rest, noun.end(), known) and happened(text, number.span, rest[noun.end() :]):
            return Counted(number.span, number.value, "A count of people or cases.", end=number.span.end + noun.end())
        word = _WORD.match(rest, at)
        if word is None or _blocks(word[1], known):
            return None
        at = word.end()
    return None


def _blocks(word: str, known: RuleFile) -> bool:
    """Whether a word cannot stand between a number and what it counts: a noun of its own, or a joining word."""
    low = word.casefold()
    plural = low.endswith("s") and not low.endswith(("ous", "ss", "ious"))
    return low in known.word_set("between never") or plural or low.endswith(("'s", "’s"))


def _closes(rest: str, at: int, known: RuleFile) -> bool:
    """Whether the counted words end there, and are not part of a longer name ("case study", "children's homes")."""
    word = _WORD.match(rest, at)
    if word is None:
        return not re.match(r"['’]|-\w", rest[at:])
    low = word[1].casefold()
    return low in known.word_set("closes") or low.endswith(("ed", "ing", "ly")) or low[:1].isdigit()


def _of_these(text: str, number: WrittenNumber, found: list[Counted]) -> Counted | None:
    """A number of those counted before, in this sentence or the one before it: "2 of these", "of whom 3"."""
    if not found:
        return None
    last = found[-1]
    if number.span.start - last.end > _FAR:
        return None
    between = text[last.end : number.span.start]
    shared = _SHARE.search(text[max(0, last.span.start - 20) : last.span.start])
    if shared and _THEN.fullmatch(between) and _DID.match(text, number.span.end):
        return Counted(number.span, number.value, "A count of some of those counted before.", end=number.span.end)
    behind = _OF_THESE.match(text, number.span.end)
    start = max(0, number.span.start - 60)
    before = _OF_THESE_BEFORE.search(text[start : number.span.start])
    if not (behind or before) or "\n" in between:
        return None
    if len(re.findall(r"[.!?]\s", between)) > 1:
        return None
    end = behind.end() if behind else number.span.end
    return Counted(number.span, number.value, "A count of some of those counted before.", end=end)


def _of_a_whole(text: str, number: WrittenNumber, found: list[Counted]) -> Counted | None:
    """A part of those counted before: "the remaining 3", "the other two did not"; "Of 25 children, 21 were …"."""
    if not found or "\n" in text[found[-1].end : number.span.start]:
        return None
    last, known = found[-1], settings("tied_figures").pattern
    before, behind = text[last.end : number.span.start], text[number.span.end : number.span.end + 40]
    if len(before) > _FAR:
        return None
    rest = known("rest before").search(before) and known("rest after").match(behind)
    opening = text[max(0, last.span.start - 30) : last.span.start]
    opened = known("whole before").search(opening) or any(one.because == PART for one in found[-3:])
    same = opened and not re.search(r"[.!?]\s", before)
    if not rest and not (same and known("part after").match(behind)):
        return None
    return Counted(number.span, number.value, PART, end=number.span.end)


def _told_before(text: str, number: WrittenNumber, known: RuleFile) -> Counted | None:
    """A number whose line tells before it what it counts: "Number of children in custody: 3", "… fell to 4"."""
    line = text[max(0, number.span.start - _NEAR) : number.span.start].rsplit("\n", 1)[-1]
    told = _NUMBER_OF.search(line)
    if told is None or known.pattern("counted noun").search(line, told.end() - 1, len(line)) is None:
        return None
    return Counted(number.span, number.value, "The number of people or cases told before it.", end=number.span.end)


def _labelled(text: str, number: WrittenNumber, known: RuleFile) -> Counted | None:
    """A figure by itself behind the name of a status or a kind of abuse: "CP: 3. CiN: 5.", "Sexual / 3"."""
    line = text[max(0, number.span.start - _NEAR) : number.span.start].rsplit("\n", 1)[-1]
    behind = text[number.span.end : number.span.end + 3]
    if known.pattern("label").search(line) is None or known.pattern("label ends").match(behind) is None:
        return None
    return Counted(number.span, number.value, "A figure behind what it counts.", end=number.span.end)


def _structural(text: str, one: Counted, known: RuleFile) -> bool:
    """Whether the number is part of a rule, a plan, a share or a label, and counts nobody in particular."""
    around = sentence(text, one.span)
    before, after = text[around.start : one.span.start], text[one.end : around.end]
    if known.pattern("not after").search(before) or known.pattern("not before").match(after.lstrip()):
        return True
    if one.value == 1 and _ONE_OF_THE.match(text, one.span.end):
        return True  # "one of the cases" picks one out and counts none
    if text[one.span.start : one.span.end].casefold() == "both" and re.match(r"\s+and\b", after):
        return True
    return known.pattern("took part").match(after) is not None or _plan(before, known)


def _plan(before: str, known: RuleFile) -> bool:
    """Whether a future and a verb of planning stand before the number, the future first."""
    future = known.pattern("future").search(before)
    return future is not None and known.pattern("planned").search(before, future.end()) is not None


def _told(text: str, one: Counted, known: RuleFile) -> bool:
    around = sentence(text, one.span)
    return known.pattern("told").search(text, around.start, around.end) is not None
