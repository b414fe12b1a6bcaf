"""Word lists: those that come with Candour, and what a partnership's own settings add to them.

The vendored lists are read once. A list that is missing or empty stops everything: a detector without its list
finds nothing, and that is a leak.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

from rule_files import RuleFile, broken, rule_file

LISTS = Path(__file__).parent.parent / "lists"


@dataclass(frozen=True, slots=True)
class Lexicon:
    """What a partnership's settings add.

    abbreviations: from glossary.yaml, as printed. organisations, places: whole phrases that are kept, and whose
    words are no names. allowed: single words, in any case, that are never asked about. ner: which names model votes
    (see recogniser.people). ask: how readily a person is asked about a sentence (see redaction/judging/points.yaml).
    public: addresses and numbers that are published for anybody to use.
    """

    abbreviations: frozenset[str] = frozenset()
    organisations: tuple[str, ...] = ()
    places: tuple[str, ...] = ()
    allowed: frozenset[str] = frozenset()
    ner: str = "candour"
    ask: Literal["careful", "balanced", "brief"] = "balanced"
    public: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The vendored lists, lower case unless said otherwise.

    forenames, surnames: of many languages; british_…: of English-speaking countries only. names_first: English words
    that are names when they have a capital. safe: ordinary words that minutes print with a capital; paired: safe only
    beside another safe capital. plain_after: words that show the one before them to be
    ordinary. abbreviations: as printed. nicknames: forename -> its short forms.
    places, phrases: whole phrases as printed; phrases with their kind. sure_places: those of the places that stand in
    their own right. heads: last word of an institution's
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
    sure_places: tuple[str, ...]
    places: tuple[str, ...]
    phrases: tuple[tuple[str, str], ...]
    heads: dict[str, str]
    classes: dict[str, str]


@lru_cache(maxsize=1)
def vocabulary() -> Vocabulary:
    """The vendored lists. Raises DetectorUnavailable, naming the file, when one is missing or cannot be read."""
    known = rule_file(LISTS / "lists.yaml")
    sure = known.lines("sure places")
    return Vocabulary(
        english=known.word_set("english") | known.word_set("rare words"),
        forenames=known.word_set("forenames"),
        surnames=known.word_set("surnames"),
        british_forenames=known.word_set("british forenames"),
        british_surnames=known.word_set("british surnames"),
        names_first=known.word_set("names first"),
        titles=known.word_set("titles"),
        reporting=known.word_set("reporting"),
        relations=people().word_set("family"),
        jobs=known.word_set("job words"),
        calendar=known.word_set("calendar"),
        safe=known.word_set("safe capitals") | known.word_set("nationalities") | _unlike_names(known),
        paired=known.word_set("safe in phrases"),
        plain_after=known.word_set("plain after"),
        abbreviations=known.word_set("abbreviations"),
        nicknames={name: tuple(short.split()) for name, short in _pairs(known, "nicknames")},
        sure_places=sure,
        places=tuple(dict.fromkeys((*sure, *known.lines("towns")))),
        phrases=tuple((phrase, kind) for kind, phrase in _pairs(known, "protected phrases")),
        heads={head: kind for kind in ("organisation", "place") for head in bodies().words(kind)},
        classes={word: name for name, words in _pairs(known, "classes") for word in words.split()},
    )


def _unlike_names(known: RuleFile) -> frozenset[str]:
    """Words cut short, Welsh ones and those for things, but for what is anybody's name in any of the lists."""
    words = known.word_set("shortened") | known.word_set("things") | known.word_set("welsh")
    names = ("forenames", "surnames", "british forenames", "british surnames", "names first")
    return words - frozenset().union(*(known.word_set(name) for name in names))


@lru_cache(maxsize=1)
def people() -> RuleFile:
    """The words by which minutes speak of people without naming them. Raises DetectorUnavailable."""
    return rule_file(LISTS / "people.yaml")


@lru_cache(maxsize=1)
def bodies() -> RuleFile:
    """The words that names of bodies, buildings and roads are made with. Raises DetectorUnavailable."""
    return rule_file(LISTS / "organisations.yaml")


def is_ordinary(word: str) -> bool:
    """Whether a lower-case word is a common English word, an abbreviation's letters aside."""
    return word in vocabulary().english


def _pairs(known: RuleFile, name: str) -> tuple[tuple[str, str], ...]:
    """The lines of a list, parted at their first colon. Raises DetectorUnavailable where one has none."""
    pairs = []
    for line in known.lines(name):
        left, colon, right = line.partition(": ")
        if not colon:
            raise broken(known.path, f"a line of “{name}” has no colon")
        pairs.append((left, right.strip()))
    return tuple(pairs)
