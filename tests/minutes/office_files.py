"""Real .odt, .rtf and .doc files: a Word file as LibreOffice saves it in each format."""

import shutil
import subprocess
import tempfile
from functools import cache
from pathlib import Path

FILTERS = {"odt": "odt", "rtf": "rtf", "doc": "doc:MS Word 97"}


@cache
def saved(word_file: bytes) -> dict[str, bytes]:
    """The bytes of the file in each format, by ending without a dot."""
    program = shutil.which("soffice")
    assert program, "no LibreOffice on the path: install libreoffice-writer"
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        (home / "minutes.docx").write_bytes(word_file)
        profile = f"-env:UserInstallation={(home / 'profile').as_uri()}"
        for kind in FILTERS.values():
            command = [program, profile, "--headless", "--convert-to", kind, "--outdir", folder]
            subprocess.run([*command, str(home / "minutes.docx")], check=True, capture_output=True)
        return {ending: (home / f"minutes.{ending}").read_bytes() for ending in FILTERS}
