"""Words of an owner -> the people meant, by full name where exactly one on the list can be meant."""

from __future__ import annotations

import re
from collections.abc import Sequence

from minutes.layouts.fields.names import without_titles
from minutes.layouts.fields.vocabulary import has_initials_shape, listed
from minutes.layouts.fields.who import EDGE, EVERYBODY, LABEL, is_whole, who
from minutes.model import Attendee, Phrase

_AND = re.compile(r"\s*(?:[&/,;+|\n]|\band\b|\bwith\b|\ba\b(?=\s+[A-Z]))\s*")
_PAIRED = re.compile(
    r"\b(?:fire|learning|quality|health|children|adults?|training|search|performance|policy|early help)\s+"
    r"(?:and|&)\s+(?:rescue|development"
    r"|assurance|care|famil(?:y|ies)|improvement|support|procedures?|prevention|social care|wellbeing|safety)\b",
    re.IGNORECASE,
)
_OPENS = re.compile(
    r"(?i:that\s+|it was (?:further )?agreed that\s+)?(?P<who>[^.;:]{1,60}?)\s+(?:(?:both|all|have|has|had)\s+)?"
    r"(?:to|will|would|shall|should|(?:agreed|offered|undertook|volunteered|promised) to"
    r"|(?:is|are|was|were) (?:asked )?to)\s+[a-z]"
)
_THAT = re.compile(r"^(?:(?:resolved|agreed|it was (?:further )?(?:agreed|resolved))\W+)?that\s+", re.IGNORECASE)
_NO_VERB = frozenset(
    ["of", "and", "for", "in", "on", "at", "from", "with", "by", "or", "as", "was", "had", "has", "is", "who"]
)
# "Communications and Engagement Sub-Group" is one; "Police, Health and Housing Team" is three.
_BODY_OF = re.compile(
    r"^[^,/;]+\s(?:and|&)\s[^,/;]+\s(?:sub-?group|group|committee|board|panel|forum|network)s?$", re.IGNORECASE
)
_WHEN = re.compile(r"immediate(?:ly)?|asap|on-?going|urgent|tbc|done|completed?|closed|open", re.IGNORECASE)


def named(owner: Phrase, attendees: Sequence[Attendee], chair: str | None = None) -> tuple[Phrase, ...]:
    """Who an owner's words mean.

    Args:
        owner: as printed ("JT", "Chair/Fraser", "all", "Housing").
        attendees: everybody on the list, absent ones too.
        chair: the full name of whoever chaired, if known.

    Returns:
        One phrase each, in order: the text is the full name on the list, titles left out, where exactly one person is
        meant, else the words as they stand; the spans are always those of the printed words.
    """
    words = owner.text.strip(EDGE)
    if not words:
        return ()
    whole = who(words, attendees, chair)
    if whole:
        return (Phrase(whole, owner.spans),)
    parts = _parts(words, attendees)
    told = [(part, who(part, attendees, chair)) for part in parts]
    if _BODY_OF.search(words) and not any(name for _, name in told):
        return (Phrase(_plain(words), owner.spans),)
    if len(parts) < 2 or not (any(name for _, name in told) or all(_stands_alone(part) for part in parts)):
        return (Phrase(_plain(words), owner.spans),)
    found: dict[str, Phrase] = {}
    for part, name in told:
        if name is None and _WHEN.fullmatch(part):
            continue
        found.setdefault(name or _plain(part), Phrase(name or _plain(part), owner.spans))
    return tuple(found.values())


def _parts(words: str, attendees: Sequence[Attendee]) -> list[str]:
    """The owners that words name, one each; "health and social care" is one."""
    kept = _PAIRED.sub(lambda found: found[0].replace(" and ", "_and_").replace(" & ", "_or_"), words)
    parts = [part.replace("_and_", " and ").replace("_or_", " & ").strip(EDGE) for part in _AND.split(kept)]
    parts = _shared_surname([part for part in parts if part], attendees)
    return [one for part in parts for one in _run_on(part, attendees)]


def told_in(text: Phrase, attendees: Sequence[Attendee], chair: str | None = None) -> tuple[Phrase, ...]:
    """Owners whom an undertaking's own words tell, for one that no owner was read beside.

    Whoever of the list stands before "to", "will", "agreed to" at its beginning, or all; () where nobody there does.
    """
    opens = _OPENS.match(text.text)
    if not opens:
        return _asked(text, attendees, chair)
    found = named(Phrase(opens["who"], text.spans), attendees, chair)
    names = {without_titles(one.name.text) for one in attendees}
    return found if all(one.text in names or EVERYBODY.fullmatch(one.text) for one in found) else ()


def _asked(text: Phrase, attendees: Sequence[Attendee], chair: str | None) -> tuple[Phrase, ...]:
    """Whoever a resolution asks, without "to": "that the Clerk instruct the builder", "the Chair be asked to write"."""
    words = _THAT.sub("", text.text).split()
    for size in range(min(6, len(words) - 1), 0, -1):
        verb = words[size]
        if verb.islower() and verb.isalpha() and verb not in _NO_VERB and words[size - 1][-1] not in ",;:.":
            name = who(" ".join(words[:size]), attendees, chair)
            if name:
                return (Phrase(name, text.spans),)
    return ()


def _stands_alone(part: str) -> bool:
    """Whether a part of "A and B" can be an owner by itself: initials, one word, or a title and a name."""
    words = part.split()
    return (
        has_initials_shape(part)
        or len(words) == 1
        or words[0].strip(".").casefold() in listed("honorific")
        or part[:1].isupper()
    )


def _shared_surname(parts: list[str], attendees: Sequence[Attendee]) -> list[str]:
    """ "Ann and Bob Smith" is two people of the list where "Ann Smith" stands on it; else as it is."""
    if (
        len(parts) == 2
        and len(parts[0].split()) == 1
        and len(parts[1].split()) == 2
        and who(parts[0], attendees) is None
    ):
        both = f"{parts[0]} {parts[1].split()[1]}"
        if any(is_whole(both, one) for one in attendees):
            return [both, parts[1]]
    return parts


def _run_on(part: str, attendees: Sequence[Attendee]) -> list[str]:
    """ "CE YA" and "Ann Hill Bo Lee" are two people of the list with nothing between them; else the part as it is."""
    words = part.split()
    if len(words) < 2 or len(words) > 6 or who(part, attendees) is not None:
        return [part]
    if all(has_initials_shape(word) for word in words) and all(who(word, attendees) for word in words):
        return words
    for at in range(1, len(words)):
        halves = [" ".join(words[:at]), " ".join(words[at:])]
        if min(at, len(words) - at) > 1 and all(_full(half, attendees) for half in halves):
            return halves
    return [part]


def _full(words: str, attendees: Sequence[Attendee]) -> bool:
    return any(is_whole(words, one) for one in attendees if one.name.text)


def _plain(words: str) -> str:
    return " ".join(LABEL.sub("", words).strip(EDGE).split()) or words
