"""Copying a summary in a real browser: both flavours, pasting, and what happens where copying is refused."""

from collections.abc import Iterator
from typing import Literal

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from tests.browser.sample import chromium, sample, served

pytestmark = pytest.mark.slow
PLACE = "meetings/2026-10-06-strategic-leadership-group/newsletter/"
RULES = {
    "runOnly": {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]}
}
# What lies on the clipboard, by kind.
READ = """async () => {
  const [item] = await navigator.clipboard.read(), told = {};
  for (const kind of item.types) told[kind] = await (await item.getType(kind)).text();
  return told;
}"""


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(sample(tmp_path_factory.mktemp("sample"))) as address:
        yield address


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with chromium() as browser:
        yield browser


@pytest.fixture
def page(browser: Browser, address: str) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1280, "height": 900})
    context.grant_permissions(["clipboard-read", "clipboard-write"], origin=address.rstrip("/"))
    page = context.new_page()
    page.goto(address + PLACE)
    yield page
    context.close()


def box(heading: str) -> str:
    return f".copybox:has(h2#{heading})"


def copied(page: Page, heading: str, kind: str) -> dict[str, str]:
    button = page.locator(f"{box(heading)} button[data-copy={kind}]")
    button.click()
    page.wait_for_selector(f"{box(heading)} button.copied")
    told: dict[str, str] = page.evaluate(READ)
    return told


def test_copy_for_e_mail_writes_both_flavours_at_once(page: Page) -> None:
    told = copied(page, "long", "html")
    assert "<h3" in told["text/html"] and "<li" in told["text/html"] and 'href="https://' in told["text/html"]
    assert "class=" not in told["text/html"] and "<section" not in told["text/html"]
    assert "Members agreed:\n- that " in told["text/plain"] and "https://" in told["text/plain"]


def test_copy_plain_text_writes_plain_text_alone_and_the_same_words_as_the_file(page: Page, address: str) -> None:
    told = copied(page, "long", "text")
    assert set(told) == {"text/plain"}
    file = page.request.get(f"{address}{PLACE}../summary.txt").text()
    assert told["text/plain"].split() == file.split("\n\n", 1)[1].split()


def test_the_subject_is_copied_without_anything_else(page: Page) -> None:
    subject = page.locator(f"{box('subject')} .copied-html").inner_text().strip()
    assert copied(page, "subject", "text")["text/plain"].strip() == subject
    assert 0 < len(subject) <= 60


def test_pasting_keeps_headings_lists_and_links(page: Page) -> None:
    copied(page, "long", "html")
    page.evaluate("""() => {
      const place = document.createElement("div");
      place.id = "paste"; place.contentEditable = "true"; document.body.append(place); place.focus();
    }""")
    page.keyboard.press("Control+V")
    pasted = page.locator("#paste")
    assert pasted.locator("h3").count() >= 2 and pasted.locator("ul > li").count() >= 3
    assert (pasted.locator("a").first.get_attribute("href") or "").startswith("https://")


def test_copying_is_announced_and_the_button_comes_back(page: Page) -> None:
    page.clock.install()
    button = page.locator(f"{box('short')} button[data-copy=html]")
    before = button.inner_text()
    copied(page, "short", "html")
    assert button.inner_text() == "Copied" and "Copied: In 50 words" in page.locator("[data-copied]").inner_text()
    page.clock.run_for(5100)
    assert button.inner_text() == before and page.locator("[data-copied]").inner_text() == ""


def test_where_copying_is_refused_the_words_are_selected_for_the_keyboard(page: Page) -> None:
    page.evaluate("() => { navigator.clipboard.write = () => Promise.reject(new Error('no')); }")
    page.locator(f"{box('long')} button[data-copy=html]").click()
    page.wait_for_function("document.activeElement.tagName === 'TEXTAREA'")
    chosen = page.evaluate("""() => {
      const area = document.activeElement;
      return [area.value.length, area.selectionEnd - area.selectionStart, area.value];
    }""")
    assert chosen[0] == chosen[1] > 100 and "Members agreed:\n- that " in chosen[2]
    assert "did not allow copying" in page.locator("[data-copied]").inner_text()


def test_without_script_there_are_no_buttons_and_the_words_can_be_selected(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(address + PLACE)
    assert page.locator("button[data-copy]:visible").count() == 0
    page.locator(".by-hand summary").first.click()
    assert page.locator("textarea:visible").count() == 1
    context.close()


def test_the_round_up_copies_only_the_meetings_that_are_chosen(page: Page, address: str) -> None:
    page.goto(f"{address}newsletter/")
    whole = page.locator(".how-many").inner_text()
    page.locator("#since").fill("2026-07-01")
    assert page.locator(".how-many").inner_text() == "3 meetings" != whole
    told = copied(page, "all", "html")
    assert told["text/html"].count("<h3") == 3 and "2024" not in told["text/plain"]
    assert "hidden" not in told["text/html"] and "data-" not in told["text/html"]


@pytest.mark.parametrize("place", [PLACE, "newsletter/"])
@pytest.mark.parametrize("width", [1280, 390, 320])
def test_buttons_are_large_enough_and_nothing_scrolls_sideways(
    page: Page, address: str, place: str, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 800})
    page.goto(address + place)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    boxes = [button.bounding_box() for button in page.locator("button[data-copy]").all()]
    assert boxes and all(one and one["height"] >= 44 for one in boxes)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1280, 390])
def test_axe_finds_no_violation_on_the_newsletter_pages(
    browser: Browser, address: str, width: int, scheme: Literal["light", "dark"]
) -> None:
    context = browser.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)
    page = context.new_page()
    found = []
    for place in (PLACE, "newsletter/"):
        page.goto(address + place)
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true })")
        for violation in Axe().run(page, options=RULES).response["violations"]:
            found += [f"{place}: {violation['id']}: {node['html'][:120]}" for node in violation["nodes"][:2]]
    context.close()
    assert found == []


def test_the_meeting_page_leads_to_its_newsletter_summary(page: Page, address: str) -> None:
    page.goto(f"{address}{PLACE}../")
    assert 3 <= page.locator("ul.summary > li").count() <= 5
    page.locator(".newsletter-link a").click()
    assert page.locator("h1").inner_text() == "Newsletter summary"
    for link in page.locator(".for-editors a").all():
        assert page.request.get(link.evaluate("a => a.href")).ok
