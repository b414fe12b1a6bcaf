"""One person out of one line: "Name (INI) – Role, Organisation", "Organisation – Name", "Name, Role (for X)"."""

import re
from dataclasses import dataclass

from minutes.layouts.facts.roles import ROLE, TITLES, is_initials, is_minute_taker, is_person
from minutes.layouts.rules.about import split_role
from minutes.layouts.words import fold, must, phrase, pieces, tidy, trim
from minutes.model import Attendee, Phrase, Presence, Span

_NUMBER = re.compile(r"^\s*\d{1,2}[.)]\s+")
_NAME_ENDS = re.compile(r"\s*[,(:;\n\t\[]|\s+(?:from|representing)\s+(?=(?:the\s+)?[A-Z])|\s+[–—-]\s*|[–—]\s*|\s-")
_PARTS = re.compile(r"\s+[–—-]\s+|\s*[:;,\n\t]\s*|\s*–\s*")
_BRACKETS = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_FOR = re.compile(
    r"(?:(?:attend(?:ed|ing)?|here)\s+)?(?:on behalf of|deputi[sz](?:ing|ed) for|represent(?:ing|ed)"
    r"|substitut\w+ for|in place of"
    r"|standing in for|dep(?:uty)? for|sub for|for)\s+(?P<who>[A-Z][\w’'-]+(?:\s+[A-Z][\w’'-]+){0,3})"
)
_INSTEAD = re.compile(
    r"\b(?:(?:was |were )?represented by|deputy:|deputi[sz]ed by|substitute:|for whom|(?:is |was )?substituted by)\s",
    re.IGNORECASE,
)
# How somebody attended, not what they are: "(for item 4)", "(from 2.30pm)", "via Teams".
_REMARK = re.compile(
    r"(?:(?:for|from|until|till|left|joined|arrived|items?|agenda items?|part|via|by|on|attended|attending|dialled)\b"
    r"(?! behalf).*|virtual(?:ly)?|online|remote(?:ly)?|in person|teams|late|observing|part)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Draft:
    """A person as read so far: where the name stands, the initials, and the words about them still unsorted."""

    name: tuple[Span, ...]
    initials: str | None = None
    about: tuple[Span, ...] = ()
    stands_for: Phrase | None = None
    role: Phrase | None = None
    organisation: Phrase | None = None

    def attendee(self, text: str, presence: Presence) -> Attendee:
        """The person, with the words about them sorted into role and organisation."""
        role, organisation = split_role(text, *self.about) if self.about else (None, None)
        role, organisation = self.role or role, self.organisation or organisation
        name = phrase(text, *self.name) or Phrase("")
        notes = presence in ("present", "in attendance") and role is not None and is_minute_taker(role.text)
        return Attendee(name, self.initials, role, organisation, "minute taker" if notes else presence, self.stands_for)


def person(text: str, span: Span) -> Draft | None:
    """The one person a line speaks of, or None where it does not open or close with a name."""
    words = text[span.start : span.end]
    number = _NUMBER.match(words)
    start = span.start + (number.end() if number else 0)
    ends = _NAME_ENDS.search(text, start, span.end)
    stop = ends.start() if ends else span.end
    if text[start:stop].endswith(".") and len(text[start:stop].split()[-1]) > 3:
        stop -= 1
    for size in (None, 3, 2):
        name = _leading(text, start, stop, size)
        if name and is_person(text[name.start : name.end]):
            rest = text[name.end : span.end]
            if size and not ROLE.search(rest) and not is_initials(rest.split()[0] if rest.split() else ""):
                continue
            return _with_rest(text, name, Span(name.end, span.end) if name.end < span.end else None)
    return _name_last(text, Span(start, span.end)) if start < span.end else None


def _leading(text: str, start: int, stop: int, size: int | None) -> Span | None:
    if size is None:
        return trim(text, start, stop)
    found = re.compile(rf"\S+(?:\s+\S+){{{size - 1}}}").match(text, start, stop)
    return Span(found.start(), found.end()) if found else None


def _name_last(text: str, span: Span) -> Draft | None:
    parts = pieces(text, span, _PARTS)
    if len(parts) < 2:
        return None
    last = parts[-1]
    bracket = _BRACKETS.search(text, last.start, last.end)
    name = trim(text, last.start, bracket.start() if bracket else last.end)
    if not name or not is_person(text[name.start : name.end]):
        return None
    if len(text[span.start : span.end].split()) > 14:
        return None
    rest = Span(name.end, span.end) if name.end < span.end else None
    draft = _with_rest(text, name, rest)
    return Draft(draft.name, draft.initials, (*parts[:-1], *draft.about), draft.stands_for)


def _with_rest(text: str, name: Span, rest: Span | None) -> Draft:
    """A name and what follows it: initials and deputising are taken out, the rest waits to be sorted."""
    initials: str | None = None
    stands_for: Phrase | None = None
    about: list[Span] = []
    for part in _cut(text, rest) if rest else ():
        words = text[part.start : part.end]
        inner = tidy(text, part.start, part.end)
        bare = fold(words.strip(" ()[]–—-,;:\t\n"))
        if (
            initials is None
            and is_initials(bare)
            and (spell(bare, text[name.start : name.end]) or not ROLE.fullmatch(bare))
            and (_near(bare, name, text) if words[0] in "([" else _may_be(bare, name, text))
        ):
            initials = bare
        elif found := _FOR.fullmatch(bare):
            at = words.index(found["who"][:1], words.index(found["who"])) if found["who"] in words else -1
            stands_for = must(text, Span(part.start + at, part.start + at + len(found["who"]))) if at >= 0 else None
        elif inner and bare and not _is_remark(words, bare):
            about.append(inner)
    return Draft((name,), initials, tuple(about), stands_for)


def spell(initials: str, name: str) -> bool:
    """Whether capitals are just the first letters of a name: then they are its initials, though a job has them too."""
    parts = re.sub(TITLES, "", name).split()
    return initials.upper() == "".join(part[0] for part in parts).upper()


def _near(initials: str, name: Span, text: str) -> bool:
    """Whether bracketed capitals can be initials of a name, misprints allowed; else they are its body ("(HFSCP)")."""
    parts = re.sub(TITLES, "", text[name.start : name.end]).split()
    agree = (initials[0] == parts[0][0]) + (parts[-1][0] in initials[1:])
    return agree == 2 or (agree == 1 and len(initials) <= 3)


def _is_remark(words: str, bare: str) -> bool:
    """Whether a bracketed stretch says how somebody came, or who came in their place, and so nothing about them."""
    return words[0] in "([" and (_REMARK.fullmatch(bare) is not None or _INSTEAD.match(f"{bare} ") is not None)


def _may_be(initials: str, name: Span, text: str) -> bool:
    """Whether bare capitals can be this person's initials: they begin as the name does."""
    return text[name.start : name.end].split()[-1][0] in initials[1:]


def _cut(text: str, span: Span) -> list[Span]:
    """What follows a name, bracketed stretches apart from the rest."""
    found: list[Span] = []
    at = span.start
    for bracket in _BRACKETS.finditer(text, span.start, span.end):
        found.extend(_open(text, at, bracket.start()))
        found.append(Span(bracket.start(), bracket.end()))
        at = bracket.end()
    found.extend(_open(text, at, span.end))
    return found


def _open(text: str, start: int, end: int) -> list[Span]:
    plain = tidy(text, start, end)
    if not plain:
        return []
    first = re.compile(r"([A-Z]{2,4})(?:\s+[–—-]\s+|[,\t\n]\s*|$)").match(text, plain.start, plain.end)
    if first and first.end() < plain.end:
        return [Span(plain.start, plain.start + len(first[1])), *_open(text, first.end(), plain.end)]
    if instead := _INSTEAD.search(text, plain.start, plain.end):
        return _open(text, plain.start, instead.start())
    deputy = _FOR.search(text, plain.start, plain.end)
    if deputy and is_person(deputy["who"]):
        before = _open(text, plain.start, deputy.start())
        return [*before, Span(deputy.start(), deputy.end()), *_open(text, deputy.end(), plain.end)]
    return [plain]


def without_deputising(text: str, span: Span) -> tuple[list[Span], Phrase | None]:
    """A cell's words about somebody without "(for X)", and that X; None where nobody is stood in for."""
    found = _FOR.search(text, span.start, span.end)
    if not found or not is_person(found["who"]):
        return [span], None
    edge = "()[]–—-,;:"
    left = (trim(text, span.start, found.start(), edge), trim(text, found.end(), span.end, edge))
    return [part for part in left if part], must(text, Span(found.start("who"), found.end("who")))
