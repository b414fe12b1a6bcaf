"""Which decision matters most to somebody who was not there, and a subject line that says it."""

from __future__ import annotations

import re

from publishing.newsletter.plain_words import WORDS
from publishing.newsletter.selection import SummaryFact
from publishing.text.stems import stems
from rule_files import rule_file

_BE = re.compile(
    r"^that (?:the |an? )?(?P<what>[^,;:]{3,50}?) (?:(?:should|would|will) )?be "
    r"(?P<done>\w+ed|taken|sent|made|kept|set|given|held|put|left|cut|spent|built|shown)\b(?P<rest>.*)$"
)
_WILL = re.compile(r"^that (?:the |an? )?(?P<what>[^,;:]{3,50}?) will (?P<rest>(?!be \w+ed\b).+)$")
_WAS = re.compile(
    r"^that (?:the |an? )?(?P<what>[^,;:]{3,50}?) (?:was|were|has been|have been) "
    r"(?P<done>(?!received|noted)\w+(?:ed|ED))\b(?P<rest>.*)$"
)
_OF_ITS_OWN = re.compile(r"\b(?:was|were|is|are|has|have)\b")
_SHALL = re.compile(
    r"^that (?:the )?(?P<what>(?!the\b)(?:both |each |all |two |every )?[\w’'-]+(?: [\w’'-]+){0,3}?) "
    r"(?P<rest>(?:adopt|continue|send|meet|take|have|write|begin|keep|give) (?!was\b|were\b).+)$"
)
_TO = re.compile(r"^to (?P<rest>[a-z].+)$")
_STOP = re.compile(r"[,;:(]|\s(?:–|—)\s|\band that\b")
_JOIN = re.compile(
    r"\s(?:from|by|in|to|for|with|of|at|on|and|so|as|where|who|which|that|through|between|before|after|without)\s"
)
_HANGING = (
    "a an the and or of to for with in on at by from as that which who be is are was will not its it their subject due "
    "according without whether if"
)
_HANGS = re.compile(rf"\b(?:{'|'.join(_HANGING.split())})$")
# A clause that was begun and cut tells half of something.
_WITHIN = re.compile(r"\s(?:who|which|that|where|whether|if)\s")
_SHORTEST = 3


def by_importance(decided: tuple[SummaryFact, ...]) -> tuple[SummaryFact, ...]:
    """The decisions, the one that matters most first; of those that matter alike, in the order of the minutes."""
    return tuple(sorted(decided, key=lambda told: -matters(told.sentence)))


def matters(sentence: str) -> int:
    """How much a decision tells somebody who was not there; below 0 for a group's own small business."""
    known = rule_file(WORDS)
    entries = (entry for entry in known.entries if "matters" in entry.says)
    return sum(entry.says["matters"] for entry in entries if known.pattern(entry.name).search(sentence))


def headline(sentence: str, topic: str, most: int) -> str:
    """What was agreed ("that the plan be kept", "to meet") as a line of at most that many characters, or "".

    topic: what it is about, said first where the decision's own words do not say it.
    """
    about = f"{topic}: " if topic and not stems(topic) & stems(sentence) else ""
    if about and (line := _line(sentence, most - len(about))):
        low = line[:1].lower() + line[1:] if line.split()[0][1:].islower() else line
        return about[:1].upper() + about[1:] + low
    return _line(sentence, most)


def _line(sentence: str, most: int) -> str:
    if match := _BE.match(sentence):
        to_be = "to be " if match["what"].startswith("no ") else ""
        line = f"{match['what']} {to_be}{match['done']}{match['rest']}"
    elif match := _WAS.match(sentence):
        line = f"{match['what']} {match['done'].lower()}{match['rest']}"
    elif match := _WILL.match(sentence) or _SHALL.match(sentence):
        line = f"{match['what']} to {match['rest']}"
    elif match := _TO.match(sentence):
        line = f"Members to {match['rest']}"
    else:
        return ""
    if _OF_ITS_OWN.search(match.groupdict().get("what") or ""):
        return ""
    line = line[: stop.start()] if (stop := _STOP.search(line)) else line
    line = _cut(line.strip(), most)
    return line[:1].upper() + line[1:] if len(line.split()) >= _SHORTEST else ""


def _cut(line: str, most: int) -> str:
    """The line up to a place where a phrase ends, so that it fits; "" where there is none."""
    whole = len(line) <= most
    while len(line) > most or _HANGS.search(line) or (not whole and _WITHIN.search(line)):
        joins = [match.start() for match in _JOIN.finditer(line)]
        if not joins:
            return ""
        line = line[: joins[-1]].rstrip()
    return line
