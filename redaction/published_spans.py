"""Which characters of the text can reach a page. What cannot needs no ruling, and is never published."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from minutes.model import Action, Attendee, Meeting, Phrase, Span


def _phrases(meeting: Meeting) -> Iterator[Phrase | None]:
    yield from (meeting.title, meeting.venue, meeting.chair, meeting.summary, *meeting.tags)
    for attendee in meeting.attendees:
        yield from _of_attendee(attendee)
    for item in meeting.items:
        yield item.title
    for action in meeting.actions:
        yield from _of_action(action)


def _of_attendee(attendee: Attendee) -> tuple[Phrase | None, ...]:
    return (attendee.name, attendee.role, attendee.organisation, attendee.deputising_for)


def _of_action(action: Action) -> tuple[Phrase | None, ...]:
    return (action.text, *action.owners, action.due, action.status)


def published_spans(meeting: Meeting) -> tuple[Span, ...]:
    """Every span of the text that a page may be made from, merged and sorted."""
    spans = [span for phrase in _phrases(meeting) if phrase for span in phrase.spans]
    spans += [block.span for item in meeting.items for block in item.body]
    merged: list[Span] = []
    for span in sorted(spans):
        if merged and span.start <= merged[-1].end:
            merged[-1] = merged[-1] | span
        else:
            merged.append(span)
    return tuple(merged)


class Reach:
    """Answers quickly whether a span touches anything that is published."""

    def __init__(self, meeting: Meeting) -> None:
        self._spans = published_spans(meeting)
        self._starts = [span.start for span in self._spans]

    def touches(self, span: Span) -> bool:
        """Whether any character of `span` can reach a page."""
        at = bisect_right(self._starts, span.end - 1)
        return at > 0 and self._spans[at - 1].end > span.start
