"""The stories of the desk in a real browser: from an empty folder to a published site, and back off it."""

from pathlib import Path

import pytest

from tests.browser import stories
from tests.browser.rooms import Room
from tests.browser.sample import chromium

pytestmark = pytest.mark.slow


def test_a_first_day_from_nothing_to_a_published_site_and_a_withdrawal(tmp_path: Path) -> None:
    room, kept = Room(stories.empty(tmp_path)), list[str]()
    with chromium() as browser:
        stories.whole(browser.new_page(viewport={"width": 1280, "height": 720}), room, kept.append)
    room.close()
    page = (room.order.output / "meetings" / stories.MEETING / "index.html").read_text("utf-8")
    assert "Wanda Ferrow thanked" not in page and "thanked the members for their reports" in page
    assert "Emrys" not in page
    assert kept[-1] == "withdrawn"
