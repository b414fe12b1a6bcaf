"""What is stated about minutes by hand: NAME.yaml beside them, or YAML at the head of a text or Markdown file."""

import re
from pathlib import Path

import yaml

from errors import BadSettings, UnreadableSource
from minutes.sidecar import FIELDS, Stated, check
from minutes.sources.decoding import decode

_END = r"(?:---|\.\.\.)[ \t]*(?:\n|\Z)"
_FRONT = re.compile(rf"\A\s*---[ \t]*\n(?P<yaml>(?:(?!{_END}).*\n){{1,80}}){_END}")
_FIRST = re.compile(rf"\s*(?:#.*\n\s*)*(?:{'|'.join(FIELDS)})\s*:")
_OF_A_WEBSITE = re.compile(
    r"^(?:layout|permalink|authors?|categor(?:y|ies)|location|time|status|slug|draft|published|organi[sz]ation|present"
    r"|apologies|attendees|absent|type|weight|toc)\s*:",
    re.MULTILINE | re.IGNORECASE,
)
_TEXTS = (".txt", ".md", ".markdown")


def split(words: str) -> tuple[str | None, str]:
    """Front matter's YAML (None where there is none) and the words after it.

    A rule of dashes may open any minutes: it is front matter only where a field of a sidecar comes first. Front matter
    of somebody's own website (with its layout, authors, who was present) states nothing by hand: it is read as words.
    """
    found = _FRONT.match(words)
    if not found or not _FIRST.match(found["yaml"]) or _OF_A_WEBSITE.search(found["yaml"]):
        return None, words
    return found["yaml"], words[found.end() :]


def stated(path: Path) -> Stated | None:
    """What is stated by hand about one source file; None where nothing is.

    Raises:
        BadSettings: not valid YAML, a value that is not allowed, or facts stated in two places.
    """
    beside = [found for ending in (".yaml", ".yml") if (found := path.with_suffix(ending)).is_file()]
    front = _front(path) if path.suffix.lower() in _TEXTS else None
    if len(beside) + (front is not None) > 1:
        raise BadSettings(
            f"facts about {path.name} are stated in more than one place.",
            ", ".join([*(found.name for found in beside), *([path.name] if front else [])]),
            "Keep one of them.",
        )
    if front is not None:
        return check(_load(front, path.name), path.name)
    return check(_load(_text(beside[0]), beside[0].name), beside[0].name) if beside else None


def _front(path: Path) -> str | None:
    try:
        return split(decode(path.read_bytes(), path.name)[0])[0]
    except (UnreadableSource, OSError):
        # Reading the minutes themselves tells of it.
        return None


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except (UnicodeDecodeError, OSError) as error:
        raise BadSettings("this file cannot be read as UTF-8 text.", path.name, "Save it again as UTF-8.") from error


def _load(words: str, name: str) -> object:
    try:
        return yaml.safe_load(words)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = f", line {mark.line + 1}" if mark else ""
        raise BadSettings("this is not valid YAML.", f"{name}{line}", "Check the indentation and colons.") from error
