"""The names model: whole or not at all; it adds and never releases; another pipeline may be named."""

import shutil

import pytest

from errors import DetectorUnavailable
from redaction.names import ner_model
from redaction.words.lexicon import Lexicon
from tests.redaction.detectors.meetings import found, held
from training.names.generate import examples, frames

TEXT = "Zorrin Vasterby said that schools were late."


def test_the_released_model_is_whole_and_finds_a_name_in_no_list():
    ner_model.verify(ner_model.MODEL)
    assert [TEXT[s.start : s.end] for s in ner_model.people(TEXT, [0])] == ["Zorrin Vasterby"]


def test_a_model_with_one_byte_changed_stops_everything(tmp_path):
    shutil.copytree(ner_model.MODEL, tmp_path / "model")
    weights = tmp_path / "model" / "ner" / "model"
    weights.write_bytes(weights.read_bytes()[:-1] + b"\x00\x01")
    with pytest.raises(DetectorUnavailable, match=r"ner/model.*training\.names"):
        ner_model.verify(tmp_path / "model")


def test_a_missing_model_stops_everything(tmp_path):
    with pytest.raises(DetectorUnavailable, match="not whole"):
        ner_model.verify(tmp_path)


def test_a_pipeline_that_is_not_installed_stops_everything_and_says_what_to_do():
    with pytest.raises(DetectorUnavailable, match=r"no_such_pipeline.*spacy download no_such_pipeline"):
        ner_model.people(TEXT, [0], "no_such_pipeline")


def test_only_sentences_that_hold_an_open_word_are_read():
    text = "Zorrin Vasterby was late. Velanne Thornquell was not."
    assert [text[s.start : s.end] for s in ner_model.people(text, [text.index("Velanne")])] == ["Velanne Thornquell"]
    assert ner_model.people(text, []) == ()


@pytest.mark.parametrize("text", ["The plan for Zorvath is late.", "We saw Berry and the Gravel.", TEXT])
def test_no_word_that_is_held_without_the_model_is_released_by_it(text):
    def covered(ner):
        spans = [f.span for f in found(text, lexicon=Lexicon(ner=ner))]
        return {at for span in spans for at in range(span.start, span.end)}

    assert covered("none") <= covered("candour")


def test_what_the_model_is_not_asked_about_is_held_all_the_same():
    assert held("The plan for Zorvath is late.", lexicon=Lexicon(ner="none")) == ["Zorvath"]


def test_the_same_seed_makes_the_same_sentences_and_marks_whole_names():
    first, again = list(examples(50, 7)), list(examples(50, 7))
    assert first == again
    assert len(frames()) >= 60
    assert all(e.text[s.start].strip() and e.text[s.end - 1].strip() for e in first for s in e.people)
