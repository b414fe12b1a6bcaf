"""What the sentences, bullets and tables of one meeting say of actions raised before it: sure links only.

A reference is a number (of this group, or of the group or the day that it names), the words of the action in a list or
a table, the owner's only action, all actions of the last meeting, or the whole thing asked for with its verb and owner.
What points at two actions, or at none, claims nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from publishing.action_register.entries import Entry
from publishing.action_register.model import Basis, Report
from publishing.action_register.persons import person
from publishing.action_register.reports import all_actions, by_list
from publishing.action_register.reports.by_number import arose_at, pointed_at
from publishing.action_register.reports.by_words import spoken_of
from publishing.action_register.reports.references import Reference, references
from publishing.action_register.reports.said import Said, is_bare_verdict
from publishing.action_register.reports.verbs import asked, was_done
from publishing.action_register.status import says_more
from publishing.action_register.verdict import Verdict, clauses, is_held, verdict
from publishing.text.sentences import sentences
from redaction.public import PublicMeeting, PublicText, plain

Found = tuple[Entry, Report]
_ITS_OWN = re.compile(r"\b(?:the|this) action\b", re.IGNORECASE)
_ASKS = re.compile(r"^[^A-Za-z0-9(]*(?:\([^)]*\)\s*)?(?:[\w’'/&,-]+\s+){0,7}?(?:to|will)\s+(?!be\b|have\b)[a-z]+")
_OWNERS_ONE = re.compile(r"\b(?:his|her|their) (?:only |own |one )?action\b", re.IGNORECASE)
_OWNERS_ALL = re.compile(r"\b(?:both|all) (?:of )?(?:his|her|their) actions\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listener:
    """One meeting and what was known before it.

    entries: raised at earlier meetings, of all groups. own: the letters of this meeting's group. last: the group's
    meeting before this, or None. groups: (what another group is called, its letters).
    """

    meeting: PublicMeeting
    entries: tuple[Entry, ...]
    own: str
    last: PublicMeeting | None
    groups: tuple[tuple[str, str], ...]

    def of_group(self, letters: str = "") -> tuple[Entry, ...]:
        """The entries of a group, by default this meeting's own."""
        return tuple(entry for entry in self.entries if entry.group == (letters or self.own))

    def heard(self, said: Said, before: Entry | None, boxes: Mapping[str, Entry]) -> Iterator[Found]:
        """The reports of one piece. before: the entry of the action that stands before it in its item.

        boxes: the entries of this meeting's own actions by their keys, in whose boxes nothing is looked for.
        """
        if said.rows:
            yield from by_list.in_table(said, self.of_group())
        elif is_bare_verdict(plain(said.text)):
            if before and said.in_list:
                yield before, Report(said.place, said.text, verdict(plain(said.text)), "list")
        elif said.action not in boxes:
            yield from self._in_sentences(said)

    def _in_sentences(self, said: Said) -> Iterator[Found]:
        speaking: list[tuple[Entry, Basis]] = []
        for sentence in sentences(said.text):
            found = list(self._in_one(sentence, said))
            words = plain(sentence)
            if found:
                speaking = [(entry, report.by) for entry, report in found]
            elif speaking and (_ITS_OWN.search(words) or is_bare_verdict(words)) and (told := verdict(words)):
                found = [(entry, Report(said.place, sentence, told, by)) for entry, by in speaking]
            yield from found

    def _in_one(self, sentence: PublicText, said: Said) -> Iterator[Found]:
        words = plain(sentence)
        given = list(references(words, said.in_list, self.groups))
        if every := list(all_actions.closed_by(sentence, given, said, self.of_group(), self.last)):
            yield from every
        elif given:
            yield from self._by_reference(sentence, given, said)
        elif owned := list(self._of_owner(sentence)):
            told = verdict(words)
            yield from ((entry, Report(said.place, sentence, told, "owner")) for entry in owned)
        elif listed := by_list.in_bullet(sentence, said, self.of_group()):
            yield listed
        elif one := spoken_of(sentence, said.title, self.meeting, [entry for entry in self.entries if not entry.ended]):
            yield one[0], self._report(one[0], sentence, said, one[1], "words")

    def _by_reference(self, sentence: PublicText, given: list[Reference], said: Said) -> Iterator[Found]:
        words = plain(sentence)
        for entry, part in _parts(words, [(self._entries_of(one, said), one) for one in given]):
            if _ASKS.match(part) and not verdict(part):
                continue
            told = _told(part) or self._own_verb(sentence, part, entry)
            yield entry, self._report(entry, sentence, said, told, "number")

    def _entries_of(self, reference: Reference, said: Said) -> tuple[Entry, ...]:
        those = self.of_group(reference.group)
        last = self.last if not reference.group else None
        if not reference.numbers:
            found = [arose_at(reference, those, last)]
        else:
            found = [pointed_at(reference, number, those, last, said.of_last) for number in reference.numbers]
        return tuple(entry for entry in found if entry)

    def _own_verb(self, sentence: PublicText, part: str, entry: Entry) -> Verdict:
        """ "Action 5: PD signed it": the verb asked for, in the past, by every owner who is needed."""
        there = frozenset(
            person(run.words, self.meeting) for run in sentence if run.mark == "initials" and run.words in part
        )
        shared = len(entry.persons) > 1 and not entry.persons <= there
        done = any(was_done(clause, asked(entry.wordings[0]).verb) for clause in clauses(part))
        return "done" if done and not shared else ""

    def _of_owner(self, sentence: PublicText) -> Iterator[Entry]:
        words = plain(sentence)
        one, every = _OWNERS_ONE.search(words), _OWNERS_ALL.search(words)
        who = {person(run.words, self.meeting) for run in sentence if run.mark == "initials"}
        if not (one or every) or len(who) != 1:
            return
        theirs = [entry for entry in self.of_group() if not entry.ended and entry.persons == who]
        if every or len(theirs) == 1:
            yield from theirs

    def _report(self, entry: Entry, sentence: PublicText, said: Said, told: Verdict, by: Basis) -> Report:
        news = told in ("done", "closed", "reopened") or says_more(plain(sentence), entry.stems)
        return Report(said.place, sentence, told, by, news)


def _told(part: str) -> Verdict:
    """What a clause says of its action.

    Words before the number only cast doubt: "Outstanding from May: action 4 – complete" is done.
    """
    told = verdict(part)
    if told == "open" and (match := re.search(r"\bactions?\s", part, re.IGNORECASE)):
        after = verdict(part[match.end() :])
        return after if after == "done" and not is_held(part[: match.start()]) else told
    return told


def _parts(words: str, given: list[tuple[tuple[Entry, ...], Reference]]) -> Iterator[tuple[Entry, str]]:
    """Each entry with the clauses of the sentence that speak of it: its own, and those after it that name none."""
    spans = [(found, clause) for clause in _spans(words) for found in [_within(clause, given)]]
    speaking: tuple[Entry, ...] = ()
    told: dict[int, tuple[Entry, list[str]]] = {}
    for found, (start, end) in spans:
        speaking = found if found is not None else speaking
        for entry in speaking:
            told.setdefault(id(entry), (entry, []))[1].append(words[start:end])
    for entry, parts in told.values():
        yield entry, "; ".join(parts)


def _within(clause: tuple[int, int], given: list[tuple[tuple[Entry, ...], Reference]]) -> tuple[Entry, ...] | None:
    """The entries named in a clause; None where it names no number at all."""
    inside = [found for found, reference in given if clause[0] <= reference.at < clause[1]]
    return tuple(entry for found in inside for entry in found) if inside else None


def _spans(words: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in re.finditer(r";|, (?=and|but|while|which|though|although)|$", words):
        if match.start() > start or not words:
            yield start, match.start()
        start = match.start()


def is_report(said: Said) -> bool:
    """Whether a passage read as an action only says how an earlier one stands: "Action 6 (film) is complete"."""
    words = plain(said.text)
    if is_bare_verdict(words):
        return True
    first = sentences(said.text)[:1]
    given = [one for sentence in first for one in references(plain(sentence), True, ())]
    if not given or given[0].at > 1:
        return False
    if not given[0].numbers:
        return bool(verdict(plain(first[0])))
    rest = re.sub(
        r"^\s*(?:the )?actions?[\s\w.,/&-]*?(?=\(|\b(?:is|are|was|were|has|have|had|remains?|to|will)\b|[:–])",
        "",
        words,
        flags=re.I,
    )
    return bool(verdict(plain(first[0]))) and not _ASKS.match(rest)
