"""The notice of a release, ready to send: which minutes are new, changed or withdrawn, and where they stand.

Made of groups, days and addresses; never of words of the minutes, so nobody can be named in it.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from desk.case import Case
from desk.options import Order
from desk.releasing import publish
from desk.settings import Settings
from publishing.text.dates import long_date

FILE = "notice.txt"


def write(
    order: Order, cases: tuple[Case, ...], said: Settings, last: Mapping[str, Any], now: Mapping[str, Any]
) -> Path:
    """Write notice.txt beside the private report, and return where. last, now: two releases' entries."""
    place = order.report.parent / FILE
    place.parent.mkdir(parents=True, exist_ok=True)
    place.write_text(notice(cases, said, last, now), encoding="utf-8", newline="\n")
    return place


def notice(cases: tuple[Case, ...], said: Settings, last: Mapping[str, Any], now: Mapping[str, Any]) -> str:
    """The notice of what one release holds against the one before it."""
    before, after = last.get("meetings", {}), now.get("meetings", {})
    kinds = (
        ("New", [name for name in after if name not in before]),
        ("Changed", [name for name in after if name in before and after[name] != before[name]]),
        ("Withdrawn", [name for name in before if name not in after]),
    )
    base = said.partnership.web_address.rstrip("/")
    by_id = {case.id: case for case in cases}
    counts = ", ".join(f"{len(names)} {kind.lower()}" for kind, names in kinds if names)
    parts = [f"Subject: Public minutes: {counts or 'no changes'}", f"To the partners of {said.partnership.name}"]
    for kind, names in kinds:
        lines = [_line(by_id.get(name), name, said, base) for name in sorted(names, reverse=True)]
        parts += ["\n".join((f"{kind}:", *lines))] if lines else []
    parts.append(f"All published minutes: {base}/meetings/\nTo hear of new minutes by yourself: {base}/subscribe/")
    return "\n\n".join(parts) + "\n"


def _line(case: Case | None, name: str, said: Settings, base: str) -> str:
    """A meeting by its group and day, and its address below."""
    public = case.redacted.public if case and case.redacted else None
    group = public.group if public and case and case.state == "published" else ""
    told = f"{group}, {long_date(public.held_on) or 'undated'}" if group and public else ""
    words = told or (publish.named(case, said) if case else "") or "Minutes"
    return f"- {words}\n  {base}/meetings/{public.id if public else name}/"
