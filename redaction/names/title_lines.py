"""Lines that are printed as titles, where ordinary words have capitals for no other reason."""

from __future__ import annotations

from redaction.words.tokens import Word
from redaction.words.word_classes import Sorts


def title_lines(all_words: tuple[Word, ...], sorts: Sorts) -> frozenset[int]:
    """Indexes of words in lines printed as titles: of two to ten words, all capitals but small joining words."""
    titles: set[int] = set()
    line: list[int] = []
    for at, word in enumerate((*all_words, None)):
        if line and (word is None or "\n" in word.before or "\t" in word.before):
            long = [i for i in line if len(all_words[i].text) > 3]
            if 2 <= len(line) <= 10 and long and all(all_words[i].capital for i in long):
                titles.update(i for i in line if sorts.ordinary(all_words[i]))
            line = []
        line.append(at)
    return frozenset(titles)
