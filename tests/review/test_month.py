"""The whole month in the page: files in, doubles, publishing, withdrawing, the log, the newsletter, the settings."""

import io
import threading
from pathlib import Path

import pytest

from desk import run
from desk.reviewing.month import incoming, plain_settings
from errors import BadSettings
from tests.desk.conftest import MINUTES
from tests.review.conftest import HOST, Visit, folder, visit


def put_in(here: Visit, *files: tuple[str, bytes], **more: str):
    told = {"csrf": here.state.guard.csrf, "files": [(io.BytesIO(data), name) for name, data in files], **more}
    return here.client.post("/month/files", data=told, headers={"Host": HOST, "Origin": f"http://{HOST}"})


def home(here: Visit) -> str:
    return " ".join(here.get("/").get_data(as_text=True).split())


def sources(here: Visit) -> list[str]:
    return sorted(path.name for path in (here.bench.order.content / "minutes").iterdir())


def test_files_are_put_in_read_and_shown_with_what_to_do_next(here: Visit) -> None:
    other = MINUTES.replace("14 January", "11 February").replace("early help", "school exclusions")
    assert put_in(here, ("February.txt", other.encode()), ("notes.exe", b"MZ")).status_code == 303
    shown = home(here)
    assert "1 of 2 files taken" in shown and "this kind of file is no minutes" in shown
    assert "11 February 2026" in shown and sources(here) == ["February.txt", "network.txt"]


@pytest.mark.parametrize(
    ("given", "kept"),
    [
        ("../../etc/passwd.txt", "passwd.txt"),
        ("C:\\minutes\\March.DOCX", "March.docx"),
        (".hidden.txt", "hidden.txt"),
        ("a<b>|c?.txt", "a b c.txt"),
        ("con.txt", "_con.txt"),
        ("..", ""),
        ("x" * 300 + ".txt", "x" * 120 + ".txt"),
        ("March\x00\n.txt", "March.txt"),
    ],
)
def test_names_are_made_safe(given: str, kept: str) -> None:
    assert incoming.safe_name(given) == kept


def test_what_cannot_be_read_or_is_there_already_is_refused_in_plain_words(tmp_path: Path) -> None:
    def told(name: str, data: bytes, replace: bool = False) -> str:
        return incoming.take_in(tmp_path, [(name, data)], replace)[0].told

    assert "holds no words" in told("empty.txt", b"")
    assert told("a.txt", MINUTES.encode()) == "Taken."
    assert "the very same file is there already, as a.txt" in told("b.txt", MINUTES.encode())
    edited = MINUTES.replace("OP", "PO").encode()
    assert "another file of this name" in told("a.txt", edited)
    assert told("a.txt", edited, True) == "Taken."
    assert [path.name for path in tmp_path.iterdir()] == ["a.txt"]


def test_too_much_at_once_is_refused_and_other_forms_stay_small(here: Visit) -> None:
    done = here.post("/who", {"by": "x" * 100_000})
    assert done.status_code == 413 and "too much at once" in done.get_data(as_text=True)


def test_the_same_meeting_twice_is_pointed_out_and_settled_either_way(here: Visit) -> None:
    again = MINUTES.replace("OP welcomed everyone.", "OP welcomed all.")
    put_in(here, ("copy.txt", again.encode()))
    assert "The same meeting twice?" in home(here)
    first, second = (sheet.meeting.id for sheet in here.bench.sheets())
    here.post("/month/two-meetings", {"one": first, "other": second})
    assert "The same meeting twice?" not in home(here)
    here.post("/month/set-aside", {"meeting": second})
    assert len(sources(here)) == 1
    assert len(list((here.bench.order.content / "minutes-set-aside").iterdir())) == 1


def test_publishing_from_the_page_is_the_one_build_and_tells_what_came_of_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    here, begun, door = visit(folder(tmp_path)), [], threading.Event()
    real = run.build

    def build(order, watch):
        begun.append(order)
        door.wait(20)
        return real(order, watch)

    monkeypatch.setattr(run, "build", build)
    here.post("/month/publish", {})
    here.post("/month/publish", {})
    assert 'http-equiv="refresh"' in here.get("/month/publish/").get_data(as_text=True)
    door.set()
    for thread in threading.enumerate():
        if thread.name.startswith("publish"):
            thread.join(60)
    told = here.get("/month/publish/").get_data(as_text=True)
    assert len(begun) == 1 and "2 questions are open" in told and "Nothing is approved yet" in told
    assert (tmp_path / "site" / "index.html").is_file()
    with here.get("/month/site/whole/") as site:
        assert site.headers["Content-Security-Policy"].startswith("sandbox")
    with here.get("/month/site/whole/../../content/partnership.yaml") as outside:
        assert outside.status_code != 200


def test_a_withdrawal_needs_its_reason_and_stands_in_the_records(here: Visit) -> None:
    assert here.post("/month/withdraw", {"meeting": here.meeting, "because": ""}).status_code == 409
    here.post("/month/withdraw", {"meeting": here.meeting, "because": "A partner asked for it"})
    (one,) = here.bench.past.withdrawals
    assert (one.because, one.by) == ("A partner asked for it", "Jo Reader")
    assert "Log of releases" in here.get("/month/log/").get_data(as_text=True)
    assert here.get("/month/log.csv").mimetype == "text/csv"


def test_a_newsletter_without_a_published_meeting_says_so(here: Visit) -> None:
    assert here.get("/month/newsletter/").status_code == 200
    assert "no published meeting" in here.get("/month/newsletter.zip").get_data(as_text=True).lower()
    assert "is no day" in here.get("/month/newsletter.zip?since=soon").get_data(as_text=True)


def test_settings_are_changed_through_a_form_and_comments_stay(here: Visit) -> None:
    path = here.bench.order.content / "partnership.yaml"
    path.write_text(
        "# ours alone\n" + path.read_text("utf-8") + "contact:\n  email: a@b.example # box\nask: balanced\n", "utf-8"
    )
    told = plain_settings.now(path.parent)
    done = here.post("/month/settings/", {**told, "contact.phone": "01632 960000", "approvers": "Chair\nScrutineer"})
    text = path.read_text("utf-8")
    assert done.status_code == 303 and text.startswith("# ours alone\n") and "places: [Thornwick]" in text
    now = plain_settings.now(path.parent)
    assert (now["contact.phone"], now["contact.email"], now["approvers"]) == (
        "01632 960000",
        "a@b.example",
        "Chair\nScrutineer",
    )


def test_a_setting_that_may_not_be_is_refused_and_leaves_the_file_as_it_was(here: Visit) -> None:
    path = here.bench.order.content / "partnership.yaml"
    before = path.read_bytes()
    told = {**plain_settings.now(path.parent), "ask": "everything"}
    with pytest.raises(BadSettings):
        plain_settings.change(path.parent, told)
    assert path.read_bytes() == before
    assert here.post("/month/settings/", told).status_code == 422
