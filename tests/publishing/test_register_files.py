"""The register as files for spreadsheets: what needs attention first, nothing taken for a formula, the same bytes."""

import csv
import io
import zipfile

import lxml.etree

from publishing.action_register.sheet import COLUMNS, as_csv, as_workbook
from tests.publishing.follow_ups.made import followed_in

FOLLOWED = followed_in("third.yaml", "Done at the third meeting, by words", {})
BASE = "https://harbour.example"


def test_the_csv_has_a_row_for_each_action_and_leads_to_its_place() -> None:
    text = as_csv(FOLLOWED, BASE).decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(text))
    assert row["State"] == "Done" and row["Owner"] == "PW" and row["Raised"] == "2025-01-14"
    assert row["Address"] == f"{BASE}/actions/#hb-2025-01-01"


def test_a_cell_is_never_a_formula() -> None:
    (one,) = followed_in("third.yaml", "Nearly complete", {})
    odd = (one.__class__(one.id, "=1+1", one.history, one.standing, one.age_days),)
    assert ",'=1+1," in as_csv(odd, BASE).decode()
    with zipfile.ZipFile(io.BytesIO(as_workbook(odd, BASE, "2026-01-10"))) as packed:
        assert b"<f>" not in packed.read("xl/worksheets/sheet1.xml")


def test_the_workbook_is_one_sheet_with_a_head_and_the_same_bytes_twice() -> None:
    made = as_workbook(FOLLOWED, BASE, "2026-01-10")
    assert made == as_workbook(FOLLOWED, BASE, "2026-01-10")
    with zipfile.ZipFile(io.BytesIO(made)) as packed:
        words = [node.text for node in lxml.etree.fromstring(packed.read("xl/sharedStrings.xml")).iter("{*}t")]
        sheet = packed.read("xl/worksheets/sheet1.xml").decode()
    assert words[: len(COLUMNS)] == [name for name, _ in COLUMNS] and "Done" in words
    assert "<autoFilter" in sheet and "<pane" in sheet
