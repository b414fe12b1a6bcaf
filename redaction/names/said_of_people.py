"""What is said of a person and of nobody else: that they are six, went missing, live with somebody, have a sister.

For capitals that are ordinary words, days, months or places too, where the word alone decides nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache

from redaction.words.lexicon import vocabulary

AGES = (
    r"(?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|"
    r"seventeen|eighteen|nineteen)\b(?!\s*(?:%|per\b|of\b|out\b|in\b|to\b|or\b|and (?:a|\d|one|two|three|four|five|six|"
    r"seven|eight|nine|ten|the)\b|days?\b|hours?\b|minutes\b|people|cases|children|"
    r"members|weeks? (?!old)|months? (?!old)|times|actions|places|[-–./:]\s?\d|[A-Z]))"
)
_SMALL = r"(?:(?:only|now|just|about|nearly|almost|aged|still|turned|turning) )?"
AGED = re.compile(
    rf",? ?\(?(?:(?:who )?(?:is|was|turned|turns|has turned) {_SMALL}{AGES}|,? aged? (?:about |just )?{AGES}|"
    rf"\(aged {AGES}|(?:who )?(?:is|was) in (?:Year|Reception|nursery|foster)|(?:(?<=, )|(?<=,)|(?<=\()){AGES}(?=[,)]))"
)
_LIFE = re.compile(
    r" (?:(?:has |had |have )?(?:(?:gone|went|goes|going) missing|(?:ran|run|runs) (?:away|off)|absconded|"
    r"self-harm\w*|overdosed|"
    r"disclosed|attempted suicide)|liv(?:es?|ed) (?:with|alone|out of|in the|at)|sleeps|was born|"
    r"(?:was|were|has been|had been|is) (?:found|arrested|bailed|remanded|sectioned|seen alone|placed|moved|assaulted|"
    r"exploited|groomed|stabbed|excluded|bullied|abused|raped|trafficked|accommodated|hospitalised|pregnant|"
    r"suspended from school|living)\b|"
    r"(?:has|had) (?:missed|run|bruis\w+|tried|wanted|hoped|meant|a bruise|lost h|no bed)|"
    r"(?:told|tells) (?:his|her|their|the (?:school|nurse|worker|police|officers)|staff|police|us)\b|"
    r"(?:says|said|told \w+) (?:she|he|that she|that he)\b|"
    r"and (?:his|her|their) (?:\w+ ){0,2}(?:%KIN%|friends?|partner|family|children)\b|"
    r"(?:let|drove|hit|took|has hit|had driven) (?:him|her|them|the (?:boy|girl|child|officers|police)))"
)
_OWNED = re.compile(
    r"['’]s (?:\w+ )?(?:%KIN%|bedroom|room|flat|foster|birth|school|solicitor|phone|behaviour|placement)\b"
)
_APPOSED = re.compile(
    r", (?:who is |is )?(?:(?:the|a|an|her|his|their|our|child|child['’]s|young|maternal|paternal|older|elder|younger|"
    r"half|step|eldest|youngest|other|baby['’]s|boy['’]s|girl['’]s|children['’]s|family['’]s|own) ){0,4}(?:%KIN%)\b"
)
_CALLED = re.compile(
    r"\b(?:%KIN%|man|woman|lady|girl|boy|person|child|friend|male|female|adult|youth|lad|gentleman|pupil|resident|client|"
    r"patient|carer|neighbour|somebody|someone|teenager)s? (?:is |was |who is )?(?:called|named|known as|nicknamed) "
    r"[“\"'‘]?$"
)
_KIN_BEFORE = re.compile(r"\b(?:%KIN%),? $")
_TELLS = re.compile(
    r" (?:\w+ly |then |also |later )?(?:told|tells|asked) (?:his|her|their) (?!colleagues|team|manager|board)"
)
_YOUNG = re.compile(r"\b(?:[Yy]oung|[Ll]ittle|[Bb]aby) $")
_MET = re.compile(
    r"\b(?:met|saw|visited|seen with|spoke to|spoken to|worry about|worried about|concern for|concerned about|from) $"
)
_WITH_KIN = re.compile(r",? and (?:his|her|their) ")


@lru_cache(maxsize=1)
def _patterns() -> dict[str, re.Pattern[str]]:
    """The patterns that hold words for family, with those words in them."""
    kin = "|".join(sorted((w for w in vocabulary().relations if w not in _NOT_HERE), key=lambda w: (-len(w), w)))
    told = {"life": _LIFE, "owned": _OWNED, "apposed": _APPOSED, "called": _CALLED, "before": _KIN_BEFORE}
    return {name: re.compile(pattern.pattern.replace("%KIN%", kin)) for name, pattern in told.items()}


_NOT_HERE = frozenset({"child", "infant", "pupil", "partner's"})


def told_of_a_person(text: str, start: int, end: int) -> bool:
    """Whether what stands around text[start:end] is said of a person alone."""
    fore, known = text[max(0, start - 40) : start].replace("\u00a0", " "), _patterns()
    if AGED.match(text, end) or known["life"].match(text, end) or known["owned"].match(text, end):
        return True
    if known["called"].search(fore) or known["before"].search(fore) or _YOUNG.search(fore):
        return True
    return _MET.search(fore) is not None and _WITH_KIN.match(text, end) is not None


def tells_their_own(text: str, end: int) -> bool:
    """Whether somebody tells those who look after them: "told her key worker"."""
    return _TELLS.match(text, end) is not None


def apposed(text: str, end: int) -> bool:
    """Whether a word for family is said of what ends at `end`: "…, the child's mother"."""
    return _patterns()["apposed"].match(text, end) is not None
