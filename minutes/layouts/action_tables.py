"""Tables of actions: at the end, before the minutes, or a log of old ones with how each stands."""

import re
from collections.abc import Mapping

from minutes.layouts.owners import due_on, is_owner, owners
from minutes.layouts.words import fold, must
from minutes.model import Action, ActionKind, Block, Document, Phrase, Span

_HEADS: tuple[tuple[str, str], ...] = (
    (
        "ref",
        r"(?:action |item |ref(?:erence)? ?)?(?:no\.?|number|ref\.?|#|id)|ref\.?|action ref\.?|item"
        r"|agenda item|action point no\.?|date(?: raised| of meeting| set)?|meeting(?: date)?",
    ),
    (
        "owner",
        r"owners?|lead(?:s| officer| person| agency)?|officer|who|by whom|responsible(?: person| officer"
        r"| lead)?|responsibility|person(?: responsible)?|assigned(?: to)?|action owner|named lead"
        r"|action by|person\(s\) responsible|allocated to|action lead",
    ),
    (
        "due",
        r"due(?: date| by)?|deadline|by when|when|timescales?|target(?: date)?|date due|completion date"
        r"|timeframe|to be completed by",
    ),
    (
        "status",
        r"status|progress|updates?|rag(?: rating| status)?|outcome|complete\??|completed\??"
        r"|status ?/ ?update|update ?/ ?status|progress ?/ ?update|comments?|current position"
        r"|open ?/ ?closed|completed ?/ ?outstanding",
    ),
    (
        "action",
        r"(?:agreed |outstanding )?actions?(?: points?)?(?: description| required| agreed| to be taken"
        r"| details?| needed)?|description(?: of action)?|task|what",
    ),
)
_OTHER = re.compile(
    r"discussion|notes?|minutes?|key (?:points|discussion).*|agenda item and discussion|decisions?|papers?|time",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:log|previous|last|old|outstanding|arising|review|carried|tracker|update)\b", re.IGNORECASE)
_REF = re.compile(r"(?:action\s*)?(?P<ref>\d{1,3}[a-z]?(?:[./]\d{1,3})*[a-z]?)[.):]?", re.IGNORECASE)


def action_header(document: Document, block: Block) -> dict[int, str] | None:
    """What each column of a table of actions says, if this row is its header: an action and an owner or status."""
    if block.kind != "row":
        return None
    found: dict[int, str] = {}
    for column, cell in zip(block.columns, block.cells, strict=True):
        words = fold(document.text[cell.start : cell.end]).strip(" :").lower()
        if _OTHER.fullmatch(words):
            return None
        kind = next((kind for kind, pattern in _HEADS if re.fullmatch(pattern, words)), None)
        if kind:
            found.setdefault(column, kind)
    kinds = set(found.values())
    return found if "action" in kinds and kinds & {"owner", "status", "due"} else None


def read_table(
    document: Document, label: Block | None, blocks: list[Block], columns: Mapping[int, str] | None
) -> list[Action]:
    """The actions of a table's rows, without a place in the minutes of their own."""
    text = document.text
    words = text[label.span.start : label.span.end] if label else ""
    log = bool(_PAST.search(words)) or "status" in (columns or {}).values()
    found: list[Action] = []
    for block in blocks:
        if block.kind != "row" or action_header(document, block):
            continue
        cells = _named(text, block, columns) if columns else _guessed(text, block)
        action = _action(text, cells, "carried" if log else "new")
        if action:
            found.append(action)
    return found


def _named(text: str, block: Block, columns: Mapping[int, str]) -> dict[str, Span]:
    cells: dict[str, Span] = {}
    for column, cell in zip(block.columns, block.cells, strict=True):
        kind = columns.get(column)
        if kind is None and _REF.fullmatch(text[cell.start : cell.end]):
            kind = "ref"
        if kind and kind not in cells:
            cells[kind] = cell
    return cells


def _guessed(text: str, block: Block) -> dict[str, Span]:
    """A row of a table without a header: a short number, the longest cell, whoever stands after it."""
    longest = max(block.cells, key=lambda cell: cell.end - cell.start)
    cells = {"action": longest}
    for cell in block.cells:
        if cell.end <= longest.start and _REF.fullmatch(text[cell.start : cell.end]):
            cells["ref"] = cell
        elif cell.start >= longest.end and is_owner(text[cell.start : cell.end]):
            cells.setdefault("owner", cell)
    return cells


def _action(text: str, cells: Mapping[str, Span], kind: ActionKind) -> Action | None:
    said = cells.get("action")
    if said is None or not re.search(r"[a-z]{2}", text[said.start : said.end]):
        return None
    ref = _REF.fullmatch(fold(text[cells["ref"].start : cells["ref"].end])) if "ref" in cells else None
    due = _cell(text, cells, "due")
    who = owners(text, cells["owner"]) if "owner" in cells else ()
    return Action(
        ref["ref"] if ref else None, must(text, said), who, due, due_on(due), _cell(text, cells, "status"), kind, None
    )


def _cell(text: str, cells: Mapping[str, Span], kind: str) -> Phrase | None:
    return must(text, cells[kind]) if kind in cells else None
