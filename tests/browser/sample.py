"""The sample content as a site on which every set of minutes is approved, for tests of the look; and a browser."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from desk.options import ROOT, Order
from desk.releasing import publish
from desk.run import Watch, cases
from publishing.render import render
from publishing.site.mkdocs_site import make
from publishing.text.facts import SiteFacts
from redaction.public import PublicMeeting, SignOff

AS_OF = date(2026, 11, 20)
FLAGS = (
    *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run"),
    *("--disable-background-networking", "--disable-component-update", "--disable-sync"),
)


def sample(folder: Path) -> Path:
    """The site, made in the folder. Whether the sample's records are in order is for other tests to say."""
    facts, signed = facts_and_meetings(folder)
    return make(render(signed, facts, publish.TEMPLATES), facts, ROOT / "mkdocs.yml", folder / "staging")


def facts_and_meetings(folder: Path) -> tuple[SiteFacts, tuple[PublicMeeting, ...]]:
    """What the sample's site is made of; its content is copied into the folder."""
    shutil.copytree(ROOT / "content", folder / "content")
    order = Order(folder / "content", folder / "out", folder / "report.json", AS_OF, preview=True)
    read = cases(order, Watch())
    facts = replace(publish.facts(read.said, read.rules, read.cases, order), preview=False)
    signed = tuple(replace(m, sign_off=SignOff("Chair", m.held_on)) for m in publish.public(read.cases))
    return facts, signed


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Say nothing: the test's output is for the tests."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The site's address on this machine."""
    serve = functools.partial(Quiet, directory=str(site))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), serve) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


@contextmanager
def chromium() -> Iterator[Browser]:
    """A browser of this machine's own."""
    found = os.environ.get("CHROMIUM") or next(
        (path for name in ("chromium", "chromium-browser", "google-chrome") if (path := shutil.which(name))), ""
    )
    assert found, "no Chromium on the path: install it, or name it in the environment variable CHROMIUM"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=list(FLAGS))
        yield browser
        browser.close()
