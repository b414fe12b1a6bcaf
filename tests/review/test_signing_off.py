"""From circulation to approval, to withdrawal and correction, and what the audit log keeps of it."""

import csv
import json
from pathlib import Path

import pytest

from desk.reports import audit_csv, audit_entry
from desk.reviewing import signing
from desk.reviewing.workspace import now
from errors import CandourError
from publishing.render import render
from redaction.model import Approval
from redaction.records import approvals, audit_log, withdrawals
from redaction.records.withdrawals import Withdrawal
from redaction.review import sign_off
from tests.review.conftest import Visit, folder, visit


@pytest.fixture
def settled(here: Visit) -> Visit:
    """Every question answered by Jo Reader."""
    here.answer("withhold")
    here.answer("withhold")
    return here


def steps(here: Visit) -> None:
    at = f"/meetings/{here.meeting}"
    here.post(f"{at}/circulate", {})
    here.post(f"{at}/comments", {"words": "None came."})
    here.post(f"{at}/opened", {"fingerprint": here.bench.sheet(here.meeting).fingerprint})


def approve(here: Visit, by: str = "Oriel Pask"):
    print_of = here.bench.sheet(here.meeting).fingerprint
    return here.post(f"/meetings/{here.meeting}/approve", {"by": by, "role": "Chair", "fingerprint": print_of})


def test_approval_is_not_offered_before_every_step_is_taken(settled: Visit) -> None:
    assert approve(settled).status_code == 409
    assert "Not ready" in settled.get(f"/meetings/{settled.meeting}/approve/").text
    steps(settled)
    assert settled.bench.sheet(settled.meeting).state == "ready"
    assert approve(settled).status_code == 303
    assert settled.bench.sheet(settled.meeting).state == "approved"


def test_with_a_question_open_nobody_approves(here: Visit) -> None:
    steps(here)
    assert approve(here).status_code == 409


def test_who_ruled_is_not_the_only_one_to_approve(settled: Visit) -> None:
    steps(settled)
    refused = approve(settled, by="  jo  READER ")
    assert refused.status_code == 409 and "only one to approve" in refused.text


def test_an_approval_by_who_ruled_written_by_hand_holds_the_meeting_all_the_same(settled: Visit) -> None:
    print_of = settled.bench.sheet(settled.meeting).case.fingerprint
    path = settled.bench.order.records / "approvals.jsonl"
    approvals.add(path, Approval(settled.meeting, print_of, "Jo Reader", "Chair", now()))
    settled.bench.refresh()
    case = settled.bench.sheet(settled.meeting).case
    assert case.state == "held" and "somebody else" in case.why


def test_the_partnership_may_let_who_ruled_approve(tmp_path: Path) -> None:
    here = visit(folder(tmp_path, settings="ruler_may_approve: true\n"))
    here.answer("withhold")
    here.answer("withhold")
    steps(here)
    assert approve(here, by="Jo Reader").status_code == 303


def test_a_page_read_before_the_last_answer_must_be_read_again(here: Visit) -> None:
    here.answer("withhold")
    steps(here)
    here.answer("keep")
    ready = signing.readiness(here.bench.sheet(here.meeting))
    assert [check.name for check in sign_off.missing(ready)] == ["opened", "circulated", "comments"]


def test_the_draft_is_one_file_that_loads_nothing_and_names_nobody_withheld(settled: Visit) -> None:
    settled.post(f"/meetings/{settled.meeting}/circulate", {})
    (draft,) = (settled.bench.order.workshop / "drafts").glob("*.html")
    text = draft.read_text("utf-8")
    assert "Draft for comment" in text and "Zebedia" not in text and "[name withheld]" in text
    assert "src=" not in text and "href=" not in text and "<script" not in text and "url(" not in text


def test_an_edit_makes_the_approval_stale_and_the_change_is_shown(settled: Visit) -> None:
    steps(settled)
    approve(settled)
    source = settled.bench.order.content / "minutes" / "network.txt"
    source.write_text(source.read_text("utf-8").replace("were positive", "were mixed"), "utf-8")
    page = settled.get(f"/meetings/{settled.meeting}/approve/").text
    assert settled.bench.sheet(settled.meeting).state == "changed"
    assert ">positive" in page.replace("[out: </span>", ">") and "mixed" in page and "What changed" in page


def test_a_withdrawn_meeting_leaves_a_notice_until_it_is_approved_again(settled: Visit) -> None:
    from desk.releasing import publish

    steps(settled)
    approve(settled)
    bench = settled.bench
    sheet = bench.sheet(settled.meeting)
    event = audit_entry.event((sheet.case,), bench.rules, "2026-02-01", None)
    audit_log.append(bench.order.records / "register.jsonl", event)
    path = bench.order.records / "withdrawals.jsonl"
    withdrawals.add(path, Withdrawal(settled.meeting, "a name was missed", "Jo Reader", now()))
    bench.refresh()
    sheet = bench.sheet(settled.meeting)
    assert sheet.state == "withdrawn" and sheet.case.state == "held"
    about = publish.facts(bench.said, bench.rules, (sheet.case,), bench.order)
    files = render((), about, publish.TEMPLATES)
    notice = files[f"meetings/{sheet.shown.public.id}/index.md"]
    assert "withdrawn on" in notice and "a name was missed" not in notice
    approve(settled)
    assert bench.sheet(settled.meeting).case.state == "published"


def test_words_that_replace_released_ones_say_that_they_are_a_correction(settled: Visit) -> None:
    steps(settled)
    approve(settled)
    bench = settled.bench
    event = audit_entry.event((bench.sheet(settled.meeting).case,), bench.rules, "2026-02-01", None)
    audit_log.append(bench.order.records / "register.jsonl", event)
    source = bench.order.content / "minutes" / "network.txt"
    source.write_text(source.read_text("utf-8").replace("were positive", "were mixed"), "utf-8")
    bench.refresh()
    signing.no_new_round(bench, bench.sheet(settled.meeting), "Jo Reader", "One word")
    signing.take(bench, bench.sheet(settled.meeting), "opened", "Oriel Pask")
    signing.approve(bench, settled.meeting, "Oriel Pask", "Chair")
    case = bench.sheet(settled.meeting).case
    assert case.redacted and case.redacted.public.sign_off and case.approval
    assert case.redacted.public.sign_off.corrected == case.approval.at[:10]


def test_the_audit_log_holds_counts_hashes_and_who_and_never_a_surface(settled: Visit, tmp_path: Path) -> None:
    steps(settled)
    approve(settled)
    bench = settled.bench
    event = audit_entry.event((bench.sheet(settled.meeting).case,), bench.rules, "2026-02-01", None)
    path = bench.order.records / "register.jsonl"
    audit_log.append(path, event)
    told = path.read_text("utf-8")
    assert "Zebedia" not in told and "Quillan" not in told and "Ferrow" not in told
    (detail,) = json.loads(told)["detail"].values()
    assert detail["kinds"]["name"] == 2 and detail["ruled_by"] == ["Jo Reader"]
    table = tmp_path / "register.csv"
    audit_csv.write(table, audit_csv.lines(audit_log.verify(path)))
    with table.open(encoding="utf-8-sig", newline="") as file:
        (row,) = csv.DictReader(file)
    assert row["approved by"] == "Oriel Pask, Chair" and "section 40(2)" in row["exemption by kind"]


def test_no_cell_of_the_table_is_a_formula() -> None:
    event = {
        "event": "release", "at": "2026-02-01", "policy": "kingston", "policy_version": 1, "meetings": {"m": "f"},
        "detail": {"m": {"approved_by": "=cmd()", "ruled_by": ["@x"]}},
    }  # fmt: skip
    (line,) = audit_csv.lines([event])
    assert line["approved by"] == "'=cmd()" and line["ruled by"] == "'@x"


def test_an_approver_must_be_named(settled: Visit) -> None:
    with pytest.raises(CandourError, match="a name and a role"):
        signing.approve(settled.bench, settled.meeting, " ", "Chair")
