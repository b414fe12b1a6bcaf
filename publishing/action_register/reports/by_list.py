"""Actions gone through in a table or in bullets that were not read as actions: linked as carried ones are."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from publishing.action_register.entries import Entry
from publishing.action_register.linking import QUESTIONS, Fit, links, same_words
from publishing.action_register.model import Report
from publishing.action_register.reports.references import DAY, day_of, is_on
from publishing.action_register.reports.said import Said
from publishing.action_register.reports.verbs import asked, was_done
from publishing.action_register.verdict import Verdict, verdict
from redaction.public import PublicAction, PublicText, Run, plain

_HEADS: tuple[tuple[str, str], ...] = (
    ("number", r"^(?:no\.?|nos?|ref(?:erence)?\.?|number|#|action (?:no\.?|number|ref(?:erence)?)|id)$"),
    ("day", r"^(?:date|meeting|meeting date|date (?:raised|set|of meeting)|raised)$"),
    ("owner", r"^(?:owners?|leads?|who|officers?|responsible|by whom|lead officer|action owner|person responsible)$"),
    ("status", r"\b(?:status|progress|update|outcome|comments?|state|complete\w*|closed|result)\b"),
    ("text", r"^(?:agreed )?actions?(?: agreed| required)?$|\bwhat\b|^description$"),
)
_ASKS_END = re.compile(r"(?:completed?|closed|done)\s*(?:\?|\(?y(?:es)?\s*/\s*n(?:o)?\)?)?")
_YES = re.compile(r"\W*(?:y|yes|✓|✔)\W*", re.IGNORECASE)
_NO = re.compile(r"\W*(?:n|no|✗|✘|x)\W*", re.IGNORECASE)
_BULLET = re.compile(r"^(?P<label>.+?)\s*(?:\((?P<owner>[^)]{1,40})\))?\s*(?::|–|—| - )\s*(?P<status>.+)$", re.DOTALL)


def in_table(said: Said, entries: tuple[Entry, ...]) -> Iterator[tuple[Entry, Report]]:
    """The rows of a table that carry an earlier action, if its head says which column is which."""
    columns = _columns(said.rows[0])
    if not {"text", "number"} & set(columns) or not {"status", "asks", "owner"} & set(columns):
        return
    for row in said.rows[1:]:
        carried = _carried(row, columns)
        day = re.search(DAY, _cell(row, columns, "day"))
        those = [entry for entry in entries if not day or is_on(entry.first.held_on, day_of(day))]
        if entry := _linked(carried, those):
            words = tuple(
                run for at, cell in enumerate(filter(None, row)) for run in ((Run(" – "),) if at else ()) + cell
            )
            yield entry, Report(said.place, words, _told(plain(carried.status), entry), "list")


def in_bullet(sentence: PublicText, said: Said, entries: tuple[Entry, ...]) -> tuple[Entry, Report] | None:
    """A line of a list of actions by their words: "Rewrite the guide (PD): completed"."""
    if not said.in_list:
        return None
    match = _BULLET.match(plain(sentence))
    if not match:
        alone = _linked(_action(sentence, "", (), ""), list(entries), (same_words,))
        return (alone, Report(said.place, sentence, "", "words", False)) if alone else None
    entry = _linked(_action(match["label"], "", (), match["status"]), list(entries))
    return (entry, Report(said.place, sentence, _told(match["status"], entry), "words")) if entry else None


def _told(status: str, entry: Entry) -> Verdict:
    """What a status says: that it is at an end, or in the past what the action's own verb asked for."""
    told = verdict(status, entry.stems)
    done = not told and was_done(status, asked(entry.wordings[0]).verb, entry.stems)
    return "done" if done else told


def _linked(carried: PublicAction, entries: list[Entry], ways: tuple[Fit, ...] = QUESTIONS) -> Entry | None:
    going = [(at, was) for at, entry in enumerate(entries) if not entry.ended for was in entry.known.values()]
    found = links(going, [(0, carried)], ways)
    return entries[found[0]] if found else None


def _columns(head: tuple[PublicText, ...]) -> Mapping[str, int]:
    """Kind -> column; a second column of progress is "more", and one headed "Complete?" is "asks"."""
    found: dict[str, int] = {}
    for at, cell in enumerate(head):
        words = plain(cell).strip().casefold().rstrip(":")
        kind = next((kind for kind, pattern in _HEADS if re.search(pattern, words)), "")
        if kind == "status":
            kind = "asks" if _ASKS_END.fullmatch(words) else "more" if "status" in found else kind
        if kind:
            found.setdefault(kind, at)
    return found


def _carried(row: tuple[PublicText, ...], columns: Mapping[str, int]) -> PublicAction:
    at = columns.get("owner", -1)
    owners = tuple((run,) for run in (row[at] if 0 <= at < len(row) else ()) if run.mark == "initials")
    asks = _cell(row, columns, "asks")
    answered = "Complete" if _YES.fullmatch(asks) else "Not complete" if _NO.fullmatch(asks) else asks
    status = ". ".join(filter(None, (_cell(row, columns, "status"), _cell(row, columns, "more"), answered)))
    return _action(_cell(row, columns, "text"), _cell(row, columns, "number"), owners, status)


def _cell(row: tuple[PublicText, ...], columns: Mapping[str, int], kind: str) -> str:
    at = columns.get(kind, len(row))
    return plain(row[at]).strip() if at < len(row) else ""


def _action(text: PublicText | str, ref: str, owners: tuple[PublicText, ...], status: str) -> PublicAction:
    said = (Run(text),) if isinstance(text, str) else text
    return PublicAction("", ref, said, owners, (), (), "", (Run(status),), "carried", "")
