"""The register as a table for spreadsheets: rows of text, as CSV and as a real workbook (.xlsx)."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import datetime

import xlsxwriter

from publishing.action_register.model import Followed
from publishing.action_register.rows import STATES
from publishing.text.dates import length
from redaction.public import plain

# A spreadsheet takes a cell that begins so for a formula.
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_EARLIEST = datetime(1980, 1, 1)
COLUMNS: tuple[tuple[str, int], ...] = (
    ("Reference", 16),
    ("State", 16),
    ("Why", 30),
    ("Action", 70),
    ("Owner", 20),
    ("Role", 34),
    ("Due", 12),
    ("Due in the minutes’ words", 24),
    ("Group", 28),
    ("Raised", 12),
    ("Open for", 14),
    ("Last spoken of", 14),
    ("Address", 60),
)
"""(heading, width in characters)."""
_WORDS = {key: word for key, word, _, _ in STATES}


def cells(followed: tuple[Followed, ...], base: str) -> Iterator[tuple[str, ...]]:
    """A row for each action, in the order given. base: where the site stands, without its last stroke; or ""."""
    for one in followed:
        action, dated, owned = one.wording, one.dated, one.owned
        yield (
            one.id,
            _WORDS[one.standing.state],
            one.standing.reason,
            plain(action.text),
            "; ".join(plain(owner) for owner in owned.owners),
            "; ".join(role for role in owned.owner_roles if role),
            dated.due_on,
            plain(dated.due),
            one.group,
            one.first.held_on,
            length(one.age_days),
            one.latest.held_on,
            f"{base}/actions/#{one.id.lower()}",
        )


def as_csv(followed: tuple[Followed, ...], base: str) -> bytes:
    """With a byte order mark, so that a spreadsheet reads its letters rightly; no cell is taken for a formula."""
    out = io.StringIO(newline="")
    write = csv.writer(out, lineterminator="\r\n")
    write.writerow([name for name, _ in COLUMNS])
    for row in cells(followed, base):
        write.writerow([f"'{cell}" if cell.startswith(_FORMULA) else cell for cell in row])
    return ("\ufeff" + out.getvalue()).encode()


def as_workbook(followed: tuple[Followed, ...], base: str, as_of: str) -> bytes:
    """One sheet whose head stays in sight and can be filtered. Every cell is text; the same actions give the same
    bytes."""
    made = io.BytesIO()
    book = xlsxwriter.Workbook(made, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"title": f"Action register as of {as_of}", "created": _EARLIEST})
    head = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    body = book.add_format({"text_wrap": True, "valign": "top"})
    sheet = book.add_worksheet("Actions")
    for at, (name, width) in enumerate(COLUMNS):
        sheet.set_column(at, at, width)
        sheet.write_string(0, at, name, head)
    for line, row in enumerate(cells(followed, base), 1):
        for at, cell in enumerate(row):
            sheet.write_string(line, at, cell, body)
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(followed), len(COLUMNS) - 1)
    book.close()
    return made.getvalue()
