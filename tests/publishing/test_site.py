"""MkDocs is run so that the same input gives the same bytes, nothing comes from elsewhere, and no fault is silent."""

import json
import os
import re
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from errors import SiteFailed
from publishing.render import render
from publishing.site.mkdocs_site import make
from tests.publishing.wexmoor import FACTS, MEETINGS, MKDOCS, TEMPLATES


def built(staging: Path) -> Path:
    return make(render(MEETINGS, FACTS, TEMPLATES), FACTS, MKDOCS, staging)


def digests(site: Path) -> dict[str, str]:
    return {
        path.relative_to(site).as_posix(): sha256(path.read_bytes()).hexdigest()
        for path in site.rglob("*")
        if path.is_file()
    }


def test_two_builds_are_the_same_to_the_byte(tmp_path: Path) -> None:
    assert digests(built(tmp_path / "one")) == digests(built(tmp_path / "two"))


def test_dates_on_the_site_are_those_handed_in_and_not_the_clocks(tmp_path: Path) -> None:
    facts = replace(FACTS, as_of="2019-03-04")
    site = make(render(MEETINGS, facts, TEMPLATES), facts, MKDOCS, tmp_path)
    published = {meeting.sign_off.on for meeting in MEETINGS if meeting.sign_off}
    told = set(re.findall(r"<lastmod>(.*?)</lastmod>", (site / "sitemap.xml").read_text(encoding="utf-8")))
    assert told == published
    assert "Built 4 March 2019" in (site / "index.html").read_text(encoding="utf-8")


def test_a_second_build_leaves_nothing_of_the_first(tmp_path: Path) -> None:
    site = built(tmp_path)
    (tmp_path / "docs" / "left.md").write_text("left", encoding="utf-8")
    (site / "left.html").write_text("left", encoding="utf-8")
    assert not [path for path in built(tmp_path).rglob("*") if "left" in path.name]


def test_the_build_changes_nothing_in_the_environment(tmp_path: Path) -> None:
    before = dict(os.environ)
    built(tmp_path)
    assert dict(os.environ) == before


def test_pages_load_nothing_from_anybody_else(tmp_path: Path) -> None:
    for path in built(tmp_path).rglob("*"):
        if path.suffix in (".html", ".css", ".svg"):
            text = path.read_text(encoding="utf-8")
            loaded = re.findall(r"<(?:script|img|iframe|source)[^>]*\ssrc=\"(?:https?:)?//|@import|url\(", text)
            loaded += [link for link in re.findall(r"<link[^>]*>", text) if "//" in link and "canonical" not in link]
            assert not loaded, path


def test_nothing_of_the_stock_theme_is_left_to_see(tmp_path: Path) -> None:
    site = built(tmp_path)
    assert not (site / "assets" / "stylesheets").exists()
    assert not [path for path in site.rglob("*") if path.suffix in (".map", ".png", ".gz")]
    assert "Material for MkDocs" not in (site / "index.html").read_text(encoding="utf-8")


def test_the_search_index_holds_the_discussion_and_leads_to_its_place(tmp_path: Path) -> None:
    words = built(tmp_path) / "search" / "words"
    found = [one for path in sorted(words.glob("p-*.json")) for one in json.loads(path.read_text(encoding="utf-8"))]
    said = [one for one in found if "neglect screening tool" in one[4]]
    assert said and {one[2] for one in said} == {"Audit: neglect in children under five"}


def test_a_warning_of_mkdocs_stops_the_build_with_its_words(tmp_path: Path) -> None:
    facts = replace(FACTS, pages=(("mine", "Mine", "See [that](../nowhere/index.md)."),))
    with pytest.raises(SiteFailed, match=r"nowhere/index\.md"):
        make(render(MEETINGS, facts, TEMPLATES), facts, MKDOCS, tmp_path)


def test_settings_that_mkdocs_refuses_stop_the_build(tmp_path: Path) -> None:
    broken = tmp_path / "mkdocs.yml"
    broken.write_text("site_name: x\ntheme: {name: no-such-theme}\n", encoding="utf-8")
    with pytest.raises(SiteFailed):
        make({"index.md": "# x"}, FACTS, broken, tmp_path / "staging")


@pytest.mark.parametrize("name", ["../x.md", "/x.md", "a/../../x.md", "C:/x.md", "a\\..\\x.md"])
def test_no_page_is_written_outside_its_folder(name: str, tmp_path: Path) -> None:
    with pytest.raises(SiteFailed, match="leaves the site"):
        make({name: "x"}, FACTS, MKDOCS, tmp_path / "staging")
    assert not (tmp_path / "x.md").exists()


def test_words_from_settings_cannot_become_mark_up_in_the_frame(tmp_path: Path) -> None:
    facts = replace(
        FACTS,
        name='A <b>B</b> "C"',
        short_name="<i>x</i>",
        strapline="<u>",
        contact_email='"><s>',
        worried="<kbd>",
        held=("<q>",),
    )
    site = make(render(MEETINGS, facts, TEMPLATES), facts, MKDOCS, tmp_path)
    for path in site.rglob("*.html"):
        assert not re.findall(r"<(?:b|u|s|kbd|q)>|<i>x", path.read_text(encoding="utf-8")), path
