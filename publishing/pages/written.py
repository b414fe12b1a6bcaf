"""The partnership's own pages, and those that every site needs if it wrote none."""

from __future__ import annotations

import json
import re
from datetime import date

from publishing.context import HOME, Press, safe_title
from publishing.text.escape import escape

_YEAR = 365


def is_old(reviewed: str, as_of: str) -> bool:
    """Whether an accessibility statement was last reviewed more than a year before a day, or never."""
    return not reviewed or (date.fromisoformat(as_of) - date.fromisoformat(reviewed)).days > _YEAR


def written(press: Press) -> dict[str, str]:
    """The partnership's own pages, whose Markdown is kept as written; About and the glossary if it wrote none."""
    files: dict[str, str] = {}
    facts = press.facts
    if all(slug != "about" for slug, _, _ in facts.pages):
        page = press.page("about.md.j2", "about", "About these minutes", crumbs=(HOME,))
        files["about.md"] = page["about/index.md"]
    if all(slug != "accessibility" for slug, _, _ in facts.pages):
        page = press.page(
            "accessibility.md.j2",
            "accessibility",
            "Accessibility statement",
            crumbs=(HOME,),
            reviewed=facts.statement_reviewed,
            old=is_old(facts.statement_reviewed, facts.as_of),
        )
        files["accessibility.md"] = page["accessibility/index.md"]
    if facts.glossary:
        files |= press.page("glossary.md.j2", "glossary", "Abbreviations", crumbs=(HOME,))
    for slug, title, markdown in facts.pages:
        text = markdown if re.match(r"\s*# ", markdown) else f"# {escape(title)}\n\n{markdown}"
        front = f"---\ntitle: {json.dumps(safe_title(title))}\n---\n\n"
        # Side by side in one folder, so that one may link to another as it was written: [contact](contact.md).
        files[f"{slug}.md"] = front + text.strip() + "\n"
    return files
