"""Pages on paper: short enough, numbered, with the address they came from, headings clear of their rules."""

from collections.abc import Iterator

import pypdfium2
import pytest
from playwright.sync_api import Browser

from tests.browser.sample import chromium, sample, served

pytestmark = pytest.mark.slow
MOST = 10  # pages of the sample's longest minutes


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(sample(tmp_path_factory.mktemp("sample"))) as where:
        yield where


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


@pytest.fixture(scope="module")
def printed(browser: Browser, address: str) -> dict[str, list[str]]:
    """Meeting -> the words of each page as the browser prints it."""
    page = browser.new_page()
    listed = page.request.get(f"{address}meetings.json").json()["meetings"]
    page.close()
    return {one["id"]: list(pages_of(browser, address + one["address"])) for one in listed}


def pages_of(browser: Browser, address: str) -> Iterator[str]:
    page = browser.new_page()
    page.goto(address)
    with pypdfium2.PdfDocument(page.pdf(prefer_css_page_size=True)) as document:
        yield from (one.get_textpage().get_text_bounded() for one in document)
    page.close()


def test_the_longest_minutes_of_the_sample_need_ten_pages_at_most(printed: dict[str, list[str]]) -> None:
    assert {name: len(pages) for name, pages in printed.items() if len(pages) > MOST} == {}


def test_every_page_has_its_number_and_the_first_the_address(printed: dict[str, list[str]]) -> None:
    for name, pages in printed.items():
        assert all(f"Page {at} of {len(pages)}" in page for at, page in enumerate(pages, 1)), name
        assert f"/meetings/{name}/" in pages[0]


def test_no_page_ends_with_a_heading(printed: dict[str, list[str]]) -> None:
    heads = {"Decisions", "Actions", "Attendance", "Minutes", "Summary", "What changed"}
    for pages in printed.values():
        for page in pages:
            lines = [line.strip() for line in page.splitlines() if line.strip() and not line.startswith("Page ")]
            assert lines[-1] not in heads


def test_a_heading_stands_clear_of_the_rule_above_it(browser: Browser, address: str) -> None:
    page = browser.new_page()
    page.goto(f"{address}meetings/2026-01-27-strategic-leadership-group/")
    page.emulate_media(media="print")
    clear = "all => all.map(one => parseFloat(getComputedStyle(one).paddingTop))"
    gaps = page.locator(".md-content__inner > h2").evaluate_all(clear)
    page.close()
    assert gaps and min(gaps) >= 8
