"""People of the roster: every surface of a name that is theirs, over the whole text."""

from __future__ import annotations

import re

from minutes.model import Meeting, Span
from redaction.model import Finding
from redaction.names.mentions import Mention
from redaction.people.roster import Roster
from redaction.people.scene import Scene
from redaction.words.lexicon import vocabulary
from redaction.words.name_forms import folded
from redaction.words.tokens import words, words_of

_WITHHELD = ("child", "family", "public")
_WITHIN = r"(?:\.[\s\u00a0]{0,3}|[\s\u00a0]{1,3})\(?"


def detect(scene: Scene) -> tuple[Finding, ...]:
    """Findings of kind name for people of the roster.

    The names of the attendance list where it is printed; each mention that names one of the roster, or that more
    than one could claim; full names in any case and over line ends, which no capital gives away.
    """
    seen = [*_attendees(scene.meeting, scene.roster), *_full_names(scene.text, scene.roster)]
    whole = [(f.span, f.person) for f in seen]
    for mention in scene.roster.mentions:
        named = _mention(scene.text, mention, scene.roster)
        if named is not None and not any(span.contains(named.span) and who == named.person for span, who in whole):
            seen.append(named)
    return tuple(seen)


def _attendees(meeting: Meeting, roster: Roster) -> list[Finding]:
    return [
        Finding(
            span, meeting.text[span.start : span.end], "name", "roster", 1.0, "Printed in the attendance list.", person
        )
        for attendee, person in zip(meeting.attendees, roster.attendees, strict=False)
        for span in attendee.name.spans
    ]


def _full_names(text: str, roster: Roster) -> list[Finding]:
    """Full names letter for letter but in any case, with a bracket or a line end between: "petra (holm)"."""
    keys = {word.key for word in words(text)}
    forms = {form for form in roster.full_names if keys.issuperset(form.split())}
    if not forms:
        return []
    choices = "|".join(
        _WITHIN.join(re.escape(part).replace("'", "['’]") for part in form.split())
        for form in sorted(forms, key=lambda f: (-len(f), f))
    )
    seen = []
    for match in re.finditer(rf"(?<![\w-])(?:{choices})\b(?!-\w)", text, re.IGNORECASE):
        span = Span(match.start(), match.end() + ("(" in match[0] and text[match.end() : match.end() + 1] == ")"))
        person = roster.meant(roster.candidates(match[0]))
        if not any(letter.isupper() for letter in match[0]) and _plain_words(match[0]):
            continue
        family = _in_doubt(match.start(), person, roster) and not _listed_apart(text, span, person, roster)
        seen.append(
            Finding(
                span,
                text[span.start : span.end],
                "name",
                "roster",
                0.98,
                "The full name of somebody on the roster." + (" Family stands near." if family else ""),
                None if family else person,
                question(roster, folded(match[0]), family),
            )
        )
    return seen


def _in_doubt(start: int, person: str | None, roster: Roster) -> bool:
    """Whether family stands near a name that is, for all else that is known, a colleague's or anybody's."""
    return start in roster.family and (person is None or roster.by_id[person].standing not in _WITHHELD)


def _listed_apart(text: str, span: Span, person: str | None, roster: Roster) -> bool:
    """Whether a full name is that of somebody on this list, with no word for family right beside it.

    "Jo Elm will share the fathers' views" is the colleague; "their mother, Jo Elm" may be somebody else.
    """
    if person is None or not roster.by_id[person].listed:
        return False
    before = words_of(text[max(0, span.start - 30) : span.start])[-1:]
    after = words_of(re.sub(r"^['’]s\b", "", text[span.end : span.end + 30]))[:1]
    return not any(word.key in vocabulary().relations for word in (*before, *after))


def _plain_words(surface: str) -> bool:
    """Whether a name in small letters is nothing but ordinary words ("grace church")."""
    return all(word in vocabulary().english for word in folded(surface).split())


def _mention(text: str, mention: Mention, roster: Roster) -> Finding | None:
    """A mention that one or more of the roster could claim."""
    surface = " ".join(mention.parts)
    ids = roster.candidates(surface)
    if not ids:
        return None
    person = roster.meant(ids)
    family = _in_doubt(mention.span.start, person, roster)
    if family and len(mention.parts) > 1:
        family = not _listed_apart(text, mention.span, person, roster)
    person = None if family else person
    if family:
        because = f"{mention.because} Family or childhood stands near, so it is not taken for a colleague."
    elif person is None or len(ids) > 1:
        because = f"{mention.because} More than one person here has this name."
    else:
        because = f"{mention.because} It fits one person: {roster.by_id[person].name}."
    return Finding(
        mention.span,
        text[mention.span.start : mention.span.end],
        "name",
        "roster",
        mention.confidence,
        because,
        person,
        question(roster, folded(surface), family),
    )


def question(roster: Roster, key: str, family: bool) -> str:
    """The words that all findings of one person share; those in family context are asked about apart."""
    ids = roster.candidates(key)
    head = folded(roster.by_id[next(iter(ids))].name) if len(ids) == 1 else key
    return f"{head}, near family" if family else head
