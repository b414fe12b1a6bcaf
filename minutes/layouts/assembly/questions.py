"""Facts below their line of sureness as plain questions: one for each cause, never one for each fact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from minutes.sureness import NO_DAY, FactKind, Sureness

_ASKED: tuple[tuple[FactKind, str, str], ...] = (
    ("person", "Is this the attendance list?", "person was read"),
    ("heading", "Are these the agenda items?", "heading was read"),
    ("action", "Are these actions?", "action was read"),
)
_PLURALS = {"person was read": "people were read", "heading was read": "headings were read"}
_SHOWN = 4
_LONG = 60


def questions(sureness: Sequence[Sureness]) -> Iterator[str]:
    """What a person is asked: "Is this the attendance list? 9 people were read, 2 of them unsure: Ann Bell; Bo Lee"."""
    for fact, question, one in _ASKED:
        read = [each for each in sureness if each.fact == fact]
        unsure = [each for each in read if each.doubtful]
        if unsure:
            count = one if len(read) == 1 else _PLURALS.get(one, "actions were read")
            names = "; ".join(_short(each.words) for each in unsure[:_SHOWN])
            more = f" and {len(unsure) - _SHOWN} more" if len(unsure) > _SHOWN else ""
            yield f"{question} {len(read)} {count}, {len(unsure)} of them unsure: {names}{more}."


def _short(words: str) -> str:
    return words if len(words) <= _LONG else f"{words[:_LONG].rsplit(' ', 1)[0]} …"


def without_a_day(sureness: Sequence[Sureness]) -> Iterator[str]:
    """One sentence about the actions whose words of a date tell no day ("asap")."""
    said = [each.words for each in sureness if each.fact == "due" and each.because == NO_DAY]
    if said:
        words = ", ".join(f"“{_short(one)}”" for one in dict.fromkeys(said[:_SHOWN]))
        count = "1 action says" if len(said) == 1 else f"{len(said)} actions say"
        yield f"{count} by when in words that tell no day: {words}. The words stay, and no date is set."
