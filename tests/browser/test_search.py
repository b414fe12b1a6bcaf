"""A search says only what is so: what stands there, what is like it, and where. The sample's own words, in a real
browser."""

from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest
from playwright.sync_api import Page

from tests.browser.sample import chromium, sample, served

pytestmark = pytest.mark.slow
SETTLED = "document.querySelector('.shown').textContent && document.querySelector('.shown').textContent !== 'Searching'"

# What is asked, the meeting that must come first, and words of the paragraph that must come first.
KNOWN = (
    ("swimming lesson", "9 July 2026", "story of the swimming lesson"),
    ("health desk options paper", "8 October 2024", "options paper on permanent funding"),
    ('"young people\'s forum"', "8 October 2024", "young people's forum"),
    ("parcels vaping", "8 October 2024", "carry parcels in return for vaping"),
    ("single home education procedure adopted", "4 December 2025", "be adopted in both boroughs"),
    ("unregistered placements consultation", "4 December 2025", "unregistered placements"),
    ("faith settings training Ramadan", "4 December 2025", "after Ramadan"),
    ("evictions notified", "4 December 2025", "evictions"),
    ("manager of the multi-agency child protection team", "6 October 2026", "appoint the manager"),
    ("agency nurses allegations", "9 July 2026", "agency nurses"),
    ("supplement form tutors", "9 July 2026", "form tutors"),
    ("practice week chronologies", "4 December 2025", "practice week"),
    ("Section 11 self-assessment challenge panel", "8 October 2024", "challenge panel"),
    ("return home interviews 72 hours", "8 October 2024", "72 hours"),
    ("alternative providers pupils", "8 October 2024", "alternative providers"),
    ("dental neglect strategy draft", "8 October 2024", "dental neglect"),
    ("escorts", "", ""),
    ("cold weather fund", "4 December 2025", "cold weather fund"),
    ("riding school dance school", "9 July 2026", "riding school"),
    ("transfer of school nursing records", "9 July 2026", "school nursing records"),
)


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with served(sample(Path(tmp_path_factory.mktemp("sample")))) as where:
        yield where


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with chromium() as browser:
        yield browser.new_page(viewport={"width": 1280, "height": 900})


def ask(page: Page, address: str, words: str) -> str:
    """What the page says was found."""
    page.goto(f"{address}search/?q={quote(words)}")
    page.wait_for_function(SETTLED)
    page.wait_for_load_state("networkidle")
    return page.inner_text(".shown")


def test_words_that_stand_nowhere_are_said_to_stand_nowhere(page: Page, address: str) -> None:
    assert ask(page, address, "domestic abuse").startswith("No minutes say “domestic”. No minutes say “abuse”.")
    assert page.locator(".results > li").count() == 0


def test_a_slip_is_corrected_and_said(page: Page, address: str) -> None:
    told = ask(page, address, "neglct")
    assert told.startswith("No minutes say “neglct”. Showing “neglect” instead.")
    assert "neglect" in page.inner_text(".results").lower()


def test_every_count_is_of_words_that_stand_there(page: Page, address: str) -> None:
    told = ask(page, address, "Harbourline")
    assert (
        told
        == f"{page.locator('.results > li').count()} sets of minutes hold “Harbourline”, in " + told.split(" in ")[1]
    )
    assert all("harbourline" in li.lower() for li in page.locator(".results > li").all_inner_texts())


def test_another_ending_is_told_from_the_word_itself(page: Page, address: str) -> None:
    told = ask(page, address, "parcel")
    assert "“parcel” stands there only with another ending." in told


@pytest.mark.parametrize(
    ("short", "long"), [("MASH", "multi-agency safeguarding hub"), ("LADO", "local authority designated officer")]
)
def test_an_abbreviation_and_its_long_form_find_the_same(page: Page, address: str, short: str, long: str) -> None:
    one = ask(page, address, short).split(", in ")[1]
    assert ask(page, address, long).split(", in ")[1] == one


def test_initials_find_the_places_of_that_person(page: Page, address: str) -> None:
    told = ask(page, address, "JvdM")
    assert "hold “JvdM”" in told
    assert all("JvdM" in li for li in page.locator(".results > li").all_inner_texts())


@pytest.mark.parametrize(
    "day", ["8 October 2024", "8th Oct 2024", "08/10/2024", "8.10.24", "2024-10-08", "Tuesday 8 October 2024"]
)
def test_a_day_in_any_form_leads_to_its_meeting(page: Page, address: str, day: str) -> None:
    ask(page, address, day)
    assert page.locator(".results h2").first.inner_text() == "Strategic Leadership Group: Minutes of 8 October 2024"


def test_a_reference_leads_to_its_action(page: Page, address: str) -> None:
    ask(page, address, "slg-2024-10-02")
    assert page.locator(".results h2 a").first.get_attribute("href") == f"{address}actions/#slg-2024-10-02"


def test_what_was_chosen_stays_in_the_address(page: Page, address: str) -> None:
    ask(page, address, "neglect")
    page.locator("select[name=group]").select_option("pog")
    page.wait_for_function(
        "[...document.querySelectorAll('.results h2')].every(h => h.textContent.startsWith('Practice'))"
    )
    page.locator(".results h2 a").first.click()
    page.go_back()
    page.wait_for_function(SETTLED)
    assert page.locator("select[name=group]").input_value() == "pog"
    assert all("Practice Oversight" in one for one in page.locator(".results h2").all_inner_texts())


def test_known_questions_find_their_meeting_and_their_paragraph_first(page: Page, address: str) -> None:
    meetings = paragraphs = 0
    missed = []
    for words, day, said in KNOWN:
        told = ask(page, address, words)
        if not day:
            meetings += told.startswith("No minutes say")
            paragraphs += told.startswith("No minutes say")
            continue
        first = page.locator(".results > li").first
        right = day in first.locator("h2").inner_text()
        there = said.lower() in (first.locator("p").first.inner_text().lower() if right else "")
        meetings, paragraphs = meetings + right, paragraphs + there
        missed += [] if right and there else [(words, first.inner_text()[:200])]
    assert meetings >= 18 and paragraphs >= 16, missed
