"""Keys of rulings: hashes of content, never offsets, so that an edited sentence asks its question again."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from functools import lru_cache

from minutes.model import Span
from redaction.model import Finding, Scope

_SENTENCE_END = re.compile(r"[.!?](?=[\s”’\"')\]]|$)|\n")


def normalised(words: str) -> str:
    """Words as they are compared: NFKC, white space folded, case ignored, possessive dropped."""
    folded = " ".join(unicodedata.normalize("NFKC", words).split()).casefold()
    return re.sub(r"['’]s$", "", folded)


def sentence(text: str, span: Span) -> Span:
    """The sentence around a span: from the last full stop or line end before it to the next one after it."""
    start = 0
    for match in _SENTENCE_END.finditer(text, max(0, span.start - 2000), span.start):
        start = match.end()
    end = _SENTENCE_END.search(text, span.end)
    return Span(start, end.end() if end else len(text))


@lru_cache(maxsize=1 << 16)
def key(finding: Finding, scope: Scope, text: str, meeting_id: str) -> str:
    """The key a ruling must carry to settle this finding at that scope.

    here: these words in this sentence of this meeting. meeting: all findings of this meeting that share its
    question. everywhere: the same in every meeting.
    """
    asked = normalised(finding.question or finding.surface)
    parts = [scope, finding.kind, asked]
    if scope == "here":
        around = sentence(text, finding.span)
        parts = [scope, finding.kind, normalised(finding.surface), normalised(text[around.start : around.end])]
    if scope != "everywhere":
        parts.append(meeting_id)
    return hashlib.sha256("\x1f".join(parts).encode("utf-8")).hexdigest()[:20]


def question(finding: Finding, text: str, meeting_id: str) -> str:
    """The key under which a person is asked about this finding: one a cluster of names, one a sentence otherwise."""
    return key(finding, "meeting" if finding.question else "here", text, meeting_id)
