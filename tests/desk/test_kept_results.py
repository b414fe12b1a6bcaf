"""Nothing is read or looked through twice; and what was kept never stands for something else."""

import dataclasses
import shutil
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from desk import gather_cases, stages
from desk.keeping import code
from desk.keeping.shelf import Shelf, digest
from desk.options import ROOT, Order
from desk.reading import meetings as meetings_of
from desk.stopwatch import Watch
from redaction.words.lexicon import Lexicon
from tests.desk.conftest import MINUTES

SHA = "0" * 64


@pytest.fixture
def order(tmp_path: Path) -> Order:
    (tmp_path / "content" / "minutes").mkdir(parents=True)
    (tmp_path / "content" / "minutes" / "one.txt").write_text(MINUTES, "utf-8")
    other = MINUTES.replace("14 January", "11 February").replace("Wanda Ferrow", "Ines Calloway")
    (tmp_path / "content" / "minutes" / "two.txt").write_text(other, "utf-8")
    return made(tmp_path)


def made(folder: Path) -> Order:
    return Order(folder / "content", folder / "site", folder / "report.json", date(2026, 3, 1))


@pytest.fixture
def count(monkeypatch: pytest.MonkeyPatch) -> dict[str, int]:
    """How often each of the slow stages was really done."""
    done = {"read": 0, "parse": 0, "detect": 0}

    def counting(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def counted(*args: object) -> object:
            done[name] += 1
            return real(*args)

        return counted

    for name in done:
        room = stages if name == "detect" else meetings_of
        monkeypatch.setattr(room, name, counting(name, getattr(room, name)))
    return done


def told(order: Order) -> object:
    return gather_cases.cases(order, Watch()).cases


def test_the_second_command_reads_nothing_again_and_says_the_same(order: Order, count: dict[str, int]) -> None:
    first = told(order)
    assert count == {"read": 2, "parse": 2, "detect": 2}
    assert told(order) == first
    assert count == {"read": 2, "parse": 2, "detect": 2}


def test_a_changed_document_is_read_again_and_the_other_is_not(order: Order, count: dict[str, int]) -> None:
    told(order)
    path = order.content / "minutes" / "two.txt"
    path.write_text(path.read_text("utf-8").replace("positive", "mixed"), "utf-8")
    again = told(order)
    assert count == {"read": 3, "parse": 3, "detect": 3}
    assert "mixed" in repr(again)


@pytest.mark.parametrize(
    "setting",
    [
        "ask: careful",
        "organisations: [Elder Hall]",
        "places: [Thornwick]",
        "groups: [{key: q, name: Quality Network}]",
    ],
)
def test_settings_that_change_what_is_found_make_it_found_again(
    order: Order, count: dict[str, int], setting: str
) -> None:
    told(order)
    (order.content / "partnership.yaml").write_text(setting + "\n", "utf-8")
    told(order)
    assert count["detect"] == 4 and count["read"] == 2


def test_somebody_who_was_on_an_earlier_list_is_looked_for_again_in_the_later_meetings(
    order: Order, count: dict[str, int]
) -> None:
    (order.content / "partnership.yaml").write_text("groups: [{key: q, name: Thornwick Quality Network}]\n", "utf-8")
    told(order)
    path = order.content / "minutes" / "one.txt"
    path.write_text(path.read_text("utf-8").replace("Emrys Dowd", "Sabra Linnet"), "utf-8")
    told(order)
    assert count == {"read": 3, "parse": 3, "detect": 4}


def test_other_code_or_another_model_makes_everything_anew(
    order: Order, count: dict[str, int], monkeypatch: pytest.MonkeyPatch
) -> None:
    told(order)
    monkeypatch.setattr(code, "fingerprint", lambda: "another version")
    told(order)
    assert count["detect"] == 4


def test_every_file_that_reading_or_detecting_uses_is_in_the_fingerprint(monkeypatch: pytest.MonkeyPatch) -> None:
    now = code.fingerprint.__wrapped__()
    seen = []
    real = Path.read_bytes
    monkeypatch.setattr(Path, "read_bytes", lambda path: (seen.append(path), real(path))[1])
    assert code.fingerprint.__wrapped__() == now
    names = {path.relative_to(ROOT).as_posix() for path in seen}
    assert {
        "requirements.lock",
        "desk/stages.py",
        "desk/reading/meetings.py",
        "redaction/decide.py",
        "rule_files.py",
    } <= names
    assert any(name.startswith("redaction/names/ner_weights/") for name in names)
    assert {path.relative_to(ROOT).as_posix() for path in (ROOT / "minutes").rglob("*.crfsuite*")} <= names


def test_what_a_unit_deletes_is_forgotten_here_as_well(order: Order) -> None:
    told(order)
    path = order.content / "minutes" / "two.txt"
    sha = next(c.examined.meeting.document.source.sha256 for c in told(order) if "Calloway" in repr(c))  # type: ignore[attr-defined]
    path.unlink()
    told(order)
    shelf = Shelf(order.kept)
    shelf.fetch(SHA, "open it", (), lambda: 1)
    assert shelf._cache is not None and not [key for key in shelf._cache.iterkeys() if key.startswith(sha)]
    assert not any(b"Calloway" in path.read_bytes() for path in order.kept.rglob("*") if path.is_file())


def test_the_shelf_can_be_opened_by_its_owner_alone(order: Order) -> None:
    told(order)
    assert order.kept.stat().st_mode & 0o077 == 0
    assert not order.kept.is_relative_to(order.output) and not order.kept.is_relative_to(order.content)


@pytest.mark.parametrize("damage", ["torn", "not a database", "a file in its place", "a value of another time"])
def test_a_damaged_shelf_costs_time_and_nothing_else(
    order: Order, damage: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = told(order)
    database = order.kept / "cache.db"
    if damage == "torn":
        database.write_bytes(database.read_bytes()[:5000])
    elif damage == "not a database":
        database.write_text("nothing", "utf-8")
    elif damage == "a file in its place":
        shutil.rmtree(order.kept)
        order.kept.write_text("x", "utf-8")
    else:
        monkeypatch.setattr("pickle.loads", lambda *_: (_ for _ in ()).throw(AttributeError("gone")))
    assert told(order) == first


def test_what_fails_is_tried_again(tmp_path: Path) -> None:
    shelf, tried = Shelf(tmp_path / "kept"), []

    def fails() -> int:
        tried.append(1)
        raise ValueError

    for _ in range(2):
        with pytest.raises(ValueError):
            shelf.fetch(SHA, "read", (), fails)
    assert len(tried) == 2


def test_a_digest_tells_sets_by_what_they_hold_and_everything_else_by_all_it_says() -> None:
    words = Lexicon(abbreviations=frozenset("abcdefgh"), organisations=("One",))
    same = dataclasses.replace(words, abbreviations=frozenset("hgfedcba"))
    assert digest((words,)) == digest((same,))
    for field, value in (("organisations", ("Two",)), ("abbreviations", frozenset("ab")), ("ask", "brief")):
        assert digest((words,)) != digest((dataclasses.replace(words, **{field: value}),))


def test_two_content_folders_never_share_what_is_kept(tmp_path: Path) -> None:
    assert made(tmp_path / "a").kept != made(tmp_path / "b").kept
