"""What is wrong with a settings file, in the words of whoever typed it: the line, the value, the likely meaning.

pydantic's own phrases ("Extra inputs are not permitted") say nothing to somebody who covers for a colleague.
"""

from __future__ import annotations

from difflib import get_close_matches

import yaml
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from errors import BadSettings

_SHAPES = {
    "string_type": "must be words on one line; put them in quotes if they look like a number or a date",
    "tuple_type": "must be a list: a line for each, begun with a hyphen",
    "dict_type": "must be pairs: a word, a colon and what it means",
    "model_type": "must hold settings of its own, each on a line below it, indented",
    "bool_parsing": "must be true or false",
    "bool_type": "must be true or false",
    "date_parsing": "must be a day, such as 2026-03-31",
    "date_from_datetime_parsing": "must be a day, such as 2026-03-31",
    "string_pattern_mismatch": "holds a character that may not stand there; use small letters, digits and hyphens",
}


def told(name: str, text: str, error: ValidationError, known: tuple[str, ...]) -> BadSettings:
    """The first thing wrong, as a fault to raise.

    name: the file's; text: what it says; known: the settings there are at the top of this file, to guess from.
    """
    first = error.errors()[0]
    where = f"{name}, line {_line(text, first['loc'])}"
    more = len(error.errors()) - 1
    rest = f" ({more} more after it.)" if more else ""
    return BadSettings(_sentence(first, known) + rest, where, "Mend that line, save the file and try again.")


def _sentence(fault: ErrorDetails, known: tuple[str, ...]) -> str:
    key = next((part for part in reversed(fault["loc"]) if isinstance(part, str)), "the file")
    if fault["type"] == "extra_forbidden":
        close = get_close_matches(key, known, 1)
        return f"`{key}` is not a setting" + (f"; did you mean `{close[0]}`?" if close else ".")
    if fault["type"] == "missing":
        return f"`{key}` is missing."
    if fault["type"] == "literal_error":
        choices = str(fault["ctx"]["expected"]).replace("'", "")
        return f"`{key}` must be {choices}; it says {_value(fault)}."
    if fault["type"] == "value_error":
        return f"`{key}`: {fault['ctx']['error']}"
    shape = _SHAPES.get(fault["type"], "is not what can stand there")
    return f"`{key}` {shape}; it says {_value(fault)}."


def _value(fault: ErrorDetails) -> str:
    words = str(fault.get("input"))
    return f"“{words if len(words) <= 40 else words[:39] + '…'}”"


def _line(text: str, place: tuple[int | str, ...]) -> int:
    """The line, from 1, on which the deepest part of that place stands that the file has."""
    node = yaml.compose(text, Loader=yaml.SafeLoader)
    line = 1
    for part in place:
        found = _within(node, part)
        if found is None:
            break
        line, node = found
    return line


def _within(node: yaml.Node | None, part: int | str) -> tuple[int, yaml.Node] | None:
    if isinstance(node, yaml.MappingNode):
        pairs = [(key.start_mark.line + 1, value) for key, value in node.value if key.value == part]
        return pairs[-1] if pairs else None
    if isinstance(node, yaml.SequenceNode) and isinstance(part, int) and part < len(node.value):
        return node.value[part].start_mark.line + 1, node.value[part]
    return None
