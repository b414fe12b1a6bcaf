"""What words say about themselves: a person, a job, an organisation. Shapes and head-words, no names."""

import re

from minutes.layouts.words import pieces, tidy
from minutes.model import Phrase, Span

_ORGANISATIONS = (
    "council|councils|borough|county council|school|schools|academy|academies|college|university"
    "|police|constabulary|trust|trusts|nhs"
    "|ccg|ccgs|icb|icbs|ics|bcu|hospital|hospitals|partnership|board|probation|ofsted|cafcass|camhs"
    "|healthwatch|diocese|church|charity"
    "|foundation|association|society|housing|homes|ltd|limited|llp|cic|authority|federation|alliance|network|centre"
    "|surgery|ambulance|dfe|nursery|court|courts|fire|prison|yjs|yot|cps|mod|army|nspcc|lscb|lscp|scp"
    "|hmpps|group practice|infirmary|agency"
)
_ROLES = (
    "chief|director|head|manager|lead|leader|officer|adviser|advisor|nurse|doctor|consultant|chair"
    "|vice-chair|chairperson"
    "|co-ordinator|coordinator|administrator|notetaker|note-taker|taker|clerk|secretary|inspector"
    "|superintendent|sergeant|detective"
    "|dci|dcs|dsupt|dcsupt|supt|insp|sgt|headteacher|teacher|principal|practitioner|worker"
    "|commissioner|councillor|assistant|deputy"
    "|analyst|member|representative|rep|solicitor|gp|paediatrician|psychologist|psychiatrist"
    "|executive|president|governor|ceo"
    "|specialist|trainer|supervisor|reviewer|scrutineer|commander|professional|midwife|apprentice|iro|lado|dsl|minutes"
    "|observer|accountant|registrar|therapist|constable|strategist|engagement|cabinet|portfolio"
    "|business support|pa|ad|dcs"
)
_RANKS = (
    r"(?:temporary\s+|t/|a/|acting\s+)?(?:dcsupt|dsupt|dci|ddi|di|ds|dc|pc|ps|supt|ch\.? ?supt|insp"
    r"|sgt|det\.? ?(?:chief )?(?:insp|supt)\.?|(?:detective )?(?:chief )?(?:inspector|superintendent"
    r"|sergeant|constable))"
)
ORGANISATION = re.compile(rf"\b(?:{_ORGANISATIONS})\b", re.IGNORECASE)
ROLE = re.compile(rf"\b(?:{_ROLES})\b", re.IGNORECASE)
MINUTE_TAKER = re.compile(
    r"\b(?:note|minute|minutes)[- ]?tak(?:er|ing)\b|\b(?:taking|takes) (?:the )?(?:notes|minutes)\b"
    r"|^\(?(?:minutes|notes|clerk|scribe|minuting)\)?$",
    re.IGNORECASE,
)
CHAIR = re.compile(
    r"(?<!vice )(?<!vice-)(?<!deputy )\b(?:chair|chairman|chairwoman|chairperson|chairing)\b(?! of\b)", re.IGNORECASE
)
_RANK_FIRST = re.compile(rf"^{_RANKS}\b\.?\s+(?=\S)", re.IGNORECASE)
_ACRONYM_FIRST = re.compile(r"^[A-Z][A-Za-z]*[A-Z]{2,}[A-Za-z]*\s+(?=[A-Z])")
_ORG_END = re.compile(
    r"\b(?:Council|CCGs?|ICB|NHS(?: Foundation)? Trust|Trust|Police|School|Academy|College|Hospital"
    r"|BCU|Constabulary)\s+(?=[A-Z])"
)
_PARTS = re.compile(r"\s*[,;|\n]\s*|\s+[–—-]\s+|\s/\s")

_TITLE = (
    r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Cllr|Councillor|Prof|Professor|Rev|Revd|Canon|Sir|Dame|Lady|Lord"
    r"|Sister|Father|DCI|DI|DS|DC|PC|PS|Supt|Sgt|Insp|DSupt|DCSupt)\.?\s+)"
)
_PART = r"(?:(?:[A-Z]|Mc|Mac|O[’']|D[’'])[A-Za-zÀ-ž]*[a-zà-ž][A-Za-zÀ-ž’']*(?:-[A-Za-zÀ-ž’']+)*|[A-Z]\.?)"
_PARTICLE = r"(?:van|von|de|der|den|del|della|di|da|la|le|bin|bint|al|el|ap|ter|dos|du|St\.?)"
PERSON = re.compile(rf"{_TITLE}*{_PART}(?:\s+(?:{_PART}|{_PARTICLE}|\([A-Z][a-z]+\)|[“\"'‘][A-Z][a-z]+[”\"'’])){{1,4}}")
FORENAME = re.compile(r"[A-Z][a-zà-ž’']+(?:-[A-Z][a-zà-ž]+)?")
INITIALS = re.compile(r"[A-Z][A-Za-z]{0,3}[A-Z][a-z]{0,2}\d?|[A-Z]{2,4}")
_SURNAMES_TOO = frozenset(
    [
        "hall",
        "west",
        "north",
        "east",
        "early",
        "town",
        "high",
        "church",
        "court",
        "head",
        "clerk",
        "constable",
        "royal",
        "day",
        "price",
        "page",
        "leader",
        "parish",
        "lead",
        "homes",
        "trust",
    ]
)
_NOT_PEOPLE = re.compile(
    r"\b(?:county|crown|house|road|street|centre|room|meeting|minutes|review|update|report|plan"
    r"|children|child|families|family|services?|team|safeguarding|health|care|social"
    r"|education|feedback|business|actions?|agenda|item|apologies|introductions?|welcome|matters"
    r"|arising|next|date|time|venue"
    r"|partners?|representatives?|education|adult|adults|early|help|quality|assurance|subgroup"
    r"|sub-group|group|committee|forum"
    r"|information|sharing|data|any|other|public|primary|junior|infant|high|early years|inspection"
    r"|training|learning|audit"
    r"|present|attendees|microsoft|teams|zoom|none|noted|all|and|the|of|for|city|town|hall|north|south"
    r"|east|west|isle|royal"
    r"|voluntary|sector|legal|finance|commissioning|development|strategy|strategic|performance|participation)\b",
    re.IGNORECASE,
)


def is_person(words: str) -> bool:
    """Whether words have the shape of a person's full name and none of the words that jobs and bodies are made of.

    A last name may be such a word ("Priya Hall", "Tom Church"); a first name may not.
    """
    words = words.strip()
    if not PERSON.fullmatch(words) or len(words) > 60:
        return False
    parts = re.sub(_TITLE, "", words, count=2).split()
    if len(parts) == 2 and parts[-1].lower() in _SURNAMES_TOO:
        parts = parts[:1]
    return not any(
        ORGANISATION.fullmatch(part) or ROLE.fullmatch(part) or _NOT_PEOPLE.fullmatch(part) for part in parts
    )


def is_initials(words: str) -> bool:
    """Whether words have the shape of printed initials ("JT", "PMcL")."""
    return INITIALS.fullmatch(words.strip().strip("()[]")) is not None


def is_minute_taker(words: str) -> bool:
    """Whether a role is that of the person who takes the notes."""
    return MINUTE_TAKER.search(words.strip()) is not None


def split_role(text: str, *spans: Span) -> tuple[Phrase | None, Phrase | None]:
    """Role and organisation out of the words beside a name.

    Args:
        text: the canonical text.
        spans: one or more stretches of it (cells, lines), in reading order.

    Returns:
        (role, organisation), each None where it is not said. Each may be made of several places.
    """
    whole = [part for span in spans for piece in pieces(text, span, _PARTS) for part in _bracket(text, piece)]
    # "NE BCU Head of X, Y Police": an opening body belongs to the job when the employer follows.
    parts = [part for at, piece in enumerate(whole) for part in _unglue(text, piece, at > 0 or len(whole) == 1)]
    held = [clean for part in parts if (clean := _clean(text, part))]
    roles, bodies = _sort([(part, text[part.start : part.end]) for part in held])
    return _several(text, roles), _several(text, bodies)


def _several(text: str, spans: list[Span]) -> Phrase | None:
    """Two jobs, or two bodies, parted by a semicolon, for they were not printed together."""
    words = "; ".join(" ".join(text[span.start : span.end].split()) for span in spans)
    return Phrase(words, tuple(spans)) if spans else None


def _bracket(text: str, span: Span) -> list[Span]:
    """ "Business Unit (minute taker)": a job in brackets after a body stands apart from it."""
    words = text[span.start : span.end]
    at = words.find("(")
    if at > 0 and words.endswith(")") and ROLE.search(words[at:]) and not ROLE.search(words[:at]):
        return [found for found in (tidy(text, span.start, span.start + at), Span(span.start + at, span.end)) if found]
    return [span]


def _clean(text: str, span: Span) -> Span | None:
    found = tidy(text, span.start, span.end)
    if found and text[found.start] == "(" and ")" not in text[found.start : found.end]:
        return tidy(text, found.start + 1, found.end)
    if found and text[found.start] == "(" and text[found.end - 1] == ")":
        return tidy(text, found.start + 1, found.end - 1)
    return found


def _unglue(text: str, span: Span, body_first: bool) -> list[Span]:
    """A rank from the force it serves in, an acronym from the job, a body from the job that follows it."""
    words = text[span.start : span.end]
    if rank := _RANK_FIRST.match(words):
        rest = words[rank.end() :]
        if ORGANISATION.search(rest) and not ROLE.search(rest):
            return [Span(span.start, span.start + len(rank[0].rstrip())), Span(span.start + rank.end(), span.end)]
    acronym = _ACRONYM_FIRST.match(words)
    if acronym and ROLE.search(words[acronym.end() :]) and not ROLE.search(acronym[0]):
        return [Span(span.start, span.start + len(acronym[0].rstrip())), Span(span.start + acronym.end(), span.end)]
    for match in _ORG_END.finditer(words if body_first else ""):
        if ROLE.search(words[match.end() :]) and not ROLE.search(words[: match.end()]):
            return [
                Span(span.start, span.start + len(match[0].rstrip()) + match.start()),
                Span(span.start + match.end(), span.end),
            ]
    return [span]


def _sort(parts: list[tuple[Span, str]]) -> tuple[list[Span], list[Span]]:
    """Each part to the roles or the bodies. Role words win; what says neither stands after a role as its body."""
    roles: list[Span] = []
    bodies: list[Span] = []
    plain = [part for part in parts if not ROLE.search(part[1]) and not ORGANISATION.search(part[1])]
    says_body = any(ORGANISATION.search(words) and not ROLE.search(words) for _, words in parts)
    for at, (span, words) in enumerate(parts):
        if ROLE.search(words):
            roles.append(span)
        elif ORGANISATION.search(words):
            bodies.append(span)
        elif says_body and at < len(parts) - 1 and len(plain) < len(parts):
            roles.append(span)
        elif len(parts) == 1:
            (bodies if _looks_like_body(words) else roles).append(span)
        elif (at == 0 and len(plain) == len(parts)) or (at and bodies and not roles):
            roles.append(span)
        else:
            bodies.append(span)
    return roles, bodies


def _looks_like_body(words: str) -> bool:
    """One bare part with no head-word: the capitalised name of a place or body rather than a job."""
    small = {"of", "and", "the", "for", "upon", "&"}
    return len(words.split()) <= 6 and all(word in small or not word[0].islower() for word in words.split())
