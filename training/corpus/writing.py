"""Words in the place of people, actions and paragraphs, marked as they are written."""

from __future__ import annotations

import datetime
import html
import re
from random import Random

from training.corpus.content import ActionFacts, Content, ContentPart, ItemFacts, PersonFacts
from training.corpus.marks import Marker, visible

_OPTIONAL = re.compile(r"\(\?(.*?)\?\)", re.DOTALL)
_FIELD = re.compile(r"\{(\w+)\}")
_TEXT = re.compile(r"\[\[(.*)\]\]", re.DOTALL)
_MENTION = re.compile(r"\{([\w-]+?)(?:['’]s)?\}(['’]s)?")
_SENSITIVE = re.compile(r"\[\[(plain|must \w+|should \w+|consider \w+): (.*?)\]\]", re.DOTALL)
_OUTSIDER = re.compile(r"<<([\w-]+): (.*?)>>", re.DOTALL)
_ROMAN = ((10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"))


class Writer:
    """Writes one rendering's words. escapes: whether facts go into HTML."""

    def __init__(self, content: Content, marker: Marker, rng: Random, escapes: bool) -> None:
        self.content, self.mark, self.rng, self.escapes = content, marker, rng, escapes

    def safe(self, words: str) -> str:
        """Words of the content as the format wants them."""
        return html.escape(words, quote=False) if self.escapes else words

    def person(self, who: PersonFacts, form: str, presence: str = "", marks: dict[str, str] | None = None) -> str:
        """One person laid out by a form; fields and the whole are marked."""
        facts = {
            "name": who.name, "title": who.title, "forename": who.name.split()[0] if who.name else "",
            "surname": who.surname, "surname_first": f"{who.surname}, {who.name[: -len(who.surname)].strip()}",
            "initials": who.initials, "role": who.role, "organisation": who.organisation,
            "for": who.stands_in_for, "mark": (marks or {}).get(who.presence, ""),
        }  # fmt: skip
        labels = {
            "name": "name", "surname_first": "name", "forename": "name", "surname": "name", "title": "honorific",
            "initials": "initials", "role": "role", "organisation": "organisation", "for": "for", "mark": "presence",
        }  # fmt: skip
        words = self._filled(form, facts, labels)
        return self.mark(words, "person", key=who.key, presence=presence or who.presence)

    def heading(self, item: ItemFacts, form: str = "{n}. {title}", number: str = "") -> str:
        """An item's heading line."""
        facts = {
            "n": number or str(item.n), "nn": f"{item.n:02}", "roman": roman(item.n), "ROMAN": roman(item.n).upper(),
            "letter": chr(96 + (item.n - 1) % 26 + 1), "LETTER": chr(64 + (item.n - 1) % 26 + 1),
            "title": item.title, "TITLE": item.title.upper(),
        }  # fmt: skip
        labels = {**dict.fromkeys(("n", "nn", "roman", "ROMAN", "letter", "LETTER"), "number")}
        words = self._filled(form, facts, {**labels, "title": "title_words", "TITLE": "title_words"})
        return self.mark(words, "item", n=item.n, title=item.title)

    def action(self, done: ActionFacts, form: str, mention: str = "initials") -> str:
        """An action laid out by a form; its own words stand between [[ ]] where the form has more than them."""
        owners = [self._owner(owner, mention) for owner in done.owners]
        do = self.say(done.do, mention)
        numbered = str(done.n) if done.kind == "new" else ""
        due = done.due_on
        facts = {
            "n": numbered or done.ref, "ref": done.ref or numbered,
            "owners": self._joined(owners), "do": do, "Do": _capital(do), "due": self.safe(done.due),
            "due_iso": due.isoformat() if due else "", "dd": due.strftime("%d/%m/%y") if due else "",
            "status": self.safe(done.status), "update": self.say(done.update, mention), "item": str(done.item),
        }  # fmt: skip
        labels = {
            "n": "ref", "ref": "ref", "owners": "owner", "due": "due", "due_iso": "due", "dd": "due",
            "status": "status", "update": "update",
        }  # fmt: skip
        if not _TEXT.search(form):
            form = f"[[{form}]]"
        words = self._filled(form, facts, labels, written=True)
        words = _TEXT.sub(lambda found: self.mark(found[1], "action_text"), words)
        return self.mark(words, "action", at=done.key, kind=done.kind)

    def decision(self, part: ContentPart, form: str = "{text}", mention: str = "initials") -> str:
        """A decision laid out by a form."""
        said = self.say(part.text, mention)
        return self.mark(form.replace("{text}", said).replace("{Text}", _capital(said)), "decision")

    def say(self, text: str, mention: str = "initials") -> str:
        """Running text: mentions in the style's way, what is sensitive or must stay marked."""

        def sensitive(found: re.Match[str]) -> str:
            severity, _, category = found[1].partition(" ")
            return self.mark(found[2], severity, category=category)

        def outsider(found: re.Match[str]) -> str:
            return self.mark(found[2], "outsider", kind=found[1])

        def somebody(found: re.Match[str]) -> str:
            owned = "'s" if "s}" in found[0] and found[0].rstrip("}").endswith(("'s", "’s")) else (found[2] or "")
            return self._mention(found[1], mention) + owned

        text = _OUTSIDER.sub(outsider, self.safe(text).replace("&lt;&lt;", "<<").replace("&gt;&gt;", ">>"))
        return _MENTION.sub(somebody, _SENSITIVE.sub(sensitive, text))

    def _mention(self, key: str, mention: str) -> str:
        who = self.content.people.get(key)
        if who is None:
            raise ValueError(f"{self.content.path}: nobody is called {{{key}}}")
        if mention == "mixed":
            mention = self.rng.choice(("initials", "forename", "full"))
        words = {
            "initials": who.short, "full": who.name, "forename": who.forename,
            "surname": f"{who.title or self.rng.choice(('Mr', 'Ms'))} {who.surname}",
            "role": f"the {who.role}" if who.role else who.name,
        }[mention]  # fmt: skip
        return self.mark(self.safe(words), "mention", key=key)

    def _owner(self, owner: str, mention: str) -> str:
        if owner in self.content.people:
            return self._mention(owner, mention).removeprefix("the ")
        return self.rng.choice(("All", "ALL")) if owner == "all" else self.safe(owner)

    def _joined(self, owners: list[str]) -> str:
        if len(owners) < 2:
            return "".join(owners)
        by = self.rng.choice((" and ", "/", ", ", " & "))
        return (
            by.join(owners)
            if len(owners) == 2
            else ", ".join(owners[:-1]) + self.rng.choice((" and ", ", ")) + owners[-1]
        )

    def _filled(self, form: str, facts: dict[str, str], labels: dict[str, str], written: bool = False) -> str:
        """A form with its fields filled and marked; optional stretches whose facts are missing left out."""

        def stretch(found: re.Match[str]) -> str:
            asked = _FIELD.findall(found[1])
            return found[1] if all(visible(facts.get(name, "")).strip() for name in asked) else ""

        def fact(found: re.Match[str]) -> str:
            if found[1] not in facts:
                raise ValueError(f"a form asks for {{{found[1]}}}, which is no fact")
            words = facts[found[1]] if written else self.safe(facts[found[1]])
            return self.mark(words, labels[found[1]]) if found[1] in labels else words

        return _FIELD.sub(fact, _OPTIONAL.sub(stretch, form))


def roman(number: int) -> str:
    """A number from 1 to 39 in small Roman figures."""
    out = ""
    for value, letters in _ROMAN:
        while number >= value:
            out, number = out + letters, number - value
    return out


def day(when: datetime.date | None, form: str = "%-d %B %Y") -> str:
    """A date by a form; %o is its ordinal (14th). "" for none."""
    if when is None:
        return ""
    return _formed(datetime.datetime.combine(when, datetime.time()), form)


def hour(when: datetime.time | None, form: str = "%H:%M") -> str:
    """A time by a form; %p is small (am, pm). "" for none."""
    if when is None:
        return ""
    return _formed(datetime.datetime.combine(datetime.date(2000, 1, 1), when), form)


def _formed(when: datetime.datetime, form: str) -> str:
    number = when.day
    ending = "th" if 11 <= number <= 13 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    bare = {"%-d": number, "%-m": when.month, "%-H": when.hour, "%-I": when.hour % 12 or 12, "%o": f"{number}{ending}"}
    for sign, value in bare.items():
        form = form.replace(sign, str(value))
    return when.strftime(form.replace("%p", "am" if when.hour < 12 else "pm"))


def _capital(words: str) -> str:
    for at, character in enumerate(words):
        if character.isalpha():
            return words[:at] + character.upper() + words[at + 1 :]
    return words
