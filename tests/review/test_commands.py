"""The same from the command line, as a script would do it."""

import json
import subprocess
import sys
import time
import urllib.request

import pytest

from tests.desk.conftest import Desk, desk, made_once, published

__all__ = ["desk", "made_once", "published"]
pytestmark = pytest.mark.slow
NAMED = ("was complete", "by Zebedia was complete")


def keys(desk: Desk) -> list[str]:
    told = json.loads((desk.folder / "report.json").read_text("utf-8"))
    return [f["question"] for m in told["meetings"] for f in m["findings"] if f["treatment"] == "review"]


def test_rule_approve_withdraw_and_the_notice_on_the_site(desk: Desk) -> None:
    desk.source.write_text(desk.source.read_text("utf-8").replace(*NAMED), "utf-8")
    desk.build()
    (key,) = keys(desk)
    wrong = desk.errand("rule", key, "publish", "--because", "x", "--by", "Jo")
    assert wrong.returncode == 2
    ruled = desk.errand("rule", key, "withhold", "--because", "a parent", "--by", "Jo Reader")
    assert ruled.returncode == 0 and "0 questions are open" in ruled.stdout, ruled.stderr
    assert desk.errand("rule", key, "withhold", "--because", "x", "--by", "Jo").returncode == 1
    unread = desk.errand("approve", desk.ids()[0], "--by", "Oriel Pask", "--role", "Chair")
    assert unread.returncode == 1
    assert all(words in unread.stderr for words in ("not circulated", "not recorded", "not read", "build.py read"))
    assert desk.errand("approve", desk.ids()[0], "--by", "Jo Reader", "--role", "Chair").returncode == 1
    whole = desk.errand("read", desk.ids()[0])
    assert "[name withheld]" in whole.stdout and "Zebedia" not in whole.stdout
    meeting = desk.approve()
    assert "1 meeting published" in desk.build().stdout
    page = desk.site / "meetings" / meeting / "index.html"
    assert "Zebedia" not in page.read_text("utf-8")
    assert meeting in desk.errand("audit-log").stdout
    gone = desk.errand("withdraw", meeting, "--because", "a name was missed", "--by", "Jo Reader")
    assert gone.returncode == 0, gone.stderr
    assert "withdrawn on" in desk.build().stdout
    notice = page.read_text("utf-8")
    assert "These minutes were withdrawn on" in notice and "early help" not in notice
    assert desk.errand("check", "--output", str(desk.site)).returncode == 0


def test_check_says_at_which_line_the_audit_log_was_changed(published: Desk) -> None:
    for folder in ("records", "records-copy"):
        path = published.content / folder / "register.jsonl"
        path.write_text(path.read_text("utf-8").replace("kingston", "lenient", 1), "utf-8")
    broken = published.errand("check", "--output", str(published.site))
    assert broken.returncode == 1 and "register.jsonl, line" in broken.stderr, broken.stderr


def test_the_terminal_asks_the_same_questions(desk: Desk) -> None:
    desk.source.write_text(desk.source.read_text("utf-8").replace(*NAMED), "utf-8")
    done = subprocess.run(
        desk.command("review", "--terminal", "--by", "Jo", "--content", str(desk.content)),
        input="w\n\n\n", capture_output=True, text=True, encoding="utf-8", env=desk.environment(), check=False,
    )  # fmt: skip
    assert done.returncode == 0 and "No question is left" in done.stdout, done.stderr
    (line,) = (desk.content / "records" / "rulings.jsonl").read_text("utf-8").splitlines()
    assert json.loads(line)["verdict"] == "withhold"


def test_review_prints_its_address_first_and_listens_on_this_computer_alone(desk: Desk) -> None:
    command = desk.command("review", "--no-browser", "--by", "Jo", "--content", str(desk.content))
    running = subprocess.Popen(
        command, env=desk.environment(), stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8"
    )
    try:
        assert running.stdout
        address = running.stdout.readline().strip()
        assert address.startswith("http://127.0.0.1:") and "token=" in address
        opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor())
        until = time.monotonic() + 30
        with opener.open(address, timeout=until - time.monotonic()) as answer:
            page = answer.read().decode("utf-8")
        assert "Only on this computer" in page and "Thornwick" in page
        with pytest.raises(urllib.error.HTTPError, match="403") as refused:
            urllib.request.urlopen(address, timeout=10)
        refused.value.close()
    finally:
        running.terminate()
        out, err = running.communicate(timeout=20)
    assert "Wanda" not in out + err and "GET" not in out + err


def test_a_port_that_is_taken_is_said_plainly(desk: Desk) -> None:
    import socket

    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        port = str(taken.getsockname()[1])
        done = desk.errand("review", "--no-browser", "--port", port)
    assert done.returncode == 1 and f"port {port} is taken" in done.stderr and sys.platform
