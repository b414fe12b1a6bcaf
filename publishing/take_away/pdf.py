"""A paper as a tagged PDF (PDF/UA-1), set by Typst from templates/paper.typ.

The words are handed over as data and never become mark-up of the template. Nothing comes from the computer it is made
on: no clock, no font of its own.
"""

from __future__ import annotations

import json
from dataclasses import asdict
from functools import cache
from typing import Any

import typst
from jinja2 import Environment

from publishing.take_away.paper import PaperCopy

_TEMPLATE = "paper.typ"
_STANDARD: Any = ["ua-1"]  # the library’s type hints do not know it yet


def pdf(paper: PaperCopy, templates: Environment) -> bytes:
    """The file. A sign that no font of ours has would break the standard: such a file is tagged and says no more."""
    assert templates.loader is not None
    source = templates.loader.get_source(templates, _TEMPLATE)[0].encode()
    said = {"said": json.dumps(asdict(paper), ensure_ascii=False)}
    try:
        made = typst.compile(source, sys_inputs=said, pdf_standards=_STANDARD, font_paths=_fonts())
    except typst.TypstError:
        made = typst.compile(source, sys_inputs=said, font_paths=_fonts())
    assert isinstance(made, bytes)
    return made


@cache
def _fonts() -> typst.Fonts:
    """The fonts that the library brings along, and none of the computer’s."""
    return typst.Fonts(include_system_fonts=False)
