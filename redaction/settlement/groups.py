"""The settled groups of a meeting, for the review page: one surface, every place of it, and what each is shown as."""

from __future__ import annotations

from dataclasses import dataclass

from minutes.model import Meeting, Span
from redaction.model import Decision, Decisions, Kind
from redaction.settlement.occurrences import occurrences, run_of
from redaction.words.word_classes import ordinary


@dataclass(frozen=True, slots=True)
class Occurrence:
    """One place of a group. shown: the public words there, or as printed where it is kept.

    stands_as: what the words are there, where they are not the name ("a date"); "" where the place follows the group.
    """

    span: Span
    surface: str
    shown: str
    stands_as: str = ""


@dataclass(frozen=True, slots=True)
class SurfaceGroup:
    """What one decision or one question settles.

    question: the key that its rulings carry. asked: the words that its findings share. surfaces: as printed, each once.
    occurrences: the places that follow, in order. also: those where the same words are proved to be something else.
    small: in how many places they stand in small letters, as ordinary words. open: whether a person is still asked.
    """

    question: str
    kind: Kind
    asked: str
    surfaces: tuple[str, ...]
    occurrences: tuple[Occurrence, ...]
    also: tuple[Occurrence, ...]
    small: int
    open: bool

    @property
    def told(self) -> str:
        """What a reviewer should know: "also stands in 2 other places: a date, part of “Hope House”"; or ""."""
        parts = list(dict.fromkeys(one.stands_as for one in self.also))
        places = len(self.also)
        told = f"also stands in {places} other place{'s' if places > 1 else ''}: {', '.join(parts)}" if places else ""
        lower = (
            f"{self.small} time{'s' if self.small > 1 else ''} in small letters as an ordinary word"
            if self.small
            else ""
        )
        return "; ".join(filter(None, (told, lower)))


def groups(meeting: Meeting, decisions: Decisions) -> tuple[SurfaceGroup, ...]:
    """Every group of a meeting's decisions, in the order of their first places."""
    asked: dict[str, list[Decision]] = {}
    for decision in decisions.each:
        if decision.findings[0].kind not in ("place", "organisation"):
            asked.setdefault(decision.question, []).append(decision)
    still_open = frozenset(decision.question for decision in decisions.open)
    made = [_group(meeting, key, each, key in still_open) for key, each in asked.items()]
    return tuple(sorted((one for one in made if one.occurrences), key=lambda g: g.occurrences[0].span))


def group(meeting: Meeting, decisions: Decisions, question: str) -> SurfaceGroup | None:
    """The group that one question settles; None where no place follows it."""
    each = [decision for decision in decisions.each if decision.question == question]
    made = _group(meeting, question, each, any(d.question == question for d in decisions.open)) if each else None
    return made if made is not None and made.occurrences else None


def _group(meeting: Meeting, key: str, each: list[Decision], still_open: bool) -> SurfaceGroup:
    follow = tuple(_occurrence(d) for d in each if not d.findings[0].stands_as)
    surfaces = tuple(dict.fromkeys(one.surface for one in follow))
    first = each[0].findings[0]
    return SurfaceGroup(
        question=key,
        kind=first.kind,
        asked=first.question or first.surface,
        surfaces=surfaces,
        occurrences=follow,
        also=tuple(_occurrence(d) for d in each if d.findings[0].stands_as),
        small=sum(_small(meeting, surface) for surface in surfaces if first.kind == "name"),
        open=still_open,
    )


def _occurrence(decision: Decision) -> Occurrence:
    finding = decision.findings[0]
    surface = " ".join(finding.surface.split())
    shown = surface if decision.treatment == "keep" else decision.public_text
    return Occurrence(finding.span, surface, shown, finding.stands_as)


def _small(meeting: Meeting, surface: str) -> int:
    """How often a surface of one ordinary word stands in small letters."""
    run = run_of(surface)
    if len(run) != 1 or not ordinary(run[0]):
        return 0
    return sum(meeting.text[span.start : span.end].islower() for span in occurrences(meeting.text).of(run))
