"""Feeds, calendars, agency and topic pages, abbreviations, the search index; and a leak twin for each."""

import json
import re
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import feedparser
import html5lib
import icalendar
import lxml.html
import pytest

from publishing.render import render
from publishing.site.mkdocs_site import make
from publishing.text.facts import Named
from publishing.text.mentions import speaks_of
from redaction.public import PublicItem
from tests.publishing.wexmoor import CASE, FACTS, MEETING, MEETINGS, MKDOCS, TEMPLATES, ini, para, said

HEALTH = Named("health", "Health", ("Health", "Primary Care Network", "GP", "ICB"))
SCHOOLS = Named("schools", "Schools", ("School", "Headteacher", "Heads"))
RICH = replace(
    FACTS,
    agencies=(HEALTH, SCHOOLS),
    topics=(Named("neglect", "Neglect", ("neglect",)), Named("gangs", "Gangs", ("gangs",))),
    glossary=(("GP", "general practitioner"), ("MASH", "multi-agency safeguarding hub")),
)


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    return render(MEETINGS, RICH, TEMPLATES)


@pytest.fixture(scope="module")
def site(files: dict[str, str], tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(files, RICH, MKDOCS, tmp_path_factory.mktemp("staging"))


def words(element: lxml.html.HtmlElement) -> str:
    return " ".join(element.text_content().split())


def page(path: Path) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(path.read_text(encoding="utf-8"))


def test_the_atom_feed_is_read_by_another_library_newest_first(files: dict[str, str]) -> None:
    read = feedparser.parse(BytesIO(files["feed.xml"].encode()))
    assert not read.bozo
    assert [entry.updated[:10] for entry in read.entries] == sorted(
        (e.updated[:10] for e in read.entries), reverse=True
    )
    first = next(entry for entry in read.entries if entry.title.endswith("6 October 2026"))
    assert first.link == f"{FACTS.web_address}meetings/{MEETING.id}/"
    assert first.id.startswith("urn:uuid:")
    assert "was not brought" in first.summary


def test_ids_in_feeds_do_not_change_with_the_address_or_the_day() -> None:
    moved = replace(RICH, web_address="https://elsewhere.example/", as_of="2027-03-01")
    ids = [
        {item["id"] for item in json.loads(render(MEETINGS, facts, TEMPLATES)["feed.json"])["items"]}
        for facts in (RICH, moved)
    ]
    assert ids[0] == ids[1]
    assert len(ids[0]) == len(MEETINGS)


def test_a_group_without_minutes_has_a_feed_that_does_not_ask_the_clock() -> None:
    files = render((), RICH, TEMPLATES)
    assert "<updated>2026-11-20T00:00:00+00:00</updated>" in files["groups/slg/feed.xml"]


def test_the_calendar_is_read_back_with_london_times_and_dates_to_come(files: dict[str, str]) -> None:
    calendar = icalendar.Calendar.from_ical(files["calendar.ics"])
    events = {str(event["summary"]) + str(event.decoded("dtstart")): event for event in calendar.walk("VEVENT")}
    held = next(e for e in events.values() if str(e.get("url", "")).endswith(f"/{MEETING.id}/"))
    assert held.decoded("dtstart").isoformat() == "2026-10-06T10:00:00+01:00"
    assert held.decoded("dtend").isoformat() == "2026-10-06T12:30:00+01:00"
    assert "Strategic Leadership Group2026-12-08" in events
    assert len({str(event["uid"]) for event in events.values()}) == len(events)


def test_the_head_of_a_meeting_page_carries_an_event_that_cannot_leave_its_script(tmp_path: Path) -> None:
    nasty = replace(MEETING, venue=said("</script><b>Tarn & House"))
    site = make(render((nasty,), RICH, TEMPLATES), RICH, MKDOCS, tmp_path)
    html = (site / f"meetings/{MEETING.id}/index.html").read_text(encoding="utf-8")
    (raw,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', html)
    event = json.loads(raw)
    assert event["location"]["name"] == "</script><b>Tarn & House"
    assert (event["@type"], event["startDate"]) == ("Event", "2026-10-06T10:00:00+01:00")


def test_an_agency_page_lists_its_open_actions_and_what_speaks_of_it(site: Path) -> None:
    health = page(site / "agencies/health/index.html")
    todo = [words(p) for p in health.xpath("//p[@class='todo-what']")]
    assert todo == ["Lead a change to the referral and recording templates in every agency."]
    assert "31 Jan 2027" in words(health.xpath("//article[@class='todo']")[0])
    schools = words(page(site / "agencies/schools/index.html"))
    assert "No open action in published minutes has an owner of this agency." in schools


def test_a_site_without_agencies_has_no_tab_for_them(tmp_path: Path) -> None:
    site = make(render(MEETINGS, FACTS, TEMPLATES), FACTS, MKDOCS, tmp_path)
    assert "Your agency" not in (site / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("the health visitor", True),
        ("Primary\nCare Network", True),
        ("healthy eating", False),
        ("GPs were told", True),
        ("gp", False),
        ("a paragraph", False),
    ],
)
def test_an_agency_is_spoken_of_by_whole_words(text: str, named: bool) -> None:
    assert speaks_of(text, HEALTH) is named


def test_a_topic_nobody_speaks_of_has_no_page(files: dict[str, str]) -> None:
    assert "topics/neglect/index.md" in files
    assert "topics/gangs/index.md" not in files


def test_a_topic_has_each_item_that_is_called_by_it_with_the_sentence_that_speaks_of_it() -> None:
    titled = PublicItem("8.", said("Gangs"), (para("The chair thanked the youth workers."),))
    told = PublicItem(
        "9.", said("Streets"), (para("One thing. ", ini("TW"), " spoke of gangs in Hopwell. Another thing."),)
    )
    meeting = replace(MEETING, items=(titled, told), actions=())
    page = str(render((meeting,), RICH, TEMPLATES)["topics/gangs/index.md"])
    assert "2 items in published minutes" in page
    assert ">Gangs</a>" in page
    assert "TW</a> spoke of gangs in Hopwell" in page
    assert "One thing" not in page


def test_an_agency_has_every_decision_that_names_it_or_everybody() -> None:
    words = [f"It was agreed that the GP will send letter {number}." for number in range(9)]
    binding = [*words, "It was agreed that all partners will share it.", "It was agreed that the police will wait."]
    meeting = replace(
        MEETING, items=(PublicItem("1.", said("Letters"), tuple(para(one) for one in binding)),), actions=()
    )
    page = str(render((meeting,), RICH, TEMPLATES)["agencies/health/index.md"])
    assert page.count("Decision <a") == 10
    assert "police will wait" not in page


def test_withheld_words_never_make_a_topic() -> None:
    meeting = replace(MEETING, items=(PublicItem("1", said("Report"), (para(CASE),)),), actions=())
    topic = Named("case", "Case", ("case detail withheld",))
    files = render((meeting,), replace(RICH, topics=(topic,)), TEMPLATES)
    assert "topics/case/index.md" not in files


def test_an_abbreviation_is_spelled_out_on_its_first_use_in_each_item() -> None:
    body = (para("The GP rang the MASH. Another GP wrote; GPs agreed."), para(ini("GP"), " spoke of the MASH."))
    items = tuple(PublicItem(n, said("Health"), body) for n in ("1", "2"))
    source = render((replace(MEETING, items=items),), RICH, TEMPLATES)[f"meetings/{MEETING.id}/index.md"]
    assert source.count('<abbr title="general practitioner">GP</abbr>') == 2
    assert source.count("<abbr") == 4


def test_every_page_is_html_that_a_strict_parser_accepts(site: Path) -> None:
    parser = html5lib.HTMLParser(strict=True)
    for path in sorted(site.rglob("*.html")):
        parser.parse(path.read_text(encoding="utf-8"))


def test_the_search_index_is_made_and_leaves_out_the_names_of_the_attendance_list(site: Path) -> None:
    parts = [path.read_text(encoding="utf-8") for path in (site / "search" / "words").glob("*.json")]
    assert any("neglect screening tool" in text for text in parts)
    assert not any("Achterberg" in text or "achterberg" in text for text in parts)
    assert not (site / "search/search_index.json").exists()
