"""What an action asks for, and whether a sentence says that it was done: its verb in the past, its own words."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from publishing.action_register.plainly import doubted, plainly
from publishing.action_register.verdict import undone
from publishing.text.stems import stem, stems
from redaction.public import PublicAction

_IRREGULAR = {
    "write": "written wrote",
    "send": "sent circulated",
    "bring": "brought presented introduced tabled",
    "present": "presented",
    "share": "shared circulated",
    "circulate": "circulated sent",
    "issue": "issued sent",
    "find": "found",
    "make": "made",
    "hold": "held",
    "set": "set",
    "take": "taken took",
    "give": "given gave",
    "draw": "drawn drew",
    "tell": "told",
    "build": "built",
    "put": "put",
    "choose": "chosen chose",
    "buy": "bought",
    "read": "read",
    "run": "run ran",
    "show": "shown showed",
    "get": "got",
    "begin": "begun began",
    "lead": "led",
}
_MAKING_WORDS = "write make complete conduct undertake produce build finish prepare develop carry audit"
_MAKING = frozenset(_MAKING_WORDS.split())
# Verbs whose past says that work went on, not that it ended.
_ENDLESS_WORDS = (
    "work continue consider explore monitor support discuss meet liaise speak talk attend encourage ensure look keep "
    "seek"
)
_ENDLESS = frozenset(_ENDLESS_WORDS.split())
_BEGUN = re.compile(r"\b(?:started|begun|began)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\b\d+(?= (?:of|out of)\b)|(?<=\bfirst )\d+\b")
_GETTING = frozenset(("get", "have", "see"))
_PARTICIPLE = re.compile(r"\b([a-z]{2,}ed)\b")
# Where the thing asked for ends and what is to be done with it begins.
_OBJECT_ENDS = re.compile(
    r",| with | to (?!the (?:next|following) )| to the (?:next|following) | by | so that | in order | at |"
    r" from | before | – |\.",
    re.IGNORECASE,
)
_ENOUGH = 2
_ASKED = re.compile(r"^(?P<owner>.{0,80}?)\b(?:to|will|should|must)\s+(?P<verb>[a-z]+)\b\s*(?P<rest>.*)$", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Asked:
    """verb: as asked ("write"). thing: the stems of the thing asked for. stems: of all its words."""

    verb: str
    thing: frozenset[str]
    stems: frozenset[str]


@cache
def asked(action: PublicAction) -> Asked:
    """What an action asks for. Initials and withheld words take no part."""
    said = "".join(" \x00 " if run.mark in ("initials", "label", "withheld") else run.words for run in action.text)
    match = _ASKED.match(said)
    if match and ("\x00" in match["owner"] or not said.lstrip()[:1].isupper()):
        verb, rest = match["verb"], match["rest"]
    else:
        verb, _, rest = said.replace("\x00", " ").strip().partition(" ")
    rest = re.sub(r"^\s*(?:to|out|up|with)\s+", "", rest.replace("\x00", " "))
    verb = verb.casefold()
    if verb in _GETTING and (participle := _PARTICIPLE.search(rest)):
        verb = participle[1].removesuffix("ed")
    return Asked(verb, _thing(rest), stems(rest))


def _thing(rest: str) -> frozenset[str]:
    """The stems of the thing asked for; a single word tells too little, so what follows it is taken too."""
    thing = frozenset[str]()
    for part in _OBJECT_ENDS.split(rest):
        thing |= stems(part)
        if len(thing) >= _ENOUGH:
            break
    return thing


@cache
def other_forms(words: frozenset[str]) -> frozenset[str]:
    """Stems of the irregular forms of verbs among these stems, and of the verbs whose forms these are."""
    forms = [{stem(verb), *map(stem, said.split())} for verb, said in _IRREGULAR.items()]
    return frozenset(one for group in forms if group & words for one in group)


def was_done(said: str, verb: str, known: frozenset[str]) -> bool:
    """Whether a clause says that what the verb asks for has happened, whole and without a doubt.

    known: stems that are accounted for, see `plainly`. A number that is not among them may be a part of the whole.
    """
    past = _past(verb)
    if verb in _ENDLESS or undone(said, past) or _BEGUN.search(said) or _parts(said, known):
        return False
    return plainly(said, past, known) and not doubted(said, known)


def _parts(said: str, known: frozenset[str]) -> bool:
    return any(number[0] not in known for number in _NUMBER.finditer(said))


def speaks_of_verb(said: str, verb: str) -> bool:
    """Whether the verb stands in the clause in any form."""
    return bool(re.search(rf"\b(?:{_past(verb)}|{re.escape(verb)}\w*)\b", said, re.IGNORECASE)) or stem(verb) in stems(
        said
    )


@cache
def _past(verb: str) -> str:
    forms = _IRREGULAR.get(verb, "").split() or list(_regular(verb))
    if verb in _MAKING:
        forms += ["completed", "finished", "complete"]
    return f"(?:{'|'.join(map(re.escape, dict.fromkeys(forms)))})"


def _regular(verb: str) -> tuple[str, ...]:
    if verb.endswith("e"):
        return (verb + "d",)
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return (verb[:-1] + "ied",)
    return (verb + "ed", verb + verb[-1:] + "ed")
