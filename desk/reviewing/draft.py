"""The draft that is sent to attendees: the public words of one meeting as one file that loads nothing."""

from __future__ import annotations

from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from desk.options import ROOT
from desk.reviewing.meeting_state import Sheet
from desk.reviewing.workspace import Bench
from publishing.text import dates
from redaction.public import plain

TEMPLATES = ROOT / "templates" / "review"


def environment() -> Environment:
    """The review pages' templates: everything escaped, nothing missing in silence."""
    pages = Environment(
        loader=FileSystemLoader(TEMPLATES, encoding="utf-8"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    pages.filters["opening"] = lambda words: words[:1].upper() + words[1:]
    return pages


def write(bench: Bench, sheet: Sheet) -> Path:
    """Write the draft into the workshop's drafts folder; the file."""
    html = (
        environment()
        .get_template("draft.html.j2")
        .render(
            meeting=sheet.shown.public,
            name=bench.said.partnership.name,
            open=len(sheet.questions),
            plain=plain,
            dates=dates,
        )
    )
    path = bench.order.workshop / "drafts" / f"{sheet.shown.public.id}.html"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(html, encoding="utf-8", newline="\n")
    path.chmod(0o600)
    return path
