"""The text as words with offsets: spaCy's tokenizer, with rules of our own.

A blank English tokenizer keeps `AOB]Petra` and `Petra(Holm` whole, and cuts hyphened surnames in two. Ours cuts
at every sign that is neither letter, digit, apostrophe nor hyphen, and takes a possessive off the end. A word that a
line end or a stray blank parts behind a hyphen is one word.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from spacy.attrs import IDX, LENGTH  # type: ignore[import-not-found]
from spacy.lang.en import English
from spacy.tokenizer import Tokenizer  # type: ignore[import-not-found]
from spacy.tokens import Doc
from spacy.vocab import Vocab

_PREFIX = re.compile(r"^(?:[^\w]|_)")
_SUFFIX = re.compile(r"(?:['’]s|[^\w]|_)$", re.IGNORECASE)
_INFIX = re.compile(r"[^\w'’\-]|_")
_OPENS = re.compile(r"[\n\t\v\f.!?:;|●•·▪◦“\"‘(\[–—/*#]")
_POSSESSIVE = ("'s", "’s", "'S", "’S")
_PARTED = re.compile(r"-[ \t]?\r?\n[ \t]*")
_APART = re.compile(r"-[ \t\u00a0]{1,2}")
_LEFT_OPEN = frozenset(
    ["and", "or", "to", "the", "of", "in", "for", "a", "an", "on", "at", "by", "is", "was", "are", "were"]
)  # "pre- and post-birth"
# Small words that are bound to a surname: "al-Karimi", "d'Arcy".
_BOUND = re.compile(r"(?:al|el|ul|abd|abu|bin|ibn|ben|d|l|o|de|di|da|van|von|ap|mac|mc|fitz)[-'’][^\W\d_]")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the text at [start, end), its possessive 's left out; `text` has no hyphen or line end that parts it.

    key: as compared: case folded, straight apostrophes. before: the text between the word before and this one.
    opens: whether it opens a sentence, line, cell, quotation or bracket, where any word may have a capital.
    capital: whether its first letter is a capital, or the first behind a small word bound to it ("al-Karimi"); some
    surnames begin with ff in place of a capital, and no English word does. all_capitals: whether it is two or more
    letters, all of them capitals. adjacent: whether nothing but spaces, on one line, lies between it and the word
    before. These three follow from the others and are asked a thousand times over.
    """

    text: str
    start: int
    end: int
    key: str
    before: str
    opens: bool
    capital: bool
    all_capitals: bool
    adjacent: bool


@lru_cache(maxsize=1)
def language() -> English:
    """The blank pipeline, with our tokenizer, that every matcher shares."""
    nlp = English()
    nlp.tokenizer = tokenizer(nlp.vocab)
    return nlp


def tokenizer(vocab: Vocab) -> Tokenizer:
    """Our tokenizer over a pipeline's own vocabulary; the names model is trained on what it cuts."""
    return Tokenizer(
        vocab,
        prefix_search=_PREFIX.search,
        suffix_search=_SUFFIX.search,
        infix_finditer=_INFIX.finditer,
    )


@lru_cache(maxsize=8)
def document(text: str) -> Doc:
    """The text as a spaCy document. Token offsets are character offsets into `text`."""
    return language().tokenizer(text)


@lru_cache(maxsize=8)
def words(text: str) -> tuple[Word, ...]:
    """Every token that begins with a letter, in order. For whole texts, which are remembered; see `words_of`."""
    return _words(text, document(text))


def words_of(phrase: str) -> tuple[Word, ...]:
    """The same for a few words, which are not remembered: they would push whole texts out of memory."""
    return _words(phrase, language().tokenizer(phrase))


def _words(text: str, doc: Doc) -> tuple[Word, ...]:
    found: list[Word] = []
    end = 0
    for start, length in doc.to_array([IDX, LENGTH]).tolist():  # far quicker than token by token
        raw = text[start : start + length]
        if not raw[0].isalpha():
            continue
        raw = raw[:-2] if raw.endswith(_POSSESSIVE) else raw
        before = text[end:start]
        if found and before[:1] == "-" and _goes_on(found[-1], before, raw):
            found[-1] = _joined(found[-1], raw, start)
            end = found[-1].end
            continue
        opens = not found or (before != " " and _OPENS.search(before) is not None)
        end = start + len(raw)
        found.append(_word(raw, start, end, before, opens))
    return tuple(found)


def _goes_on(first: Word, between: str, rest: str) -> bool:
    """Whether a hyphen parts one word: at the end of a line, or, as a scanner or a paste leaves it, before a blank.

    Behind a blank only a word with a capital goes on, and only in small letters ("Zan- drika").
    """
    if len(first.text) < 2:
        return False
    if _PARTED.fullmatch(between):
        return True
    return first.capital and rest.islower() and rest not in _LEFT_OPEN and _APART.fullmatch(between) is not None


def _joined(first: Word, rest: str, start: int) -> Word:
    """A word whose second half stands on the next line; its hyphen is its own where a capital follows."""
    whole = first.text + ("-" if rest[0].isupper() else "") + rest
    return _word(whole, first.start, start + len(rest), first.before, first.opens)


def _word(text: str, start: int, end: int, before: str, opens: bool) -> Word:
    key = text.casefold()
    if "’" in key:
        key = key.replace("’", "'")
    adjacent = before == " " or (before != "" and not before.strip(" \u00a0"))
    capital = text[0].isupper() or text.startswith("ff") or _bound_capital(text)
    return Word(text, start, end, key, before, opens, capital, len(text) > 1 and text.isupper(), adjacent)


def _bound_capital(text: str) -> bool:
    """Whether a capital stands behind a small word bound to it: "al-Karimi"."""
    bound = _BOUND.match(text) if "-" in text or "'" in text or "’" in text else None
    return bound is not None and bound[0][-1].isupper()
