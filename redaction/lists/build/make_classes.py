"""Makes `redaction/lists/classes.txt`: which words are relatives, injuries, homes … Run by hand, never by the build.

    python redaction/lists/build/make_classes.py [WORDNET]

Needs Debian's `wordnet-base`. A word is of a class when the sense it has most often lies below a root of the class, and
when it is a common English word. What was added and removed by hand stands in `classes_by_hand.txt`, and wins.
"""

from __future__ import annotations

import sys
from itertools import pairwise
from pathlib import Path

HERE = Path(__file__).resolve().parent
LISTS = HERE.parent
WORDNET = Path("/usr/share/wordnet")
# class: lemma and number of the sense of each root.
ROOTS = {
    "relative": (("relative", 1),),
    "illness": (("illness", 1), ("mental_illness", 1), ("disorder", 1)),
    "injury": (("injury", 1),),
    "crime": (("crime", 1),),
    "weapon": (("weapon", 1),),
    "drug": (("drug_of_abuse", 1), ("alcohol", 1)),
    "religion": (("religious_person", 1),),
    "home": (("dwelling", 1), ("living_quarters", 1), ("hotel", 1)),
    "vehicle": (("motor_vehicle", 1),),
    "court": (("court", 1), ("correctional_institution", 1)),
    "school": (("school", 1), ("school", 2)),
    "hospital": (("hospital", 1), ("hospital_room", 1)),
    "body": (("external_body_part", 1), ("limb", 1)),
    "shop": (("mercantile_establishment", 1),),
}


def senses(wordnet: Path) -> dict[str, list[str]]:
    """The noun senses of each lemma, most frequent first."""
    found = {}
    for line in (wordnet / "index.noun").read_text(encoding="utf-8").splitlines():
        if not line.startswith(" "):
            parts = line.split()
            found[parts[0]] = parts[-int(parts[2]) :]
    return found


def below(wordnet: Path) -> dict[str, list[str]]:
    """For each sense, those directly below it."""
    found: dict[str, list[str]] = {}
    for line in (wordnet / "data.noun").read_text(encoding="utf-8").splitlines():
        if line.startswith(" "):
            continue
        parts = line.split(" | ")[0].split()
        for sign, at in pairwise(parts):
            if sign in ("~", "~i"):
                found.setdefault(parts[0], []).append(at)
    return found


def all_below(root: str, under: dict[str, list[str]]) -> set[str]:
    """A sense and every sense below it."""
    seen, waiting = set(), [root]
    while waiting:
        at = waiting.pop()
        if at not in seen:
            seen.add(at)
            waiting += under.get(at, [])
    return seen


def by_hand() -> dict[str, tuple[set[str], set[str]]]:
    """What was added and removed: lines of `class + word …` and `class - word …`."""
    found: dict[str, tuple[set[str], set[str]]] = {}
    for line in (HERE / "classes_by_hand.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, sign, *words = line.split()
            found.setdefault(name, (set(), set()))[sign == "-"].update(words)
    return found


def main() -> None:
    """Write the list."""
    sys.path.insert(0, str(LISTS.parents[1]))
    from redaction.words.lexicon import vocabulary

    wordnet = Path(sys.argv[1]) if len(sys.argv) > 1 else WORDNET
    known, under, hand = senses(wordnet), below(wordnet), by_hand()
    lines = ["# Made by build/make_classes.py from WordNet 3.0 (Princeton University) and build/classes_by_hand.txt."]
    for name, roots in sorted(ROOTS.items()):
        inside = set().union(*(all_below(known[lemma][number - 1], under) for lemma, number in roots))
        words = {word for word, all_senses in known.items() if all_senses[0] in inside}
        added, removed = hand.get(name, (set(), set()))
        kept = sorted((words & vocabulary().english | added) - removed)
        lines.append(f"{name}: {' '.join(kept)}")
    (LISTS / "classes.txt").write_text("".join(f"{line}\n" for line in lines), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
