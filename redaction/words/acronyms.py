"""Capitals that the minutes explain: initials of a phrase of theirs, of the group's name or of a body in the settings.

"The North Marsh Safeguarding Board met. NMSB to publish." Initials of people are never explained this way: a phrase
with a forename, a title or more than one word in no list is none.
"""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache

from redaction.words.lexicon import Lexicon, vocabulary
from redaction.words.tokens import Word, words, words_of
from redaction.words.word_classes import Sorts

_JOINERS = frozenset({"of", "and", "the", "for", "to", "in", "on", "with", "by"})
_FEWEST, _MOST = 3, 9


@lru_cache(maxsize=8)
def resolved(lexicon: Lexicon, text: str, group: str = "") -> Lexicon:
    """The lexicon with the abbreviations that a text explains among its own. group: the name of the group that met."""
    sorts = Sorts(lexicon)
    all_words = words(text)
    used = frozenset(word.text for word in all_words if word.all_capitals and len(word.text) <= _MOST)
    if not used:
        return lexicon
    found: set[str] = set()
    for run in _runs(all_words, sorts):
        found |= _initials(run, _FEWEST)
        bracketed = _bracketed(text, run)
        if bracketed and bracketed in _initials(run, 2):
            found.add(bracketed)
    for phrase in (group, *lexicon.organisations):
        found |= _initials([word for word in words_of(phrase) if word.capital or word.key in _JOINERS], _FEWEST)
    found &= used - lexicon.abbreviations
    return replace(lexicon, abbreviations=lexicon.abbreviations | found) if found else lexicon


def _runs(all_words: tuple[Word, ...], sorts: Sorts) -> list[list[Word]]:
    """Runs of capitals and small joining words, on one line, that name no person."""
    runs: list[list[Word]] = []
    run: list[Word] = []
    for word in all_words:
        joined = word.adjacent or word.before.strip(" \u00a0") == "&"
        fits = (word.capital and not word.all_capitals) or word.key in _JOINERS
        if run and not (joined and fits and "\n" not in word.before):
            runs.append(run)
            run = []
        if fits and (run or word.capital):
            run.append(word)
    runs.append(run)
    return [_trimmed(one) for one in runs if len(_trimmed(one)) > 1 and _no_person(_trimmed(one), sorts)]


def _trimmed(run: list[Word]) -> list[Word]:
    """The run without small words at its end."""
    while run and run[-1].key in _JOINERS and not run[-1].capital:
        run = run[:-1]
    return run


def _no_person(run: list[Word], sorts: Sorts) -> bool:
    """Whether a run ends in an ordinary word and holds no title, no forename and at most one word in no list."""
    known = vocabulary()
    strange = [word for word in run if sorts.unknown(word)]
    person = any(
        word.key in known.titles or word.key in known.names_first or (sorts.forename(word) and word in strange)
        for word in run
    )
    return not person and len(strange) <= 1 and (sorts.ordinary(run[-1]) or run[-1].key in known.jobs)


def _initials(run: list[Word], fewest: int) -> set[str]:
    """The initials of every stretch of a run that is long enough, hyphened words by their first letter and by each."""
    found: set[str] = set()
    for first in range(len(run)):
        whole = [""]
        for word in run[first : first + _MOST]:
            letters = {word.text[0].upper(), "".join(part[0].upper() for part in word.text.split("-") if part)}
            small = word.key in _JOINERS and not word.capital
            whole = [done + more for done in whole for more in sorted(letters | ({""} if small else set()))][:16]
            found.update(done for done in whole if len(done) >= fewest)
    return found


def _bracketed(text: str, run: list[Word]) -> str:
    """The capitals in a bracket right behind a run: "(NMSB)"."""
    after = text[run[-1].end : run[-1].end + 12].lstrip(" \u00a0")
    inside = after[1:].partition(")")[0].strip("“”\"'‘’ ") if after.startswith("(") else ""
    return inside if inside.isalpha() and inside.isupper() else ""
