"""Names of institutions, buildings and roads, by their last word: how far they reach; whether it is somebody."""

from __future__ import annotations

from functools import lru_cache

from minutes.model import Span
from redaction.model import Kind
from redaction.words.lexicon import LISTS, Vocabulary, bodies, vocabulary
from redaction.words.name_forms import familiar_forms
from redaction.words.tokens import Word
from rule_files import rule_file

_JOINERS = frozenset({"of", "and", "the", "for", "upon", "with", "in", "on"})
_LONGEST = 8
_FULL = 2
_BEFORE_PLACES = rule_file(LISTS / "around.yaml").word_set("before a road")


@lru_cache(maxsize=1)
def place_words() -> frozenset[str]:
    """Every word of a listed place, folded."""
    return frozenset(word.casefold() for place in vocabulary().places for word in place.split())


def institutions(all_words: tuple[Word, ...]) -> list[tuple[Span, Kind, str]]:
    """Where, what and why: capitals up to an institution's word, "Robert Jones and Agnes Hunt Orthopaedic Hospital"."""
    known = vocabulary()
    found = []
    for at, word in enumerate(all_words):
        kind = known.heads.get(word.key)
        if kind is None or not word.capital:
            continue
        first = _first_capital(all_words, at, word.key in bodies().word_set("named for places"))
        if first == at or (kind == "place" and _may_be_somebody(all_words, first, at)):
            continue
        if any(w.key in known.titles for w in all_words[first:at]):
            continue
        which: Kind = "place" if kind == "place" else "organisation"
        found.append((Span(all_words[first].start, word.end), which, "The name of an institution or a road."))
    return found


def saints(all_words: tuple[Word, ...]) -> list[tuple[Span, Kind, str]]:
    """What is called after a saint: "St Ebba's", "St Ebba and All Souls"; behind a title or a name it is a surname."""
    found: list[tuple[Span, Kind, str]] = []
    for at in range(1, len(all_words)):
        if not _a_saint(all_words, at):
            continue
        saint, word = all_words[at - 1], all_words[at]
        after = all_words[at + 1] if at + 1 < len(all_words) else None
        owned = after is not None and after.before[:2] in ("'s", "’s")
        body = after is not None and after.adjacent and (after.capital or after.key == "and")
        if owned or body:
            end = _saints_end(all_words, at) if owned else word.end
            found.append((Span(saint.start, end), "place" if owned else "organisation", "Called after a saint."))
    return found


def _a_saint(all_words: tuple[Word, ...], at: int) -> bool:
    """Whether a capital stands behind "St", and no title or name before that."""
    saint, word = all_words[at - 1], all_words[at]
    if saint.key not in ("st", "saint") or not saint.capital or not word.capital or "\n" in word.before:
        return False
    before = all_words[at - 2] if at > 1 and saint.adjacent else None
    named = before is not None and before.capital and before.key not in vocabulary().safe
    return not word.before.strip(" \u00a0.") and not named


def _saints_end(all_words: tuple[Word, ...], at: int) -> int:
    """Where the name of a saint's church or school ends: "St Ebba's Church of England Primary School"."""
    known, end = vocabulary(), all_words[at].end
    for here in range(at + 1, min(at + _LONGEST, len(all_words))):
        word = all_words[here]
        beside = word.adjacent or (here == at + 1 and word.before in ("'s ", "’s "))
        if not beside or not (word.capital or word.key in _JOINERS):
            break
        end = word.end if word.key in known.heads and word.capital else end
    return end


def _first_capital(all_words: tuple[Word, ...], at: int, places_only: bool) -> int:
    """Index of the first word of the run of capitals, joined by spaces, "&" and small joiners, that ends at `at`."""
    first = here = at
    joiners: set[str] = set()
    founders = False
    while here > 0 and at - here < _LONGEST:
        sign = all_words[here].before.strip(" \u00a0")
        if sign not in ("", "&") or not all_words[here].before:
            break
        here -= 1
        word = all_words[here]
        if places_only and not _of_a_place(word.key):
            break
        joiner = "and" if sign else word.key if word.key in _JOINERS else ""
        if joiner and not joiners:
            founders = word.key == "and" and _two_founders(all_words, first, at)
        joiners |= {joiner} - {""}
        if word.key in _JOINERS:
            continue
        joined = not joiners or (founders and joiners == {"and"}) or _may_be_joined(all_words, here, joiners)
        if not (word.capital and joined):
            break
        first = here
    return first


def _of_a_place(key: str) -> bool:
    """Whether a word may belong to the name of what is named for places alone: a place's or a safe word, no name."""
    known = vocabulary()
    return key not in known.names_first and (key in known.safe or key in place_words())


def _may_be_joined(all_words: tuple[Word, ...], at: int, joiners: set[str]) -> bool:
    """Whether a capital before a joiner belongs to the institution behind it and not to somebody of it.

    "Friends of Oakfield School", "Barking and Wexcombe Trust"; but "Ann Bell of the Advice Centre", "Ann Bell and
    Oakfield School".
    """
    known, word = vocabulary(), all_words[at]
    if word.key in known.titles or word.key in known.jobs:
        return False
    a_name = _is_forename(word, known) or word.key in known.british_surnames or word.key in known.forenames
    if not a_name and (word.key in known.english or word.key in known.safe or word.key in known.heads):
        return True
    if word.key in place_words() and not _is_forename(word, known):
        return True
    alone = not (at and word.adjacent and all_words[at - 1].capital)
    return joiners == {"and"} and alone and not a_name


def _two_founders(all_words: tuple[Word, ...], first: int, at: int) -> bool:
    """Whether what follows "and" is a full name and more: "Agnes Hunt Orthopaedic Hospital"; two gave theirs."""
    known = vocabulary()
    surname = all_words[first + 1] if at - first > _FULL else None
    return surname is not None and _is_forename(all_words[first], known) and surname.key not in known.heads


def _may_be_somebody(all_words: tuple[Word, ...], first: int, at: int) -> bool:
    """Whether a run that ends in a word for a building or a road is as likely a person ("Rob Hall", "Zorvath Lane")."""
    known = vocabulary()
    begins = all_words[first]
    before = begins.before.strip()
    if before[-1:].isdigit():
        return False
    plain = begins.key in known.english or begins.key in place_words()
    if _is_forename(begins, known) or begins.key in familiar_forms():
        after = all_words[at + 1].before.strip() if at + 1 < len(all_words) else ""
        # A trade is a forename somewhere: "at Tanner Street" is the street, "with Tanner Street" is asked about.
        where = begins.adjacent and all_words[first - 1].key in _BEFORE_PLACES and begins.key in known.english
        if where and begins.key not in known.names_first and not after.startswith(("'", "’")):
            return False
        address = all_words[at].key in bodies().word_set("road") and before.endswith(",") and after.startswith(",")
        return not (address and begins.key not in known.names_first)
    strange = at - first == 1 and not plain and begins.key not in known.safe
    return strange and not (begins.adjacent and all_words[first - 1].key in _BEFORE_PLACES)


def _is_forename(word: Word, known: Vocabulary) -> bool:
    return word.key in known.names_first or word.key in known.british_forenames
