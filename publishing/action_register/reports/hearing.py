"""What the sentences, bullets and tables of one meeting say of actions raised before it: sure links only.

A reference is a number (of this group, or of the group or the day that it names), the words of the action in a list or
a table, the owner's only action, all actions of the last meeting, or the whole thing asked for with its verb and owner.
What points at two actions, or at none, claims nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from publishing.action_register.entries import Entry
from publishing.action_register.model import Basis, Report
from publishing.action_register.persons import person
from publishing.action_register.reports import all_actions, by_list
from publishing.action_register.reports.by_number import arose_at, pointed_at
from publishing.action_register.reports.by_words import WordIndex, spoken_of
from publishing.action_register.reports.parts import asks, parts, told_of
from publishing.action_register.reports.references import Reference, is_of_another, references
from publishing.action_register.reports.said import Said, is_bare_verdict
from publishing.action_register.reports.verbs import asked, was_done
from publishing.action_register.status import says_more
from publishing.action_register.verdict import Verdict, clauses, verdict
from publishing.text.sentences import sentences
from publishing.text.stems import stems
from redaction.public import PublicMeeting, PublicText, plain

Found = tuple[Entry, Report]
_ITS_OWN = re.compile(r"\b(?:the|this) action\b", re.IGNORECASE)
# "Close action 5 and merge it with action 4": the second is not closed by it.
_INTO = re.compile(r"\b(?:merged?|combined?|passed|moved|transferred|incorporated)\b[^.;]*\b(?:with|into|to|under)\s+$")
_OWNERS_ONE = re.compile(r"\b(?:his|her|their) (?:only |own |one )?action\b", re.IGNORECASE)
_OWNERS_ALL = re.compile(r"\b(?:both|all) (?:of )?(?:his|her|their) actions\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Listener:
    """One meeting and what was known before it.

    by_group: letters of a group -> its entries raised at earlier meetings. index: the open ones of all groups by their
    words. own: the letters of this meeting's group. last: the group's meeting before this, or None. groups: (what
    another group is called, its letters). names: stems of what all groups are called.
    """

    meeting: PublicMeeting
    by_group: Mapping[str, tuple[Entry, ...]]
    index: WordIndex
    own: str
    last: PublicMeeting | None
    groups: tuple[tuple[str, str], ...]
    names: frozenset[str]

    @classmethod
    def at(
        cls,
        meeting: PublicMeeting,
        entries: Iterable[Entry],
        own: str,
        last: PublicMeeting | None,
        groups: tuple[tuple[str, str], ...],
    ) -> Listener:
        """A listener at one meeting, to whom these entries are known."""
        of_group: dict[str, list[Entry]] = {}
        for entry in entries:
            of_group.setdefault(entry.group, []).append(entry)
        index = WordIndex.of(entry for entry in entries if not entry.ended)
        names = frozenset[str]().union(stems(meeting.group), *(stems(called) for called, _ in groups))
        known = {letters: tuple(those) for letters, those in of_group.items()}
        return cls(meeting, known, index, own, last, groups, names)

    def of_group(self, letters: str = "") -> tuple[Entry, ...]:
        """The entries of a group, by default this meeting's own."""
        return self.by_group.get(letters or self.own, ())

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
            yield from ((one, Report(said.place, sentence, verdict(words, one.stems), "owner")) for one in owned)
        elif listed := by_list.in_bullet(sentence, said, self.of_group()):
            yield listed
        elif one := spoken_of(sentence, said.title, self.meeting, self.index, self.names):
            report = self._report(one.entry, sentence, said, one.told, "words")
            yield one.entry, replace(report, sure=one.sure)

    def _by_reference(self, sentence: PublicText, given: list[Reference], said: Said) -> Iterator[Found]:
        words = plain(sentence)
        into = {id(entry) for one in given if _INTO.search(words[: one.at]) for entry in self._entries_of(one, said)}
        for entry, part in parts(words, [(self._entries_of(one, said), one) for one in given]):
            if asks(part) and not verdict(part):
                continue
            known = entry.stems | stems(said.title) | self.names
            told = told_of(part, known) or self._own_verb(sentence, part, entry, known)
            told = "open" if told == "closed" and id(entry) in into else told
            yield entry, self._report(entry, sentence, said, told, "number")

    def _entries_of(self, reference: Reference, said: Said) -> tuple[Entry, ...]:
        those = self.of_group(reference.group)
        last = self.last if not reference.group else None
        if not reference.numbers:
            found = [arose_at(reference, those, last)]
        else:
            found = [pointed_at(reference, number, those, last, said.of_last) for number in reference.numbers]
        return tuple(entry for entry in found if entry)

    def _own_verb(self, sentence: PublicText, part: str, entry: Entry, known: frozenset[str]) -> Verdict:
        """ "Action 5: PD signed it": the verb asked for, in the past, by every owner who is needed."""
        there = frozenset(
            person(run.words, self.meeting) for run in sentence if run.mark == "initials" and run.words in part
        )
        shared = len(entry.persons) > 1 and not entry.persons <= there
        done = any(was_done(clause, asked(entry.wordings[0]).verb, known) for clause in clauses(part))
        return "done" if done and not shared else ""

    def _of_owner(self, sentence: PublicText) -> Iterator[Entry]:
        words = plain(sentence)
        every = _OWNERS_ALL.search(words)
        found = every or _OWNERS_ONE.search(words)
        who = {person(run.words, self.meeting) for run in sentence if run.mark == "initials"}
        if not found or len(who) != 1 or is_of_another(words[found.end() :]):
            return
        theirs = [entry for entry in self.of_group() if not entry.ended and entry.persons == who]
        if every or len(theirs) == 1:
            yield from theirs

    def _report(self, entry: Entry, sentence: PublicText, said: Said, told: Verdict, by: Basis) -> Report:
        news = told in ("done", "closed", "reopened") or says_more(plain(sentence), entry.stems)
        return Report(said.place, sentence, told, by, news)
