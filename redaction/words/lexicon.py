"""Word lists: those that come with Candour, and what a partnership's own settings add to them.

The vendored lists are read once. A list that is missing or empty stops everything: a detector without its list
finds nothing, and that is a leak.
"""

from __future__ import annotations

import gzip
import zlib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from errors import DetectorUnavailable

LISTS = Path(__file__).parent.parent / "lists"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a partnership's settings add.

    abbreviations: from glossary.yaml, as printed. organisations, places: whole phrases that are kept, and whose
    words are no names. allowed: single words, in any case, that are never asked about. ner: which names model votes
    (see recogniser.people). ask: how readily a person is asked about a sentence (see redaction/judging/points.yaml).
    """

    abbreviations: frozenset[str] = frozenset()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    allowed: frozenset[str] = frozenset()
    ner: str = "candour"
    ask: Literal["careful", "balanced", "brief"] = "balanced"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The vendored lists, lower case unless said otherwise.

    forenames, surnames: of many languages; british_…: of English-speaking countries only. names_first: English words
    that are names when they have a capital. safe: ordinary words that minutes print with a capital; paired: safe only
    beside another safe capital. plain_after: words that show the one before them to be
    ordinary. abbreviations: as printed. nicknames: forename -> its short forms.
    places, phrases: whole phrases as printed; phrases with their kind. heads: last word of an institution's
    name -> kind. classes: word -> what it is ("relative", "injury").
    """

    english: frozenset[str]
    forenames: frozenset[str]
    surnames: frozenset[str]
    british_forenames: frozenset[str]
    british_surnames: frozenset[str]
    names_first: frozenset[str]
    titles: frozenset[str]
    reporting: frozenset[str]
    relations: frozenset[str]
    jobs: frozenset[str]
    calendar: frozenset[str]
    safe: frozenset[str]
    paired: frozenset[str]
    plain_after: frozenset[str]
    abbreviations: frozenset[str]
    nicknames: dict[str, tuple[str, ...]]
    places: tuple[str, ...]
    phrases: tuple[tuple[str, str], ...]
    heads: dict[str, str]
    classes: dict[str, str]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The vendored lists. Raises DetectorUnavailable, naming the file, when one is missing or cannot be read."""
    return Vocabulary(
        english=_words("english.txt.gz"),
        forenames=_words("forenames.txt"),
        surnames=_words("surnames.txt"),
        british_forenames=_words("forenames-english.txt"),
        british_surnames=_words("surnames-english.txt"),
        names_first=_words("names_first.txt"),
        titles=_words("titles.txt"),
        reporting=_words("reporting.txt"),
        relations=_words("relations.txt"),
        jobs=_words("job_words.txt"),
        calendar=_words("calendar.txt"),
        safe=_words("safe_capitals.txt") | _words("nationalities.txt"),
        paired=_words("safe_in_phrases.txt"),
        plain_after=_words("plain_after.txt"),
        abbreviations=_words("abbreviations.txt"),
        nicknames={name: tuple(short.split()) for name, short in _pairs("nicknames.txt")},
        places=tuple(dict.fromkeys((*_lines("counties.txt"), *_lines("towns.txt")))),
        phrases=tuple((phrase, kind) for kind, phrase in _pairs("protected_phrases.txt")),
        heads={head: kind for kind, heads in _pairs("institutions.txt") for head in heads.split()},
        classes={word: name for name, words in _pairs("classes.txt") for word in words.split()},
    )


def is_ordinary(word: str) -> bool:
    """Whether a lower-case word is a common English word, an abbreviation's letters aside."""
    return word in vocabulary().english


def _lines(name: str, folder: Path = LISTS) -> tuple[str, ...]:
    """The lines of a list, remarks (#) left out. Raises DetectorUnavailable."""
    path = folder / name
    try:
        data = path.read_bytes()
        text = (gzip.decompress(data) if name.endswith(".gz") else data).decode("utf-8")
    except (OSError, EOFError, UnicodeDecodeError, zlib.error) as error:
        raise DetectorUnavailable("a word list cannot be read.", str(path), "Restore it from the release.") from error
    lines = tuple(line.strip() for line in text.splitlines() if line.strip() and not line.startswith("#"))
    if not lines:
        raise DetectorUnavailable("a word list is empty.", str(path), "Restore it from the release.")
    return lines


def _words(name: str) -> frozenset[str]:
    return frozenset(word for line in _lines(name) for word in line.split())


def _pairs(name: str) -> tuple[tuple[str, str], ...]:
    pairs = []
    for line in _lines(name):
        left, colon, right = line.partition(": ")
        if not colon:
            raise DetectorUnavailable(
                "a line of a word list has no colon.", str(LISTS / name), "Restore it from the release."
            )
        pairs.append((left, right.strip()))
    return tuple(pairs)
