"""Which earlier action a mention continues: exactly one, or none.

Minutes shorten an action when they carry it ("send the film" for "BOR to send the film and the notes that go with it"),
reword it, and use its number again. So three questions are asked in turn, the surest first. A pair is linked only if
the mention fits one earlier action and that action fits one mention; what stays doubtful stands apart.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import cache

from rapidfuzz import fuzz

from redaction.public import PublicAction, PublicText

_WORD = re.compile(r"[^\W_]+")
_SAME = 92
_LIKE = 84
_NEAR = 45
_TAKEN_ON = 4
_SMALL_WORDS = (
    "a an and as at be by for from has have if in into is it its of on or so that the their them they this to was "
    "were which who will with agreed action actions ask take"
)
_SMALL = frozenset(_SMALL_WORDS.split())


def words(text: PublicText) -> str:
    """The words that say what an action is about: no initials, no small words, lower case, withheld words left out."""
    said = " ".join(run.words for run in text if run.mark not in ("initials", "withheld"))
    return _content(said)


@cache
def _content(said: str) -> str:
    return " ".join(word for word in _WORD.findall(said.casefold()) if word not in _SMALL)


def owners(action: PublicAction) -> tuple[frozenset[str], frozenset[str]]:
    """Whose it is: by initials, and by the roles and other words that stand for owners."""
    runs = [run for owner in action.owners for run in owner if run.mark != "withheld"]
    initials = frozenset(run.words for run in runs if run.mark == "initials")
    said = [run.words for run in runs if run.mark != "initials"] + list(action.owner_roles)
    return initials, frozenset(filter(None, (_content(words) for words in said)))


def number(action: PublicAction) -> str:
    """The printed number without its dots and brackets; "" where none is printed."""
    return "".join(_WORD.findall(action.ref.casefold()))


def same_words(earlier: PublicAction, later: PublicAction) -> bool:
    """Whether the two say the same with hardly a word changed, and no other owner."""
    one, other = words(earlier.text), words(later.text)
    return bool(one) and fuzz.token_sort_ratio(one, other) >= _SAME and not _other_owner(earlier, later)


def same_number(earlier: PublicAction, later: PublicAction) -> bool:
    """Whether number and owner agree and the words are near: a number used again for something else is not."""
    if not number(earlier) or number(earlier) != number(later):
        return False
    if _other_owner(earlier, later):
        # Taken on by somebody else: only where number and words are both the same, and the words are not a phrase.
        return _alike(earlier, later) >= _SAME and len(words(earlier.text).split()) >= _TAKEN_ON
    return _alike(earlier, later) >= _NEAR


def like_words(earlier: PublicAction, later: PublicAction) -> bool:
    """Whether the words of the shorter are nearly all in the longer, under any number, and no other owner."""
    return _alike(earlier, later) >= _LIKE and not _other_owner(earlier, later)


def _alike(earlier: PublicAction, later: PublicAction) -> float:
    """0 to 100. A single word fits too much to be told apart, so it counts as it stands."""
    one, other = words(earlier.text), words(later.text)
    if min(len(one.split()), len(other.split())) < 2:
        return fuzz.ratio(one, other) if one and other else 0
    return fuzz.token_set_ratio(one, other)


def _other_owner(earlier: PublicAction, later: PublicAction) -> bool:
    """Whether both name owners in one way, by initials or by role, and share none; a doubt is not another owner."""
    one, other = owners(earlier), owners(later)
    if one[0] and other[0]:
        return not one[0] & other[0]
    return bool(not one[0] and not other[0] and one[1] and other[1] and not one[1] & other[1])


Fit = Callable[[PublicAction, PublicAction], bool]
QUESTIONS: tuple[Fit, ...] = (same_words, same_number, like_words)


def links(
    earlier: Iterable[tuple[int, PublicAction]], later: Iterable[tuple[int, PublicAction]], questions: tuple[Fit, ...]
) -> dict[int, int]:
    """later -> earlier, by their numbers, for each pair that fits each other and nothing else.

    earlier: (row, each wording it has had), so a row may stand several times. later: the mentions of one meeting.
    """
    rows, mentions = tuple(earlier), tuple(later)
    found: dict[int, int] = {}
    for fits in questions:
        taken = set(found.values())
        wanted = {
            at: {row for row, was in rows if row not in taken and fits(was, now)}
            for at, now in mentions
            if at not in found
        }
        claims = [row for fitting in wanted.values() for row in fitting]
        for at, fitting in wanted.items():
            if len(fitting) == 1 and claims.count(row := next(iter(fitting))) == 1:
                found[at] = row
    return found
