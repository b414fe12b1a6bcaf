"""How an action stands: one table of the words minutes have for it, and the domain's word for each.

Minutes say it as a word in a cell, a colour, a tick, a word that closes an update ("… shared 28 June. Closed."), or a
sentence of it ("this has now been completed", "to be carried forward"). What is printed stays as the place; the word
is the domain's wherever the printed one is none that every reader knows ("Amber" is ongoing, "Withdrawn" is closed).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes.model import Phrase, Span

_TABLE: tuple[tuple[str, str], ...] = (
    (
        "ongoing",
        r"not (?:yet |been |now |fully |quite )*(?:complete[d]?|closed|done|finished|actioned|achieved|progressed"
        r"|discharged"
        r"|received|started|due|happened|signed off|available|back|ready)"
        r"|incomplete|(?:part(?:ly|ially)?|nearly|almost|half)[ -](?:complete[d]?|done|achieved)|unresolved"
        r"|no (?:further |real )?(?:update|progress|news|change)(?: (?:available|received|given|today))?"
        r"|never (?:done|received)",
    ),
    (
        "carried forward",
        r"carr(?:y|ied|ying|ies) (?:it |this |them )?(?:forward|fwd|over|on|to(?= [A-Z]|\snext))|\bc/?f(?:wd)?\b"
        r"|brought forward|b/f"
        r"|roll(?:ed)? (?:over|forward)|defer(?:red)?|postponed|held over|to (?:come|be brought) back",
    ),
    (
        "closed",
        r"(?:(?:can|may|could|to|will|should|now) (?:now )?be |fully |now |all )?(?:complete[d]?|closed?|discharged"
        r"|actioned|finished"
        r"|done|concluded|achieved|delivered|resolved|implemented|signed off)"
        r"|no (?:longer|further action) (?:\w+)|no further action|superseded|withdrawn|cancelled|stood down|dropped"
        r"|overtaken"
        r"|merged|removed(?: from (?:the )?(?:log|tracker|list))?|blue",
    ),
    (
        "ongoing",
        r"on-?going|on going|in (?:progress|hand|train)|under ?way|progressing|being progressed|on track|awaited"
        r"|awaiting|pending"
        r"|still (?:going|waiting|to do|with|in progress|being \w+)|continu(?:es|ing)|w\.?i\.?p|amber|yellow"
        r"|chas(?:ing|ed)|part",
    ),
    (
        "open",
        r"(?:remains? |left |still |kept |stays? )?(?:open|outstanding)|overdue|late|slipped|red|behind|at risk"
        r"|blocked|new|live",
    ),
    ("green", r"green"),
)
_NAMED = "|".join(f"(?P<k{nth}>{words})" for nth, (_, words) in enumerate(_TABLE))
_SIGNS = {"✓": "closed", "✔": "closed", "√": "closed", "☑": "closed", "☒": "closed", "☐": "open"}
_COLOURS = {"🔴": "open", "🟠": "ongoing", "🟡": "ongoing", "🟢": "green", "🔵": "closed", "⚪": "open"}
_WHOLE = re.compile(
    rf"\W*(?:(?:status|rag|action|now)\b\s*:?\s*)?(?:{_NAMED})\b(?P<rest>.{{0,60}})", re.IGNORECASE | re.DOTALL
)
_BEFORE = (
    r"(?:^|[.;:!?–—>(\[|,\n/]\s*|\s-\s*|\b(?:is|are|was|were|be|been|being|now|still|remains?|remained|marked|as"
    r"|status|actions?|item"
    r"|it|this|fully|and|to|therefore|all|left|kept|stays?|which|wholly|partly|both|since|\d{1,3}[a-z]?)\s+)"
)
_AFTER = (
    r"(?=\s*(?:$|[.;:,!?()\[\]–—|\n-]|(?:to|until|till|for|with|on|by|at|and|as|in|from|since|due|now|this|last"
    r"|because|but|after|next"
    r"|pending|late|early|\d|[A-Z])))"
)
_SAID = re.compile(rf"{_BEFORE}(?:action |now |also |therefore |duly |to be |be )*(?:{_NAMED}){_AFTER}", re.IGNORECASE)
_KNOWN = re.compile(r"clos|complet|done|discharg|achiev|open|on-?going|carried|outstanding|progress", re.IGNORECASE)
_ENDED = re.compile(r"clos|complet|done|discharg|achiev", re.IGNORECASE)
_SHORT = 8
_LOOSE = frozenset(
    ["new", "live", "late", "red", "blue", "green", "amber", "yellow", "part", "merged", "removed", "behind"]
)


@dataclass(frozen=True, slots=True)
class Standing:
    """How an action stands: the domain's word, and the half-open place of the words that say so."""

    word: str
    start: int
    end: int


def whole(words: str) -> Standing | None:
    """The standing that a cell or short line is, from its first word on ("Completed 14/1", "✓"); else None."""
    stripped = words.strip()
    lead = len(words) - len(words.lstrip())
    for sign, word in (*_SIGNS.items(), *_COLOURS.items()):
        if stripped.startswith(sign):
            rest = whole(stripped[len(sign) :]) if len(stripped) > len(sign) else None
            return Standing(rest.word if rest else word, lead, lead + len(stripped))
    found = _WHOLE.fullmatch(words)
    if found is None:
        return None
    word = _kind(found)
    after = (
        told(found["rest"]) if _is_colour(next(v for k, v in found.groupdict().items() if k != "rest" and v)) else None
    )
    return Standing(after.word if after else word, lead, lead + len(stripped))


def told(words: str) -> Standing | None:
    """The last standing that an update's sentences tell, or None.

    A word counts where it is a clause ("… Closed.") or is said of the action ("has now been completed").
    """
    last = None
    for found in _SAID.finditer(words):
        start, end = next(found.span(name) for name, value in found.groupdict().items() if value is not None)
        if words[start:end].casefold() in _LOOSE and not _alone(words, start, end):
            continue
        last = Standing(_kind(found), start, end)
    return last


def _alone(words: str, start: int, end: int) -> bool:
    """Whether a word that also means other things is a clause by itself."""
    before, after = words[:start].rstrip(" ("), words[end:].lstrip(" )")
    return (not before or before[-1] in ".;:–—-|>\n") and (not after or after[0] in ".;:–—-|\n")


def _kind(found: re.Match[str]) -> str:
    name = next(name for name, value in found.groupdict().items() if name.startswith("k") and value is not None)
    return _TABLE[int(name[1:])][0]


def phrase(text: str, start: int, end: int, word: str) -> Phrase:
    """The standing told at [start, end) as a phrase: the printed words where they say it plainly, else the domain's."""
    printed = " ".join(text[start:end].split())
    plain = _KNOWN.search(printed) and (word == "closed") == bool(_ENDED.search(printed))
    return Phrase(printed if plain else word, (Span(start, end),))


def in_place(text: str, span: Span) -> Phrase | None:
    """The standing that a stretch of the text tells: whole where it is short, else by its last such words.

    A colour says less than a word beside it ("Sent round. Closed. Green").
    """
    words = text[span.start : span.end]
    last = told(words)
    found = whole(words) if len(words.split()) <= _SHORT else None
    found = last if found is None or (last and _is_colour(words[found.start : found.end])) else found
    if found is None:
        return None
    if _is_colour(words[found.start : found.end]) and (before := told(words[: found.start].rstrip(" .;:–—-"))):
        found = before
    return phrase(text, span.start + found.start, span.start + found.end, found.word)


def _is_colour(words: str) -> bool:
    return words.casefold().strip(" .") in ("green", "amber", "red", "blue", "yellow")


def greens_settled(text: str, statuses: Sequence[Phrase | None]) -> list[Phrase | None]:
    """The standings of one set of minutes, in which a green is what it can be beside the other colours.

    It goes on where blue is what is closed, or where no other colour stands beside it; else it is closed.
    """
    printed = " ".join(text[span.start : span.end] for status in statuses if status for span in status.spans).casefold()
    others = any(colour in printed for colour in ("amber", "red", "🔴", "🟠", "🟡"))
    means = "closed" if others and "blue" not in printed else "ongoing"
    return [replace(status, text=means) if status and status.text == "green" else status for status in statuses]
