"""The finished site takes the old one's place by two renames, and can be repaired from any point between them."""

from __future__ import annotations

import errno
import shutil
import time
from pathlib import Path

from errors import SiteFailed

# Every site we make has these; a folder without them is somebody's own, and is never moved or deleted.
_OURS = ("index.html", "meetings/index.html", "search/index.html")
_TRIES = 8
_PAUSE = 0.25


def release(staged: Path, site: Path) -> None:
    """Put the folder `staged` in the place of `site`. Afterwards `staged` is gone and `site` is new and whole.

    Raises SiteFailed where `site` holds something that is no site of ours, or a rename fails; `site` is then as it was.
    """
    site = _absolute(site)
    repair(site)
    if site.exists() and not _is_ours(site):
        raise SiteFailed(
            "This folder holds something that is not a site made by Candour.",
            str(site),
            "Name an empty folder, or one that does not exist yet.",
        )
    incoming, previous = _incoming(site), _previous(site)
    site.parent.mkdir(parents=True, exist_ok=True)
    try:
        _bring_beside(staged, incoming)
        if site.exists():
            _rename(site, previous)
        _rename(incoming, site)
    except OSError as error:
        repair(site)
        raise SiteFailed(
            f"The new site could not be put in place ({error.strerror or type(error).__name__}).",
            str(site),
            "Close any program that has the folder open, then build again. The old site is as it was.",
        ) from error
    shutil.rmtree(previous, ignore_errors=True)  # what cannot be deleted now is deleted by the next repair


def repair(site: Path) -> bool:
    """Undo a release that was killed half-way; True if there was one. The old site is whole afterwards.

    Killed before the first rename, only a half-made copy lies about; between the two, the old site waits under
    another name; after the second, the new site stands and the old one is only left to be deleted.
    """
    site = _absolute(site)
    incoming, previous = _incoming(site), _previous(site)
    found = incoming.exists() or previous.exists()
    if previous.exists() and not site.exists():
        _rename(previous, site)
    for leftover in (incoming, previous):
        if leftover.exists():
            shutil.rmtree(leftover)
    return found


def _absolute(site: Path) -> Path:
    return site.parent.resolve() / site.name if site.name else site.resolve()


def _incoming(site: Path) -> Path:
    return site.with_name(f".{site.name}.incoming")


def _previous(site: Path) -> Path:
    return site.with_name(f".{site.name}.previous")


def _is_ours(site: Path) -> bool:
    return site.is_dir() and (all((site / name).is_file() for name in _OURS) or not any(site.iterdir()))


def _bring_beside(staged: Path, incoming: Path) -> None:
    """Move the staged folder next to the site: a rename, or a copy where it lies on another disk."""
    try:
        _rename(staged, incoming)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        shutil.copytree(staged, incoming)
        shutil.rmtree(staged)


def _rename(old: Path, new: Path) -> None:
    """Rename, with patience: on Windows a virus scanner or an indexer may hold a file open for a moment."""
    for attempt in range(1, _TRIES + 1):
        try:
            old.rename(new)
            return
        except PermissionError:
            if attempt == _TRIES:
                raise
            time.sleep(_PAUSE)
