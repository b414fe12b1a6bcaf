"""Word files that are refused: in a sentence, with what to do, within seconds."""

import io
import time
import zipfile
from pathlib import Path

import pytest

from errors import UnreadableSource
from minutes.sources import read as read_file
from minutes.sources import word
from minutes.sources.word import package
from minutes.sources.word.refused import REFUSED
from tests.minutes.word_files import SOURCE, SPACES, cell, made, p, r, rezipped, table

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600
PLAIN = made(p(r("Agreed.")))
DOCUMENT = "word/document.xml"


def zipped(**parts: bytes) -> bytes:
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as file:
        for name, data in parts.items():
            file.writestr(name, data)
    return held.getvalue()


def nested(deep: int) -> str:
    body = p(r("Agreed."))
    for _ in range(deep):
        body = table(cell(body + "<w:p/>"))
    return body


def body(markup: str, head: str = "") -> bytes:
    return rezipped(PLAIN, DOCUMENT, f"{head}<w:document {SPACES}><w:body>{markup}</w:body></w:document>".encode())


BOMB = '<!DOCTYPE x [<!ENTITY a "Ada"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "what"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), "password"),
        (OLE + "WordDocument".encode("utf-16-le"), "old kind"),
        (b"{\\rtf1 Agreed.}", "not a Word document"),
        (b"Agreed.", "not a Word document"),
        (b"", "not a Word document"),
        (b"PK\x03\x04rubbish", "damaged"),
        (PLAIN[: len(PLAIN) // 2], "damaged"),
        (zipped(mimetype=b"application/vnd.oasis.opendocument.text"), "not a Word document"),
        (rezipped(PLAIN, DOCUMENT, b"<w:document>"), "damaged"),
        (rezipped(PLAIN, DOCUMENT, f"<w:workbook {SPACES}/>".encode()), "not a Word document"),
        (rezipped(PLAIN, "word/vbaProject.bin", b"x"), "macros"),
        (body(p("&b;"), BOMB), "damaged"),
        (rezipped(PLAIN, "word/media/a.bin", b"\0" * 40_000_000), "far more"),
        (made(nested(20)), "too deep"),
        (body("<w:tbl><w:tr><w:tc>" * 300 + "</w:tc></w:tr></w:tbl>" * 300), "too deep"),
        (body("<w:sdt><w:sdtContent>" * 90 + "</w:sdtContent></w:sdt>" * 90), "too deep"),
        (body(p("<w:hyperlink>" * 90 + "</w:hyperlink>" * 90)), "too deep"),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_file_that_cannot_be_read_safely_is_refused_soon_with_what_to_do(data: bytes, what: str):
    began = time.monotonic()
    with pytest.raises(UnreadableSource) as refusal:
        word.read(data, SOURCE)
    assert time.monotonic() - began < 30
    assert what in refusal.value.what
    assert refusal.value.where == "minutes.docx"
    assert refusal.value.next_step


def test_a_part_that_breaks_inside_is_refused():
    at = PLAIN.index(b"word/document.xml") + len("word/document.xml") + 20
    broken = PLAIN[:at] + bytes(one ^ 0xFF for one in PLAIN[at : at + 200]) + PLAIN[at + 200 :]
    with pytest.raises(UnreadableSource, match="damaged"):
        word.read(broken, SOURCE)


def test_a_zip_that_asks_for_a_password_is_refused():
    at = PLAIN.rindex(b"PK\x01\x02")
    locked = PLAIN[: at + 8] + b"\x01\x00" + PLAIN[at + 10 :]
    with pytest.raises(UnreadableSource, match="password"):
        word.read(locked, SOURCE)


@pytest.mark.parametrize("marks", ["<w:p/>" * 50_001, p("<w:r/>" * 500_000)], ids=["paragraphs", "marks"])
def test_more_paragraphs_or_marks_than_minutes_have_are_refused(marks: str, monkeypatch: pytest.MonkeyPatch):
    data = body(marks)
    monkeypatch.setattr(package, "RATIO", len(marks))
    began = time.monotonic()
    with pytest.raises(UnreadableSource, match="far more"):
        word.read(data, SOURCE)
    assert time.monotonic() - began < 30


def test_one_part_over_its_limit_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(package, "LARGEST_PART", 1000)
    with pytest.raises(UnreadableSource, match="far more"):
        word.read(PLAIN, SOURCE)


def test_tables_as_deep_as_people_make_them_are_read():
    assert word.read(made(nested(8)), SOURCE).text == "Agreed."


def test_entities_are_never_expanded_in_any_encoding():
    markup = (
        f"<?xml version='1.0' encoding='utf-16'?>{BOMB}<w:document {SPACES}><w:body>{p(r('&b;'))}</w:body></w:document>"
    )
    with pytest.raises(UnreadableSource):
        word.read(rezipped(PLAIN, DOCUMENT, markup.encode("utf-16")), SOURCE)


def test_the_strict_form_of_the_format_is_read_too():
    strict = "http://purl.oclc.org/ooxml/wordprocessingml/main"
    with zipfile.ZipFile(io.BytesIO(PLAIN)) as file:
        markup = file.read(DOCUMENT).decode()
    data = rezipped(PLAIN, DOCUMENT, markup.replace(package.W, strict).encode())
    assert word.read(data, SOURCE).text == "Agreed."


@pytest.mark.parametrize("ending", sorted(REFUSED))
def test_files_of_other_word_processors_get_a_sentence_of_their_own(tmp_path: Path, ending: str):
    path = tmp_path / f"minutes{ending.upper()}"
    path.write_bytes(OLE)
    with pytest.raises(UnreadableSource) as refusal:
        read_file(path)
    assert ending in refusal.value.what
    assert ".docx" in refusal.value.next_step
    assert refusal.value.where == path.name


def test_a_word_file_is_read_by_its_ending(tmp_path: Path):
    path = tmp_path / "Minutes.DOCX"
    path.write_bytes(PLAIN)
    document = read_file(path)
    assert (document.text, document.source.format) == ("Agreed.", "docx")


def test_a_word_file_without_words_is_refused(tmp_path: Path):
    path = tmp_path / "minutes.docx"
    path.write_bytes(made(""))
    with pytest.raises(UnreadableSource, match="no words"):
        read_file(path)
