"""The questions of one meeting, in the order of what would be worst to get wrong."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from minutes.model import Meeting, Span
from redaction.decide import SCOPES
from redaction.keys import key, normalised, question, sentence
from redaction.model import Decision, Decisions, Finding, Kind, Person, Scope

_NEAR_FAMILY = ", near family"
_CLOSE = ("child", "family")
_RANK = {
    "identifier": 1,
    "date_of_birth": 1,
    "address": 1,
    "contact": 1,
    "case_detail": 2,
    "name": 3,
    "small_number": 4,
}
_GATE_WORDS = "unknown words"
_CONTEXT = 90


@dataclass(frozen=True, slots=True)
class Place:
    """One place a question is about, in its sentence: before, surface, after.

    where: the number of its item, or "". here: the key that settles this place alone.
    """

    span: Span
    before: str
    surface: str
    after: str
    where: str
    here: str
    because: str


@dataclass(frozen=True, slots=True)
class Question:
    """Something one answer settles.

    key: under which it is asked. asked: the words its findings share. risk: 0 (a child or family) to 5 (a word that
    is in no list). own_scope: the narrowest scope that settles all its places. keys: the key for each scope.
    public_words: what readers see meanwhile. stopped: found by the last look, not by a detector; row: the row of the
    attendance list that reads like it, or "". about: what it tells of, as in a Finding; weight: how surely, 0 to 1.
    """

    key: str
    kind: Kind
    surface: str
    asked: str
    near_family: bool
    risk: int
    own_scope: Scope
    keys: tuple[tuple[Scope, str], ...]
    places: tuple[Place, ...]
    because: tuple[str, ...]
    public_words: str
    stopped: bool = False
    row: str = ""
    weight: float = 0.0
    about: tuple[str, ...] = ()

    def key_at(self, scope: Scope) -> str:
        """The key a ruling of that scope must carry."""
        return dict(self.keys)[scope]


def questions(meeting: Meeting, decisions: Decisions, people: Mapping[str, Person]) -> tuple[Question, ...]:
    """Every open question of a meeting, gravest first, then in the order of the text. people: the roster by id."""
    asked: dict[str, list[Decision]] = {}
    for decision in decisions.open:
        asked.setdefault(decision.question, []).append(decision)
    made = [_question(meeting, name, group, people) for name, group in asked.items()]
    return tuple(sorted(made, key=lambda q: (q.risk, q.places[0].span)))


def of_key(meeting: Meeting, decisions: Decisions, people: Mapping[str, Person], name: str) -> Question | None:
    """The question that a decision would be asked under, whether it is open or settled; None for an unknown key."""
    group = [decision for decision in decisions.each if decision.question == name]
    return _question(meeting, name, group, people) if group else None


def asked_about(meeting: Meeting, decision: Decision) -> Finding:
    """The finding that a decision's question is about: of those it unites, the one that is asked."""
    fitting = (f for f in decision.findings if question(f, meeting.text, meeting.id) == decision.question)
    return next(fitting, decision.findings[0])


def reach(meeting: Meeting, findings: Iterable[Finding]) -> Counter[str]:
    """Every key by which a ruling could reach this meeting, with how many places it would settle."""
    return Counter(key(f, scope, meeting.text, meeting.id) for f in findings if not f.stands_as for scope in SCOPES)


def _question(meeting: Meeting, name: str, group: list[Decision], people: Mapping[str, Person]) -> Question:
    findings = [asked_about(meeting, decision) for decision in group]
    first = findings[0]
    near_family = any(f.question.endswith(_NEAR_FAMILY) for f in findings)
    return Question(
        key=name,
        kind=first.kind,
        surface=" ".join(first.surface.split()),
        asked=normalised(first.question or first.surface),
        near_family=near_family,
        risk=min(_risk(f, people, near_family) for f in findings),
        own_scope="meeting" if first.question else "here",
        keys=tuple((scope, key(first, scope, meeting.text, meeting.id)) for scope in SCOPES),
        places=tuple(place(meeting, d.span, f, d.because) for d, f in zip(group, findings, strict=True)),
        because=tuple(dict.fromkeys(d.because for d in group)),
        public_words=group[0].public_text,
        weight=max(f.confidence if f.about else 0.0 for f in findings),
        about=tuple(dict.fromkeys(name for f in findings for name in f.about or (f.kind,))),
    )


def _risk(finding: Finding, people: Mapping[str, Person], near_family: bool) -> int:
    person = people.get(finding.person) if finding.person else None
    if near_family or (person and person.standing in _CLOSE):
        return 0
    return 5 if finding.detector == _GATE_WORDS else _RANK.get(finding.kind, 3)


def place(meeting: Meeting, span: Span, finding: Finding, because: str) -> Place:
    """A span of a meeting's text as a place of a question, in its sentence. finding: what is asked about there."""
    text = meeting.text
    around = sentence(text, span)
    before, after = " ".join(text[around.start : span.start].split()), " ".join(text[span.end : around.end].split())
    return Place(
        span=span,
        before=_tail(before) + (" " if text[span.start - 1 : span.start].isspace() and before else ""),
        surface=" ".join(text[span.start : span.end].split()),
        after=(" " if text[span.end : span.end + 1].isspace() and after else "") + _head(after),
        where=_item(meeting, span),
        here=key(finding, "here", text, meeting.id),
        because=because,
    )


def _tail(words: str) -> str:
    return words if len(words) <= _CONTEXT else "… " + words[-_CONTEXT:].partition(" ")[2]


def _head(words: str) -> str:
    return words if len(words) <= _CONTEXT else words[:_CONTEXT].rpartition(" ")[0] + " …"


def _item(meeting: Meeting, span: Span) -> str:
    """The number of the item in whose words the span stands, or ""."""
    starts = [(block.span.start, item.number or "") for item in meeting.items for block in item.body]
    starts.sort()
    at = bisect_right(starts, (span.start, "\uffff"))
    return starts[at - 1][1] if at else ""


def twin(questions: tuple[Question, ...], one: Question) -> Question | None:
    """The question that asks about the same name near family, or away from it; None where there is none."""
    head = one.asked.removesuffix(_NEAR_FAMILY)
    fitting = (q for q in questions if q.kind == one.kind == "name" and q.asked.removesuffix(_NEAR_FAMILY) == head)
    return next((q for q in fitting if q.near_family != one.near_family), None)
