"""The package: a .docx is a zip of parts. Opened within bounds, its XML read without entities or a network."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree
from lxml.etree import _Element as Element

from errors import UnreadableSource
from minutes.sources.word.body.xml_names import STRICT, W

LARGEST_PART = 40 * 1024 * 1024
LARGEST_SUM = 200 * 1024 * 1024
MOST_PARTS = 4000
MOST_MARKS = 500_000
"""Angle brackets in one part: sixty pages written by many hands hold some 200,000."""
MOST_PARAGRAPHS = 50_000
RATIO = 150
_SMALL = 8 * 1024 * 1024
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_FAULTS = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)
SAVE_AGAIN = "Open it in Word, choose Save As, Word Document (.docx), and put that file in its place."


@dataclass(frozen=True, slots=True)
class Package:
    """An opened .docx. `name` is the file's own, for messages."""

    name: str
    archive: zipfile.ZipFile
    parts: dict[str, zipfile.ZipInfo]

    def xml(self, part: str) -> Element | None:
        """A part's root, or None where there is no such part. Raises UnreadableSource where it is not sound XML."""
        info = self.parts.get(part.lower())
        return None if info is None else parse(self._bytes(info), self.name)

    def related(self, part: str) -> Iterator[tuple[str, str]]:
        """(kind, part) of each part that `part` refers to: ("styles", "word/styles.xml") …; links outside are not."""
        folder, base = posixpath.split(part)
        root = self.xml(posixpath.join(folder, "_rels", base + ".rels"))
        for one in root if root is not None else ():
            target = one.get("Target") or ""
            if one.get("TargetMode") != "External" and target:
                kind = (one.get("Type") or "").rsplit("/", 1)[-1]
                yield kind, posixpath.normpath(posixpath.join("/", folder, target)).lstrip("/")

    def _bytes(self, info: zipfile.ZipInfo) -> bytes:
        if info.file_size > LARGEST_PART:
            raise too_much(self.name)
        try:
            with self.archive.open(info) as stream:
                return stream.read(LARGEST_PART)
        except _FAULTS as fault:
            raise damaged(self.name) from fault


def unpack(data: bytes, name: str) -> Package:
    """Bytes to a package. Nothing is unpacked before its stated sizes are found to be in bounds.

    Raises:
        UnreadableSource: password-protected, an older or other format, macros, damaged, or far too large inside.
    """
    if data.startswith(_OLE):
        raise _ole(data, name)
    if not data.startswith(b"PK"):
        raise not_word(name)
    try:
        archive = zipfile.ZipFile(io.BytesIO(data))
    except _FAULTS as fault:
        raise damaged(name) from fault
    entries = archive.infolist()
    whole = sum(entry.file_size for entry in entries)
    if len(entries) > MOST_PARTS or whole > LARGEST_SUM or (whole > _SMALL and whole > RATIO * len(data)):
        raise too_much(name)
    if any(entry.flag_bits & 1 for entry in entries):
        raise locked(name)
    if any(entry.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED) for entry in entries):
        raise damaged(name)
    parts = {entry.filename.lower().lstrip("/"): entry for entry in entries}
    if any(posixpath.basename(part) == "vbaproject.bin" for part in parts):
        raise UnreadableSource("The file holds macros (programs), which minutes do not need.", name, SAVE_AGAIN)
    return Package(name, archive, parts)


def parse(data: bytes, name: str) -> Element:
    """XML to its root, without entities, DTD or network. Raises UnreadableSource where it is unsound or too large."""
    if data.count(b"<") > MOST_MARKS:
        raise too_much(name)
    if b"<!DOCTYPE" in data or b"<!ENTITY" in data:
        raise damaged(name)
    data = data.replace(STRICT.encode(), W.encode())
    parser = etree.XMLParser(
        resolve_entities=False, load_dtd=False, no_network=True, huge_tree=False, remove_comments=True, remove_pis=True
    )
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as fault:
        if "depth" in str(fault):
            raise too_deep(name) from None
        raise damaged(name) from None
    if root.getroottree().docinfo.internalDTD is not None:
        raise damaged(name)
    return root


def _ole(data: bytes, name: str) -> UnreadableSource:
    if "EncryptedPackage".encode("utf-16-le") in data:
        return locked(name)
    return UnreadableSource("This is a Word file of the old kind (.doc) under a new name.", name, SAVE_AGAIN)


def locked(name: str) -> UnreadableSource:
    """The refusal of a file with a password."""
    return UnreadableSource(
        "The file is protected by a password.",
        name,
        "Open it in Word, take the password off (File, Info, Protect Document, Encrypt with Password), and save it.",
    )


def not_word(name: str) -> UnreadableSource:
    """The refusal of a file that is no Word document, whatever it is called."""
    return UnreadableSource("The file is called .docx but is not a Word document.", name, SAVE_AGAIN)


def damaged(name: str) -> UnreadableSource:
    """The refusal of a file whose inside is broken or was made to harm."""
    return UnreadableSource("The Word file is damaged and cannot be read safely.", name, SAVE_AGAIN)


def too_much(name: str) -> UnreadableSource:
    """The refusal of a file that is far larger inside than minutes can be."""
    return UnreadableSource(
        "The Word file holds far more than a set of minutes can.",
        name,
        "Check that it is the right file; copy the minutes into a new, empty Word document and save that.",
    )


def too_deep(name: str) -> UnreadableSource:
    """The refusal of tables in tables in tables."""
    return UnreadableSource(
        "Tables or boxes in the Word file stand too deep inside one another to be read.",
        name,
        "Copy the minutes into a new Word document as simple tables (Paste, Keep Text Only helps) and save that.",
    )
