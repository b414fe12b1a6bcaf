"""A list's tokens as the learner sees them: the token, its neighbours, its stretch between separators, its column,
its line.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import lru_cache

from minutes.layouts.fields.looks import Look, chunk_kind, initials_beside, look
from minutes.layouts.fields.tokens import CELL, LINE, Token

_PARTING = frozenset(",;:()[]–—|/•·") | {"\t", LINE}
_HEADS = (
    ("initials", ("init", "ref")),
    ("name", ("name", "member", "attendee", "who", "present", "apolog", "person")),
    ("both", ("/", "&", " and ")),
    ("role", ("role", "title", "post", "position", "designation", "job", "capacity")),
    (
        "body",
        ("organisation", "agency", "org", "represent", "body", "sector", "partner", "service", "employer", "team"),
    ),
)


def features(held: Sequence[Token], heads: Mapping[int, str]) -> list[list[str]]:
    """The features of every token of one list, in order. heads: for each column, the words of its head, where there
    is one.
    """
    looks = look(held)
    chunks = _chunks(looks)
    columns = _columns(looks)
    lines = _lines(looks)
    told = {column: _head(words) for column, words in heads.items()}
    if sum(kind == "other" for kind in told.values()) * 2 > len(told):
        told = {}  # a row of something else
    out = []
    of_chunk: dict[int, int] = {at: nth for nth, (start, end, _) in enumerate(chunks) for at in range(start, end)}
    depth = 0
    for at, one in enumerate(looks):
        token = one.token
        depth += (token.words in ("(", "[")) - (at > 0 and looks[at - 1].token.words in (")", "]"))
        found = ["b", *one.own, *initials_beside(looks, at)]
        _neighbours(looks, at, found)
        _chunk(chunks, of_chunk.get(at), at, found)
        found.append(f"in={min(depth, 1)}")
        found += lines[token.line]
        if columns.get(token.column) or told:
            found.append(f"column={columns.get(token.column, '')}|cell{min(token.cell, 4)}")
            found.append(f"column={columns.get(token.column, '')}|{one.sort}")
        if told:
            found.append(f"head={told.get(token.column, 'none')}")
        out.append(found)
    return out


def _neighbours(looks: Sequence[Look], at: int, found: list[str]) -> None:
    for step in (-3, -2, -1, 1, 2, 3):
        place = at + step
        if not 0 <= place < len(looks):
            found.append(f"{step}:none")
            continue
        other = looks[place]
        found += _beside(step, other.low, other.sort, other.kinds)
    sorts = [looks[place].sort if 0 <= place < len(looks) else "none" for place in range(at - 2, at + 3)]
    found.append(f"sorts={sorts[1]}|{sorts[2]}|{sorts[3]}")
    found.append(f"sorts<={sorts[0]}|{sorts[1]}|{sorts[2]}")
    found.append(f"sorts>={sorts[2]}|{sorts[3]}|{sorts[4]}")


@lru_cache(maxsize=1 << 16)
def _beside(step: int, low: str, sort: str, kinds: frozenset[str]) -> tuple[str, ...]:
    """What a token tells of one so many places before or behind it."""
    found = [f"{step}:sort={sort}"]
    if abs(step) < 3:
        found.append(f"{step}:w={low if sort != 'name' else ''}")
        found += [f"{step}:k={kind}" for kind in sorted(kinds)]
    return tuple(found)


def _chunks(looks: Sequence[Look]) -> list[tuple[int, int, str]]:
    """[start, end) of every stretch between separators, and what it may be."""
    found, start = [], 0
    for at, one in enumerate([*looks, None]):
        if one is None or one.token.words in _PARTING or one.sort == "break" or (one.token.words == "-" and at > start):
            found.append((start, at, chunk_kind(looks[start:at])))
            start = at + 1
    return [chunk for chunk in found if chunk[0] < chunk[1]]


def _chunk(chunks: list[tuple[int, int, str]], nth: int | None, at: int, found: list[str]) -> None:
    if nth is None:
        return
    start, end, kind = chunks[nth]
    before = [chunks[nth - back][2] if nth >= back else "none" for back in (1, 2)]
    after = [chunks[nth + on][2] if nth + on < len(chunks) else "none" for on in (1, 2)]
    place = "only" if end - start == 1 else "first" if at == start else "last" if at == end - 1 else "mid"
    found += [
        f"chunk={kind}",
        f"chunk={kind}|{place}",
        f"chunk={before[0]}|{kind}",
        f"chunk={kind}|{after[0]}",
        f"chunk={before[0]}|{kind}|{after[0]}",
        f"chunk={before[1]}|{before[0]}|{kind}",
        f"chunk={kind}|{after[0]}|{after[1]}",
        f"chunk long={min(end - start, 6)}",
    ]


def _columns(looks: Sequence[Look]) -> dict[int, str]:
    """What most cells of a column may be; {} where there are no columns."""
    cells: defaultdict[tuple[int, int, int], list[Look]] = defaultdict(list)
    for one in looks:
        if one.sort != "break":
            cells[one.token.line, one.token.cell, one.token.column].append(one)
    if not any(one.token.words == CELL or one.token.words == "\t" for one in looks):
        return {}
    counts: defaultdict[int, Counter[str]] = defaultdict(Counter)
    for (_, _, column), held in cells.items():
        stop = next(
            (n for n, one in enumerate(held) if n and (one.token.words in "([,–-" or one.sort == "break")), len(held)
        )
        counts[column][chunk_kind(held[:stop])] += 1
    return {column: max(sorted(count), key=lambda kind: count[kind]) for column, count in counts.items()}


def _lines(looks: Sequence[Look]) -> list[list[str]]:
    """For each line: what it is as a whole, and the lines beside it."""
    held: defaultdict[int, list[Look]] = defaultdict(list)
    for one in looks:
        if one.token.words != LINE:
            held[one.token.line].append(one)
    many = max(held, default=0) + 1
    alone = []
    for nth in range(many):
        line = held[nth]
        signs = {one.token.words for one in line}
        opening = next((n for n, one in enumerate(line) if n and (one.token.words in _PARTING)), len(line))
        kind = chunk_kind(line[:opening]) if line else "empty"
        flags = "".join(sign for sign in (";", "(", ",", "–", ":", "\t") if sign in signs)
        alone.append((kind, flags, opening == len(line), any(one.token.words == CELL for one in line)))
    styles = Counter(flags for _, flags, _, _ in alone)
    most = max(sorted(styles), key=lambda flags: styles[flags]) if styles else ""
    size = "1" if many == 1 else "2" if many < 4 else "4+"
    out = []
    for nth, (kind, flags, whole, _) in enumerate(alone):
        before = alone[nth - 1] if nth else ("none", "", False, False)
        after = alone[nth + 1] if nth + 1 < many else ("none", "", False, False)
        out.append(
            [
                f"line={kind}|{flags}|{whole}",
                f"line<={before[0]}|{before[2]}|{kind}|{whole}",
                f"line>={kind}|{whole}|{after[0]}|{after[2]}",
                f"lines={size}|{most}",
                f"like={flags == most}|{size}",
            ]
        )
    return out


def _head(words: str) -> str:
    low = words.casefold()
    found = [name for name, starts in _HEADS if any(start in low for start in starts)]
    return "+".join(found) or "other"
