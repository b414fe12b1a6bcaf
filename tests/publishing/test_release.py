"""The new site takes the old one's place whole, or not at all."""

from pathlib import Path

import pytest

from errors import SiteFailed
from publishing.site import release as room
from publishing.site.release import release, repair


def site_saying(folder: Path, words: str) -> Path:
    for name in ("index.html", "meetings/index.html", "search/index.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(words, encoding="utf-8")
    return folder


def said_by(folder: Path) -> str:
    return (folder / "index.html").read_text(encoding="utf-8")


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return site_saying(tmp_path / "site", "old")


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return site_saying(tmp_path / "staging" / "site", "new")


class KilledError(BaseException):
    """As if the machine lost power: nothing in the program catches it."""


def kill_at(monkeypatch: pytest.MonkeyPatch, at: int) -> None:
    """The program dies instead of making its rename number `at` (from 1)."""
    made, rename = [0], room._rename

    def dying(source: Path, target: Path) -> None:
        made[0] += 1
        if made[0] == at:
            raise KilledError
        rename(source, target)

    monkeypatch.setattr(room, "_rename", dying)


def test_the_new_site_replaces_the_old_and_nothing_is_left_lying_about(old: Path, new: Path) -> None:
    release(new, old)
    assert said_by(old) == "new"
    assert {path.name for path in old.parent.iterdir()} == {"site", "staging"}
    assert not new.exists()


def test_the_first_site_needs_no_old_one(new: Path, tmp_path: Path) -> None:
    release(new, tmp_path / "somewhere" / "site")
    assert said_by(tmp_path / "somewhere" / "site") == "new"


@pytest.mark.parametrize("at", [1, 2, 3])
def test_killed_at_any_rename_the_old_site_is_whole_after_repair(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    kill_at(monkeypatch, at)
    with pytest.raises(KilledError):
        release(new, old)
    monkeypatch.undo()
    repair(old)
    assert said_by(old) == "old"
    assert {path.name for path in old.parent.iterdir()} == {"site", "staging"}


def test_killed_between_the_two_renames_there_is_no_site_until_repair(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kill_at(monkeypatch, 3)
    with pytest.raises(KilledError):
        release(new, old)
    monkeypatch.undo()
    assert not old.exists()
    assert repair(old) is True
    assert repair(old) is False


@pytest.mark.parametrize("at", [1, 2, 3])
def test_a_rename_that_fails_puts_the_old_site_back_at_once(
    old: Path, new: Path, monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    made, rename = [0], room._rename

    def failing(source: Path, target: Path) -> None:
        made[0] += 1
        if made[0] == at:
            raise PermissionError(13, "the folder is open in another program")
        rename(source, target)

    monkeypatch.setattr(room, "_rename", failing)
    with pytest.raises(SiteFailed, match="could not be put in place"):
        release(new, old)
    assert said_by(old) == "old"


def test_a_folder_held_open_for_a_moment_is_tried_again(old: Path, new: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    refusals, rename = [2], Path.rename

    def busy(self: Path, target: Path) -> Path:
        if refusals[0]:
            refusals[0] -= 1
            raise PermissionError(13, "busy")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", busy)
    monkeypatch.setattr(room, "_PAUSE", 0)
    release(new, old)
    assert said_by(old) == "new"


def test_another_disk_is_reached_by_copying(old: Path, new: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    rename = Path.rename

    def far(self: Path, target: Path) -> Path:
        if "staging" in self.parts:
            raise OSError(18, "cross-device link")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", far)
    release(new, old)
    assert said_by(old) == "new"
    assert not new.exists()


def test_a_folder_that_is_no_site_of_ours_is_never_touched(new: Path, tmp_path: Path) -> None:
    mine = tmp_path / "holiday"
    mine.mkdir()
    (mine / "photo.txt").write_text("sea", encoding="utf-8")
    with pytest.raises(SiteFailed, match="not a site made by Candour"):
        release(new, mine)
    assert (mine / "photo.txt").read_text(encoding="utf-8") == "sea"
    assert said_by(new) == "new"
