"""What a business unit does at the desk, as a person with a browser does it; `keep` is called for each picture.

python -m tests.browser.stories FOLDER takes the pictures (default: docs/guide/pictures).
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

from playwright.sync_api import Page

from desk.options import ROOT, Order
from tests.browser.rooms import Room, enter, settled
from tests.browser.sample import chromium
from tests.desk.conftest import MINUTES

Keep = Callable[[str], None]
MISSED = "Wanda Ferrow thanked the members for their reports."
MEETING = "2026-01-14-thornwick-quality-network"


def empty(folder: Path) -> Order:
    """A content folder on the first day: settings, and no minutes."""
    content = folder / "content"
    (content / "minutes").mkdir(parents=True)
    (content / "partnership.yaml").write_text(
        "name: Thornwick Safeguarding Partnership\norganisations: [Thornwick Council, Thornwick Hospital, Elder Hall]\n"
        "places: [Thornwick]\n",
        encoding="utf-8",
    )
    return Order(content, folder / "site", folder / "report.json", date(2026, 2, 1))


def put_in(tab: Page, room: Room, keep: Keep) -> None:
    """Files are chosen and put in; one is no minutes."""
    tab.goto(room.root)
    files = [
        {"name": "January.txt", "mimeType": "text/plain", "buffer": MINUTES.encode()},
        {"name": "accounts.xlsx", "mimeType": "application/zip", "buffer": b"PK"},
    ]
    tab.set_input_files("#files", files)
    tab.get_by_role("button", name="Put them in").click()
    settled(tab, "1 of 2 files taken")
    keep("files-in")


def put_right(tab: Page, room: Room, keep: Keep) -> None:
    """A missed action, and a line of the list that is nobody."""
    tab.goto(f"{room.root}/meetings/{MEETING}/read/")
    keep("what-was-read")
    tab.get_by_role("link", name="Change “OP welcomed everyone.").click()
    tab.get_by_label("The words meant").fill(MISSED)
    tab.get_by_label("Owner").fill("WF")
    tab.get_by_label("Due").fill("2 March 2026")
    keep("an-action-put-right")
    tab.get_by_role("button", name="It is an action").click()
    settled(tab, "This is an action now")
    tab.get_by_role("link", name="Change Emrys Dowd").click()
    tab.get_by_role("button", name="This is not a person").click()
    settled(tab, "Taken off the list")


def sign_off(tab: Page, room: Room, keep: Keep) -> None:
    """Read, send round, comments, approve."""
    tab.goto(f"{room.root}/meetings/{MEETING}/page/")
    tab.get_by_role("button", name="I have read this page").click()
    settled(tab, "Whole public page read by")
    tab.get_by_role("button", name="Make the draft to send").click()
    settled(tab, "Draft circulated to attendees by")
    tab.get_by_role("button", name="Record the comments").click()
    settled(tab, "Comments recorded by")
    keep("four-steps")
    tab.get_by_label("Name").fill("Oriel Pask")
    tab.get_by_label("Role, as it will stand on the page").fill("Chair")
    tab.get_by_role("button", name="Approve for publishing").click()
    settled(tab, "Approved. Publish it")


def publish(tab: Page, room: Room, keep: Keep) -> None:
    """The one build, from the page; then the site."""
    tab.goto(f"{room.root}/month/publish/")
    tab.get_by_role("button", name="Publish now").click()
    tab.wait_for_selector("text=Look at the site", timeout=120_000)
    keep("published")
    tab.get_by_role("link", name="Look at the site").click()
    tab.frame_locator("iframe").locator("h1").first.wait_for(timeout=60_000)
    keep("the-site")


def withdraw(tab: Page, room: Room, keep: Keep) -> None:
    """Off the site, with a reason."""
    tab.goto(f"{room.root}/meetings/{MEETING}/approve/")
    tab.get_by_label("Why? It stands in the private record").fill("A partner asked for it")
    tab.get_by_role("button", name="Withdraw these minutes").click()
    settled(tab, "Withdrawn. Publish to take it off")
    keep("withdrawn")


def whole(tab: Page, room: Room, keep: Keep) -> None:
    """The first day, from nothing to a published site."""
    enter(tab, room)
    for part in (put_in, put_right, sign_off, publish, withdraw):
        part(tab, room, keep)


def main(folder: Path) -> None:
    """Take the pictures."""
    folder.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as made, chromium() as browser:
        room, tab = Room(empty(Path(made))), browser.new_page(viewport={"width": 1280, "height": 720})
        whole(tab, room, lambda name: tab.screenshot(path=folder / f"{name}.png") and None)
        room.close()
    print(f"Pictures are in {folder}")


if __name__ == "__main__":
    main(Path(sys.argv[1]) if len(sys.argv) > 1 else ROOT / "docs" / "guide" / "pictures")
