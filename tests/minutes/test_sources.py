"""A file becomes one canonical text, or a plain refusal."""

import hashlib
from pathlib import Path

import pytest

from errors import UnreadableSource
from minutes.model import Document, Source
from minutes.sources import markdown, read, text

SOURCE = Source("minutes.txt", "0" * 64, "txt")


def plain(words: str) -> Document:
    return text.document(words, SOURCE)


def said(document: Document) -> list[tuple[str, str]]:
    return [(block.kind, document.text[block.span.start : block.span.end]) for block in document.blocks]


def write(folder: Path, name: str, data: bytes) -> Path:
    path = folder / name
    path.write_bytes(data)
    return path


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("minutes.odd", b"Words"),
        ("minutes.txt", b""),
        ("minutes.txt", b" \r\n\t\n"),
        ("minutes.txt", b"PK\x03\x04\x00\x00"),
        ("minutes.md", b"\x81\x8d\x8f\x90"),
    ],
)
def test_what_cannot_be_read_is_refused_with_its_name_and_a_next_step(tmp_path: Path, name: str, data: bytes):
    with pytest.raises(UnreadableSource) as refusal:
        read(write(tmp_path, name, data))
    assert refusal.value.where == name
    assert refusal.value.next_step


def test_a_file_that_is_not_there_is_refused_in_plain_words(tmp_path: Path):
    with pytest.raises(UnreadableSource, match="could not be opened"):
        read(tmp_path / "gone.txt")


def test_a_file_over_the_limit_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("minutes.sources.LARGEST", 4)
    with pytest.raises(UnreadableSource, match="larger"):
        read(write(tmp_path, "minutes.txt", b"five!"))


def test_the_source_keeps_the_name_without_folders_and_the_digest(tmp_path: Path):
    data = "Zoë met Siân".encode()
    document = read(write(tmp_path, "a b.txt", data))
    assert document.source == Source("a b.txt", hashlib.sha256(data).hexdigest(), "txt")


def test_windows_text_is_read_with_a_note(tmp_path: Path):
    document = read(write(tmp_path, "old.txt", "Caf\u00e9 \u2013 noted".encode("cp1252")))
    assert document.text == "Café – noted"
    assert "Windows" in document.notes[0].what


def test_utf_16_from_notepad_is_read(tmp_path: Path):
    assert read(write(tmp_path, "pad.txt", "Minutes – agreed".encode("utf-16"))).text == "Minutes – agreed"


def test_hard_spaces_line_ends_and_composed_letters_take_one_form(tmp_path: Path):
    data = "Zoe\u0308\u00a0Hart\r\nPresent\r".encode()
    assert read(write(tmp_path, "x.txt", data)).text == "Zoë Hart\n\nPresent"


def test_invisible_characters_go_and_leave_a_note(tmp_path: Path):
    document = read(write(tmp_path, "x.txt", "Jo\u200bn\ufeff Hart\u00ad".encode()))
    assert document.text == "Jon Hart"
    assert any("invisible" in note.what for note in document.notes)


def test_bookmark_marks_of_word_never_reach_the_text(tmp_path: Path):
    document = read(write(tmp_path, "x.txt", b"[bookmark: AOB]Sarah spoke"))
    assert document.text == "Sarah spoke"
    assert any("bookmark" in note.what for note in document.notes)


def test_a_row_over_lines_is_one_row_of_cells():
    document = plain("\tName\n\tRole\n\tBody\n\n\tAda Hill\n\tNurse\n\n\tVale Trust\n\n")
    assert [row.columns for row in document.blocks] == [(0, 1, 2), (0, 1, 2)]
    assert said(document)[1] == ("row", "Ada Hill\tNurse\tVale Trust")


def test_an_empty_cell_keeps_the_columns_of_the_others():
    document = plain("a\tb\tc\nd\t\tf\n")
    assert document.blocks[1].columns == (0, 2)


def test_bullets_of_every_sort_lose_their_mark_and_keep_their_words():
    assert said(plain("- one\n• two\n· three\n*  four")) == [
        ("bullet", word) for word in ("one", "two", "three", "four")
    ]


WIDE = "The Board met and talked about this matter for some while"


def test_a_paragraph_set_to_a_width_is_put_together():
    assert len(plain("\n".join([WIDE] * 13 + ["agreed."])).blocks) == 1


def test_a_label_opens_a_line_of_its_own_in_text_set_to_a_width():
    assert len(plain("\n".join([*[WIDE] * 13, "Venue: Town Hall"])).blocks) == 2


def test_labelled_lines_stay_apart():
    assert len(plain("Date: 1 May 2020\nTime: 2pm\nVenue: Hall").blocks) == 3


def test_markup_in_a_cell_becomes_clean_blocks():
    cell = '\t<ul style="x"> ● One point. ● Two points. <p>Action 1: AB to act.</p> <ol> 1. First. 2. Second.'
    assert said(plain(cell)) == [
        ("bullet", "One point."),
        ("bullet", "Two points."),
        ("paragraph", "Action 1: AB to act."),
        ("bullet", "1. First."),
        ("bullet", "2. Second."),
    ]


def test_signs_that_only_look_like_markup_are_words():
    assert plain("Fewer than <10 & more > 5; x < y").text == "Fewer than <10 & more > 5; x < y"


@pytest.mark.parametrize(
    ("markup", "what"),
    [
        ("Seen <!-- Ada Hill --> here", "comments"),
        ("Seen <span style='display:none'>Ada Hill</span> here", "hidden words"),
        ("Seen\n\n<script>Ada Hill</script>\n\nhere", "scripts and styles"),
    ],
)
def test_hidden_words_and_scripts_are_left_out_with_a_note(markup: str, what: str):
    document = markdown.document(markup, SOURCE)
    assert "Ada" not in document.text
    assert "Seen" in document.text
    assert "here" in document.text
    assert any(what in note.what for note in document.notes)


def test_markdown_headings_bullets_and_tables_become_blocks():
    document = markdown.document("# One\n\n- a\n    - b\n\n| H | I |\n|---|---|\n| <b>x</b><br>y | z |\n", SOURCE)
    assert [(block.kind, block.level) for block in document.blocks][:3] == [
        ("heading", 1),
        ("bullet", 1),
        ("bullet", 2),
    ]
    assert said(document)[-1] == ("row", "x\ny\tz")


def test_numbers_of_items_survive_markdown():
    document = markdown.document("1. Welcome\n\nText.\n\n3. Budget\n", SOURCE)
    assert [words for _, words in said(document)] == ["1. Welcome", "Text.", "3. Budget"]


def test_text_called_markdown_reads_as_the_text_does():
    words = "**Group\nNOTES**\n\nAda Hill\tAH\tNurse\nBo Lee\tBL\tClerk\nCy Poe\tCP\tHead\n\n1.\tWelcome\n\tAll came.\n"
    assert markdown.document(words, SOURCE).text == plain(words).text


def test_lines_of_a_markdown_paragraph_stay_apart():
    document = markdown.document("**Present:** Ada Hill\n**Date:** 1 May 2020\n", SOURCE)
    assert [words for _, words in said(document)] == ["Present: Ada Hill", "Date: 1 May 2020"]
