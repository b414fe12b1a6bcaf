"""The gate reads what is packed: a Word file is a zip file, and a leak in it is a leak."""

import io
import zipfile
from pathlib import Path

import pytest

from errors import SiteFailed
from publishing.gate import archives
from publishing.gate.inspection import inspect
from publishing.newsletter import files
from publishing.newsletter.word_file import blank, packed
from redaction.public import Run, Withheld
from tests.publishing.newsletter.made import CREDIT, told

SOUGHT = (Withheld("Perdita Quill", "name", "m"),)


def site(folder: Path, data: bytes, name: str = "summary.docx") -> Path:
    (folder / name).write_bytes(data)
    return folder


def summary(words: str) -> bytes:
    return files.word(told(summary=(Run(words),)), CREDIT)


def test_a_clean_word_file_is_clean(tmp_path: Path) -> None:
    assert inspect(site(tmp_path, summary("Partners will share one plan.")), SOUGHT) == ()


def test_a_withheld_name_in_a_word_file_is_found(tmp_path: Path) -> None:
    leaks = inspect(site(tmp_path, summary("Partners met Perdita Quill.")), SOUGHT)
    assert [(leak.file, leak.kind) for leak in leaks] == [("summary.docx", "name")]


def test_a_withheld_name_split_over_two_runs_of_a_word_file_is_found(tmp_path: Path) -> None:
    document = blank("Summary")
    said = document.add_paragraph("Partners met Per")
    said.add_run("dita ").bold = True
    said.add_run("Quill.")
    assert inspect(site(tmp_path, packed(document)), SOUGHT)


@pytest.mark.parametrize("place", ["a member's name", "a comment of the file", "properties"])
def test_a_withheld_name_beside_the_words_of_a_packed_file_is_found(tmp_path: Path, place: str) -> None:
    zipped = io.BytesIO()
    with zipfile.ZipFile(zipped, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("perdita-quill.xml" if place == "a member's name" else "a.xml", "<a/>")
        if place == "properties":
            made.writestr("docProps/core.xml", "<creator>Perdita Quill</creator>")
        made.comment = b"by Perdita Quill" if place == "a comment of the file" else b""
    assert inspect(site(tmp_path, zipped.getvalue()), SOUGHT)


def test_a_packed_file_within_a_packed_file_is_read_too(tmp_path: Path) -> None:
    outer = io.BytesIO()
    with zipfile.ZipFile(outer, "w", zipfile.ZIP_DEFLATED) as made:
        made.writestr("inner.docx", summary("Partners met Perdita Quill."))
    assert inspect(site(tmp_path, outer.getvalue(), "outer.zip"), SOUGHT)


def test_a_packed_file_that_cannot_be_read_back_stops_everything(tmp_path: Path) -> None:
    with pytest.raises(SiteFailed, match="cannot be read back"):
        inspect(site(tmp_path, summary("Partners met.")[:-40]), SOUGHT)


def test_a_packed_file_that_holds_too_much_stops_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archives, "_MOST_BYTES", 1000)
    with pytest.raises(SiteFailed, match="more than can be read back"):
        inspect(site(tmp_path, summary("Partners met.")), SOUGHT)
