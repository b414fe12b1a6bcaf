"""LibreOffice, found and run once a file: in a folder and profile of its own that are gone afterwards.

The profile forbids macros and active content, trusts no link, and sends whatever would leave the computer to a port
where nobody listens: opening a file must not tell anybody that it was opened.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from pathlib import Path

from errors import UnreadableSource
from minutes.model import Source
from minutes.sources.office.kinds import CALLED

SECONDS = 50
_PLACES = (
    "C:/Program Files/LibreOffice/program/soffice.exe",
    "C:/Program Files (x86)/LibreOffice/program/soffice.exe",
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
)
_SAVE_AS = "Open it in Word (or LibreOffice), choose Save As, Word Document (.docx), and put that file in its place."
_SETTINGS = (
    ("Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("Common/Security/Scripting", "DisableMacrosExecution", "true"),
    ("Common/Security/Scripting", "DisableActiveContent", "true"),
    ("Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("Inet/Settings", "ooInetProxyType", "2"),
    ("Inet/Settings", "ooInetHTTPProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPProxyPort", "9"),
    ("Inet/Settings", "ooInetHTTPSProxyName", "127.0.0.1"),
    ("Inet/Settings", "ooInetHTTPSProxyPort", "9"),
)


def found() -> str | None:
    """The path of LibreOffice on this computer, or None."""
    named = shutil.which("soffice") or shutil.which("libreoffice")
    return named or next((place for place in _PLACES if Path(place).is_file()), None)


def as_docx(data: bytes, source: Source) -> bytes:
    """The same document as a .docx.

    Raises:
        UnreadableSource: LibreOffice is not installed, took longer than `SECONDS`, or made nothing of the file.
    """
    program = found()
    if program is None:
        raise UnreadableSource(
            f"This is {CALLED[source.format]}; it is read through LibreOffice, which is not installed here.",
            source.path,
            f"{_SAVE_AS} Or install LibreOffice (free) and build again.",
        )
    with tempfile.TemporaryDirectory(prefix="candour-", ignore_cleanup_errors=True) as folder:
        home = Path(folder)
        _profile(home / "profile")
        # Neither the name nor the folders of the file are shown to another program.
        given = home / f"minutes.{source.format}"
        given.write_bytes(data)
        _run(program, home, given, source)
        made = home / "made" / "minutes.docx"
        if not made.is_file():
            raise UnreadableSource("LibreOffice could not make sense of this file.", source.path, _SAVE_AS)
        return made.read_bytes()


def _run(program: str, home: Path, given: Path, source: Source) -> None:
    command = [
        program, f"-env:UserInstallation={(home / 'profile').as_uri()}", "--headless", "--norestore", "--nolockcheck",
        "--nodefault", "--nologo", "--convert-to", "docx:MS Word 2007 XML", "--outdir", str(home / "made"), str(given),
    ]  # fmt: skip
    kept = {name: value for name, value in os.environ.items() if not name.lower().endswith("_proxy")}
    # A group of its own, for soffice starts another program, which would outlive it when time is up.
    process = subprocess.Popen(
        command,
        env=kept,
        start_new_session=True,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    try:
        process.wait(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        raise UnreadableSource(
            "LibreOffice did not finish with this file within a minute.", source.path, _SAVE_AS
        ) from None
    finally:
        _end(process)


def _end(process: subprocess.Popen[bytes]) -> None:
    """Stop the program and what it started, where either still runs."""
    if os.name == "nt":
        process.kill()
    else:
        try:
            os.killpg(process.pid, 9)
        except (ProcessLookupError, PermissionError):
            process.kill()
    process.wait()


def _profile(folder: Path) -> None:
    items = "".join(
        f'<item oor:path="/org.openoffice.{"Office." if path.startswith("Common") else ""}{path}">'
        f'<prop oor:name="{name}" oor:op="fuse"><value>{value}</value></prop></item>'
        for path, name, value in _SETTINGS
    )
    (folder / "user").mkdir(parents=True)
    (folder / "user" / "registrymodifications.xcu").write_text(
        '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
        f'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">{items}</oor:items>',
        encoding="utf-8",
    )
