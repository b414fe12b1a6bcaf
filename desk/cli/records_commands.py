"""The commands that keep the record straight: correct, withdraw, and the audit log."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Annotated

import typer

from desk.cli import correct_command
from desk.cli.review_commands import Because, By, Content, MakeOrder, Plainly
from desk.options import ROOT, Order
from desk.screen import console
from errors import CandourError


def add_to(app: typer.Typer, plainly: Plainly, make_order: MakeOrder) -> None:
    """Put the commands on the command line. plainly: tells faults; make_order: from a content folder to an Order.

    `register` is the old name of `audit-log`; it works, and no help speaks of it.
    """
    correct_command.add_to(app, plainly, make_order)
    app.command("withdraw")(plainly(_withdraw(make_order)))
    app.command("audit-log")(plainly(_audit_log(make_order)))
    app.command("register", hidden=True)(plainly(_audit_log(make_order)))


def _withdraw(make_order: MakeOrder) -> Callable[..., None]:
    def withdraw(meeting: str, because: Because, by: By, content: Content = ROOT / "content") -> None:
        """Take a meeting off the next release; a plain notice stands in its place."""
        from desk.reviewing import signing
        from desk.reviewing.workspace import Bench

        bench = Bench(make_order(content, None))
        bench.refresh()
        signing.withdraw(bench, meeting, because, by)
        console.print(
            f"{meeting} is withdrawn. Next: python build.py takes it off the site. Approving it again puts it back.",
            markup=False,
        )

    return withdraw


def _audit_log(make_order: MakeOrder) -> Callable[..., None]:
    def audit_log(
        csv: Annotated[Path | None, typer.Option(help="Write a table for an auditor to this file.")] = None,
        accept: Annotated[
            str, typer.Option(help="Say why record files that lost something are meant to be as they are now.")
        ] = "",
        by: By = "",
        content: Content = ROOT / "content",
    ) -> None:
        """Show the audit log: what was released, when, on whose authority."""
        from desk.reports import audit_csv
        from redaction.records import audit_log as chain

        order = make_order(content, None)
        if accept:
            accept_records(order, accept, by)
        lines = audit_csv.lines(chain.verify(order.records / "register.jsonl"))
        if csv is not None:
            audit_csv.write(csv, lines)
            console.print(f"{len(lines)} releases of meetings are in {csv}. It is private.", markup=False)
            return
        for line in lines:
            console.print(f"{line['released']}  {line['meeting']}  {line['approved by']}", markup=False)
        console.print("The audit log is whole. Next: --csv FILE writes it as a table.")

    return audit_log


def accept_records(order: Order, because: str, by: str) -> None:
    """Enter in the audit log that the record files are as they are meant to be, and make their second copies anew."""
    if not by.strip():
        raise CandourError("somebody has to say so.", "", "Add --by NAME.")
    from desk.reviewing.workspace import now
    from redaction.records import agreement, second_copy
    from redaction.records import audit_log as chain

    path = order.records / "register.jsonl"
    second_copy.accept_all(order.records)
    said = {"event": "records accepted", "at": now(), "by": by.strip(), "because": because.strip()}
    chain.append(path, {**said, "records": agreement.tally(order.records)})
