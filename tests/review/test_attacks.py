"""What another website, or the words of the minutes themselves, may try: all of it refused or inert."""

from pathlib import Path

import pytest

from tests.desk.conftest import MINUTES
from tests.review.conftest import HOST, Visit, folder, visit

SCRIPT = "<script>alert(1)</script>"


def test_the_token_works_once_and_does_not_stay_in_the_address(tmp_path: Path) -> None:
    here = visit(folder(tmp_path))
    spent = here.client.application.test_client().get("/?token=", headers={"Host": HOST})
    assert here.state.guard.token == "" and spent.status_code == 403


def test_without_the_session_every_page_is_refused(here: Visit) -> None:
    stranger = here.client.application.test_client()
    for path in ("/", f"/meetings/{here.meeting}/", "/assets/review.js", f"/meetings/{here.meeting}/whole/index.html"):
        refused = stranger.get(path, headers={"Host": HOST})
        assert refused.status_code == 403 and b"Zebedia" not in refused.data


def test_the_cookie_is_for_this_site_and_no_script(tmp_path: Path) -> None:
    here = visit(folder(tmp_path))
    here.state.guard.token = "again"
    given = here.client.application.test_client().get("/?token=again", headers={"Host": HOST})
    cookie = given.headers["Set-Cookie"]
    assert "HttpOnly" in cookie and "SameSite=Strict" in cookie and given.headers["Location"] == "/"


@pytest.mark.parametrize("host", ["evil.example", "evil.example:49152", "127.0.0.1:1", "127.0.0.1.evil.example:49152"])
def test_a_foreign_host_is_refused(here: Visit, host: str) -> None:
    assert here.get("/", Host=host).status_code == 403


@pytest.mark.parametrize("origin", ["http://evil.example", "null", "", "http://127.0.0.1:1", "https://" + HOST])
def test_a_foreign_origin_is_refused_and_nothing_is_written(here: Visit, origin: str) -> None:
    refused = here.post("/who", {"by": "Mallory"}, {"Origin": origin})
    assert refused.status_code == 403 and here.state.by == "Jo Reader"


def test_a_form_without_its_token_is_refused(here: Visit) -> None:
    for csrf in ("", "guess"):
        assert here.post("/who", {"by": "Mallory", "csrf": csrf}).status_code == 403
    assert here.state.by == "Jo Reader"


def test_a_page_asked_for_by_another_site_is_refused(here: Visit) -> None:
    assert here.get("/", **{"Sec-Fetch-Site": "cross-site"}).status_code == 403


@pytest.mark.parametrize(
    "path",
    [
        "/meetings/../partnership.yaml/",
        "/meetings/..%2F..%2Fetc/text/",
        "/meetings/{id}/whole/../../../content/partnership.yaml",
        "/meetings/{id}/whole/%2e%2e/%2e%2e/%2e%2e/content/partnership.yaml",
        "/meetings/{id}/whole/..%5c..%5ccontent/partnership.yaml",
        "/assets/../base.html.j2",
        "/assets/..%2fbase.html.j2",
        "/meetings/con/",
    ],
)
def test_no_path_leads_out(here: Visit, path: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = tmp_path / ".build" / "review" / "site"
    made.mkdir(parents=True)
    (made / "index.html").write_text("a page", "utf-8")
    monkeypatch.setattr(here.state.whole, "site", lambda _: made)
    with here.get(f"/meetings/{here.meeting}/whole/index.html") as inside:
        assert inside.data == b"a page"
    refused = here.get(path.replace("{id}", here.meeting))
    assert refused.status_code in (404, 409) and b"Thornwick" not in refused.data and b"{%" not in refused.data


def test_script_in_the_minutes_and_in_reasons_is_inert(tmp_path: Path) -> None:
    words = MINUTES.replace("was complete", f"by Zebedia {SCRIPT} <img src=x onerror=alert(1)> was complete")
    here = visit(folder(tmp_path, words))
    here.answer("withhold", why_typed=f"because {SCRIPT}")
    here.post(f"/meetings/{here.meeting}/comments", {"words": SCRIPT})
    for path in ("", "text/", "approve/", "draft.html"):
        page = here.get(f"/meetings/{here.meeting}/{path}")
        assert page.status_code == 200
        assert SCRIPT.encode() not in page.data and b"<img" not in page.data


def test_every_answer_forbids_what_the_page_does_not_need(here: Visit) -> None:
    headers = here.get(f"/meetings/{here.meeting}/").headers
    policy = headers["Content-Security-Policy"]
    assert "default-src 'none'" in policy and "unsafe" not in policy
    assert headers["Cache-Control"] == "no-store" and headers["X-Content-Type-Options"] == "nosniff"


def test_a_fault_nobody_foresaw_quotes_nothing(here: Visit, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(*_: object) -> None:
        raise KeyError("Zebedia")

    monkeypatch.setattr(here.bench, "sheet", broken)
    page = here.get("/meetings/x/")
    assert page.status_code == 500 and b"Zebedia" not in page.data and b"KeyError" in page.data


def test_a_form_as_large_as_a_book_is_refused(here: Visit) -> None:
    assert here.post("/who", {"by": "x" * 200_000}).status_code in (403, 413)
