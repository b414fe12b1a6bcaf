"""A desk that listens, and how a browser comes in."""

from __future__ import annotations

import socket
import threading
from contextlib import suppress
from pathlib import Path

import waitress.server
from playwright.sync_api import Page

from desk.options import Order
from desk.reviewing.app import create
from desk.reviewing.guard import Guard
from desk.reviewing.page_preview import WholePage
from desk.reviewing.state import State
from desk.reviewing.workspace import Bench

MEETING = "2026-01-14-thornwick-quality-network"


class Room:
    """A review page that listens, and the content folder it shows."""

    def __init__(self, order: Order) -> None:
        self.order = order
        listening = socket.socket()
        listening.bind(("127.0.0.1", 0))
        bench = Bench(order)
        bench.refresh()
        self.state = State(bench, Guard(listening.getsockname()[1]), WholePage(bench))
        self.server = waitress.server.create_server(create(self.state), sockets=[listening], threads=2)
        self.thread = threading.Thread(target=self._run, daemon=True)
        self.thread.start()

    def _run(self) -> None:
        with suppress(OSError):  # closed while it waits: what it waited on is gone
            self.server.run()

    @property
    def root(self) -> str:
        return f"http://127.0.0.1:{self.state.guard.port}"

    @property
    def address(self) -> str:
        return f"{self.root}/meetings/{MEETING}/"

    @property
    def source(self) -> Path:
        return self.order.content / "minutes" / "network.txt"

    def close(self) -> None:
        self.server.close()
        self.server.task_dispatcher.shutdown()
        self.thread.join(5)


def enter(tab: Page, room: Room) -> None:
    tab.set_viewport_size({"width": 1280, "height": 900})
    tab.goto(room.state.guard.address)
    assert "token" not in tab.url
    tab.get_by_label("Your name").fill("Jo Reader")
    tab.keyboard.press("Enter")
    tab.wait_for_selector("text=You are Jo Reader")


def settled(tab: Page, words: str) -> None:
    tab.wait_for_function("words => document.body.innerText.includes(words)", arg=words)
