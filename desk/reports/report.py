"""report.json: everything that was found and decided, for the reviewer. Private: it holds names as in the source."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desk.case import Case, Unread
from desk.isolation.apart import DOING
from desk.stops import Stop
from minutes.model import Action, Attendee, Meeting, Phrase, Sureness
from redaction.model import Decision
from redaction.policy import Policy

VERSION = "0.2.0"


def write(
    path: Path,
    cases: tuple[Case, ...],
    unread: tuple[Unread, ...],
    found: tuple[Stop, ...],
    policy: Policy,
    seconds: Mapping[str, float],
) -> None:
    """Write the report, making its folder. found: what the last look at the finished site stopped on."""
    told = {
        "version": VERSION,
        "policy": policy.name,
        "seconds": {stage: round(took, 3) for stage, took in seconds.items()},
        "meetings": [_meeting(case) for case in cases],
        "stops": [_stop(stop) for stop in found],
        "unread": [_unread(file) for file in unread],
    }
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")
    path.chmod(0o600)


def _unread(file: Unread) -> dict[str, str]:
    doing = {str(stage): words for stage, words in DOING.items()}.get(file.stage, file.stage)
    return {"source": file.file, "state": "held", "stage": file.stage, "while": doing, "why": file.why}


def _meeting(case: Case) -> dict[str, Any]:
    meeting = case.examined.meeting
    return {
        "id": meeting.id,
        "source": meeting.document.source.path,
        "state": case.state,
        "why": case.why,
        "text": meeting.text,
        "words": len(meeting.text.split()),
        "meeting": _header(meeting),
        "attendees": [_attendee(a) for a in meeting.attendees],
        "items": [{"number": item.number, "title": item.title.text} for item in meeting.items],
        "actions": [_action(a, meeting.text) for a in meeting.actions],
        "findings": [_finding(d) for d in case.examined.decisions.each if not d.findings[0].stands_as],
        "stops": [_stop(stop) for stop in case.stops],
        "notes": [{"what": note.what, "where": note.where} for note in meeting.notes],
        "sureness": [_sureness(fact) for fact in meeting.sureness],
    }


def _sureness(fact: Sureness) -> dict[str, Any]:
    """How sure a fact is, with the place it was read from: null where it stands nowhere."""
    place = [fact.span.start, fact.span.end] if fact.span else None
    return {"fact": fact.fact, "words": fact.words, "place": place, "sure": fact.sure, "because": fact.because}


def _stop(stop: Stop) -> dict[str, Any]:
    return {
        "words": stop.words,
        "kind": stop.kind,
        "withheld_in": stop.owner,
        "stands_in": stop.meeting,
        "places": list(stop.places),
    }


def _header(meeting: Meeting) -> dict[str, Any]:
    return {
        "title": meeting.title.text if meeting.title.spans else None,
        "date": meeting.held_on.isoformat() if meeting.held_on else None,
        "start": meeting.start,
        "end": meeting.end,
        "venue": _words(meeting.venue),
        "chair": _words(meeting.chair),
        "next_meeting": meeting.next_meeting.isoformat() if meeting.next_meeting else None,
    }


def _words(phrase: Phrase | None) -> str | None:
    return phrase.text if phrase else None


def _attendee(attendee: Attendee) -> dict[str, Any]:
    return {
        "name": attendee.name.text,
        "initials": attendee.initials,
        "role": _words(attendee.role),
        "organisation": _words(attendee.organisation),
        "presence": attendee.presence,
    }


def _owners(action: Action, text: str) -> list[str]:
    """Each owner by the name that the list gives them and, where that differs, as printed ("AB")."""
    said: list[str] = []
    for owner in action.owners:
        printed = " ".join(" ".join(text[span.start : span.end] for span in owner.spans).split())
        parts = re.split(r"\s*(?:[&/,;]|\band\b)\s*", printed)
        said.extend(words for words in (owner.text, *parts) if words)
    return list(dict.fromkeys(said))


def _action(action: Action, text: str) -> dict[str, Any]:
    return {
        "ref": action.ref,
        "text": action.text.text,
        "owners": _owners(action, text),
        "due": _words(action.due),
        "due_on": action.due_on.isoformat() if action.due_on else None,
        "status": _words(action.status),
        "kind": action.kind,
    }


def _finding(decision: Decision) -> dict[str, Any]:
    finding = decision.findings[0]
    return {
        "start": finding.span.start,
        "end": finding.span.end,
        "surface": finding.surface,
        "kind": finding.kind,
        "treatment": decision.treatment,
        "public_text": decision.public_text,
        "detector": finding.detector,
        "because": decision.because,
        "question": decision.question,
    }
