"""Whether a sentence says something to somebody who has not read the sentence before it."""

from __future__ import annotations

import re

# Words that point back at what was said before, wherever they stand.
_POINTS_BACK = re.compile(
    r"\b(this|these|those|such|above|below|aforementioned|former|latter|respectively|"
    r"(?:of|for|about|to|with|from) (?:them|it)|"
    r"of the (?:\d+|two|three|four|five|six|seven|eight|nine|ten|\w+teen|\w+ty)(?=[.,;])|"
    r"he|she|him|his|hers?|himself|herself|I|we|us|our)\b|"
    r"\bthat (?:single|same|one|point|case|day|meeting|group|paper|report)\b|"
    r"\bthe (?:same|second|third|last|other|first) (?:one|point|figure|question|of)\b|\bthe last(?=[.,;])|"
    r"\bboth(?=[,.;:]|$)|\b(?:in doing so|as follows|the following|see (?:below|above|attached)|meeting chat)\b",
    re.IGNORECASE,
)
# "It was agreed" is no pointing; "it" near the start of what was said is, for nothing it could mean came before it.
_IT = re.compile(r"\b(?:it|its|they|them|their)\b", re.IGNORECASE)
_IT_WAS = re.compile(r"\bit (?:was|is|would be|will be)(?: \w+ly)? (?:\w+ed|clear|important|hoped|vital|felt)\b", re.I)
_NEAR = 6
_STARTS_BADLY = re.compile(
    r"^(?:most|some|many|both|neither|none|all of|others?|another|each|several|few|half|"
    r"the (?:rest|others?|remainder|remaining)|that (?:was|is|had|has|would|will)|"
    r"of the|in (?:both|each|doing|one)|here|then|so|yet|instead|again|also|however|but|and|or|nor|therefore|"
    r"there|who|which|what|why|how|where|when asked|as such|for example|e\.g|i\.e|perhaps|not|no|nothing|nobody|yes|"
    r"since then)\b",
    re.IGNORECASE,
)
# An instruction that stands among the minutes belongs to the actions.
_IMPERATIVE = re.compile(
    r"^(?:add|agree|arrange|ask|bring|check|circulate|complete|confirm|consider|contact|create|develop|discuss|"
    r"draft|email|ensure|feed back|find|follow|forward|hold|identify|include|invite|liaise|look|make|meet|note|"
    r"obtain|organise|prepare|present|produce|provide|raise|report|request|review|schedule|seek|send|set|share|"
    r"speak|submit|take|update|upload|use|write)\b(?! (?:was|were|is|are|has|had|by|of)\b)"
)
_VERB = re.compile(
    r"\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|must|may|might|does|do|did|\w{3,}ed|"
    r"rose|fell|found|began|became|grew|held|made|took|gave|went|came|met|led|set|shows?|needs?|remains?)\b"
)
_OPENING = re.compile(r"^(?:that|to|for|on|with|not) ")


def stands_alone(sentence: str) -> bool:
    """Whether it is a whole statement that points back at nothing. For "that …" and "to …", of what was agreed, too."""
    if sentence.rstrip().endswith(("?", ":", ",", ";", "…")) or _POINTS_BACK.search(sentence):
        return False
    opening = _OPENING.match(sentence)
    said = _OPENING.sub("", sentence)
    near = " ".join(_IT_WAS.sub("", said).split()[:_NEAR])
    if _IT.search(near) or said.count("(") != said.count(")"):
        return False
    if opening:
        return True
    return not _STARTS_BADLY.match(said) and not _IMPERATIVE.match(said.lower()) and bool(_VERB.search(said))
