"""Actions where they arose: "Action: X will…", "ACTION 3: …", "Action 5a – …", a list under "Actions:"."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from minutes.layouts.owners import (
    STATUS,
    STATUS_TAIL,
    closing_due,
    due,
    due_on,
    is_named,
    is_owner,
    leading,
    owners,
    trailing,
    unnumbered,
)
from minutes.layouts.roles import FORENAME
from minutes.layouts.words import must, pieces, said, tidy, trim
from minutes.model import Action, ActionKind, Block, Document, Phrase, Span

_LABEL = re.compile(
    r"(?:(?<=[.!?:;)\]”\"]\s)|(?<=\n)|(?<=\t)|\A|(?<=\A[\[(]))(?:agreed\s+)?(?:new\s+)?(?:ACTION"
    r"|Action|ACTIONS|Actions)(?:\s+(?:point|item|no\.?|number|ref\.?|required|agreed))*"
    r"\s*(?:(?P<ref>#?\d{1,3}[a-z]?(?:[./]\d{1,3})*[a-z]?)(?:\s+(?:from|of)\s+[^\n–—:;.]{3,30}?)?\s*(?:[:.–—)-]+(?!\d)|\t|(?=\s[A-Z]))"
    r"|(?:\s*(?:for|by|on|[–—-])?\s*[\[(]?(?P<who>[A-Z][\w’'/&, -]{1,40}?)[\])]?)?\s*(?::|\s[–—-]\s|[–—]|\t))\s*(?=\S)"
)
_ALONE = re.compile(r"\W*(?:agreed )?actions?(?: points?| agreed| required| arising|\(s\))*\W*", re.IGNORECASE)
_STANDS = re.compile(
    rf"\bAction(?:\s+\d+\w?)?\s*(?:[–—:-]\s*)?(?:is |was |now |has been |to be |to |can be |remains? "
    rf"|marked |as )*(?P<status>remains? open|{STATUS.pattern})\s*[.;)]?",
    re.IGNORECASE,
)
_ALL_STATUS = re.compile(rf"(?:status\s*:?\s*)?(?P<status>{STATUS.pattern})\.?", re.IGNORECASE)
_OWNER_LINE = re.compile(
    r"(?:action )?(?:owners?|lead(?: officer)?|officer|by whom|responsible(?: officer| person)?|assigned to|who)"
    r"\s*:\s*",
    re.IGNORECASE,
)
_DUE_LINE = re.compile(
    r"(?:due(?: date| by)?|by when|deadline|timescale|target date|when|completion date)\s*:\s*", re.IGNORECASE
)
_OPENING_OWNER = re.compile(r"(?P<who>[A-Z][\w’' /&-]{0,40}?)(?P<mark>:|\s[–—-])\s+")
_UPDATE = re.compile(r"(?:(?<=[.;])\s+|\n)(?:update|progress|response)\s*[:–—-]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Found:
    """A block of the body and, where it is one, the action it holds."""

    block: Block
    action: Action | None = None


def mark(document: Document, blocks: Sequence[Block]) -> list[Found]:
    """The body's blocks with each labelled action a block of its own, and how each stands where that is said."""
    found: list[Found] = []
    in_list = False
    after = 0
    for block in blocks:
        words = said(document, block)
        if mended := _told_after(document, found[-1 - after], block) if len(found) > after else None:
            found[-1 - after] = mended
            found.append(Found(block))
            after += 1
            continue
        after = 0
        if _ALONE.fullmatch(words) and block.kind != "row":
            in_list = True
            found.append(Found(replace(block, kind="heading", level=max(block.level, 2))))
            continue
        parts = _split(document, block)
        labelled = any(part.action for part in parts)
        if in_list and not labelled and (block.kind == "bullet" or leading(document.text, block.span)):
            found.append(
                _action(document, Block("action", block.span), None, unnumbered(document.text, block.span), ())
            )
            continue
        in_list = False
        found.extend(parts)
    return _stand(document, found)


def _told_after(document: Document, found: Found, block: Block) -> Found | None:
    """An action with what the line after it says of it: "Owner: JT", "Due: June", or just whose it is."""
    text, action = document.text, found.action
    if action is None:
        return None
    if label := _OWNER_LINE.match(text, block.span.start, block.span.end):
        span = trim(text, label.end(), block.span.end)
        named = owners(text, span) if span and is_owner(text[span.start : span.end]) else ()
        return Found(found.block, replace(action, owners=named)) if named else None
    if label := _DUE_LINE.match(text, block.span.start, block.span.end):
        span = tidy(text, label.end(), block.span.end)
        when = must(text, span) if span else None
        return Found(found.block, replace(action, due=when, due_on=due_on(when)))
    words = said(document, block)
    if not action.owners and len(words) < 60 and is_named(words):
        return Found(found.block, replace(action, owners=owners(text, block.span)))
    return None


def _row(document: Document, block: Block) -> list[Found]:
    """A row's cells, each with its actions; a cell that only says who stands for those of the cell before it."""
    text = document.text
    found: list[Found] = []
    for cell in block.cells:
        last = [at for at, one in enumerate(found) if one.action]
        words = text[cell.start : cell.end]
        if last and is_owner(words) and len(words.split()) <= 6:
            lines = pieces(text, cell, re.compile("\n"))
            shared = [cell] * len(last) if len(lines) != len(last) else lines
            for at, who in zip(last, shared, strict=True):
                held = found[at].action
                if held:
                    found[at] = Found(found[at].block, replace(held, owners=owners(text, who)))
            continue
        found.extend(_split(document, Block("paragraph", cell)))
    return found


def _split(document: Document, block: Block) -> list[Found]:
    """A block before, between and after the labels of actions in it."""
    text = document.text
    words = text[block.span.start : block.span.end]
    labels = [match for match in _LABEL.finditer(words) if _is_label(words, match)]
    if not labels or (block.kind == "row" and words.count("\t") > 3):
        return [Found(block)]
    if block.kind == "row":
        return _row(document, block)
    found: list[Found] = []
    before = trim(text, block.span.start, block.span.start + labels[0].start(), "[(")
    if before:
        found.append(Found(replace(block, span=before)))
    for at, label in enumerate(labels):
        end = labels[at + 1].start() if at + 1 < len(labels) else len(words)
        whole = trim(text, block.span.start + label.start(), block.span.start + end)
        rest = trim(text, block.span.start + label.end(), block.span.start + end)
        if whole and rest:
            who: tuple[Phrase, ...] = ()
            if label["who"]:
                who = owners(text, Span(block.span.start + label.start("who"), block.span.start + label.end("who")))
            ref = label["ref"].lstrip("#") if label["ref"] else None
            found.append(_action(document, Block("action", whole), ref, rest, who))
    return found


def _is_label(words: str, match: re.Match[str]) -> bool:
    if _ALL_STATUS.match(words[match.end() :]) and len(words) - match.end() < 40:
        return False
    who = match["who"]
    if not who or is_named(who):
        return True
    # A forename alone counts where brackets or "for" set it apart; "Action plan:" is no label.
    apart = re.search(r"(?:[(\[]|\b(?:for|by)\s+)\s*" + re.escape(who), words[match.start() : match.end()])
    return apart is not None and all(FORENAME.fullmatch(part) for part in re.split(r"\s*(?:[&/,]|\band\b)\s*", who))


def _action(document: Document, block: Block, ref: str | None, rest: Span, who: tuple[Phrase, ...]) -> Found:
    text = document.text
    status: Phrase | None = None
    if stands := _STANDS.search(text, rest.start, rest.end):
        status = must(text, Span(stands.start("status"), stands.end("status")))
        rest = trim(text, rest.start, stands.start()) or rest
    elif tail := STATUS_TAIL.search(text, rest.start, rest.end):
        group = "status" if tail["status"] else "ended"
        status = must(text, Span(tail.start(group), tail.end(group)))
        rest = trim(text, rest.start, tail.start()) or rest
    if update := _UPDATE.search(text, rest.start, rest.end):
        rest = trim(text, rest.start, update.start()) or rest
    rest, by = closing_due(text, rest)
    rest, closing = trailing(text, rest)
    after = _OPENING_OWNER.match(text, rest.start, rest.end)
    if not who and not closing and after and (is_owner if after["mark"] == ":" else is_named)(after["who"]):
        who = owners(text, Span(after.start("who"), after.end("who")))
    whom = who or closing or leading(text, rest)
    when = by or due(text, rest)
    kind: ActionKind = "carried" if status else "new"
    clean = tidy(text, rest.start, rest.end) or rest
    ended = clean.end < rest.end and text[clean.end] == "."
    phrase = must(text, Span(rest.start, clean.end + ended))
    return Found(block, Action(ref, phrase, whom, when, due_on(when), status, kind, block.span))


def _stand(document: Document, found: list[Found]) -> list[Found]:
    """Actions of a tracker: what follows each, up to the next, may end by saying how it stands."""
    text = document.text
    done = list(found)
    last: int | None = None
    for at, one in enumerate(found):
        if one.action:
            last = at
            continue
        span = one.block.span
        match = _STANDS.search(text, span.start, span.end) or _ALL_STATUS.fullmatch(text, span.start, span.end)
        held = done[last].action if last is not None else None
        if match and held and last is not None and held.status is None:
            status = must(text, Span(match.start("status"), match.end("status")))
            done[last] = Found(done[last].block, replace(held, status=status, kind="carried"))
        if one.block.kind == "heading":
            last = None
    return done
