"""Nothing vanishes: a released meeting whose source is deleted is named, and leaves its notice."""

from redaction.records import audit_log
from tests.desk.conftest import Desk


def test_a_deleted_source_is_named_and_leaves_a_notice_that_stays(published: Desk) -> None:
    (meeting,) = published.ids()
    text = published.source.read_text("utf-8").replace("14 January", "11 February").replace("early help", "schools")
    (published.content / "minutes" / "other.txt").write_text(text, "utf-8")
    published.source.unlink()
    assert f"gone      {meeting}" in published.errand("status").stdout
    for _ in range(2):
        assert published.build().returncode == 0
        page = published.site / "meetings" / meeting / "index.html"
        assert "withdrawn" in page.read_text("utf-8")
    (last,) = audit_log.releases(audit_log.verify(published.content / "records" / "register.jsonl"))[-1:]
    assert list(last["gone"]) == [meeting]
