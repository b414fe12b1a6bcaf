"""What holds for every page and file of the site, those that nobody has thought of yet among them."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from publishing.render import _OURS, render
from tests.publishing.planted import RICH, planted
from tests.publishing.wexmoor import TEMPLATES

LOUD = "<b>loud</b> {{ 7*7 }}"
# Pages of ours that a partnership may write anew by hand, at the same address.
MAY_BE_REPLACED = {"about", "accessibility"}


def made_loud(noun: Any) -> Any:
    """The same noun with mark-up behind each planted surface, wherever in it that stands."""
    if isinstance(noun, str):
        return noun.replace("by the river", f"by the river {LOUD}")
    if isinstance(noun, tuple):
        return tuple(made_loud(one) for one in noun)
    if is_dataclass(noun) and not isinstance(noun, type):
        return replace(noun, **{field.name: made_loud(getattr(noun, field.name)) for field in fields(noun)})
    return noun


def test_words_of_the_minutes_are_never_mark_up_on_any_page() -> None:
    files = render(made_loud(planted()), RICH, TEMPLATES)
    assert "loud" in str(files["index.md"])
    pages = {name: str(text) for name, text in files.items() if name.endswith(("index.md", ".html", ".xml"))}
    assert not [name for name, text in pages.items() if "<b>loud" in text or " 49" in text]


def test_no_hand_written_page_can_take_the_address_of_one_of_ours() -> None:
    tops = {name.split("/")[0] for name in render(planted(), RICH, TEMPLATES) if "/" in name}
    hand_written = {slug for slug, _, _ in RICH.pages}
    assert tops - hand_written - MAY_BE_REPLACED <= set(_OURS), "add the new page's address to _OURS in render.py"
