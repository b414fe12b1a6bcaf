"""Fields: words that Word computes. Their results are words of the page; page numbers and contents are not minutes."""

from lxml.etree import _Element as Element

from minutes.sources.word.body.story import Story, WordField
from minutes.sources.word.body.xml_names import below, value

_DROPPED = frozenset({"PAGE", "NUMPAGES", "SECTIONPAGES", "TOC", "INDEX", "TOA", "XE", "TC", "TA", "RD"})
_LISTS = frozenset({"TOC", "INDEX", "TOA"})


def drops(told: str) -> bool:
    """Whether the result of a field is no word of the minutes, by what it is told to do."""
    return told.strip().split(" ")[0].upper() in _DROPPED


def muted(story: Story) -> bool:
    """Whether words read now belong to a field that is dropped, or to what a field is told."""
    return story.whole_fields and any(not one.shows or drops(one.told) for one in story.fields)


def mark(element: Element, story: Story) -> None:
    """Take a mark of a field: its beginning, the beginning of its result, its end."""
    kind = value(element, "fldCharType")
    if kind == "begin":
        story.fields.append(WordField())
        if below(element, "ffData", "ddList") is not None:
            story.count("form")
    elif kind == "separate" and story.fields:
        story.fields[-1].shows = True
        if story.fields[-1].told.strip().split(" ")[0].upper() in _LISTS:
            story.count("contents")
    elif kind == "end" and story.fields:
        story.fields.pop()


def told(words: str, story: Story) -> None:
    """Take words of what the innermost field is told."""
    if story.fields and not story.fields[-1].shows:
        story.fields[-1].told += words
