"""The confidential nouns of redaction: who people are, what was found, what was ruled and decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from minutes.model import Span

Standing = Literal["professional", "public-figure", "child", "family", "public", "unknown"]
Kind = Literal[
    "name",
    "contact",
    "address",
    "date_of_birth",
    "identifier",
    "case_detail",
    "small_number",
    "unclear",
    "place",
    "organisation",
]
Treatment = Literal["withhold", "label", "keep", "review"]
Verdict = Literal["withhold", "keep", "reword", "identify", "unsure", "undone"]
Scope = Literal["here", "meeting", "everywhere"]


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody the minutes speak of.

    id: unique in a roster, and stable for the same input ("att:3", "std:jane-doe", "men:kevin").
    listed: on the attendance list of this meeting (present, in attendance, minute taker, apologies).
    initials: the initials that stand for them in public in this meeting, unique in it; "" where none.
    standing: "unknown" until people.yaml, a ruling, or the minutes' own words say otherwise.
    """

    id: str
    name: str
    aliases: tuple[str, ...] = ()
    role: str = ""
    organisation: str = ""
    standing: Standing = "unknown"
    listed: bool = False
    initials: str = ""


@dataclass(frozen=True, slots=True)
class Finding:
    """Something a detector saw: `surface` is exactly text[span.start:span.end].

    confidence: 0 to 1. Below 0.5 means "somebody should look"; policy holds it.
    because: one plain sentence a reviewer can read.
    person: id of the Person meant, exactly one or None. question: words that all findings settled by one
    ruling share ("kevin"); "" where each stands alone.
    value: the count that was seen, for policy to weigh; None where no count was seen.
    stands_as: what words that are a name elsewhere are here ("a date"); such a finding is kept, for a reviewer.
    about: what it tells of and with what ("health", "with a relative"), in words of ours and never the minutes'.
    """

    span: Span
    surface: str
    kind: Kind
    detector: str
    confidence: float
    because: str
    person: str | None = None
    question: str = ""
    value: int | None = None
    stands_as: str = ""
    about: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if len(self.surface) != self.span.end - self.span.start:
            raise ValueError("a finding's surface must be exactly the words of its span")


@dataclass(frozen=True, slots=True)
class Ruling:
    """What a person settled: by whom, when, why ("" where nobody said). `words` for reword; `person` for identify.

    verdict "undone" takes back the ruling before it on the same key. kind: set where a person found what the
    detectors missed; `words` are then the words they found (redaction.review.missed). about: what the question told of,
    as in a Finding, so that answers can be counted (redaction.review.leaning).
    """

    key: str
    verdict: Verdict
    scope: Scope
    by: str
    at: str
    why: str = ""
    words: str = ""
    person: Person | None = None
    kind: Kind | None = None
    about: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of a span. `public_text` replaces it unless the treatment is keep.

    question: the key a ruling must carry to settle this and all that share it.
    """

    span: Span
    treatment: Treatment
    public_text: str
    because: str
    findings: tuple[Finding, ...]
    ruling: Ruling | None = None
    question: str = ""


@dataclass(frozen=True, slots=True)
class Approval:
    """The sign-off of one meeting's public text, bound to its fingerprint."""

    meeting: str
    fingerprint: str
    by: str
    role: str
    at: str


@dataclass(frozen=True, slots=True)
class Decisions:
    """each: one decision a finding, in text order. united: what the mask applies: overlaps made one, keeps left out."""

    each: tuple[Decision, ...]
    united: tuple[Decision, ...]

    @property
    def open(self) -> tuple[Decision, ...]:
        """Those that wait for a person."""
        return tuple(decision for decision in self.united if decision.treatment == "review")
