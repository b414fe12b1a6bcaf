"""Whether somebody speaks: a verb of speaking behind a name."""

from __future__ import annotations

from redaction.words.tokens import Word


def speaks(all_words: tuple[Word, ...], at: int, verbs: frozenset[str]) -> bool:
    """Whether a verb of speaking follows the word at `at`: next word, past a bracket, or past a small adverb."""
    for ahead in (1, 2):
        if at + ahead >= len(all_words):
            return False
        word = all_words[at + ahead]
        if ahead == 1 and word.before.startswith((" (", "\u00a0(")) and "\n" not in word.before:
            return _past_bracket(all_words, at + 1, verbs)
        if not word.adjacent or word.capital:
            return False
        if word.key in verbs:
            return True
        if not (word.key.endswith("ly") or word.key in ("also", "then", "has", "had", "further", "again")):
            return False
    return False


def _past_bracket(all_words: tuple[Word, ...], at: int, verbs: frozenset[str]) -> bool:
    for here in range(at + 1, min(at + 10, len(all_words))):
        word = all_words[here]
        if ")" in word.before:
            return word.before in (") ", ")\u00a0") and word.key in verbs and word.text.islower()
        if "\n" in word.before:
            return False
    return False
