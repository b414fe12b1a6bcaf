"""WCAG 2.2 AA as far as a machine can tell: axe on every kind of page, keyboard, other hosts, weight, no script."""

import gzip
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.sample import chromium, sample, served

pytestmark = pytest.mark.slow
MEETING = "meetings/2026-01-27-strategic-leadership-group/"
PAGES = (
    *(
        "",
        "meetings/",
        "meetings/2026/",
        MEETING,
        "groups/slg/",
        "actions/",
        "agencies/",
        "agencies/health/",
        "decisions/",
    ),
    *(
        "topics/",
        "topics/neglect/",
        "subscribe/",
        "glossary/",
        "accessibility/",
        "search/?q=neglect",
        "404.html",
        "newsletter/",
        f"{MEETING}newsletter/",
    ),
)
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}
WHERE_FOCUS_IS = """() => {
  const e = document.activeElement, box = e.getBoundingClientRect(), style = getComputedStyle(e);
  const inside = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.width > 0 && box.height > 0;
  const outlined = [e, e.parentElement].some((one) => one && getComputedStyle(one).outlineStyle !== "none");
  const words = (e.textContent || e.name || "").trim().slice(0, 40);
  return [e.tagName, words, inside && style.visibility === "visible", outlined, e.getAttribute("href")];
}"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as where:
        yield where


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as opened:
        yield opened


def opened(browser: Browser, url: str, width: int, scheme: str = "light", script: bool = True) -> Page:
    context = browser.new_context(
        viewport={"width": width, "height": 800},
        color_scheme="dark" if scheme == "dark" else "light",
        java_script_enabled=script,
    )
    page = context.new_page()
    page.goto(url)
    if "?q=" in url and script:
        page.wait_for_selector(".results li")
    return page


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_axe_finds_no_violation_on_any_kind_of_page(browser: Browser, address: str, width: int, scheme: str) -> None:
    found = []
    page = opened(browser, address, width, scheme)
    for place in PAGES:
        page.goto(address + place)
        if "?q=" in place:
            page.wait_for_selector(".results li")
        # The menu lies over a page: what is under it then is not there to be touched. Looked at on one page.
        which = "details:not(.menu)" if place else "details"
        page.evaluate(f"document.querySelectorAll('{which}').forEach(one => {{ one.open = true }})")
        for violation in Axe().run(page, options=RULES).response["violations"]:
            found += [f"{place or 'home'}: {violation['id']}: {node['html'][:120]}" for node in violation["nodes"][:2]]
        if page.evaluate("document.documentElement.scrollWidth") > width:
            found.append(f"{place or 'home'}: scrolls sideways at {width}")
    page.context.close()
    assert found == []


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("place", ["", "actions/", MEETING])
def test_the_keyboard_reaches_every_link_and_never_what_cannot_be_seen(
    browser: Browser, address: str, place: str, width: int
) -> None:
    page = opened(browser, address + place, width)
    reached: list[str] = []
    count = page.locator("a[href], button, input, select, summary, [tabindex='0']").count()
    for _ in range(count + 5):
        page.keyboard.press("Tab")
        tag, text, seen, outlined, href = page.evaluate(WHERE_FOCUS_IS)
        if tag == "BODY":
            break
        assert seen, f"{tag} {text} takes the focus out of sight"
        assert outlined, f"{tag} {text} does not show that it has the focus"
        reached.append(href or "")
    for ref in page.locator("main a[href]:visible").evaluate_all("all => all.map(a => a.getAttribute('href'))"):
        assert ref in reached
    page.context.close()


def test_the_menu_opens_and_closes_by_keyboard_on_a_phone(browser: Browser, address: str) -> None:
    page = opened(browser, address + MEETING, 390)
    page.locator("details.menu > summary").focus()
    page.keyboard.press("Enter")
    assert page.locator("details.menu a", has_text="Actions").is_visible()
    page.keyboard.press("Tab")
    assert page.evaluate(WHERE_FOCUS_IS)[2]
    page.keyboard.press("Escape")
    assert not page.locator("details.menu a", has_text="Actions").is_visible()
    page.context.close()


def test_a_search_by_keyboard_leads_to_the_paragraph(browser: Browser, address: str) -> None:
    page = opened(browser, address + MEETING, 1280)
    page.locator(".band-search input").focus()
    page.keyboard.type("neglect")
    page.keyboard.press("Enter")
    page.wait_for_selector(".results li")
    assert re.match(r"\d+ sets? of minutes holds? “neglect”", page.locator("[role=status]").inner_text())
    link = page.locator(".results .ref").first
    assert link.get_attribute("href")
    link.focus()
    page.keyboard.press("Enter")
    page.wait_for_selector(":target")
    assert "neglect" in page.locator(":target").inner_text().lower()
    page.context.close()


def test_a_search_can_be_narrowed_and_finds_an_abbreviation_by_its_meaning(browser: Browser, address: str) -> None:
    page = opened(browser, address + "search/?q=neglect", 1280)
    every = page.locator(".results > li").count()
    page.locator("select[name=group]").select_option("pog")
    page.wait_for_function(f"document.querySelectorAll('.results > li').length < {every}")
    assert all("Practice Oversight Group" in one for one in page.locator(".results h2").all_inner_texts())
    page.goto(address + "search/?q=local+authority+designated+officer")
    page.wait_for_selector(".results li")
    assert "LADO" in page.locator(".results").inner_text()
    page.context.close()


def test_an_exact_phrase_is_found_as_it_stands(browser: Browser, address: str) -> None:
    page = opened(browser, address + 'search/?q="screening+tool"', 1280)
    assert "screening tool" in page.locator(".results").inner_text().lower()
    page.context.close()


def test_without_its_index_the_search_page_says_so(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.route("**/search/words/**", lambda route: route.abort())
    page.goto(address + "search/?q=neglect")
    page.wait_for_function("document.querySelector('.shown').textContent.includes('could not be read')")
    context.close()


def test_the_register_filters_by_state_group_and_words_and_shows_all_without_script(
    browser: Browser, address: str
) -> None:
    page = opened(browser, address + "actions/", 1280)
    shown = page.locator(".register tbody tr:visible")
    every, first = page.locator(".register tbody tr").count(), shown.count()
    assert 0 < first < every
    page.locator("input[value=done]").check()
    assert shown.count() == every
    page.locator("select[name=group]").select_option("slg")
    assert all(text.startswith("SLG-") for text in page.locator(".register tr:visible .ref-cell").all_inner_texts())
    page.locator("input[name=words]").fill("no such words")
    assert shown.count() == 0
    assert page.locator(".shown").inner_text().startswith(f"0 actions of {every}")
    page.context.close()
    plain = opened(browser, address + "actions/", 1280, script=False)
    assert plain.locator(".register tbody tr:visible").count() == every
    assert not plain.locator("form.filters").is_visible()
    plain.context.close()


def test_a_link_to_a_row_that_is_filtered_away_shows_it(browser: Browser, address: str) -> None:
    page = opened(browser, address + "actions/", 1280)
    hidden = page.locator(".register tbody tr[hidden]").first.get_attribute("id")
    page.context.close()
    page = opened(browser, f"{address}actions/#{hidden}", 1280)
    assert page.locator(f"#{hidden}").is_visible()
    page.context.close()


def test_no_page_asks_another_host_for_anything(browser: Browser, address: str) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    for place in PAGES:
        page.goto(address + place)
    page.close()
    assert [url for url in asked if not url.startswith((address, "data:"))] == []


@pytest.mark.parametrize(("place", "most"), [("", 25_000), (MEETING, 70_000), ("decisions/", 70_000)])
def test_a_page_with_all_it_loads_keeps_to_its_weight(
    browser: Browser, address: str, site: Path, place: str, most: int
) -> None:
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(address + place)
    page.close()
    files = [site / f"{place}index.html", *(site / url.removeprefix(address).split("?")[0] for url in asked[1:])]
    assert len(files) > 2
    assert sum(len(gzip.compress(path.read_bytes())) for path in files if path.is_file()) <= most


def test_a_page_printed_keeps_its_words_and_loses_its_tools(browser: Browser, address: str) -> None:
    page = opened(browser, address + "agencies/health/", 1280)
    page.emulate_media(media="print")
    assert page.locator("h1").is_visible()
    assert not page.locator(".band-search").is_visible()
    assert not page.locator(".md-tabs").is_visible()
    page.context.close()
