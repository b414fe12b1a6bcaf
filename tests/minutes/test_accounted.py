"""Every word of the minutes stands on the page, is told by the page in its own words, or is before the reviewer."""

from minutes.layouts.assembly.actions.marked_behind import is_only_a_label, with_its_sentence
from minutes.layouts.assembly.attendance.bare_initials import by_initials
from minutes.layouts.assembly.meeting import parse
from minutes.model import Meeting, Source, Span
from minutes.sources import text

SOURCE = Source("x.txt", "0" * 64, "txt")
WORDS = """Harbour Safeguarding Forum

Monday 4 March 2024, 2.00 pm

Present:

Ann Bellamy (AB), Police – items 1 to 3 by telephone from Harwick

Carl Dunnock (CD), Housing

Ed Farrow (EF), Health

Apologies: Gail Hobday

1. Welcome

AB opened the meeting.

2. Figures

The figures were noted. CD to send the chart by 1 April.

3. Any other business

None.
"""


def read(words: str) -> Meeting:
    return parse(text.document(words, SOURCE))


def test_a_remark_behind_somebody_of_the_list_is_before_the_reviewer():
    meeting = read(WORDS)
    held = [meeting.text[block.span.start : block.span.end] for block in meeting.unplaced]
    assert any("telephone from Harwick" in words for words in held), held


def test_headings_of_lists_and_the_day_are_told_by_the_page_and_held_by_nobody():
    meeting = read(WORDS)
    held = " ".join(meeting.text[block.span.start : block.span.end] for block in meeting.unplaced)
    told = " ".join(meeting.text[span.start : span.end] for span in meeting.told)
    assert "Present" not in held and "Apologies" not in held and "March" not in held
    assert "Present" in told and "March" in told


def test_a_line_of_initials_is_parted_at_any_sign_and_keeps_what_somebody_did():
    words = "AB (chair)/CD, EF & GH (notes)"
    found = by_initials(text.document(words, SOURCE), [Span(0, len(words))], "present")
    assert found is not None
    assert [one.attendee.name.text for one in found.people] == ["AB", "CD", "EF", "GH"]
    assert found.people[0].attendee.role and found.people[0].attendee.role.text == "chair"
    assert found.people[-1].attendee.presence == "minute taker"


def test_a_line_with_a_name_in_it_is_not_parted_as_initials():
    words = "AB, Carl Dunnock"
    assert by_initials(text.document(words, SOURCE), [Span(0, len(words))], "present") is None


SAID = "The forum noted the chart. The report would be brought to a later meeting. (Action: Ann Bellamy/CD)"


def test_a_mark_that_only_says_whose_it_is_takes_the_sentence_before_it():
    start = SAID.index("(Action")
    found = with_its_sentence(SAID, Span(0, len(SAID)), Span(start, len(SAID)))
    assert SAID[found.start : found.end].startswith("The report would be brought")


def test_an_undertaking_with_words_of_its_own_stays_as_it_is():
    words = "The forum noted the chart. Action: Ann to send the chart"
    span = Span(words.index("Action"), len(words))
    assert with_its_sentence(words, Span(0, len(words)), span) == span


def test_words_that_announce_actions_are_none():
    assert is_only_a_label("Action points:") and is_only_a_label("Actions")
    assert not is_only_a_label("Action: AB to write to the school")
