"""Words of an owner -> the people meant, by full name where exactly one on the list can be meant."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from rapidfuzz import fuzz

from minutes.layouts.fields.names import without_titles
from minutes.layouts.fields.vocabulary import has_initials_shape, initials_of, listed
from minutes.model import Attendee, Phrase

_AND = re.compile(r"\s*(?:[&/,;+|\n]|\band\b|\bwith\b|\ba\b(?=\s+[A-Z]))\s*")
_PAIRED = re.compile(
    r"\b(?:fire|learning|quality|health|children|adults?|training|search|performance|policy|early help)\s+"
    r"(?:and|&)\s+(?:rescue|development"
    r"|assurance|care|famil(?:y|ies)|improvement|support|procedures?|prevention|social care|wellbeing|safety)\b",
    re.IGNORECASE,
)
_EVERYBODY = re.compile(r"(?:all|everyone|everybody)(?:\s+(?:to note|attendees|present|members|of us))?", re.IGNORECASE)
_LABEL = re.compile(r"^(?:actions?|owners?|leads?|responsible|by|who|for|the)\b\s*:?\s*|^@", re.IGNORECASE)
_CHAIR = re.compile(
    r"(?:the\s+)?(?:independent\s+)?(?:chair(?:man|woman|person)?|convener|convenor|cadeirydd)", re.IGNORECASE
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
_WHEN = re.compile(r"immediate(?:ly)?|asap|on-?going|urgent|tbc|done|completed?|closed|open", re.IGNORECASE)
_POSTS = frozenset(
    ["clerk", "secretary", "treasurer", "solicitor", "engineer", "headteacher", "head", "principal", "bursar", "warden"]
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_EDGE = " \t\n.,;:()[]*_–—-@"


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
    words = owner.text.strip(_EDGE)
    if not words:
        return ()
    whole = who(words, attendees, chair)
    if whole:
        return (Phrase(whole, owner.spans),)
    kept = _PAIRED.sub(lambda found: found[0].replace(" and ", "_and_").replace(" & ", "_or_"), words)
    parts = [part.replace("_and_", " and ").replace("_or_", " & ").strip(_EDGE) for part in _AND.split(kept)]
    parts = _shared_surname([part for part in parts if part], attendees)
    parts = [one for part in parts for one in _run_on(part, attendees)]
    told = [(part, who(part, attendees, chair)) for part in parts]
    if len(parts) < 2 or not (any(name for _, name in told) or all(_stands_alone(part) for part in parts)):
        return (Phrase(_plain(words), owner.spans),)
    found: dict[str, Phrase] = {}
    for part, name in told:
        if name is None and _WHEN.fullmatch(part):
            continue
        found.setdefault(name or _plain(part), Phrase(name or _plain(part), owner.spans))
    return tuple(found.values())


def told_in(text: Phrase, attendees: Sequence[Attendee], chair: str | None = None) -> tuple[Phrase, ...]:
    """Owners whom an undertaking's own words tell, for one that no owner was read beside.

    Whoever of the list stands before "to", "will", "agreed to" at its beginning, or all; () where nobody there does.
    """
    opens = _OPENS.match(text.text)
    if not opens:
        return _asked(text, attendees, chair)
    found = named(Phrase(opens["who"], text.spans), attendees, chair)
    names = {without_titles(one.name.text) for one in attendees}
    return found if all(one.text in names or _EVERYBODY.fullmatch(one.text) for one in found) else ()


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


def who(words: str, attendees: Sequence[Attendee], chair: str | None = None) -> str | None:
    """The full name of the one person that words can mean, or None where nobody or several can be meant.

    Tried in order: the whole name, printed initials, forename or surname, the chair, a role, initials made from the
    name, a misspelling. The first that fits exactly one person decides; one that fits several decides nobody.
    """
    said = _LABEL.sub("", words.strip(_EDGE)).strip(_EDGE)
    if not said or _EVERYBODY.fullmatch(said):
        return None
    attendees = [one for one in attendees if one.name.text]
    if chair and _CHAIR.fullmatch(said):
        return chair
    for fits in _WAYS:
        names = list(dict.fromkeys(without_titles(one.name.text) for one in attendees if fits(said, one)))
        if len(names) == 1:
            return names[0]
        if len(names) > 1:
            return _present_only(fits, said, attendees)
    return None


def _present_only(fits: Callable[[str, Attendee], bool], said: str, attendees: Iterable[Attendee]) -> str | None:
    """Of several who fit, the one who was there, where only one was."""
    here = {
        without_titles(one.name.text)
        for one in attendees
        if one.presence not in ("apologies", "absent") and fits(said, one)
    }
    return here.pop() if len(here) == 1 else None


def _whole(said: str, one: Attendee) -> bool:
    return _bare(said) == _bare(one.name.text)


def _initials(said: str, one: Attendee) -> bool:
    return bool(one.initials) and said.casefold().replace(".", "") == str(one.initials).casefold() and said[0].isupper()


def _part(said: str, one: Attendee) -> bool:
    """A forename, a surname, either with a title, or forename and the first letter of the surname ("Craig P")."""
    words, name = _bare(said).split(), _bare(one.name.text).split()
    if not words or not name:
        return False
    if len(words) == 1:
        titled = len(said.split()) > 1
        first = len(words[0]) > 1 and words[0] == name[0]
        nick = re.search(r"[(\"“‘']([^\W\d_]+)[)\"”’']", one.name.text)
        return words[0] == name[-1] or (first and not titled) or (nick is not None and nick[1].casefold() == words[0])
    if len(words) == 2 and len(name) > 1:
        return (words[0] == name[0] and len(words[1]) == 1 and name[-1].startswith(words[1])) or (
            len(words[0]) == 1 and name[0].startswith(words[0]) and words[1] == name[-1]
        )
    return len(words) < len(name) and (words == name[-len(words) :] or words == name[: len(words)])


def _role(said: str, one: Attendee) -> bool:
    """A job that the list gives them, whole or as the opening or close of it ("Business Manager")."""
    low = re.sub(r"^the\s+", "", " ".join(said.casefold().split()))
    if one.role is None or len(low) < 4:
        return False
    role = " ".join(one.role.text.casefold().split())
    parts = [part.strip() for part in re.split(r"[,;/–()]| - ", role) if part.strip()]
    wordy = len(low.split()) > 1
    opens = any(part.startswith(f"{low} ") for part in parts) and low in _POSTS
    return low == role or low in parts or opens or (wordy and re.search(rf"\b{re.escape(low)}\b", role) is not None)


def _made(said: str, one: Attendee) -> bool:
    """Initials that a name without printed ones begins with."""
    if one.initials or not has_initials_shape(said.replace(".", "")):
        return False
    return initials_of(_WORD.findall(one.name.text), said.replace(".", ""))


def _misspelt(said: str, one: Attendee) -> bool:
    words, name = _bare(said), _bare(one.name.text)
    if len(words) < 4:
        return False
    if " " in words:
        said_parts, parts = words.split(), name.split()
        ends = min(fuzz.ratio(said_parts[0], parts[0]), fuzz.ratio(said_parts[-1], parts[-1]))
        return fuzz.ratio(words, name) >= 85 or ends >= 80
    return any(
        len(part) > 3 and fuzz.ratio(words, part) >= 84 and words[0] == part[0]
        for part in (name.split()[0], name.split()[-1])
    )


_WAYS = (_whole, _initials, _part, _role, _made, _misspelt)


def _bare(words: str) -> str:
    """A name's words in small letters, without titles."""
    parts = [part.casefold().replace("’", "'") for part in _WORD.findall(words)]
    while len(parts) > 1 and parts[0] in (listed("honorific") | listed("rank")):
        parts = parts[1:]
    return " ".join(parts)


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
        if any(_whole(both, one) for one in attendees):
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
    return any(_whole(words, one) for one in attendees if one.name.text)


def _plain(words: str) -> str:
    return " ".join(_LABEL.sub("", words).strip(_EDGE).split()) or words
