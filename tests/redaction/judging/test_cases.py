"""Which raised sentences are one case."""

from dataclasses import replace

from minutes.model import Block, Meeting, Span
from redaction.judging.cases import cases
from redaction.judging.pieces import JudgedPassage, pieces
from redaction.words.sentences import paragraphs
from tests.redaction.made import meeting

HEAD = ("Ref", "Who", "How it stands")
ROWS = (
    ("1", "Boy at the marina", "Back with nan"),
    ("2", "Girl in the flats", "Uncle bailed"),
    ("3", "Twins", "Moved on Friday"),
    ("4", "Leaflet", "At the printer"),
)


def table(*rows: tuple[str, ...]) -> Meeting:
    text, blocks = "", []
    for row in rows:
        start, cells = len(text), []
        for cell in row:
            cells.append(Span(len(text), len(text) + len(cell)))
            text += f"{cell}\t"
        blocks.append(Block("row", Span(start, len(text)), 0, tuple(cells), tuple(range(len(row))), 1))
        text += "\n"
    made = meeting(text)
    return replace(made, document=replace(made.document, blocks=tuple(blocks)))


def told(made: Meeting, *raised: str) -> list[list[str]]:
    """The cases that these sentences make, in their own words."""
    read = pieces(made.text, [JudgedPassage(sentences, "") for sentences in paragraphs(made)])
    words = [made.text[span.start : span.end] for span in read.spans]
    numbers = [number for number, said in enumerate(words) if said in raised]
    return [[words[numbers[place]] for place in case] for case in cases(made, read, numbers)]


def test_neighbours_in_a_paragraph_are_one_case_and_paragraphs_are_not() -> None:
    made = meeting("Dad went back. It rained. Mum knew.\nThe lodger left.")
    assert told(made, "Dad went back.", "Mum knew.", "The lodger left.") == [
        ["Dad went back.", "Mum knew."],
        ["The lodger left."],
    ]


def test_a_table_of_cases_is_one_question_with_its_cells() -> None:
    raised = ("Boy at the marina", "Back with nan", "Uncle bailed", "Moved on Friday")
    assert told(table(HEAD, *ROWS), *raised) == [list(raised)]


def test_one_row_of_a_log_is_a_question_by_itself() -> None:
    dull = tuple((str(n), "Leaflet", "At the printer") for n in range(5, 12))
    raised = ("Boy at the marina", "Back with nan", "Uncle bailed")
    assert told(table(HEAD, *ROWS, *dull), *raised) == [["Boy at the marina", "Back with nan"], ["Uncle bailed"]]


def test_minutes_that_are_set_as_a_table_are_asked_about_cell_by_cell() -> None:
    long = ("5", "A long discussion " * 15, "KT")
    raised = ("Boy at the marina", "Back with nan", "Uncle bailed", "Moved on Friday")
    assert told(table(HEAD, *ROWS, long), *raised) == [[one] for one in raised]


def listed(*points: str) -> Meeting:
    text = "\n".join(points)
    starts = [text.index(point) for point in points]
    blocks = (Block("bullet", Span(at, at + len(point)), 1) for at, point in zip(starts, points, strict=True))
    made = meeting(text)
    return replace(made, document=replace(made.document, blocks=tuple(blocks)))


def test_a_list_of_cases_is_one_question() -> None:
    points = ("Boy at the marina.", "Leaflet at the printer.", "Uncle bailed. Girl moved.")
    raised = ("Boy at the marina.", "Uncle bailed.", "Girl moved.")
    assert told(listed(*points), *raised) == [list(raised)]


def test_one_point_of_a_list_is_a_question_by_itself() -> None:
    points = ("Boy at the marina.", *(f"Leaflet {n} is out." for n in range(5)), "Uncle bailed. Girl moved.")
    assert told(listed(*points), "Boy at the marina.", "Uncle bailed.", "Girl moved.") == [
        ["Boy at the marina."],
        ["Uncle bailed.", "Girl moved."],
    ]
