"""Public words as they are printed: nothing said twice where words in a name's place stand beside the same words.

"Tobias Whit (TWh)" comes out of redaction as "TWh TWh"; "Ann Ely, Detective Superintendent, said" as "[Detective
Superintendent], Detective Superintendent, said". Only words that stand there already are dropped; none is added.
"""

from __future__ import annotations

import re
from dataclasses import replace

from publishing.text.stems import stems
from redaction.public import PublicAction, PublicItem, PublicMeeting, PublicParagraph, PublicText, Run, plain

_BETWEEN = re.compile(r"^[\s(,]*$")
_APPOSED = re.compile(r"^(?:,\s*|\s*\()(?P<words>[^,.;()]{2,80})(?P<end>\),?|,(?=\s)|(?=[.;])|$)")
_CAPITALS = re.compile(r"^(?:\s+[A-Z][\w’'-]*)+")
_LONG = 6


def tidy(meeting: PublicMeeting) -> PublicMeeting:
    """The meeting with each public text tidied."""
    return replace(
        meeting,
        title=once(meeting.title),
        venue=once(meeting.venue),
        chair=once(meeting.chair),
        summary=once(meeting.summary),
        items=tuple(_item(item) for item in meeting.items),
        actions=tuple(_action(action) for action in meeting.actions),
    )


def once(text: PublicText) -> PublicText:
    """A text in which no label or initials stand twice in a row, and no label beside the words that it repeats."""
    out: list[Run] = []
    opened = False
    for run in text:
        if run.mark in ("initials", "label") and _repeats(out, run):
            opened = out[-1].mark == "" and "(" in out.pop().words
            continue
        run = replace(run, words=run.words.removeprefix(")")) if opened else run
        opened = False
        if out and out[-1].mark == "label" and run.mark == "":
            label, rest = _apposed(out[-1], run.words)
            out[-1] = label
            if rest:
                out.append(replace(run, words=rest))
            continue
        out.append(run)
    return tuple(out)


def _repeats(out: list[Run], run: Run) -> bool:
    """Whether a marked run stands just before, with no more than a space, a comma or a bracket between."""
    return len(out) > 1 and out[-2] == run and out[-1].mark == "" and bool(_BETWEEN.match(out[-1].words))


def _apposed(label: Run, words: str) -> tuple[Run, str]:
    """The label and the words after it, less the apposition that only repeats the label."""
    match = _APPOSED.match(words)
    if not match:
        return label, words
    said, told = stems(match["words"]), stems(label.words)
    if said and said <= told:
        return label, words[match.end() :]
    inner = label.words.strip("[]")
    if match["words"].startswith(f"{inner} ") and (more := _CAPITALS.match(match["words"][len(inner) :])):
        rest = match["words"][len(inner) + more.end() :] + words[match.start("end") :]
        return replace(label, words=label.words.replace(inner, inner + more.group(), 1)), rest
    return label, words


def _item(item: PublicItem) -> PublicItem:
    return replace(item, title=once(item.title), body=tuple(_paragraph(paragraph) for paragraph in item.body))


def _paragraph(paragraph: PublicParagraph) -> PublicParagraph:
    return replace(paragraph, text=once(paragraph.text), cells=tuple(once(cell) for cell in paragraph.cells))


def _action(action: PublicAction) -> PublicAction:
    owners, roles = _owners(action)
    return replace(
        action,
        text=once(action.text),
        due=once(action.due),
        status=once(action.status),
        owners=owners,
        owner_roles=roles,
    )


def _owners(action: PublicAction) -> tuple[tuple[PublicText, ...], tuple[str, ...]]:
    """Each owner once: "ILC / NOH" given twice is ILC and NOH; a sentence that begins with initials is those."""
    roles = action.owner_roles + ("",) * (len(action.owners) - len(action.owner_roles))
    found: dict[str, tuple[PublicText, str]] = {}
    for owner, role in zip(action.owners, roles, strict=False):
        initials = [run for run in once(owner) if run.mark == "initials"]
        alike = action.owners.count(owner)
        long = len(plain(owner).split()) > _LONG and owner[0].mark == "initials"
        if len(initials) > 1 and (alike > 1 or not role):
            told = [other for one, other in zip(action.owners, roles, strict=False) if one == owner]
            shared = told if len(told) == len(initials) else [""] * len(initials)
            for run, its in zip(initials, shared, strict=True):
                found.setdefault(run.words, ((run,), its))
        else:
            kept: PublicText = (owner[0],) if long else once(owner)
            found.setdefault(plain(kept), (kept, role))
    return tuple(text for text, _ in found.values()), tuple(role for _, role in found.values())
