"""The words beside a name, sorted into what somebody does and whom they do it for."""

import re

from minutes.layouts.facts.roles import MINUTE_TAKER, ORGANISATION, ROLE
from minutes.layouts.words import fold, pieces, tidy
from minutes.model import Phrase, Span

_RANKS = (
    r"(?:temporary\s+|t/|a/|acting\s+)?(?:dcsupt|dsupt|dci|ddi|di|ds|dc|pc|ps|supt|ch\.? ?supt|insp"
    r"|sgt|det\.? ?(?:chief )?(?:insp|supt)\.?|(?:detective )?(?:chief )?(?:inspector|superintendent"
    r"|sergeant|constable))"
)
_RANK_FIRST = re.compile(rf"^{_RANKS}\b\.?\s+(?=\S)", re.IGNORECASE)
_ACRONYM_FIRST = re.compile(r"^[A-Z][A-Za-z]*[A-Z]{2,}[A-Za-z]*\s+(?=[A-Z])")
_ORG_END = re.compile(
    r"\b(?:Council|CCGs?|ICB|NHS(?: Foundation)? Trust|Trust|Police|School|Academy|College|Hospital"
    r"|BCU|Constabulary)\s+(?=[A-Z])"
)
_PARTS = re.compile(r"\s*[,;|\n]\s*|\s+[–—-]\s+|\s/\s")
_FROM = re.compile(r"(?:from|representing)\s+(?=(?:the\s+)?[A-Z])")


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
    roles, bodies = _sort(text, [(part, text[part.start : part.end]) for part in held])
    return _several(text, roles), _several(text, bodies)


def _several(text: str, spans: list[Span]) -> Phrase | None:
    """Two jobs, or two bodies, parted by a semicolon, unless one is broken over lines."""
    words = ""
    for at, span in enumerate(spans):
        broken = at and _broken(text, spans[at - 1], span)
        words += ("" if not at else " " if broken else "; ") + fold(text[span.start : span.end])
    return Phrase(words, tuple(spans)) if spans else None


def _broken(text: str, one: Span, other: Span) -> bool:
    """Whether a second stretch goes on from a first: nothing but a line end stands between them."""
    return one.end < other.start and not text[one.end : other.start].strip() and "\t" not in text[one.end : other.start]


def _bracket(text: str, span: Span) -> list[Span]:
    """ "Business Unit (minute taker)": a job in brackets after a body stands apart from it."""
    words = text[span.start : span.end]
    at = words.find("(")
    if at > 0 and words.endswith(")") and ROLE.search(words[at:]) and not ROLE.search(words[:at]):
        return [found for found in (tidy(text, span.start, span.start + at), Span(span.start + at, span.end)) if found]
    return [span]


def _clean(text: str, span: Span) -> Span | None:
    found = tidy(text, span.start, span.end)
    if found and (told := _FROM.match(text, found.start, found.end)):
        found = tidy(text, told.end(), found.end)
    if found and text[found.end - 1] == ")" and "(" not in text[found.start : found.end]:
        return tidy(text, found.start, found.end - 1)
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


def _sort(text: str, parts: list[tuple[Span, str]]) -> tuple[list[Span], list[Span]]:
    """Each part to the roles or the bodies. Role words win; what says neither stands after a role as its body."""
    roles: list[Span] = []
    bodies: list[Span] = []
    plain = [part for part in parts if not ROLE.search(part[1]) and not ORGANISATION.search(part[1])]
    says_body = any(ORGANISATION.search(words) and not ROLE.search(words) for _, words in parts)
    for at, (span, words) in enumerate(parts):
        if ROLE.search(words) or MINUTE_TAKER.search(words):
            roles.append(span)
        elif ORGANISATION.search(words):
            bodies.append(span)
        elif at and roles and roles[-1] == parts[at - 1][0] and says_body and _broken(text, roles[-1], span):
            # "Lead Member for Adult / Social Care": the job goes on in the next line.
            roles.append(span)
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
