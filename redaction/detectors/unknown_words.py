"""The default-deny gate: a capitalised word that nothing vouches for waits for a person.

It is this gate, not any list of names, that makes detection safe: a name no list holds has a capital all the same.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import lru_cache

from minutes.model import Span
from redaction.model import Finding
from redaction.names.around import NO_FORENAMES, around
from redaction.names.plain_words import PlainWords
from redaction.names.status_marks import status_marks
from redaction.names.title_lines import title_lines
from redaction.people.scene import Scene
from redaction.words.lexicon import vocabulary
from redaction.words.place_or_person import forename_place
from redaction.words.spelt import defined, plural_abbreviation, run_on
from redaction.words.tokens import Word, words
from redaction.words.word_classes import Sorts

_NUMBERED = around().word_set("numbered")
_COLOURS = around().word_set("colours")
_ARTICLES = frozenset({"the", "a", "an", "our", "this", "that", "each"})


def detect(scene: Scene) -> tuple[Finding, ...]:
    """Doubtful findings of kind name, one for each run of neighbouring capitals that nothing vouches for.

    found: what the other detectors saw; their words are settled or held already.
    """
    gate = _Gate(scene)
    runs: list[list[tuple[Word, str]]] = []
    for at, word in enumerate(gate.words):
        because = gate.doubt(at, word)
        if not because:
            continue
        if gate.forename_before(at):
            runs.append([(gate.words[at - 1], because)])
        if runs and word.adjacent and runs[-1][-1][0] is gate.words[at - 1]:
            runs[-1].append((word, because))
        else:
            runs.append([(word, because)])
    return tuple(_finding(scene.text, run) for run in runs)


def _finding(text: str, run: list[tuple[Word, str]]) -> Finding:
    start, end = run[0][0].start, run[-1][0].end
    asked = " ".join(word.key for word, _ in run)
    return Finding(Span(start, end), text[start:end], "name", "unknown words", 0.3, run[0][1], None, asked)


class _Gate:
    """What vouches for the words of one text."""

    def __init__(self, scene: Scene) -> None:
        self.text = scene.text
        self.words = words(scene.text)
        self.sorts = Sorts(scene.lexicon)
        self.covered = _merged(scene.found)
        self.starts = [start for start, _ in self.covered]
        self.alone = self._forenames_alone(scene.found)
        self.headings = title_lines(self.words, self.sorts)
        self.plain = PlainWords(self.text, self.words, self.sorts, self.headings)
        self.defined = defined(scene.text)
        self.marks = status_marks(scene.text, self.words, self.sorts, scene.roster.forenames)
        self.single_places = _single_places()
        self.glossary = frozenset(
            w.casefold() for phrase in scene.lexicon.organisations for w in phrase.split() if w[:1].isupper()
        )

    def _forenames_alone(self, found: tuple[Finding, ...]) -> frozenset[int]:
        """Where forenames start that stand by themselves, or that no detector has seen."""
        lists = self.sorts.known
        names = {f.span.start: f.span.end for f in found if f.kind == "name"}
        return frozenset(
            w.start
            for w in self.words
            if (w.key in lists.british_forenames or w.key in lists.names_first or self.sorts.forename(w))
            and w.capital
            and (names.get(w.start) == w.end or not self.over(w))
            and not self.sorts.safe(w)
        )

    def doubt(self, at: int, word: Word) -> str:
        """Why a word must wait for a person; "" where something vouches for it."""
        if not word.capital or len(word.text) == 1 or self.over(word) or any(c.isdigit() for c in word.text):
            return ""
        sorts = self.sorts
        if self.behind_forename(at, word):
            return "An ordinary word with a capital, right behind a forename, where a surname would stand."
        if sorts.abbreviation(word) or self.vouched(word) or plural_abbreviation(word.text) or run_on(word.text):
            return ""
        if word.all_capitals:
            return self.doubt_capitals(word)
        if sorts.unknown(word):
            return "A capitalised word that is in no list."
        return self.doubt_known(at, word)

    def doubt_known(self, at: int, word: Word) -> str:
        """Words of our lists: those of jobs are let be, those that are names too must be shown to be none."""
        if word.key in self.sorts.known.jobs or word.key in self.sorts.known.titles:
            return ""
        if self.name_like(word):
            ordinary = self.cleared(at) or self.plainly_ordinary(at) or self.a_mark(at) or self.plain.orders(at)
            return "" if ordinary else "An ordinary word that is a name too, with a capital."
        if self.sorts.place_word(word) and not self.sorts.ordinary(word):
            forename = forename_place(word.key) and word.key in self.single_places
            return "A place that is a forename too, and nothing shows it to be the place." if forename else ""
        if self.cleared(at) or at in self.headings or self.plain.begins(at):
            return ""
        return "An ordinary word with a capital in mid-sentence."

    def cleared(self, at: int) -> bool:
        """Whether a number, a safe capital beside it or the minutes themselves show the word to be nobody."""
        return at in self.marks or self.numbered(at) or self.in_safe_phrase(at) or self.plain.shown(at)

    def behind_forename(self, at: int, word: Word) -> bool:
        """Whether a word stands alone behind a forename that nobody has given a surname: "Joy Board’s action"."""
        if not at or not word.adjacent or word.all_capitals or self.words[at - 1].start not in self.alone:
            return False
        if self.nobodys(at):
            return False
        if at > 1 and self.words[at - 1].adjacent and self.words[at - 2].key in _ARTICLES:
            return False
        if word.key.removesuffix("'s") in self.sorts.known.plain_after and not self.over(self.words[at - 1]):
            return False
        after = self.words[at + 1] if at + 1 < len(self.words) else None
        ends = after is None or not (after.adjacent and after.capital)
        return ends and not self.sorts.calendar(word)

    def forename_before(self, at: int) -> bool:
        """Whether an ordinary word opens a line or cell right before a word in no list, as a rare forename would."""
        if not at or not self.words[at].adjacent or not self.sorts.unknown(self.words[at]):
            return False
        before, known = self.words[at - 1], self.sorts.known
        if not (before.opens and before.capital) or self.over(before) or self.plain.small(before):
            return False
        office = before.key in known.jobs or before.key in known.titles or self.sorts.calendar(before)
        function = before.key in NO_FORENAMES or before.key in known.plain_after or before.key in known.reporting
        ending = before.key.endswith(("ing", "ed", "ly", "s"))
        return self.sorts.ordinary(before) and not (office or function or ending or self.sorts.safe(before))

    def nobodys(self, at: int) -> bool:
        """Whether a body or an office stands behind a month or in a phrase: "June Board", "Youth Justice Manager"."""
        word, before, known = self.words[at], self.words[at - 1], self.sorts.known
        if self.over(before) or not (word.key in known.heads or word.key in known.jobs or self.sorts.safe(word)):
            return False
        further = self.words[at - 2] if at > 1 and before.adjacent else None
        phrase = further is not None and further.capital and self.sorts.ordinary(further)
        return self.sorts.calendar(before) or (phrase and further is not None and further.key not in known.titles)

    def vouched(self, word: Word) -> bool:
        """Whether a list of what is no name holds the word."""
        sorts = self.sorts
        return sorts.safe(word) or sorts.calendar(word) or word.key in self.glossary or word.text in self.defined

    def doubt_capitals(self, word: Word) -> str:
        """Words in capitals: ordinary ones and general abbreviations of three letters or more are let be."""
        sorts = self.sorts
        if len(word.text) <= 6 and not sorts.forename(word) and not self.name_like(word):
            return ""
        if sorts.unknown(word) and not (word.text.endswith("s") and len(word.text) <= 7):
            return "A word in capitals that is in no list."
        return "An ordinary word that is a name too, in capitals." if self.name_like(word) else ""

    def name_like(self, word: Word) -> bool:
        """Whether an ordinary word is a forename or surname of English-speaking countries too."""
        known = self.sorts.known
        return word.key in known.british_forenames or word.key in known.british_surnames

    def plainly_ordinary(self, at: int) -> bool:
        """Whether an ordinary word opens a sentence, and the small word behind shows it to be one: "Young people"."""
        if not self.words[at].opens or at + 1 >= len(self.words) or not self.sorts.ordinary(self.words[at]):
            return False
        after = self.words[at + 1]
        return after.adjacent and not after.capital and after.key in self.sorts.known.plain_after

    def numbered(self, at: int) -> bool:
        """Whether a number stands right behind a word for what is numbered: "Page 2", "Ward 6", "Room 3"."""
        rest = self.text[self.words[at].end : self.words[at].end + 3]
        return self.words[at].key in _NUMBERED and rest[:1] in (" ", "\u00a0") and rest[1:2].isdigit()

    def a_mark(self, at: int) -> bool:
        """Whether a colour stands alone in its cell or line, as a tracker marks how an action goes: "Red"."""
        word = self.words[at]
        after = self.words[at + 1].before if at + 1 < len(self.words) else "\n"
        ends = after.lstrip(" .")[:1] in ("\n", "\t", "|", "")
        return word.key in _COLOURS and ends and word.before.rstrip(" ")[-1:] in ("\n", "\t", "|")

    def in_safe_phrase(self, at: int) -> bool:
        """Whether a neighbour on the same line is a safe capital ("Foster Carers", "Lead Practitioner")."""
        word = self.words[at]
        if self.name_like(word) and word.key not in self.sorts.known.paired:
            return False
        before = self.words[at - 1] if at and word.adjacent else None
        after = self.words[at + 1] if at + 1 < len(self.words) and self.words[at + 1].adjacent else None
        both = (near for near in (before, after) if near is not None and near.key not in NO_FORENAMES)
        return any(near.capital and self.sorts.safe(near) for near in both)

    def over(self, word: Word) -> bool:
        """Whether another detector has seen the word."""
        at = bisect_right(self.starts, word.start) - 1
        return at >= 0 and word.end <= self.covered[at][1]


@lru_cache(maxsize=1)
def _single_places() -> frozenset[str]:
    return frozenset(place.casefold() for place in vocabulary().places if " " not in place)


def _merged(found: tuple[Finding, ...]) -> list[tuple[int, int]]:
    merged: list[tuple[int, int]] = []
    for start, end in sorted((f.span.start, f.span.end) for f in found):
        if merged and start <= merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged
