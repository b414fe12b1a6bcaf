"""The sample, built by the product itself, in a real browser: home, a meeting, a search."""

import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Page

from desk.options import ROOT, Order
from desk.run import build
from tests.browser.sample import chromium, served

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    folder = tmp_path_factory.mktemp("sample")
    shutil.copytree(ROOT / "content", folder / "content")
    build(Order(folder / "content", folder / "site", folder / "report.json", date(2026, 11, 20)))
    with served(folder / "site") as where:
        yield where


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with chromium() as browser:
        yield browser.new_page(viewport={"width": 1280, "height": 900})


def test_home_shows_what_is_new_and_asks_nothing_of_other_hosts(page: Page, address: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address)
    assert page.locator("h1").first.is_visible()
    assert page.locator("a[href*='meetings/20']").count() > 0
    assert [url for url in asked if not url.startswith(address) and not url.startswith("data:")] == []


def test_a_meeting_page_shows_attendance_items_and_the_actions(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("a[href*='meetings/20']").first.click()
    assert page.locator("[data-zone=attendance]").count() >= 1
    assert page.locator("h3").count() >= 3
    link = page.locator("main table .text-cell a[href^='#']").first
    target = link.get_attribute("href") or ""
    assert page.locator(target).count() == 1


def test_an_old_address_of_a_search_still_finds_a_word_in_the_minutes(page: Page, address: str) -> None:
    page.goto(f"{address}?q=neglect")
    page.wait_for_selector(".results li a", timeout=15000)
    assert "search/?q=neglect" in page.url


def test_the_report_is_not_under_the_site(page: Page, address: str) -> None:
    assert page.request.get(f"{address}report.json").status == 404
    assert not list(Path(ROOT / "site").rglob("report.json"))
