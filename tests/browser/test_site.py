"""The sample site in a real browser: home, a meeting, a search."""

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page, sync_playwright

from desk.order import ROOT, Order
from desk.run import build

pytestmark = pytest.mark.slow
FLAGS = [
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync",
]  # fmt: skip


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the test's output is for the tests."""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("sample")
    shutil.copytree(ROOT / "content", folder / "content")
    build(Order(folder / "content", folder / "site", folder / "report.json", date(2026, 11, 20)))
    serve = functools.partial(Quiet, directory=str(folder / "site"))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@pytest.fixture(scope="module")
def page(address: str) -> Iterator[Page]:
    chromium = (
        os.environ.get("CHROMIUM")
        or shutil.which("chromium")
        or shutil.which("chromium-browser")
        or shutil.which("google-chrome")
    )
    assert chromium, "no Chromium on the path: install it, or name it in the environment variable CHROMIUM"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=FLAGS)
        opened = browser.new_page(viewport={"width": 1280, "height": 900})
        yield opened
        browser.close()


def test_home_shows_what_is_new_and_asks_nothing_of_other_hosts(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    assert page.locator("h1").first.is_visible()
    assert page.locator("a[href*='meetings/20']").count() > 0
    assert [url for url in asked if not url.startswith(address) and not url.startswith("data:")] == []


def test_a_meeting_page_shows_attendance_items_and_the_action_table(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("a[href*='meetings/20']").first.click()
    assert page.locator("[data-zone=attendance]").count() >= 1
    assert page.locator("h3").count() >= 3
    link = page.locator("main table a[href*='#']").first
    target = link.get_attribute("href") or ""
    assert page.locator(target[target.index("#") :]).count() == 1


@pytest.mark.parametrize("width", [1280, 390])
def test_no_page_scrolls_sideways(page: Page, address: str, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address)
    page.locator("a[href*='meetings/20']").first.click()
    page.wait_for_load_state("load")
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    page.set_viewport_size({"width": 1280, "height": 900})


def test_search_finds_a_word_in_the_minutes(page: Page, address: str) -> None:
    page.goto(f"{address}?q=neglect")
    page.wait_for_selector(".md-search-result__item", timeout=15000)
    assert page.locator(".md-search-result__item a").count() > 0


def test_the_report_is_not_under_the_site(page: Page, address: str) -> None:
    assert page.request.get(f"{address}report.json").status == 404
    assert not list(Path(ROOT / "site").rglob("report.json"))
