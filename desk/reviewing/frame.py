"""What stands around every page of one meeting: the rail, its progress, its approval list."""

from __future__ import annotations

from collections import Counter
from typing import Any

from desk.reviewing import signing, wording
from desk.reviewing.meeting_state import Sheet
from desk.reviewing.state import State
from publishing.text import dates
from redaction.model import Ruling
from redaction.review import sign_off

_RAIL = 6


def row(sheet: Sheet) -> dict[str, Any]:
    """A meeting in a list."""
    look, words = wording.STATES[sheet.state]
    count = len(sheet.questions)
    if sheet.state == "questions":
        words = "1 question" if count == 1 else f"{count} questions"
    total = count + sheet.settled
    return {
        "id": sheet.meeting.id,
        "title": dates.long_date(sheet.shown.public.held_on) or "Undated",
        "group": sheet.meeting.group or sheet.meeting.title.text,
        "look": look,
        "state": words,
        "open": count,
        "settled": sheet.settled,
        "total": total,
        "share": round(100 * sheet.settled / total) if total else 100,
        "words": len(sheet.meeting.text.split()),
        "why": sheet.case.why,
        "public": sheet.case.state == "published",
        "next": wording.next_step(sheet),
    }


def frame(state: State, sheet: Sheet, here: str) -> dict[str, Any]:
    """What stands around every page of one meeting: the rail, its progress, its approval list."""
    rows = [row(one) for one in reversed(state.bench.sheets())]
    at = next(n for n, row in enumerate(rows) if row["id"] == sheet.meeting.id)
    first = max(0, min(at - 2, len(rows) - _RAIL))
    left = Counter(q.kind for q in sheet.questions)
    done = sign_off.checklist(signing.readiness(sheet, state.bench.said.partnership.second_reader))
    return {
        "rail": rows[first : first + _RAIL],
        "meetings": len(rows),
        "row": rows[at],
        "here": here,
        "left": ", ".join(wording.counted(kind, n) for kind, n in left.most_common()),
        "checklist": done,
        "day": signing.day,
        "may_approve": all(line.done for line in done) and sheet.case.state != "published",
        "approved": sheet.case.why if sheet.case.state == "published" else "",
        "undo": any(one.meeting == sheet.meeting.id for one in state.bench.done),
        "answers": [_answer(sheet, ruling) for ruling in sheet.rulings],
        "reasons": wording.REASONS,
        "kinds": wording.KINDS,
        "fingerprint": sheet.fingerprint,
    }


def _answer(sheet: Sheet, ruling: Ruling) -> dict[str, str]:
    """An answer given earlier, with the words it was about."""
    about = [d for d in sheet.examined.decisions.each if d.ruling and d.ruling.key == ruling.key]
    verdicts = {verdict: name for verdict, _, name, _ in wording.VERDICTS}
    return {
        "key": ruling.key,
        "words": " ".join(about[0].findings[0].surface.split()),
        "verdict": verdicts[ruling.verdict],
        "places": wording.times(len(about)).lower(),
        "why": ruling.why or "no reason given",
        "by": ruling.by,
        "day": signing.day(ruling.at),
    }
