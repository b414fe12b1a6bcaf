"""Index pages: all meetings, each year, each group."""

from __future__ import annotations

from publishing.action_register.rows import rows
from publishing.context import HOME, MEETINGS, Press
from publishing.meeting import ordering
from publishing.meeting.changes import changes
from publishing.meeting.coming import next_meetings


def lists(press: Press) -> dict[str, str]:
    """All meetings, each year, each group with its open actions."""
    years = ordering.by_year(press.meetings)
    files = press.page(
        "meetings.md.j2",
        "meetings",
        "Meetings",
        about=f"All published minutes of {press.facts.name}, by group and by year.",
        crumbs=(HOME,),
        groups=press.groups,
        years=years,
    )
    for name, held in years:
        title = f"Meetings of {name}" if name != ordering.UNDATED else "Meetings without a date"
        files |= press.page("year.md.j2", f"meetings/{name}", title, crumbs=(MEETINGS,), held=held)
    for group in press.groups:
        files |= _group(group, press)
    return files


def _group(group: ordering.GroupView, press: Press) -> dict[str, str]:
    names = {meeting.group for meeting in group.meetings}
    latest = press.views[group.meetings[0].id] if group.meetings else None
    going = tuple(one for one in press.followed if one.group in names and not one.ended)
    return press.page(
        "group.md.j2",
        f"groups/{group.facts.key}",
        group.facts.name,
        crumbs=(MEETINGS,),
        about=f"{group.facts.name}: minutes, next meeting and open actions. {group.facts.purpose}",
        group=group,
        changed=changes(latest, group, press.followed, press.facts.agencies, "../../") if latest else None,
        coming=next_meetings((group,), press.facts.as_of),
        going=rows(going, press.facts.agencies, "../../"),
    )
