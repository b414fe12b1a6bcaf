"""Show one rendering, or check every pairing of a round: `python -m training.corpus STYLE CONTENT`, `--check ROUND`."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from training.corpus import content, render
from training.corpus.gold import gold

_HOME = Path(__file__).resolve().parents[2] / "corpus"


def main() -> int:
    """Run the command; 0 where nothing was wrong."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("style", type=Path, nargs="?")
    parser.add_argument("content", type=Path, nargs="?")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--marks", action="store_true", help="show what is marked")
    parser.add_argument("--check", metavar="ROUND")
    parser.add_argument("--home", type=Path, default=_HOME)
    said = parser.parse_args()
    if said.check:
        return check(said.home, said.check)
    shown = render.render(content.load(said.content), said.style, said.seed)
    sys.stdout.write(with_marks(shown) if said.marks else shown.text)
    return 0


def with_marks(shown: render.Rendering) -> str:
    """The text with ‹label: …› where something is marked."""
    at = [(m.start, 1, -m.end, f"‹{m.label}:") for m in shown.marks] + [(m.end, 0, -m.start, "›") for m in shown.marks]
    out, before = [], 0
    for place, _, _, sign in sorted(at):
        out += [shown.text[before:place], sign]
        before = place
    return "".join([*out, shown.text[before:]])


def check(home: Path, name: str) -> int:
    """Render every pairing of a round (with what there is of others where it has only one kind); 1 where one fails."""
    contents = sorted((home / "contents").glob(f"{name}-*.yaml")) or sorted((home / "contents").glob("*.yaml"))
    styles = sorted((home / "styles").glob(f"{name}-*.j2")) or sorted((home / "styles").glob("*.j2"))
    wrong = 0
    for path in contents:
        try:
            facts = content.load(path)
        except ValueError as error:
            wrong += 1
            print(error)
            continue
        for style in styles:
            for seed in (0, 1):
                try:
                    found = gold(render.render(facts, style, seed))
                except ValueError as error:
                    wrong += 1
                    print(error)
                    break
                items = len(found["items"])
                if items != len(facts.items):
                    print(f"{style.name} with {path.name}: {items} of {len(facts.items)} items are marked")
                listed = len(found["attendees"]) + len(found["apologies"])
                if seed == 0 and listed not in (0, len(facts.people)):
                    print(f"{style.name} with {path.name}: {listed} of {len(facts.people)} people are listed")
    print(f"{len(contents)} contents x {len(styles)} styles: {wrong} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
