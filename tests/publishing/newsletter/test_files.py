"""The newsletter's files: the same words in each, safe where they are pasted, the same bytes each time."""

import io
import re
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from docx import Document

from publishing.newsletter import files
from tests.publishing.newsletter.made import CREDIT, action, paragraph, told

TOLD = told(
    paragraph("It was agreed that the *fund* [be](closed) <b>now</b> & for good."),
    actions=(action(1, "Write to schools"),),
)
# What e-mail tools drop or forbid: anything outside the element, anything that moves, floats or is fetched.
UNSAFE = re.compile(
    r"class=|id=|<style|<script|<link|<img|<form|position\s*:|float\s*:|flex|grid|url\(|@|var\(|calc\(|rem\b|vh|vw|"
    r"display\s*:|background-image|javascript:|on\w+=",
    re.IGNORECASE,
)


def test_html_is_safe_for_e_mail_and_words_stay_words() -> None:
    page = files.page(TOLD.subject, files.fragment(TOLD, CREDIT))
    assert "&lt;b&gt;now&lt;/b&gt; &amp; for good" in page and "<b>" not in page
    assert not UNSAFE.search(page)
    assert 'href="https://fen.example/meetings/m/"' in page


def test_markdown_of_the_minutes_stays_words() -> None:
    assert r"\*fund\* \[be\](closed) \<b\>now" in files.markdown(TOLD, CREDIT)


def test_plain_text_has_dashes_for_lists_and_ends_with_where_to_read_more() -> None:
    text = files.text(TOLD, CREDIT)
    assert "Actions:\n- Write to schools.\n" in text
    assert text.rstrip().endswith("https://fen.example/meetings/m/")


def test_the_word_file_opens_and_is_the_same_twice() -> None:
    once, again = (files.word(TOLD, CREDIT) for _ in range(2))
    assert once == again
    document = Document(io.BytesIO(once))
    kinds = {p.text: p.style.name for p in document.paragraphs if p.style}
    assert kinds[TOLD.subject] == "Heading 1" and kinds["Actions"] == "Heading 2"
    assert kinds["Write to schools."] == "List Bullet"


def test_the_word_file_tells_no_time_no_author_and_no_fonts_that_are_called_as_people_are() -> None:
    with zipfile.ZipFile(io.BytesIO(files.word(TOLD, CREDIT))) as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert packed.read("docProps/core.xml").count(b"1980-01-01T00:00:00Z") == 2
        everything = b" ".join(packed.read(name) for name in packed.namelist()).decode()
    assert everything.count("<w:style ") <= 8
    assert not re.search("python-docx|Shruti|Latha|Euphemia|thumbnail|theme1", everything)


@pytest.mark.slow
def test_the_word_file_opens_in_an_office_program(tmp_path: Path) -> None:
    soffice = shutil.which("soffice")
    assert soffice, "no LibreOffice on the path: install libreoffice-writer"
    (tmp_path / "summary.docx").write_bytes(files.word(TOLD, CREDIT))
    home = f"-env:UserInstallation={(tmp_path / 'profile').as_uri()}"
    command = [soffice, home, "--headless", "--convert-to", "txt:Text (encoded):UTF8", "--outdir", str(tmp_path)]
    subprocess.run([*command, str(tmp_path / "summary.docx")], check=True, capture_output=True, timeout=180)
    text = (tmp_path / "summary.txt").read_text(encoding="utf-8-sig")
    assert "Write to schools." in text and "Approved minutes of the Fen Group, 4 May 2026, Fen Partnership." in text


def test_the_credit_is_words_that_lead_to_the_minutes_and_no_bare_address() -> None:
    document = Document(io.BytesIO(files.word(TOLD, CREDIT)))
    (link,) = document.paragraphs[-1].hyperlinks
    assert (link.text, link.address) == ("Approved minutes of the Fen Group, 4 May 2026", CREDIT.address)
    assert CREDIT.address not in document.paragraphs[-1].text
    assert ">Approved minutes of the Fen Group, 4 May 2026</a>, Fen Partnership." in files.fragment(TOLD, CREDIT)
    assert f"[Approved minutes of the Fen Group, 4 May 2026](<{CREDIT.address}>)" in files.markdown(TOLD, CREDIT)
