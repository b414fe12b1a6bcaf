"""Addresses of letters to be written: to whom, with a subject and first lines filled in."""

from __future__ import annotations

from urllib.parse import quote

from publishing.text.escape import folded
from publishing.text.facts import SiteFacts


def correction(title: str, place: str, facts: SiteFacts) -> str:
    """A mailto address to ask for a correction of a page; "" where the partnership gives no address."""
    if not facts.contact_email:
        return ""
    body = (
        f"About: {folded(title)}\r\n{facts.web_address.rstrip('/')}/{place}\r\n\r\n"
        "Paragraph (the number beside it):\r\nWhat it says:\r\nWhat it should say:\r\n"
    )
    subject = quote(f"Correction: {folded(title)}")
    return f"mailto:{quote(facts.contact_email, safe='@')}?subject={subject}&body={quote(body)}"
