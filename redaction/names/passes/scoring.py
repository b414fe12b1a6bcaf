"""How surely a capitalised word is somebody's name, by itself and by what stands beside it."""

from __future__ import annotations

from redaction.names.around import around
from redaction.names.dates import BEFORE_DATES, figure_beside
from redaction.names.plain_words import articled
from redaction.names.text_words import TextWords
from redaction.names.titles import COURTESY, an_office, behind_title, between_names, is_initials
from redaction.words.tokens import Word

SURE, LIKELY, DOUBTFUL = 0.95, 0.85, 0.4
_ORDINARY_TOO = "A name on the attendance list that is an ordinary word too."
_NOBODY = around().word_set("anybody")


def weigh(here: TextWords, at: int, word: Word) -> tuple[float, str]:
    """How surely this word begins or is a name, and why; 0 where it is none by itself."""
    sorts = here.sorts
    if _titled(here, at):
        return SURE, "A capitalised word behind a title."
    if _courteous(here, at):
        office = sorts.safe(word) or word.key in sorts.known.jobs
        return (DOUBTFUL if office else SURE), "A capitalised word behind a title or its initials."
    if _initialled(here, at, word):
        return LIKELY, "A capitalised word behind an initial."
    if sorts.abbreviation(word):
        return 0.0, ""
    if sorts.calendar(word):
        return _month(here, at, word)
    if word.key in here.known.forenames or word.key in here.known.surnames:
        return _of_the_roster(here, at, word)
    if sorts.forename(word):
        return _forename(here, at)
    if sorts.word_forename(word):
        return _forename_and_word(here, at, word)
    if here.speaks(at) and not word.all_capitals:
        if sorts.unknown(word):
            return LIKELY, "A word in no list, before a verb of speaking."
        if word.key in sorts.known.british_surnames and not sorts.safe(word):
            return DOUBTFUL, "A surname that is also a word, before a verb of speaking."
        if _alone_speaks(here, at):
            return DOUBTFUL, "A word that stands nowhere in small letters, before a verb of speaking."
    return 0.0, ""


def _forename(here: TextWords, at: int) -> tuple[float, str]:
    """A forename: doubtful where it is a word too, and begins a phrase or stands behind an article."""
    if _begins_title(here, at):
        return DOUBTFUL, "A forename that is also a word, before an ordinary word with a capital."
    if _behind_article(here, at):
        return (
            (0.0, "") if articled(here.words, at) else (DOUBTFUL, "A forename that is also a word, behind an article.")
        )
    return LIKELY, "A forename."


def _month(here: TextWords, at: int, word: Word) -> tuple[float, str]:
    """A day or month that is a forename too ("April Trowle", "June" of the roster)."""
    if word.key not in here.sorts.known.british_forenames:
        return 0.0, ""
    if (word.opens and here.speaks(at)) or here.surname_follows(at):
        return LIKELY, "A month that is a forename too, where a person would stand."
    if word.key not in here.known.forenames or at == 0:
        return 0.0, ""
    if figure_beside(here, at) or here.words[at - 1].key in BEFORE_DATES:
        return 0.0, ""
    return DOUBTFUL, "A month that is also the forename of somebody on the roster."


def _alone_speaks(here: TextWords, at: int) -> bool:
    """Whether an ordinary word opens its sentence as a name would: no plural, safe word or office, never small."""
    word, sorts = here.words[at], here.sorts
    if not word.opens or word.key.endswith("s") or sorts.safe(word) or len(word.text) <= len("it"):
        return False
    if word.key in sorts.known.jobs or word.key in sorts.known.titles or here.shield.over(word):
        return False
    if "'" in word.key or word.key in _NOBODY or word.key in sorts.known.relations:
        return False
    return word.key not in here.lower and not word.key.endswith(("ing", "ly", "ed"))


def _of_the_roster(here: TextWords, at: int, word: Word) -> tuple[float, str]:
    """A name of the roster: doubtful where it is an ordinary word that may have its capital for another reason."""
    ordinary = here.sorts.ordinary(word) or here.sorts.place_word(word)
    if not ordinary or word.key in here.sorts.known.names_first:
        return LIKELY, "A name on the attendance list or in people.yaml."
    if here.speaks(at) or here.name_follows(at) or here.positions.owns(at) or here.positions.signs(at):
        return LIKELY, "A name on the attendance list, though an ordinary word too, where a person would stand."
    if here.sorts.place_word(word):
        return 0.0, ""
    if _behind_article(here, at):
        return (0.0, "") if articled(here.words, at) else (DOUBTFUL, _ORDINARY_TOO)
    if word.opens:
        return (DOUBTFUL, _ORDINARY_TOO) if word.key in here.known.forenames else (0.0, "")
    if word.key in here.known.forenames and not here.sorts.safe(word):
        return LIKELY, "A forename on the attendance list, with a capital in mid-sentence."
    return DOUBTFUL, _ORDINARY_TOO


def _behind_article(here: TextWords, at: int) -> bool:
    """Whether an article stands right before a forename that is a word too, and no surname behind it: "the Bill"."""
    word = here.words[at]
    if not at or not word.adjacent or here.words[at - 1].key not in ("the", "a", "an", "this"):
        return False
    return here.sorts.ordinary(word) and not here.name_follows(at)


def _forename_and_word(here: TextWords, at: int, word: Word) -> tuple[float, str]:
    """A forename that is an English word ("Hope", "Will")."""
    if here.speaks(at) and not here.sorts.safe(word):
        return 0.7, "A forename that is also a word, before a verb of speaking."
    if here.name_follows(at) and not here.sorts.safe(word):
        after = here.words[at + 1]
        sure = not (here.sorts.ordinary(after) or here.sorts.place_word(after)) or here.speaks(at + 1)
        return (LIKELY if sure else DOUBTFUL), "A forename that is also a word, before a capitalised word."
    return 0.0, ""


def _titled(here: TextWords, at: int) -> bool:
    """Whether a title stands right before the word, and the word may be a name."""
    if at == 0 or not here.may_be_name(here.words[at]):
        return False
    before, gap = here.words[at - 1], here.words[at].before
    glued = gap.strip(" \u00a0") in (("",) if before.all_capitals else ("", ".")) and "\n" not in gap
    return glued and before.capital and before.key in here.sorts.known.titles and bool(gap)


def _courteous(here: TextWords, at: int) -> bool:
    """Whether the word, whatever it is, stands behind "Mrs" or the like, or behind a title and initials."""
    title, word = behind_title(here.words, at), here.words[at]
    if not title or an_office(word) or word.key in here.sorts.known.titles or word.start in here.shield.starts_of_long:
        return False
    return title in COURTESY or (is_initials(here.words[at - 1]) and not is_initials(word))


def _initialled(here: TextWords, at: int, word: Word) -> bool:
    """Whether a single initial stands before the word ("J. Vasterby"), and the word is a surname or in no list."""
    if at == 0 or word.before not in (" ", ". ", "."):
        return False
    initial = here.words[at - 1].text
    dotted = word.before != " " or (at > 1 and here.words[at - 1].adjacent and is_initials(here.words[at - 2]))
    listed = word.key in here.sorts.known.british_surnames or here.sorts.place_word(word)
    surname = here.sorts.unknown(word) or (dotted and listed)
    letter = initial not in "AI" or between_names(here.words, at - 1, here.sorts)
    return len(initial) == 1 and initial.isupper() and letter and surname and here.may_be_name(word)


def _begins_title(here: TextWords, at: int) -> bool:
    """Whether a forename that is a word stands before a safe capital that is no surname ("Faith Forum")."""
    if at + 1 >= len(here.words) or not here.sorts.ordinary(here.words[at]):
        return False
    after = here.words[at + 1]
    safe = after.adjacent and after.capital and here.sorts.safe(after)
    return safe and after.key not in here.sorts.known.british_surnames
