"""From a text file to a released site, as the business unit does it: the real command, real files."""

import json
import shutil
import subprocess
import time
from datetime import date
from pathlib import Path

import pytest

from desk.options import Order
from desk.releasing import publish
from desk.run import build
from errors import LeakFound
from tests.desk.conftest import ROOT, Desk

pytestmark = pytest.mark.slow


def page(desk: Desk, meeting: str) -> str:
    return (desk.site / "meetings" / meeting / "index.html").read_text("utf-8")


def test_a_meeting_is_held_until_it_is_approved_and_then_published(desk: Desk) -> None:
    held = desk.build()
    assert held.returncode == 0 and "waits for approval" in held.stdout
    assert not list(desk.site.glob("meetings/2026*"))
    meeting = desk.approve()
    published = desk.build()
    assert published.returncode == 0 and "1 meeting published" in published.stdout
    assert "Approved by the Chair" in page(desk, meeting)


def test_the_private_report_can_be_read_by_its_owner_alone(desk: Desk) -> None:
    desk.build()
    assert (desk.folder / "report.json").stat().st_mode & 0o077 == 0


def test_names_stand_in_the_attendance_list_and_nowhere_else(published: Desk) -> None:
    (meeting,) = published.ids()
    html = page(published, meeting)
    before, _, rest = html.partition('data-zone="attendance"')
    assert "Wanda Ferrow" in rest and "Ferrow" not in before
    assert html.count("Wanda Ferrow") == 1


def test_editing_the_source_makes_the_approval_stale(published: Desk) -> None:
    published.source.write_text(published.source.read_text("utf-8").replace("were positive", "were mixed"), "utf-8")
    again = published.build()
    assert "changed since it was approved" in again.stdout
    assert not list(published.site.glob("meetings/2026*"))


def test_an_unknown_name_holds_the_meeting_and_a_ruling_settles_it(desk: Desk) -> None:
    desk.source.write_text(desk.source.read_text("utf-8").replace("was complete", "by Zebedia was complete"), "utf-8")
    assert "1 question is open" in desk.build().stdout
    told = json.loads((desk.folder / "report.json").read_text("utf-8"))
    (finding,) = [f for f in told["meetings"][0]["findings"] if f["treatment"] == "review"]
    assert finding["surface"] == "Zebedia"
    ruling = {
        "key": finding["question"],
        "verdict": "withhold",
        "scope": "meeting",
        "by": "Jo",
        "at": "2026-02-01",
        "why": "parent",
    }
    records = desk.content / "records"
    records.mkdir()
    (records / "rulings.jsonl").write_text(json.dumps(ruling) + "\n", "utf-8")
    assert "waits for approval" in desk.build().stdout


def test_a_preview_shows_everything_and_withholds_what_is_open(desk: Desk) -> None:
    desk.source.write_text(desk.source.read_text("utf-8").replace("was complete", "by Zebedia was complete"), "utf-8")
    assert desk.build("--preview").returncode == 0
    html = page(desk, desk.ids()[0])
    assert "Zebedia" not in html and "[name withheld]" in html and 'name="robots" content="noindex' in html


def test_an_unreadable_file_is_named_and_the_others_go_on(desk: Desk) -> None:
    (desk.source.parent / "empty.txt").write_bytes(b"")
    (desk.source.parent / "odd.xyz").write_bytes(b"words")
    done = desk.build("--preview")
    assert done.returncode == 0
    assert "empty.txt" in done.stdout and "odd.xyz" in done.stdout and "1 meeting previewed" in done.stdout


def test_a_bad_setting_stops_the_build_naming_file_place_and_value(desk: Desk) -> None:
    (desk.content / "partnership.yaml").write_text("name: Thornwick\npolicy: lenient\n", "utf-8")
    done = desk.build()
    assert done.returncode == 1
    assert "lenient" in done.stderr and "partnership.yaml" in done.stderr and "Traceback" not in done.stderr


def test_no_minutes_at_all_is_said_plainly(desk: Desk) -> None:
    desk.source.unlink()
    done = desk.build()
    assert done.returncode == 1 and "no minutes to read" in done.stderr


def test_wrong_usage_ends_with_status_2(desk: Desk) -> None:
    assert desk.run("--no-such-option").returncode == 2


def test_the_command_as_a_process_of_its_own_does_and_says_the_same(published: Desk) -> None:
    arguments = ("--content", str(published.content), "--output", str(published.site))
    within, outside = published.run("check", *arguments), published.outside("check", *arguments)
    assert (outside.returncode, outside.stdout, outside.stderr) == (within.returncode, within.stdout, within.stderr)
    wrong = published.outside("--content", str(published.folder / "nowhere"), "--output", str(published.site))
    assert wrong.returncode == 1 and "Nothing was released" in wrong.stderr and "Traceback" not in wrong.stderr


def test_a_leak_planted_in_a_template_is_refused_and_the_old_site_stays(
    published: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = published.bytes()
    planted = tmp_path / "templates"
    shutil.copytree(ROOT / "templates", planted)
    victim = planted / "meeting.md.j2"
    victim.write_text(victim.read_text("utf-8") + "\n\nWith thanks to Wanda Fer<b></b>row.\n", "utf-8")
    monkeypatch.setattr(publish, "TEMPLATES", planted)
    with pytest.raises(LeakFound) as fault:
        build(Order(published.content, published.site, tmp_path / "report.json", date(2026, 2, 1)))
    assert "Ferrow" not in str(fault.value)
    assert published.bytes() == before


def test_a_build_killed_half_way_leaves_the_old_site_whole(published: Desk) -> None:
    before = published.bytes()
    workshop = Order(published.content, published.site, published.folder / "r.json", date(2026, 2, 1)).workshop
    shutil.rmtree(workshop, ignore_errors=True)
    command = published.command(
        "--content",
        str(published.content),
        "--output",
        str(published.site),
        "--report",
        str(published.folder / "r.json"),
    )
    running = subprocess.Popen(
        command, env=published.environment(), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    until = time.monotonic() + 60
    while not list(workshop.rglob("*.html")) and running.poll() is None and time.monotonic() < until:
        time.sleep(0.005)
    running.kill()
    running.wait()
    assert published.bytes() == before
    assert published.build().returncode == 0 and published.bytes() == before


def test_two_builds_give_the_same_bytes(desk: Desk) -> None:
    desk.build("--preview", "--as-of", "2026-02-01")
    first = desk.bytes()
    shutil.rmtree(desk.site)
    desk.build("--preview", "--as-of", "2026-02-01")
    assert desk.bytes() == first


def test_check_finds_a_name_put_into_the_released_site_by_hand(published: Desk) -> None:
    (meeting,) = published.ids()
    arguments = ("--output", str(published.site))
    assert published.errand("check", *arguments).returncode == 0
    (published.site / "extra.txt").write_text("Wanda Ferrow was here", "utf-8")
    found = published.errand("check", *arguments)
    assert (
        found.returncode == 1
        and "extra.txt" in found.stderr
        and "Ferrow" not in found.stderr
        and "Wanda Ferrow" in found.stdout
        and meeting in found.stderr
    )


def test_status_and_explain_say_why(desk: Desk) -> None:
    desk.build()
    status = desk.errand("status").stdout
    assert "held" in status and "waits for approval" in status
    assert "On the attendance list." in desk.errand("explain", desk.ids()[0]).stdout


def test_an_approver_must_have_an_allowed_role(desk: Desk) -> None:
    settings = desk.content / "partnership.yaml"
    settings.write_text(settings.read_text("utf-8") + "approvers: [Chair]\n", "utf-8")
    desk.build()
    refused = desk.errand("approve", desk.ids()[0], "--by", "Emrys Dowd", "--role", "Minute taker")
    assert refused.returncode == 1 and "It allows: Chair" in refused.stderr
