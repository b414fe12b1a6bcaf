"""Records that cannot be trusted stop the build, by line number, and quote nothing."""

import json
from pathlib import Path

import pytest

from errors import BadSettings, DamagedRecord
from redaction import policy
from redaction.model import Approval, Ruling
from redaction.records import approvals, audit_log, rulings

RULING = Ruling("k1", "withhold", "meeting", "Jo", "2026-01-06", "a child")


def test_a_later_ruling_on_the_same_question_is_in_force(tmp_path: Path) -> None:
    path = tmp_path / "rulings.jsonl"
    rulings.add(path, RULING)
    rulings.add(path, Ruling("k1", "keep", "meeting", "Jo", "2026-01-07", "an adult"))
    assert rulings.load(path)["k1"].verdict == "keep"


def test_a_half_written_line_is_named_and_nothing_of_it_is_quoted(tmp_path: Path) -> None:
    path = tmp_path / "rulings.jsonl"
    rulings.add(path, RULING)
    with path.open("a", encoding="utf-8") as file:
        file.write('{"key": "secret-name')
    with pytest.raises(DamagedRecord) as fault:
        rulings.load(path)
    assert "line 2" in fault.value.where and "secret-name" not in str(fault.value)


def test_a_ruling_with_an_unknown_verdict_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "rulings.jsonl"
    path.write_text(
        json.dumps({"key": "k", "verdict": "publish", "scope": "here", "by": "", "at": "", "why": ""}), "utf-8"
    )
    with pytest.raises(DamagedRecord, match="verdict"):
        rulings.load(path)


def test_writing_after_a_missing_line_end_starts_a_new_line(tmp_path: Path) -> None:
    path = tmp_path / "approvals.jsonl"
    first = Approval("m", "f", "Jo", "Chair", "2026-01-06")
    approvals.add(path, first)
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    approvals.add(path, first)
    assert len(approvals.load(path)) == 2


def test_an_approval_fits_only_the_words_it_was_given_for() -> None:
    given = (Approval("m", "old", "Jo", "Chair", "2026-01-06"),)
    assert approvals.approved("m", "new", given) is None
    assert approvals.stale("m", "new", given)


def test_the_audit_log_says_where_its_chain_breaks(tmp_path: Path) -> None:
    path = tmp_path / "register.jsonl"
    for number in range(3):
        audit_log.append(path, {"event": "release", "number": number})
    assert len(audit_log.verify(path)) == 3
    lines = path.read_text("utf-8").splitlines()
    path.write_text("\n".join([lines[0], lines[1].replace('"number": 1', '"number": 7'), lines[2]]), "utf-8")
    with pytest.raises(DamagedRecord) as fault:
        audit_log.verify(path)
    assert fault.value.where.endswith("line 2")


@pytest.mark.parametrize("name", ["kingston", "roles", "strict"])
def test_every_preset_policy_is_valid(name: str) -> None:
    assert policy.load(name).name == name


def test_a_bad_policy_names_file_path_and_value(tmp_path: Path) -> None:
    text = (policy.PRESETS / "kingston.yaml").read_text("utf-8")
    bad = tmp_path / "ours.yaml"
    bad.write_text(text.replace("child: {body: withhold", "child: {body: publish"), "utf-8")
    with pytest.raises(BadSettings) as fault:
        policy.load(str(bad))
    assert fault.value.where == "ours.yaml, people.child.body" and "'publish'" in fault.value.what


def test_an_unknown_policy_is_refused_and_the_known_ones_are_told() -> None:
    with pytest.raises(BadSettings, match="kingston, roles, strict"):
        policy.load("lenient")
