"""Leak twins: words planted in every field of a meeting are found by the gate in every kind of file that shows them.

One site serves them all. A new page, file kind, template or output without a twin here makes the suite fail.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from fnmatch import fnmatchcase
from pathlib import Path

import pytest

from publishing.context import prepare
from publishing.gate.inspection import inspect
from publishing.render import OUTPUTS, render
from publishing.site.mkdocs_site import make
from publishing.text.escape import environment
from redaction.public import PublicMeeting, Withheld
from tests.publishing.planted import RICH, SOUGHT, SURFACES, planted
from tests.publishing.wexmoor import MEETING, MKDOCS, TEMPLATES, para, said

# Each kind of file that takes words from minutes, and a field whose planted words the gate must find there.
TWINS: Mapping[str, str] = {
    "index.html": "paragraph",
    "actions/index.html": "action",
    "actions.json": "action",
    "actions.ics": "action",
    "agencies/[!i]*/index.html": "paragraph",
    "agencies/health/calendar.ics": "action",
    "agencies/health/feed.json": "paragraph",
    "agencies/health/feed.xml": "paragraph",
    "agencies/others/*/index.html": "paragraph",
    "agencies/health/briefing.docx": "action",
    "agencies/health/briefing.pdf": "action",
    "meetings/2026-10-*/minutes.docx": "cell",
    "meetings/2026-10-*/minutes.pdf": "cell",
    "meetings/2026-10-*/minutes.txt": "cell",
    "subscribe/roles/*/feed.json": "action",
    "subscribe/roles/*/feed.xml": "action",
    "topics/neglect/feed.json": "item",
    "topics/neglect/feed.xml": "item",
    "calendar.ics": "venue",
    "actions.csv": "action",
    "actions.xlsx": "action",
    "decisions.csv": "paragraph",
    "decisions.json": "paragraph",
    "decisions/index.html": "paragraph",
    "feed.json": "summary",
    "feed.xml": "summary",
    "groups/pog/calendar.ics": "venue",
    "groups/pog/feed.json": "summary",
    "groups/pog/feed.xml": "summary",
    "groups/pog/index.html": "action",
    "meetings.json": "group",
    "meetings/index.html": "group",
    "meetings/2026/index.html": "group",
    "meetings/2026-10-*/index.html": "cell",
    "meetings/2026-10-*/meeting.json": "title",
    "meetings/2026-10-*/newsletter/index.html": "summary",
    "meetings/2026-10-*/summary.docx": "summary",
    "meetings/2026-10-*/summary.html": "summary",
    "meetings/2026-10-*/summary.md": "summary",
    "meetings/2026-10-*/summary.txt": "summary",
    "newsletter/index.html": "summary",
    "search/index.html": "group",
    "search/words/pages.json": "group",
    "search/words/p-*.json": "cell",
    "sitemap.xml": "group",
    "subscribe/index.html": "group",
    "topics/neglect/index.html": "item",
}
# Each kind that takes none, and why; the gate must find nothing there.
WORDLESS: Mapping[str, str] = {
    "404.html": "says that a page is not there",
    "about/index.html": "settings",
    "accessibility/index.html": "a statement",
    "agencies/index.html": "names of agencies, and numbers",
    "assets/*": "scripts, styles and the logo",
    "glossary/index.html": "settings",
    "how-we-redact/index.html": "a hand-written page",
    "meetings/2026-01-*/index.html": "the notice of a withdrawal",
    "search/words/all.json": "single words in the order of the alphabet; the passages hold the text",
    "search/words/w-*.json": "single words in the order of the alphabet; the passages hold the text",
    "robots.txt": "an address",
    "schema/*.json": "what the open data are made of",
    "topics/index.html": "names of topics, and numbers",
}
# The other groups' and the other meeting's files are as the first ones': what holds for those holds for these.
_OTHERS = (
    (re.compile(r"^agencies/[^/]+/(?:[^/]+/)?(?=feed|calendar|briefing)"), "agencies/health/"),
    (re.compile(r"^groups/[^/]+/"), "groups/pog/"),
    (re.compile(r"^meetings/2026-07-[^/]+/"), "meetings/2026-10-06-practice-oversight-group/"),
)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(render(planted(), RICH, TEMPLATES), RICH, MKDOCS, tmp_path_factory.mktemp("planted"))


@pytest.fixture(scope="module")
def files(site: Path) -> tuple[str, ...]:
    return tuple(sorted(path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()))


@pytest.fixture(scope="module")
def found(site: Path) -> Mapping[str, set[str]]:
    """File -> the fields whose planted words the gate found there."""
    fields: dict[str, set[str]] = defaultdict(set)
    for leak in inspect(site, SOUGHT):
        fields[leak.file].add(leak.meeting_id)
    return fields


def alike(name: str, kind: str) -> bool:
    """Whether a path is of a kind, folder by folder."""
    parts, wanted = name.split("/"), kind.split("/")
    return len(parts) == len(wanted) and all(fnmatchcase(one, other) for one, other in zip(parts, wanted, strict=True))


def like(files: tuple[str, ...], kind: str) -> list[str]:
    return [name for name in files if alike(name, kind)]


def as_the_first(name: str) -> str:
    for other, first in _OTHERS:
        name = other.sub(first, name)
    return name


@pytest.mark.parametrize("kind", TWINS)
def test_planted_words_are_found_in(kind: str, files: tuple[str, ...], found: Mapping[str, set[str]]) -> None:
    assert any(TWINS[kind] in found[name] for name in like(files, kind))


@pytest.mark.parametrize("kind", WORDLESS)
def test_nothing_of_the_minutes_is_in(kind: str, files: tuple[str, ...], found: Mapping[str, set[str]]) -> None:
    assert like(files, kind)
    assert not [name for name in like(files, kind) if found[name]], "it takes words from minutes: give it a twin"


def test_every_file_of_the_site_has_a_twin_or_takes_no_words(files: tuple[str, ...]) -> None:
    kinds = (*TWINS, *WORDLESS)
    orphans = [name for name in files if not any(alike(as_the_first(name), kind) for kind in kinds)]
    assert not orphans, "name each in TWINS, with a field that it shows, or in WORDLESS, with the reason"


def test_every_output_and_every_template_is_in_the_site_of_the_twins() -> None:
    templates = environment(TEMPLATES)
    press = prepare(templates, RICH, planted())
    assert not [output.__name__ for output in OUTPUTS if not output(press)]
    filled = {str(name) for _, name in (templates.cache or {})}
    pages = {path.name for path in TEMPLATES.glob("*.j2")}
    assert pages - filled == set(), "a page that this site does not show has no twin: add what makes it appear to RICH"


def test_every_field_of_a_meeting_is_planted_and_shows_somewhere(found: Mapping[str, set[str]]) -> None:
    assert set().union(*found.values()) == set(SURFACES)


def test_harmless_words_in_the_same_places_are_no_leak(tmp_path: Path) -> None:
    staged = make(render(planted(harmless=True), RICH, TEMPLATES), RICH, MKDOCS, tmp_path)
    assert inspect(staged, SOUGHT) == ()


def test_withheld_words_in_a_glossary_meaning_are_found(tmp_path: Path) -> None:
    surface = "Marigold Fenwhistle-Oxenholme of Tarn Row"
    facts = replace(RICH, glossary=(("GP", surface),))
    meeting: PublicMeeting = replace(MEETING, items=(replace(MEETING.items[0], body=(para("A GP spoke."),)),))
    staged = make(render((replace(meeting, title=said("x")),), facts, TEMPLATES), facts, MKDOCS, tmp_path)
    leaks = inspect(staged, (Withheld(surface, "case_detail", MEETING.id),))
    assert {leak.where for leak in leaks if leak.file.startswith("meetings/2026-10")} == {"an attribute"}
