"""Trains and measures: `python -m training.fields train | measure | check | lists` (see --help).

train: from the corpus and the finished sets; the same ones give the same bytes. measure: each source (round or writer)
read by a model that has not seen it. check: the models as they are read sources that they should not have seen
(--corpus, --sets).
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

from minutes.layouts.fields import action, person
from training.fields import actions_learned, lists, people_learned
from training.fields.papers import Paper, finished, rendered

_ROOT = Path(__file__).resolve().parents[2]


def main() -> int:
    """Run the command; 0 when done."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("train", "measure", "check", "lists"))
    parser.add_argument("--corpus", type=Path, action="append", help="corpus folders (default: corpus/)")
    parser.add_argument("--sets", type=Path, default=_ROOT / "corpus" / "sets", help="finished texts with gold")
    parser.add_argument(
        "--leave", default="", help="sources to leave out together, by commas; several groups by spaces"
    )
    parser.add_argument("--show", type=int, default=0, help="show so many misread examples of each source")
    parser.add_argument("--of", choices=("people", "actions", "both"), default="both")
    parser.add_argument("--made", type=int, default=people_learned.MADE)
    said = parser.parse_args()
    if said.what == "lists":
        lists.TO.write_bytes(lists.joined())
        return 0
    papers = [paper for home in said.corpus or [_ROOT / "corpus"] for paper in rendered(home)]
    papers += list(finished(said.sets)) if said.sets.exists() else []
    if said.what == "train":
        _train(papers, said.of, said.made)
        return 0
    if said.what == "check":
        _check(papers, said.show)
        return 0
    groups = _groups(papers, said.leave)
    if said.of != "actions":
        _measure(people_learned, people_learned.examples(papers, said.made), groups, said.show)
    if said.of != "people":
        _measure(actions_learned, actions_learned.examples(papers), groups, said.show)
    return 0


def _train(papers: list[Paper], of: str, made: int) -> None:
    """The taggers that ship, from everything there is."""
    if of != "actions":
        people_learned.train(people_learned.examples(papers, made), person.MODEL)
        print(f"people.crf: {person.MODEL.stat().st_size:,} bytes")
    if of != "people":
        actions_learned.train(actions_learned.examples(papers), action.MODEL)
        print(f"actions.crf: {action.MODEL.stat().st_size:,} bytes")


def _check(papers: list[Paper], show: int) -> None:
    """The taggers as they ship, source by source."""
    for source in sorted({paper.source for paper in papers}):
        own = [paper for paper in papers if paper.source == source]
        listed = people_learned.measure(people_learned.examples(own, 0), person.MODEL, show)
        print(source, people_learned.figures(listed))
        done = actions_learned.measure(actions_learned.examples(own), action.MODEL, show)
        print(source, actions_learned.figures(done), flush=True)


def _groups(papers: list[Paper], leave: str) -> list[list[str]]:
    """The sources left out together."""
    return [group.split(",") for group in leave.split()] or [
        [one] for one in sorted({paper.source for paper in papers})
    ]


def _measure(learned: ModuleType, every: Sequence[Any], groups: Sequence[Sequence[str]], show: int) -> None:
    """Each group of sources read by a tagger that learned from the others. learned: the room of that tagger."""
    whole: Counter[str] = Counter()
    for group in groups:
        with tempfile.TemporaryDirectory() as folder:
            model = Path(folder) / "left_out.crf"
            learned.train([one for one in every if one.source not in group], model)
            for source in group:
                count = learned.measure((one for one in every if one.source == source), model, show)
                whole += count
                print(f"{source:5} {learned.figures(count)}", flush=True)
    print(f"all   {learned.figures(whole)}")


if __name__ == "__main__":
    sys.exit(main())
