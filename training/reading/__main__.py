"""`python -m training.reading train`: the models that ship. `measure [NAME …]`: figures with some left out.

`fresh [NAME …]`: figures of the models that ship on rounds they have not seen yet.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from multiprocessing import Pool
from pathlib import Path

from minutes.layouts.lines.labeller import MODEL
from training.reading import sets
from training.reading.gold import GoldLabelled
from training.reading.lines import train_all
from training.reading.measure import Result, head, line, mean, measured


def main() -> int:
    """Run the command."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("what", choices=("train", "measure", "fresh"))
    parser.add_argument("names", nargs="*", help="writers or rounds to leave out and measure; all without")
    parser.add_argument("--home", type=Path, default=sets.HOME, help="a corpus that lies elsewhere (fresh)")
    parser.add_argument("--each", type=int, default=3, help="contents that each style is laid out with")
    parser.add_argument("--faults", type=Path, help="write each fault to this file")
    parser.add_argument("--jobs", type=int, default=2)
    said = parser.parse_intermixed_args()
    if said.what == "train":
        train_all(sets.everything(said.each), MODEL.parent)
        return 0
    if said.what == "fresh":
        asked = said.names or sets.rounds(said.home)
        found = [(name, measured(sets.rendered(name, 2, said.home), MODEL.parent)) for name in asked]
        return show(found, said.faults)
    names = said.names or [*sets.writers(), *sets.rounds()]
    _all.extend(sets.everything(said.each))
    with Pool(said.jobs) as pool:
        groups = pool.imap(left_out, names)
        return show([pair for group in groups for pair in group], said.faults)


_all: list[GoldLabelled] = []


def left_out(name: str) -> list[tuple[str, list[Result]]]:
    """The figures on writers or rounds ("D", "D+E") by models that know nothing of them."""
    names = name.split("+")
    with tempfile.TemporaryDirectory() as folder:
        train_all(sets.apart(_all, names), Path(folder))
        return [
            (one, measured(sets.finished(one) if one in sets.writers() else sets.rendered(one, 2), Path(folder)))
            for one in names
        ]


def show(found: list[tuple[str, list[Result]]], faults: Path | None) -> int:
    """Print the figures; write the faults if a file is named."""
    lines = [head(), *(line(name, mean(results)) for name, results in found)]
    lines.append(line("all", mean([one for _, results in found for one in results])))
    sys.stdout.write("\n".join(lines) + "\n")
    if faults:
        said = [f"=== {name} {doc}\n" + "\n".join(wrong) for name, results in found for doc, _, wrong in results]
        faults.write_text("\n".join(said) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
