"""What was asked for on the command line, as one value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from hashlib import sha256
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
        """Where a site is put together: .build of the project, for another output a room of its own in it.

        Never beside an output outside the project, where a web server could show what nobody has approved.
        """
        output = self.output.resolve()
        if output.is_relative_to(ROOT):
            return ROOT / ".build"
        return ROOT / ".build" / "elsewhere" / f"{output.name}-{sha256(str(output).encode()).hexdigest()[:12]}"

    @property
    def kept(self) -> Path:
        """Where results of reading and detecting are kept for the next command: one folder for each content folder."""
        content = self.content.resolve()
        return self.workshop / "kept" / sha256(str(content).encode()).hexdigest()[:12]

    @property
    def records(self) -> Path:
        """The folder of rulings, approvals and the audit log."""
        return self.content / "records"
