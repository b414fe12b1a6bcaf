"""Committee phrases in plain English, and abbreviations spelled out. Tables, no cleverness: no sentence is invented."""

from __future__ import annotations

import re
from functools import partial

# Longest first where one phrase begins another. Each pair says the same in fewer or simpler words.
_PLAIN = (
    ("it was agreed that", "members agreed that"),
    ("it was therefore agreed that", "members agreed that"),
    ("it was agreed to", "members agreed to"),
    ("it was resolved that", "members agreed that"),
    ("it was noted that", "members noted that"),
    ("resolved: that", "members agreed that"),
    ("resolved that", "members agreed that"),
    ("resolved to", "members agreed to"),
    ("agreed that", "members agreed that"),
    ("resolved:", "members agreed:"),
    ("agreed:", "members agreed:"),
    ("in order to", "to"),
    ("with regard to", "about"),
    ("with regards to", "about"),
    ("in relation to", "about"),
    ("in respect of", "about"),
    ("with a view to", "to"),
    ("for the purpose of", "for"),
    ("on a regular basis", "regularly"),
    ("at the present time", "now"),
    ("at this point in time", "now"),
    ("in the event that", "if"),
    ("due to the fact that", "because"),
    ("a number of", "several"),
    ("the majority of", "most"),
    ("prior to", "before"),
    ("subsequent to", "after"),
    ("in advance of", "before"),
    ("in excess of", "more than"),
    ("going forward", "from now on"),
    ("moving forward", "from now on"),
    ("as a consequence of", "because of"),
    ("utilised", "used"),
    ("utilise", "use"),
    ("commenced", "began"),
    ("commence", "begin"),
    ("disseminate", "share"),
    ("ascertain", "find out"),
    ("facilitate", "help"),
    ("endeavour to", "try to"),
    ("be in a position to", "be able to"),
)
_AT_START_ONLY = ("agreed that", "resolved to", "resolved that", "resolved:", "agreed:")
_SUBJECT_TO = re.compile(r"subject to (?:those|these|the|such) (changes|amendments|corrections|comments)\b")
_MARKDOWN = re.compile(r"([\\`*_\[\]<>#|~])")
_SENTENCE = re.compile(r"(?<=[.!?])[”’\"')]*\s+(?=[A-Z“‘\"(\[])")
_NOT_AN_END = re.compile(r"\b(?:e\.g|i\.e|etc|No|Dr|Mr|Mrs|Ms|St|vs|approx|para|Cllr)\.$")


def simplified(sentence: str) -> str:
    """A sentence with its committee phrases put plainly, and a capital at its start."""
    for long, short in _PLAIN:
        anchor = "^" if long in _AT_START_ONLY else r"\b"
        end = "" if long.endswith(":") else r"\b"
        sentence = re.sub(anchor + re.escape(long) + end, short, sentence, flags=re.IGNORECASE)
    sentence = _SUBJECT_TO.sub(r"subject to \1", sentence)
    sentence = " ".join(sentence.split())
    return sentence[:1].upper() + sentence[1:]


def sentences(words: str) -> tuple[str, ...]:
    """A paragraph's sentences. A full stop behind a title or "e.g." ends none."""
    found: list[str] = []
    for part in _SENTENCE.split(words):
        if found and _NOT_AN_END.search(found[-1]):
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
