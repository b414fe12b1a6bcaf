"""The sample minutes with everybody renamed: names the rules were not written for, misspellings and short forms kept.

Figures on minutes one has read are development figures; these are the ones to quote.
"""

from itertools import chain

import pytest

from tests.redaction.rename_pools import POOLS
from tests.redaction.renaming import STYLES, Outcome, judged, renamed, samples


def outcomes(pool: str, folder) -> list[Outcome]:
    """Every sample, in every style, under the names of one pool."""
    return [judged(renamed(sample, POOLS[pool], style), folder) for style in STYLES for sample in samples()]


@pytest.mark.slow
@pytest.mark.parametrize("pool", ["common", "diverse", "invented"])
def test_nobody_renamed_is_lost_and_nearly_all_are_settled(pool, tmp_path):
    seen = outcomes(pool, tmp_path)
    mentions, held = sum(o.mentions for o in seen), sum(len(o.held) for o in seen)
    assert mentions > 2000
    assert list(chain.from_iterable(o.lost for o in seen)) == []
    assert 1 - held / mentions >= 0.95
    assert sum(o.questions for o in seen) / sum(o.words for o in seen) <= 0.004


@pytest.mark.slow
def test_nobody_whose_name_is_two_words_of_english_is_lost(tmp_path):
    lost = list(chain.from_iterable(o.lost for o in outcomes("words", tmp_path)))
    assert lost == [], "whoever may be lost is named here, one by one, with the reason"


def test_the_pools_hold_forty_different_names_each():
    for forenames, surnames in POOLS.values():
        assert len(set(forenames)) == len(set(surnames)) == 40


def test_a_renamed_sample_names_nobody_of_the_old_names(tmp_path):
    one = renamed(samples()[0], POOLS["invented"], "by name")
    assert "Dorothea" not in one.text
    assert all(one.text[a:b].strip() == one.text[a:b] and one.text[a].isupper() for a, b, _ in one.names)
