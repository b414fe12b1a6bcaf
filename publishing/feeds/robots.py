"""robots.txt: everything may be found, nothing of a private preview."""

from __future__ import annotations

from publishing.context import Press


def robots(press: Press) -> dict[str, str]:
    """robots.txt. It counts only at the root of a host; each page of a preview says the same for itself."""
    if press.facts.preview:
        return {"robots.txt": "User-agent: *\nDisallow: /\n"}
    base = press.facts.web_address.rstrip("/")
    return {"robots.txt": f"User-agent: *\nAllow: /\n{f'Sitemap: {base}/sitemap.xml' if base else ''}".rstrip() + "\n"}
