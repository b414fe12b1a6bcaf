"""The review page in a real browser: the story of one set of minutes, from the folder to the site and back."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

from desk import run
from tests.browser.rooms import MEETING, Room, enter, settled
from tests.browser.sample import chromium
from tests.desk.conftest import MINUTES
from tests.review.conftest import ASKED, folder

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def tab() -> Iterator[Page]:
    with chromium() as browser:
        yield browser.new_page(viewport={"width": 1280, "height": 900})


@pytest.fixture
def room(tmp_path: Path) -> Iterator[Room]:
    made = Room(folder(tmp_path, MINUTES))
    yield made
    made.close()


def test_the_whole_story_by_keyboard(tab: Page, room: Room) -> None:
    asked: list[str] = []
    tab.on("request", lambda request: asked.append(request.url))
    enter(tab, room)
    room.source.write_text(ASKED, "utf-8")  # a new document is dropped in
    tab.goto(room.root)
    settled(tab, "2 questions")
    tab.get_by_role("link", name="14 January 2026").press("Enter")
    tab.wait_for_selector("#asked")
    tab.keyboard.press("w")
    settled(tab, "1 of 2 questions settled")
    assert tab.evaluate("document.activeElement.id") == "asked"
    tab.keyboard.press("i")
    tab.keyboard.type("Wanda Ferrow")
    tab.keyboard.press("Enter")
    settled(tab, "No question is open")
    tab.keyboard.press("z")
    settled(tab, "Undone:")
    tab.keyboard.press("w")
    settled(tab, "No question is open")

    tab.get_by_role("link", name="Whole text").press("Enter")
    tab.wait_for_url("**/text/")
    tab.evaluate(
        """() => { 
        const at = [...document.querySelectorAll('[data-source]')].find(e => e.textContent.includes('early help'));
        const text = [...at.childNodes].find(n => n.nodeType === 3 && n.data.includes('early help'));
        const from = text.data.indexOf('early help'); const range = document.createRange();
        range.setStart(text, from); range.setEnd(text, from + 10);
        getSelection().removeAllRanges(); getSelection().addRange(range); }"""
    )
    tab.wait_for_selector("#pick:not([hidden])")
    tab.keyboard.press("d")
    settled(tab, "These words are withheld now")
    assert "audit of [case detail withheld]" in tab.locator("main").inner_text()

    sign_off(tab, room)
    run.build(replace(room.order, output=room.order.output))
    page = room.order.output / "meetings" / MEETING / "index.html"
    public = page.read_text("utf-8")
    assert "Zebedia" not in public and "early help" not in public and "Approved by the Chair" in public

    room.source.write_text(ASKED.replace("were positive", "were mixed"), "utf-8")
    tab.goto(f"{room.address}approve/")
    settled(tab, "What changed since it was approved")
    assert "mixed" in tab.locator("ins").first.inner_text() and "positive" in tab.locator("del").first.inner_text()
    run.build(room.order)
    assert not page.exists()
    assert [url for url in asked if not url.startswith(room.root)] == []


def sign_off(tab: Page, room: Room) -> None:
    tab.goto(f"{room.address}approve/")
    assert tab.get_by_role("button", name="Approve for publishing").count() == 0
    tab.get_by_role("button", name="Make the draft to send").press("Enter")
    settled(tab, "Draft circulated")
    tab.get_by_role("button", name="Record the comments").press("Enter")
    settled(tab, "Comments recorded by")
    tab.goto(f"{room.address}page/")
    inside = tab.frame_locator("iframe")
    assert "Thornwick" in inside.locator("h1").first.inner_text()
    tab.get_by_role("button", name="I have read this page").press("Enter")
    settled(tab, "Whole public page read")
    tab.get_by_label("Name").fill("Oriel Pask")
    tab.get_by_label("Role, as it will stand on the page").fill("Chair")
    tab.get_by_role("button", name="Approve for publishing").press("Enter")
    settled(tab, "Approved. Publish it")


def test_script_in_the_minutes_never_runs(tab: Page, room: Room) -> None:
    evil = "<script>window.hit=1</script><img src=x onerror=window.hit=1>"
    room.source.write_text(ASKED.replace("was complete", f"{evil} was complete"), "utf-8")
    enter(tab, room)
    for path in ("", "text/", "approve/", "page/"):
        tab.goto(room.address + path)
        assert tab.evaluate("window.hit") is None


def test_axe_finds_nothing_on_any_page(tab: Page, room: Room) -> None:
    room.source.write_text(ASKED, "utf-8")
    enter(tab, room)
    axe = Axe()
    found = {}
    for path in (
        "",
        *("month/publish/", "month/site/", "month/log/", "month/newsletter/", "month/settings/"),
        "meetings/X/",
        "meetings/X/read/?person=1",
        "meetings/X/read/?p=315",
        "meetings/X/text/",
        "meetings/X/approve/",
        "meetings/X/page/",
    ):
        tab.goto(f"{room.root}/{path.replace('X', MEETING)}")
        if path == "meetings/X/":
            tab.keyboard.press("i")
        # The public page inside has tests of its own, and no script runs in it.
        result = axe.run(tab, context={"exclude": [["iframe"]]}, options={"iframes": False})
        found[path] = [(one["id"], [n["html"][:120] for n in one["nodes"]]) for one in result.response["violations"]]
    assert {path: faults for path, faults in found.items() if faults} == {}


@pytest.mark.parametrize("width", [320, 390, 1280])
def test_no_page_scrolls_sideways(tab: Page, room: Room, width: int) -> None:
    """320 px is also 1280 px at 400 % zoom."""
    room.source.write_text(ASKED, "utf-8")
    enter(tab, room)
    tab.set_viewport_size({"width": width, "height": 700})
    for path in ("", "read/?person=0", "text/", "page/", "approve/"):
        tab.goto(room.address + path)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width, path


def test_every_form_works_without_script(room: Room, tab: Page) -> None:
    room.source.write_text(ASKED, "utf-8")
    plain = tab.context.browser
    assert plain
    with plain.new_context(java_script_enabled=False) as context:
        bare = context.new_page()
        enter(bare, room)
        bare.goto(room.address)
        bare.locator("button[value=withhold]").click()
        bare.wait_for_load_state()
        bare.get_by_label("Public words").fill("a visitor")
        bare.locator("[data-fields=reword] button").click()
        bare.wait_for_load_state()
        assert "No question is open" in bare.content()
        bare.goto(f"{room.address}text/")
        bare.get_by_label("As in the source").fill("early help")
        bare.get_by_role("button", name="Withhold these words").click()
        bare.wait_for_load_state()
        assert "audit of <span" in bare.content()
