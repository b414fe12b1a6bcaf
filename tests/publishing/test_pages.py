"""The pages: what stands where, what links to what, and what the public is told."""

import json
from collections import Counter
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from errors import SiteFailed
from publishing.action_register.action_view import is_closed
from publishing.render import render
from publishing.site.mkdocs_site import make
from publishing.text.facts import SiteFacts
from redaction.public import PublicItem, PublicMeeting, Run
from tests.publishing.wexmoor import ATTENDEES, FACTS, MEETING, MEETINGS, MKDOCS, TEMPLATES, another, para, said

PAGE = f"meetings/{MEETING.id}/index.html"


def built(meetings: tuple[PublicMeeting, ...], facts: SiteFacts, staging: Path) -> Path:
    return make(render(meetings, facts, TEMPLATES), facts, MKDOCS, staging)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return built(MEETINGS, FACTS, tmp_path_factory.mktemp("staging"))


@pytest.fixture(scope="module")
def page(site: Path) -> lxml.html.HtmlElement:
    return read(site / PAGE)


def read(path: Path) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(path.read_text(encoding="utf-8"))


def words(element: lxml.html.HtmlElement) -> str:
    return " ".join(" ".join(element.itertext()).split())


def one(page: lxml.html.HtmlElement, path: str) -> lxml.html.HtmlElement:
    found = page.xpath(path)
    assert len(found) == 1, f"{len(found)} of {path}"
    return found[0]


def test_the_heading_names_the_group_above_and_the_date(page: lxml.html.HtmlElement) -> None:
    heading = one(page, "//h1")
    assert words(heading) == "Practice Oversight Group Minutes of 6 October 2026"
    assert words(heading.xpath("./span[@class='group']")[0]) == "Practice Oversight Group"


def test_the_banner_names_the_role_and_the_day_of_approval_and_counts_what_is_withheld(
    page: lxml.html.HtmlElement,
) -> None:
    banner = words(one(page, "//div[contains(@class, 'banner')]"))
    assert banner.startswith("Approved by the Chair (Independent Scrutineer) on 27 October 2026")
    assert "Withheld: 1 case detail, 2 names, 1 small number." in banner


def test_sections_stand_in_the_order_people_ask_for_them(page: lxml.html.HtmlElement) -> None:
    headings = [words(h) for h in page.xpath("//article//h2")]
    assert headings == [
        "Summary",
        "What changed",
        "Decisions (1)",
        "Actions (4)",
        "Next meeting",
        "Attendance",
        "Minutes",
        "Use these minutes",
    ]


def test_names_stand_in_the_attendance_list_and_nowhere_else(site: Path, page: lxml.html.HtmlElement) -> None:
    zone = one(page, "//*[@data-zone='attendance']")
    assert all(a.name in words(zone) for a in ATTENDEES)
    zone.getparent().remove(zone)
    rest = words(page) + "".join(
        path.read_text(encoding="utf-8") for path in sorted((site / "search" / "words").glob("*.json"))
    )
    names = {part for a in ATTENDEES if "[" not in a.name for part in a.name.split()}
    assert not [name for name in names if name in rest]


def test_the_attendance_list_is_grouped_by_presence(site: Path) -> None:
    groups = [words(h) for h in read(site / PAGE).xpath("//tr[@class='presence']/th")]
    assert groups == ["Present", "In attendance", "Minute taker", "Apologies"]


def test_withheld_words_are_marked_with_their_kind_and_nothing_more(site: Path) -> None:
    html = (site / PAGE).read_text(encoding="utf-8")
    assert '<span class="withheld" data-reason="case_detail">[case detail withheld]</span>' in html
    marks = read(site / PAGE).xpath("//div[@class='body']//*[@class='withheld']")
    assert {words(m): m.get("data-reason") for m in marks} == {
        "[case detail withheld]": "case_detail",
        "[name withheld]": "name",
        "[a small number of]": "small_number",
    }
    assert {tuple(sorted(m.attrib)) for m in marks} == {("class", "data-reason")}


def test_initials_link_to_the_attendance_row(site: Path) -> None:
    page = read(site / PAGE)
    link = page.xpath("//div[@class='body']//a[@class='ini'][.='TW']")[0]
    assert link.get("href") == "#att-TW"
    assert words(one(page, "//tr[@id='att-TW']")).startswith("Torquil Wendlebury TW Assistant Director")


def test_initials_that_nobody_on_the_list_bears_are_not_linked(tmp_path: Path) -> None:
    stranger = PublicItem("1", said("Welcome"), (para(Run("QQ", "initials"), " spoke."),))
    source = render((replace(MEETING, items=(stranger,)),), FACTS, TEMPLATES)[f"meetings/{MEETING.id}/index.md"]
    assert '<span class="ini">QQ</span>' in source
    assert "att-QQ" not in source


def test_paragraphs_are_numbered_within_their_item_and_link_to_themselves(site: Path) -> None:
    page = read(site / PAGE)
    assert words(one(page, "//p[@id='p3-1']/a[@class='para-n']")) == "3.1"
    assert one(page, "//p[@id='p3-1']/a[@class='para-n']").get("href") == "#p3-1"


def test_an_item_without_a_number_still_has_an_address(site: Path) -> None:
    page = read(site / PAGE)
    assert words(one(page, "//h3[@id='part-5']")) == "Any other business"
    assert words(one(page, "//p[@id='ppart-5-1']")) == "¶ RA thanked everybody."


def test_numbers_printed_in_the_minutes_are_kept_in_place_of_ours() -> None:
    item = PublicItem("4", said("Report"), (para("4.7 The board heard this."), para("And this.")))
    source = render((replace(MEETING, items=(item,)),), FACTS, TEMPLATES)[f"meetings/{MEETING.id}/index.md"]
    assert (
        '<p class="para" id="p4&#45;7"><a class="para-n" href="#p4&#45;7">4&#46;7</a> The board heard this&#46;</p>'
        in source
    )
    assert ">4&#46;1</a>" not in source


def test_an_item_number_used_twice_gives_two_addresses(tmp_path: Path) -> None:
    twice = tuple(PublicItem("14", said(title), (para("Said."),)) for title in ("One", "Two"))
    page = read(built((replace(MEETING, items=twice),), FACTS, tmp_path) / PAGE)
    assert [h.get("id") for h in page.xpath("//h3[contains(@class, 'item')]")] == ["i14", "i14-2"]
    assert len(page.xpath("//p[@class='para']/@id")) == len(set(page.xpath("//p[@class='para']/@id")))


def test_the_action_table_links_to_the_place_and_the_place_links_back(site: Path) -> None:
    page = read(site / PAGE)
    row = one(page, "//tr[@id='row-a2']")
    assert words(row.xpath("./td[1]")[0]) == "POG-2026-10-01 No. 13"
    assert row.xpath("./td[1]/a/@href") == ["../../actions/#pog-2026-10-01"]
    assert row.xpath("./td[2]//a/@href") == ["#action-a2"]
    box = one(page, "//*[@id='action-a2']")
    assert box.xpath(".//p[@class='box-head']/a/@href") == ["#row-a2", "../../actions/#pog-2026-10-01"]
    assert "Owner: GA Named GP for Safeguarding" in words(box)
    assert "Due: 31 Jan 2027." in words(box)


def test_an_action_that_arose_elsewhere_says_so_and_links_nowhere(site: Path) -> None:
    row = one(read(site / PAGE), "//tr[@id='row-a4']")
    assert "Carried from an earlier meeting" in words(row)
    assert not row.xpath("./td[2]//a")


def test_an_action_box_keeps_every_word_of_the_passage() -> None:
    item = replace(MEETING.items[2], body=(para("Action 13 – Lead, but only if funded", kind="action", action="a2"),))
    source = render((replace(MEETING, items=(item,)),), FACTS, TEMPLATES)[f"meetings/{MEETING.id}/index.md"]
    assert "but only if funded" in source


@pytest.mark.parametrize("status", ["Closed", "Completed 29/03/2023", "Action closed.", "Completed in March", "Done"])
def test_a_status_that_ends_an_action_closes_it(status: str) -> None:
    assert is_closed(status)


@pytest.mark.parametrize(
    "status",
    ["", "Ongoing", "Not yet completed", "To be completed by May", "Open", "Partly done", "Closed in part, ongoing"],
)
def test_a_status_that_leaves_a_doubt_keeps_the_action_open(status: str) -> None:
    assert not is_closed(status)


def test_a_decision_is_listed_and_marked_where_it_was_made(site: Path) -> None:
    page = read(site / PAGE)
    assert page.xpath("//ol[@class='decisions']//a[@class='ref']/@href") == ["#p3-4"]
    assert words(one(page, "//div[@class='decision']/p[1]")) == "Decision D1"


def test_bullets_keep_their_levels_and_tables_their_cells(site: Path) -> None:
    page = read(site / PAGE)
    assert [words(li) for li in page.xpath("//div[@class='body']//li//li")] == ["in schools,", "and in health."]
    assert [words(c) for c in page.xpath("//table[@class='grid']//th")] == ["Measure", "Quarter 1", "Quarter 2"]


def test_every_link_inside_the_site_leads_somewhere(site: Path) -> None:
    pages = {path: read(path) for path in site.rglob("*.html") if path.name != "404.html"}
    ids = {path: Counter(page.xpath("//@id")) for path, page in pages.items()}
    assert not [(path, name) for path, counted in ids.items() for name, count in counted.items() if count > 1]
    for path, page in pages.items():
        for link in page.xpath("//a/@href"):
            if link.startswith(("https:", "mailto:", "tel:")):
                continue
            place, _, anchor = link.partition("#")
            target = (path.parent / place).resolve() if place else path
            if target.is_file() and target not in pages:
                continue
            target = target / "index.html" if target.is_dir() else target
            assert target in pages, f"{link} on {path}"
            assert not anchor or anchor in ids[target], f"{link} on {path}"


def test_meetings_are_listed_by_group_and_by_year(site: Path) -> None:
    listing = read(site / "meetings/index.html")
    assert [words(h) for h in listing.xpath("//article/h2")] == [group.name for group in FACTS.groups]
    assert (site / "meetings/2025/index.html").exists()
    group = read(site / "groups/pog/index.html")
    assert [words(a) for a in group.xpath("//td[1]/a")] == ["6 October 2026", "7 July 2026"]


def test_a_group_that_settings_do_not_know_gets_a_page_of_its_own() -> None:
    files = render(
        (another("2026-01-01", "Early Years Forum", "x"), another("2026-01-02", "POG", "y")), FACTS, TEMPLATES
    )
    assert "groups/early-years-forum/index.md" in files
    assert "groups/pog-2/index.md" in files


def test_a_meeting_without_date_list_or_items_still_has_a_page(tmp_path: Path) -> None:
    bare = replace(
        MEETING, held_on="", next_meeting="", attendees=(), items=(), actions=(), venue=(), chair=(), withheld=()
    )
    page = read(built((bare,), replace(FACTS, groups=(), pages=(), glossary=(), held=()), tmp_path) / PAGE)
    assert "Minutes, date not given" in words(one(page, "//h1"))
    assert "Nothing was withheld" in words(page)


def test_a_site_without_meetings_says_so(tmp_path: Path) -> None:
    site = built((), FACTS, tmp_path)
    assert "No minutes are published yet." in words(read(site / "index.html"))


def test_a_preview_says_on_every_page_what_it_is(tmp_path: Path) -> None:
    site = built((replace(MEETING, sign_off=None),), replace(FACTS, preview=True), tmp_path)
    for path in (path for path in site.rglob("*.html") if path.name != "summary.html"):
        page = read(path)
        assert page.xpath("//meta[@name='robots']/@content") == ["noindex, nofollow"]
        assert "Preview. Not approved, not public." in words(page)
    assert words(one(read(site / PAGE), "//div[contains(@class, 'banner')]")).startswith(
        "Preview. Not approved, not public"
    )


def test_the_released_site_is_not_a_preview(site: Path) -> None:
    assert "Preview" not in (site / PAGE).read_text(encoding="utf-8")
    assert "noindex" not in (site / PAGE).read_text(encoding="utf-8")


def test_meeting_json_holds_the_public_facts(site: Path) -> None:
    facts = json.loads((site / f"meetings/{MEETING.id}/meeting.json").read_text(encoding="utf-8"))
    contract = {
        "id",
        "title",
        "group",
        "date",
        "venue",
        "attendance",
        "items",
        "decisions",
        "actions",
        "next_meeting",
        "summary",
    }
    assert contract <= set(facts)
    assert facts["date"] == "2026-10-06"
    assert set(facts["summary"]) == {"subject", "short", "medium", "long"}
    assert facts["actions"][0]["owners"] == ["AD", "TW"]
    assert facts["attendance"][0]["name"] == "Rosalind Achterberg"
    assert facts["decisions"][0]["anchor"] == "p3-4"


def test_next_meetings_are_those_still_to_come_soonest_first(site: Path) -> None:
    dates = [words(p) for p in read(site / "index.html").xpath("//p[@class='date']")]
    assert dates == [
        "30 Nov Monday Quality Assurance Network",
        "8 Dec Tuesday Strategic Leadership Group",
        "12 Jan Tuesday Practice Oversight Group",
    ]


@pytest.mark.parametrize("address", ["../../etc", "Upper", "two words", "", "a--b", "-a"])
def test_an_address_that_is_none_is_refused(address: str) -> None:
    with pytest.raises(SiteFailed):
        render((replace(MEETING, id=address),), FACTS, TEMPLATES)


def test_two_meetings_with_one_address_are_refused() -> None:
    with pytest.raises(SiteFailed, match="More than one page"):
        render((MEETING, MEETING), FACTS, TEMPLATES)


def test_a_hand_written_page_may_not_take_one_of_our_addresses() -> None:
    with pytest.raises(SiteFailed):
        render((), replace(FACTS, pages=(("meetings", "Mine", "x"),)), TEMPLATES)


def test_numbers_of_paragraphs_close_up_round_a_box_and_a_printed_number_stays_with_its_action(tmp_path: Path) -> None:
    ours = PublicItem(
        "6.",
        said("Escorts"),
        (
            para("One thing was said."),
            para("Action 13: GA to lead a change.", action="a2"),
            para("Another thing was said."),
        ),
    )
    theirs = PublicItem(
        "7.",
        said("Drivers"),
        (para("7.1 One thing."), para("7.2 Report on transport", kind="action", action="a4"), para("7.3 Another.")),
    )
    meeting = replace(MEETING, items=(ours, theirs))
    page = read(built((meeting,), FACTS, tmp_path) / PAGE)
    assert [words(n) for n in page.xpath("//a[@class='para-n']")] == ["6.1", "6.2", "7.1", "7.3"]
    assert words(one(page, "//a[@class='box-n']")) == "7.2"
