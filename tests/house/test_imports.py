"""The house itself: who may import whom, as the table in docs/architecture.md says."""

import ast
from collections import Counter
from pathlib import Path

import pytest

from docs import draw_rooms
from tests.house.plan import FILES, OURS, PACKAGES, ROOMS, ROOT, imported, name_of, room_of, tree


def within(name: str, allowed: frozenset[str]) -> bool:
    """Whether a name is in a room that may be entered, or is only the way there (`redaction`, for redaction.public)."""
    return any(name == one or name.startswith(one + ".") or one.startswith(name + ".") for one in allowed)


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_every_room_imports_only_what_the_table_allows(path: Path) -> None:
    assert not {name for name in imported(path) if not within(name, ROOMS[room_of(path)])}


def test_every_file_of_the_project_is_in_a_room_of_the_table() -> None:
    beside = {"bench", "corpus", "content", "docs", "templates", "tests", "site"}
    tops = {path.name for path in ROOT.iterdir() if path.suffix == ".py"}
    tops |= {path.parts[-2] for path in ROOT.glob("*/*.py") if not path.parts[-2].startswith(".")}
    assert tops - beside == {room for room in ROOMS if "/" not in room}


def test_a_way_round_the_table_is_no_way_in() -> None:
    assert not within("redaction.mask", ROOMS["publishing"])
    assert not within("publishing.text.escape", ROOMS["publishing/gate"])
    assert not within("desk", ROOMS["redaction"])
    assert within("redaction.public.Withheld", ROOMS["publishing/gate"])


def test_nothing_is_imported_by_a_name_that_no_import_statement_shows() -> None:
    ways_round = {"import_module", "__import__", "exec", "eval"}
    found = {
        name_of(path)
        for path in FILES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) in ways_round
    }
    assert found <= {"redaction/lists/build/make_lists.py"}, "only the maker of the word lists, and only a library"


def test_only_the_mask_makes_public_meetings() -> None:
    makers = {
        name_of(path)
        for path in FILES
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and getattr(node.func, "id", getattr(node.func, "attr", "")) == "PublicMeeting"
    }
    assert makers == {"redaction/mask.py"}


def test_the_gate_shares_no_code_with_what_it_watches_however_long_the_way() -> None:
    graph = draw_rooms.uses(*PACKAGES)
    gate = [module for module in graph if module.startswith("publishing.gate")]
    reached = {name for module in gate for name in draw_rooms.reached(graph, module)}
    assert {name for name in reached if not name.startswith("publishing.gate")} <= {"redaction.public", "redaction"}
    assert not draw_rooms.imported(ROOT / "redaction" / "public.py") & OURS


def test_detectors_know_no_policy_and_not_one_another() -> None:
    graph = draw_rooms.uses(*PACKAGES)
    for module in (name for name in graph if name.startswith("redaction.detectors.")):
        assert not {name for name in graph[module] if name.startswith("redaction.detectors")}, module
        beyond = {"redaction.policy", "redaction.decide", "redaction.mask"}
        assert not beyond & draw_rooms.reached(graph, module), module


def test_layouts_know_no_source_and_sources_no_layout() -> None:
    for path in (ROOT / "minutes" / "layouts").rglob("*.py"):
        assert not any(name.startswith("minutes.sources") for name in imported(path)), path.name
    for path in (ROOT / "minutes" / "sources").rglob("*.py"):
        assert not any(name.startswith("minutes.layouts") for name in imported(path)), path.name


def test_no_import_leads_back_to_where_it_came_from() -> None:
    assert not draw_rooms.circles(draw_rooms.uses(*PACKAGES))
    assert not draw_rooms.circles(draw_rooms.rooms())


def test_no_stage_uses_a_later_one() -> None:
    rooms, stages = draw_rooms.rooms(), [room for room, _ in draw_rooms.way()]
    assert set(stages) <= set(rooms)
    back = [
        (one, other)
        for n, one in enumerate(stages)
        for other in stages[n + 1 :]
        if other in draw_rooms.reached(rooms, one)
    ]
    assert not back


def test_the_picture_of_the_rooms_is_the_current_one() -> None:
    page = draw_rooms.PAGE.read_text(encoding="utf-8")
    assert page == draw_rooms.drawn(page), "python docs/draw_rooms.py draws it anew"


def test_no_two_classes_have_one_name() -> None:
    named = Counter(node.name for path in FILES for node in ast.walk(tree(path)) if isinstance(node, ast.ClassDef))
    assert not {name for name, times in named.items() if times > 1}
