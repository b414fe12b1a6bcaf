"""Tables set with spaces or bare bars in plain text are tables; running text is not."""

from minutes.model import Source
from minutes.sources.text import document

SOURCE = Source("minutes.txt", "0" * 64, "txt")


def cells(words: str) -> list[list[str]]:
    read = document(words, SOURCE)
    return [[read.text[cell.start : cell.end] for cell in block.cells] for block in read.blocks if block.kind == "row"]


def test_names_and_bodies_under_one_another_are_rows() -> None:
    words = "Tilda Marsh        Nursing\nOsric Vane (OV)    Housing\nPell Arkwright     Police"
    assert cells(words) == [["Tilda Marsh", "Nursing"], ["Osric Vane (OV)", "Housing"], ["Pell Arkwright", "Police"]]


def test_bars_without_outer_ones_part_cells() -> None:
    assert cells("Ref | Action | Owner\n24/1 | Send the map | TM") == [
        ["Ref", "Action", "Owner"],
        ["24/1", "Send the map", "TM"],
    ]


def test_a_number_set_apart_from_its_heading_is_no_table() -> None:
    assert cells("13    PUBLIC QUESTIONS\n\nNone.\n\n14    BUDGET\n\nNoted.\n\n15    DATES") == []


def test_lines_set_in_with_tabs_are_no_table_where_their_runs_differ() -> None:
    words = "Council\n\tTilda Marsh (TM) Nurse\n\tOsric Vane (OV)\n\tPell Arkwright\nPolice\n\tIda Crane (IC)\n"
    assert cells(words) == []
