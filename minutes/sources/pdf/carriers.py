"""What a PDF carries besides its pages: properties, comments, links, forms, attachments, scripts. None is read."""

from collections import Counter
from typing import Any

from pdfminer.pdftypes import PDFStream, resolve1
from pdfplumber.pdf import PDF

from minutes.model import Note
from minutes.sources.pdf.seen.capture import SeenPage
from minutes.sources.pdf.seen.rendering import Box

_PROPERTIES = ("Author", "Title", "Subject", "Keywords", "Company", "Manager", "Comments")
_ANNOTATIONS_A_FILE = 20_000


def carried(pdf: PDF, pages: tuple[SeenPage, ...], name: str) -> tuple[Note, ...]:
    """A note for each kind of thing that was left out. Raises pdfminer's errors on a damaged file."""
    root = _dict(pdf.doc.catalog)
    notes: list[Note] = []
    if any(pdf.metadata.get(key) for key in _PROPERTIES) or root.get("Metadata"):
        notes.append(Note("The file's properties (author, title and the like) were left out.", name))
    names = _dict(root.get("Names"))
    attached = _dict(names.get("EmbeddedFiles")) or resolve1(root.get("AF"))
    counts = Counter(_kind(note) for page in pages for note in annotations(page))
    if attached or counts["FileAttachment"]:
        notes.append(Note("Files attached to the PDF were left out.", name))
    if names.get("JavaScript") or _script(root.get("OpenAction")) or root.get("AA"):
        notes.append(Note("A script in the PDF was left out; it was not run.", name))
    if root.get("Outlines"):
        notes.append(Note("The PDF's bookmarks were left out.", name))
    return (*notes, *_form(root, counts, name), *_annotated(counts, name))


def _form(root: dict[str, Any], counts: Counter[str], name: str) -> tuple[Note, ...]:
    form = _dict(root.get("AcroForm"))
    if form.get("XFA"):
        what = "The PDF is a form filled by a program (XFA); its words may be missing. Print it to a new PDF first."
        return (Note(what, name, holds=True),)
    if counts["Widget"] or resolve1(form.get("Fields")):
        what = "What stands in form fields was left out. If it is part of the minutes, print to a new PDF."
        return (Note(what, name),)
    return ()


def _annotated(counts: Counter[str], name: str) -> tuple[Note, ...]:
    notes: list[Note] = []
    if counts["Link"]:
        notes.append(Note(f"The addresses behind {_count(counts['Link'], 'link')} were left out.", name))
    remarks = sum(counts.values()) - counts["Link"] - counts["Widget"] - counts["FileAttachment"] - counts["Popup"]
    if remarks:
        what = f"Left out of the text: {_count(remarks, 'comment')} or marks set on the pages."
        notes.append(Note(what, name))
    return tuple(notes)


def annotations(page: SeenPage) -> list[dict[str, Any]]:
    """The annotations of a page, as the file describes them."""
    found = resolve1(page.page_obj.annots)
    if not isinstance(found, list):
        return []
    return [note for note in map(_dict, found[:_ANNOTATIONS_A_FILE]) if note]


def redaction_marks(page: SeenPage) -> tuple[Box, ...]:
    """Where text was marked for redaction and is still there (ISO 32000-2, 12.5.6.23), in the page's coordinates."""
    boxes: list[Box] = []
    for note in annotations(page):
        area = resolve1(note.get("Rect"))
        if _kind(note) == "Redact" and isinstance(area, list) and len(area) == 4:
            x0, y0, x1, y1 = (float(resolve1(part)) for part in area)
            foot = page.mediabox[1] + page.height
            boxes.append((min(x0, x1), foot - max(y0, y1), max(x0, x1), foot - min(y0, y1)))
    return tuple(boxes)


def _kind(note: dict[str, Any]) -> str:
    return str(getattr(resolve1(note.get("Subtype")), "name", ""))


def _script(action: object) -> bool:
    return getattr(_dict(action).get("S"), "name", "") == "JavaScript"


def _dict(value: object) -> dict[str, Any]:
    found = resolve1(value)
    if isinstance(found, PDFStream):
        return dict(found.attrs)
    return found if isinstance(found, dict) else {}


def _count(count: int, one: str, many: str = "") -> str:
    return f"1 {one}" if count == 1 else f"{count} {many or one + 's'}"
