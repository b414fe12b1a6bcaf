"""The round-up as files, and the notice of a release: the real command on real files."""

from datetime import date

import pytest

from desk.cli import newsletter_command
from desk.options import Order
from desk.releasing import publish
from desk.reports import notice
from desk.reports.notice import FILE
from desk.run import Watch, cases
from errors import LeakFound
from redaction.public import Withheld
from tests.desk.conftest import Desk

pytestmark = pytest.mark.slow


def newsletter(desk: Desk, *more: str) -> tuple[int, str]:
    done = desk.errand("newsletter", "--output", str(desk.folder / "news"), *more)
    return done.returncode, done.stdout + done.stderr


def test_only_published_meetings_are_in_the_round_up(desk: Desk) -> None:
    assert newsletter(desk)[0] == 1
    assert not (desk.folder / "news").exists()
    desk.build()
    desk.approve()
    status, said = newsletter(desk, "--since", "2026-01-14", "--length", "150")
    assert status == 0 and "roundup.docx" in said
    text = (desk.folder / "news" / "roundup.txt").read_text("utf-8")
    assert "14 January 2026" in text and "end the findings to all partners" in text
    assert "Ferrow" not in text and "WF" not in text
    assert {path.name for path in (desk.folder / "news").iterdir()} == {
        f"roundup.{k}" for k in ("txt", "md", "html", "docx")
    }


def test_a_day_or_group_without_meetings_writes_nothing_and_says_so(approved: Desk) -> None:
    assert "Choose an earlier day" in newsletter(approved, "--since", "2026-01-15")[1]
    assert "There are: " in newsletter(approved, "--group", "nobody")[1]
    assert newsletter(approved, "--length", "70")[0] == 2
    assert not (approved.folder / "news").exists()


def test_a_leak_in_the_round_up_keeps_it_from_being_written(approved: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    order = Order(approved.content, approved.site, approved.folder / "report.json", date(2026, 11, 20))
    monkeypatch.setattr(publish, "withheld_words", lambda *_: (Withheld("findings", "case_detail", "m"),))
    with pytest.raises(LeakFound):
        newsletter_command.write(order, approved.folder / "news", "", "", whole=True)
    assert not (approved.folder / "news").exists()


def test_the_notice_of_a_release_names_meetings_and_addresses_and_nobody(published: Desk) -> None:
    (meeting,) = published.ids()
    told = (published.folder / FILE).read_text("utf-8")
    assert "Subject: Public minutes: 1 new" in told and f"/meetings/{meeting}/" in told
    assert "14 January 2026" in told and "Ferrow" not in told and "WF" not in told


def test_a_build_that_changes_nothing_leaves_the_notice_as_it_was(published: Desk) -> None:
    before = (published.folder / FILE).read_bytes()
    published.build()
    assert (published.folder / FILE).read_bytes() == before


def test_changed_and_withdrawn_minutes_are_told_as_such(desk: Desk) -> None:
    order = Order(desk.content, desk.site, desk.folder / "report.json", date(2026, 11, 20))
    read = cases(order, Watch())
    (name,) = (case.id for case in read.cases)
    changed = notice.notice(read.cases, read.said, {"meetings": {name: "a"}}, {"meetings": {name: "b"}})
    assert "Changed:\n" in changed and "1 changed" in changed
    gone = notice.notice(read.cases, read.said, {"meetings": {name: "a"}}, {"meetings": {}})
    assert "Withdrawn:\n" in gone and f"/meetings/{name}/" in gone
