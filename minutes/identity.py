"""The id of a meeting: its date and a slug, never the file's name."""

import re
from datetime import date


def slug(words: str) -> str:
    """Words as they may stand in an address: small ASCII letters, digits, single hyphens."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower().replace("’", "").replace("'", "")).strip("-") or "minutes"


def identity(held_on: date | None, name: str, sha256: str) -> str:
    """Date and slug of a group or title; without a date, a slug made unlike others by the document's own digest."""
    if held_on:
        return f"{held_on.isoformat()}-{slug(name)}"
    return f"undated-{slug(name)}-{sha256[:6]}"
