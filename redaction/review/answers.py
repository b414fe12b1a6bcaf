"""From an answer to the rulings it makes, and from a wrong answer to a plain fault."""

from __future__ import annotations

from dataclasses import dataclass

from errors import CandourError
from minutes.model import Meeting
from redaction.keys import key
from redaction.model import Kind, Person, Ruling, Scope, Verdict
from redaction.review import missed
from redaction.review.questions import Question

_CONTROL = {code: None for code in range(32) if chr(code) not in "\t\n"}
_LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Answer:
    """What somebody said: verdict, scope, why; words for reword; person for identify; by whom, when."""

    verdict: Verdict
    scope: Scope
    why: str
    by: str
    at: str
    words: str = ""
    person: Person | None = None


def ruling(question: Question, answer: Answer) -> Ruling:
    """The ruling that this answer to a question makes. Raises CandourError where something is missing.

    To a question on what the last look found, the ruling carries the words, so that every place of them follows it.
    """
    _complete(answer)
    keys = dict(question.keys)
    if answer.scope not in keys:
        raise CandourError("this answer cannot hold here alone.", "", f"Say one of: {', '.join(keys)}.")
    if question.stopped:
        return _on_stopped(question, answer)
    return Ruling(
        keys[answer.scope],
        answer.verdict,
        answer.scope,
        _clean(answer.by),
        answer.at,
        _clean(answer.why),
        _clean(answer.words) if answer.verdict == "reword" else "",
        answer.person if answer.verdict == "identify" else None,
        about=question.about,
    )


def _on_stopped(question: Question, answer: Answer) -> Ruling:
    if answer.verdict not in ("withhold", "keep", "unsure"):
        raise CandourError("these words are a name, or ordinary words.", "", "Answer withhold, keep or unsure.")
    return Ruling(
        question.key_at(answer.scope),
        answer.verdict,
        answer.scope,
        _clean(answer.by),
        answer.at,
        _clean(answer.why),
        question.surface,
        None,
        question.kind,
    )


def found(meeting: Meeting, words: str, kind: Kind, answer: Answer) -> tuple[Ruling, ...]:
    """The rulings that withhold words which the detectors missed: one a sentence (here), else one.

    Raises CandourError where the minutes do not hold these words.
    """
    _complete(answer)
    words = _clean(words)
    places = missed.places(meeting, words, kind, answer.scope)
    if not places:
        raise CandourError(
            "these words are not in the source as whole words.", meeting.id, "Select them in the source, and try again."
        )
    keys = dict.fromkeys(key(place, answer.scope, meeting.text, meeting.id) for place in places)
    return tuple(
        Ruling(k, "withhold", answer.scope, _clean(answer.by), answer.at, _clean(answer.why), words, None, kind)
        for k in keys
    )


def undone(last: tuple[Ruling, ...], by: str, at: str) -> tuple[Ruling, ...]:
    """The rulings that take these back."""
    return tuple(Ruling(r.key, "undone", r.scope, _clean(by), at, "Taken back") for r in last)


def _complete(answer: Answer) -> None:
    if not _clean(answer.by):
        raise CandourError("an answer needs who you are.", "", "Fill that in and save again.")
    if answer.verdict == "reword" and not _clean(answer.words):
        raise CandourError("reword needs the words readers are to see.", "", "Write them and save again.")
    if answer.verdict == "identify" and (answer.person is None or not _clean(answer.person.name)):
        raise CandourError("identify needs a name.", "", "Write who it is and save again.")


def _clean(words: str) -> str:
    """What somebody typed, on one line, without control characters, no longer than a paragraph."""
    return " ".join(words.translate(_CONTROL).split())[:_LONGEST]
