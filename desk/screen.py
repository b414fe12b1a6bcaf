"""The screen itself, and how a fault is told on it: light enough for commands that read no minutes."""

from __future__ import annotations

from rich.console import Console
from rich.markup import escape

from errors import CandourError, LeakFound

console = Console(highlight=False, soft_wrap=True)
problems = Console(stderr=True, highlight=False, soft_wrap=True)
_MOST = 12


def fault(error: CandourError) -> None:
    """A fault in its three parts."""
    problems.print("\n[bold]Nothing was released.[/bold]")
    if error.where:
        problems.print(escape(f"Where: {error.where}"))
    problems.print(escape(f"What: {error.what}"))
    if isinstance(error, LeakFound) and error.private:
        named(error.private)
    if error.next_step:
        problems.print(escape(f"Next: {error.next_step.strip()}"))


def named(lines: tuple[str, ...]) -> None:
    """Words that were found, on this screen alone: the first dozen lines, and how many more there are."""
    if lines:
        console.print("The words (private; python build.py review asks what each of them is):")
    for line in lines[:_MOST]:
        console.print(escape(f"  {line}"))
    if len(lines) > _MOST:
        console.print(f"  and {len(lines) - _MOST} more, in the private report")
