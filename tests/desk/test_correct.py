"""Putting right what was read from the terminal, and from a file."""

from pathlib import Path

from redaction.records import corrections
from tests.desk.conftest import Desk


def test_the_terminal_puts_right_lists_and_takes_back(desk: Desk) -> None:
    meeting = "2026-01-14-thornwick-quality-network"
    done = desk.errand("correct", meeting, "not a person", "--words", "Emrys Dowd", "--by", "Jo Reader")
    assert done.returncode == 0 and "1 put right" in done.stdout
    (one,) = corrections.load(desk.content / "records")
    assert "Nothing was put right yet" in desk.errand("correct", meeting, "--undo", one.id, "--by", "Jo").stdout
    wrong = desk.errand("correct", meeting, "action", "--words", "never said", "--by", "Jo Reader")
    assert wrong.returncode == 1 and "could not be found" in wrong.stderr


def test_a_file_puts_several_right_and_the_build_follows(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "right.yaml"
    file.write_text(
        "- {act: fact, field: venue, value: Beech House}\n"
        "- {act: action, words: Wanda Ferrow thanked the members, owner: WF, due: 2 March 2026}\n",
        "utf-8",
    )
    meeting = "2026-01-14-thornwick-quality-network"
    assert desk.errand("correct", meeting, "--from", str(file), "--by", "Jo Reader").returncode == 0
    desk.build()
    told = (desk.folder / "report.json").read_text("utf-8")
    assert '"venue": "Beech House"' in told and "Wanda Ferrow thanked the members" in told
    file.write_text("act: fact", "utf-8")
    assert "no list of corrections" in desk.errand("correct", meeting, "--from", str(file), "--by", "Jo").stderr
