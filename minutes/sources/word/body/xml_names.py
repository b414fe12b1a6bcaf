"""The names of WordprocessingML (ECMA-376, part 1), and the few questions one asks of any element."""

from lxml import etree
from lxml.etree import _Element as Element

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
_PREFIXES = {
    W: "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing": "wp",
    "http://schemas.openxmlformats.org/drawingml/2006/picture": "pic",
    "http://schemas.microsoft.com/office/word/2010/wordprocessingShape": "wps",
    "urn:schemas-microsoft-com:vml": "v",
}
_OFF = {"0", "false", "off"}


def w(name: str) -> str:
    """A name in Word's own namespace, as lxml writes it."""
    return f"{{{W}}}{name}"


def called(element: Element) -> str:
    """An element's name with its usual prefix ("w:p"); the bare local name where the namespace is another."""
    parts = etree.QName(element)
    prefix = _PREFIXES.get(parts.namespace or "")
    return f"{prefix}:{parts.localname}" if prefix else parts.localname


def value(element: Element | None, attribute: str = "val") -> str | None:
    """An attribute of Word's namespace; None where the element or the attribute is not there."""
    if element is None:
        return None
    found = element.get(w(attribute))
    return None if found is None else str(found)


def below(element: Element | None, *path: str) -> Element | None:
    """The first child of a child …, by Word's names; None where one is missing."""
    for name in path:
        element = element.find(w(name)) if element is not None else None
    return element


def number(words: str | None) -> int | None:
    """A whole number as Word writes it, or None where it is none."""
    try:
        return int(words) if words is not None else None
    except ValueError:
        return None


def is_on(element: Element | None) -> bool:
    """Whether an on/off property is there and on."""
    return element is not None and (value(element) or "1").lower() not in _OFF
