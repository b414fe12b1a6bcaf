"""The plain ones of the partnership's settings, changed through a form: what else stands in the file stays as it is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml

from desk import settings
from errors import BadSettings

WORDS = (
    ("name", "The partnership’s name"),
    ("short_name", "Its short name"),
    ("strapline", "One sentence on what it is"),
    ("web_address", "The public address of the site"),
    ("contact.email", "E-mail of the business unit"),
    ("contact.phone", "Its telephone"),
    ("contact.worried", "What to do if worried about a child"),
)
CHOICES = (
    (
        "ask",
        "How much is asked",
        (("careful", "More than is needed"), ("balanced", "What is needed"), ("brief", "Less")),
    ),
)
LISTS = (("approvers", "Who may approve (roles, one a line; nobody here: anybody may)"),)
TICKS = (
    ("ruler_may_approve", "Who answered the questions may also approve"),
    ("second_reader", "A second person must read the whole page before approval"),
)


def now(content: Path) -> dict[str, str]:
    """Each plain setting as a form shows it."""
    said = settings.load(content).partnership.model_dump()
    told = {name: str(_value(said, name) or "") for name, _ in WORDS}
    told |= {name: str(said[name]) for name, *_ in CHOICES}
    told |= {name: "\n".join(said[name]) for name, _ in LISTS}
    return told | {name: "yes" if said[name] else "" for name, _ in TICKS}


def _value(said: Mapping[str, Any], name: str) -> Any:  # noqa: ANN401 - whatever the setting holds
    head, _, rest = name.partition(".")
    return said[head][rest] if rest else said[head]


def change(content: Path, typed: Mapping[str, str]) -> int:
    """Write what differs into partnership.yaml, and read it back. How many settings changed.

    Raises BadSettings, and leaves the file as it was, where a value may not be.
    """
    before, path = now(content), content / "partnership.yaml"
    changed = {name: typed.get(name, "").replace("\r\n", "\n").strip() for name in before}
    changed = {name: value for name, value in changed.items() if value != before[name].strip()}
    was = path.read_text(encoding="utf-8") if path.exists() else ""
    text = was
    for head in dict.fromkeys(name.partition(".")[0] for name in changed):
        text = _put(text, head, _yaml(was, head, changed))
    _write(path, text)
    try:
        settings.load(content)
    except BadSettings:
        _write(path, was)
        raise
    return len(changed)


def _yaml(was: str, head: str, changed: Mapping[str, str]) -> Any:  # noqa: ANN401 - what stands there
    """The new value of a setting on the first level."""
    if head in dict(TICKS):
        return changed[head] == "yes"
    if head in dict(LISTS):
        return [line.strip() for line in changed[head].splitlines() if line.strip()]
    if head != "contact":
        return changed[head]
    held = dict((yaml.safe_load(was) or {}).get("contact") or {})
    held |= {name.partition(".")[2]: value for name, value in changed.items() if name.startswith("contact.")}
    return {name: value for name, value in held.items() if value}


def _put(text: str, head: str, value: Any) -> str:  # noqa: ANN401 - any value YAML can hold
    """The text with this setting's lines made anew; every other line, and comments, as they were."""
    new = (
        yaml.safe_dump({head: value}, allow_unicode=True, sort_keys=False, width=110)
        if value not in ("", [], {})
        else ""
    )
    lines, out, at = text.splitlines(keepends=True), [], 0
    placed = False
    while at < len(lines):
        if not re.match(rf"{re.escape(head)}\s*:", lines[at]):
            out.append(lines[at])
            at += 1
            continue
        at += 1
        while at < len(lines) and re.match(r"[ \t]+\S|-\s|-$", lines[at]):
            at += 1
        out.append(new)
        placed = True
    if not placed and new:
        out.append(("" if not text or text.endswith("\n") else "\n") + new)
    return "".join(out)


def _write(path: Path, text: str) -> None:
    half = path.with_name(f".{path.name}.part")
    half.write_text(text, encoding="utf-8", newline="\n")
    half.replace(path)
