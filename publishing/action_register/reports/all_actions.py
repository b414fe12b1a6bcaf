""" "All actions of the last meeting were complete, except action 2": which actions such a sentence ends."""

from __future__ import annotations

import re
from collections.abc import Iterator

from publishing.action_register.entries import Entry
from publishing.action_register.model import Report
from publishing.action_register.plainly import doubted, plainly
from publishing.action_register.reports.references import Reference, day_in, is_of_another, is_on
from publishing.action_register.reports.said import Said
from publishing.action_register.verdict import DONE, Verdict
from publishing.text.stems import stems
from redaction.public import PublicMeeting, PublicText, plain

_ALL = re.compile(r"\ball (?:of )?(?:(?:the|other|previous|outstanding|remaining) )*actions\b", re.IGNORECASE)
_EXCEPT = re.compile(
    r"\b(?:except(?:ing)?(?: for)?|apart from|other than|save(?: for)?|excluding|bar|but(?: for)?|besides|"
    r"with the exception of)\b(?P<what>.*?)(?=, (?:all|which)\b|$)",
    re.IGNORECASE,
)
# Only a plain statement ends them all: "all actions were noted as complete", never "asked that all
# actions be completed".
_STATED = re.compile(
    rf"\b(?:were|are|have (?:now )?been|had (?:now )?been)\s+(?:\w+\s+){{0,3}}?{DONE}\b|"
    rf"\bactions\s+(?:now\s+)?(?:complete|closed|done)\b",
    re.IGNORECASE,
)
_HELD = re.compile(
    r"\b(?:almost|nearly|not|if|when|once|until|ask\w*|request\w*|should|must|will|would|hope\w*|expect\w*|whether|"
    r"most)\b",
    re.IGNORECASE,
)
# "None of the actions had been completed", "either complete or on the agenda": said of each, and no end to any.
_NO_END = re.compile(
    r"\bnone of (?:the )?(?:\w+ )?actions\b|"
    r"\ball (?:of )?(?:the )?actions\b[^.;]*\b(?:either|or on (?:the|today['’]s) agenda)\b",
    re.IGNORECASE,
)
_NONE_LEFT = re.compile(r"\b(?:there (?:were|are)|with) no (?:outstanding|open|remaining) actions\b", re.IGNORECASE)
_OF_THE_LAST = re.compile(r"\b(?:last|previous|that) meeting\b", re.IGNORECASE)
_ENOUGH = 2


def closed_by(
    sentence: PublicText, given: list[Reference], said: Said, entries: tuple[Entry, ...], last: PublicMeeting | None
) -> Iterator[tuple[Entry, Report]]:
    """The entries that the sentence ends, and those that it excepts. entries: of the group. last: its meeting
    before."""
    words = plain(sentence)
    if _NO_END.search(words) or (_NONE_LEFT.search(words) and not _HELD.search(words) and not _EXCEPT.search(words)):
        yield from _each(sentence, words, said, entries, last)
        return
    match, but = _ALL.search(words), _EXCEPT.search(words)
    told = words.replace(but.group(), " ") if but else words
    if not match or is_of_another(words[match.end() :]) or not _says_plainly(told):
        return
    on = day_in(words[match.end() :])
    if not (on or said.in_list or _OF_THE_LAST.search(told)):
        return
    those = [entry for entry in entries if not entry.ended and _stood_at(entry, last, on)]
    left = _excepted(but["what"], given, those) if but else []
    if but and not left:
        return
    for entry in those:
        yield entry, Report(said.place, sentence, "open" if entry in left else "done", "list")


def _says_plainly(told: str) -> bool:
    """Whether the sentence, less what it excepts, states an end and nothing in it casts a doubt."""
    stated = _STATED.search(told) and not _HELD.search(told)
    return bool(stated) and not doubted(told) and plainly(told, DONE, frozenset())


def _each(
    sentence: PublicText, words: str, said: Said, entries: tuple[Entry, ...], last: PublicMeeting | None
) -> Iterator[tuple[Entry, Report]]:
    told: Verdict = "open" if _NO_END.search(words) else "done"
    if not (said.in_list or _OF_THE_LAST.search(words)):
        return
    for entry in entries:
        if not entry.ended and _stood_at(entry, last, ""):
            yield entry, Report(said.place, sentence, told, "list")


def _stood_at(entry: Entry, last: PublicMeeting | None, on: str) -> bool:
    """Whether the list of the meeting meant had it: the one of the day, or the group's last."""
    if on:
        return any(is_on(one.meeting.held_on, on) for one in entry.history if not one.silent)
    return entry.latest is last


def _excepted(said: str, given: list[Reference], entries: list[Entry]) -> list[Entry]:
    numbers = {number for one in given for number in one.numbers}
    if numbers:
        return [entry for entry in entries if entry.numbers & numbers]
    wanted = stems(said)
    return [entry for entry in entries if len(wanted & entry.stems) >= _ENOUGH]
