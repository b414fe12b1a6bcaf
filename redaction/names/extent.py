"""How far a name reaches from the word that gave it away: over other names, initials and small words of surnames."""

from __future__ import annotations

import re
from bisect import bisect_left

from redaction.names.around import NO_FORENAMES, PARTICLES, around
from redaction.names.scoring import Known, Weights
from redaction.names.titles import COURTESY, behind_title, between_names, is_initials
from redaction.words.lexicon import Lexicon
from redaction.words.name_forms import SHORTEST
from redaction.words.tokens import Word

_RIGHT, _LEFT = 3, 2
FRAGMENT = 3
_STATUSES = around().word_set("statuses")
_NOBODY = around().word_set("nobody")
_ENDS = re.compile(r"[ \u00a0]*(?:[\n\t|,]|$|\([A-Z]{2,4}\))")


class Growth(Weights):
    """Weights that can grow. taken: indexes of words that belong to a mention already."""

    def __init__(self, text: str, lexicon: Lexicon, known: Known) -> None:
        super().__init__(text, lexicon, known)
        self.taken: set[int] = set()
        self.starts = [word.start for word in self.words]

    def grow_right(self, at: int) -> int:
        """Index of the last word of the name that `at` stands in."""
        last = at
        while last - at < _RIGHT and last + 1 < len(self.words):
            after = self.words[last + 1]
            if self.middle_initial(last + 1):
                last += 2
                continue
            if not after.adjacent and not (after.before == ". " and len(self.words[last].text) == 1):
                break
            particles = self.particles(last + 1)
            as_surname = all(len(word.text) == 1 or is_initials(word) for word in self.words[at:last]) or last == at
            if particles and self.grows(self.words[last + 1 + particles], as_surname):
                last += 1 + particles
            elif self.grows(after, as_surname) and not self.begins_phrase(last + 1):
                last += 1
            elif self.fragment(last):
                return last + 1
            else:
                break
        return last

    def middle_initial(self, at: int) -> bool:
        """Whether an initial with a dot stands between two words of a name: "Ann I. Bell"."""
        word = self.words[at]
        if len(word.text) != 1 or not word.capital or not word.adjacent or at + 1 >= len(self.words):
            return False
        after = self.words[at + 1]
        return after.before in (". ", ".\u00a0") and self.may_be_name(after) and not self.plain_word(after)

    def plain_word(self, word: Word) -> bool:
        """Whether an ordinary word is in no list of names."""
        known = self.sorts.known
        listed = word.key in known.british_surnames or word.key in known.surnames or word.key in self.known.surnames
        return self.sorts.ordinary(word) and not listed

    def fragment(self, at: int) -> bool:
        """Whether the next word is the rest of this one, parted by a slip of the scanner: "Pe thering"."""
        word, rest = self.words[at], self.words[at + 1]
        if not rest.text.islower() or len(rest.key) < FRAGMENT or self.sorts.ordinary(rest) or rest.key in PARTICLES:
            return False
        known, whole = self.sorts.known, word.key + rest.key
        if whole in known.british_surnames or whole in known.surnames or whole in known.forenames:
            return True
        a_name = word.key in known.forenames or word.key in known.surnames or word.key in self.known.surnames
        return len(word.text) <= FRAGMENT and (not a_name or behind_title(self.words, at) in COURTESY)

    def particles(self, at: int) -> int:
        """How many small words of a surname ("van der") stand from `at` on, a word right behind them; 0 for none."""
        here = at
        while here < min(at + 2, len(self.words)) and self.words[here].key in PARTICLES and self.words[here].adjacent:
            here += 1
        return here - at if here < len(self.words) and self.words[here].adjacent else 0

    def grows(self, word: Word, as_surname: bool) -> bool:
        """Whether a neighbouring word belongs to the name: an initial, a surname, a word in no list."""
        if not word.capital or (self.shield.over(word) and not as_surname) or word.start in self.shield.starts_of_long:
            return False
        if len(word.text) == 1 or word.key in self.known.surnames:
            return word.text not in (("I",) if self.behind_forename(word) else ("A", "I"))
        if as_surname and word.key in self.sorts.known.british_surnames and word.key not in self.sorts.known.jobs:
            return not word.all_capitals or not self.sorts.abbreviation(word)
        return self.may_be_name(word)

    def opens_a_name(self, at: int) -> bool:
        """Whether an ordinary word opens its sentence right before a name that speaks: "Verity Lomond reported"."""
        word = self.words[at]
        return (
            word.opens
            and (self.speaks(at + 1) or (self.opens_line(at) and self.ends_cell(at + 1)))
            and word.key not in self.sorts.known.jobs
            and not self.sorts.calendar(word)
            and word.key not in NO_FORENAMES
            and word.key not in self.lower
            and not word.key.endswith(("ly", "ing", "ed", "s"))
        )

    def opens_line(self, at: int) -> bool:
        """Whether the word is the first of its line or cell."""
        return at == 0 or self.words[at].before.rstrip(" \u00a0")[-1:] in ("\n", "\t", "|")

    def ends_cell(self, at: int) -> bool:
        """Whether the word ends its line or cell, or initials in a bracket follow it."""
        return _ENDS.match(self.text, self.words[at].end) is not None

    def behind_forename(self, word: Word) -> bool:
        """Whether a letter stands right behind a forename, as the first of a surname: "Peter A did not agree"."""
        before = self.words[bisect_left(self.starts, word.start) - 1]
        return before.capital and self.sorts.forename(before)

    def side_by_side(self, run: range, last: int, first: int) -> bool:
        """Whether two words, at the ends of a run, are parted by no more than "van der", and neither is on the list.

        last, first: where the first name ends and the second begins.
        """
        ends, between = (self.words[run[0]], self.words[run[-1]]), self.words[last + 1 : first]
        if last != run[0] or first != run[-1] or len(between) > _LEFT or any(w.key not in PARTICLES for w in between):
            return False
        listed = self.known.forenames | self.known.surnames
        together = all(self.words[at].adjacent for at in run[1:])
        return together and all(len(word.text) > 1 and word.key not in listed for word in ends)

    def signed(self, at: int, word: Word) -> bool:
        """Whether a word, whatever else it is, stands alone behind "Action:", or ends its line behind a sentence."""
        sorts, key = self.sorts, word.key
        if not word.capital or word.all_capitals or len(word.text) < SHORTEST - 2 or key in _NOBODY or key in _STATUSES:
            return False
        if key in self.lower or self.shield.over(word) or sorts.safe(word) or sorts.abbreviation(word):
            return False
        office = key in sorts.known.jobs or key in sorts.known.titles or sorts.calendar(word)
        if office or key.endswith(("ed", "ing")) or key in sorts.known.plain_after:
            return False
        return self.positions.labelled(at) or (len(key) < SHORTEST and self.positions.signs_off(at))

    def begins_phrase(self, at: int) -> bool:
        """Whether an ordinary safe word is followed by another: "Karen Young People's Lead" ends at Karen."""
        if not self.sorts.safe_in_phrase(self.words[at]) or at + 1 >= len(self.words):
            return False
        after = self.words[at + 1]
        return after.adjacent and after.capital and self.sorts.safe(after)

    def grow_left(self, at: int) -> int:
        """Index of the first word of the name that `at` stands in: initials, other names, words in no list."""
        first = at
        while at - first < _LEFT and first > 0 and first - 1 not in self.taken:
            before, gap = self.words[first - 1], self.words[first].before
            letter = before.text not in ("A", "I") or between_names(self.words, first - 1, self.sorts)
            initial = len(before.text) == 1 and letter and gap in (" ", ". ", ".")
            if not before.capital or self.shield.over(before) or not (self.words[first].adjacent or initial):
                break
            name = self.sorts.unknown(before) or self.sorts.forename(before) or self.sorts.word_forename(before)
            surname = before.key in self.known.forenames
            name = name or surname or self.opens_a_name(first - 1)
            if not (initial or (name and self.may_be_name(before))):
                break
            first -= 1
        return self.with_particles(first)

    def with_particles(self, first: int) -> int:
        """Index of the first of the small words of a surname right before the word at `first`: "Ms van der Velde"."""
        here = first
        while here > 0 and self.words[here].adjacent and self.words[here - 1].key in PARTICLES:
            here -= 1
        if here == first or any(self.words[at].capital for at in range(here, first)):
            return first
        before = self.words[here - 1] if here and self.words[here].adjacent else None
        alone = first - here == 1 and self.sorts.ordinary(self.words[here])
        return here if not alone or before is None or before.capital else first
