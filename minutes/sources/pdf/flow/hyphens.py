"""Words broken by a hyphen at the end of a line, put together: with the hyphen where the word has one, else without."""

import re
from collections.abc import Sequence

_BROKEN = re.compile(r"(?P<before>[^\W\d_]+)-$")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_OPENS = re.compile(r"[a-zà-ÿ]+")
_STANDS_ALONE = re.compile(
    "re|co|self|long|short|well|ill|non|half|multi|sub|pre|post|inter|intra|cross|ex|all|one|two|three|four|five|six"
    "|seven|eight|nine|ten|full|part|follow|drop|check|sign|up|out|off|on|in|over|under|low|high|mid|single|anti|by"
    "|semi|quasi|vice|whole|ad|de|pan|micro|bi|tri"
)


def joined(before: str, after: str, known: frozenset[str]) -> str:
    """Two lines of one paragraph as one.

    Args:
        before, after: the lines, in order.
        known: every word of the document, in lower case, hyphens kept.
    """
    if before.endswith("\u00ad"):
        return before[:-1] + after
    broken, opens = _BROKEN.search(before), _OPENS.match(after)
    if before.endswith("-") and len(before) > 1 and not before[-2].isspace():
        if broken and opens and not _keeps(broken["before"], opens[0], known):
            return before[:-1] + after
        return before + after
    return f"{before} {after}"


def _keeps(head: str, tail: str, known: frozenset[str]) -> bool:
    """Whether a hyphen belongs to the word, by the document's own spelling or because its first part stands alone."""
    whole, apart = f"{head}{tail}".lower(), f"{head}-{tail}".lower()
    if whole in known:
        return False
    return apart in known or bool(_STANDS_ALONE.fullmatch(head.lower())) or {head.lower(), tail.lower()} <= known


def spellings(lines: Sequence[str]) -> frozenset[str]:
    """Every word of some lines in lower case, without the halves that stand about a hyphen at a line's end."""
    said: set[str] = set()
    broken = False
    for line in lines:
        words = _WORD.findall(line.lower())
        ends = line.rstrip().endswith(("-", "\u00ad"))
        said.update(words[int(broken) : len(words) - int(ends)])
        broken = ends
    return frozenset(said)
