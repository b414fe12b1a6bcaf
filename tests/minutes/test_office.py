"""OpenDocument, rich text and old Word files: through LibreOffice they are read as the same minutes."""

import io
import socket
import zipfile
from pathlib import Path

import docx
import pytest

from errors import UnreadableSource
from minutes.model import Document, Source
from minutes.sources import office, word
from minutes.sources.office import libre
from tests.minutes.office_files import FILTERS, saved
from tests.minutes.word_files import SOURCE, cell, made, p, r, said, table, told, written

NAME = "Quillfeather"
AUTHOR = f'w:id="1" w:author="{NAME}" w:date="2024-01-01T00:00:00Z"'
BODY = (
    p(r("Thornholme Board"))
    + table(cell("Present") + cell("Role"), cell("Ada Birch (AB)") + cell("Chair"))
    + p(r("1. Welcome"))
    + p(r("The Board met.") + r(f"{NAME} was hidden.", "<w:vanish/>"))
    + p(r("Agreed.") + f"<w:del {AUTHOR}><w:r><w:delText>{NAME} spoke.</w:delText></w:r></w:del>")
)
ENDINGS = tuple(FILTERS)
pytestmark = pytest.mark.slow


def word_file() -> bytes:
    document = docx.Document(io.BytesIO(made(BODY)))
    document.core_properties.author = NAME
    document.add_comment(document.paragraphs[0].runs[0], f"Is {NAME} meant?", NAME, "Q")
    return written(document)


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """The same minutes as LibreOffice saves them in each format."""
    return saved(word_file())


def opened(data: bytes, ending: str) -> Document:
    return office.read(data, Source(f"minutes.{ending}", "0" * 64, ending))


@pytest.mark.parametrize("ending", ENDINGS)
def test_the_words_are_those_of_the_word_file_and_hidden_ones_are_told_of(files: dict[str, bytes], ending: str):
    document = opened(files[ending], ending)
    assert said(document) == said(word.read(word_file(), SOURCE))
    assert document.source.format == ending
    assert NAME not in document.text + told(document)
    assert "hidden" in told(document)
    assert any(note.holds and "change" in note.what for note in document.notes)
    assert "1 comment in the margin" in told(document)


@pytest.mark.parametrize("ending", ENDINGS)
def test_a_file_under_a_wrong_name_is_refused(ending: str):
    with pytest.raises(UnreadableSource, match=f"called {ending} but is not"):
        opened(b"<html>The Board met.</html>", ending)


def test_a_locked_file_is_refused(files: dict[str, bytes]):
    held = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(files["odt"])) as old, zipfile.ZipFile(held, "w") as new:
        for entry in old.infolist():
            more = b"<!-- encryption-data -->" if entry.filename == "META-INF/manifest.xml" else b""
            new.writestr(entry, old.read(entry) + more)
    with pytest.raises(UnreadableSource, match="password"):
        opened(held.getvalue(), "odt")


def test_opening_a_file_asks_nothing_of_the_network(files: dict[str, bytes]):
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.2)
        link = f"http://127.0.0.1:{server.getsockname()[1]}/seen.png"
        frame = f'<draw:frame svg:width="1cm" svg:height="1cm"><draw:image xlink:href="{link}"/></draw:frame>'
        held = io.BytesIO()
        with zipfile.ZipFile(io.BytesIO(files["odt"])) as old, zipfile.ZipFile(held, "w") as new:
            for entry in old.infolist():
                data = old.read(entry)
                new.writestr(entry, data.replace(b"Agreed.", b"Agreed." + frame.encode()))
        opened(held.getvalue(), "odt")
        with pytest.raises(TimeoutError):
            server.accept()


def test_without_libreoffice_the_refusal_says_what_to_do(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(libre, "found", lambda: None)
    with pytest.raises(UnreadableSource, match="not installed") as refusal:
        opened(b"{\\rtf1 The Board met.}", "rtf")
    assert "Save As, Word Document" in refusal.value.next_step


def test_a_program_that_never_ends_is_stopped(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    slow = tmp_path / "soffice"
    slow.write_text("#!/bin/sh\nsleep 60\n", encoding="utf-8")
    slow.chmod(0o755)
    monkeypatch.setattr(libre, "found", lambda: str(slow))
    monkeypatch.setattr(libre, "SECONDS", 0.2)
    with pytest.raises(UnreadableSource, match="did not finish"):
        opened(b"{\\rtf1 The Board met.}", "rtf")


def test_what_libreoffice_makes_nothing_of_is_refused(monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    useless = tmp_path / "soffice"
    useless.write_text("#!/bin/sh\nexit 1\n", encoding="utf-8")
    useless.chmod(0o755)
    monkeypatch.setattr(libre, "found", lambda: str(useless))
    with pytest.raises(UnreadableSource, match="could not make sense"):
        opened(b"{\\rtf1 The Board met.}", "rtf")
