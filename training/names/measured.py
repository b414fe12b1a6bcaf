"""Prints how well names are found on rounds of the corpus: `python -m training.names.measured ROUND...`.

--home FOLDER: another corpus than ours. --styles N: in how many styles each content is laid out. --show N: so many of
the words that were lost, taken for somebody else, decided wrongly, and asked about, most frequent first.
"""

from __future__ import annotations

import argparse
from collections import Counter
from itertools import chain
from pathlib import Path

from training.names.measure import HOME, measure, renderings


def main() -> None:
    """Print the figures of each round and of all, and the words behind them."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("rounds", nargs="+")
    parser.add_argument("--home", type=Path, default=HOME)
    parser.add_argument("--styles", type=int, default=3)
    parser.add_argument("--show", type=int, default=0)
    said = parser.parse_args()
    every = [measure(renderings(said.home, [name], said.styles)) for name in said.rounds]
    for name, figures in zip(said.rounds, every, strict=True):
        print(f"{name}: {figures.line()}")
    if said.show:
        print("\n== causes of questions")
        for cause, count in sum((figures.causes for figures in every), Counter()).most_common():
            print(f"{count:4} {cause}")
        for title in ("lost", "of_others", "decided_wrongly", "of_nobody", "of_somebody"):
            show(title, sum((getattr(figures, title) for figures in every), Counter()), said.show)


def show(title: str, told: Counter[str], most: int) -> None:
    """The most frequent words of one kind, each with one of its places."""
    by_word = Counter(chain.from_iterable([place.split("  [")[0]] * times for place, times in told.items()))
    first = {place.split("  [")[0]: place for place in sorted(told, reverse=True)}
    print(f"\n== {title}: {sum(told.values())}")
    for word, count in by_word.most_common(most):
        print(f"{count:4} {first[word]}")


if __name__ == "__main__":
    main()
