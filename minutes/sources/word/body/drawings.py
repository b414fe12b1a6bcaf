"""Drawings: the words of text boxes are words of the page; pictures and objects are only told of.

Alternative text, titles of shapes and what a picture's file says of itself are never read.
"""

from collections.abc import Iterator

from lxml.etree import _Element as Element

from minutes.sources.word.body.story import Story
from minutes.sources.word.body.xml_names import called, w

_PICTURES = frozenset(("pic:pic", "v:imagedata", "blip"))
_OBJECTS = frozenset(("chart", "relIds", "OLEObject"))
_FILLS = frozenset(("solidFill", "gradFill", "blipFill", "pattFill", "fillRef"))
_WHITE = frozenset((None, "white", "#ffffff", "white [3212]"))


def chosen(alternatives: Element) -> Element:
    """Of several forms of one thing (a drawing for new Words and one for old), the first with words; else the first."""
    forms = list(alternatives)
    return next((form for form in forms if next(form.iter(w("t")), None) is not None), (forms or [alternatives])[0])


def boxes(drawing: Element, story: Story) -> Iterator[tuple[Element, bool]]:
    """(its content, whether it lies on a colour of its own) of each text box of a drawing; tells of everything else."""
    shape = chosen(drawing) if called(drawing) == "mc:AlternateContent" else drawing
    holder = next(shape.iterancestors(w("txbxContent")), None)
    found = [box for box in shape.iter(w("txbxContent")) if next(box.iterancestors(w("txbxContent")), None) is holder]
    for box in found:
        if next(box.iter(w("t")), None) is None or _is_second_form(box, shape):
            continue
        if any(map(_is_hidden, box.iterancestors())):
            story.count("hidden")
        else:
            story.count("box")
            yield box, _is_filled(box)
    if found:
        return
    names = {called(one) for one in shape.iter("*")}
    if called(shape) == "w:object" or names & _OBJECTS:
        story.count("object")
    elif names & _PICTURES:
        story.count("picture")


def _is_second_form(box: Element, shape: Element) -> bool:
    """Whether a box is only another form, for older Words, of one that is read."""
    for one in box.iterancestors():
        if one is shape:
            return False
        if called(one) == "mc:AlternateContent" and chosen(one) not in box.iterancestors():
            return True
    return False


def _is_hidden(element: Element) -> bool:
    if called(element) in ("wp:anchor", "wp:inline"):
        return any(child.get("hidden") in ("1", "true") for child in element if called(child) == "wp:docPr")
    return "visibility:hidden" in (element.get("style") or "").replace(" ", "")


def _is_filled(box: Element) -> bool:
    """Whether the box's shape may have a colour of its own, so that white words in it can be seen."""
    for holder in box.iterancestors():
        name = called(holder)
        if name.startswith("v:") and name != "v:textbox":
            return holder.get("fillcolor") not in _WHITE
        if name == "wps:wsp":
            parts = (part for part in holder if called(part) in ("wps:spPr", "wps:style"))
            return any(called(one) in _FILLS for part in parts for one in part)
    return False
