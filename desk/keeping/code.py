"""Which code and models make the results: all of reading and detecting, the locked packages, the outside readers."""

from __future__ import annotations

import platform
import shutil
from functools import cache
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, version

from desk.options import ROOT

_ROOMS = ("minutes", "redaction")
_FILES = ("errors.py", "rule_files.py", "desk/stages.py", "desk/reading/meetings.py", "requirements.lock")
_IGNORED = frozenset({".pyc"})


@cache
def fingerprint() -> str:
    """One digest of everything but its inputs that a result of reading or detecting can depend on."""
    said = sha256()
    paths = [ROOT / name for name in _FILES]
    paths += [path for room in _ROOMS for path in (ROOT / room).rglob("*") if path.is_file()]
    for path in sorted(path for path in paths if path.suffix not in _IGNORED):
        content = sha256(path.read_bytes()).hexdigest()
        said.update(f"{path.relative_to(ROOT).as_posix()} {content}\n".encode())
    said.update(f"{platform.python_version()} {shutil.which('soffice')} {_scans()}".encode())
    return said.hexdigest()


def _scans() -> str:
    """The version of what reads scans, "" where it is not installed."""
    try:
        return version("rapidocr")
    except PackageNotFoundError:
        return ""
