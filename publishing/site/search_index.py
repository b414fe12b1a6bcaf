"""The search index: Pagefind run over the finished pages, so that a search reads only the parts it needs."""

from __future__ import annotations

import gzip
import hashlib
import json
import shutil
import subprocess
import zlib
from importlib.util import find_spec
from pathlib import Path

import cbor2

FOLDER = "pagefind"
# Its own search boxes, whose place our search page takes.
_UNUSED = (
    "pagefind-*ui.*",
    "pagefind-component*",
    "pagefind-highlight.js",
    "pagefind-modular*",
    "wasm.unknown.pagefind",
)
_MARK = b"pagefind_dcd"
_FILTERS = 3
_UNREADABLE = (OSError, EOFError, ValueError, LookupError, TypeError, AttributeError, zlib.error, cbor2.CBORDecodeError)


def add_index(site: Path) -> str:
    """Write site/pagefind/. Returns "" or, where Pagefind cannot run here, why in plain words; the site is then whole.

    The search page falls back to MkDocs' own index (search/search_index.json), which finds whole words only.
    """
    program = _program()
    if program is None:
        return "Pagefind is not installed"
    command = [str(program), "--site", str(site), "--output-subdir", FOLDER, "--force-language", "en", "--silent"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", timeout=600, check=False)
    except (OSError, subprocess.SubprocessError) as error:
        shutil.rmtree(site / FOLDER, ignore_errors=True)
        return f"Pagefind did not start ({type(error).__name__})"
    if done.returncode:
        shutil.rmtree(site / FOLDER, ignore_errors=True)
        return f"Pagefind failed with status {done.returncode}"
    for pattern in _UNUSED:
        for path in sorted((site / FOLDER).glob(pattern)):
            path.unlink()
    return _in_order(site / FOLDER)


def _in_order(folder: Path) -> str:
    """Settle the order of the filters in the index's table of contents, which Pagefind leaves to chance.

    The same pages then give the same bytes. Returns as add_index does.
    """
    try:
        entry = json.loads((folder / "pagefind-entry.json").read_text(encoding="utf-8"))
        for language in entry["languages"].values():
            path = folder / f"pagefind.{language['hash']}.pf_meta"
            contents = cbor2.loads(gzip.decompress(path.read_bytes()).removeprefix(_MARK))
            contents[_FILTERS].sort()
            packed = gzip.compress(_MARK + cbor2.dumps(contents), mtime=0)
            language["hash"] = f"en_{hashlib.sha256(packed).hexdigest()[:10]}"
            path.unlink()
            (folder / f"pagefind.{language['hash']}.pf_meta").write_bytes(packed)
        text = json.dumps(entry, sort_keys=True)
        (folder / "pagefind-entry.json").write_text(text, encoding="utf-8", newline="\n")
    except _UNREADABLE as error:
        shutil.rmtree(folder, ignore_errors=True)
        return f"Pagefind’s index could not be read ({type(error).__name__})"
    return ""


def searchable(site: Path) -> bool:
    """Whether a site has the index, or its search page falls back to the plain one."""
    return (site / FOLDER / "pagefind-entry.json").is_file()


def _program() -> Path | None:
    """The program that the wheel carries; None where there is none for this machine."""
    spec = find_spec("pagefind_bin")
    homes = [Path(home) for home in (spec.submodule_search_locations or [])] if spec else []
    found = [home / name for home in homes for name in ("pagefind", "pagefind.exe") if (home / name).is_file()]
    return found[0] if found else None
