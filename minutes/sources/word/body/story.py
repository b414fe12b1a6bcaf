"""A story is a stretch of a document with its own flow: the body, a footnote, a header. What its reading keeps."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from minutes.sources.canvas import Piece
from minutes.sources.word.body.numbering import Numbering
from minutes.sources.word.body.styles import Styles
from minutes.sources.word.body.visibility import PAGE
from minutes.sources.word.body.xml_names import value, w
from minutes.sources.word.package import too_deep
from minutes.sources.word.tally import Tally

DEEPEST = 60
DEEPEST_TABLE = 12


@dataclass(frozen=True, slots=True)
class Drawn:
    """A piece, and what only Word knows of it.

    list_id: the automatic list it is numbered by, or "". tabled: whether it is a row of a table and not of tabs.
    bare: whether it is an automatic number with no words.
    """

    piece: Piece
    list_id: str = ""
    tabled: bool = False
    bare: bool = False


@dataclass(slots=True)
class WordField:
    """A field being read: what it is told to do, and whether its result has begun."""

    told: str = ""
    shows: bool = False


@dataclass(slots=True)
class Story:
    """The state of one reading; `styles`, `numbering`, `tally` and `asides` are the document's own.

    asides: the footnotes and endnotes by ("footnote", id). ground: the colour under the words now read.
    whole_fields: whether every field that begins ends, so that dropping one cannot swallow the rest.
    """

    name: str
    styles: Styles
    numbering: Numbering
    tally: Tally
    asides: dict[tuple[str, str], Element] = field(default_factory=dict)
    fields: list[WordField] = field(default_factory=list)
    whole_fields: bool = True
    ground: str = PAGE
    page: int = 1
    depth: int = 0
    tables: int = 0

    def count(self, kind: str, times: int = 1) -> None:
        """Tell the reviewer of something on this page."""
        self.tally.add(kind, self.page, times)

    @contextmanager
    def within(self, ground: str | None = None, table: bool = False) -> Iterator[None]:
        """Read what stands inside something, on a ground of its own. Raises UnreadableSource where it is too deep."""
        kept = self.ground
        self.depth += 1
        self.tables += table
        if self.depth > DEEPEST or self.tables > DEEPEST_TABLE:
            raise too_deep(self.name)
        self.ground = kept if ground is None else ground
        try:
            yield
        finally:
            self.ground = kept
            self.depth -= 1
            self.tables -= table

    def opens(self, root: Element) -> None:
        """Begin to read a stretch: its fields are its own."""
        gone = {mark for lost in root.iter(w("del"), w("moveFrom")) for mark in lost.iter(w("fldChar"))}
        marks = [value(mark, "fldCharType") for mark in root.iter(w("fldChar")) if mark not in gone]
        self.whole_fields = marks.count("begin") == marks.count("end")
        self.fields = []
