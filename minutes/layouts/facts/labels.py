"""Lines that say what follows: attendance, apologies, an agenda, a table of actions, the minutes themselves."""

import re
from collections.abc import Mapping

from rapidfuzz import fuzz

from minutes.layouts.words import fold
from minutes.model import Block, Document, Presence, Span

_TAIL = r"(?: ?\((?:[^()]{0,40})\))?"
_PRESENCES: tuple[tuple[Presence, str], ...] = (
    (
        "absent",
        r"not (?:in attendance|present|attending)|absent(?: without apolog(?:y|ies))?|absentees?|did not attend"
        r"|non[- ]attend(?:ance|ees)|dna|no[- ]shows?",
    ),
    (
        "apologies",
        r"apolog(?:y|ies)(?: for absence| received| given| intimated| noted| and absence| / absence| from)*(?: received"
        r"| from)?|apologies for non-attendance|apols?|regrets|away|declined|not (?:here|there)"
        r"|sent (?:their )?apologies|absent with apologies|(?:unable|not able) to (?:attend|come|join|be present)"
        r"|sorry(?: we missed| (?:not )?to (?:miss|have missed|be (?:here|there))| from)?"
        r"|could(?: not|n[’']t) (?:attend|come|make it|join|be (?:present|there|here))",
    ),
    (
        "in attendance",
        r"(?:also |others |officers |staff |advisers |advisors )?(?:in attendance|attending)|also present"
        r"|observers?|guests?|invitees?|invited|visitors?|by invitation|presenters?",
    ),
    ("minute taker", r"(?:minutes?|notes?)(?: ?takers?| taken(?: by)?| by)|minuted by|clerk|scribe"),
    (
        "present",
        r"attendees?|attendance(?: list)?|present|sederunt|members(?: present| in attendance| attending)?"
        r"|those present|those in attendance|membership|"
        r"(?:list of )?(?:attendees|those present)|core members(?: present)?|delegates|participants"
        r"|partners present|people present|who was there",
    ),
)
_LABELS: Mapping[Presence, re.Pattern[str]] = {
    presence: re.compile(rf"(?:{words}){_TAIL}", re.IGNORECASE) for presence, words in _PRESENCES
}
_OPENS: Mapping[Presence, re.Pattern[str]] = {
    presence: re.compile(rf"(?:{words}){_TAIL}(?:\s*(?::|\s[–—-]\s)\s*|\s+were:?\s+)(?=\S)", re.IGNORECASE)
    for presence, words in _PRESENCES
}
_AGENDA = re.compile(
    r"(?:(?:suggested|draft|proposed|next|forward|meeting|outline)\s+)*agenda\b(?:\s*(?:[–—:-]|for"
    r"|of)\s*.{0,60})?|order of business",
    re.IGNORECASE,
)
_ACTIONS = re.compile(
    r"(?:(?:summary|table|list|log|record|review|update|schedule) (?:of|on) )?(?:the )?(?:agreed "
    r"|outstanding |old |completed |closed |new |previous |meeting |open |carried forward )*"
    r"actions?(?: points?)?(?: (?:table|log|summary|list|plan|sheet|tracker|record|points?|agreed"
    r"|arising|outstanding|from (?:the |this |last |previous )*meeting))*",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"(?:the )?(?:minutes|notes|discussion|record|meeting notes)(?: of (?:the )?meeting)?", re.IGNORECASE
)
_PART = re.compile(
    r"(?:part|section|session)\s+(?:[a-d]|[1-4]|i{1,3}|one|two|three)\b(?:\s*[–—:-]\s*.{2,50})?"
    r"|(?:open|closed|restricted|confidential|private|public|exempt) (?:session|part|section|business|meeting|items)",
    re.IGNORECASE,
)


def bare(words: str) -> str:
    """A label without its number, its colon and what frames it."""
    return re.sub(r"^\s*(?:\d{1,2}[.)]\s+)?|[\s:.–—-]+$", "", fold(words))


def presence_label(words: str) -> Presence | None:
    """The presence a whole line announces ("Attendees:", "Apologies"), damaged letters allowed; None otherwise."""
    label = bare(words)
    for presence, pattern in _LABELS.items():
        if pattern.fullmatch(label):
            return presence
    if 7 <= len(label) <= 11:
        # A converter may eat the first letter of a heading, a typist one in the middle.
        for word, presence in (("attendees", "present"), ("apologies", "apologies")):
            if fuzz.ratio(label.lower(), word) >= 87:
                return "present" if presence == "present" else "apologies"
    return None


def presence_opening(document: Document, block: Block) -> tuple[Presence, Span] | None:
    """The presence that opens a line ("Present: A, B, C") and the stretch after it; None where none does."""
    words = document.text[block.span.start : block.span.end]
    for presence, pattern in _OPENS.items():
        if match := pattern.match(words):
            return presence, Span(block.span.start + match.end(), block.span.end)
    return None


def is_agenda(words: str) -> bool:
    """Whether a line announces an agenda, which is no part of the minutes."""
    return len(words) < 80 and _AGENDA.fullmatch(bare(words)) is not None


def is_actions(words: str) -> bool:
    """Whether a line announces a table or list of actions."""
    return len(words) < 70 and _ACTIONS.fullmatch(bare(words)) is not None


def is_part(words: str) -> bool:
    """Whether a line opens a part of the meeting whose items are numbered from 1 again ("Part B: …")."""
    return len(words.split()) <= 9 and _PART.fullmatch(bare(words)) is not None


def is_minutes(words: str) -> bool:
    """Whether a line announces the minutes proper."""
    return _MINUTES.fullmatch(bare(words)) is not None
