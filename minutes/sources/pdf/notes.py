"""What the reviewer is told of a PDF's pages, in plain words, without quoting what was hidden."""

from minutes.model import Note
from minutes.sources.pdf.seen import visibility
from minutes.sources.pdf.seen.capture import SeenPage

_HIDDEN: tuple[tuple[str, str, bool], ...] = (
    (
        visibility.COVERED,
        "text lies under a black box or another shape on page {page} ({letters}). Whoever covered it left the words in"
        " the file. They were left out here; take them out of the source too",
        True,
    ),
    (
        visibility.MARKED,
        "text on page {page} is marked for redaction, but the redaction was never applied ({letters}). It was left out"
        " here; take it out of the source too",
        True,
    ),
    (
        visibility.UNMAPPED,
        "letters on page {page} could not be told, though they can be seen ({letters}). Save the file again",
        True,
    ),
    (
        visibility.TURNED,
        "words that run up or across page {page} were left out ({letters}): a watermark or a turned page",
        False,
    ),
    (visibility.INVISIBLE, "invisible text on page {page} was left out ({letters})", False),
    (visibility.OFF_PAGE, "text outside the visible part of page {page} was left out ({letters})", False),
    (visibility.SMALL, "text too small to be read on page {page} was left out ({letters})", False),
    (
        visibility.UNSEEN,
        "text that cannot be seen on page {page} was left out ({letters}): it has the colour of the paper, or is hidden"
        " in another way",
        False,
    ),
)


def tell_page(seen: visibility.PageSight, page: SeenPage, name: str) -> list[Note]:
    """The notes of one page: what was hidden on it, whether it is a picture, how many pictures it has."""
    number, where = page.page_number, f"{name}, page {page.page_number}"
    notes: list[Note] = []
    for reason, what, holds in _HIDDEN:
        if count := seen.hidden[reason]:
            letters = "1 letter" if count == 1 else f"{count} letters"
            whole_page = reason == visibility.TURNED and count > len(seen.letters)
            said = what.format(page=number, letters=letters)
            notes.append(Note(f"{said[0].upper()}{said[1:]}.", where, holds or whole_page))
    if seen.is_picture:
        what = f"Page {number} is a picture; run OCR first (for example ocrmypdf)."
        return [*notes, Note(what, where, holds=True)]
    if seen.from_ocr:
        what = f"Page {number} is a picture whose words a program has guessed (OCR). Compare them with the page."
        return [*notes, Note(what, where)]
    if images := len(page.objects.get("image", [])):
        pictures = "A picture" if images == 1 else f"{images} pictures"
        notes.append(Note(f"{pictures} on page {number} {'was' if images == 1 else 'were'} left out.", where))
    return notes


def tell_furniture(headers: int, numbers: int, name: str) -> list[Note]:
    """The notes of what is printed on every page."""
    notes: list[Note] = []
    if headers:
        lines = "1 line" if headers == 1 else f"{headers} lines"
        notes.append(Note(f"Left out of the text: headers and footers ({lines}).", name))
    if numbers:
        notes.append(Note("Left out of the text: page numbers.", name))
    return notes
