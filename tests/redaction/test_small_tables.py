"""Small figures in tables, the totals that give them away, and what the policy's thresholds do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from minutes.model import Block, Document, Meeting, Phrase, Source, Span
from redaction import policy
from redaction.counts.in_tables import BECAUSE, grids
from redaction.decide import decide
from redaction.detectors import small_numbers
from redaction.keys import key
from redaction.model import Decisions, Ruling
from redaction.people.scene import Scene
from redaction.policy import Policy, SmallNumbers

KINGSTON = policy.load("kingston")


def with_table(table: str, before: str = "Figures of the quarter.", after: str = "Thanks were given.") -> Meeting:
    """A meeting whose text is a line, a table (rows in lines, cells between |), and a line."""
    blocks, text = [Block("paragraph", Span(0, len(before)))], before
    for line in table.strip().splitlines():
        text += "\n"
        start, cells = len(text), []
        for number, cell in enumerate(part.strip() for part in line.split("|")):
            text += "\t" if number else ""
            cells.append((number, len(text), len(text) + len(cell)))
            text += cell
        filled = [(n, Span(a, b)) for n, a, b in cells if a < b]
        spans, columns = tuple(s for _, s in filled), tuple(n for n, _ in filled)
        blocks.append(Block("row", Span(start, len(text)), cells=spans, columns=columns, table=1))
    text += "\n" + after
    document = Document(Source("a.txt", "0" * 64, "txt"), text, tuple(blocks))
    return Meeting("m", document, Phrase("A meeting"), *(None,) * 7, (), (), (), (), ())


def settle(meeting: Meeting, by: Policy = KINGSTON, rulings: dict[str, Ruling] | None = None) -> Decisions:
    return decide(meeting, small_numbers.detect(Scene(meeting)), {}, by, rulings or {})


def hidden(decisions: Decisions) -> list[str]:
    return [d.findings[0].surface for d in decisions.each if d.treatment == "withhold"]


def thresholds(**told: int | bool) -> Policy:
    return KINGSTON.model_copy(update={"small_numbers": SmallNumbers.model_validate(told)})


CASES = """
Setting | Contacts | Kept open
Schools | 71 | 29
Choirs | 11 | 4
Stables | 3 | 2
Total | 85 | 35
"""


def test_a_second_cell_goes_where_the_total_would_give_the_first_away() -> None:
    decisions = settle(with_table(CASES))
    assert hidden(decisions) == ["11", "4", "3", "2"]
    (second,) = [d for d in decisions.each if d.findings[0].surface == "11"]
    assert second.because == BECAUSE
    assert second.public_text == "[a small number]"


def test_a_total_that_nobody_called_one_is_known_by_its_sum() -> None:
    assert hidden(settle(with_table("Setting | Cases\nA | 20\nB | 30\nC | 4\nD | 54"))) == ["20", "4"]


def test_a_total_at_the_end_of_a_row_gives_away_as_well() -> None:
    assert hidden(settle(with_table("Area | Boys | Girls | Total children\nElm | 3 | 9 | 12"))) == ["3", "9"]


def test_without_a_total_nothing_more_goes() -> None:
    assert hidden(settle(with_table("Setting | Cases\nA | 20\nB | 30\nC | 4"))) == ["4"]


def test_a_line_with_no_other_figure_loses_its_total() -> None:
    assert hidden(settle(with_table("Setting | Cases\nA | 4\nB | 0\nTotal | 4", after="Ten."))) == ["4", "4"]
    assert hidden(settle(with_table("Setting | Cases\nA | 4 \nB | 0\nTotal | 9"))) == ["4", "9"]


def test_a_cell_that_a_person_keeps_is_not_taken() -> None:
    meeting = with_table(CASES)
    (choirs,) = [f for f in small_numbers.detect(Scene(meeting)) if f.surface == "11"]
    at = key(choirs, "here", meeting.text, meeting.id)
    rulings = {at: Ruling(at, "keep", "here", "Jo", "2026-01-06", "published elsewhere")}
    assert hidden(settle(meeting, rulings=rulings)) == ["71", "4", "3", "2"]


def test_totals_may_be_left_to_the_policy() -> None:
    assert hidden(settle(with_table(CASES), thresholds(totals=False))) == ["4", "3", "2"]


@pytest.mark.parametrize(
    "table",
    [
        "Action | Owner | Cases\nRead files | Ida | 3",
        "Risk | Likelihood | Impact on children\nFlood | 3 | 4",
        "Course | Sessions | Staff trained\nCase work | 2 | 4",
        "Year | Cost of placements £\n2024 | 3\n2025 | 4",
        "Time | Item | Lead\n2 | Cases | Ida",
    ],
)
def test_other_tables_are_let_be(table: str) -> None:
    assert hidden(settle(with_table(table))) == []


def test_measures_in_rows_are_counted_but_percentages_and_staff_are_not() -> None:
    table = "Measure | Q1 | Q2\nProtection orders | 2 | 0\nIn time % | 3 | 4\nVacant posts | 1 | 5\nFiles | 40 | 50"
    assert hidden(settle(with_table(table))) == ["2"]


def test_a_figure_with_its_share_goes_with_it() -> None:
    assert hidden(settle(with_table("Setting | Cases\nA | 3 (12%)\nB | 40 (88%)"))) == ["3 (12%)"]


@pytest.mark.parametrize(
    ("low", "high", "gone"),
    [(1, 5, ["3 "]), (1, 9, ["3 ", "Eight "]), (4, 7, [])],
)
def test_the_policy_says_which_counts_are_small(low: int, high: int, gone: list[str]) -> None:
    text = "In 3 families and Eight cases and 40 cases it was new."
    decisions = settle(with_table("A | B", text), thresholds(**{"from": low, "to": high}))
    assert [f"{words} " for words in hidden(decisions)] == gone


def test_larger_counts_are_rounded_where_the_policy_rounds() -> None:
    by = thresholds(**{"from": 1, "to": 7, "round_to": 5})
    each = settle(with_table("A | B", "There were 6 children, 8 children and twenty-three children."), by).each
    assert [(d.treatment, d.public_text) for d in each] == [
        ("withhold", "[a small number of]"),
        ("label", "10"),
        ("label", "25"),
    ]


def test_public_words_fit_what_stands_behind_the_number() -> None:
    each = settle(with_table("A | B", "We saw 12 children, and 2 of these had a plan; 3 families came.")).each
    assert [d.public_text for d in each if d.treatment == "withhold"] == ["[a small number]", "[a small number of]"]


def test_a_table_of_figures_names_its_rows() -> None:
    meeting = with_table(CASES)
    (grid,) = grids(meeting)
    assert len(grid.rows) == 5
    assert grids(replace(meeting, document=replace(meeting.document, blocks=()))) == ()


def public(meeting: Meeting) -> str:
    """The text with what was withheld in public words."""
    text, at, out = meeting.text, 0, []
    for decision in settle(meeting).united:
        out += [text[at : decision.span.start], decision.public_text]
        at = decision.span.end
    return "".join(out) + text[at:]


def test_a_row_whose_own_total_stands_at_its_end_loses_a_second_figure() -> None:
    table = "Area | Neglect | Physical | Sexual | Total\nElm | 20 | 9 | 3 | 32\nOak | 31 | 8 | 6 | 45"
    assert hidden(settle(with_table(table, "Children on a plan."))) == ["9", "3"]


def test_a_share_goes_with_the_count_it_tells() -> None:
    table = "Outcome | Children | Share\nClosed | 2 | 3%\nOpen | 70 | 90%"
    assert "[a small number]\t[a share]\nOpen\t70\t90%" in public(with_table(table))


def test_a_share_of_the_whole_tells_a_total_that_is_nowhere() -> None:
    table = "Outcome | Children | %\nA | 3 | 15\nB | 7 | 35\nC | 10 | 50"
    assert hidden(settle(with_table(table))) == ["3", "15", "7", "35"]


def test_a_running_total_and_a_change_go_with_the_figure_of_the_quarter() -> None:
    table = "Kind | Q2 | Year to date | Change\nCases | 4 | 29 | -6\nFiles | 40 | 77 | +3"
    assert hidden(settle(with_table(table))) == ["4", "29", "-6"]


@pytest.mark.parametrize("told", ["There were 33 children in all.", "The thirty-three children are listed by area."])
def test_a_total_in_the_sentence_before_is_a_total(told: str) -> None:
    assert hidden(settle(with_table("Area | Children\nElm | 20\nOak | 11\nAsh | 2", told))) == ["11", "2"]


def test_a_row_without_a_label_that_adds_up_is_a_total() -> None:
    assert hidden(settle(with_table("Area | Children\nElm | 20\nAsh | 2\n | 22"))) == ["20", "2"]


def test_number_words_in_cells_are_figures() -> None:
    assert hidden(settle(with_table("Area | Children\nElm | three\nAsh | Twenty-one\nOak | nil"))) == ["three"]


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        (
            "Of 30 children seen, 26 had a plan and the remaining 4 did not.",
            "Of 30 children seen, [a small number] had a plan and the remaining [a small number] did not.",
        ),
        (
            "It was so for 3 of 25 children (12%) last year.",
            "It was so for [a small number] of 25 children ([a share]) last year.",
        ),
        (
            "There were 40 families; the other two agencies agreed.",
            "There were 40 families; the other two agencies agreed.",
        ),
        ("Of 90 children, 60 were seen and 30 were not (33%).", "Of 90 children, 60 were seen and 30 were not (33%)."),
    ],
)
def test_prose_tells_no_count_by_what_is_left_or_by_a_share(said: str, shown: str) -> None:
    assert public(with_table("A | B", said)).startswith(shown)


def test_a_row_that_measures_something_else_keeps_its_share() -> None:
    table = "Measure | Q1 | Q2\nProtection orders | 2 | 40\nIn time % | 93% | 95%"
    assert hidden(settle(with_table(table))) == ["2"]


def test_labels_are_kinds_of_what_the_title_counts() -> None:
    assert hidden(settle(with_table("Outcome | Children\nStrategy meeting | 3\nNo further action | 30"))) == ["3"]
