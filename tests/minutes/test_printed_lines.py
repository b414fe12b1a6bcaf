"""A paragraph broken over lines is one paragraph in the text, and where its lines ended is not forgotten."""

from minutes.model import Source
from minutes.sources.text import document

SOURCE = Source("minutes.txt", "0" * 64, "txt")


def printed(words: str) -> list[tuple[str, int, int, bool]]:
    read = document(words, SOURCE)
    return [(read.text[one.span.start : one.span.end], one.gap, one.indent, one.strong) for one in read.lines]


def test_a_joined_line_is_told_apart_from_the_one_before() -> None:
    words = "The group talked about the new toolkit at some length and\nasked for copies."
    read = document(words, SOURCE)
    assert read.text == words.replace("\n", " ")
    assert [line for line, *_ in printed(words)] == words.split("\n")


def test_empty_lines_and_setting_in_are_told() -> None:
    assert printed("Present\n\n\n    Tilda Marsh, Nurse") == [
        ("Present", 0, 0, False),
        ("Tilda Marsh, Nurse", 2, 4, False),
    ]


def test_a_line_wholly_in_bold_or_ruled_under_stands_out() -> None:
    assert [strong for *_, strong in printed("**4. Budget**\n\nSpent **all** of it.\n\nRisks\n-----")] == [
        True,
        False,
        True,
    ]
