"""How hard the words are: the Flesch–Kincaid grade, from counts of sentences, words and syllables.

Source: Kincaid, Fishburne, Rogers and Chissom, "Derivation of new readability formulas", Naval Technical Training
Command, Research Branch Report 8-75 (1975). Syllables are counted by their vowels, which is right for five words in six
and a little off either way for the rest (docs/decisions/0080).
"""

from __future__ import annotations

import re

from publishing.newsletter.plain_words import sentences

_WORD = re.compile(r"\w+(?:['’-]\w+)*")
_VOWELS = re.compile(r"[aeiouyà-öø-ÿ]+")
# Vowels that are not spoken: an e at the end ("made", not "little"), in most "-ed" and "-es", and within "rarely" and
# the one word that is on every page here.
_SILENT = re.compile(
    r"(?:(?<=[aeiouyr]l)e|(?<=[^aeiouyl])e|(?<=[^aeioudtyl])ed|(?<=[aeiouyr]l)ed|(?<=[^aeiouyscxzgh])es)$"
)
_SILENT_WITHIN = re.compile(r"(?<=[^aeiouyl])e(?=ly$)|(?<=^saf)e(?=guard)")
# Neighbouring vowels that are two syllables: "area", "create", "period", "going".
_PARTED = re.compile(
    r"(?<![ct])ia|[ct]ia(?=t)|iu|io(?!n|us)|[bvr]i(?=ous|on$)|eo(?!us|p)|ea(?=t(?:e|ed|ing|ion)$|$)|(?<!q)uo|[aeiouy]ing$"
)


def grade(words: str) -> float | None:
    """The Flesch–Kincaid grade (years of schooling), one decimal place, never below 0; None for no words."""
    told = [found for found in map(_WORD.findall, sentences(words)) if found]
    every = [word for sentence in told for word in sentence]
    if not every:
        return None
    per_word = sum(map(syllables, every)) / len(every)
    return max(0.0, round(0.39 * len(every) / len(told) + 11.8 * per_word - 15.59, 1))


def syllables(word: str) -> int:
    """How many syllables a word has, by its vowels; a figure or an abbreviation without a vowel counts as one."""
    low = _SILENT_WITHIN.sub("", _SILENT.sub("", word.lower()))
    return max(1, len(_VOWELS.findall(low)) + len(_PARTED.findall(low)))
