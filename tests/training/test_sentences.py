"""Training the judge of sentences: the corpus, the slopes, and that the same corpus gives the same judge."""

from pathlib import Path

import numpy as np
import pytest

from redaction.judging.categories import CATEGORIES
from redaction.judging.judge import Judged
from redaction.judging.pieces import Pieces
from redaction.judging.vectors import vectors
from redaction.judging.wording import around
from training.sentences import backward, collect, network, wording
from training.sentences.fresh import fresh
from training.sentences.measure import Seen, figures, threshold_for
from training.sentences.paragraphs import SEVERITIES, load, read, write
from training.sentences.samples import Sample, joined, sample, samples

MARKED = """# Fenmoor Board
## Cases
KT said [[must child: the boy with the cast is at his nan's]]. Plans for [[plain: five priorities]] stand.

The budget was agreed.
"""


def marked(tmp_path: Path) -> list[collect.Paragraph]:
    (tmp_path / "part1.txt").write_text(MARKED, encoding="utf-8")
    return collect.marked("Z", [tmp_path / "part1.txt"])


def test_marks_in_plain_text_become_spans(tmp_path: Path) -> None:
    first, second = marked(tmp_path)
    (told,) = first.told
    assert first.text[told.span.start : told.span.end] == "the boy with the cast is at his nan's"
    assert (SEVERITIES[told.severity], told.category, first.item) == ("must", "child", "Cases")
    assert [first.text[s.start : s.end] for s in first.plain] == ["five priorities"]
    assert not second.told and second.board == "Fenmoor Board"


def test_a_round_is_read_as_it_was_written(tmp_path: Path) -> None:
    write(tmp_path / "Z.jsonl", marked(tmp_path))
    assert list(read(tmp_path / "Z.jsonl")) == marked(tmp_path)


@pytest.mark.parametrize("line", ["[[must cat: x]]", "[[must child: x]", "[[sure child: x]]"])
def test_a_mark_that_does_not_fit_is_refused(tmp_path: Path, line: str) -> None:
    (tmp_path / "part1.txt").write_text(line, encoding="utf-8")
    with pytest.raises(ValueError):
        collect.marked("Z", [tmp_path / "part1.txt"])


def test_the_corpus_is_broad_and_half_of_it_is_plain() -> None:
    every = load()
    told = [mark for one in every for mark in one.told]
    assert sum(len(spans) for one in every for spans in (s.sentences for s in one.passages)) >= 12_000
    assert {mark.category for mark in told} == set(CATEGORIES)
    assert sum(not one.told for one in every) >= len(every) / 2
    assert len({one.round for one in every}) >= 8


def test_every_slope_is_what_small_differences_say(tmp_path: Path) -> None:
    known = vectors()
    some = samples(marked(tmp_path), known)
    chance = np.random.default_rng(3)
    weights = {name: held.astype(np.float64) for name, held in network._begun(chance).items()}
    batch = network._made(some, known.table.astype(np.float64), chance)
    _, slope = backward.slopes(weights, batch, None)
    for name in ("meaning", "weigh", "hidden", "second", "answer", "word", "gain2", "layer1"):
        at = tuple(n // 2 for n in weights[name].shape)
        small = 1e-4
        weights[name][at] += small
        above = backward.slopes(weights, batch, None)[0]
        weights[name][at] -= 2 * small
        below = backward.slopes(weights, batch, None)[0]
        weights[name][at] += small
        assert slope[name][at] == pytest.approx((above - below) / (2 * small), rel=0.1, abs=2e-3), name


def test_the_same_corpus_gives_the_same_judge(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "EPOCHS", 2)
    known = vectors()
    some = samples(marked(tmp_path), known)
    one, two = (network.train(some, known.table, 5) for _ in range(2))
    assert all(np.array_equal(one[name], two[name]) for name in one)
    table = wording.table(joined([s.pieces for s in some]), known, np.concatenate([s.rows for s in some]))
    grave = np.concatenate([s.sentences for s in some]) > 1
    first, second = (wording.train(table, [grave], np.ones(len(grave), np.float32)) for _ in range(2))
    assert np.array_equal(first["weights"], second["weights"])


def test_figures_count_what_is_found_and_what_is_needless(tmp_path: Path) -> None:
    one, other = (sample(paragraph, vectors()) for paragraph in marked(tmp_path))

    def seen(told: Sample, grave: list[float]) -> Seen:
        nothing, words = np.zeros((len(grave), 0), np.float32), np.zeros(len(told.pieces.start), np.float32)
        return Seen(told, Judged(np.array(grave, np.float32), np.array(grave, np.float32), words, nothing))

    both = [seen(one, [2.0, -1.0]), seen(other, [0.5])]
    at = figures(both, 1.0)
    assert (at.must, at.ordinary, at.needless, at.idle) == (1.0, 1.0, 0.0, 0.0)
    low = figures(both, -2.0)
    assert low.ordinary == low.by_clause == 0.0 and low.needless > 0
    assert low.needless > low.idle, "what stands beside a mark is part of its question"
    assert threshold_for(both, 0) == 0.5


def test_a_fresh_round_is_judged_at_every_point(tmp_path: Path) -> None:
    marked(tmp_path)
    lines = list(fresh("Z", [tmp_path / "part1.txt"], tmp_path))
    assert [line.split(" of ")[0].rsplit(" ", 1)[0].strip() for line in lines] == [
        *(f"{choice:9} must" for choice in ("careful", "balanced", "brief")),
        *(f"{f'at {needless}':9} must" for needless in (3, 6, 12)),
    ]
    assert all("should nan of 0" in line and "per 1,000 words" in line for line in lines)


def test_a_round_of_the_corpus_is_not_fresh(tmp_path: Path) -> None:
    write(tmp_path / "Z.jsonl", marked(tmp_path))
    with pytest.raises(ValueError, match="in the corpus already: Z-001"):
        list(fresh("Z", [tmp_path / "part1.txt"], tmp_path))


def test_paragraphs_that_are_learned_from_together_keep_their_own_titles(tmp_path: Path) -> None:
    some = samples(marked(tmp_path), vectors())
    together = joined([one.pieces for one in (*some, *some)])
    title = together.titles()
    assert together.passages_of_rows()[title].tolist() == [0, 0, 1, 1, 2, 2, 3, 3]

    def titles(read: Pieces, first: int) -> set[tuple[int, int]]:
        sentence, bucket = list(around(read))[-1]
        return set(zip((sentence + first).tolist(), bucket.tolist(), strict=True))

    one, other = (sample.pieces for sample in some)
    assert titles(together, 0) == titles(one, 0) | titles(other, 2) | titles(one, 3) | titles(other, 5)


def test_a_hurried_hand_leaves_out_small_words_only(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(network, "_TERSE", 1.0)
    monkeypatch.setattr(network, "_LEFT_OUT", 1.0)
    read = samples(marked(tmp_path), vectors())[0].pieces
    gone = network._terse(read, [len(read.start)], np.random.default_rng(1))
    assert {word for word, left in zip(read.plain, gone, strict=True) if left} == {"the", "is", "his"}
