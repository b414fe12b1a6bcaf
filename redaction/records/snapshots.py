"""The public words as they were when somebody approved them, kept so that a later change can be shown. Private."""

from __future__ import annotations

import json
import os
import re
from pathlib import Path

from errors import DamagedRecord
from redaction.public import PublicMeeting, PublicText, plain

_PRINT = re.compile(r"[0-9a-f]{64}")


def lines(public: PublicMeeting) -> tuple[str, ...]:
    """Everything a reader of the page is told, a line a passage, in order."""
    out = [plain(public.title), public.group, public.held_on, f"{public.start} {public.end}".strip()]
    out += [plain(public.venue), plain(public.chair), public.next_meeting]
    out += [", ".join(filter(None, (a.name, a.initials, a.role, a.organisation, a.presence))) for a in public.attendees]
    for item in public.items:
        out.append(f"{item.number} {plain(item.title)}".strip())
        out += [plain(p.text) or " | ".join(plain(cell) for cell in p.cells) for p in item.body]
    for action in public.actions:
        parts: tuple[PublicText, ...] = (action.text, *action.owners, action.due, action.status)
        out.append(" | ".join(filter(None, (action.ref, *(plain(part) for part in parts)))))
    return tuple(line for line in out if line)


def save(records: Path, fingerprint: str, public: PublicMeeting) -> None:
    """Keep the words of an approved meeting, under its fingerprint. One that is already kept is left as it is."""
    path = _path(records, fingerprint)
    if path.exists():
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    half = path.with_suffix(".part")
    with half.open("w", encoding="utf-8", newline="\n") as file:
        json.dump({"meeting": public.id, "lines": lines(public)}, file, ensure_ascii=False, indent=1)
        file.flush()
        os.fsync(file.fileno())
    half.replace(path)


def load(records: Path, fingerprint: str) -> tuple[str, ...] | None:
    """The lines that were approved under this fingerprint, or None where they were not kept.

    Raises DamagedRecord where the file cannot be read.
    """
    path = _path(records, fingerprint)
    if not path.exists():
        return None
    try:
        return tuple(str(line) for line in json.loads(path.read_text(encoding="utf-8"))["lines"])
    except (ValueError, KeyError, TypeError) as error:
        raise DamagedRecord("what was approved cannot be read.", path.name, "Put it back from a copy.") from error


def _path(records: Path, fingerprint: str) -> Path:
    if not _PRINT.fullmatch(fingerprint):
        raise DamagedRecord("an approval has no proper fingerprint.", "approvals.jsonl", "Approve the meeting again.")
    return records / "approved" / f"{fingerprint}.json"
