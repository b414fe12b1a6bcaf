"""Every page of the sample in a real browser: nothing breaks its policy or scrolls sideways, any folder will do."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.sample import chromium, sample, served

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


def heard(page: Page) -> list[str]:
    """What the browser complains of from now on."""
    said: list[str] = []
    page.on("console", lambda one: said.append(f"{page.url}: {one.text}") if one.type in ("error", "warning") else None)
    page.on("pageerror", lambda one: said.append(f"{page.url}: {one}"))
    return said


def test_no_page_breaks_its_policy_or_scrolls_sideways_at_320(browser: Browser, site: Path) -> None:
    page = browser.new_page(viewport={"width": 320, "height": 800})
    said, sideways = heard(page), []
    names = [path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")) if path.name != "summary.html"]
    with served(site) as address:
        for name in names:
            page.goto(address + name.removesuffix("index.html"))
            if page.evaluate("document.documentElement.scrollWidth") > 320:
                sideways.append(name)
        page.goto(f"{address}search/?q=neglect")
        page.wait_for_selector(".results li")
    page.close()
    assert len(names) > 40 and said == [] and sideways == []


def test_the_site_works_from_a_folder_of_a_host(browser: Browser, site: Path, tmp_path: Path) -> None:
    shutil.copytree(site, tmp_path / "county" / "minutes")
    page = browser.new_page()
    said = heard(page)
    with served(tmp_path) as address:
        page.goto(f"{address}county/minutes/")
        page.locator("a[href*='meetings/20']").first.click()
        page.locator(".word-mark").click()
        page.locator("#q").fill("neglect")
        page.keyboard.press("Enter")
        page.wait_for_selector(".results li")
        assert "/county/minutes/search/" in page.url
    page.close()
    assert said == []


def test_opened_from_a_disk_a_page_says_what_will_not_work_and_leads_on(browser: Browser, site: Path) -> None:
    page = browser.new_page()
    page.goto((site / "index.html").as_uri())
    assert "search needs a web server" in page.locator(".preview-line").inner_text()
    page.locator("a[href*='meetings/20']").first.click()
    assert page.url.endswith("/index.html") and page.locator("h1").is_visible()
    page.close()
