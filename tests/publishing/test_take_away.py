"""Minutes and briefings as files: what they say, whom they never name, and that the gate reads them."""

from __future__ import annotations

import html
import io
import re
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2
import pytest

from errors import SiteFailed
from publishing.gate.inspection import inspect
from publishing.render import render
from publishing.take_away.paper import PaperCopy, PaperPart
from publishing.take_away.pdf import pdf
from publishing.take_away.plain_text import plain_text
from publishing.text.escape import environment
from publishing.text.facts import Named
from redaction.public import PublicItem, Withheld
from tests.publishing.wexmoor import ACTIONS, ATTENDEES, FACTS, MEETING, TEMPLATES, another, ini, para, said

HERE = f"meetings/{MEETING.id}"
HEALTH = replace(FACTS, agencies=(Named("health", "Health", ("GP",)),))


@pytest.fixture(scope="module")
def files() -> Mapping[str, str | bytes]:
    return render((MEETING,), HEALTH, TEMPLATES)


def pages_of(data: str | bytes) -> list[str]:
    assert isinstance(data, bytes)
    with pypdfium2.PdfDocument(data) as document:
        return [page.get_textpage().get_text_bounded() for page in document]


def words_of(files: Mapping[str, str | bytes], name: str) -> str:
    data = files[name]
    if name.endswith(".pdf"):
        return " ".join(pages_of(data))
    if isinstance(data, str):
        return data
    document = docx.Document(io.BytesIO(data))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return " ".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


KINDS = ("pdf", "docx", "txt")


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_says_what_the_page_says(files: Mapping[str, str | bytes], kind: str) -> None:
    words = " ".join(words_of(files, f"{HERE}/minutes.{kind}").split())
    for wanted in (
        "Minutes of 6 October 2026",
        "Approved by the Chair (Independent Scrutineer) on 27 October 2026.",
        "It was agreed that every agency will record ‘was not brought’",
        "POG-2026-10-02",
        "Named GP for Safeguarding",
        "[case detail withheld]",
        "chronologies were missing or late;",
        "705",
        f"https://minutes.wexmoor-tarnbridge.example/{HERE}/",
    ):
        assert wanted in words, wanted


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_names_nobody_who_was_there(files: Mapping[str, str | bytes], kind: str) -> None:
    words = words_of(files, f"{HERE}/minutes.{kind}")
    assert not [one.name for one in ATTENDEES if one.name in words and not one.name.startswith("[")]


def test_a_pdf_is_tagged_to_the_standard_and_says_its_language_and_title(files: Mapping[str, str | bytes]) -> None:
    data = files[f"{HERE}/minutes.pdf"]
    assert isinstance(data, bytes)
    assert b"/StructTreeRoot" in data and b"pdfuaid" in data and b"/Lang (en-GB)" in data
    with pypdfium2.PdfDocument(data) as document:
        facts = document.get_metadata_dict()
    assert facts["Title"] == "Minutes of 6 October 2026, Practice Oversight Group"
    assert facts["CreationDate"] == facts["ModDate"] == ""


def test_every_page_of_a_pdf_says_where_it_stands_and_which_page_it_is(files: Mapping[str, str | bytes]) -> None:
    pages = pages_of(files[f"{HERE}/minutes.pdf"])
    for number, page in enumerate(pages, 1):
        assert f"Page {number} of {len(pages)}" in page and f"{HERE}/" in page


def test_the_same_minutes_give_the_same_files(files: Mapping[str, str | bytes]) -> None:
    again = render((MEETING,), HEALTH, TEMPLATES)
    assert all(files[f"{HERE}/minutes.{kind}"] == again[f"{HERE}/minutes.{kind}"] for kind in KINDS)


def test_words_are_never_taken_for_marks_of_the_paper() -> None:
    loud = "#panic() *star* _line_ $x^2$ // not a comment @ref <tag> \\ = no heading"
    paper = PaperCopy("Title", "", (), (PaperPart("text", loud), PaperPart("bullet", loud)), "Ours", "there/")
    text = " ".join(" ".join(pages_of(pdf(paper, environment(TEMPLATES)))).split())
    assert text.count(loud) == 2
    assert loud in plain_text(paper).replace("\n    ", " ")


def test_a_sign_that_no_font_has_costs_the_standard_and_not_the_file() -> None:
    made = pdf(PaperCopy("漢字", "", (), (PaperPart("text", "words"),), "Ours", "there/"), environment(TEMPLATES))
    assert b"pdfuaid" not in made and b"/StructTreeRoot" in made and "words" in pages_of(made)[0]


def test_a_briefing_fits_one_page_however_much_there_is_to_do() -> None:
    many = tuple(
        replace(
            ACTIONS[1],
            key=f"x{n}",
            ref="",
            text=said(
                ini("GA"),
                f" to write down for every practice in the county, in {n} plain words, what a worker who is "
                "worried about a child should do first, and to send it to each of them before the schools go back",
            ),
        )
        for n in range(30)
    )
    body = tuple(para(f"It was agreed that every GP be told thing {n} {'again ' * 30}.") for n in range(20))
    meeting = replace(MEETING, actions=many, items=(PublicItem("1", said("Plan"), body),))
    made = render((meeting,), HEALTH, TEMPLATES)
    pages = pages_of(made["agencies/health/briefing.pdf"])
    assert len(pages) == 1
    assert re.search(r"\d+ more on the page\.", pages[0])


def test_the_page_offers_the_files_a_citation_and_a_letter_with_its_subject_written(
    files: Mapping[str, str | bytes],
) -> None:
    page = str(files[f"{HERE}/index.md"])
    for kind in KINDS:
        assert f'href="minutes.{kind}"' in page
    letter = "mailto:minutes@wexmoor-tarnbridge.example?subject=Correction%3A%20Practice%20Oversight%20Group"
    assert letter in html.unescape(page)


def test_without_an_address_to_write_to_no_letter_is_offered() -> None:
    page = str(render((MEETING,), replace(FACTS, contact_email=""), TEMPLATES)[f"{HERE}/index.md"])
    assert "Ask for a correction" not in page


SURFACE = "her two younger brothers moved to the gabled house by the river"


def leaks_of(data: bytes, folder: Path, surface: str = SURFACE) -> set[str]:
    (folder / "minutes.pdf").write_bytes(data)
    return {leak.where for leak in inspect(folder, (Withheld(surface, "case_detail", "m"),), shipped=frozenset())}


@pytest.mark.parametrize(
    ("where", "paper"),
    [
        ("text", PaperCopy("Title", "", (), (PaperPart("text", f"It was said that {SURFACE}."),), "Ours", "there/")),
        ("its properties", PaperCopy(SURFACE, "", (), (), "Ours", "there/")),
        ("its properties", PaperCopy("Title", "", (), (PaperPart("heading", SURFACE),), "Ours", "there/")),
    ],
)
def test_the_gate_reads_the_words_the_headings_and_the_properties_of_a_pdf(
    where: str, paper: PaperCopy, tmp_path: Path
) -> None:
    assert where in leaks_of(pdf(paper, environment(TEMPLATES)), tmp_path)


def test_the_gate_finds_words_that_run_over_the_end_of_a_page(tmp_path: Path) -> None:
    words = " ".join(f"{SURFACE} and" for _ in range(150))
    paper = PaperCopy("Title", "", (), (PaperPart("text", words),), "Ours", "there/")
    made = pdf(paper, environment(TEMPLATES))
    first = pages_of(made)[0]
    edge = " ".join(re.sub(r"\s*there/.*", "", first, flags=re.DOTALL).split()[-3:])
    after = " ".join(pages_of(made)[1].split()[:3])
    assert leaks_of(made, tmp_path, f"{edge} {after}")


def test_the_gate_finds_nothing_in_harmless_words_of_a_pdf(tmp_path: Path) -> None:
    paper = PaperCopy("Title", "", (), (PaperPart("text", "Her two older tables moved."),), "Ours", "there/")
    assert not leaks_of(pdf(paper, environment(TEMPLATES)), tmp_path)


def test_a_pdf_that_cannot_be_read_back_stops_the_release(tmp_path: Path) -> None:
    with pytest.raises(SiteFailed, match="cannot be read back"):
        leaks_of(b"%PDF-1.7 broken", tmp_path)


def test_a_meeting_with_nothing_but_its_day_still_has_its_files() -> None:
    meeting = another("2026-03-02", "Practice Oversight Group", "pog", items=(), actions=(), attendees=())
    made = render((meeting,), FACTS, TEMPLATES)
    assert {f"meetings/{meeting.id}/minutes.{kind}" for kind in KINDS} <= made.keys()
