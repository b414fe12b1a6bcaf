"""What was dropped or doubtful while reading, counted, and then told the reviewer in plain words."""

from collections import Counter
from dataclasses import dataclass, field

from minutes.model import Note

_SAYINGS: tuple[tuple[str, str, str, bool], ...] = (
    (
        "change",
        "1 tracked change is still open{on}: accept or reject it in Word. It is shown here as if accepted.",
        "{n} tracked changes are still open{on}: accept or reject them in Word. They are shown here as if accepted.",
        True,
    ),
    (
        "insert",
        "Another file stands inside this one and was not read: open it in Word and save it again as .docx.",
        "{n} other files stand inside this one and were not read: open it in Word and save it again as .docx.",
        True,
    ),
    (
        "comment",
        "1 comment in the margin was left out.",
        "{n} comments in the margin were left out.",
        False,
    ),
    ("hidden", "1 passage of hidden text was left out.", "{n} passages of hidden text were left out.", False),
    (
        "unseen",
        "1 passage that cannot be seen on the page{on} (in the colour of its ground, or too small) was left out.",
        "{n} passages that cannot be seen on the page{on} (in the colour of their ground, or too small) were left out.",
        False,
    ),
    (
        "struck",
        "1 passage is struck through{on} but was read: delete it in Word if it is withdrawn.",
        "{n} passages are struck through{on} but were read: delete them in Word if they are withdrawn.",
        False,
    ),
    (
        "look",
        "1 tracked change of looks only is still open; it changes no words.",
        "{n} tracked changes of looks only are still open; they change no words.",
        False,
    ),
    (
        "box",
        "1 text box was read after the paragraph it is tied to{on}. Check that it stands in the right place.",
        "{n} text boxes were read after the paragraphs they are tied to{on}. Check that they stand in the right place.",
        False,
    ),
    (
        "footnote",
        "1 footnote or endnote stands after the paragraph it belongs to.",
        "{n} footnotes or endnotes stand after the paragraphs they belong to.",
        False,
    ),
    ("contents", "The table of contents was left out.", "The table of contents was left out.", False),
    ("prompt", "1 field nobody filled in was left out.", "{n} fields nobody filled in were left out.", False),
    (
        "form",
        "1 drop-down field of a form could not be read: type its words in.",
        "{n} drop-down fields of a form could not be read: type their words in.",
        False,
    ),
    ("picture", "1 picture was left out.", "{n} pictures were left out.", False),
    (
        "object",
        "1 embedded object (a chart, a drawing or another file) was left out.",
        "{n} embedded objects (charts, drawings or other files) were left out.",
        False,
    ),
    (
        "symbol",
        "1 symbol of a special font could not be told and was left out.",
        "{n} symbols of special fonts could not be told and were left out.",
        False,
    ),
    (
        "unknown",
        "1 passage in a part of Word that is not known here was left out: check the page against the source.",
        "{n} passages in parts of Word that are not known here were left out: check the page against the source.",
        False,
    ),
)
KINDS = frozenset(kind for kind, *_ in _SAYINGS)


@dataclass(slots=True)
class Tally:
    """Counts by kind, and the pages they were met on, where Word kept where its pages end."""

    counts: Counter[str] = field(default_factory=Counter)
    pages: dict[str, set[int]] = field(default_factory=dict)

    def add(self, kind: str, page: int, count: int = 1) -> None:
        """Count something met on a page. Raises KeyError for a kind that has no words to tell it in."""
        if kind not in KINDS:
            raise KeyError(kind)
        self.counts[kind] += count
        self.pages.setdefault(kind, set()).add(page)

    def notes(self, name: str, paged: bool) -> tuple[Note, ...]:
        """A note for each kind met, what holds the meeting first. paged: whether page numbers are known."""
        found: list[Note] = []
        for kind, one, many, holds in _SAYINGS:
            if count := self.counts[kind]:
                on = _on(self.pages[kind]) if paged else ""
                found.append(Note((one if count == 1 else many).format(n=count, on=on), name, holds))
        return tuple(found)


def _on(pages: set[int]) -> str:
    listed = [str(page) for page in sorted(pages)]
    if len(listed) == 1:
        return f" on page {listed[0]}"
    return f" on pages {', '.join(listed[:-1])} and {listed[-1]}"
