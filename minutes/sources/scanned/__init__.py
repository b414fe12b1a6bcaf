"""Scans and pictures: pages without words are read by OCR, where its packages are installed.

engine     the reader of letters, found and run: no network, no lines on the screen
pages      a PDF or a picture file as pictures of pages
rows       what was read, put back in lines and cells by where it stands
reading    the whole way to a Document: marked as read by OCR, every doubtful line named
"""

from minutes.sources.scanned.reading import of_pdf, read

__all__ = ["of_pdf", "read"]
