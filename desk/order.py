"""What was asked for on the command line, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True, slots=True)
class Order:
    """A build as ordered. as_of: the day that "overdue" and ages are counted from."""

    content: Path
    output: Path
    report: Path
    as_of: date
    preview: bool = False
    jobs: int = 1

    @property
    def workshop(self) -> Path:
        """Where a site is put together: .build, or a .build beside an output outside the project, so that the
        last step is a rename and never a copy."""
        inside = self.output.resolve().is_relative_to(ROOT)
        return ROOT / ".build" if inside else self.output.resolve().parent / ".build"

    @property
    def records(self) -> Path:
        """The folder of rulings, approvals and the register."""
        return self.content / "records"
