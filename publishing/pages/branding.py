"""What a partnership may change of the look: its accent colour and its logo."""

from __future__ import annotations

from publishing.colour import stylesheet
from publishing.context import Press


def branding(press: Press) -> dict[str, str | bytes]:
    """assets/accent.css and assets/logo.*; nothing where the partnership keeps the look as it comes."""
    files: dict[str, str | bytes] = {}
    if press.facts.accent:
        files["assets/accent.css"] = stylesheet(press.facts.accent)
    if press.facts.logo:
        name, data = press.facts.logo
        files[f"assets/{name}"] = data
    return files
