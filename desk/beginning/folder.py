"""The content folder on the first day: what it holds now, the sample moved aside and back, the new one written."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

import yaml
from jinja2 import Environment, FileSystemLoader, StrictUndefined

from desk.beginning.model import FirstAnswers
from desk.options import ROOT
from errors import BadSettings

MARK = "sample.txt"
ASIDE = ROOT / "sample-content"
_WRITTEN = (
    "partnership.yaml",
    "people.yaml",
    "glossary.yaml",
    "pages/about.md",
    "pages/contact.md",
    "pages/how-we-redact.md",
)


@dataclass(frozen=True, slots=True)
class Begun:
    """What the first day made. files: written, as named within the folder; aside: where the sample went, or None."""

    files: tuple[str, ...]
    aside: Path | None


def is_sample(content: Path) -> bool:
    """Whether that folder holds the invented partnership that came with Candour."""
    return (content / MARK).is_file()


def is_empty(content: Path) -> bool:
    """Whether nothing stands there that a partnership has put in."""
    return not any(path.is_file() for path in content.rglob("*")) if content.is_dir() else True


def own_minutes(content: Path) -> tuple[Path, ...]:
    """Minutes that somebody has put among the invented sample's; empty where the folder is not the sample."""
    if not is_sample(content):
        return ()
    known = set((content / MARK).read_text(encoding="utf-8").splitlines())
    return tuple(path for path in sorted((content / "minutes").glob("*")) if path.name not in known)


def begin(content: Path, answers: FirstAnswers, site: Path, aside: Path = ASIDE) -> Begun:
    """Write the settings of a new partnership. The sample, if it is there, goes aside, and its built site goes.

    Minutes of the partnership's own that lay among the sample's stay in minutes/.

    Raises BadSettings where a partnership's own files are in the folder: they are never moved or written over.
    """
    moved = None
    if is_sample(content):
        moved = _move_aside(content, site, aside)
    elif not is_empty(content):
        raise BadSettings(
            "a partnership is there already.", str(content), "Name an empty folder: python build.py init --content …"
        )
    for name in _WRITTEN:
        path = content / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(_filled(f"{name}.j2", answers), encoding="utf-8", newline="\n")
    (content / "minutes").mkdir(exist_ok=True)
    for path in own_minutes(moved) if moved else ():
        path.rename(content / "minutes" / path.name)
    return Begun(_WRITTEN, moved)


def bring_back(content: Path, aside: Path = ASIDE) -> None:
    """Put the invented sample into that folder, which must be empty. Raises BadSettings where it is not.

    The copy that was moved aside stays where it is: it can be brought back any number of times.
    """
    if is_sample(content):
        raise BadSettings("the sample is there already.", str(content), "Build it: python build.py")
    if not is_empty(content):
        raise BadSettings(
            "a partnership's own files are there.",
            str(content),
            "Nothing was moved. Name another folder: python build.py init --from-sample --content sample",
        )
    if not is_sample(aside):
        raise BadSettings("the sample is not where it was put.", str(aside), "Take it from a fresh copy of Candour.")
    shutil.copytree(aside, content, dirs_exist_ok=True)


def _move_aside(content: Path, site: Path, aside: Path) -> Path:
    """Rename, so that it happens whole or not at all. The sample's site goes too: it must not be taken for yours."""
    if aside.exists():
        raise BadSettings("there is a sample aside already.", str(aside), "Rename or delete that folder first.")
    content.rename(aside)
    if site.is_dir():
        shutil.rmtree(site)
    return aside


def _filled(template: str, answers: FirstAnswers) -> str:
    """A settings file with the answers in it; each value as YAML would quote it, so that no answer breaks the file."""
    env = Environment(
        loader=FileSystemLoader(ROOT / "templates" / "beginning"),
        undefined=StrictUndefined,
        keep_trailing_newline=True,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    env.filters["yaml"] = _quoted
    return env.get_template(template).render(answers=answers)


def _quoted(words: str) -> str:
    return yaml.safe_dump(words, allow_unicode=True, width=10**6, default_style='"').strip()
