"""How each action of an item stands: told behind it, in lines under it, by a box before it, at its own words' end."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from minutes.layouts.facts import statuses
from minutes.layouts.words import trim
from minutes.model import Action, Block, Document, Phrase, Span

_STANDS = re.compile(
    r"(?:^|(?<=[.;!?]\s)|(?<=\n))\W*(?:(?:this |the )?action\s*(?:\d+\w?)?\s*(?:[–—:-]\s*)?"
    r"|status\s*:\s*)(?P<said>[^.;]{2,60})[.;)]?\s*$",
    re.IGNORECASE,
)
_TAIL = re.compile(r"(?:\s[–—-]\s|\s?[(\[]|[.;:]\s)(?P<said>[^–—()\[\].;:]{2,40})[)\]]?[.;]?\s*$")
_BOX = re.compile(r"[-*•\s]*(?:\[(?P<mark>[ xX✓✔])\]|(?P<sign>[☐☑☒✓✔]))")


def stood(document: Document, actions: Sequence[Action], body: Sequence[Block], review: bool) -> list[Action]:
    """The actions of one item with how they stand, in order.

    review: whether the item goes over old actions; elsewhere only words that speak of the action itself tell.
    """
    done: list[Action] = []
    starts = sorted(one.text.spans[0].start for one in actions if one.text.spans)
    for one in actions:
        place = next((at for at, block in enumerate(body) if block.span == one.span), None)
        if one.status is None and one.text.spans:
            edge = min((at for at in starts if at > one.text.spans[-1].end), default=len(document.text))
            status = _behind(document.text, one, body[place].span if place is not None else None, edge, review)
            if status is None and place is not None:
                status = _under(document.text, body[place + 1 :], edge, review)
            status = status or (_boxed(document.text, body[place].span, one) if place is not None else None)
            one = replace(one, status=status, kind="carried" if status and status.text != "open" else one.kind)
        done.append(_shortened(document.text, one))
    return done


def _behind(text: str, action: Action, block: Span | None, edge: int, review: bool) -> Phrase | None:
    """What stands in its own paragraph after it: all of it in a review, elsewhere only a status and nothing else."""
    held = (action.text, *action.owners, action.due, action.update)
    end = max(span.end for words in held if words for span in words.spans)
    rest = trim(text, end, min(block.end, edge)) if block and end < block.end and end < edge else None
    if rest is None:
        return None
    if review:
        return statuses.in_place(text, rest)
    bare = trim(text, rest.start, rest.end, " .;:–—-()[]")
    found = statuses.whole(text[bare.start : bare.end]) if bare and bare.end - bare.start < 40 else None
    return (
        statuses.phrase(text, bare.start + found.start, bare.start + found.end, found.word) if bare and found else None
    )


def _under(text: str, after: Sequence[Block], edge: int, review: bool) -> Phrase | None:
    """What the paragraphs under it say, up to the next action."""
    for block in after:
        if block.kind in ("heading", "action") or block.span.end > edge:
            return None
        if review:
            found = statuses.in_place(text, block.span)
        else:
            said = _STANDS.search(text, block.span.start, block.span.end)
            found = statuses.in_place(text, Span(*said.span("said"))) if said else None
        if found:
            return found
    return None


def _boxed(text: str, block: Span, action: Action) -> Phrase | None:
    """A box that is ticked or not before an action: "- [x] AB to …"."""
    box = _BOX.match(text, block.start, min(block.end, action.text.spans[0].start + 4))
    if box is None:
        return None
    name = "mark" if box["mark"] else "sign"
    closed = box[name] not in (" ", "☐")
    return Phrase("closed" if closed else "open", (Span(*box.span(name)),)) if box[name] != " " else _empty(box)


def _empty(box: re.Match[str]) -> Phrase:
    return Phrase("open", (Span(box.start("mark") - 1, box.end("mark") + 1),))


def _shortened(text: str, action: Action) -> Action:
    """An action whose own words end with how it stands ("… – done 2 December"), without them."""
    spans = action.text.spans
    tail = _TAIL.search(text, spans[-1].start, spans[-1].end) if spans else None
    found = statuses.whole(tail["said"]) if tail else None
    if tail is None or found is None or tail.start() - spans[0].start < 12:
        return action
    said = statuses.phrase(text, tail.start("said") + found.start, tail.start("said") + found.end, found.word)
    kept = (*spans[:-1], Span(spans[-1].start, tail.start())) if tail.start() > spans[-1].start else spans[:-1]
    words = " ".join(" ".join(text[span.start : span.end] for span in kept).split())
    return replace(action, text=Phrase(words, kept), status=action.status or said, kind="carried")
