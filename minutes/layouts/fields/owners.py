"""Words of an owner -> the people meant, by full name where exactly one on the list can be meant."""

from __future__ import annotations

from collections.abc import Sequence

from minutes.model import Attendee, Phrase


def named(owner: Phrase, attendees: Sequence[Attendee], chair: str | None = None) -> tuple[Phrase, ...]:
    """Who an owner's words mean.

    Args:
        owner: as printed ("JT", "Chair/Fraser", "all", "Housing").
        attendees: everybody on the list, absent ones too.
        chair: the full name of whoever chaired, if known.

    Returns:
        One phrase each, in order: the text is the full name as the list prints it where exactly one person is meant, else the words as
        they stand; the spans are always those of the printed words.
    """
    del attendees, chair
    return (owner,)
