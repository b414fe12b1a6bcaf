"""Writes content/records for the invented partnership: what its reviewer ruled and who approved.

    python -m tests.sample.records          (in .venv, from the project's root)

Run it again when a detector, a policy or the sample minutes change: keys and fingerprints follow the words.
It says which questions it has no answer for. Two meetings are left held on purpose: one by questions, one for want
of approval.
"""

from __future__ import annotations

import shutil
import sys
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from desk import gather_cases
from desk.case import Case
from desk.options import ROOT, Order
from desk.stopwatch import Watch
from redaction.keys import key
from redaction.model import Approval, Decision, Person, Ruling, Scope, Verdict
from redaction.records import approvals, rulings, second_copy, snapshots

LEFT_OPEN = "2026-09-16-quality-assurance-network"
LEFT_UNAPPROVED = "2026-10-06-strategic-leadership-group"
REVIEWER = "Business Support Officer"


@dataclass(frozen=True)
class Answer:
    """What the reviewer says to a question: to these words, in the meeting whose id begins so."""

    meeting: str
    surface: str
    verdict: Verdict
    why: str
    words: str = ""
    person: Person | None = None


def _professional(name: str, role: str, organisation: str) -> Person:
    return Person("ruled", name, (), role, organisation, "professional")


ORDINARY = "An ordinary word"
ROUTINE = "About how services work, not about one family"
FAIR = "A fair remark that the agency has seen and accepts"
TELLING = "Tells of one child or family"
LIVE = "A live review, inquest or court case"

ANSWERS = (
    Answer("2024-12-05", "He has met people who were", "keep", ROUTINE),
    Answer("2025-05-15", "the provider sends the interview", "keep", ROUTINE),
    Answer("2024-10-08", "The police did not want", "keep", FAIR),
    Answer("2024-10-08", "CP confirmed that the intelligence", "keep", "A regional operation, announced by the police"),
    Answer("2025-05-15", "MY was frank", "keep", FAIR),
    Answer("2026-01-27", "Four of the children identified", "withhold", TELLING),
    Answer("2024-11-20", "Letty mentioned that the hospital", "keep", ROUTINE),
    Answer("2024-12-05", "The night sister now sends", "keep", ROUTINE),
    Answer("2024-12-05", "two since October, both", "keep", ROUTINE),
    Answer("2025-06-18", "One of them, a girl of seven", "withhold", TELLING),
    Answer("2025-12-04", "The provider has agreed but", "keep", ROUTINE),
    Answer("2026-01-14", "the two lines left out", "keep", ROUTINE),
    Answer("2026-07-09", "a fourth contact in a year", "keep", ROUTINE),
    Answer("2026-07-09", "one of the examples is of a boy", "keep", ROUTINE),
    Answer("2024-10-08", "The last exercise had", "keep", ROUTINE),
    Answer("2024-11-20", "hospital staff had no protected", "keep", ROUTINE),
    Answer("2024-12-05", "He will bring the figures", "keep", ROUTINE),
    Answer("2024-12-05", "Their first comment was", "keep", ROUTINE),
    Answer("2024-12-05", "Where the surgery has been", "keep", ROUTINE),
    Answer("2025-05-15", "In item 4 the former class", "keep", ROUTINE),
    Answer("2025-05-15", "eviction of a family with children", "keep", ROUTINE),
    Answer("2025-05-15", "He has changed the process", "keep", ROUTINE),
    Answer("2025-05-15", "He believes that it will be kept", "keep", ROUTINE),
    Answer("2025-05-15", "JB said that a new worker", "withhold", TELLING),
    Answer("2025-05-15", "The reason is that the provider", "keep", ROUTINE),
    Answer("2025-12-04", "Where the child has a social worker", "keep", ROUTINE),
    Answer("2025-12-04", "She had not been to school", "withhold", TELLING),
    Answer("2025-12-04", "The regulator has been told", "withhold", TELLING),
    Answer("2025-12-04", "He has visited nine places", "keep", ROUTINE),
    Answer("2026-01-14", "One said that he had not known", "keep", ROUTINE),
    Answer("2026-01-14", "a fifteen-year-old found on", "keep", ROUTINE),
    Answer("2026-01-14", "There was a discussion about one", "withhold", TELLING),
    Answer("2026-01-14", "Farida asked whether anybody", "withhold", TELLING),
    Answer("2026-01-27", "His successor has not yet", "keep", ROUTINE),
    Answer("2026-07-09", "The child had stopped coming", "withhold", TELLING),
    Answer("2026-07-09", "SM said that he hoped so", "keep", ROUTINE),
    Answer("2024-10-08", "Operation Tidewater", "keep", "A regional operation, announced by the police"),
    Answer("2024-11-20", "Letty was concerned", "keep", FAIR),
    Answer("2024-11-20", "Sunita said that “declined”", "keep", ROUTINE),
    Answer("2024-12-05", "A child whose parents say", "keep", ROUTINE),
    Answer("2024-12-05", "AdW said that the hospital", "withhold", TELLING),
    Answer("2024-12-05", "SM said that the case", "withhold", TELLING),
    Answer("2024-12-05", "MS", "identify", "The attendee, not the abbreviation", person=_professional("MS", "", "")),
    Answer("2025-04-29", "Young", "keep", ORDINARY),
    Answer("2025-04-29", "CP", "keep", "Child protection, not the attendee"),
    Answer("2025-04-29", "There are two Local Safeguarding", "withhold", LIVE),
    Answer("2025-04-29", "The parents have asked", "withhold", LIVE),
    Answer("2025-04-29", "The second review concerns", "withhold", LIVE),
    Answer("2025-04-29", "The draft report had been", "withhold", LIVE),
    Answer("2025-05-15", "Jaydon", "withhold", "A child, named by mistake"),
    Answer("2025-05-15", "She has read each", "keep", ROUTINE),
    Answer("2025-05-15", "There is an agreement", "keep", ROUTINE),
    Answer("2025-05-15", "The family had been open", "withhold", TELLING),
    Answer("2025-05-15", "His father, who has", "withhold", TELLING),
    Answer("2025-12-04", "MS", "identify", "The attendee, not the abbreviation", person=_professional("MS", "", "")),
    Answer("2025-12-04", "EW", "identify", "The attendee: she spoke", person=_professional("EW", "", "")),
    Answer("2025-12-04", "EW knew of the case", "keep", ROUTINE),
    Answer("2025-12-04", "Foster", "keep", ORDINARY),
    Answer("2025-12-04", "Faith", "keep", ORDINARY),
    Answer("2026-01-27", "Operation Tidewater", "keep", "A regional operation, announced by the police"),
    Answer("2026-01-27", "Action 7: DP to write", "keep", FAIR),
    Answer("2026-01-27", "Write to the chairs of partnerships", "keep", FAIR),
    Answer("2026-01-27", "The inquest mentioned", "withhold", LIVE),
    Answer("2026-01-27", "The Local Safeguarding Child", "withhold", LIVE),
    Answer("2026-01-27", "Small", "keep", ORDINARY),
    Answer("2026-01-27", "CP", "withhold", "Initials of somebody who was at the meeting"),
    Answer(
        "2026-07-09",
        "Pádraig McLoughlin",
        "identify",
        "Named in his role",
        person=_professional("Pádraig McLoughlin", "Head Teacher", "Sallowfield Academy"),
    ),
    Answer("2026-07-09", "VCL said that agencies", "keep", FAIR),
    Answer("2026-07-09", "Young", "keep", ORDINARY),
)


def main() -> int:
    """Write both files afresh. The exit status is 1 while a question of a meeting to be published has no answer."""
    order = Order(ROOT / "content", ROOT / "site", ROOT / ".build" / "report.json", date(2026, 11, 20))
    for name in ("rulings.jsonl", "approvals.jsonl", "register.jsonl"):
        (order.records / name).unlink(missing_ok=True)
    shutil.rmtree(order.records / "approved", ignore_errors=True)
    shutil.rmtree(second_copy.beside(order.records), ignore_errors=True)  # else the loss would be noticed
    unanswered = _rule(order)
    _approve(order)
    for line in unanswered:
        sys.stdout.write(line + "\n")
    return 1 if unanswered else 0


def _rule(order: Order) -> list[str]:
    unanswered = []
    for case in gather_cases.cases(order, Watch()).cases:
        if case.id == LEFT_OPEN:
            continue
        asked: set[str] = set()
        for decision in case.examined.decisions.each:
            unanswered += _answer(order.records / "rulings.jsonl", case, decision, asked)
    return unanswered


def _answer(path: Path, case: Case, decision: Decision, asked: set[str]) -> list[str]:
    left: list[str] = []
    if decision.treatment != "review":
        return left
    for finding in decision.findings:
        surface = " ".join(finding.surface.split())
        fitting = [a for a in ANSWERS if case.id.startswith(a.meeting) and a.surface in (surface, "*")]
        fitting = fitting or [
            a for a in ANSWERS if case.id.startswith(a.meeting) and a.surface and surface.startswith(a.surface)
        ]
        scope: Scope = "meeting" if finding.question else "here"
        at = key(finding, scope, case.examined.meeting.text, case.id)
        if at in asked or finding.kind in ("place", "organisation"):
            continue
        if not fitting:
            left.append(f"{case.id}: {finding.kind}: {surface}")
            continue
        asked.add(at)
        told = fitting[0]
        when = f"{_later(case, 9)}T10:00:00+00:00"
        rulings.add(path, Ruling(at, told.verdict, scope, REVIEWER, when, told.why, told.words, told.person))
    return left


def _later(case: Case, days: int) -> str:
    held_on = case.examined.meeting.held_on
    return (held_on + timedelta(days=days)).isoformat() if held_on else "2026-11-01"


def _approve(order: Order) -> None:
    read = gather_cases.cases(order, Watch())
    for case in read.cases:
        if case.redacted and case.id not in (LEFT_OPEN, LEFT_UNAPPROVED):
            who = case.examined.meeting.chair.text if case.examined.meeting.chair else "The Chair"
            given = Approval(case.id, case.fingerprint, who, "Chair", f"{_later(case, 21)}T12:00:00+00:00")
            snapshots.save(order.records, given.fingerprint, case.redacted.public)
            approvals.add(order.records / "approvals.jsonl", given)


if __name__ == "__main__":
    raise SystemExit(main())
