"""A partnership's own colour and logo, and the accessibility statement that every site has."""

from dataclasses import replace
from pathlib import Path

import pytest

from desk import settings
from errors import BadSettings
from publishing.colour import check, contrast, stylesheet
from publishing.pages.written import is_old
from publishing.render import render
from publishing.site.mkdocs_site import make
from tests.publishing.wexmoor import FACTS, MEETINGS, MKDOCS, TEMPLATES


@pytest.mark.parametrize(("one", "other", "figure"), [("#000000", "#ffffff", 21.0), ("#5a2157", "#ffffff", 11.7)])
def test_contrast_is_as_the_guidelines_count_it(one: str, other: str, figure: float) -> None:
    assert round(contrast(one, other), 1) == figure


@pytest.mark.parametrize("colour", ["#ffcc00", "purple", "#12345", "#12345g", "red; } body { display: none"])
def test_a_colour_that_cannot_be_read_or_is_none_is_refused(colour: str) -> None:
    with pytest.raises(ValueError, match=r"against the page|written like"):
        check(colour)


@pytest.mark.parametrize("accent", ["#5a2157", "#00513b", "#1d3f8f", "#000000", "#8a1c1c", "#767676"])
def test_every_shade_made_of_an_accent_can_be_read(accent: str) -> None:
    light, dark = (
        dict(
            pair.strip().lstrip("-").split(": ") for pair in part.split("{")[-1].split("}")[0].split(";") if ":" in pair
        )
        for part in stylesheet(accent if contrast(accent, "#f6f4f7") >= 4.5 else "#595959").split("@media")
    )
    for tokens, paper in ((light, "#ffffff"), (dark, "#16131a")):
        assert contrast(tokens["accent"], paper) >= 4.5
        assert contrast(tokens["accent"], tokens["on-accent"]) >= 4.5
        assert contrast(tokens["accent"], tokens["accent-wash"]) >= 4
        assert contrast(tokens["band"], "#ffffff") >= 4.5


def test_accent_and_logo_stand_on_every_page(tmp_path: Path) -> None:
    facts = replace(FACTS, accent="#00513b", logo=("logo.svg", b"<svg xmlns='http://www.w3.org/2000/svg'/>"))
    site = make(render(MEETINGS, facts, TEMPLATES), facts, MKDOCS, tmp_path)
    assert "#00513b" in (site / "assets/accent.css").read_text(encoding="utf-8")
    for path in (path for path in site.rglob("*.html") if path.name != "summary.html"):
        html = path.read_text(encoding="utf-8")
        assert "assets/accent.css" in html
        assert "assets/logo.svg" in html


def test_a_bad_colour_in_partnership_yaml_stops_the_build_with_the_figures(tmp_path: Path) -> None:
    (tmp_path / "partnership.yaml").write_text("accent: '#ffcc00'\n", encoding="utf-8")
    with pytest.raises(BadSettings, match=r"1\.\d to 1"):
        settings.load(tmp_path)


def test_a_logo_that_is_not_there_is_named(tmp_path: Path) -> None:
    (tmp_path / "partnership.yaml").write_text("logo: crest.svg\n", encoding="utf-8")
    with pytest.raises(BadSettings) as caught:
        settings.load(tmp_path)
    assert "crest.svg" in caught.value.where


def test_a_site_without_an_accessibility_statement_gets_one_that_says_when_its_review_is_due() -> None:
    bare = replace(FACTS, pages=())
    never = render(MEETINGS, bare, TEMPLATES)["accessibility.md"]
    assert "has not been reviewed" in str(never)
    late = render(MEETINGS, replace(bare, statement_reviewed="2025-01-01"), TEMPLATES)["accessibility.md"]
    assert "a review is due" in str(late)
    assert "last reviewed on 1 January 2025" in str(late)
    assert not is_old("2026-11-01", "2026-11-20")
