"""OpenDocument, rich text and Word files of the old kind: LibreOffice, where it is installed, makes a .docx of them.

kinds      what each ending must look like inside, and what it is called
libre      LibreOffice found and run: a profile of its own, no macros, no network, a time limit

The .docx is then read as any other, so that hidden words, comments and tracked changes meet one reader only.
"""

from minutes.model import Document, Source
from minutes.sources import word
from minutes.sources.office.kinds import checked
from minutes.sources.office.libre import as_docx

__all__ = ["read"]


def read(data: bytes, source: Source) -> Document:
    """Bytes of an .odt, .rtf or .doc to a Document; its source keeps the name and hash of the file itself.

    Raises:
        UnreadableSource: not what its ending says, a password, no LibreOffice on this computer, or one that failed.
    """
    checked(data, source)
    return word.read(as_docx(data, source), source)
