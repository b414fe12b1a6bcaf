"""Committee phrases in plain English, and abbreviations spelled out. Tables, no cleverness: no sentence is invented."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from rule_files import rule_file

WORDS = Path(__file__).parent / "words.yaml"
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")
_SENTENCE = re.compile(r"(?<=[.!?])[”’\"')]*\s+(?=[A-Z“‘\"(\[])")


def simplified(sentence: str) -> str:
    """A sentence with its committee phrases put plainly, and a capital at its start."""
    known = rule_file(WORDS)
    at_start_only = known.words("at the start only")
    for long, short in known.instead("plain phrases"):
        anchor = "^" if long in at_start_only else r"\b"
        end = "" if long.endswith(":") else r"\b"
        sentence = re.sub(anchor + re.escape(long) + end, short, sentence, flags=re.IGNORECASE)
    sentence = known.pattern("subject to").sub(r"subject to \1", sentence)
    sentence = " ".join(sentence.split())
    return sentence[:1].upper() + sentence[1:]


def sentences(words: str) -> tuple[str, ...]:
    """A paragraph's sentences. A full stop behind a title or "e.g." ends none."""
    found: list[str] = []
    not_an_end = rule_file(WORDS).pattern("not an end")
    for part in _SENTENCE.split(words):
        if found and not_an_end.search(found[-1]):
            found[-1] += " " + part
        elif part.strip():
            found.append(part.strip())
    return tuple(found)


def spelled_out(lines: tuple[str, ...], glossary: tuple[tuple[str, str], ...]) -> tuple[str, ...]:
    """The lines with each abbreviation of the glossary spelled out where it first stands: "full name (FN)".

    One that stands only once needs no abbreviation at all, and so gets only its meaning.
    """
    for abbreviation, meaning in sorted(glossary, key=lambda pair: (-len(pair[0]), pair[0])):
        whole = "\n".join(lines)
        stands = re.compile(rf"(?:\b(?P<article>[Aa]n?) )?(?<![\w(]){re.escape(abbreviation)}(?![\w)])")
        times = len(stands.findall(whole))
        if not times or f"({abbreviation})" in whole:
            continue
        names_more = re.search(rf"(?<!\w){re.escape(abbreviation)} [A-Z]", whole)  # "the FN Manager" stays one title
        told = meaning if times == 1 and not names_more else f"{meaning} ({abbreviation})"
        lines = tuple(stands.sub(partial(_with_article, told=told), whole, count=1).split("\n"))
    return lines


def _with_article(found: re.Match[str], told: str) -> str:
    """What is told, behind the article that its own first letter asks for."""
    article = found["article"]
    if not article:
        return told
    an = article[0] + ("n" if told[0].lower() in "aeiou" else "")
    return f"{an} {told}"


def count(words: str) -> int:
    """How many words there are, as a word processor counts them."""
    return len(words.split())


def inert(words: str) -> str:
    """Words for Markdown, none of which can become mark-up."""
    return re.sub(r"^(\d+)([.)])", r"\1\\\2", _MARKDOWN.sub(r"\\\1", words))


def shortened(words: str, most: int) -> str:
    """At most that many characters, cut after a whole word, with an ellipsis where something was cut."""
    if len(words) <= most:
        return words
    return words[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:–-") + "…"
