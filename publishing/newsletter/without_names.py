"""Public words without anybody in them: initials become roles, and what cannot lose its names is left out."""

from __future__ import annotations

import re
from collections import Counter

from publishing.newsletter.plain_words import WORDS, sentences
from publishing.text.escape import folded
from redaction.public import PublicAttendee, PublicMeeting, PublicText
from rule_files import rule_file

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SHORT_NAME = 3
_ASIDE = re.compile(r"\s*\([^)]*(?:\)|$)")
_SENTENCE_START = re.compile(r"(?:^|(?<=[.!?])\s)[a-z]")
# A character that no page may hold stands where words cannot be told; its sentence goes with it.
_UNTOLD = "\x00"
_VAGUE_OWNER = re.compile(rf"^{_UNTOLD}[:,]? (?=to |will )(?:to|will) ")


class Nameless:
    """Reads public text of one meeting as newsletter words."""

    def __init__(self, meeting: PublicMeeting) -> None:
        shared = Counter(role_words(a) for a in meeting.attendees)
        self._roles = {
            a.initials: role_words(a, with_organisation=shared[role_words(a)] > 1)
            for a in meeting.attendees
            if a.initials
        }
        self._shared = tuple(sorted(role for role, times in shared.items() if role and times > 1))
        self._marks = frozenset(self._roles)
        names = {word for a in meeting.attendees for word in _WORD.findall(a.name) if len(word) >= _SHORT_NAME}
        self._names = frozenset(word for word in names if not a_role_word(word, meeting))

    def words(self, text: PublicText) -> str | None:
        """The words with roles in place of initials; None where something was withheld, or a name would remain."""
        told = self._told(text)
        return told if told and self.clean(told) else None

    def sentences(self, text: PublicText) -> tuple[str, ...]:
        """Those sentences of a text that hold nothing withheld, nobody left vague and no name."""
        return tuple(sentence for sentence in sentences(self._told(text)) if self.clean(sentence))

    def action(self, text: PublicText) -> str | None:
        """An action's words; where only its owner cannot be told, what is to be done without the owner."""
        told = _VAGUE_OWNER.sub("", self._told(text))
        return told[:1].upper() + told[1:] if told and self.clean(told) else None

    def clean(self, told: str) -> bool:
        """Whether the words hold nothing untold, no initials and no part of a name on the attendance list."""
        found = _WORD.findall(told)
        parts = {part for word in found for part in (word, *re.split(r"['’-]", word))}
        return _UNTOLD not in told and not parts & self._marks and not parts & self._names

    def _told(self, text: PublicText) -> str:
        told = "".join(self._run(folded(run.words), run.mark) for run in text)
        told = re.sub(r"\b([Tt]he|[Aa]n?) (?:the|a)\b", r"\1", " ".join(told.split()))
        told = re.sub(r"\b(\w[^()]*?) \(\1\)", r"\1", told)
        for role in self._shared:
            told = re.sub(rf"({re.escape(role)} of [^,.;]+?) (?:and|&) {re.escape(role)} of ", r"\1 and of ", told)
        told = told.replace(" & the ", " and the ")
        return _SENTENCE_START.sub(lambda found: found[0][:-1] + found[0][-1].upper(), told)

    def _run(self, words: str, mark: str) -> str:
        if mark == "initials":
            return self._roles.get(words) or _UNTOLD
        bare = words.strip("[]") if mark == "label" else words
        vague = mark == "label" and rule_file(WORDS).pattern("vague person").fullmatch(bare)
        return _UNTOLD if vague or mark == "withheld" else bare


def role_words(attendee: PublicAttendee, with_organisation: bool = False) -> str:
    """What an attendee is called in the newsletter: the role, else the organisation, else "".

    with_organisation: for a role that two people at the meeting share.
    """
    organisation = folded(attendee.organisation).split(";")[0].strip()
    role = _ASIDE.sub("", folded(attendee.role).split(";")[0]).strip()
    if role and not role.startswith("["):
        return f"the {role}" + (f" of {organisation}" if with_organisation and organisation else "")
    return f"the {organisation}" if rule_file(WORDS).pattern("a body").match(organisation) else organisation


def a_role_word(word: str, meeting: PublicMeeting) -> bool:
    """Whether a word of a name also stands, capital and all, in somebody's role or organisation.

    "Reading" the authority would otherwise drop every sentence about it when somebody is called Reading.
    """
    return any(word in _WORD.findall(f"{a.role} {a.organisation}") for a in meeting.attendees)
