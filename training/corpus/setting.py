"""How text is set: wrapped, in columns, over pages, with slips and scanner's damage. Marks have no width."""

from __future__ import annotations

import re
from random import Random

from training.corpus.marks import is_mark, width

_SCANNED = {"l": "1", "I": "l", "O": "0", "0": "O", "rn": "m", "m": "rn", "e": "c", "cl": "d", "5": "S", "h": "b"}


def wrap(text: str, columns: int = 78, indent: str = "", hyphens: float = 0.0, rng: Random | None = None) -> str:
    """Every line longer than `columns` broken at spaces; lines after the first get `indent`; some words hyphenated."""
    return "\n".join(_wrapped(line, columns, indent, hyphens, rng) for line in text.split("\n"))


def _wrapped(line: str, columns: int, indent: str, hyphens: float, rng: Random | None) -> str:
    if width(line) <= columns:
        return line
    lines, held = [], ""
    for word in line.split(" "):
        if held and width(held) + 1 + width(word) > columns:
            room = columns - width(held) - 2
            if rng and room > 3 and len(word) > room + 3 and word.isalpha() and rng.random() < hyphens:
                lines.append(f"{held} {word[:room]}-")
                word = word[room:]
            else:
                lines.append(held)
            held = indent + word
        else:
            held = f"{held} {word}" if held else word
    return "\n".join([*lines, held])


def center(text: str, columns: int = 78) -> str:
    """Every line moved to the middle."""
    return "\n".join(" " * max(0, (columns - width(line)) // 2) + line for line in text.split("\n"))


def side_by_side(left: str, right: str, columns: int = 40) -> str:
    """Two blocks beside each other, the second from character `columns` on; long lines of the left are wrapped."""
    first, second = wrap(left.strip("\n"), columns - 2).split("\n"), right.strip("\n").split("\n")
    rows = max(len(first), len(second))
    first += [""] * (rows - len(first))
    second += [""] * (rows - len(second))
    return "\n".join((a + " " * (columns - width(a)) + b).rstrip() for a, b in zip(first, second, strict=True))


def over_pages(text: str, furniture: str, lines: int = 55) -> str:
    """Furniture set between pages of so many lines; "{page}" in it counts from 1."""
    every = text.split("\n")
    pages = [every[at : at + lines] for at in range(0, len(every), lines)]
    out = []
    for number, page in enumerate(pages, 1):
        out += [*page, "", furniture.replace("{page}", str(number)).replace("{pages}", str(len(pages))), ""]
    return "\n".join(out)


def slips(text: str, rate: float, rng: Random) -> str:
    """Typing slips in lower-case words: letters swapped, doubled or left out."""

    def one(found: re.Match[str]) -> str:
        word = found[0]
        if rng.random() >= rate:
            return word
        at = rng.randrange(1, len(word) - 1)
        return rng.choice(
            (
                word[:at] + word[at + 1 :],
                word[:at] + word[at + 1] + word[at] + word[at + 2 :],
                word[: at + 1] + word[at:],
            )
        )

    return re.sub(r"(?<![\w])[a-z]{4,}(?!\w)", one, text)


def scanned(text: str, rate: float, rng: Random) -> str:
    """A scanner's damage: letters taken for others, spaces lost."""
    out = []
    for character in text:
        hit = not is_mark(character) and rng.random() < rate
        if hit and character == " ":
            continue
        out.append(_SCANNED.get(character, character) if hit else character)
    return "".join(out)
