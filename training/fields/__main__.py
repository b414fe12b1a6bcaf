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
from pathlib import Path

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
        if said.of != "actions":
            people_learned.train(people_learned.examples(papers, said.made), person.MODEL)
            print(f"people.crf: {person.MODEL.stat().st_size:,} bytes")
        if said.of != "people":
            actions_learned.train(actions_learned.examples(papers), action.MODEL)
            print(f"actions.crf: {action.MODEL.stat().st_size:,} bytes")
        return 0
    if said.what == "check":
        for source in sorted({paper.source for paper in papers}):
            own = [paper for paper in papers if paper.source == source]
            listed = people_learned.measure(people_learned.examples(own, 0), person.MODEL, said.show)
            print(source, people_learned.figures(listed))
            done = actions_learned.measure(actions_learned.examples(own), action.MODEL, said.show)
            print(source, actions_learned.figures(done), flush=True)
        return 0
    if said.of != "actions":
        _measure(papers, said.leave, said.show, said.made)
    if said.of != "people":
        _measure_actions(papers, said.leave, said.show)
    return 0


def _groups(papers: list[Paper], leave: str) -> list[list[str]]:
    """The sources left out together."""
    return [group.split(",") for group in leave.split()] or [
        [one] for one in sorted({paper.source for paper in papers})
    ]


def _measure_actions(papers: list[Paper], leave: str, show: int) -> None:
    every = actions_learned.examples(papers)
    whole: Counter[str] = Counter()
    for group in _groups(papers, leave):
        with tempfile.TemporaryDirectory() as folder:
            model = Path(folder) / "actions.crf"
            actions_learned.train([one for one in every if one.source not in group], model)
            for source in group:
                count = actions_learned.measure((one for one in every if one.source == source), model, show)
                whole += count
                print(f"{source:5} {actions_learned.figures(count)}", flush=True)
    print(f"all   {actions_learned.figures(whole)}")


def _measure(papers: list[Paper], leave: str, show: int, made: int) -> None:
    every = people_learned.examples(papers, made)
    whole: Counter[str] = Counter()
    for group in _groups(papers, leave):
        with tempfile.TemporaryDirectory() as folder:
            model = Path(folder) / "people.crf"
            people_learned.train([one for one in every if one.source not in group], model)
            for source in group:
                count = people_learned.measure((one for one in every if one.source == source), model, show)
                whole += count
                print(f"{source:5} {people_learned.figures(count)}", flush=True)
    print(f"all   {people_learned.figures(whole)}")


if __name__ == "__main__":
    sys.exit(main())
