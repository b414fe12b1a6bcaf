"""Apologies told in sentences of the first items: "Apologies were received from …", "… was unable to attend"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from minutes.layouts.assembly.attendance.substitutes import without_substitutes
from minutes.layouts.assembly.stretches import Stretch
from minutes.layouts.fields.names import without_titles
from minutes.layouts.fields.person import Listed, over_lines
from minutes.layouts.fields.vocabulary import kinds
from minutes.layouts.lines.words import like_a_name
from minutes.layouts.sentences.flows import split
from minutes.layouts.words import trim
from minutes.model import Attendee, Document, Span

_SORRY = r"(?:apolog(?:y|ies)|apols?|regrets|ymddiheuriadau)"
_NONE = re.compile(rf"\b(?:no|nil|without)\s+(?:further |other )?{_SORRY}\b|\b{_SORRY}\W+(?:none|nil)\b", re.IGNORECASE)
_FROM = re.compile(
    rf"\b(?i:{_SORRY})\b(?:(?!\bwhich\b|\bthat\b)[^.;:]){{0,70}}?(?:\s(?:from|by|on behalf of|for|gan"
    rf"|oddi wrth)\s+|\b(?:received|given|noted|sent):\s+)(?:the\s+)?(?P<who>[A-Z].*)",
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
    r";\s*(?=[a-z]|[A-Z]\S*\s+(?:\S+\s+)?(?:was|were|had|has|would|will|is|welcomed)\b)"
    r"|\.\s|\s[–—]\s(?=[a-z])|,?\s+(?:who|which|and (?:these|this|it|they|the apologies|was|were|noted|accepted)"
    r"|were|was|due to|because|as\b"
    r"|had|has|have|with [a-z]|on account of|owing to|in (?:her|his|their) (?:place|absence)|sent|for whom)\b"
)
_ABOUT = re.compile(rf"\b{_SORRY}\b|\babsen(?:ce|t)\b", re.IGNORECASE)
_NAME_ENDS = re.compile(r"\s*[,(:;\t]|\s[–—-]\s|\s+and\s|\s*&\s")
_SAYS = re.compile(
    r"\b(?:was|were|is|are|had|has|have|will|would|noted|agreed|welcomed|opened|thanked|reported|said|joined|took)\b"
)
_LAST = 5
_SINGLE = 3


def told(
    document: Document, found: Sequence[Stretch], entries: set[int], listed: Sequence[Attendee]
) -> Iterator[Listed]:
    """Everybody whose apologies a sentence before the third item gives, each once.

    entries: the stretches already read as the list. listed: those it names; forenames alone count where it uses them.
    """
    heads = [at for at, stretch in enumerate(found) if stretch.kind == "item"]
    headed = {at + 1 for at in heads if _ABOUT.search(document.text, found[at].span.start, found[at].span.end)}
    single = sum(len(one.name.text.split()) == 1 for one in listed) >= _SINGLE
    seen: set[str] = set()
    third = heads[2] if len(heads) > 2 else len(found)
    for at in (*range(third), *range(max(third, len(found) - _LAST), len(found))):
        stretch = found[at]
        if at in entries or stretch.kind not in ("body", "front", "action", "item", "away"):
            continue
        sentences = _sentences(document.text, stretch.span, at >= third)
        named = [one for sentence in sentences for one in _in_sentence(document.text, sentence)]
        if at in headed and not named:
            named = list(_only_named(document.text, sentences[:2]))
        for one in named:
            name = one.attendee.name.text
            alone = len(name.split()) == 1 and (single or kinds(name) & {"forename", "english"} == {"forename"})
            if name.casefold() not in seen and (alone or _is_name(name)):
                seen.add(name.casefold())
                yield one


def _sentences(text: str, span: Span, at_end: bool) -> list[Span]:
    """The sentences that may tell of it; at the end only what is said of this meeting, not of the next."""
    found = list(split(text, span))
    return [one for one in found if _of_this(text[one.start : one.end])] if at_end else found


def _of_this(words: str) -> bool:
    return _FROM.search(words) is not None and re.search(r"\bnext\b|\bfuture\b|\blate\b", words) is None


def is_sentence(words: str) -> bool:
    """Whether words tell of somebody's absence in a sentence, the name before the verb: "A Bell had sent apologies"."""
    found = _SENT.search(words) or _UNABLE.search(words)
    return found is not None and not re.match(rf"\W*{_SORRY}\W", words, re.IGNORECASE)


def _in_sentence(text: str, sentence: Span) -> Iterator[Listed]:
    words = text[sentence.start : sentence.end]
    if _NONE.search(words):
        return
    found = _FROM.search(words) or _SENT.search(words) or _UNABLE.search(words)
    if not found:
        return
    name = next(name for name, value in found.groupdict().items() if value)
    start, end = found.span(name)
    named = list(without_substitutes(text, Span(sentence.start + start, sentence.start + end)))
    spans: list[Span] = []
    for part in named:
        stop = _STOPS.search(text, part.start, part.end) if name == "who" and found.re is _FROM else None
        if kept := trim(text, part.start, stop.start() if stop else part.end, ",.;"):
            spans.append(kept)
        if stop:
            break
    yield from over_lines(text, spans, "apologies").people


def _only_named(text: str, sentences: Sequence[Span]) -> Iterator[Listed]:
    """Whoever a sentence under a heading of apologies only names: "Cllr A Hart (work) and Cllr B Allsop (leave)."."""
    for sentence in sentences:
        words = text[sentence.start : sentence.end]
        opening = _NAME_ENDS.split(words, maxsplit=1)[0].strip(" .")
        if _SAYS.search(words) or not (_is_name(without_titles(opening)) or _is_name(opening)):
            return
        yield from over_lines(text, list(without_substitutes(text, sentence)), "apologies").people


def _is_name(name: str) -> bool:
    """Whether words are a full name, one with its first letter alone, or a surname with its title ("Cllr Moss")."""
    words = name.split()
    return like_a_name(name) or (
        len(words) == 2
        and ("honorific" in kinds(words[0].strip(".")) or len(words[0].strip(".")) == 1)
        and words[1][0].isupper()
        and not kinds(words[1]) & {"role", "body", "month"}
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
    for one in names.values():
        if not any(_is_same(one.name.text, other.name.text) for other in attendees):
            out.append(one)
    return tuple(out)


def _is_same(told: str, listed: str) -> bool:
    """Whether a name told in a sentence is one of the list: the same, its first or last words, a title's surname."""
    one, other = told.casefold().split(), listed.casefold().split()
    if not one or not other:
        return False
    titled = len(one) == 2 and "honorific" in kinds(one[0].strip("."))
    return one in (other[-len(one) :], other[: len(one)]) or (titled and one[-1] == other[-1])
