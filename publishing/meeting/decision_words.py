"""By what words minutes record a decision: where a paragraph or a bullet begins with them, and where a list follows."""

from __future__ import annotations

import re

# "The Board", "Members": whoever may decide. Nobody's name: what one person agreed to binds nobody else.
_WHO = r"(?:the |all )?(?:members|partners|group|board|partnership|committee|executive|panel|network|meeting)"
_HOW = r"(?:\s+(?:then|also|therefore|unanimously|formally|all))?"
_BARE = re.compile(r"\s*(it was (therefore )?(agreed|resolved|decided)|agreed|resolved|decision)\b", re.IGNORECASE)
_SUBJECT = re.compile(rf"\s*{_WHO}{_HOW}\s+(?:agreed|resolved|decided)\s+(?:that|to)\b\s*\S", re.IGNORECASE)
_OPENS = re.compile(
    rf"\s*(?:it was{_HOW} |{_WHO}{_HOW} )?(?:agreed|resolved|decided|decisions?)(?:\s+(?:that|to))?\s*:?\s*",
    re.IGNORECASE,
)


def decides(said: str) -> bool:
    """Whether a passage begins by recording a decision: "It was agreed …", "Members agreed that …", "Resolved: …"."""
    return bool((_BARE.match(said) or _SUBJECT.match(said)) and not opens_decisions(said))


def opens_decisions(said: str) -> bool:
    """Whether a passage only announces the decisions listed under it: "Members agreed:", "Resolved that:"."""
    return bool(_OPENS.fullmatch(said))
