"""Words -> the one person of the list whom they can mean: by name, initials, part of a name, job, or nearly so."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache

from rapidfuzz import fuzz

from minutes.layouts.fields.names import without_titles
from minutes.layouts.fields.vocabulary import has_initials_shape, initials_of, listed
from minutes.model import Attendee

EVERYBODY = re.compile(r"(?:all|everyone|everybody)(?:\s+(?:to note|attendees|present|members|of us))?", re.IGNORECASE)
LABEL = re.compile(r"^(?:actions?|owners?|leads?|responsible|by|who|for|the)\b\s*:?\s*|^@", re.IGNORECASE)
_CHAIR = re.compile(
    r"(?:the\s+)?(?:independent\s+)?(?:chair(?:man|woman|person)?|convener|convenor|cadeirydd)", re.IGNORECASE
)
_POSTS = frozenset(
    ["clerk", "secretary", "treasurer", "solicitor", "engineer", "headteacher", "head", "principal", "bursar", "warden"]
)
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
EDGE = " \t\n.,;:()[]*_–—-@"


def who(words: str, attendees: Sequence[Attendee], chair: str | None = None) -> str | None:
    """The full name of the one person that words can mean, or None where nobody or several can be meant.

    Tried in order: the whole name, printed initials, forename or surname, the chair, a role, initials made from the
    name, a misspelling. The first that fits exactly one person decides; one that fits several decides nobody.
    """
    said = LABEL.sub("", words.strip(EDGE)).strip(EDGE)
    if not said or EVERYBODY.fullmatch(said):
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


def is_whole(said: str, one: Attendee) -> bool:
    """Whether words are the whole name of somebody."""
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
    if len(words) < 4 or not name:
        return False
    if " " in words:
        said_parts, parts = words.split(), name.split()
        ends = min(fuzz.ratio(said_parts[0], parts[0]), fuzz.ratio(said_parts[-1], parts[-1]))
        return fuzz.ratio(words, name) >= 85 or ends >= 80
    return any(
        len(part) > 3 and fuzz.ratio(words, part) >= 84 and words[0] == part[0]
        for part in (name.split()[0], name.split()[-1])
    )


_WAYS = (is_whole, _initials, _part, _role, _made, _misspelt)


@lru_cache(maxsize=4096)
def _bare(words: str) -> str:
    """A name's words in small letters, without titles."""
    parts = [part.casefold().replace("’", "'") for part in _WORD.findall(words)]
    while len(parts) > 1 and parts[0] in (listed("honorific") | listed("rank")):
        parts = parts[1:]
    return " ".join(parts)
