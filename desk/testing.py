"""`python build.py test`: lint, format, types, tests, in that order, stopping at the first that fails."""

from __future__ import annotations

import subprocess
import sys

from desk.options import ROOT

STEPS = (
    ("Form", ["ruff", "check", "."]),
    ("Layout", ["ruff", "format", "--check", "."]),
    ("Types", ["mypy"]),
    ("Tests", ["pytest", "-n", "2", "--dist", "worksteal"]),
)


def everything() -> int:
    """The exit status of the first step that fails, or 0."""
    for name, command in STEPS:
        sys.stdout.write(f"{name}: {' '.join(command)}\n")
        sys.stdout.flush()
        status = subprocess.run([sys.executable, "-m", *command], cwd=ROOT, check=False).returncode
        if status:
            return status
    return 0
