"""Results of pure stages, kept in the private workshop so that nothing is done twice.

A result stands under the document's bytes, the stage, every input of the stage and the code and models that made it.
Whatever is wrong with the shelf (a full disk, a damaged file, no permission) costs time, never a result: the stage is
then done as if nothing had been kept. Faults are not kept: a file that could not be read is tried again.
"""

from __future__ import annotations

import pickle
import sqlite3
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import fields, is_dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeVar, cast

import diskcache

from desk.keeping import code

T = TypeVar("T")
_LIMIT = 512 * 2**20
_FAULTS = (OSError, sqlite3.Error, pickle.PickleError, EOFError, AttributeError, ImportError, ValueError, TypeError)
_MADE_BY = "made by"


class Shelf:
    """The kept results of one content folder. folder: None keeps nothing. It may be handed to other processes."""

    def __init__(self, folder: Path | None) -> None:
        self.folder = folder
        self._cache: diskcache.Cache | None = None

    def __reduce__(self) -> tuple[type[Shelf], tuple[Path | None]]:
        return Shelf, (self.folder,)

    def fetch(self, source: str, stage: str, inputs: tuple[object, ...], make: Callable[[], T]) -> T:
        """What `make` gives for these inputs, made now or kept from before.

        source: the SHA-256 of the document's bytes; inputs: all else that the result depends on, each with a repr that
        says all of it. Raises whatever `make` raises.
        """
        if not self._open():
            return make()
        key = f"{source}:{stage}:{digest(inputs)}"
        with suppress(*_FAULTS):
            kept = self._cache.get(key) if self._cache is not None else None
            if kept is not None:
                return cast(T, kept)
        made = make()
        with suppress(*_FAULTS):
            if self._cache is not None:
                self._cache.set(key, made)
        return made

    def sweep(self, sources: Iterable[str]) -> None:
        """Forget what was kept of documents that are there no longer: what a unit deletes is deleted here as well."""
        present = frozenset(sources)
        if not self._open() or self._cache is None:
            return
        with suppress(*_FAULTS):
            gone = [key for key in self._cache.iterkeys() if key != _MADE_BY and key.split(":")[0] not in present]
            for key in gone:
                self._cache.delete(key)

    def close(self) -> None:
        """Let go of the files."""
        if self._cache is not None:
            self._cache.close()
            self._cache = None

    def _open(self) -> bool:
        if self._cache is not None:
            return True
        if self.folder is None:
            return False
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            self.folder.chmod(0o700)
            self._cache = _of_this_code(diskcache.Cache(str(self.folder), size_limit=_LIMIT, sqlite_secure_delete=1))
        except _FAULTS:
            self.folder = None
        return self._cache is not None


def _of_this_code(cache: diskcache.Cache) -> diskcache.Cache:
    """Emptied, if another version of the code or of a model made what is in it."""
    now = code.fingerprint()
    if cache.get(_MADE_BY) != now:
        cache.clear()
        cache.set(_MADE_BY, now)
    return cache


def digest(inputs: tuple[object, ...]) -> str:
    """A digest of values by what they say. The nouns of every room are plain dataclasses, whose repr says all."""
    return sha256("\x1f".join(map(_said, inputs)).encode("utf-8", "surrogatepass")).hexdigest()


def _said(value: object) -> str:
    """Its repr; a noun that holds sets is written out with them sorted, for their own order means nothing."""
    if not is_dataclass(value):
        return repr(value)
    held = {field.name: getattr(value, field.name) for field in fields(value)}
    if not any(isinstance(one, (set, frozenset)) for one in held.values()):
        return repr(value)
    told = {name: sorted(map(repr, one)) if isinstance(one, (set, frozenset)) else one for name, one in held.items()}
    return f"{type(value).__name__}{told!r}"


NOTHING = Shelf(None)
"""A shelf that keeps nothing."""
