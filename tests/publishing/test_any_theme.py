"""The look is our own: the same pages come out whichever theme MkDocs is told to begin with."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

from publishing.render import render
from publishing.site.mkdocs_site import make
from tests.publishing.planted import RICH
from tests.publishing.wexmoor import MEETINGS, MKDOCS, TEMPLATES


def built_on(theme: str, folder: Path) -> dict[str, str]:
    """The pages of a site, made with a theme that MkDocs brings along or that is installed."""
    folder.mkdir()
    settings = yaml.safe_load(MKDOCS.read_text(encoding="utf-8"))
    custom = str((MKDOCS.parent / settings["theme"]["custom_dir"]).resolve())
    settings["theme"] = {"name": theme, "custom_dir": custom}
    settings_file = folder / "mkdocs.yml"
    settings_file.write_text(yaml.safe_dump(settings), encoding="utf-8")
    site = make(render(MEETINGS, RICH, TEMPLATES), RICH, settings_file, folder / "staging")
    return {path.relative_to(site).as_posix(): path.read_text("utf-8") for path in site.rglob("*.html")}


@pytest.mark.slow
def test_every_page_is_the_same_on_the_theme_that_mkdocs_brings_along(tmp_path: Path) -> None:
    ours, plain = built_on("material", tmp_path / "one"), built_on("mkdocs", tmp_path / "two")
    assert ours.keys() == plain.keys()
    assert [name for name in ours if ours[name] != plain[name]] == []


def test_no_template_of_the_theme_takes_a_part_from_another() -> None:
    theme = TEMPLATES / "theme"
    pages = sorted(theme.rglob("*.html"))
    used = {name for path in pages for name in re.findall(r'"([\w/]+\.html)"', path.read_text("utf-8"))}
    assert used <= {path.relative_to(theme).as_posix() for path in pages}
