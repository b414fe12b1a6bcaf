"""Whether a text speaks of an agency or a topic: its words, whole, in any case unless written in capitals."""

from __future__ import annotations

import re
from functools import cache

from publishing.text.facts import Named
from redaction.public import PublicText


def unmarked(text: PublicText) -> str:
    """The words of a public text without those that stand for withheld ones."""
    return "".join(run.words if run.mark != "withheld" else " " for run in text)


def speaks_of(said: str, named: Named) -> bool:
    """Whether the words name it. "Police" finds "the police" and "police’s", not "policed"; "ICB" not "icb"."""
    plain, capitals = _patterns(named)
    return bool(plain and plain.search(said)) or bool(capitals and capitals.search(said))


def named_in(said: str, all_named: tuple[Named, ...]) -> tuple[Named, ...]:
    """Those of which the words speak, in their own order."""
    return tuple(named for named in all_named if speaks_of(said, named))


@cache
def _patterns(named: Named) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    capitals = tuple(word for word in named.words if word.isupper())
    others = tuple(word for word in named.words if not word.isupper())
    return _pattern(others, re.IGNORECASE), _pattern(capitals, re.NOFLAG)


def _pattern(words: tuple[str, ...], flags: re.RegexFlag) -> re.Pattern[str] | None:
    if not words:
        return None
    longest = sorted(words, key=lambda word: (-len(word), word))
    either = "|".join(r"\s+".join(re.escape(part) for part in word.split()) for word in longest)
    return re.compile(rf"(?<!\w)(?:{either})(?:e?s)?(?!\w)", flags)
