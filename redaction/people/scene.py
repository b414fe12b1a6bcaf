"""What a detector is shown: one meeting, who is in it, which words are known, and what was found before."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from minutes.model import Meeting
from redaction.model import Finding
from redaction.people.roster import Roster
from redaction.words.lexicon import Lexicon


@dataclass(frozen=True, slots=True)
class Scene:
    """One meeting as a detector finds it.

    roster: who is in the meeting. lexicon: what the settings, and the meeting's own explanations, add to the word
    lists. found: what the detectors before this one saw.
    """

    meeting: Meeting
    roster: Roster = field(default_factory=Roster)
    lexicon: Lexicon = field(default_factory=Lexicon)
    found: tuple[Finding, ...] = ()

    @property
    def text(self) -> str:
        """The whole text of the meeting; every span of a finding is into it."""
        return self.meeting.text

    def with_found(self, more: tuple[Finding, ...]) -> Scene:
        """The same scene for the next detector, which sees these findings too."""
        return replace(self, found=self.found + more)
