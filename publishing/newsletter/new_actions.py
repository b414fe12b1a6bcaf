"""The actions that a meeting set, as a newsletter tells them: who is to do what; not what it heard of earlier ones."""

from __future__ import annotations

import re

from publishing.action_register.verdict import verdict
from publishing.meeting.view import MeetingView
from publishing.newsletter.plain_words import WORDS
from publishing.newsletter.without_names import Nameless
from redaction.public import PublicAction, plain
from rule_files import rule_file

_PRINTED = re.compile(r"^(?:action|AP)\s*(?:point\s*)?[\w./-]{0,8}\s*[–:.—-]\s*", re.IGNORECASE)
_CUT = re.compile(r"\b(?:and|or|with|to|of|for|the|a|an|by|from|in|on|at)\W*$", re.IGNORECASE)
_RAISED = re.compile(r"-(\d{4}-\d{2})-\d+$")
_SHORTEST = 3


def new_actions(shown: MeetingView, nameless: Nameless) -> list[str | None]:
    """Each new action in words that name nobody; None for one that cannot be told."""
    found: list[str | None] = []
    for view, action in zip(shown.actions, shown.meeting.actions, strict=True):
        raised = _RAISED.search(view.id)
        earlier = bool(raised and shown.meeting.held_on and raised[1] != shown.meeting.held_on[:7])
        if action.kind == "new" and not view.said and not earlier and not _is_report(action):
            found.append(_told(action, nameless))
    return found


def _is_report(action: PublicAction) -> bool:
    said = plain(action.text)
    return len(said.split()) <= _SHORTEST and bool(verdict(said))


def _told(action: PublicAction, nameless: Nameless) -> str | None:
    told = nameless.action(action.text)
    if told is None:
        return None
    told = _PRINTED.sub("", told).strip(" :·–—-")
    who = _owners(action, nameless)
    for one in (who, who[4:] if who.startswith("the ") else ""):
        if one and told.casefold().rstrip(".").endswith(f" – {one}".casefold()):
            told = told.rstrip(".")[: -len(one) - 3].rstrip()
    if _CUT.search(told) or len(told.split()) < _SHORTEST:
        return None
    if who and rule_file(WORDS).pattern("instruction").match(told[:1].lower() + told[1:]):
        return f"{who[:1].upper()}{who[1:]} to {told[:1].lower()}{told[1:]}"
    return told[:1].upper() + told[1:]


def _owners(action: PublicAction, nameless: Nameless) -> str:
    """ "the Designated Nurse and the Chair"; "" where one of them cannot be told."""
    told = [nameless.words(owner) for owner in action.owners]
    known = [words for words in told if words]
    if not known or len(known) < len(told):
        return ""
    return known[0] if len(known) == 1 else ", ".join(known[:-1]) + " and " + known[-1]
