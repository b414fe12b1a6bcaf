"""The plan of the house, as docs/architecture.md has it: which rooms there are, and which may enter which."""

from __future__ import annotations

import ast
from functools import cache
from pathlib import Path

from docs import draw_rooms

ROOT = draw_rooms.ROOT
ROOMS = {
    room: frozenset(name.strip() for name in allowed.split(",") if name.strip() != "nothing")
    for room, _, allowed in draw_rooms.table("Rooms, and who may enter")
}
FILES = tuple(
    sorted(
        {path for room in ROOMS for path in ([ROOT / room] if room.endswith(".py") else (ROOT / room).rglob("*.py"))}
    )
)
PACKAGES = tuple(room for room in ROOMS if "/" not in room and not room.endswith(".py"))
OURS = frozenset(room.removesuffix(".py") for room in ROOMS if "/" not in room)


def name_of(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def room_of(path: Path) -> str:
    """The innermost room of the table that a file is in."""
    name = name_of(path)
    return max((room for room in ROOMS if name == room or name.startswith(f"{room}/")), key=len)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> frozenset[str]:
    """What a file imports of ours, dotted."""
    hidden = [node for node in ast.walk(tree(path)) if isinstance(node, ast.ImportFrom) and node.level]
    assert not hidden, f"{path.name}: relative imports hide which room they enter"
    return frozenset(name for name in draw_rooms.imported(path) if name.split(".")[0] in OURS)
