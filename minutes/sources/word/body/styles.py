"""Styles: what a paragraph or run is by its style and the styles that one is based on."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.etree import _Element as Element

from minutes.sources.word.body.xml_names import below, number, value, w

_HEADING = re.compile(r"heading ?([1-9])", re.IGNORECASE)
_CONTENTS = re.compile(r"toc (?:[1-9]|heading)|table of figures", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class WordStyle:
    """One style. `name` is the built-in name, English in every language ("heading 1"); ids are not."""

    name: str
    based_on: str | None
    element: Element


class Styles:
    """The styles of a document. root: that of its styles part, or None where it has none."""

    def __init__(self, root: Element | None) -> None:
        self._styles: dict[str, WordStyle] = {}
        self._layers: dict[tuple[str | None, str | None], tuple[Element, ...]] = {}
        self._paragraph: str | None = None
        self._defaults = below(root, "docDefaults", "rPrDefault", "rPr")
        for one in root.iter(w("style")) if root is not None else ():
            key = value(one, "styleId") or ""
            self._styles[key] = WordStyle(value(one.find(w("name"))) or "", value(one.find(w("basedOn"))), one)
            if value(one, "type") == "paragraph" and value(one, "default") in ("1", "true", "on"):
                self._paragraph = key

    def chain(self, key: str | None) -> Iterator[WordStyle]:
        """A style and those it is based on, nearest first; a ring is walked once."""
        seen: set[str] = set()
        while key in self._styles and key not in seen:
            seen.add(key)
            yield self._styles[key]
            key = self._styles[key].based_on

    def of_paragraph(self, properties: Element | None) -> Iterator[WordStyle]:
        """The styles of a paragraph, nearest first."""
        return self.chain(value(below(properties, "pStyle")) or self._paragraph)

    def paragraph_layers(self, properties: Element | None) -> Iterator[Element]:
        """The paragraph properties that bear on a paragraph, nearest first."""
        if properties is not None:
            yield properties
        for style in self.of_paragraph(properties):
            if (found := style.element.find(w("pPr"))) is not None:
                yield found

    def run_layers(self, run: Element | None, paragraph: Element | None) -> Iterator[Element]:
        """The run properties that bear on a run, nearest first: its own, its style's, its paragraph's, the default."""
        if run is not None:
            yield run
        key = (value(below(run, "rStyle")), value(below(paragraph, "pStyle")) or self._paragraph)
        if key not in self._layers:
            styles = (*self.chain(key[0]), *self.chain(key[1]))
            found = [style.element.find(w("rPr")) for style in styles] + [self._defaults]
            self._layers[key] = tuple(one for one in found if one is not None)
        yield from self._layers[key]

    def heading(self, properties: Element | None) -> int:
        """A paragraph's level as a heading: by outline level, else by the built-in name; 0 where it is none."""
        for layer in self.paragraph_layers(properties):
            level = number(value(layer.find(w("outlineLvl"))))
            if level is not None:
                return level + 1 if 0 <= level < 9 else 0
        names = (_HEADING.fullmatch(style.name) for style in self.of_paragraph(properties))
        return next((int(name[1]) for name in names if name), 0)

    def is_contents(self, properties: Element | None) -> bool:
        """Whether a paragraph is a line of a table of contents."""
        return any(_CONTENTS.fullmatch(style.name) for style in self.of_paragraph(properties))

    def list_of(self, properties: Element | None) -> tuple[str, int | None, str | None] | None:
        """(list id, level, style id) of a paragraph in an automatic list; level None where its style implies it."""
        level: int | None = None
        keys = [None, *self._keys(value(below(properties, "pStyle")) or self._paragraph)]
        layers = [properties, *(below(self._styles[key].element, "pPr") for key in keys if key)]
        for key, layer in zip(keys, layers, strict=True):
            listed = below(layer, "numPr")
            if listed is None:
                continue
            level = number(value(listed.find(w("ilvl")))) if level is None else level
            if list_id := value(listed.find(w("numId"))):
                direct = level if level is not None or key else 0
                return None if list_id == "0" else (list_id, direct, key)
        return None

    def numbers_of(self, key: str | None) -> str | None:
        """The list id that a numbering style stands for."""
        return value(below(self._styles[key].element, "pPr", "numPr", "numId")) if key in self._styles else None

    def is_shaded(self, key: str | None) -> bool:
        """Whether a table style lays any colour under its words."""
        fills = (value(shade, "fill") for style in self.chain(key) for shade in style.element.iter(w("shd")))
        return any(fill and fill.upper() not in ("AUTO", "FFFFFF") for fill in fills)

    def _keys(self, key: str | None) -> Iterator[str]:
        seen: set[str] = set()
        while key is not None and key in self._styles and key not in seen:
            seen.add(key)
            yield key
            key = self._styles[key].based_on
