"""Opens the review page: listens on this computer alone, and says where."""

from __future__ import annotations

import socket
import webbrowser

import waitress

from desk.options import Order
from desk.reviewing.app import create
from desk.reviewing.guard import Guard
from desk.reviewing.month import watching
from desk.reviewing.page_preview import WholePage
from desk.reviewing.state import State
from desk.reviewing.workspace import Bench
from desk.screen import console
from errors import CandourError


def run(order: Order, port: int, browser: bool, by: str, role: str) -> None:
    """Serve until Ctrl+C. port: 0 for any that is free. The first line printed is the address, with its token."""
    listening = _listen(port)
    guard = Guard(listening.getsockname()[1])
    console.print(guard.address, markup=False)
    console.file.flush()
    console.print("Open this address in a browser on this computer. It works once. Enter gives another; Ctrl+C stops.")
    bench = Bench(order)
    bench.refresh()
    with console.status("Reading the minutes"):
        bench.sheets()
    state = State(bench, guard, WholePage(bench), by, role)
    if browser:
        webbrowser.open(guard.address)
    watching.fresh_address(guard)
    watching.stop_with_parent()
    try:
        waitress.serve(create(state), sockets=[listening], threads=4, ident=None)
    except KeyboardInterrupt:
        console.print("Stopped.")
    finally:
        state.whole.sweep()


def _listen(port: int) -> socket.socket:
    listening = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    try:
        listening.bind(("127.0.0.1", port))
        listening.listen()  # a browser that is quick waits, rather than being turned away
    except OSError as error:
        listening.close()
        raise CandourError(f"port {port} is taken.", "", "Leave --port out, or choose another number.") from error
    return listening
