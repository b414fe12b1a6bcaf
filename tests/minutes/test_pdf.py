"""Where words stand on the pages of a PDF decides how they are read."""

from typing import Any

import pytest
from reportlab.lib.utils import simpleSplit

from tests.minutes.pdf_pages import HIGH, Draw, both, drawn, lines, read, said

LONG = (
    "The group talked about the plan for the winter and about what each borough can spare. "
    "It was felt that the work should go on and that the figures be brought back in the spring. "
)


def set_to(words: str, width: float) -> list[str]:
    return simpleSplit(words, "Helvetica", 11, width)


def paragraph(words: str, x: float = 72, y: float = 760, width: float = 450) -> Draw:
    return lines(*set_to(words, width), x=x, y=y)


def test_lines_of_a_paragraph_are_put_together():
    assert said(read(drawn(paragraph(LONG * 2)))) == [("paragraph", (LONG * 2).strip())]


def test_a_line_that_had_room_for_the_next_word_ends_its_paragraph():
    short = lines("Venue: Town Hall", "Present were all members", y=500)
    assert [words for _, words in said(read(drawn(both(paragraph(LONG), short))))][1:] == [
        "Venue: Town Hall",
        "Present were all members",
    ]


def test_two_columns_of_prose_are_read_one_after_the_other():
    left, right = "One. " + LONG * 2, "Two. " + LONG * 2
    page = both(paragraph(left, 60, 700, 225), paragraph(right, 310, 700, 225), lines("Title over both columns", x=60))
    assert [words for _, words in said(read(drawn(page)))] == ["Title over both columns", left.strip(), right.strip()]


def test_columns_whose_lines_stand_at_other_heights_are_still_columns():
    left, right = "One. " + LONG * 2, "Two. " + LONG * 2
    page = both(paragraph(left, 60, 700, 225), paragraph(right, 310, 695, 225))
    assert [words for _, words in said(read(drawn(page)))] == [left.strip(), right.strip()]


def test_a_list_set_with_tabs_is_rows_of_cells():
    def page(canvas: Any) -> None:
        for at, (name, initials, role) in enumerate([("Ada Hill", "AH", "Nurse"), ("Bo Lee", "BL", "Clerk")]):
            for x, words in ((72, name), (200, initials), (260, role)):
                canvas.drawString(x, 700 - 20 * at, words)

    document = read(drawn(page))
    assert said(document) == [("row", "Ada Hill\tAH\tNurse"), ("row", "Bo Lee\tBL\tClerk")]
    assert {block.table for block in document.blocks} == {1}


def test_a_cell_set_with_tabs_that_runs_over_belongs_to_its_row():
    page = both(
        lines("Ada Hill", "", "Bo Lee", y=700),
        lines("Head of the Service for Children and", "Families", "Clerk", x=240, y=700),
    )
    assert said(read(drawn(page))) == [
        ("row", "Ada Hill\tHead of the Service for Children and Families"),
        ("row", "Bo Lee\tClerk"),
    ]


def ruled(rows: list[list[str]], top: float = 700) -> Draw:
    def draw(canvas: Any) -> None:
        edges = [72 + 150 * at for at in range(len(rows[0]) + 1)]
        canvas.grid(edges, [top - 40 * at for at in range(len(rows) + 1)])
        for down, row in enumerate(rows):
            for x, cell in zip(edges, row, strict=False):
                for at, line in enumerate(cell.split("\n")):
                    canvas.drawString(x + 5, top - 14 - 40 * down - 13 * at, line)

    return draw


def test_a_ruled_table_is_rows_with_their_columns():
    document = read(
        drawn(ruled([["Name", "Role", "P/A"], ["Ada Hill", "", "P"], ["Bo Lee", "Clerk of the\nBoard", "A"]]))
    )
    assert said(document) == [
        ("row", "Name\tRole\tP/A"),
        ("row", "Ada Hill\tP"),
        ("row", "Bo Lee\tClerk of the\nBoard\tA"),
    ]
    assert document.blocks[1].columns == (0, 2)


def test_words_in_a_box_are_no_table():
    def page(canvas: Any) -> None:
        canvas.rect(60, 690, 300, 40)
        canvas.drawString(72, 705, "Quorate: yes")

    assert said(read(drawn(page))) == [("paragraph", "Quorate: yes")]


def test_a_table_over_two_pages_is_one_and_its_header_is_read_once():
    head = ["Action", "Owner"]
    document = read(drawn(ruled([head, ["Write to all", "AH"]], 120), ruled([head, ["Ring the bell", "BL"]])))
    assert said(document) == [("row", "Action\tOwner"), ("row", "Write to all\tAH"), ("row", "Ring the bell\tBL")]
    assert {block.table for block in document.blocks} == {1}


def test_a_row_broken_by_a_page_goes_on_in_its_cells():
    document = read(
        drawn(ruled([["No", "Said"], ["1", "The plan was"]], 120), ruled([["", "agreed."], ["2", "Nothing."]]))
    )
    assert ("row", "1\tThe plan was agreed.") in said(document)


def furnished(page: int, draw: Draw) -> Draw:
    return both(lines("Vale Board in confidence", x=72, y=HIGH - 30), lines(f"Page {page} of 3", x=280, y=30), draw)


def test_headers_footers_and_page_numbers_are_left_out_with_a_note():
    document = read(drawn(*[furnished(at, lines(f"Item {at} was taken", y=500)) for at in (1, 2, 3)]))
    assert [words for _, words in said(document)] == ["Item 1 was taken", "Item 2 was taken", "Item 3 was taken"]
    assert any("headers and footers" in note.what for note in document.notes)
    assert any("page numbers" in note.what for note in document.notes)


def test_a_header_that_alone_says_of_which_meeting_these_are_the_minutes_is_kept_once():
    page = lines("Vale Board minutes 4 May 2023", y=HIGH - 30)
    document = read(drawn(both(page, lines("All came", y=500)), both(page, lines("All left", y=500))))
    assert [words for _, words in said(document)] == ["Vale Board minutes 4 May 2023", "All came", "All left"]


def test_a_paragraph_goes_on_over_a_page():
    parts = set_to(LONG * 3, 450)
    document = read(
        drawn(furnished(1, lines(*parts[:4], y=200)), furnished(2, lines(*parts[4:])), furnished(3, lines("End")))
    )
    assert said(document)[0] == ("paragraph", (LONG * 3).strip())


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        (("It concerns safe-", "guarding of all"), "It concerns safeguarding of all"),
        (("It was a re-", "referral of hers"), "It was a re-referral of hers"),
        (("Told by Ada Llewellyn-", "Carr of the board"), "Told by Ada Llewellyn-Carr of the board"),
        (("A break-", "down of figures. A break-down"), "A break-down of figures. A break-down"),
    ],
)
def test_words_hyphenated_over_lines_are_joined(broken: tuple[str, str], whole: str):
    full = both(lines(*set_to(LONG, 130), y=700), lines(*broken, y=500))
    assert said(read(drawn(full)))[-1][1] == whole


def test_bold_and_larger_lines_are_headings_by_their_size():
    page = both(
        lines("Budget", y=760, font="Helvetica-Bold"),
        paragraph(LONG, y=740),
        lines("Any other business", y=600, font="Helvetica-Bold"),
        lines("None.", y=580),
    )

    def titled(canvas: Any) -> None:
        canvas.setFont("Helvetica-Bold", 18)
        canvas.drawString(72, 800, "Vale Board")

    document = read(drawn(both(titled, page)))
    assert [(block.kind, block.level) for block in document.blocks] == [
        ("heading", 1),
        ("heading", 2),
        ("paragraph", 0),
        ("heading", 2),
        ("paragraph", 0),
    ]


def test_bullets_lose_their_mark_and_keep_their_depth():
    page = both(lines("• First point", "• Second point", y=700), lines("• Under the second", x=100, y=672))
    document = read(drawn(page))
    assert [(block.kind, block.level) for block in document.blocks] == [("bullet", 1), ("bullet", 1), ("bullet", 2)]
    assert said(document)[0][1] == "First point"


def test_letters_printed_twice_to_look_bold_are_read_once():
    assert said(read(drawn(both(lines("Item one"), lines("Item one", x=72.3))))) == [("paragraph", "Item one")]


def test_a_turned_watermark_does_not_get_into_the_words():
    def page(canvas: Any) -> None:
        canvas.saveState()
        canvas.rotate(45)
        canvas.drawString(500, 100, "DRAFT")
        canvas.restoreState()

    document = read(drawn(both(page, paragraph(LONG))))
    assert "DRAFT" not in document.text
    assert any("watermark" in note.what for note in document.notes)
