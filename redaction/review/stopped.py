"""Questions on what the last look found: withheld words that stand in public words all the same.

There need not have been any question before: the words were settled as a name in one place, and in another nobody saw
them. Two answers settle them: a name, withheld wherever it stands; or ordinary words, that may be shown.
"""

from __future__ import annotations

from collections.abc import Iterable

from minutes.model import Meeting, Span
from redaction.keys import normalised
from redaction.model import Kind, Ruling, Scope
from redaction.review import missed
from redaction.review.questions import Place, Question, place

_RISK = 0


def question(meeting: Meeting, words: str, kind: Kind, shown_in: Iterable[str], own: bool) -> Question:
    """The question on words that were found in a meeting's public words.

    shown_in: the public lines or files they stand in, for words that the source does not hold as they are (a date that
    the page writes out). own: whether this meeting withholds them itself; else another does, and only an answer that
    holds everywhere settles it.
    """
    scopes: tuple[Scope, ...] = ("meeting", "everywhere") if own else ("everywhere",)
    because = "These words are withheld here in one place, and stand in the public text in another."
    if not own:
        because = "Other minutes withhold these words; in these they stand in the public text."
    found = missed.places(meeting, words, kind, "everywhere")
    places = tuple(place(meeting, one.span, one, because) for one in found) or tuple(
        Place(Span(0, 1), "", words, f" – in {line}", "", "", because) for line in [*shown_in][:3] or ["the pages"]
    )
    return Question(
        key=missed.key_of(words, kind, "everywhere", meeting.id),
        kind=kind,
        surface=" ".join(words.split()),
        asked=normalised(words),
        near_family=False,
        risk=_RISK,
        own_scope="everywhere",
        keys=tuple((scope, missed.key_of(words, kind, scope, meeting.id)) for scope in scopes),
        places=places,
        because=(because, "A release stops on them until you say which they are."),
        public_words=words,
        stopped=True,
        row=next((a.name.text for a in meeting.attendees if normalised(a.name.text) == normalised(words)), ""),
    )


def answer_to(words: str, kind: Kind, meeting_id: str, rulings: dict[str, Ruling]) -> Ruling | None:
    """What somebody said these words are, or None. Only an answer to this sort of question carries a kind."""
    scopes: tuple[Scope, ...] = ("meeting", "everywhere")
    given = (rulings.get(missed.key_of(words, kind, scope, meeting_id)) for scope in scopes)
    return next((one for one in given if one is not None and one.kind is not None), None)


def not_people(meeting: Meeting, rulings: dict[str, Ruling]) -> frozenset[str]:
    """The rows of the attendance list, as `normalised` has their names, that a person said are ordinary words."""
    said = missed.may_be_shown(rulings, meeting.id)
    return frozenset(normalised(a.name.text) for a in meeting.attendees) & said
