"""Apologies told in sentences of the first items: "Apologies were received from …", "… was unable to attend"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutes.layouts.assembly.stretches import Stretch
from minutes.layouts.fields.person import Listed, over_lines
from minutes.layouts.fields.vocabulary import kinds
from minutes.layouts.lines.words import like_a_name
from minutes.layouts.sentences.flows import split
from minutes.layouts.words import trim
from minutes.model import Attendee, Document, Span

_SORRY = r"(?:apolog(?:y|ies)|apols?|regrets|ymddiheuriadau)"
_NONE = re.compile(rf"\b(?:no|nil|without)\s+(?:further |other )?{_SORRY}\b|\b{_SORRY}\W+(?:none|nil)\b", re.IGNORECASE)
_FROM = re.compile(
    rf"\b(?i:{_SORRY})\b(?:(?!\bwhich\b|\bthat\b)[^.;:]){{0,70}}?\s(?:from|by|on behalf of|for|gan"
    rf"|oddi wrth)\s+(?:the\s+)?(?P<who>[A-Z].*)",
    re.DOTALL,
)
_SENT = re.compile(
    rf"(?P<who>[A-Z].{{1,200}}?),?\s+(?:had |have |has |also |both |all )*"
    rf"(?:sent|gave|given|tendered|offered|submitted|conveyed|made)\s+(?:in )?(?:(?:his|her|their|its"
    rf"|an?)\s+)?{_SORRY}\b",
    re.DOTALL,
)
_UNABLE = re.compile(
    r"(?P<who>[A-Z].{1,160}?),?\s+(?:(?:was|were|is|are|had been|who was)\s+(?:both |all |also |sadly )?(?:unable"
    r"|not able)\s+to"
    r"|could(?: not|n[’']t)|can(?:not|[’']t))\s+(?:both |all )?(?:attend|come|join|make|be (?:present|there|here"
    r"|with))\b"
    r"|(?P<absent>[A-Z].{1,160}?),?\s+(?:was|were)\s+(?:both |all |also )?(?:absent|not present|not in attendance)\b",
    re.DOTALL,
)
_STOPS = re.compile(
    r";|\.\s|\s[–—]\s(?=[a-z])|,?\s+(?:who|which|and (?:these|this|it|they|the apologies|was|were|noted|accepted)"
    r"|were|was|due to|because|as\b"
    r"|had|has|have|with [a-z]|on account of|owing to|in (?:her|his|their) (?:place|absence)|sent|for whom)\b"
)
_SINGLE = 3


def told(
    document: Document, found: Sequence[Stretch], entries: set[int], listed: Sequence[Attendee]
) -> Iterator[Listed]:
    """Everybody whose apologies a sentence before the third item gives, each once.

    entries: the stretches already read as the list. listed: those it names; forenames alone count where it uses them.
    """
    heads = [at for at, stretch in enumerate(found) if stretch.kind == "item"]
    single = sum(len(one.name.text.split()) == 1 for one in listed) >= _SINGLE
    seen: set[str] = set()
    for at in range(heads[2] if len(heads) > 2 else len(found)):
        stretch = found[at]
        if at in entries or stretch.kind not in ("body", "front", "action", "item"):
            continue
        for sentence in split(document.text, stretch.span):
            for one in _in_sentence(document.text, sentence):
                name = one.attendee.name.text
                if name.casefold() not in seen and (_is_name(name) or (single and len(name.split()) == 1)):
                    seen.add(name.casefold())
                    yield one


def _in_sentence(text: str, sentence: Span) -> Iterator[Listed]:
    words = text[sentence.start : sentence.end]
    if _NONE.search(words):
        return
    found = _FROM.search(words) or _SENT.search(words) or _UNABLE.search(words)
    if not found:
        return
    name = next(name for name, value in found.groupdict().items() if value)
    start, end = found.span(name)
    stop = _STOPS.search(words, start, end) if name == "who" and found.re is _FROM else None
    span = trim(text, sentence.start + start, sentence.start + (stop.start() if stop else end), ",.;")
    if span:
        yield from over_lines(text, [span], "apologies").people


def _is_name(name: str) -> bool:
    """Whether words are a full name, or a surname with its title ("Cllr Moss")."""
    words = name.split()
    return like_a_name(name) or (
        len(words) == 2 and "honorific" in kinds(words[0].strip(".")) and words[1][0].isupper()
    )


def with_absent(attendees: Sequence[Attendee], absent: Sequence[Attendee]) -> tuple[Attendee, ...]:
    """The list with those whose apologies were told: somebody listed without a mark of their own was not there."""
    names = {one.name.text.casefold(): one for one in absent}
    out = [
        replace(one, presence="apologies")
        if one.name.text.casefold() in names and one.presence in ("present", "in attendance")
        else one
        for one in attendees
    ]
    known = {one.name.text.casefold() for one in attendees}
    surnames = {one.name.text.split()[-1].casefold() for one in attendees if one.name.text}
    for key, one in names.items():
        words = one.name.text.split()
        titled = len(words) == 2 and "honorific" in kinds(words[0].strip("."))
        if key not in known and not (titled and words[-1].casefold() in surnames):
            out.append(one)
    return tuple(out)
