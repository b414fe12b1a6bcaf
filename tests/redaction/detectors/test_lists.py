"""The vendored lists: a list that cannot be read stops everything."""

import gzip

import pytest

from errors import DetectorUnavailable
from redaction.words.lexicon import LISTS, vocabulary
from rule_files import plain_lines


@pytest.mark.parametrize("name", ["absent.txt", "absent.txt.gz"])
def test_a_missing_list_stops_everything_and_is_named(name, tmp_path):
    with pytest.raises(DetectorUnavailable, match=name):
        plain_lines(tmp_path / name)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.txt", b"\xff\xfe\xfa"),
        ("a.txt", b"# only a remark\n"),
        ("a.txt.gz", b"no gzip"),
        ("a.txt.gz", gzip.compress(b"some words here", mtime=0)[:-6]),
    ],
)
def test_a_damaged_list_stops_everything(name, data, tmp_path):
    (tmp_path / name).write_bytes(data)
    with pytest.raises(DetectorUnavailable, match=name):
        plain_lines(tmp_path / name)


def test_the_list_of_english_words_holds_hardly_a_forename():
    assert not {"kevin", "sharon", "nicola", "priya", "mohammed"} & vocabulary().english


def test_no_safe_word_is_a_name_first():
    assert not vocabulary().safe & vocabulary().names_first


def test_every_generated_list_has_its_notice():
    notice = (LISTS / "NOTICE.md").read_text(encoding="utf-8")
    for name in ("english.txt.gz", "forenames.txt", "surnames.txt", "towns.txt"):
        assert name in notice
    for name in ("english.LICENCE.txt", "faker.LICENCE.txt"):
        assert (LISTS / name).stat().st_size > 500
