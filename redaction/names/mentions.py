"""Where the text names somebody, by shape alone: titles, forenames, a new word that speaks, and what grows from them.

Knows no roster beyond the words it is given as `known`; says nothing about who is meant. Measured order of rules:
forename bigrams and titles, unambiguous forenames, "unknown word + reporting verb", propagation through the
document, growth over neighbouring capitals and single initials.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from minutes.model import Span
from redaction.names import ner_model
from redaction.names.around import PARTICLES, around
from redaction.names.extent import Growth
from redaction.names.said_of_people import apposed, told_of_a_person
from redaction.names.scoring import DOUBTFUL, LIKELY, SEASONS, Known
from redaction.names.titles import behind_title, first_initial
from redaction.words.lexicon import Lexicon
from redaction.words.name_forms import SHORTEST, familiar_forms, slip
from redaction.words.tokens import Word

__all__ = ["Known", "Mention", "mentions"]

_ARTICLES = frozenset(
    {"the", "a", "an", "this", "that", "our", "their", "its", "each", "every", "any", "these", "using"}
)

_NOBODY = around().word_set("nobody")
_TOLD = "A word of which something is said that is said of people."
_WHERE = frozenset({"in", "at", "from", "on", "near", "the", "of", "to", "for"})


@dataclass(frozen=True, slots=True)
class Mention:
    """Words that name somebody. parts: the name's words as printed. first, last: their places in `words(text)`."""

    span: Span
    parts: tuple[str, ...]
    first: int
    last: int
    confidence: float
    because: str


@lru_cache(maxsize=8)
def mentions(text: str, lexicon: Lexicon, known: Known) -> tuple[Mention, ...]:
    """Every mention of somebody in the text, in order, none overlapping.

    Confidence 0.8 and above: surely a name; below 0.5: somebody should look.
    """
    search = _Search(text, lexicon, known)
    search.seed()
    search.vote(lexicon.ner)
    search.propagate()
    search.misspelt()
    search.placed()
    search.told_of()
    return search.result()


class _Search(Growth):
    """One pass over one text. Holds which word seeded what, so that each rule is a few lines."""

    def __init__(self, text: str, lexicon: Lexicon, known: Known) -> None:
        super().__init__(text, lexicon, known)
        self.found: list[Mention] = []

    def seed(self) -> None:
        """First pass: words that are names by themselves or by what stands beside them."""
        for at, word in enumerate(self.words):
            if at in self.taken or self.shield.over(word):
                continue
            if not word.capital:
                self.seed_small(at, word)
                continue
            confidence, because = self.weigh(at, word)
            if confidence:
                self.take(at, confidence, because)

    def seed_small(self, at: int, word: Word) -> None:
        """A name typed in small letters: a British forename that is no English word, with what may be a surname."""
        sorts = self.sorts
        if len(word.key) < SHORTEST - 1 or word.key not in sorts.known.british_forenames or not sorts.unknown(word):
            return
        if word.before.endswith(("@", ".", "/", "_", "-")) or self.text[word.end : word.end + 1] in ("@", "/", "_"):
            return
        after = self.words[at + 1] if at + 1 < len(self.words) else None
        if after is not None and after.adjacent and (after.key in sorts.known.british_surnames or sorts.unknown(after)):
            self.take_all(at, at + 1, LIKELY, "A forename in small letters, before what may be a surname.")
        else:
            self.take_all(at, at, DOUBTFUL, "A forename in small letters.")

    def vote(self, which: str) -> None:
        """The names model's turn, in sentences that hold a capital no rule has settled. It adds; it never releases."""
        open_words = [at for at, word in enumerate(self.words) if at not in self.taken and self.votable(word)]
        if not open_words:
            return
        ends = {word.end: at for at, word in enumerate(self.words)}
        starts = {word.start: at for at, word in enumerate(self.words)}
        wanted = frozenset(open_words)
        for span in ner_model.people(self.text, [self.words[at].start for at in open_words], which):
            first, last = starts.get(span.start), ends.get(span.end)
            if first is None or last is None or wanted.isdisjoint(range(first, last + 1)):
                continue
            if not self.taken.isdisjoint(range(first, last + 1)) or not self.believed(first, last):
                continue
            self.take_all(first, last, LIKELY, "The names model takes it for a name.")

    def votable(self, word: Word) -> bool:
        """Whether the model may be asked about a word: a capital in no list, or an ordinary word that is a name too."""
        if not word.capital or word.text[-1].isupper() or len(word.text) < 3 or any(c.isdigit() for c in word.text):
            return False
        return self.sorts.unknown(word) and self.shield.over(word) is None

    def believed(self, first: int, last: int) -> bool:
        """Whether every word of a vote may be part of a name, and no article stands before it."""
        if first and self.words[first].adjacent and self.words[first - 1].key in _ARTICLES:
            return False
        after = self.words[last + 1] if last + 1 < len(self.words) else None
        if after is not None and after.adjacent and after.capital and self.sorts.ordinary(after):
            return False
        return all(
            (len(word.text) == 1 or self.may_be_name(word) or word.key in PARTICLES) and self.shield.over(word) is None
            for word in self.words[first : last + 1]
        )

    def misspelt(self) -> None:
        """Third pass: words in no list that are a settled name but for a slip of the pen."""
        names = self.known.forenames | self.known.surnames
        names |= {m.parts[0].casefold() for m in self.found if m.confidence >= LIKELY and len(m.parts) > 1}
        likely = {name for name in names if len(name) >= SHORTEST}
        for at, word in enumerate(self.words):
            if at in self.taken or not self.votable(word) or len(word.key) < SHORTEST:
                continue
            if any(slip(name, word.key) for name in likely):
                self.take(at, LIKELY, "A name of these minutes, misspelt.")

    def placed(self) -> None:
        """Last pass: months, seasons and words that are forenames too, where only a person would stand."""
        lists = self.sorts.known
        for at, word in enumerate(self.words):
            key = word.key
            month = key in lists.british_forenames and (self.sorts.calendar(word) or key in SEASONS)
            familiar = key in familiar_forms() and word.opens
            if not (month or familiar or self.sorts.word_forename(word)) or at in self.taken or not word.capital:
                continue
            if self.shield.over(word) or self.sorts.abbreviation(word) or self.dated(at):
                continue
            if self.told(at):
                self.take(at, DOUBTFUL, _TOLD)
                continue
            joined = month and (self.positions.acts(at) or self.place_surname(at))
            joined |= month and at > 0 and self.words[at - 1].key == "and" and self.positions.no_dates_before(at)
            if joined or self.positions.personal(at, self.taken) or (key in SEASONS and self.surname_follows(at)):
                self.take(at, DOUBTFUL, "A word that is a forename too, where a person would stand.")

    def told(self, at: int) -> bool:
        """Whether something is said of the word that is said of people alone."""
        word = self.words[at]
        return told_of_a_person(self.text, word.start, word.end)

    def told_of(self) -> None:
        """Capitals of any sort, of which something is said that is said of people alone, or that are called family."""
        for at, word in enumerate(self.words):
            if at in self.taken:
                continue
            if self.signed(at, word):
                self.take_all(at, at, DOUBTFUL, "A word that stands as an owner or a signature does.")
            if at in self.taken or not self.may_be_told_of(word):
                continue
            if self.told(at):
                if not self.dated(at):
                    self.take(at, DOUBTFUL, _TOLD)
            elif apposed(self.text, word.end):
                first = self.run_before(at)
                plain = first == at and (self.sorts.ordinary(word) or self.sorts.calendar(word))
                if not plain and (first == 0 or self.words[first - 1].key not in _WHERE):
                    self.take_all(first, at, DOUBTFUL, "A word for family is said of these words.")

    def may_be_told_of(self, word: Word) -> bool:
        """Whether a word with a capital may be somebody, whatever else it is: no office, body, plural or pronoun."""
        sorts, key = self.sorts, word.key
        if not word.capital or len(word.text) < 2 or sorts.abbreviation(word) or key in _NOBODY:
            return False
        if key in sorts.known.jobs or key in sorts.known.titles or key in sorts.known.relations:
            return False
        phrase = self.shield.over(word)
        if phrase is not None and (phrase.long or phrase.kind == "organisation"):
            return False
        if sorts.calendar(word) or key in sorts.known.british_forenames:
            return not word.all_capitals
        plural = key.endswith("s") and sorts.ordinary(word)
        return not plural and not sorts.safe(word) and not (word.opens and key in sorts.known.plain_after)

    def run_before(self, at: int) -> int:
        """Index of the first of the capitals, none of them taken or safe, that run up to the word at `at`."""
        while (
            at > 0 and at - 1 not in self.taken and self.words[at].adjacent and self.may_be_told_of(self.words[at - 1])
        ):
            at -= 1
        return at

    def place_surname(self, at: int) -> bool:
        """Whether a word that is a surname or a place follows: "April England"."""
        after = self.words[at + 1] if at + 1 < len(self.words) else None
        if after is None or not after.adjacent or not after.capital:
            return False
        return after.key in self.sorts.known.british_surnames or self.sorts.place_word(after)

    def take_all(self, first: int, last: int, confidence: float, because: str) -> None:
        """Remember the words from first to last as one mention."""
        span = Span(self.words[first].start, self.words[last].end)
        parts = tuple(w.text for w in self.words[first : last + 1])
        self.taken.update(range(first, last + 1))
        self.found.append(Mention(span, parts, first, last, confidence, because))

    def take(self, at: int, confidence: float, because: str) -> None:
        """Grow from the word at `at`, and remember the mention."""
        first = (
            min(self.grow_left(at), first_initial(self.words, at))
            if behind_title(self.words, at)
            else self.grow_left(at)
        )
        self.take_all(first, self.grow_right(at), confidence, because)

    def propagate(self) -> None:
        """Second pass: every word that was surely somebody's name is one wherever it has a capital."""
        sure = [m for m in self.found if m.confidence >= 0.8]
        heads = {m.parts[0].casefold() for m in sure if len(m.parts[0]) > 1}
        tails = {m.parts[-1].casefold() for m in sure if len(m.parts) > 1 and len(m.parts[-1]) > 1}
        for at, word in enumerate(self.words):
            if at in self.taken or not word.capital or self.shield.over(word) or self.sorts.abbreviation(word):
                continue
            if self.sorts.calendar(word):
                continue
            key = self.settled_key(word.key, heads | tails)
            if key is None:
                continue
            if not self.sorts.ordinary(word) and not self.sorts.place_word(word):
                self.take(at, LIKELY, "A name elsewhere in these minutes.")
            elif self.speaks(at) and key in heads:
                self.take(at, LIKELY, "A name elsewhere in these minutes, before a verb of speaking.")
            elif not word.opens and not self.sorts.safe(word):
                self.take(at, DOUBTFUL, "A name elsewhere in these minutes that is an ordinary word too.")

    def settled_key(self, key: str, settled: set[str]) -> str | None:
        """The settled name this word is, its possessive s dropped where the apostrophe was ("Kevins")."""
        names = settled | self.known.forenames | self.known.surnames
        if key in names:
            return key
        return key[:-1] if key.endswith("s") and key[:-1] in names else None

    def result(self) -> tuple[Mention, ...]:
        """The mentions in order; two of one word each that stand side by side are a forename and a surname."""
        joined: list[Mention] = []
        for one in sorted(self.found, key=lambda m: m.span):
            if joined and self.side_by_side(range(joined[-1].first, one.last + 1), joined[-1].last, one.first):
                last = joined.pop()
                parts = tuple(word.text for word in self.words[last.first : one.last + 1])
                one = Mention(
                    last.span | one.span,
                    parts,
                    last.first,
                    one.last,
                    min(last.confidence, one.confidence),
                    last.because,
                )
            joined.append(one)
        return tuple(joined)
