"""How an action stands, as minutes word it: cells, colours, ticks, updates."""

import pytest

from minutes.layouts.facts.statuses import greens_settled, in_place, told, whole
from minutes.model import Phrase, Span


@pytest.mark.parametrize(
    ("cell", "word"),
    [
        ("Completed 14/1", "closed"),
        ("Complete – see item 5", "closed"),
        ("Withdrawn", "closed"),
        ("Amber", "ongoing"),
        ("On track", "ongoing"),
        ("Not complete. BD to chase", "ongoing"),
        ("Part complete", "ongoing"),
        ("Overdue", "open"),
        ("✓", "closed"),
        ("🔴 Overdue", "open"),
        ("Green – close", "closed"),
    ],
)
def test_a_cell_of_a_status_column_is_one_of_the_domains_words(cell: str, word: str):
    found = whole(cell)
    assert found is not None
    assert found.word == word


@pytest.mark.parametrize(
    ("update", "word"),
    [
        ("shared on 28 June. Closed.", "closed"),
        ("The Chair confirmed that this has now been completed.", "closed"),
        ("Housing had not replied and the action remained outstanding.", "open"),
        ("BD was away. To be carried forward to the March meeting.", "carried forward"),
        ("No update, papers not received.", "ongoing"),
        ("slipped to September, OPEN (GP).", "open"),
        ("It was agreed that this could be closed", "closed"),
    ],
)
def test_an_updates_sentences_tell_how_an_action_stands(update: str, word: str):
    found = told(update)
    assert found is not None
    assert found.word == word


@pytest.mark.parametrize("update", ["A red car was seen outside.", "The opening of the new hub went well."])
def test_words_that_speak_of_something_else_tell_nothing(update: str):
    assert told(update) is None


def test_a_word_says_more_than_the_colour_beside_it():
    text = "Circulated. Closed. Green"
    found = in_place(text, Span(0, len(text)))
    assert found is not None
    assert found.text == "Closed"


@pytest.mark.parametrize(
    ("printed", "means"), [("Green Red", "closed"), ("Green Red Blue", "ongoing"), ("Green", "ongoing")]
)
def test_a_green_is_what_it_can_be_beside_the_other_colours(printed: str, means: str):
    spans, at = [], 0
    for word in printed.split():
        spans.append(Phrase("green" if word == "Green" else "open", (Span(at, at + len(word)),)))
        at += len(word) + 1
    settled = greens_settled(printed, spans)
    assert settled[0] is not None
    assert settled[0].text == means
