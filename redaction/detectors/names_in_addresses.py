"""Names inside the addresses of pages and the names of files: "www.wexmoor.example/about/petra-holm.pdf"."""

from __future__ import annotations

import re

from minutes.model import Span
from redaction.model import Finding
from redaction.people.roster import Roster
from redaction.people.scene import Scene
from redaction.words.lexicon import vocabulary
from redaction.words.name_forms import name_parts

_FILE = r"[\w().-]*\w\.(?:docx?|pdf|xlsx?|pptx?|jpe?g|png|gif|heic|mp[34]|m4a|wav|mov|msg|eml|zip|txt|csv|rtf|odt)\b"
_PAGE = r"(?:https?://|www\.)[^\s<>\"'’”)\]]+|\b[\w-]+(?:\.[\w-]+)+/[^\s<>\"'’”)\]]+"
_NAMED = re.compile(rf"{_PAGE}|(?<![\w/.]){_FILE}", re.IGNORECASE)
_HOST = re.compile(r"(?:https?://)?[^/]+")
_PARTS = re.compile(r"[^\W\d_]+")
_SHORTEST = 4
_UNSURE = 0.4


def detect(scene: Scene) -> tuple[Finding, ...]:
    """Doubtful findings of kind contact, each over the whole address or file's name."""
    names = _names(scene.roster)
    return tuple(
        _finding(scene.text, Span(*match.span()))
        for match in _NAMED.finditer(scene.text)
        if _names_somebody(match[0], names)
    )


def _names(roster: Roster) -> frozenset[str]:
    """Every word of a name of the roster."""
    return frozenset(
        part
        for form in roster.index
        for part in name_parts(form)
        if len(part) >= _SHORTEST and part not in vocabulary().english
    )


def _names_somebody(words: str, names: frozenset[str]) -> bool:
    """Whether a part of an address's path, or of a file's name, is a name and no English word."""
    lists = vocabulary()
    path = _HOST.sub("", words, count=1) if "/" in words else words.rpartition(".")[0]
    return any(
        key in names or key in lists.names_first or (key in lists.british_forenames and key not in lists.english)
        for key in (part.casefold() for part in _PARTS.findall(path))
        if len(key) >= _SHORTEST
    )


def _finding(text: str, span: Span) -> Finding:
    because = "An address or a file whose name may hold somebody's name."
    return Finding(span, text[span.start : span.end], "contact", "handles", _UNSURE, because)
