"""What of CSS hides words: in an element's style, or in the page's own style sheets by tag, class or id.

tinycss2 reads the language; this file says which declarations hide. Fail closed: any of them counts, whatever a later
one says, and of a selector only its last part is looked at ("div .x" is ".x").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import tinycss2
from lxml.html import HtmlElement

Declarations = tuple[tuple[str, str], ...]  # (property, value without white space), both in lower case

_MEDIA_SHOWN = re.compile(r"\b(?:screen|all)\b", re.IGNORECASE)
_SIMPLE = re.compile(r"(?P<tag>[a-z][a-z0-9]*|\*)?(?P<marks>(?:[.#][\w-]+)*)$", re.IGNORECASE)
_NUMBER = re.compile(r"(-?(?:\d+\.?\d*|\.\d+))(px|pt|em|rem|%)?$")
_SMALLEST = 3.0  # below three points or pixels nothing can be read
_SMALLEST_EM = 0.25  # the same, where the measure is the size of the letters around
_WHITE = re.compile(
    r"white|transparent|#fff(?:fff)?(?![0-9a-f])|#f[a-f]f[a-f]f[a-f](?![0-9a-f])|rgba?\(25[0-5],25[0-5],25[0-5]"
)
_SEEN_THROUGH = re.compile(r"rgba\([^)]*,0(?:\.0*)?\)|window$")
_HIDING = {
    "display": re.compile(r"none"),
    "visibility": re.compile(r"hidden|collapse"),
    "mso-hide": re.compile(r"all"),
    "opacity": re.compile(r"0?\.?0*%?$"),
    "clip": re.compile(r"rect\("),
    "clip-path": re.compile(r"inset\((?:50|100)%"),
    **dict.fromkeys(("left", "top", "text-indent", "margin-left"), re.compile(r"-\d{3,}")),
}
_ROOM = ("height", "max-height", "width", "max-width")
_GROUNDS = ("background", "background-color", "mso-shading")
_NO_GROUND = re.compile(r"none|inherit|initial|window|url")


@dataclass(frozen=True, slots=True)
class CssRule:
    """A style sheet's rule: the tag (or "") and the classes and ids it is for, and what it declares."""

    tag: str
    marks: frozenset[str]
    says: Declarations


Sheet = tuple[CssRule, ...]


def sheet_of(root: HtmlElement) -> Sheet:
    """The rules of a page's style sheets that may hide or colour words."""
    css = "\n".join(style.text or "" for style in root.iter("style"))
    return tuple(_rules(tinycss2.parse_stylesheet(css, skip_comments=True, skip_whitespace=True)))


def _rules(nodes: list[Any]) -> Iterator[CssRule]:
    """The rules among what a style sheet holds, those for screens within @media too."""
    for node in nodes:
        if node.type == "at-rule" and node.lower_at_keyword == "media" and node.content is not None:
            if _MEDIA_SHOWN.search(tinycss2.serialize(node.prelude)):
                yield from _rules(tinycss2.parse_rule_list(node.content, skip_comments=True, skip_whitespace=True))
        elif node.type == "qualified-rule":
            says = _declared(tinycss2.serialize(node.content))
            if hides(says) or _is_light(says) or _has_ground(says):
                yield from _selected(tinycss2.serialize(node.prelude), says)


def _selected(selectors: str, says: Declarations) -> Iterator[CssRule]:
    """One rule for each selector whose last part is a tag, classes or an id."""
    for selector in selectors.split(","):
        last = re.split(r"[\s>+~]+", selector.strip())[-1]
        if (found := _SIMPLE.match(last)) and last:
            marks = frozenset(re.findall(r"[.#][\w-]+", found["marks"]))
            tag = (found["tag"] or "").lower()
            if marks or tag not in ("", "*"):
                yield CssRule("" if tag == "*" else tag, marks, says)


@lru_cache(maxsize=1024)
def _declared(style: str) -> Declarations:
    """What a style declares, in order; what is no declaration is left out, as a browser does."""
    read = tinycss2.parse_blocks_contents(style, skip_comments=True, skip_whitespace=True)
    return tuple(
        (one.lower_name, "".join(tinycss2.serialize(one.value).lower().split()))
        for one in read
        if one.type == "declaration"
    )


def hides(says: Declarations) -> bool:
    """Whether a style shows nothing: not displayed, of no size, see-through, clipped, or off the page."""
    if any(name in _HIDING and _HIDING[name].match(value) for name, value in says):
        return True
    if any(name == "font-size" and _too_small(value) for name, value in says):
        return True
    return ("overflow", "hidden") in says and any(name in _ROOM and _size(value) == 0 for name, value in says)


def _size(value: str) -> float | None:
    found = _NUMBER.match(value)
    return float(found[1]) if found else None


def _too_small(value: str) -> bool:
    size = _size(value)
    return size is not None and size < (_SMALLEST_EM if value.endswith("em") else _SMALLEST)


def _is_light(says: Declarations) -> bool:
    return any(name == "color" and (_WHITE.match(value) or _SEEN_THROUGH.match(value)) for name, value in says)


def _has_ground(says: Declarations) -> bool:
    grounds = (value for name, value in says if name in _GROUNDS)
    return any(
        value[:1] == "#" or (value[:1].isalpha() and not _NO_GROUND.match(value))
        for value in grounds
        if not _WHITE.match(value)
    )


def _styles(element: HtmlElement, sheet: Sheet) -> Iterator[Declarations]:
    """What is said of an element: its own style, then the sheets' rules for it."""
    yield _declared(element.get("style", ""))
    marks = {f".{name}" for name in element.get("class", "").split()} | {f"#{element.get('id', '')}"}
    for rule in sheet:
        if rule.tag in ("", element.tag) and rule.marks <= marks:
            yield rule.says


def is_hidden(element: HtmlElement, sheet: Sheet) -> bool:
    """Whether a browser shows nothing of an element: hidden, of no size, see-through, or off the page."""
    if element.get("hidden") is not None or (element.tag == "dialog" and element.get("open") is None):
        return True
    return any(map(hides, _styles(element, sheet)))


def is_white(element: HtmlElement, sheet: Sheet) -> bool:
    """Whether an element's words are in the colour of the paper."""
    if element.tag == "font" and _is_light((("color", _plain(element.get("color", ""))),)):
        return True
    return any(map(_is_light, _styles(element, sheet)))


def is_coloured(element: HtmlElement, sheet: Sheet) -> bool:
    """Whether an element stands on a colour of its own or of something around it, so that white shows."""
    around: HtmlElement | None = element
    while around is not None:
        ground = _plain(around.get("bgcolor", ""))
        if (ground and not _WHITE.fullmatch(ground)) or any(map(_has_ground, _styles(around, sheet))):
            return True
        around = around.getparent()
    return False


def _plain(value: str) -> str:
    return re.sub(r"\s+", "", value).lower()
