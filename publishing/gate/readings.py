"""Every way the bytes of a built file can be read, for the gate: as text, in attributes, in comments, un-escaped.

Independent of what wrote the files: nothing here knows our templates, MkDocs or Markdown. A tag is whatever stands
between < and >; what is inside one is read as well, so that nothing falls between two readings.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import unquote

from publishing.gate.archives import ZIPPED, members, unpacked
from publishing.gate.pdf_files import is_pdf, words_of

_BLOCK = (
    "address|article|aside|blockquote|body|br|caption|dd|details|div|dl|dt|fieldset|figure|footer|form|h[1-6]|head|"
    "header|hr|html|li|main|nav|ol|option|p|pre|section|summary|table|tbody|td|tfoot|th|thead|title|tr|ul|script|style"
)
_COMMENT = re.compile(r"<!--(.*?)(?:-->|\Z)", re.DOTALL)
_TAG = re.compile(r"<[^<>]*>")
_BLOCK_TAG = re.compile(rf"</?(?:{_BLOCK})\b[^<>]*>", re.IGNORECASE)
_SPLIT_WORD = re.compile(r"\w(?:<(?![/]?(?:" + _BLOCK + r")\b)[^<>]*>)+\w", re.IGNORECASE)
_ZONE = re.compile(r"<([a-zA-Z][\w-]*)\b[^<>]*\sdata-zone\s*=\s*[\"']?attendance[\"']?(?=[\s>])[^<>]*>")
_JS_ESCAPE = re.compile(r"\\(?:u([0-9a-fA-F]{4})|u\{([0-9a-fA-F]{1,6})\}|x([0-9a-fA-F]{2})|([nrtbfv0]))")
_CSS_ESCAPE = re.compile(r"\\([0-9a-fA-F]{1,6})[ \t\n]?")
_FOLD = re.compile(r"\r?\n[ \t]")
_LINE_JOIN = re.compile(r"\\\r?\n")
# Characters that show nothing: soft hyphen, zero-width ones, joiners, direction marks, byte order mark.
_UNSEEN = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_DEPTH = 5

MARKUP = frozenset({".html", ".htm", ".xml", ".svg", ".xhtml"})
TEXT = MARKUP | {".json", ".js", ".mjs", ".css", ".txt", ".md", ".csv", ".ics", ".map", ".webmanifest"}


@dataclass(frozen=True, slots=True)
class FileReading:
    """One way to read one part of a file. where: in plain words. zone: whether it is the attendance list."""

    text: str
    where: str
    zone: bool = False


def readings(name: str, data: bytes, depth: int = 0) -> Iterator[FileReading]:
    """Every reading of a file's bytes. name: its file name, for its kind and for which zone rule holds."""
    kind = name[name.rfind(".") :].lower() if "." in name else ""
    packed = unpacked(data) if depth < _DEPTH else None
    if data[:4] == ZIPPED and depth < _DEPTH:
        for member, held in members(name, data):
            # Its own name and path are words in the file too.
            yield from _layers(member, "a packed file’s name", zone=False)
            yield from readings(member, held, depth + 1)
    elif is_pdf(data):
        for where, words in words_of(name, data):
            yield from _layers(words, where, zone=False)
        yield from _layers(data.decode("utf-8", "replace"), "bytes", zone=False)
    elif packed is not None:
        yield from readings(name[: -len(kind)] if kind == ".gz" else name, packed, depth + 1)
    elif data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        yield from _of_text(name, kind, data.decode("utf-16", "replace"))
    elif kind in TEXT:
        yield from _of_text(name, kind, data.decode("utf-8", "replace"))
    else:
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            yield from _layers(data.decode(encoding, "replace"), "bytes", zone=False)
        yield from _layers(data[1:].decode("utf-16-le", "replace"), "bytes", zone=False)


def _of_text(name: str, kind: str, text: str) -> Iterator[FileReading]:
    if kind == ".ics":
        # A calendar breaks long lines anywhere, even inside a word; both readings, for a break may be a real one.
        yield from _layers(_FOLD.sub("", text), "text", zone=False)
    if kind == ".json":
        yield from _of_json(name, text)
    elif kind in MARKUP:
        comments = "\n".join(_COMMENT.findall(text))
        if comments:
            yield from _layers(comments, "a comment", zone=False)
        outside, inside = _zones(_COMMENT.sub("", text))
        yield from _layers(outside, "text", zone=False)
        if inside:
            yield from _layers(inside, "the attendance list", zone=True)
    else:
        yield from _layers(text, "text", zone=False)


def _of_json(name: str, text: str) -> Iterator[FileReading]:
    """The strings and keys of a JSON file; as plain text where it is broken."""
    try:
        # Pairs, not dicts: a key given twice would hide its first value.
        data = json.loads(text, object_pairs_hook=tuple)
    except ValueError:
        yield from _layers(text, "text", zone=False)
        return
    if name == "meeting.json" and isinstance(data, tuple):
        listed = [value for key, value in data if key == "attendance"]
        data = [(key, value) for key, value in data if key != "attendance"]
        yield from _layers("\n".join(_strings(listed)), "the attendance list", zone=True)
    yield from _layers("\n".join(_strings(data)), "text", zone=False)


def _strings(data: object) -> Iterator[str]:
    if isinstance(data, (list, tuple)):
        for value in data:
            yield from _strings(value)
    else:
        yield str(data)


def _zones(text: str) -> tuple[str, str]:
    """The text outside and inside elements marked data-zone="attendance". A zone never closed is none."""
    outside, inside, at = [], [], 0
    while opening := _ZONE.search(text, at):
        end = _closing(text, opening)
        if end is None:
            break
        outside.append(text[at : opening.start()])
        inside.append(text[opening.start() : end])
        at = end
    outside.append(text[at:])
    return "\n".join(outside), "\n".join(inside)


def _closing(text: str, opening: re.Match[str]) -> int | None:
    """Where the element that starts at `opening` ends; None where it does not."""
    same, open_tags = re.compile(rf"<(/?){re.escape(opening.group(1))}\b[^<>]*>", re.IGNORECASE), 1
    for tag in same.finditer(text, opening.end()):
        open_tags += -1 if tag.group(1) else 1
        if not open_tags:
            return tag.end()
    return None


def _layers(text: str, where: str, zone: bool) -> Iterator[FileReading]:
    """The text with its tags taken out in each way; again for every layer of escapes that hides more tags."""
    for _ in range(_DEPTH):
        yield from _untagged(text, where, zone)
        opened = _decoded_once(text)
        if opened == text or ("<" not in opened and "\\" not in opened):
            return
        if opened.count("<") == text.count("<"):
            return
        text = opened


def _untagged(text: str, where: str, zone: bool) -> Iterator[FileReading]:
    if "<" not in text:
        yield from _opened(text, where, zone)
        return
    yield from _opened(_TAG.sub(" ", text), where, zone)
    yield from _opened(" ".join(_TAG.findall(text)), where if zone else "an attribute", zone)
    if _SPLIT_WORD.search(text):
        yield from _opened(_TAG.sub("", _BLOCK_TAG.sub(" ", text)), where, zone)


def _opened(text: str, where: str, zone: bool) -> Iterator[FileReading]:
    """The text with escapes undone; also as it stands where undoing might swallow letters ("100%edge", "\\decade")."""
    yield FileReading(decoded(text), where, zone)
    if "%" in text or "\\" in text:
        yield FileReading(_UNSEEN.sub("", html.unescape(text)), where, zone)


def decoded(text: str) -> str:
    """The text with entities, URL, script and style escapes undone until none is left, and unseen characters gone."""
    for _ in range(_DEPTH):
        opened = _decoded_once(text)
        if opened == text:
            break
        text = opened
    return _UNSEEN.sub("", text)


def _decoded_once(text: str) -> str:
    if "&" in text:
        text = html.unescape(text)
    if "%" in text:
        text = unquote(text, errors="replace")
    if "\\" in text:
        text = _LINE_JOIN.sub("", text)
        text = _JS_ESCAPE.sub(_js_character, text)
        text = _CSS_ESCAPE.sub(lambda match: _character(match.group(1)), text)
    return text


def _js_character(match: re.Match[str]) -> str:
    return " " if match.group(4) else _character(match.group(1) or match.group(2) or match.group(3))


def _character(digits: str) -> str:
    number = int(digits, 16)
    return chr(number) if number <= 0x10FFFF else " "
