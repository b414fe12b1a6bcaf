"""A PDF is opened, or refused in plain words."""

import binascii
import logging
import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO

from pdfminer.pdfdocument import PDFEncryptionError, PDFPasswordIncorrect, PDFXRefFallback
from pdfminer.pdfexceptions import PDFException
from pdfminer.pdfpage import PDFPage
from pdfminer.pdftypes import PDFStream
from pdfminer.psexceptions import PSException
from pdfplumber.pdf import PDF
from pdfplumber.utils.exceptions import MalformedPDFException, PdfminerException

from errors import UnreadableSource
from minutes.model import Note
from minutes.sources.pdf.seen import limits
from minutes.sources.pdf.seen.capture import SeenPage

# pdfminer logs what it stumbles over, with the words in it. Nothing of a confidential file goes to a log.
logging.getLogger("pdfminer").setLevel(logging.CRITICAL + 1)
logging.getLogger("pdfplumber").setLevel(logging.CRITICAL + 1)

# What pdfminer and pdfplumber raise on a damaged file: their own errors, and plain ones they do not foresee.
DAMAGE = (
    *(PSException, PDFException, PdfminerException, MalformedPDFException, binascii.Error, struct.error, zlib.error),
    *(ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, NotImplementedError, RecursionError),
    *(TypeError, ValueError),
)


@dataclass(frozen=True, slots=True)
class Opened:
    """A PDF that can be read: its pages in order, and what was noticed at the door."""

    pdf: PDF
    pages: tuple[SeenPage, ...]
    notes: tuple[Note, ...]


def damaged(name: str) -> UnreadableSource:
    """The refusal of a file that cannot be made out."""
    return UnreadableSource(
        "The PDF is damaged or is not a PDF at all.",
        name,
        "Open it in the program it came from and save it as PDF again, or use the Word file.",
    )


@contextmanager
def opened(data: bytes, name: str) -> Iterator[Opened]:
    """Open the bytes of a PDF for as long as it is read.

    Args:
        data: the file.
        name: its name, for messages.

    Raises:
        UnreadableSource: encrypted, damaged, without pages, or past the bounds.
    """
    if b"%PDF-" not in data[:1024]:
        raise damaged(name)
    limits.check_unfolding(data, name)
    try:
        pdf = PDF(BytesIO(data))
    except PdfminerException as fault:
        cause = fault.args[0] if fault.args else None
        if isinstance(cause, PDFPasswordIncorrect | PDFEncryptionError):
            raise _locked(name) from None
        raise damaged(name) from None
    except DAMAGE:
        raise damaged(name) from None
    try:
        yield Opened(pdf, _pages(pdf, name), _notes(pdf, name))
    finally:
        pdf.stream.close()


def _pages(pdf: PDF, name: str) -> tuple[SeenPage, ...]:
    tally = limits.PdfTally(name)
    pages: list[SeenPage] = []
    try:
        _count_objects(pdf, name)
        if pdf.doc.encryption is not None:
            _check_locked_streams(pdf, name)
        for number, page in enumerate(PDFPage.create_pages(pdf.doc), 1):
            if number > limits.PAGES:
                raise limits.too_much(f"more than {limits.PAGES} pages", name)
            pages.append(SeenPage(pdf, page, number, tally))
    except DAMAGE:
        raise damaged(name) from None
    if not pages:
        raise damaged(name)
    return tuple(pages)


def _count_objects(pdf: PDF, name: str) -> None:
    if sum(sum(1 for _ in table.get_objids()) for table in pdf.doc.xrefs) > limits.OBJECTS:
        raise limits.too_much(f"more than {limits.OBJECTS} parts", name)


def _check_locked_streams(pdf: PDF, name: str) -> None:
    """The streams of a file that is encrypted without a password: judged once their cipher is off."""
    total = 0
    for number in sorted({number for table in pdf.doc.xrefs for number in table.get_objids()}):
        part = pdf.doc.getobj(number)
        if isinstance(part, PDFStream) and part.rawdata and part.decipher and part.objid is not None:
            clear = part.decipher(part.objid, part.genno or 0, part.rawdata, part.attrs)
            total += limits.unfolded(clear, 0, name)
            if total > limits.UNFOLDED:
                raise limits.too_much("more than 400 MB once unfolded", name)


def _notes(pdf: PDF, name: str) -> tuple[Note, ...]:
    notes: list[Note] = []
    if any(isinstance(table, PDFXRefFallback) for table in pdf.doc.xrefs):
        what = "The PDF is damaged and was read as far as possible; pages may be missing. Save it again and compare."
        notes.append(Note(what, name, holds=True))
    if pdf.doc.encryption is not None:
        notes.append(Note("The PDF is protected against copying or printing; it needs no password and was read.", name))
    return tuple(notes)


def _locked(name: str) -> UnreadableSource:
    return UnreadableSource(
        "The PDF is encrypted: it needs a password, or a lock this program does not know.",
        name,
        "Open it with its password, print it to a new PDF without one, and put that file in its place.",
    )
