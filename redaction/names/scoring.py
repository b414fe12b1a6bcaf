"""How surely a capitalised word is somebody's name, by itself and by what stands beside it."""

from __future__ import annotations

from dataclasses import dataclass

from redaction.names.around import around
from redaction.names.position_cues import Positions
from redaction.names.titles import COURTESY, an_office, behind_title, between_names, is_initials
from redaction.words.known_phrases import Shield, protected
from redaction.words.lexicon import Lexicon
from redaction.words.speaking import speaks
from redaction.words.tokens import Word, words
from redaction.words.word_classes import Sorts

SURE, LIKELY, DOUBTFUL = 0.95, 0.85, 0.4
_ORDINARY_TOO = "A name on the attendance list that is an ordinary word too."
SEASONS = frozenset({"spring", "summer", "autumn", "winter"})
_NOBODY = around().word_set("anybody")
_BEFORE_DATES = frozenset(
    {"in", "by", "since", "until", "till", "from", "to", "of", "during", "last", "next", "early", "late", "and"}
)


@dataclass(frozen=True, slots=True)
class Known:
    """Name words, in lower case, that are somebody's in this meeting: from the attendance list and people.yaml."""

    forenames: frozenset[str] = frozenset()
    surnames: frozenset[str] = frozenset()


class Weights:
    """The words of one text, and the rules that weigh them."""

    def __init__(self, text: str, lexicon: Lexicon, known: Known) -> None:
        self.text = text
        self.words = words(text)
        self.shield = Shield(protected(text, lexicon))
        self.sorts = Sorts(lexicon)
        self.known = known
        self.lower = frozenset(word.key for word in self.words if not word.capital)
        self.positions = Positions(text, self.words, self.sorts.known.reporting)

    def weigh(self, at: int, word: Word) -> tuple[float, str]:
        """How surely this word begins or is a name, and why; 0 where it is none by itself."""
        sorts = self.sorts
        if self.titled(at):
            return SURE, "A capitalised word behind a title."
        if self.courteous(at):
            office = sorts.safe(word) or word.key in sorts.known.jobs
            return (DOUBTFUL if office else SURE), "A capitalised word behind a title or its initials."
        if self.initialled(at, word):
            return LIKELY, "A capitalised word behind an initial."
        if sorts.abbreviation(word):
            return 0.0, ""
        if sorts.calendar(word):
            return self.weigh_month(at, word)
        if word.key in self.known.forenames or word.key in self.known.surnames:
            return self.weigh_known(at, word)
        if sorts.forename(word):
            if self.begins_title(at):
                return DOUBTFUL, "A forename that is also a word, before an ordinary word with a capital."
            return LIKELY, "A forename."
        if sorts.word_forename(word):
            return self.weigh_word_forename(at, word)
        if self.speaks(at) and not word.all_capitals:
            if sorts.unknown(word):
                return LIKELY, "A word in no list, before a verb of speaking."
            if word.key in sorts.known.british_surnames and not sorts.safe(word):
                return DOUBTFUL, "A surname that is also a word, before a verb of speaking."
            if self.alone_speaks(at):
                return DOUBTFUL, "A word that stands nowhere in small letters, before a verb of speaking."
        return 0.0, ""

    def weigh_month(self, at: int, word: Word) -> tuple[float, str]:
        """A day or month that is a forename too ("April Trowle", "June" of the roster)."""
        if word.key not in self.sorts.known.british_forenames:
            return 0.0, ""
        if (word.opens and self.speaks(at)) or self.surname_follows(at):
            return LIKELY, "A month that is a forename too, where a person would stand."
        date = self.text_after(at).lstrip(" \u00a0")[:1].isdigit() or word.before.strip()[-1:].isdigit() or at == 0
        if word.key not in self.known.forenames or date or self.words[at - 1].key in _BEFORE_DATES:
            return 0.0, ""
        return DOUBTFUL, "A month that is also the forename of somebody on the roster."

    def dated(self, at: int) -> bool:
        """Whether a month or season stands as one: behind a figure or "in", before a figure or another month."""
        if not (self.sorts.calendar(self.words[at]) or self.words[at].key in SEASONS):
            return False
        word = self.words[at]
        if self.text_after(at).lstrip(" \u00a0")[:1].isdigit() or word.before.strip()[-1:].isdigit():
            return True
        if word.adjacent and self.words[at - 1].key in _BEFORE_DATES - {"and", "of", "from", "to", "by"}:
            return True
        before = self.words[at - 1] if at and not word.before.strip(" \u00a0,–-/") else None
        after = (
            self.words[at + 1] if not self.text_after(at).strip(" \u00a0,–-/") and at + 1 < len(self.words) else None
        )
        return any(other is not None and other.capital and self.sorts.calendar(other) for other in (before, after))

    def surname_follows(self, at: int) -> bool:
        """Whether the next word is a surname or in no list."""
        if not self.name_follows(at):
            return False
        after = self.words[at + 1]
        return self.sorts.unknown(after) or after.key in self.sorts.known.british_surnames

    def alone_speaks(self, at: int) -> bool:
        """Whether an ordinary word opens its sentence as a name would: no plural, safe word or office, never small."""
        word, sorts = self.words[at], self.sorts
        if not word.opens or word.key.endswith("s") or sorts.safe(word) or len(word.text) <= len("it"):
            return False
        if word.key in sorts.known.jobs or word.key in sorts.known.titles or self.shield.over(word):
            return False
        if "'" in word.key or word.key in _NOBODY or word.key in sorts.known.relations:
            return False
        return word.key not in self.lower and not word.key.endswith(("ing", "ly", "ed"))

    def text_after(self, at: int) -> str:
        """The signs and figures between a word and the next one."""
        end = self.words[at].end
        return self.words[at + 1].before if at + 1 < len(self.words) else self.text[end:]

    def weigh_known(self, at: int, word: Word) -> tuple[float, str]:
        """A name of the roster: doubtful where it is an ordinary word that may have its capital for another reason."""
        ordinary = self.sorts.ordinary(word) or self.sorts.place_word(word)
        if not ordinary or word.key in self.sorts.known.names_first:
            return LIKELY, "A name on the attendance list or in people.yaml."
        if self.speaks(at) or self.name_follows(at) or self.positions.owns(at) or self.positions.signs(at):
            return LIKELY, "A name on the attendance list, though an ordinary word too, where a person would stand."
        if self.sorts.place_word(word):
            return 0.0, ""
        if word.opens:
            return (DOUBTFUL, _ORDINARY_TOO) if word.key in self.known.forenames else (0.0, "")
        if word.key in self.known.forenames and not self.sorts.safe(word):
            return LIKELY, "A forename on the attendance list, with a capital in mid-sentence."
        return DOUBTFUL, _ORDINARY_TOO

    def weigh_word_forename(self, at: int, word: Word) -> tuple[float, str]:
        """A forename that is an English word ("Hope", "Will")."""
        if self.speaks(at) and not self.sorts.safe(word):
            return 0.7, "A forename that is also a word, before a verb of speaking."
        if self.name_follows(at) and not self.sorts.safe(word):
            after = self.words[at + 1]
            sure = not (self.sorts.ordinary(after) or self.sorts.place_word(after)) or self.speaks(at + 1)
            return (LIKELY if sure else DOUBTFUL), "A forename that is also a word, before a capitalised word."
        return 0.0, ""

    def titled(self, at: int) -> bool:
        """Whether a title stands right before the word, and the word may be a name."""
        if at == 0 or not self.may_be_name(self.words[at]):
            return False
        before, gap = self.words[at - 1], self.words[at].before
        glued = gap.strip(" \u00a0") in (("",) if before.all_capitals else ("", ".")) and "\n" not in gap
        return glued and before.capital and before.key in self.sorts.known.titles and bool(gap)

    def courteous(self, at: int) -> bool:
        """Whether the word, whatever it is, stands behind "Mrs" or the like, or behind a title and initials."""
        title, word = behind_title(self.words, at), self.words[at]
        if (
            not title
            or an_office(word)
            or word.key in self.sorts.known.titles
            or word.start in self.shield.starts_of_long
        ):
            return False
        return title in COURTESY or (is_initials(self.words[at - 1]) and not is_initials(word))

    def initialled(self, at: int, word: Word) -> bool:
        """Whether a single initial stands before the word ("J. Vasterby"), and the word is a surname or in no list."""
        if at == 0 or word.before not in (" ", ". ", "."):
            return False
        initial = self.words[at - 1].text
        dotted = word.before != " " or (at > 1 and self.words[at - 1].adjacent and is_initials(self.words[at - 2]))
        listed = word.key in self.sorts.known.british_surnames or self.sorts.place_word(word)
        surname = self.sorts.unknown(word) or (dotted and listed)
        letter = initial not in "AI" or between_names(self.words, at - 1, self.sorts)
        return len(initial) == 1 and initial.isupper() and letter and surname and self.may_be_name(word)

    def may_be_name(self, word: Word) -> bool:
        """Whether a word has nothing against its being part of a name."""
        sorts = self.sorts
        if not word.capital or sorts.abbreviation(word) or sorts.calendar(word):
            return False
        return not sorts.safe(word) and word.key not in sorts.known.jobs and word.key not in sorts.known.titles

    def speaks(self, at: int) -> bool:
        """Whether a verb of speaking follows, straight or after a bracket: "Kim (Health) noted"."""
        return speaks(self.words, at, self.sorts.known.reporting)

    def name_follows(self, at: int) -> bool:
        """Whether the next word, on the same line, may be a surname."""
        if at + 1 >= len(self.words):
            return False
        after = self.words[at + 1]
        return after.adjacent and self.may_be_name(after) and not self.shield.over(after) and not after.all_capitals

    def begins_title(self, at: int) -> bool:
        """Whether a forename that is a word stands before a safe capital that is no surname ("Faith Forum")."""
        if at + 1 >= len(self.words) or not self.sorts.ordinary(self.words[at]):
            return False
        after = self.words[at + 1]
        safe = after.adjacent and after.capital and self.sorts.safe(after)
        return safe and after.key not in self.sorts.known.british_surnames
