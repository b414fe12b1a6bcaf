"""An invented partnership on the reviewer's bench, and a browser's part played by Flask's test client."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest
from flask.testing import FlaskClient

from desk.options import Order
from desk.reviewing.app import create
from desk.reviewing.guard import Guard
from desk.reviewing.page_preview import WholePage
from desk.reviewing.state import State
from desk.reviewing.workspace import Bench
from tests.desk.conftest import MINUTES

PORT = 49152
HOST = f"127.0.0.1:{PORT}"
ASKED = MINUTES.replace("was complete", "by Zebedia was complete").replace(
    "thanked the members", "thanked Quillan and the members"
)


@dataclass
class Visit:
    """A browser that was let in."""

    client: FlaskClient
    state: State

    @property
    def bench(self) -> Bench:
        return self.state.bench

    @property
    def meeting(self) -> str:
        return self.bench.sheets()[0].meeting.id

    def get(self, path: str, **headers: str):
        return self.client.get(path, headers={"Host": HOST, **headers})

    def post(self, path: str, fields: dict[str, str], headers: dict[str, str] | None = None):
        told = {"Host": HOST, "Origin": f"http://{HOST}", **(headers or {})}
        return self.client.post(path, data={"csrf": self.state.guard.csrf, **fields}, headers=told)

    def answer(self, verdict: str, nth: int = 0, **more: str):
        question = self.bench.sheet(self.meeting).questions[nth]
        fields = {"key": question.key, "verdict": verdict, "scope": question.own_scope, **more}
        return self.post(f"/meetings/{self.meeting}/answer", fields)


def folder(tmp_path: Path, minutes: str = ASKED, settings: str = "") -> Order:
    content = tmp_path / "content"
    (content / "minutes").mkdir(parents=True)
    (content / "minutes" / "network.txt").write_text(minutes, encoding="utf-8")
    (content / "partnership.yaml").write_text(
        "name: Thornwick Safeguarding Partnership\norganisations: [Thornwick Council, Thornwick Hospital, Elder Hall]\n"
        f"places: [Thornwick]\n{settings}",
        encoding="utf-8",
    )
    return Order(content, tmp_path / "site", tmp_path / "report.json", date(2026, 2, 1))


def visit(order: Order, by: str = "Jo Reader") -> Visit:
    bench = Bench(order)
    bench.refresh()
    state = State(bench, Guard(PORT), WholePage(bench), by, "Business Manager")
    client = create(state).test_client()
    client.get(f"/?token={state.guard.token}", headers={"Host": HOST})
    # The client keeps cookies by the name it asked for, not by the Host header it was told to send.
    return Visit(client, state)


@pytest.fixture
def here(tmp_path: Path) -> Iterator[Visit]:
    yield visit(folder(tmp_path))
