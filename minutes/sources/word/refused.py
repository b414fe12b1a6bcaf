"""Files of word processors that are not read, and what to do with each."""

from collections.abc import Mapping
from types import MappingProxyType

_OPEN = "Open it in Word (or LibreOffice), choose Save As, Word Document (.docx), and put that file in its place."
_MACROS = "It may hold macros (programs), which minutes do not need."

REFUSED: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        ".dot": ("This is a Word template of the old kind (.dot), which is not read.", _OPEN),
        ".docm": (f"This is a Word file with macros (.docm), which is not read. {_MACROS}", _OPEN),
        ".dotm": (f"This is a Word template with macros (.dotm), which is not read. {_MACROS}", _OPEN),
        ".dotx": ("This is a Word template (.dotx), not a document.", _OPEN),
        ".pages": ("A Pages document (.pages) is not read.", "In Pages choose File, Export To, Word (.docx)."),
    }
)
"""Ending -> (what happened, what to do next)."""
