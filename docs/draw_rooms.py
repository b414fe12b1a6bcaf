"""Draws the picture of the rooms in docs/architecture.md, from the imports themselves and the table of stages there.

    python docs/draw_rooms.py          (from the project's root; nothing but Python needed)

puts the picture that belongs there in the place of the old one. tests/house holds that it is the current one, and uses
what is read here for its own questions: who imports whom, and which room a file is in.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
PAGE = ROOT / "docs" / "architecture.md"
HOUSE = ("minutes", "redaction", "publishing", "desk")  # in the order in which the data comes by
BEGIN, END = "<!-- the rooms: drawn by docs/draw_rooms.py -->\n", "<!-- end of the rooms -->\n"
NOUNS = "model"

Graph = Mapping[str, frozenset[str]]


def table(heading: str, page: str | None = None) -> list[list[str]]:
    """The rows (without the head) of the first table under a heading of architecture.md; cells without backticks."""
    text = page if page is not None else PAGE.read_text(encoding="utf-8")
    after = text.split(f"\n## {heading}\n", 1)[1]
    rows: list[list[str]] = []
    for line in after.splitlines():
        if line.startswith("|"):
            rows.append([cell.strip().replace("`", "") for cell in line.strip("|").split("|")])
        elif rows:
            break
    return rows[2:]


@cache
def modules(*packages: str) -> Mapping[str, Path]:
    """Every module of these packages by its dotted name."""
    found = {}
    for package in packages:
        for path in sorted((ROOT / package).rglob("*.py")):
            name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
            found[name.removesuffix(".__init__")] = path
    return found


@cache
def imported(path: Path) -> frozenset[str]:
    """Every name a file imports, dotted: of `from a import b`, both a and a.b."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            names |= {str(node.module)} | {f"{node.module}.{alias.name}" for alias in node.names}
    return frozenset(names)


@cache
def uses(*packages: str) -> Graph:
    """Which modules of these packages each of them imports. `from a import b` is a.b where b is a module, else a."""
    known = modules(*packages)
    graph = {}
    for name, path in known.items():
        seen = imported(path) & known.keys()
        inner = {one for one in seen if any(other.startswith(f"{one}.") for other in seen)}
        said = _packages_asked(path, known)
        graph[name] = frozenset((seen - inner) | (said & seen)) - {name}
    return graph


def _packages_asked(path: Path, known: Mapping[str, Path]) -> set[str]:
    """Packages from which a file takes a name that is no module of theirs."""
    asked = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and any(f"{node.module}.{a.name}" not in known for a in node.names):
            asked.add(str(node.module))
    return asked


def reached(graph: Graph, start: str) -> frozenset[str]:
    """Everything that `start` leads to, over any number of arrows."""
    seen: set[str] = set()
    todo = [start]
    while todo:
        new = graph.get(todo.pop(), frozenset()) - seen
        seen |= new
        todo += new
    return frozenset(seen)


def circles(graph: Graph) -> list[str]:
    """Whatever leads back to itself."""
    return sorted(node for node in graph if node in reached(graph, node))


def room_of(module: str, graph: Graph) -> str:
    """The room a module is in: its folder ("redaction/words"), to the second floor.

    A file on the first floor that uses a room beside it is a room of its own ("redaction/decide"); those that use none
    are the package's nouns ("redaction/model").
    """
    known = modules(*HOUSE)
    folders = known[module].parent.relative_to(ROOT).parts
    if len(folders) > 1:
        return "/".join(folders[:2])
    package = folders[0]
    beside = [m for m in reached(graph, module) if m.startswith(f"{package}.") and _upstairs(known[m])]
    return f"{package}/{module.split('.')[-1]}" if beside else f"{package}/{NOUNS}"


def _upstairs(path: Path) -> bool:
    return len(path.parent.relative_to(ROOT).parts) > 1


@cache
def rooms() -> Graph:
    """Which rooms each room uses."""
    graph = uses(*HOUSE)
    empty = {name for name, path in modules(*HOUSE).items() if path.name == "__init__.py" and not graph[name]}
    made: dict[str, set[str]] = {}
    for module in graph:
        if module in empty:
            continue
        here = room_of(module, graph)
        there = {room_of(other, graph) for other in graph[module] if other not in empty}
        made.setdefault(here, set()).update(there - {here})
    return {room: frozenset(there) for room, there in sorted(made.items())}


def fewest(graph: Graph) -> list[tuple[str, str]]:
    """The arrows (from, to) that tell everything: one that a longer way tells already is left out."""
    arrows = []
    for start, ends in graph.items():
        for end in sorted(ends):
            if not any(end in reached(graph, other) for other in ends - {end}):
                arrows.append((start, end))
    return arrows


def way() -> list[tuple[str, str]]:
    """The stages of the data, (room, what it does), as the table in architecture.md has them."""
    return [(row[1], row[2]) for row in table("The way the data goes")]


def picture() -> str:
    """The rooms as Mermaid text, the nouns at the top: an arrow goes from what is used to what uses it."""
    graph = rooms()
    stages: dict[str, list[str]] = {}
    for number, (room, does) in enumerate(way(), 1):
        stages.setdefault(room, []).append(f"{number} {does}")
    lines = ["```mermaid", "flowchart TB"]
    for package in HOUSE:
        inside = {room: ends for room, ends in graph.items() if room.startswith(f"{package}/")}
        lines += [f'  subgraph {package}["{package}/"]', "    direction TB"]
        lines += [f"    {_id(room)}[{_label(room, stages.get(room, []))}]" for room in inside]
        own = {room: frozenset(end for end in ends if end in inside) for room, ends in inside.items()}
        lines += [f"    {_id(end)} --> {_id(start)}" for start, end in fewest(own)]
        lines.append("  end")
    lines += [f"  {above} ==> {below}" for above, below in pairwise(HOUSE)]
    return "\n".join([*lines, "```\n"])


def _id(room: str) -> str:
    return re.sub(r"\W", "_", room)


def _label(room: str, stages: list[str]) -> str:
    name = room.split("/")[1]
    if name == NOUNS:
        return f'"{_nouns(room.split("/")[0])}"'
    return f'"<b>{name}</b><br>{", ".join(stages)}"' if stages else f'"{name}"'


def _nouns(package: str) -> str:
    """The files on a package's first floor that use no room of it, three a line."""
    graph = uses(*HOUSE)
    own = [m for m in graph if m.startswith(f"{package}.") and not _upstairs(modules(*HOUSE)[m])]
    names = [m.split(".")[1] for m in own if room_of(m, graph) == f"{package}/{NOUNS}"]
    return "<br>".join(" · ".join(names[at : at + 3]) for at in range(0, len(names), 3))


def drawn(page: str) -> str:
    """The page with the current picture between its two marks."""
    before, rest = page.split(BEGIN)
    after = rest.split(END)[1]
    return f"{before}{BEGIN}{picture()}{END}{after}"


if __name__ == "__main__":
    PAGE.write_text(drawn(PAGE.read_text(encoding="utf-8")), encoding="utf-8", newline="\n")
