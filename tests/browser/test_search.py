"""A search says only what is so: what stands there, what is like it, and where. The sample's own words, in a real
browser."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import pytest
import yaml
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
    ("helicopter", "", ""),
    ("cold weather fund", "4 December 2025", "cold weather fund"),
    ("riding school dance school", "9 July 2026", "riding school"),
    ("transfer of school nursing records", "9 July 2026", "school nursing records"),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return sample(Path(tmp_path_factory.mktemp("sample")))


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    with served(site) as where:
        yield where


@pytest.fixture(scope="module")
def page() -> Iterator[Page]:
    with chromium() as browser:
        # Playwright waits by evaluating words, which the pages themselves may not.
        yield browser.new_page(viewport={"width": 1280, "height": 900}, bypass_csp=True)


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


@dataclass(frozen=True)
class Question:
    """What is typed; the day of the meeting that must come first, or part of another page's address; its words."""

    typed: str
    day: str
    says: str
    place: str = ""


HELD_BACK = tuple(
    Question(one["q"], one["day"], one["says"], one.get("page", ""))
    for one in yaml.safe_load((Path(__file__).parent / "held_back_queries.yaml").read_text(encoding="utf-8"))["queries"]
)


@pytest.mark.parametrize("asked", [tuple(Question(*one) for one in KNOWN), HELD_BACK], ids=["known", "held back"])
def test_questions_find_their_meeting_and_their_paragraph_first(
    page: Page, address: str, site: Path, asked: tuple[Question, ...]
) -> None:
    said = " ".join(path.read_text(encoding="utf-8").lower() for path in (site / "search" / "words").glob("p-*.json"))
    there = [one for one in asked if one.says.replace('"', '\\"').lower() in said]
    assert len(there) >= 0.9 * len(asked), "too much of the sample is withheld for this to ask anything"
    found = {one: answered(page, address, one) for one in there}
    missed = [one.typed for one, right in found.items() if right != (True, True)]
    assert sum(right[0] for right in found.values()) >= 0.9 * len(there), missed
    assert sum(right[1] for right in found.values()) >= 0.8 * len(there), missed


def answered(page: Page, address: str, one: Question) -> tuple[bool, bool]:
    """Whether the right page comes first, and its right paragraph first."""
    told = ask(page, address, one.typed)
    if not one.day and not one.place:
        return told.startswith("No minutes say"), told.startswith("No minutes say")
    first = page.locator(".results > li").first
    if not first.count():
        return False, False
    heading = first.locator("h2")
    right = (
        one.day in heading.inner_text() if one.day else one.place in (heading.locator("a").get_attribute("href") or "")
    )
    return right, right and one.says.lower() in first.locator("p").first.inner_text().lower()


def test_a_role_finds_who_that_is_without_a_name(page: Page, address: str) -> None:
    told = ask(page, address, "Detective Superintendent Calder Vale Police")
    first = page.locator(".results > li").first
    assert first.locator("h2").inner_text() == "Who attends, by role" and "page" in told
    link = first.locator("p a").first.get_attribute("href") or ""
    page.goto(link)
    row = page.locator(link[link.index("#") :])
    assert row.count() == 1 and "Detective Superintendent" in row.inner_text()


def test_a_help_page_is_found_by_its_section(page: Page, address: str) -> None:
    ask(page, address, "telephone post business unit")
    page.locator("select[name=kind]").select_option("help")
    page.wait_for_function("[...document.querySelectorAll('.results h2')].some(h => h.textContent === 'Contact us')")
    link = page.locator(".results > li p a").first
    assert (link.get_attribute("href") or "").endswith("contact/#the-business-unit")


def test_each_choice_says_how_much_it_would_leave(page: Page, address: str) -> None:
    ask(page, address, "neglect")
    page.wait_for_function("document.querySelector('select[name=kind] option:checked').textContent === 'Any'")
    options = page.locator("select[name=year] option").all_inner_texts()
    assert all(re.fullmatch(r"\d{4} \(\d+\)", one) for one in options[1:]) and len(options) > 2
    year = page.locator("select[name=year] option").nth(1)
    wanted = int(year.inner_text().split("(")[1].rstrip(")"))
    page.locator("select[name=year]").select_option(index=1)
    page.wait_for_function(f"document.querySelectorAll('.results > li').length === {wanted}")


def test_only_decisions_are_found_where_only_decisions_were_chosen(page: Page, address: str) -> None:
    ask(page, address, "neglect")
    page.locator("select[name=kind]").select_option("decisions")
    page.wait_for_function(
        "[...document.querySelectorAll('.results a.ref')].every(a => a.textContent.startsWith('Dec'))"
    )
    assert page.locator(".results a.ref").count() and "kind=decisions" in page.url


def test_the_newest_can_stand_first(page: Page, address: str) -> None:
    ask(page, address, "neglect")
    page.locator("select[name=sort]").select_option("newest")
    page.wait_for_function("location.search.includes('sort=newest')")
    page.wait_for_load_state("networkidle")
    years = [int(one.rsplit(" ", 1)[1]) for one in page.locator(".results h2").all_inner_texts() if "Minutes of" in one]
    assert years == sorted(years, reverse=True) and len(years) > 2


def test_a_search_weighs_little(page: Page, address: str) -> None:
    weight: list[int] = []
    page.on("response", lambda answer: weight.append(len(answer.body())) if answer.ok else None)
    ask(page, address, "neglect screening tool")
    assert 0 < sum(weight) <= 250_000
