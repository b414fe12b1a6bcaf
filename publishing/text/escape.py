"""The one filter through which every word on a page passes.

Pages are made twice over: Jinja writes Markdown, MkDocs reads it. A word that is only HTML-safe can still become
a heading, a link or an attribute list on the second reading. So every ASCII punctuation mark except the comma
becomes a numeric entity: to Markdown an entity is inert, and to the reader it is the mark itself.
"""

from __future__ import annotations

import re
import string
import unicodedata
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

_ENTITIES = {ord(mark): f"&#{ord(mark)};" for mark in string.punctuation if mark != ","}
_ADDRESS = re.compile(r"[A-Za-z0-9]+([_-][A-Za-z0-9]+)*")
_SPACE = re.compile(r"\s+")
# Cc: control characters, which HTML may not hold and Markdown uses as its own place-holders. Cs: lone surrogates,
# which cannot be written as UTF-8.
_UNPRINTABLE = ("Cc", "Cs")


def folded(words: str) -> str:
    """The words with each stretch of white space made one space, and characters no page may hold taken out."""
    spaced = _SPACE.sub(" ", words)
    if spaced.isascii() and spaced.isprintable():
        return spaced
    return "".join(c for c in spaced if unicodedata.category(c) not in _UNPRINTABLE)


def escape(value: object) -> Markup:
    """A value as inert text, for Markdown, for HTML and for a quoted attribute alike; Markup passes unchanged."""
    if isinstance(value, Markup):
        return value
    return Markup(folded(str(value)).translate(_ENTITIES))


def address(value: str) -> Markup:
    """An id or kind of our own making, for an attribute list or an attribute, where an entity would not be undone.

    Raises ValueError for anything but letters, digits and single hyphens or underscores: nothing in it to escape.
    """
    if not _ADDRESS.fullmatch(value):
        raise ValueError("an address may hold only letters, digits, hyphens and underscores")
    return Markup(value)  # nothing in it is mark-up: see above


@cache
def environment(templates: Path) -> Environment:
    """The templates, with `escape` applied to whatever they print and an error for whatever is missing."""
    jinja = Environment(
        loader=FileSystemLoader(templates, encoding="utf-8"),
        autoescape=True,
        finalize=escape,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    jinja.filters["address"] = address
    return jinja
