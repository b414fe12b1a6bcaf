"""PublicMeetings and SiteFacts in; the text of every page out. Opens only templates."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Mapping
from pathlib import Path

from jinja2 import Environment

from errors import SiteFailed
from publishing import dates, index
from publishing.actions import view
from publishing.escape import environment, escape, folded
from publishing.facts import SiteFacts
from publishing.meeting_json import meeting_json
from publishing.meeting_page import meeting_view
from redaction.public import PublicMeeting

_ADDRESS = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_OURS = ("meetings", "groups", "actions", "glossary", "assets", "search")
_NEW = 4
_Crumb = tuple[str, str]
_HOME: _Crumb = ("Home", "")
_MEETINGS: _Crumb = ("Meetings", "meetings/")


def render(meetings: tuple[PublicMeeting, ...], facts: SiteFacts, templates: Path) -> dict[str, str]:
    """Every page of the site: path under docs_dir -> text, in the order of the paths.

    templates: the folder of *.md.j2. Raises SiteFailed where two pages claim one address, or an id is no address.
    """
    _check_addresses(meetings, facts)
    press = _Press(environment(templates), facts, index.by_group(meetings, facts), meetings)
    files = {
        **press.front(),
        **press.lists(),
        **press.minutes(),
        **press.hand_written(),
    }
    return dict(sorted(files.items()))


def _check_addresses(meetings: tuple[PublicMeeting, ...], facts: SiteFacts) -> None:
    names = [("meetings/", meeting.id) for meeting in meetings]
    names += [("meetings/", year) for year in sorted({index.year(meeting) for meeting in meetings})]
    names += [("groups/", group.key) for group in facts.groups]
    names += [("", slug) for slug in (*(slug for slug, _, _ in facts.pages), *_OURS)]
    for _, name in names:
        if not _ADDRESS.fullmatch(name):
            raise SiteFailed(
                "A page's address may hold only lower-case letters, digits and single hyphens.",
                name,
                "Rename the page, the group's key or the document.",
            )
    twice = sorted(place for place, count in Counter(names).items() if count > 1)
    if twice:
        raise SiteFailed("More than one page has this address.", "".join(twice[0]), "Rename one of them.")


class _Press:
    """Fills templates; each method gives some of the site's files."""

    def __init__(
        self,
        jinja: Environment,
        facts: SiteFacts,
        groups: tuple[index.GroupView, ...],
        meetings: tuple[PublicMeeting, ...],
    ) -> None:
        self.shared: Mapping[str, object] = {
            "facts": facts,
            "dates": dates,
            "heading": index.heading,
            "by_year": index.by_year,
            "group_keys": {m.group: g.facts.key for g in groups for m in g.meetings},
            "group_names": {m.group: g.facts.name for g in groups for m in g.meetings},
        }
        self.jinja, self.facts, self.groups, self.meetings = jinja, facts, groups, meetings

    def page(
        self,
        template: str,
        address: str,
        title: str,
        wide: bool = False,
        crumbs: tuple[_Crumb, ...] = (),
        **words: object,
    ) -> dict[str, str]:
        """One page at `address` ("" for home): front matter that only we write, then the filled template.

        The title in the front matter is printed by the theme as it stands, so it is escaped like any other word.
        """
        meta: Mapping[str, object] = {
            "title": _safe_title(title),
            "wide": wide,
            "crumbs": [[_safe_title(name), place] for name, place in crumbs],
        }
        front = "".join(f"{key}: {json.dumps(value)}\n" for key, value in meta.items())
        root = "../" * (address.count("/") + 1) if address else ""
        body = self.jinja.get_template(template).render(self.shared, root=root, title=title, **words)
        return {f"{address}/index.md".lstrip("/"): f"---\n{front}---\n\n{body}"}

    def front(self) -> dict[str, str]:
        """Home."""
        latest = index.newest_first(self.meetings)[:_NEW]
        coming = index.next_meetings(self.groups, self.facts.as_of)
        return self.page(
            "home.md.j2",
            "",
            "Home",
            wide=True,
            latest=latest,
            coming=coming,
            groups=self.groups,
            meetings=self.meetings,
        )

    def lists(self) -> dict[str, str]:
        """All meetings, each year, each group, and all actions."""
        years = index.by_year(self.meetings)
        files = self.page("meetings.md.j2", "meetings", "Meetings", crumbs=(_HOME,), groups=self.groups, years=years)
        for name, held in years:
            title = f"Meetings of {name}" if name != index.UNDATED else "Meetings without a date"
            files |= self.page("year.md.j2", f"meetings/{name}", title, crumbs=(_MEETINGS,), held=held)
        for group in self.groups:
            files |= self.page(
                "group.md.j2", f"groups/{group.facts.key}", group.facts.name, crumbs=(_MEETINGS,), group=group
            )
        rows = tuple(
            (meeting, view(action, frozenset(), "", ""))
            for meeting in index.newest_first(self.meetings)
            for action in meeting.actions
        )
        return files | self.page("actions.md.j2", "actions", "Actions", wide=True, crumbs=(_HOME,), rows=rows)

    def minutes(self) -> dict[str, str]:
        """Each meeting's page, and its meeting.json."""
        files: dict[str, str] = {}
        meanings = {kind: meaning for kind, _, meaning in self.facts.legend}
        for group in self.groups:
            for meeting in group.meetings:
                shown = meeting_view(meeting, meanings)
                earlier, later = index.neighbours(meeting, group)
                title = f"{group.facts.name}: {index.heading(meeting)}"
                address = f"meetings/{meeting.id}"
                year = index.year(meeting)
                crumbs = (_MEETINGS, (year.capitalize(), f"meetings/{year}/"))
                files |= self.page(
                    "meeting.md.j2",
                    address,
                    title,
                    crumbs=crumbs,
                    shown=shown,
                    group=group,
                    earlier=earlier,
                    later=later,
                )
                files[f"{address}/meeting.json"] = meeting_json(shown)
        return files

    def hand_written(self) -> dict[str, str]:
        """The partnership's own pages, whose Markdown is kept as written; About and the glossary if it wrote none."""
        files: dict[str, str] = {}
        if all(slug != "about" for slug, _, _ in self.facts.pages):
            page = self.page("about.md.j2", "about", "About these minutes", crumbs=(_HOME,))
            files["about.md"] = page["about/index.md"]
        if self.facts.glossary:
            files |= self.page("glossary.md.j2", "glossary", "Abbreviations", crumbs=(_HOME,))
        for slug, title, markdown in self.facts.pages:
            text = markdown if re.match(r"\s*# ", markdown) else f"# {escape(title)}\n\n{markdown}"
            front = f"---\ntitle: {json.dumps(_safe_title(title))}\n---\n\n"
            # Side by side in one folder, so that one may link to another as it was written: [contact](contact.md).
            files[f"{slug}.md"] = front + text.strip() + "\n"
        return files


def _safe_title(title: str) -> str:
    """A title for front matter: printed raw in <title>, so HTML-safe; white space folded."""
    return folded(title).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
