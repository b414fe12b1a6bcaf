"""What every output needs: the meetings in order, the facts, the register, and a way to fill a template."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import cast

from jinja2 import Environment

from publishing.action_register.follow import follow
from publishing.action_register.model import Answer, Followed
from publishing.action_register.rows import STATES
from publishing.meeting import ordering
from publishing.meeting.coming import next_meetings
from publishing.meeting.view import MeetingView, meeting_view
from publishing.newsletter.summary import Summary, summarise
from publishing.text import dates
from publishing.text.escape import folded
from publishing.text.facts import SiteFacts
from publishing.text.markup import marked
from publishing.text.tidy import tidy
from redaction.public import PublicMeeting

Crumb = tuple[str, str]
HOME: Crumb = ("Home", "")
MEETINGS: Crumb = ("Meetings", "meetings/")
_DESCRIPTION = 160


@dataclass(frozen=True, slots=True)
class Press:
    """groups: as index.by_group gives them. followed: the action register. templates: with `escape` in force.

    views: meeting's id -> what its page shows. summaries: meeting's id -> what a newsletter may say of it.
    """

    templates: Environment
    facts: SiteFacts
    meetings: tuple[PublicMeeting, ...]
    groups: tuple[ordering.GroupView, ...]
    followed: tuple[Followed, ...]
    views: Mapping[str, MeetingView]
    summaries: Mapping[str, Summary]

    def page(
        self,
        template: str,
        address: str,
        title: str,
        wide: bool = False,
        crumbs: tuple[Crumb, ...] = (),
        meta: Mapping[str, object] | None = None,
        about: str = "",
        dated: str | None = None,
        **words: object,
    ) -> dict[str, str]:
        """One page at `address` ("" for home): front matter that only we write, then the filled template.

        The title in the front matter is printed by the theme as it stands, so it is escaped like any other word.
        meta: more of the kind for the theme, already safe to print. about: what search engines say of the page.
        dated: the day its words last changed; by default the last on which minutes were published.
        """
        facts: Mapping[str, object] = {
            "title": safe_title(title),
            "description": safe_title(shortened(about or f"{title}. {self.facts.name}.")),
            "changed": self.changed if dated is None else dated,
            "wide": wide,
            "crumbs": [[safe_title(name), place] for name, place in crumbs],
            **(meta or {}),
        }
        front = "".join(f"{key}: {json.dumps(value)}\n" for key, value in facts.items())
        filled = self.templates.get_template(template)
        body = filled.render(self.shared, root=root(address), address=address, title=title, **words)
        return {f"{address}/index.md".lstrip("/"): f"---\n{front}---\n\n{body}"}

    @property
    def changed(self) -> str:
        """The last day on which minutes were published or corrected; "" where none are."""
        return max((published(meeting) for meeting in self.meetings), default="")

    @property
    def shared(self) -> Mapping[str, object]:
        """What every template may use."""
        return {
            "facts": self.facts,
            "dates": dates,
            "heading": ordering.heading,
            "by_year": ordering.by_year,
            "STATES": STATES,
            "views": self.views,
            "marked": marked,
            "group_keys": {m.group: g.facts.key for g in self.groups for m in g.meetings},
            "group_names": {m.group: g.facts.name for g in self.groups for m in g.meetings},
        }

    def group_of(self, meeting: PublicMeeting) -> ordering.GroupView:
        """The group whose meeting it is."""
        return next(group for group in self.groups if group.owns(meeting))


def prepare(templates: Environment, facts: SiteFacts, meetings: tuple[PublicMeeting, ...]) -> Press:
    """Meetings put in order, and their actions followed."""
    meetings = tuple(tidy(meeting) for meeting in meetings)
    groups = ordering.by_group(meetings, facts)
    followed = _followed(meetings, groups, facts)
    entries = by_action(followed)
    meanings = {kind: meaning for kind, _, meaning in facts.legend}
    views = {meeting.id: meeting_view(meeting, meanings, entries, facts.glossary) for meeting in meetings}
    known = {short: meaning for short, meaning in facts.glossary}
    known |= {group.short: group.name for group in facts.groups if group.short}
    days = {group.meetings[0].id: when.on for group in groups for when in next_meetings((group,), facts.as_of)}
    summaries = {name: summarise(shown, tuple(known.items()), days.get(name, "")) for name, shown in views.items()}
    return Press(templates, facts, meetings, groups, followed, views, summaries)


def followed_in(meetings: tuple[PublicMeeting, ...], facts: SiteFacts) -> tuple[Followed, ...]:
    """The action register of these meetings, as a site of them would show it."""
    meetings = tuple(tidy(meeting) for meeting in meetings)
    return _followed(meetings, ordering.by_group(meetings, facts), facts)


def _followed(
    meetings: tuple[PublicMeeting, ...], groups: tuple[ordering.GroupView, ...], facts: SiteFacts
) -> tuple[Followed, ...]:
    shorts = letters(groups)
    oldest_first = ordering.newest_first(meetings)[::-1]
    answers = {key: says for key, says in facts.link_answers if says in ("done", "about", "other")}
    told = cast(Mapping[str, Answer], answers)
    return follow(oldest_first, shorts, facts.as_of, _called(groups, shorts), told)


def by_action(followed: tuple[Followed, ...]) -> Mapping[tuple[str, str], Followed]:
    """(meeting's id, action's key) -> the register's entry of that action."""
    return {key: one for one in followed for key in one.keys}


def root(address: str) -> str:
    """The way from a page back to home: "" for home itself, "../../" for meetings/2025."""
    return "../" * (address.count("/") + 1) if address else ""


def published(meeting: PublicMeeting) -> str:
    """The day it became public: of its correction, its approval, or (in a preview) of the meeting; "" if unknown."""
    signed = meeting.sign_off
    return (signed.corrected or signed.on) if signed else meeting.held_on


def shortened(words: str) -> str:
    """The words up to about 160 characters, whole ones."""
    words = folded(words).strip()
    return words if len(words) <= _DESCRIPTION else f"{words[: _DESCRIPTION - 2].rsplit(' ', 1)[0].rstrip(' ,;:.')} …"


def safe_title(title: str) -> str:
    """A title for front matter: printed raw in <title>, so HTML-safe; white space folded."""
    return folded(title).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")


def letters(groups: tuple[ordering.GroupView, ...]) -> Mapping[str, str]:
    """Group as minutes name it -> how its references begin: its initials, or its key where two would share them."""
    wanted = {group.facts.key: _short(group) for group in groups}
    shared = [short for short in wanted.values() if list(wanted.values()).count(short) > 1]
    given = {key: key.upper() if short in shared or not short else short for key, short in wanted.items()}
    return {meeting.group: given[group.facts.key] for group in groups for meeting in group.meetings}


def _called(groups: tuple[ordering.GroupView, ...], shorts: Mapping[str, str]) -> Mapping[str, str]:
    """What minutes call a group -> how its actions' ids begin: its name and its initials in the partnership's words."""
    pairs = [(group.facts, shorts[group.meetings[0].group]) for group in groups if group.meetings]
    names = [(facts.name, short) for facts, short in pairs]
    return dict(names + [(facts.short, short) for facts, short in pairs if facts.short])


def _short(group: ordering.GroupView) -> str:
    said = group.facts.short or "".join(word[0] for word in group.facts.name.split() if word[0].isupper())
    own = "".join(letter for letter in said.upper() if letter.isascii() and letter.isalnum())
    return own if len(own) > 1 else ""
