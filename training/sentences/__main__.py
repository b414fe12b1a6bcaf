"""`python -m training.sentences` collect | vectors | train | measure | fresh: see the functions below."""

from __future__ import annotations

import argparse
from pathlib import Path

from redaction.judging.vectors import vectors
from training.sentences import collect
from training.sentences.build import build
from training.sentences.card import write as write_card
from training.sentences.contents import contents
from training.sentences.fresh import NEEDLESS, fresh
from training.sentences.measure import by_round, figures, left_out, threshold_for
from training.sentences.paragraphs import FOLDER, load, write
from training.sentences.samples import samples
from training.sentences.vectors import cut


def main() -> None:
    """Do what is asked for."""
    parser = argparse.ArgumentParser(prog="python -m training.sentences", description="The judge of sentences.")
    ways = parser.add_subparsers(dest="way", required=True)
    ways.add_parser("train", help="train the judge on the whole corpus")
    cutting = ways.add_parser("vectors", help="cut word vectors to the words of minutes")
    cutting.add_argument("source", type=Path)
    collecting = ways.add_parser("collect", help="bring labelled paragraphs into the corpus")
    collecting.add_argument("form", choices=("marked", "quoted", "sets"))
    collecting.add_argument("name")
    collecting.add_argument("files", nargs="+", type=Path)
    measuring = ways.add_parser("measure", help="judge every round by what was learned from others")
    measuring.add_argument("--folds", type=int, default=4)
    measuring.add_argument("--away", nargs="*", default=[], help="rounds that one judge leaves out together")
    measuring.add_argument("--card", action="store_true", help="write the figures into docs/model-card.md")
    unseen = ways.add_parser("fresh", help="judge marked paragraphs that are not in the corpus by the shipped judge")
    unseen.add_argument("name")
    unseen.add_argument("files", nargs="+", type=Path)
    asked = parser.parse_args()
    if asked.way == "train":
        build(tell=_tell)
    elif asked.way == "vectors":
        _tell(f"{cut(asked.source, (*load(), *contents()))} words kept")
    elif asked.way == "collect":
        _collect(asked.form, asked.name, asked.files)
    elif asked.way == "fresh":
        for line in fresh(asked.name, asked.files):
            _tell(line)
    else:
        _measure(asked.folds, asked.away, asked.card)


def _collect(form: str, name: str, files: list[Path]) -> None:
    if form == "quoted":
        for round_, paragraphs in collect.quoted(files[0]).items():
            write(FOLDER / f"{round_}.jsonl", paragraphs)
        return
    gather = collect.marked if form == "marked" else collect.sets
    write(FOLDER / f"{name}.jsonl", gather(name, files))


def _measure(folds: int, away: list[str], card: bool) -> None:
    known = vectors()
    seen = left_out(samples((*load(), *contents()), known), known, folds, away)
    for name, some in {**by_round(seen), "all": seen}.items():
        told = []
        for needless in NEEDLESS:
            f = figures(some, threshold_for(some, needless))
            told.append(f"{needless}: {f.must:.3f} {f.should:.3f} o{f.ordinary:.3f} ({f.threshold:.2f})")
        _tell(f"{name:5} {' | '.join(told)}")
    if card:
        write_card(seen)


def _tell(words: str) -> None:
    print(words, flush=True)


if __name__ == "__main__":
    main()
