"""A text as the judge reads it."""

import numpy as np

from minutes.model import Span
from redaction.judging.pieces import SHAPE, WORD, JudgedPassage, only, pieces

TEXT = "The lad moved on 3 May. KT rang his nan's flat.\nLunch was at noon."
FIRST = JudgedPassage((Span(0, 23), Span(24, 47)), "Matters arising")
SECOND = JudgedPassage((Span(48, 66),), "")


def test_words_stand_where_the_text_has_them() -> None:
    read = pieces(TEXT, [FIRST, SECOND])
    told = [TEXT[a:b] for a, b in zip(read.start, read.end, strict=True) if a >= 0]
    assert told[:6] == ["The", "lad", "moved", "on", "3", "May"] and "nan's" in told
    assert [read.spans[n] for n in range(3)] == [*FIRST.sentences, *SECOND.sentences]
    assert read.passage.tolist() == [0, 0, 1]


def test_a_title_is_read_and_belongs_to_no_sentence() -> None:
    read = pieces(TEXT, [FIRST])
    titled = [plain for plain, at in zip(read.plain, read.sentence, strict=True) if at < 0]
    assert "matters" in titled and "arising" in titled


def test_long_numbers_are_alike_and_small_ones_are_not() -> None:
    read = pieces("3 4 1234 9876", [JudgedPassage((Span(0, 13),), "")])
    three, four, long, other = read.keys[read.sentence == 0][:, WORD]
    assert three != four and long == other


def test_initials_have_one_shape() -> None:
    read = pieces("KT RTW Rang", [JudgedPassage((Span(0, 11),), "")])
    shapes = read.keys[read.sentence == 0][:, SHAPE]
    assert shapes[0] == shapes[1] != shapes[2]


def test_a_part_of_the_passages_reads_as_if_it_were_alone() -> None:
    whole = pieces(TEXT, [FIRST, SECOND])
    alone = pieces(TEXT, [SECOND])
    part, rows = only(whole, np.array([False, True]))
    assert np.array_equal(part.keys, alone.keys) and np.array_equal(part.sentence, alone.sentence)
    assert part.spans == alone.spans and np.array_equal(whole.start[rows], part.start)
