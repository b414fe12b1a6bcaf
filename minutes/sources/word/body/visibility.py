"""Whether a reader of the page sees a run at all: hidden text, letters in the colour of their ground, specks."""

from collections.abc import Iterable
from typing import Literal

from lxml.etree import _Element as Element

from minutes.sources.word.body.xml_names import is_on, number, value, w

Fate = Literal["shown", "hidden", "unseen"]
PAGE = "FFFFFF"
UNKNOWN = ""
"""A ground whose colour cannot be told: words on it are taken as seen."""
_SPECK = 4
"""Half-points: two points and less cannot be read."""
_NEAR = 24
_HIGHLIGHTS = {
    **{"black": "000000", "white": "FFFFFF", "darkGray": "808080", "lightGray": "C0C0C0", "red": "FF0000"},
    **{"blue": "0000FF", "cyan": "00FFFF", "green": "00FF00", "magenta": "FF00FF", "yellow": "FFFF00"},
    **{"darkBlue": "000080", "darkCyan": "008080", "darkGreen": "008000", "darkMagenta": "800080"},
    **{"darkRed": "800000", "darkYellow": "808000"},
}


def fate(run: Iterable[Element], ground: str) -> Fate:
    """What becomes of a run.

    Args:
        run: the run properties that bear on it, nearest first.
        ground: the colour under its paragraph (PAGE where nothing lies there), or UNKNOWN.

    Returns:
        hidden: Word's own hidden text. unseen: too small, or in the colour of what lies under it, which is also
        how people "black out" words. shown: everything else.
    """
    layers = tuple(run)
    if is_on(_first(layers, "vanish")):
        return "hidden"
    size = number(value(_first(layers, "sz")))
    if size is not None and size <= _SPECK:
        return "unseen"
    marker = _HIGHLIGHTS.get(value(_first(layers, "highlight")) or "")
    under = marker or shade(_first(layers, "shd"), ground)
    ink = _ink(_first(layers, "color"))
    if ink is None:
        # Automatic letters turn white on dark shading, but stay black under a marker.
        ink = "000000" if marker else None
    return "unseen" if ink and under and _alike(ink, under) else "shown"


def shade(element: Element | None, ground: str) -> str:
    """The colour that shading lays, over the ground given; the ground where it lays none."""
    if element is None:
        return ground
    pattern = value(element) or "clear"
    fill = value(element, "color" if pattern == "solid" else "fill") or "auto"
    if pattern in ("nil", "clear", "solid"):
        return ground if fill.lower() == "auto" else fill.upper()
    return UNKNOWN


def _first(layers: tuple[Element, ...], name: str) -> Element | None:
    wanted = w(name)
    return next((found for layer in layers if (found := layer.find(wanted)) is not None), None)


def _ink(colour: Element | None) -> str | None:
    words = value(colour)
    if words is None or words.lower() == "auto":
        return PAGE if value(colour, "themeColor") in ("background1", "light1") else None
    return words.upper()


def _alike(one: str, other: str) -> bool:
    try:
        pairs = [(int(one[at : at + 2], 16), int(other[at : at + 2], 16)) for at in (0, 2, 4)]
    except ValueError:
        return False
    return all(abs(left - right) <= _NEAR for left, right in pairs)
