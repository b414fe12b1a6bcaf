"""The judge of sentences: what it is made of, and what happens when that is spoiled."""

from pathlib import Path

import pytest

from errors import DetectorUnavailable
from redaction.judging import judge as judging
from redaction.judging import points
from redaction.judging.judge import judge
from redaction.judging.pieces import JudgedPassage, pieces
from redaction.judging.vectors import FOLDER, vectors
from redaction.words.sentences import of_text


def told(text: str) -> list[float]:
    read = pieces(text, [JudgedPassage(sentences, "Matters arising") for sentences in of_text(text)])
    return [float(grave) for grave in judge().judge(read).grave]


def test_a_child_told_by_circumstance_is_graver_than_talk_in_general() -> None:
    grave, plain = told("Little lad is at his nan's since dad was nicked.\nThe strategy has three priorities.")
    assert grave > points.points().ask["balanced"] > plain


def test_a_text_without_sentences_is_judged_as_nothing() -> None:
    assert told("") == []


def test_a_passage_is_judged_alike_alone_and_among_others() -> None:
    text = "She went into the refuge on Monday with both of the boys."
    alone = told(text)
    among = told(f"The agenda was agreed.\n{text}\nLunch was at noon.")
    assert alone == pytest.approx(among[1:2], abs=1e-3)


def test_words_alike_have_vectors_alike() -> None:
    known = vectors()
    gran, nan, budget = (known.table[row] for row in known.rows(["grandmother", "grandma", "budget"]))
    assert gran @ nan > 2 * (gran @ budget)
    assert known.rows(["qzxtw"])[0] == 0


@pytest.mark.parametrize("spoilt", ["judge.npz", "vectors.npz", judging.HASHES])
def test_a_model_that_is_not_whole_stops_everything(tmp_path: Path, spoilt: str) -> None:
    for path in FOLDER.iterdir():
        (tmp_path / path.name).write_bytes(path.read_bytes())
    (tmp_path / spoilt).write_bytes(b"not this")
    with pytest.raises(DetectorUnavailable):
        judge.__wrapped__(tmp_path)


def test_thresholds_that_say_nothing_valid_stop_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(points, "POINTS", tmp_path / "points.yaml")
    (tmp_path / "points.yaml").write_text("ask: {careful: often}", encoding="utf-8")
    with pytest.raises(DetectorUnavailable):
        points.points.__wrapped__()


def test_who_asks_more_carefully_asks_sooner() -> None:
    ask = points.points().ask
    assert ask["careful"] < ask["balanced"] < ask["brief"] < points.points().withheld


def test_models_and_lists_are_small() -> None:
    redaction = FOLDER.parents[1]
    held = sum(
        path.stat().st_size for path in redaction.rglob("*") if path.is_file() and path.suffix not in (".py", ".pyc")
    )
    assert held <= 20_000_000
