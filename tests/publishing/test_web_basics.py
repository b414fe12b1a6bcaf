"""What every page owes its readers: a description, one address, a policy, valid mark-up, a way on from a 404."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import html5lib
import lxml.html
import pytest

from publishing.render import render
from publishing.site.mkdocs_site import make
from publishing.text.telephone import telephones
from tests.publishing.planted import RICH
from tests.publishing.wexmoor import MEETINGS, MKDOCS, TEMPLATES

FACTS = replace(
    RICH, web_address="https://county.example/minutes/", worried="Ring 01632 960199 at any time, or 999 in danger."
)
COPIED = re.compile(r"/summary\.html$")
_INLINE = re.compile(r"<script(?! src=| type=\"application/(?:ld\+)?json\")[^>]*>|<style|\son\w+=\"|javascript:")


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(render(MEETINGS, FACTS, TEMPLATES), FACTS, MKDOCS, tmp_path_factory.mktemp("basics"))


@pytest.fixture(scope="module")
def pages(site: Path) -> Mapping[str, str]:
    """Every page that is one: what is only there to be copied is not."""
    names = (path.relative_to(site).as_posix() for path in sorted(site.rglob("*.html")))
    return {name: (site / name).read_text("utf-8") for name in names if not COPIED.search(name)}


def of(page: str, name: str) -> str:
    found = lxml.html.document_fromstring(page).xpath(f"//meta[@name='{name}' or @property='{name}']/@content")
    return str(found[0]) if found else ""


def test_every_page_has_a_description_of_its_own_of_a_length_that_is_shown(pages: Mapping[str, str]) -> None:
    said = {name: of(page, "description") for name, page in pages.items()}
    assert not [name for name, words in said.items() if not 20 <= len(words) <= 160]
    assert [words for words, times in Counter(said.values()).items() if times > 1] == []


def test_every_page_says_to_other_sites_what_it_is_and_where_it_stands(pages: Mapping[str, str]) -> None:
    for name, page in pages.items():
        assert of(page, "og:title") and of(page, "og:description") == of(page, "description"), name
        if name != "404.html":
            address = f"https://county.example/minutes/{name.removesuffix('index.html')}"
            assert of(page, "og:url") == address
            assert f'<link rel="canonical" href="{address}">' in page


def test_every_page_allows_scripts_and_styles_of_its_own_site_alone_and_needs_no_others(
    pages: Mapping[str, str],
) -> None:
    for name, page in pages.items():
        policy = re.search(r'Content-Security-Policy" content="([^"]+)"', page)
        assert policy and "default-src 'none'; script-src 'self'; style-src 'self'" in policy[1], name
        assert not re.findall(
            r"<script(?! src=| type=\"application/(?:ld\+)?json\")[^>]*>|<style|\son\w+=\"|javascript:", page
        ), name
        assert (' style="' in page) == ("style-src-attr" in policy[1]), name


def test_every_page_is_parsed_without_one_fault(pages: Mapping[str, str]) -> None:
    for page in pages.values():
        html5lib.HTMLParser(strict=True).parse(page)


def test_no_id_stands_twice_on_a_page(pages: Mapping[str, str]) -> None:
    for name, page in pages.items():
        ids = Counter(lxml.html.document_fromstring(page).xpath("//@id"))
        assert [one for one, times in ids.items() if times > 1] == [], name


def test_robots_may_read_all_and_find_the_sitemap_and_nothing_of_a_preview(site: Path) -> None:
    assert (site / "robots.txt").read_text() == (
        "User-agent: *\nAllow: /\nSitemap: https://county.example/minutes/sitemap.xml\n"
    )
    assert render((), replace(FACTS, preview=True), TEMPLATES)["robots.txt"] == "User-agent: *\nDisallow: /\n"


def test_the_sitemap_gives_each_page_the_day_on_which_its_minutes_were_published(site: Path) -> None:
    told = dict(re.findall(r"<loc>(.*?)</loc><lastmod>(.*?)</lastmod>", (site / "sitemap.xml").read_text("utf-8")))
    base = FACTS.web_address
    assert told[f"{base}meetings/2026-10-06-practice-oversight-group/"] == "2026-10-27"
    assert told[f"{base}meetings/2025-09-10-quality-assurance-network/"] == "2025-09-10"
    assert told[base] == "2026-10-27"
    assert f"{base}how-we-redact/" not in told, "nobody knows when a hand-written page changed"


def test_a_notice_of_withdrawal_is_not_to_be_found(site: Path, pages: Mapping[str, str]) -> None:
    assert "2026-01-06" not in (site / "sitemap.xml").read_text("utf-8")
    assert of(pages["meetings/2026-01-06-practice-oversight-group/index.html"], "robots") == "noindex"


def test_a_wrong_address_leads_to_a_search_wherever_the_site_stands(pages: Mapping[str, str]) -> None:
    page = pages["404.html"]
    assert 'class="hero-search" action="/minutes/search/"' in page
    assert 'href="/minutes/assets/extra.css"' in page


def test_no_other_page_names_the_root_of_its_host(pages: Mapping[str, str]) -> None:
    for name, page in pages.items():
        if name != "404.html":
            assert not re.findall(r'(?:href|src|action)="/[^"]*"', page), name


def test_numbers_to_ring_can_be_rung(pages: Mapping[str, str]) -> None:
    foot = pages["index.html"]
    assert '<a href="tel:01632960199">01632 960199</a>' in foot
    assert foot.count('href="tel:999"') == 1


@pytest.mark.parametrize(
    ("words", "numbers"),
    [
        ("Ring (01632) 960 199.", ["01632960199"]),
        ("+44 1632 960199 or 101", ["+441632960199", "101"]),
        ("999 children in 2024, 101% of 1999, £999", ["999"]),
        ("Nothing to ring", []),
    ],
)
def test_telephone_numbers_are_known_by_their_form(words: str, numbers: list[str]) -> None:
    assert [number for _, number in telephones(words) if number] == numbers
    assert "".join(said for said, _ in telephones(words)) == words
