"""From settled cases to a released site: render, make, inspect, release."""

from __future__ import annotations

import io
import re
import shutil
import zipfile
from collections.abc import Callable, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

import docx

from desk.case import Case, Examined
from desk.options import ROOT, Order
from desk.settings import Settings
from desk.stops import marked
from minutes.identity import slug
from publishing.gate import inspection
from publishing.pages.topics import DEFAULT as TOPICS
from publishing.render import render
from publishing.site import mkdocs_site
from publishing.text.dates import long_date
from publishing.text.facts import GroupFacts, Named, SiteFacts
from redaction.keys import normalised
from redaction.policy import Policy
from redaction.public import PublicMeeting, Withheld
from redaction.records import link_answers
from redaction.withheld_terms import kept_words, withheld
from redaction.words.lexicon import is_ordinary

TEMPLATES = ROOT / "templates"
_TOKEN = re.compile(r"[^\W_]+")


def facts(settings: Settings, policy: Policy, cases: tuple[Case, ...], order: Order) -> SiteFacts:
    """What the site says of itself, all of it from settings; of held meetings, only group and date."""
    said = settings.partnership
    return SiteFacts(
        name=said.name,
        short_name=said.short_name or said.name,
        strapline=said.strapline,
        web_address=said.web_address,
        contact_email=said.contact.email,
        contact_phone=said.contact.phone,
        worried=said.contact.worried,
        groups=tuple(GroupFacts(group.key, group.name, group.purpose, group.short) for group in said.groups),
        held=tuple(filter(None, (_held(case, settings) for case in cases))),
        as_of=order.as_of.isoformat(),
        preview=order.preview,
        pages=settings.pages,
        glossary=settings.glossary,
        legend=tuple((kind, rule.words, rule.legend) for kind, rule in sorted(policy.kinds.items()) if rule.legend),
        withdrawn=tuple(_notice(case, settings) for case in cases if case.withdrawn),
        agencies=tuple(Named(agency.key, agency.name, (agency.name, *agency.words)) for agency in said.agencies),
        accent=said.accent,
        logo=settings.logo,
        statement_reviewed=said.accessibility_reviewed.isoformat() if said.accessibility_reviewed else "",
        link_answers=tuple((one.key, one.says) for one in link_answers.in_force(order.records)),
        topics=tuple(Named(topic.key, topic.name, (topic.name, *topic.words)) for topic in said.topics) or TOPICS,
    )


def with_gone(about: SiteFacts, gone: Mapping[str, str], settings: Settings) -> SiteFacts:
    """The same, with a notice in the place of each released meeting whose source is gone. gone: since when, by id."""
    notices = ((name, _titled(name, settings), since) for name, since in gone.items())
    return replace(about, withdrawn=(*about.withdrawn, *notices))


def _titled(meeting: str, settings: Settings) -> str:
    """Group and day of a meeting of which only the id is left."""
    group = next((g.name for g in settings.partnership.groups if slug(g.name) == meeting[11:]), "")
    day = long_date(meeting[:10]) if meeting[:4].isdecimal() else ""
    return ", ".join(filter(None, (group, day))) or "Minutes"


def _notice(case: Case, settings: Settings) -> tuple[str, str, str]:
    """What stands in place of withdrawn minutes: their address, their group and day, the day of the withdrawal."""
    address = case.redacted.public.id if case.redacted else case.id
    return address, named(case, settings) or "Minutes", case.withdrawn


def _held(case: Case, settings: Settings) -> str:
    """A public line for a held meeting that never was public; "" for any other."""
    return named(case, settings) if case.state == "held" and not case.withdrawn else ""


def named(case: Case, settings: Settings) -> str:
    """A meeting's group and day, made of words from settings and a date, never of the minutes; "" if not known."""
    meeting = case.examined.meeting
    known = {group.name for group in settings.partnership.groups}
    if meeting.held_on is None or meeting.group not in known:
        return ""
    return f"{meeting.group}, {long_date(meeting.held_on.isoformat())}"


def pages(cases: tuple[Case, ...], about: SiteFacts) -> dict[str, str | bytes]:
    """The site's source files, from public meetings alone."""
    return render(public(cases), about, TEMPLATES)


def public(cases: tuple[Case, ...]) -> tuple[PublicMeeting, ...]:
    """The meetings that may be shown: published ones, or in a preview every one."""
    return tuple(_shown(case) for case in cases if case.redacted and case.state != "held")


def _shown(case: Case) -> PublicMeeting:
    """Its public words; in a preview those that a release would stop on are marked."""
    assert case.redacted is not None
    return marked(case.redacted.public, case.stops) if case.state == "preview" else case.redacted.public


def make(files: Mapping[str, str | bytes], about: SiteFacts, order: Order) -> Path:
    """Build the site in the workshop; the folder it stands in is returned."""
    return mkdocs_site.make(files, about, ROOT / "mkdocs.yml", order.workshop)


def discard(order: Order) -> None:
    """Delete what was made and refused: nobody may come upon it."""
    for name in ("docs", "site"):
        shutil.rmtree(order.workshop / name, ignore_errors=True)


def make_in(files: Mapping[str, str | bytes], about: SiteFacts, room: Path) -> Path:
    """Build a site in a folder of its own, for the review page."""
    return mkdocs_site.make(files, about, ROOT / "mkdocs.yml", room)


def withheld_words(cases: tuple[Case, ...], settings: Settings) -> tuple[Withheld, ...]:
    """Everything the gate must look for, of the meetings that are shown."""
    return words_of(tuple(case.examined for case in cases if case.redacted and case.state != "held"), settings)


def words_of(shown: tuple[Examined, ...], settings: Settings) -> tuple[Withheld, ...]:
    """Everything the gate must look for, of these meetings; not what a person said are ordinary words."""
    ours = frozenset(re.findall(r"\w+(?:['’-]\w+)*", " ".join(_said_by_ourselves(settings)).casefold()))
    public_words = kept_words(examined.decisions for examined in shown) | ours
    own = {value for value in (settings.partnership.contact.email, settings.partnership.contact.phone) if value}
    return tuple(
        word
        for examined in shown
        for word in withheld(examined.meeting, examined.decisions, _ordinary(public_words))
        if word.surface not in own and normalised(word.surface) not in examined.may_be_shown
    )


def _ordinary(public_words: frozenset[str]) -> Callable[[str], bool]:
    return lambda word: word in public_words or is_ordinary(word)


def _said_by_ourselves(settings: Settings) -> list[str]:
    said = settings.partnership
    groups = [text for group in said.groups for text in (group.name, group.purpose)]
    agencies = [agency.name for agency in said.agencies]
    return [said.name, said.strapline, *groups, *agencies, *said.organisations, *said.places]


def inspect(staged: Path, looked_for: tuple[Withheld, ...]) -> tuple[inspection.Sighting, ...]:
    """The gate's verdict on the staged site, with the words it found: private."""
    return tuple(sighting for sighting in inspection.sightings(staged, looked_for) if not _furniture(sighting))


def _furniture(sighting: inspection.Sighting) -> bool:
    """Whether a single short or ordinary word was found in a mark-up tag alone, where the form itself puts it.

    "Role" in `data-l="Role"` stands on every page, and "Tc" in every Word file, whoever was called so in the minutes.
    In text it is sought on.
    """
    word = sighting.word
    if not word.exact or sighting.leak.where != "an attribute":
        return False
    return word.surface in (_words_of_word() if sighting.path.endswith(".docx") else _own_words())


@cache
def _own_words() -> frozenset[str]:
    """Every word that the templates themselves hold; they were written before any minutes."""
    files = sorted(path for path in (ROOT / "templates").rglob("*") if path.suffix in (".j2", ".html"))
    literal = (re.sub(r"\{[{%#].*?[}%#]\}", " ", path.read_text("utf-8"), flags=re.DOTALL) for path in files)
    return frozenset(word for words in literal for word in _TOKEN.findall(words))


@cache
def _words_of_word() -> frozenset[str]:
    """Every word in the mark-up of a Word file in which nothing is written yet."""
    empty = io.BytesIO()
    docx.Document().save(empty)
    with zipfile.ZipFile(empty) as packed:
        parts = [packed.read(name).decode("utf-8", "replace") for name in sorted(packed.namelist())]
    return frozenset(word for part in parts for tag in re.findall(r"<[^<>]*>", part) for word in _TOKEN.findall(tag))
