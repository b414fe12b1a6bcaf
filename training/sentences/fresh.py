"""A fresh round, judged by the shipped judge before anybody learns from it: its first pass, which is told as it is.

python -m training.sentences fresh NAME FILE…     marked paragraphs that are not in the corpus
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from redaction.judging.judge import Judge, judge
from redaction.judging.points import points
from training.sentences.collect import marked
from training.sentences.measure import Figures, Seen, figures, judged, threshold_for
from training.sentences.paragraphs import FOLDER, Paragraph, read
from training.sentences.samples import samples

NEEDLESS = (3, 6, 12)
_SHORT = 8  # words: a shorter paragraph may well be written twice


def fresh(name: str, files: Iterable[Path], folder: Path = FOLDER) -> Iterator[str]:
    """The figures of a round that is not in the corpus, line by line.

    Raises ValueError when one of its paragraphs stands in the corpus already: then it is not fresh.
    """
    paragraphs = marked(name, files)
    _prove_fresh(paragraphs, folder)
    ready = judge()
    yield from told(first_pass(paragraphs, ready))


def first_pass(paragraphs: Sequence[Paragraph], ready: Judge) -> list[Seen]:
    """What a judge says of paragraphs."""
    return judged(samples(paragraphs, ready.known), ready)


def told(seen: Sequence[Seen]) -> Iterator[str]:
    """The figures at the shipped points, and at a number of needless sentences per 1,000 words."""
    for choice, at in points().ask.items():
        yield _line(choice, figures(seen, at))
    for needless in NEEDLESS:
        yield _line(f"at {needless}", figures(seen, threshold_for(seen, needless)))


def _line(says: str, f: Figures) -> str:
    found = f"must {f.must:.3f} of {f.musts}, should {f.should:.3f} of {f.shoulds}, ordinary {f.ordinary:.3f}"
    idly = f"needless {f.needless:.1f} per 1,000 words, in {f.idle:.1f} idle questions"
    return f"{says:9} {found} (by clause {f.by_clause:.3f}), {idly} (threshold {f.threshold:.2f})"


def _prove_fresh(paragraphs: Iterable[Paragraph], folder: Path) -> None:
    held = {one.text for path in sorted(folder.glob("*.jsonl")) for one in read(path)}
    again = [one.id for one in paragraphs if one.text in held and len(one.text.split()) > _SHORT]
    if again:
        raise ValueError(f"these paragraphs are in the corpus already: {', '.join(again[:5])}")
