"""Pages become a finished site in a staging folder: MkDocs run by hand, so that nothing but our pages reaches it.

The same files and facts give the same bytes: dates come from the facts, and what carries a time stamp is removed.
"""

from __future__ import annotations

import logging
import os
import re
import shutil
import string
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import Any

from errors import SiteFailed
from publishing.text.dates import long_date
from publishing.text.facts import SiteFacts
from publishing.text.telephone import telephones
from publishing.site.release import release, repair

__all__ = ["make", "release", "repair"]

# Material ships these for looks and languages we do not use; sitemap.xml.gz says again what sitemap.xml says.
_ENTITY = re.compile(r"&#(\d{2,3});")
_HARMLESS = frozenset(string.punctuation) - set("&<>\"'`=")
_UNUSED = ("assets/stylesheets", "assets/javascripts", "assets/images", "sitemap.xml.gz")


def make(files: Mapping[str, str | bytes], facts: SiteFacts, mkdocs_yml: Path, staging: Path) -> Path:
    """Build the site from `files` and return its folder, staging/site.

    files: path under docs_dir -> text, or bytes that pass by MkDocs. staging: emptied of its own docs/ and site/ first;
    anything else in it is left alone. Raises SiteFailed where a path leaves docs/, or MkDocs fails or so much as warns.
    """
    docs, site = staging / "docs", staging / "site"
    for folder in (docs, site):
        if folder.exists():
            shutil.rmtree(folder)
    _write({name: words for name, words in files.items() if isinstance(words, str)}, docs)
    with _environment(facts.as_of), _warnings() as heard:
        _run_mkdocs(facts, mkdocs_yml, docs, site, heard)
    if heard:
        raise SiteFailed("MkDocs was not content with a page.", heard[0], "Mend the page it names, then build again.")
    # Bytes are finished: a Word file, or Markdown that is offered as it is and must not become a page.
    _write({name: words for name, words in files.items() if isinstance(words, bytes)}, site)
    _tidy(site)
    return site


def _write(files: Mapping[str, str | bytes], folder: Path) -> None:
    folder.mkdir(parents=True, exist_ok=True)
    for name, words in files.items():
        parts = PurePosixPath(name)
        if parts.is_absolute() or ".." in parts.parts or "\\" in name or ":" in name:
            raise SiteFailed("A page's address leaves the site.", name, "This is a fault in Candour; please report it.")
        path = folder / parts
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(words if isinstance(words, bytes) else words.encode("utf-8"))


def _run_mkdocs(facts: SiteFacts, mkdocs_yml: Path, docs: Path, site: Path, heard: list[str]) -> None:
    # Imported here: Material prints a banner on import unless the environment says otherwise, and importing is slow.
    from click.exceptions import ClickException
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    try:
        config = load_config(
            str(mkdocs_yml),
            docs_dir=str(docs.resolve()),
            site_dir=str(site.resolve()),
            site_name=facts.name,
            site_url=facts.web_address or None,
            site_description=facts.strapline or f"Public minutes of {facts.name}",
            strict=False,  # a warning is an error below, where its words can be kept
            extra=_extra(facts),
            nav=_nav(facts),
        )
        build(config)
    except (ClickException, OSError) as error:
        said = heard[0] if heard else str(error)
        raise SiteFailed("MkDocs could not build the site.", said, "The old site stays as it was.") from error


def _nav(facts: SiteFacts) -> list[dict[str, str]]:
    """The tabs. Short on purpose: MkDocs' own navigation lists every page on every page, which is quadratic."""
    agencies = [{"Your agency": "agencies/index.md"}] if facts.agencies else []
    return [
        {"Home": "index.md"},
        {"Meetings": "meetings/index.md"},
        {"Actions": "actions/index.md"},
        {"Decisions": "decisions/index.md"},
        *agencies,
        {"Topics": "topics/index.md"},
        {"About": "about.md"},
    ]


def _extra(facts: SiteFacts) -> dict[str, Any]:
    """What the theme prints in the header and footer. It escapes each itself (`| e`)."""
    return {
        "short_name": facts.short_name or facts.name,
        "rest_of_name": facts.name.removeprefix(facts.short_name).strip(),
        "contact_email": facts.contact_email,
        "worried": telephones(facts.worried),
        "contact_phone": facts.contact_phone,
        "built_on": long_date(facts.as_of),
        "preview": facts.preview,
        "policy_page": facts.policy_page,
        "pages": [{"slug": slug, "title": title} for slug, title, _ in facts.pages],
        "glossary": bool(facts.glossary),
        "generator": False,
        "accent": bool(facts.accent),
        "logo": f"assets/{facts.logo[0]}" if facts.logo else "",
        "statement": all(slug != "accessibility" for slug, _, _ in facts.pages),
    }


@contextmanager
def _environment(as_of: str) -> Iterator[None]:
    """A build date that is an input, no banner; the environment is put back afterwards."""
    midnight = datetime.fromisoformat(as_of).replace(tzinfo=UTC)
    wanted = {"SOURCE_DATE_EPOCH": str(int(midnight.timestamp())), "NO_MKDOCS_2_WARNING": "1"}
    before = {name: os.environ.get(name) for name in wanted}
    os.environ.update(wanted)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value


class _Listener(logging.Handler):
    def __init__(self, heard: list[str]) -> None:
        super().__init__(logging.WARNING)
        self.heard = heard

    def emit(self, record: logging.LogRecord) -> None:
        """Keep what was said."""
        self.heard.append(record.getMessage())


@contextmanager
def _warnings() -> Iterator[list[str]]:
    """Collects MkDocs' warnings and errors instead of printing them."""
    heard: list[str] = []
    log, listener = logging.getLogger("mkdocs"), _Listener(heard)
    before = log.propagate
    log.addHandler(listener)
    log.propagate = False
    try:
        yield heard
    finally:
        log.removeHandler(listener)
        log.propagate = before


def _tidy(site: Path) -> None:
    """Take out what is not used, and turn the entities that held Markdown off back into the marks they stand for."""
    for name in _UNUSED:
        path = site / name
        if path.is_dir():
            shutil.rmtree(path)
        else:
            path.unlink(missing_ok=True)
    for path in sorted(site.rglob("*.map")):
        path.unlink()
    for path in sorted(site.rglob("*.html")):
        text = path.read_text(encoding="utf-8")
        path.write_text(_ENTITY.sub(_plain, text), encoding="utf-8", newline="\n")


def _plain(entity: re.Match[str]) -> str:
    """The mark itself, where HTML gives it no meaning; else the entity as it was."""
    mark = chr(int(entity.group(1)))
    return mark if mark in _HARMLESS else entity.group()
