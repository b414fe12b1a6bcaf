"""Records that vanish are noticed: by their second copy, and by the audit log, before anything is released."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from desk import gather_cases, history, run
from desk.cli.records_commands import accept_records
from desk.isolation import one_build
from desk.options import Order
from desk.stopwatch import Watch
from errors import CandourError, DamagedRecord, SiteFailed
from publishing.site import mkdocs_site, release
from redaction.model import Approval, Ruling
from redaction.records import agreement, approvals, audit_log, rulings, second_copy, withdrawals
from redaction.records.withdrawals import Withdrawal
from tests.desk.conftest import MINUTES
from tests.desk.test_quarantine import approve, public
from tests.review.conftest import folder

PRINT = "a" * 64


@pytest.fixture
def order(tmp_path: Path) -> Order:
    """A content folder whose records hold one of everything, as after a release and a withdrawal."""
    made = folder(tmp_path, MINUTES)
    at = made.records
    rulings.add(at / "rulings.jsonl", Ruling("k1", "withhold", "meeting", "Jo", "2026-01-06", "a child"))
    approvals.add(at / "approvals.jsonl", Approval("m1", PRINT, "Oriel", "Chair", "2026-01-07"))
    withdrawals.add(at / "withdrawals.jsonl", Withdrawal("m2", "asked for", "Oriel", "2026-01-08"))
    event = {"event": "release", "meetings": {"m1": PRINT}, "withdrawn": ["m2"], "records": agreement.tally(at)}
    audit_log.append(at / "register.jsonl", event)
    return made


def delete(path: Path) -> None:
    path.unlink()


def empty(path: Path) -> None:
    path.write_bytes(b"")


def tear(path: Path) -> None:
    path.write_bytes(path.read_bytes()[:-9])


NAMES = ("rulings.jsonl", "approvals.jsonl", "withdrawals.jsonl", "register.jsonl")


@pytest.mark.parametrize("spoil", [delete, empty, tear])
@pytest.mark.parametrize("name", NAMES)
def test_a_lost_or_torn_record_stops_everything_and_says_how_to_put_it_back(
    order: Order, name: str, spoil: Callable[[Path], None]
) -> None:
    whole = (order.records / name).read_bytes()
    spoil(order.records / name)
    with pytest.raises(DamagedRecord) as fault:
        history.read(order, ruler_may_approve=True)
    assert name in fault.value.where and "records-copy" in fault.value.next_step
    copy = second_copy.beside(order.records) / name
    (order.records / name).write_bytes(copy.read_bytes())
    assert copy.read_bytes() == whole
    history.read(order, ruler_may_approve=True)


@pytest.mark.parametrize("name", NAMES[:3])
def test_the_audit_log_notices_a_loss_when_the_copy_is_gone_too(order: Order, name: str) -> None:
    (order.records / name).unlink()
    (second_copy.beside(order.records) / name).unlink()
    with pytest.raises(DamagedRecord) as fault:
        history.read(order, ruler_may_approve=True)
    assert name in fault.value.where and "Put" in fault.value.next_step


def test_a_preview_goes_on_without_the_records_and_tells_of_them(order: Order) -> None:
    (order.records / "rulings.jsonl").unlink()
    read = gather_cases.cases(replace(order, preview=True), Watch())
    assert len(read.cases) == 1 and "rulings.jsonl" in read.faults[0].where


def test_a_whole_folder_of_records_that_vanished_is_noticed(order: Order) -> None:
    for path in order.records.iterdir():
        path.unlink()
    order.records.rmdir()
    with pytest.raises(DamagedRecord, match="is gone"):
        gather_cases.cases(order, Watch())


def test_nothing_is_added_to_a_record_that_lost_something(order: Order) -> None:
    path = order.records / "rulings.jsonl"
    path.unlink()
    with pytest.raises(DamagedRecord):
        rulings.add(path, Ruling("k2", "keep", "meeting", "Jo", "2026-01-09", "ordinary"))
    assert not path.exists()


def test_lines_added_by_hand_or_with_other_line_ends_are_no_loss(order: Order) -> None:
    path = order.records / "rulings.jsonl"
    more = path.read_bytes().replace(b"k1", b"k9")
    path.write_bytes((path.read_bytes() + more).replace(b"\n", b"\r\n"))
    history.read(order, ruler_may_approve=True)
    second_copy.keep_all(order.records)
    assert (second_copy.beside(order.records) / "rulings.jsonl").read_bytes() == path.read_bytes()


def test_a_change_that_is_meant_can_be_accepted_by_name(order: Order) -> None:
    (order.records / "rulings.jsonl").unlink()
    accept_records(order, "merged into another file", "Oriel Pask")
    history.read(order, ruler_may_approve=True)
    assert audit_log.verify(order.records / "register.jsonl")[-1]["by"] == "Oriel Pask"


def test_a_withdrawal_that_is_lost_with_its_copy_before_any_build_is_known_to_the_audit_log(order: Order) -> None:
    audit_log.append(order.records / "register.jsonl", {"event": "withdrawal", "meeting": "m3"})
    with pytest.raises(DamagedRecord) as fault:
        history.read(order, ruler_may_approve=True)
    assert "withdrawals.jsonl" in fault.value.where and "m3" in fault.value.what


def test_a_release_that_failed_after_its_entry_counts_for_nothing() -> None:
    release_of = {"event": "release", "meetings": {"m1": PRINT}}
    assert audit_log.releases([release_of, {"event": "not released"}]) == ()
    assert history.released((release_of, {"event": "not released"})) == {}


@pytest.fixture
def approved(tmp_path: Path) -> Order:
    made = folder(tmp_path, MINUTES)
    approve(made)
    return made


@pytest.mark.slow
def test_an_audit_log_that_cannot_be_written_stops_before_the_release(approved: Order) -> None:
    (approved.records / "register.jsonl").mkdir()
    with pytest.raises(CandourError) as fault:
        run.build(approved)
    assert "register.jsonl" in fault.value.where
    assert not approved.output.exists()


@pytest.mark.slow
def test_an_entry_that_cannot_be_made_at_the_last_moment_stops_the_release(
    approved: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise CandourError("the disk is full; nothing was saved.", "register.jsonl", "Make room.")

    monkeypatch.setattr(audit_log, "enter", full)
    with pytest.raises(CandourError, match="disk is full"):
        run.build(approved)
    assert not approved.output.exists() and not (approved.workshop / "site").exists()


@pytest.mark.slow
def test_a_release_that_fails_is_entered_as_failed_and_made_good_later(
    approved: Order, monkeypatch: pytest.MonkeyPatch
) -> None:
    def busy(*_: object) -> None:
        raise SiteFailed("The new site could not be put in place.")

    monkeypatch.setattr(mkdocs_site, "release", busy)
    with pytest.raises(SiteFailed):
        run.build(approved)
    monkeypatch.setattr(mkdocs_site, "release", release.release)
    run.build(approved)
    events = [
        json.loads(line)["event"] for line in (approved.records / "register.jsonl").read_text("utf-8").splitlines()
    ]
    assert events == ["release", "not released", "release"] and len(public(approved)) == 1


@pytest.mark.slow
def test_a_second_build_waits_and_then_gives_up_in_plain_words(approved: Order) -> None:
    with (
        one_build.alone(approved),
        pytest.raises(SiteFailed, match="another build is at work"),
        one_build.alone(approved, patience=0.1),
    ):
        raise AssertionError("two builds at once")


def test_the_workshop_of_an_output_elsewhere_never_stands_beside_it(tmp_path: Path) -> None:
    made = Order(
        tmp_path / "content",
        tmp_path / "www" / "site",
        tmp_path / "report.json",
        __import__("datetime").date(2026, 1, 1),
    )
    assert not made.workshop.is_relative_to(tmp_path)
    assert made.workshop != replace(made, output=tmp_path / "www" / "other").workshop
