"""PDFs that cannot be read, or ask for too much, end in a plain refusal."""

import zlib
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from errors import UnreadableSource
from minutes import sources
from minutes.sources.pdf.seen import limits
from tests.minutes.pdf_pages import drawn, lines, read


def refusal(data: bytes) -> UnreadableSource:
    with pytest.raises(UnreadableSource) as caught:
        read(data)
    assert caught.value.where == "minutes.pdf"
    assert caught.value.next_step
    return caught.value


def locked(user: str) -> bytes:
    from reportlab.lib.pdfencrypt import StandardEncryption

    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1, encrypt=StandardEncryption(user, "owner", strength=128))
    lines("The Board met")(canvas)
    canvas.save()
    return out.getvalue()


def test_a_pdf_with_a_password_is_said_to_be_encrypted():
    said = refusal(locked("secret"))
    assert "encrypted" in said.what
    assert "password" in said.next_step


def test_a_pdf_locked_only_against_copying_is_read_and_said_to_be():
    document = read(locked(""))
    assert document.text == "The Board met"
    assert any("protected" in note.what for note in document.notes)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"Not a PDF",
        b"%PDF-1.7\n",
        b"%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\ntrailer << /Root 1 0 R >>",
        b"%PDF-1.4" + bytes(range(256)) * 40,
    ],
)
def test_what_is_no_whole_pdf_is_refused_in_plain_words(data: bytes):
    assert "damaged" in refusal(data).what


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.95])
def test_a_pdf_cut_short_is_refused_or_held(share: float):
    whole = drawn(*[lines(f"Page {at} is here") for at in range(4)])
    try:
        document = read(whole[: int(len(whole) * share)])
    except UnreadableSource as fault:
        assert fault.next_step
    else:
        assert any(note.holds for note in document.notes)


@pytest.mark.parametrize("seed", range(12))
def test_a_pdf_with_broken_bytes_never_ends_in_a_fault_of_the_program(seed: int):
    whole = bytearray(drawn(lines("The Board met", "and went"), lines("Page two")))
    for step in range(12):
        whole[(seed * 7919 + step * 104729) % len(whole)] ^= 0x5A
    try:
        read(bytes(whole))
    except UnreadableSource as fault:
        assert fault.next_step


def stream_of(content: bytes, filters: str) -> bytes:
    """A PDF of one page whose drawing is the given bytes."""
    parts = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 300 300] /Contents 4 0 R >>",
        b"<< /Length %d /Filter %s >>\nstream\n%s\nendstream" % (len(content), filters.encode(), content),
    ]
    out = bytearray(b"%PDF-1.4\n")
    starts = []
    for number, part in enumerate(parts, 1):
        starts.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, part)
    table = len(out)
    out += b"xref\n0 5\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % start for start in starts)
    return bytes(out + b"trailer << /Root 1 0 R /Size 5 >>\nstartxref\n%d\n%%%%EOF" % table)


@pytest.mark.slow
def test_a_stream_that_unfolds_without_end_is_refused():
    folded = zlib.compress(bytes(limits.UNFOLDED_A_STREAM + 10))
    assert "unfolded" in refusal(stream_of(folded, "/FlateDecode")).what


@pytest.mark.slow
def test_a_stream_folded_twice_is_refused_too():
    folded = zlib.compress(zlib.compress(bytes(limits.UNFOLDED_A_STREAM + 10)))
    assert "unfolded" in refusal(stream_of(folded, "[/FlateDecode /FlateDecode]")).what


def test_a_page_that_draws_without_end_is_refused(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "MARKS_A_PAGE", 3_000)
    content = zlib.compress(b"0 0 m 9 9 l S\n" * (limits.MARKS_A_PAGE // 3 + 10))
    assert "more letters and lines" in refusal(stream_of(content, "/FlateDecode")).what


def test_more_pages_than_minutes_have_are_refused_before_any_is_read(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(limits, "PAGES", 3)
    assert "more than 3 pages" in refusal(drawn(*[lines("Words")] * 4)).what


@pytest.mark.slow
def test_ten_thousand_pages_are_refused_within_seconds():
    out = BytesIO()
    canvas = Canvas(out, pagesize=A4, invariant=1)
    for _ in range(10_000):
        canvas.showPage()
    canvas.save()
    assert "500 pages" in refusal(out.getvalue()).what


def test_forms_within_forms_do_not_multiply(monkeypatch: pytest.MonkeyPatch):
    def page(canvas: Any) -> None:
        canvas.beginForm("f0")
        canvas.rect(0, 0, 9, 9)
        canvas.endForm()
        for at in range(1, 6):
            canvas.beginForm(f"f{at}")
            for _ in range(10):
                canvas.doForm(f"f{at - 1}")
            canvas.endForm()
        canvas.doForm("f5")

    monkeypatch.setattr(limits, "MARKS_A_PAGE", 2_000)
    assert "more letters and lines" in refusal(drawn(page)).what


def test_thousands_of_boxes_over_thousands_of_letters_are_refused(monkeypatch: pytest.MonkeyPatch):
    def page(canvas: Any) -> None:
        lines(*["The Board met at noon"] * 20)(canvas)
        for _ in range(400):
            canvas.rect(72, 600, 20, 20, fill=1)

    monkeypatch.setattr(limits, "MARKS_A_PAGE", 3_000)
    assert "more letters and lines" in refusal(drawn(page)).what


def test_a_pdf_is_read_by_its_ending(tmp_path: Path):
    path = tmp_path / "minutes.PDF"
    path.write_bytes(drawn(lines("The Board met")))
    document = sources.read(path)
    assert (document.text, document.source.format) == ("The Board met", "pdf")
