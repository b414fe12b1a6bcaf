"""PDF, by pdfplumber and pdfminer.six; pages are drawn by pdfium to see what a reader sees.

opening    opened or refused; bounds   what is too much
watching   a page's letters with the order and manner of drawing; picture, sight   which of them can be seen
carriers   what is attached, hidden or commented
lines      words, lines, parts; columns, grids, furniture   where they stand
setting    size, width and pitch; tabbed, hyphens, prose   lines become headings, paragraphs, bullets, rows
"""

from minutes.sources.pdf.read_pages import read

__all__ = ["read"]
