"""Web pages, as saved from Word, a site or an e-mail."""

from pathlib import Path

import pytest

from errors import UnreadableSource
from minutes import sources
from minutes.model import Document, Source
from minutes.sources import html

SOURCE = Source("minutes.html", "0" * 64, "html")


def read(body: str, head: str = "") -> Document:
    return html.read(f"<html><head>{head}</head><body>{body}</body></html>".encode(), SOURCE)


def said(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.span.start : block.span.end]) for block in document.blocks]


def test_headings_lists_paragraphs_and_tables_become_blocks():
    body = "<h1>Board</h1><p>All\ncame.</p><ul><li>One<ul><li>Two</li></ul></li></ul><table><tr><td>a<td>b</table>"
    assert said(read(body)) == [
        ("heading", "Board"),
        ("paragraph", "All came."),
        ("bullet", "One"),
        ("bullet", "Two"),
        ("row", "a\tb"),
    ]


def test_lines_that_a_page_breaks_are_apart():
    assert [words for _, words in said(read("<p>Date: 1 May 2020<br>Venue: Hall</p>"))] == [
        "Date: 1 May 2020",
        "Venue: Hall",
    ]


def test_set_text_keeps_its_lines():
    assert [words for _, words in said(read("<pre>Date: <b>1 May\n2020</b>\nVenue: Hall</pre>"))] == [
        "Date: 1 May",
        "2020",
        "Venue: Hall",
    ]


def test_cells_that_reach_over_columns_and_rows_keep_the_others_in_place():
    body = (
        "<table><tr><td rowspan='2'>Vale Trust<td>Ada Hill<td>Nurse<tr><td>Bo Lee<td>Clerk"
        "<tr><td colspan='2'>Cy Poe<td>Head</table>"
    )
    assert [block.columns for block in read(body).blocks] == [(0, 1, 2), (1, 2), (0, 2)]


@pytest.mark.parametrize("span", ["", "0", "-3", "many", "99999999", "²"])
def test_cells_that_reach_nowhere_in_reason_are_cells_all_the_same(span: str):
    assert read(f"<table><tr><td colspan='{span}'>a<td rowspan='{span}'>b</table>").text == "a\tb"


@pytest.mark.parametrize(
    "data",
    [
        "<meta charset='utf-8'><p>Zoë – agreed".encode(),
        "<meta charset='windows-1252'><p>Zoë – agreed".encode("cp1252"),
        "<meta http-equiv='Content-Type' content='text/html; charset=iso-8859-1'><p>Zoë – agreed".encode("cp1252"),
        "<p>Zoë – agreed".encode("utf-16"),
        b"\xef\xbb\xbf<p>Zo\xc3\xab \xe2\x80\x93 agreed",
        "<meta charset='utf-16'><p>Zoë – agreed".encode(),
        "<meta charset='no-such-thing'><p>Zoë – agreed".encode(),
        "<?xml version='1.0' encoding='windows-1252'?><html><body><p>Zoë – agreed</p></body></html>".encode("cp1252"),
        b"<p>Zo&euml; &ndash; agreed",
    ],
)
def test_letters_are_read_in_the_encoding_they_are_in(data: bytes):
    assert html.read(data, SOURCE).text == "Zoë – agreed"


WORD = """<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta charset=utf-8>
<!--[if gte mso 9]><xml><o:Author>Jaydon Oakes</o:Author></xml><![endif]--><style>p.MsoNormal {margin:0}</style></head>
<body lang=EN-GB><div class=WordSection1><p class=MsoNormal><b>Vale Board<o:p></o:p></b></p>
<p class=MsoListParagraph><![if !supportLists]><span style='mso-list:Ignore'>·<span>&nbsp;&nbsp;
</span></span><![endif]>First
point<o:p></o:p></p><p class=MsoNormal>At <st1:place>Vale</st1:place> Hall</p><p class=MsoNormal><o:p>&nbsp;</o:p></p>
</div></body></html>"""


def test_a_page_saved_from_word_reads_as_its_words():
    document = html.read(WORD.encode(), SOURCE)
    assert said(document) == [("paragraph", "Vale Board"), ("bullet", "First point"), ("paragraph", "At Vale Hall")]


def test_invisible_letters_written_as_marks_are_taken_out_with_a_note():
    document = read("<p>Jon&#8203;&shy;athan</p>")
    assert document.text == "Jonathan"
    assert any("invisible" in note.what for note in document.notes)


@pytest.mark.parametrize("body", ["<div>" * 5_000, "<table><tr><td>" * 2_000, "<ul><li>" * 3_000, "<b>" * 20_000])
def test_a_page_nested_without_end_is_refused(body: str):
    with pytest.raises(UnreadableSource, match="within one another") as refusal:
        read(body + "x")
    assert refusal.value.next_step


def test_a_page_of_too_many_parts_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(html, "ELEMENTS", 500)
    with pytest.raises(UnreadableSource, match="more parts"):
        read("<p>x</p>" * 600)


@pytest.mark.parametrize("data", [b"", b"   ", b"<html></html>", b"<!-- x -->", b"<p>&nbsp;</p>"])
def test_a_page_without_words_is_refused(tmp_path: Path, data: bytes):
    path = tmp_path / "minutes.htm"
    path.write_bytes(data)
    with pytest.raises(UnreadableSource, match="no words"):
        sources.read(path)


@pytest.mark.parametrize("data", [b"<p \x00\x01>x", b"<p>\xff\xfe", b"<<<>>> &#xD800; &#0; x", b"<p>x" + b"<" * 500])
def test_broken_pages_end_in_words_or_a_refusal(data: bytes):
    try:
        html.read(data, SOURCE)
    except UnreadableSource as fault:
        assert fault.next_step
