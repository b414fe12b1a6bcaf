"""Every source format, one suite: whatever a file can hide, no reader of ours brings to light, and no note quotes it.

A format that is added to FORMATS without a line in hidden_words.HIDES fails here; so does one whose reader lets any of
it through.
"""

from __future__ import annotations

import io
import zipfile
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from minutes.model import Document
from minutes.sources import FORMATS, read
from tests.minutes.hidden_words import HIDES, SEEN, WAYS

SLOW = {".odt", ".rtf", ".doc", ".png", ".jpg", ".jpeg", ".tif", ".tiff"}
CASES = [
    pytest.param(ending, way, marks=pytest.mark.slow if ending in SLOW else (), id=f"{way}-{ending}")
    for ending, ways in HIDES.items()
    for way, how in ways.items()
    if callable(how)
]
ENDINGS = [pytest.param(ending, marks=pytest.mark.slow if ending in SLOW else (), id=ending) for ending in HIDES]
# What a picture shows but faintly is in its points, not in letters that a search of the file could find.
DRAWN = {(ending, "paper") for ending in SLOW}


@cache
def data(ending: str) -> bytes:
    return next((how() for how in HIDES[ending].values() if callable(how)), SEEN.encode())


@cache
def opened(ending: str) -> Document:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"minutes{ending}"
        path.write_bytes(data(ending))
        return read(path)


def inside(data: bytes) -> str:
    """Everything a search of a file's bytes could find: its packed parts, and letters of one byte or two."""
    parts = [data]
    if zipfile.is_zipfile(io.BytesIO(data)):
        with zipfile.ZipFile(io.BytesIO(data)) as held:
            parts += [held.read(name) for name in held.namelist()]
    return "\n".join(part.decode(code, "ignore") for part in parts for code in ("latin-1", "utf-16-le"))


def test_every_format_says_what_it_can_hide_and_why_not_the_rest() -> None:
    assert HIDES.keys() == FORMATS.keys()
    for ending, ways in HIDES.items():
        assert ways.keys() == WAYS.keys(), ending
        assert all(callable(how) or len(how.split()) > 2 for how in ways.values()), "why can it not?"


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_words_of_the_page_are_read(ending: str) -> None:
    assert SEEN in " ".join(opened(ending).text.split())


@pytest.mark.parametrize(("ending", "way"), CASES)
def test_the_file_holds_what_is_hidden_in_it(ending: str, way: str) -> None:
    assert WAYS[way] in inside(data(ending)) or (ending, way) in DRAWN


@pytest.mark.parametrize(("ending", "way"), CASES)
def test_what_is_hidden_is_neither_read_nor_quoted(ending: str, way: str) -> None:
    document = opened(ending)
    assert WAYS[way].casefold() not in document.text.casefold()
    assert not [note for note in document.notes if WAYS[way].casefold() in f"{note.what} {note.where}".casefold()]


@pytest.mark.parametrize(("ending", "way"), [case for case in CASES if "deletion" in str(case.id)])
def test_changes_that_nobody_accepted_hold_the_meeting(ending: str, way: str) -> None:
    assert any(note.holds and "change" in note.what.casefold() for note in opened(ending).notes)


@pytest.mark.parametrize("ending", [case for case in ENDINGS if case.id != ".txt"])
def test_the_reviewer_is_told_that_something_was_left_out(ending: str) -> None:
    assert opened(ending).notes
