"""What words say about themselves: a person, a job, an organisation. Shapes and head-words, no names."""

import re

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
ORGANISATION = re.compile(rf"\b(?:{_ORGANISATIONS})\b", re.IGNORECASE)
ROLE = re.compile(rf"\b(?:{_ROLES})\b", re.IGNORECASE)
MINUTE_TAKER = re.compile(
    r"\b(?:note|minute|minutes)[- ]?tak(?:er|ing)\b|\b(?:taking|takes) (?:the )?(?:notes|minutes)\b"
    r"|(?:^|[(;,/–]\s*)(?:minutes|notes|clerk|scribe|minuting)\)?$",
    re.IGNORECASE,
)
CHAIR = re.compile(
    r"(?<!vice )(?<!vice-)(?<!deputy )\b(?:chair|chairman|chairwoman|chairperson|chairing)\b(?! of\b)", re.IGNORECASE
)

_TITLE = (
    r"(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Cllr|Councillor|Prof|Professor|Rev|Revd|Canon|Sir|Dame|Lady|Lord"
    r"|Sister|Father|DCI|DI|DS|DC|PC|PS|Supt|Sgt|Insp|DSupt|DCSupt)\.?\s+)"
)
TITLES = re.compile(rf"^{_TITLE}+")
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
