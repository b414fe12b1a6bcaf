"""python -m tests.browser.screens: pictures of the sample site at three widths, in .build/screens."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path

from desk.options import ROOT
from tests.browser.sample import chromium, sample, served

WIDTHS = (1280, 768, 390)
PAGES = (
    ("home", ""),
    ("meeting", "meetings/2026-01-27-strategic-leadership-group/"),
    ("register", "actions/"),
    ("agency", "agencies/health/"),
    ("search", "search/?q=neglect"),
)


def main(folder: Path) -> None:
    """Take the pictures; the meeting and home in the dark as well."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made, served(sample(Path(made))) as address, chromium() as browser:
        for scheme in ("light", "dark"):
            for name, place in PAGES:
                for width in WIDTHS if scheme == "light" else WIDTHS[:1]:
                    page = browser.new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
                    page.goto(address + place)
                    page.wait_for_timeout(700)
                    page.screenshot(path=folder / f"{name}-{width}-{scheme}.png", full_page=True)
                    page.close()
    print(f"Pictures are in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / ".build" / "screens")
