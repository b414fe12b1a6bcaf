"""python build.py serve: the last build, on this computer and nowhere else."""

from __future__ import annotations

import functools
import http.server
from collections.abc import Callable
from pathlib import Path
from typing import Annotated, Any

import typer

from desk.options import ROOT
from desk.screen import console
from errors import CandourError


def add_to(app: typer.Typer, plainly: Callable[..., Any]) -> None:
    """Put `serve` among the commands. plainly: tells faults."""

    @app.command()
    @plainly
    def serve(
        output: Annotated[Path | None, typer.Option(help="Where the site is (default: site).")] = None,
        port: Annotated[int, typer.Option(help="Where to listen; 0 for any free port.", min=0, max=65535)] = 8000,
    ) -> None:
        """Show the last build on this computer, and nowhere else."""
        _show(output or ROOT / "site", port)


def _show(site: Path, port: int) -> None:
    if not site.is_dir():
        raise CandourError("there is no site yet.", str(site), "Run python build.py first.")
    with _listening(site, port) as server:
        console.print(f"http://127.0.0.1:{server.server_port}/  (Ctrl+C stops it)")
        try:
            server.serve_forever()
        except KeyboardInterrupt:
            console.print("Stopped.")


def _listening(site: Path, port: int) -> http.server.ThreadingHTTPServer:
    handler = functools.partial(http.server.SimpleHTTPRequestHandler, directory=str(site))
    try:
        return http.server.ThreadingHTTPServer(("127.0.0.1", port), handler)
    except OSError as error:
        raise CandourError(
            f"something else on this computer uses port {port}.", "", "Try: python build.py serve --port 0"
        ) from error
