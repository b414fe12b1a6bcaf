"""What the words around a mention say of the person: that they speak, what they work as, that they are family."""

from __future__ import annotations

from dataclasses import dataclass

from redaction.names.mentions import Mention
from redaction.names.own_initials import initials_beside
from redaction.names.said_of_people import aged, tells_their_own, told_of_a_person
from redaction.names.titles import behind_title
from redaction.rules import RULES
from redaction.words.lexicon import people, vocabulary
from redaction.words.speaking import speaks
from redaction.words.tokens import Word, words
from redaction.words.word_classes import ordinary
from rule_files import rule_file

_NEAR = 4
_TIES = frozenset({"of", "called", "named"})
_AHEAD = 8
_CONTEXT = RULES / "people" / "context.yaml"
_LINKS = frozenset(
    {"who", "is", "the", "as", "a", "an", "our", "their", "new", "of", "for", "and", "joint", "interim", "was"}
)


@dataclass(frozen=True, slots=True)
class PersonContext:
    """One mention with what its sentence tells.

    role: a job title as printed, or "". initials: printed beside the name, or "". ranked: behind a rank ("DS", "Cllr").
    """

    mention: Mention
    speaks: bool
    role: str
    deputised: bool
    family: bool
    initials: str = ""
    ranked: bool = False


def sightings(text: str, found: tuple[Mention, ...]) -> tuple[PersonContext, ...]:
    """Every mention, with what stands around it."""
    all_words = words(text)
    verbs = vocabulary().reporting
    seen = []
    for mention in found:
        talks = speaks(all_words, mention.last, verbs)
        role = _role_before(all_words, mention) or _role_after(all_words, mention)
        before = text[max(0, mention.span.start - 30) : mention.span.start]
        deputised = rule_file(_CONTEXT).pattern("deputy").search(before) is not None
        initials = initials_beside(text, mention.span.start, mention.span.end, mention.parts)
        ranked = behind_title(all_words, mention.first) in rule_file(_CONTEXT).word_set("ranks")
        family = not role and not deputised and not initials and _family(text, all_words, mention, talks)
        seen.append(PersonContext(mention, talks, role, deputised, family, initials, ranked))
    return tuple(seen)


def _role_before(all_words: tuple[Word, ...], mention: Mention) -> str:
    """A job title in capitals that ends right before the name: "Data Manager Ann Bell"."""
    at = mention.first
    if at == 0 or not all_words[at].adjacent or not _of_office(all_words[at - 1]):
        return ""
    if all_words[at - 1].key not in vocabulary().jobs:
        return ""
    first = at - 1
    while first > 0 and all_words[first].adjacent and _of_office(all_words[first - 1]) and at - first < 5:
        first -= 1
    return " ".join(word.text for word in all_words[first:at])


def _role_after(all_words: tuple[Word, ...], mention: Mention) -> str:
    """A job title in capitals that is said of the name: "Ann Bell, who is the Senior Adviser"."""
    jobs = vocabulary().jobs
    start = None
    for at in range(mention.last + 1, min(mention.last + 1 + _AHEAD, len(all_words))):
        word = all_words[at]
        gap = word.before.strip(" \u00a0")
        allowed = ("", ",", "(", "-", "–", "),", ") ", ")", "\t", "|", "\t|") if at > mention.last + 1 or gap else ("",)
        if gap not in allowed or "\n" in word.before:
            return ""
        if word.capital:
            if not _of_office(word):
                return ""
            start = at if start is None else start
            if word.key in jobs:
                return " ".join(w.text for w in all_words[start : at + 1])
        elif word.key in _LINKS:
            start = None if word.key not in ("of", "and", "for") else start
        else:
            return ""
    return ""


def _of_office(word: Word) -> bool:
    """Whether a capital may be a word of somebody's office: in a list of what is no name, and no title or initial."""
    lists = vocabulary()
    if not word.capital or len(word.text) == 1:
        return False
    if word.key in lists.jobs or word.key in lists.safe:
        return True
    named = word.key in lists.titles or word.key in lists.british_forenames or word.key in lists.names_first
    known = ordinary(word.key) or word.all_capitals or word.text in lists.abbreviations
    return known and not named and word.key not in lists.british_surnames


def _family(text: str, all_words: tuple[Word, ...], mention: Mention, talks: bool) -> bool:
    """Whether family or childhood stands so near that the name is not to be taken for a colleague's."""
    known, end = rule_file(_CONTEXT).pattern, mention.span.end
    if known("an age").match(text, end) or aged(text, end) or known("household").match(text, end):
        return True
    if len(mention.parts) == 1 and _told(text, mention, talks):
        return True
    near = [(at, at + 1) for at in range(mention.first - 1, max(-1, mention.first - 1 - _NEAR), -1)]
    after = [(at, at) for at in range(mention.last + 1, min(mention.last + 1 + _NEAR, len(all_words)))]
    return _kin(all_words, near, mention.first - 1, talks) or _kin(all_words, after, mention.last + 1, talks)


def _told(text: str, mention: Mention, talks: bool) -> bool:
    """Whether a name of one word stands where a child or a family would: "Corin went missing"."""
    if tells_their_own(text, mention.span.end):
        return True
    return not talks and told_of_a_person(text, mention.span.start, mention.span.end)


def _kin(all_words: tuple[Word, ...], near: list[tuple[int, int]], beside: int, talks: bool) -> bool:
    """Whether a word for family stands at one of `near` (word, gap to cross), in the same clause.

    Where the name speaks, or the word is one for a child, it counts only `beside` the name, or tied to it by "of".
    """
    relations, of_a_child = people().word_set("family"), people().word_set("child")
    for at, gap in near:
        if _breaks(all_words[gap].before):
            return False
        word = all_words[at]
        linked = at == beside - 1 and all_words[beside].key in _TIES
        if word.key in relations and (at == beside or linked or not (talks or word.key in of_a_child)):
            return word.key not in of_a_child or gap > at
    return False


def _breaks(gap: str) -> bool:
    """Whether a gap ends the clause."""
    return any(sign in gap for sign in ".;:!?\n\t")
