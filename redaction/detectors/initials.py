"""Initials of people of the roster, letter for letter, told from abbreviations by where they stand."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict

from minutes.model import Meeting, Span
from redaction.model import Finding
from redaction.people.roster import Roster
from redaction.people.scene import Scene
from redaction.words.lexicon import LISTS, vocabulary
from redaction.words.name_forms import forename
from redaction.words.tokens import Word, words
from redaction.words.word_classes import Sorts
from rule_files import rule_file

_FUNCTION = rule_file(LISTS / "around.yaml").word_set("beside initials")

_FEWEST = 2
_DOTS = re.compile(
    r"(?<![\w.’'])(?:[A-Z]\.[ \u00a0]?){1,2}(?:[A-Z]\.|[A-Z]\b)(?![\w’']|[ \u00a0][A-Z][a-z])(?!\.[A-Z])"
)
_NO_INITIALS = rule_file(LISTS / "around.yaml").word_set("dotted abbreviations")


def detect(scene: Scene) -> tuple[Finding, ...]:
    """Findings of kind name for initials, and doubtful ones where they read like an abbreviation ("IT support").

    Initials that two people share name nobody. Unknown initials where a person would stand are doubtful too.
    """
    all_words = words(scene.text)
    sorts = Sorts(scene.lexicon)
    marks = _owner_starts(scene.meeting)
    seen = []
    for at, word in enumerate(all_words):
        if word.text in scene.roster.printed:
            seen.append(_known(scene.text, all_words, at, scene.roster, sorts))
        elif (
            word.all_capitals
            and word.text.isalpha()
            and 2 <= len(word.text) <= 4
            and _unknown_person(all_words, at, sorts, marks)
        ):
            because = "Initials of nobody in the attendance list, where a person would stand."
            seen.append(_finding(scene.text, word, 0.4, because, None, word.text))
    found = [finding for finding in seen if finding is not None]
    return (*found, *_dotted(scene.text, scene.roster), *_single(scene.text, all_words, scene.roster))


def _known(text: str, all_words: tuple[Word, ...], at: int, roster: Roster, sorts: Sorts) -> Finding | None:
    word = all_words[at]
    ids = roster.printed[word.text]
    person = roster.meant(frozenset(ids))
    derived = person is not None and not _is_printed(roster, word.text)
    if (sorts.abbreviation(word) or derived) and not _person_position(text, all_words, at, roster, sorts):
        if derived:
            return None
        return _finding(
            text, word, 0.4, "Initials of an attendee that may be an abbreviation here.", None, f"{word.text} here"
        )
    because = (
        "Initials of one person of this meeting." if len(ids) == 1 else "Initials that more than one person shares."
    )
    return _finding(text, word, 0.95, because, person, word.text)


def _is_printed(roster: Roster, initials: str) -> bool:
    return initials in roster.as_printed


def _person_position(text: str, all_words: tuple[Word, ...], at: int, roster: Roster, sorts: Sorts) -> bool:
    """Whether the word stands as a person does: alone in a cell, possessive, in a list of initials, before a verb."""
    word = all_words[at]
    if text[word.end : word.end + 2] in ("'s", "’s") or text[word.end : word.end + 1] in ("", "\n", "\t", ":"):
        return _alone(all_words, at) or text[word.end : word.end + 1] in ("'", "’")
    for neighbour in all_words[max(0, at - 2) : at + 3]:
        if neighbour is not word and neighbour.text in roster.printed and "\n" not in neighbour.before:
            return True
    if at + 1 == len(all_words):
        return True
    after = all_words[at + 1]
    if not after.adjacent:
        return True
    if after.capital:
        return False
    past = after.key.endswith("ed") and after.key not in ("integrated", "based", "enabled", "related")
    return after.key in _FUNCTION or after.key in sorts.known.reporting or past or after.key.endswith("ly")


def _alone(all_words: tuple[Word, ...], at: int) -> bool:
    """Whether the word opens its cell or line, or follows initials or a name."""
    return all_words[at].opens or not all_words[at].adjacent or all_words[at - 1].key in _FUNCTION


def _unknown_person(all_words: tuple[Word, ...], at: int, sorts: Sorts, owners: frozenset[int]) -> bool:
    """Whether unknown initials speak or own an action."""
    word = all_words[at]
    if word.start in owners:
        return not sorts.abbreviation(word) and word.key not in sorts.known.safe
    if at + 1 >= len(all_words):
        return False
    after = all_words[at + 1]
    says = after.adjacent and after.key in vocabulary().reporting
    plain = sorts.abbreviation(word) or (word.key in sorts.known.english and len(word.text) > 2)
    return says and word.opens and not plain


def _owner_starts(meeting: Meeting) -> frozenset[int]:
    """Where the words of action owners start."""
    spans = [span for action in meeting.actions for owner in action.owners for span in owner.spans]
    starts = [word.start for word in words(meeting.text)]
    return frozenset(
        start for span in spans for start in starts[bisect_left(starts, span.start) : bisect_left(starts, span.end)]
    )


def _dotted(text: str, roster: Roster) -> list[Finding]:
    """Initials with dots: "J.S.", "R. M."; nobody's that is known, or an attendee's where the letters are theirs."""
    seen = []
    for match in _DOTS.finditer(text):
        letters = re.sub(r"[^A-Z]", "", match[0])
        if match[0].replace(" ", "").rstrip(".") in _NO_INITIALS:
            continue
        ids = roster.printed.get(letters, ())
        person = roster.meant(frozenset(ids)) if ids else None
        sure, because = (0.95, "Initials of one person of this meeting.") if person else (0.4, "Initials with dots.")
        span = Span(*match.span())
        seen.append(Finding(span, match[0], "name", "initials", sure, because, person, f"{letters} with dots"))
    return seen


def _single(text: str, all_words: tuple[Word, ...], roster: Roster) -> list[Finding]:
    """One letter with a full stop for somebody whom the list too has by one: "R. declared an interest"."""
    whose: defaultdict[str, set[str]] = defaultdict(set)
    for person in roster.people:
        if person.listed and len(forename(person.name)) == 1:
            whose[forename(person.name).upper()].add(person.id)
    if len(whose) < _FEWEST:
        return []
    because = "One letter for one person of a list of initials."
    return [
        Finding(
            Span(word.start, word.end + 1), f"{word.text}.", "name", "initials", 0.95, because, person, f"{word.text}."
        )
        for at, word in enumerate(all_words)
        if word.text in whose and _stands_alone(text, all_words, at)
        for person in [roster.meant(frozenset(whose[word.text]))]
    ]


def _stands_alone(text: str, all_words: tuple[Word, ...], at: int) -> bool:
    """Whether a letter with a full stop belongs to no name or initials beside it, and ends no sentence."""
    word = all_words[at]
    after = all_words[at + 1] if at + 1 < len(all_words) else None
    if text[word.end : word.end + 1] != "." or (after is not None and after.capital and after.before in (". ", ".")):
        return False
    if text[word.end + 1 : word.end + 3].lstrip(" \u00a0")[:1] in (",", ";", "/", ")", "–") or word.opens or at == 0:
        return True
    follows = after is not None and after.before in (". ", ".\u00a0") and not after.capital
    before = all_words[at - 1]
    return follows or not word.adjacent or not (before.capital or before.text.islower())


def _finding(text: str, word: Word, confidence: float, because: str, person: str | None, asked: str) -> Finding:
    span = Span(word.start, word.end)
    return Finding(span, text[word.start : word.end], "name", "initials", confidence, because, person, asked)
