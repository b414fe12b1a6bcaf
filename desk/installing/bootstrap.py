"""From a bare Python to a ready one: makes .venv, installs the lock file into it, goes on inside.

Standard library only, and written so that an old Python can read it far enough to be told it is too old.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
VENV = ROOT / ".venv"
OLDEST = (3, 11)


def python_inside() -> Path:
    """The Python of .venv on this system."""
    return VENV / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def go_inside(arguments: list[str], lock: str = "requirements.lock") -> int | None:
    """Make sure .venv holds exactly that lock file, and run build.py in it.

    Returns its exit status, or None when this is already the Python of .venv with that lock installed.
    """
    if sys.version_info < OLDEST:
        return _stop(
            f"Candour needs Python 3.11 or newer; this is {sys.version.split()[0]}.", "Install one from python.org."
        )
    if os.environ.get("CANDOUR_INSIDE") == lock:
        return None
    problem = _ready(ROOT / lock)
    if problem:
        return problem
    # UTF-8 on every console, and one hash seed, so that the same input gives the same bytes. One thread for products of
    # matrices: ours are small, and two threads wait for each other three times as long as one of them computes.
    inside = {
        "OPENBLAS_NUM_THREADS": "1",
        **os.environ,
        "CANDOUR_INSIDE": lock,
        "PYTHONUTF8": "1",
        "PYTHONHASHSEED": "0",
        "NO_MKDOCS_2_WARNING": "1",
    }
    command = [str(python_inside()), str(ROOT / "build.py"), *arguments]
    try:
        return subprocess.run(command, env=inside, check=False).returncode
    except KeyboardInterrupt:
        return 1


def _ready(lock: Path) -> int:
    """Install what the lock names, unless a stamp says that it is in place. 0, or the exit status of the fault."""
    stamp = VENV / f"{lock.name}.sha256"
    wanted = hashlib.sha256(lock.read_bytes()).hexdigest()
    if python_inside().exists() and stamp.exists() and stamp.read_text(encoding="utf-8") == wanted:
        return 0
    _say("Setting up, once. This takes a minute or two and needs the internet.")
    if not python_inside().exists() and _run([sys.executable, "-m", "venv", str(VENV)]):
        return _stop(
            "Python could not make its private folder (.venv).", "On Debian or Ubuntu: apt install python3-venv."
        )
    install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r", str(lock)]
    if _run([str(python_inside()), *install]):
        return _stop(
            "The packages Candour needs could not be installed.", "Check the internet connection and run this again."
        )
    stamp.write_text(wanted, encoding="utf-8")
    return 0


def install(lock: str) -> bool:
    """Put what another lock file names beside the packages that are there. Whether it worked."""
    command = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--require-hashes", "-r"]
    return _run([sys.executable, *command, str(ROOT / lock)]) == 0


def _run(command: list[str]) -> int:
    """Run quietly; what a failing command said is shown, for whoever is asked for help."""
    done = subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8", errors="replace")
    if done.returncode:
        _say("\n".join((done.stdout + done.stderr).splitlines()[-8:]))
    return done.returncode


def _stop(what: str, next_step: str) -> int:
    _say(f"\n{what}\n{next_step}")
    return 1


def _say(words: str) -> None:
    sys.stderr.write(words + "\n")
    sys.stderr.flush()
