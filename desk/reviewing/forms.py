"""What else one answer settles: each form of the words asked about; and where the same words are something else."""

from __future__ import annotations

from dataclasses import dataclass

from desk.reviewing.meeting_state import Sheet
from redaction.review import questions
from redaction.review.questions import Place, Question
from redaction.settlement.groups import Occurrence, group


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """A place where the words of a question are something else. stands_as: what ("a date"). shown: what readers see."""

    place: Place
    stands_as: str
    shown: str


@dataclass(frozen=True, slots=True)
class Forms:
    """The group of a question. written: its surfaces as printed, each once. told: of `elsewhere`, in a line; or ""."""

    written: tuple[str, ...]
    told: str
    elsewhere: tuple[Elsewhere, ...]


def forms(sheet: Sheet, asked: Question) -> Forms | None:
    """The forms that one answer settles; None where a question is about one form alone, that stands nowhere else."""
    found = None if asked.stopped or asked.kind != "name" else group(sheet.meeting, sheet.examined.decisions, asked.key)
    if found is None or (len(found.surfaces) < 2 and not found.told):
        return None
    return Forms(found.surfaces, found.told, tuple(_elsewhere(sheet, one) for one in found.also))


def _elsewhere(sheet: Sheet, one: Occurrence) -> Elsewhere:
    finding = next(
        d.findings[0] for d in sheet.examined.decisions.each if d.span == one.span and d.findings[0].stands_as
    )
    return Elsewhere(questions.place(sheet.meeting, one.span, finding, finding.because), one.stands_as, one.shown)
