"""Names behind a title: "Mrs SE Burnley", "Mr Friday", "Dr A. Bury"; whatever stands there with a capital is a name."""

from __future__ import annotations

from redaction.words.lexicon import vocabulary
from redaction.words.tokens import Word
from redaction.words.word_classes import Sorts

# Behind these stands a name and hardly anything else; other titles ("Nurse", "Detective") are words of offices too.
COURTESY = frozenset({"mr", "mrs", "ms", "miss", "mx", "dr", "cllr", "rev", "revd", "sheikh", "sheik", "mme"})
_OFFICES = frozenset(
    {"chair", "chairman", "chairwoman", "chairperson", "mayor", "speaker", "president", "vice-chairman"}
)
_INITIALS = 3


def behind_title(words: tuple[Word, ...], at: int) -> str:
    """The title right before a word, initials between them passed over; "" where there is none."""
    here, passed = at, 0
    while here > 0 and passed <= _INITIALS:
        word, before = words[here], words[here - 1]
        if "\n" in word.before or word.before.strip(" \u00a0") not in ("", ".") or not word.before:
            return ""
        if before.key in vocabulary().titles and before.capital:
            ended = before.all_capitals and "." in word.before and here == at
            return "" if ended or (before.all_capitals and before.key in COURTESY and passed == 0) else before.key
        if not is_initials(before):
            return ""
        here, passed = here - 1, passed + 1
    return ""


def first_initial(words: tuple[Word, ...], at: int) -> int:
    """Index of the first of the initials that stand between a title and the word at `at`."""
    while at > 0 and is_initials(words[at - 1]) and words[at - 1].key not in vocabulary().titles:
        at -= 1
    return at


def is_initials(word: Word) -> bool:
    """Whether a word may be one to three initials: "S", "SE"."""
    return len(word.text) <= _INITIALS and word.text.isupper()


def an_office(word: Word) -> bool:
    """Whether the word behind a title is an office and no name: "Mr Chairman"."""
    return word.key in _OFFICES


def between_names(words: tuple[Word, ...], at: int, sorts: Sorts) -> bool:
    """Whether an initial with a dot stands right behind a capital that is in no list: "Odmar A. Lomond"."""
    before = words[at - 1] if at and words[at].adjacent else None
    dotted = at + 1 < len(words) and words[at + 1].before == ". "
    return dotted and before is not None and before.capital and sorts.unknown(before)
