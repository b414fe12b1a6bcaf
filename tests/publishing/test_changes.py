"""What one meeting changed against the group's meeting before."""

from __future__ import annotations

from dataclasses import replace

from publishing.context import prepare
from publishing.meeting.changes import Changes, changes
from publishing.render import render
from publishing.text.escape import environment
from redaction.public import PublicItem, PublicMeeting
from tests.publishing.wexmoor import ACTIONS, FACTS, TEMPLATES, another, para, said

GROUP = "Practice Oversight Group"
FIRST = replace(ACTIONS[1], key="f1", ref="1", text=said("Write to every school about transport"), due=(), due_on="")
OTHER = replace(ACTIONS[1], key="f2", ref="2", text=said("Count the forms in the cupboard"), due=(), due_on="")
FRESH = replace(ACTIONS[1], key="f3", ref="3", text=said("Read the new plan aloud"), due=(), due_on="")


def carried(action: object, status: str = "") -> object:
    return replace(action, kind="carried", status=said(status) if status else ())  # type: ignore[type-var]


def held(day: str, *actions: object, **more: object) -> PublicMeeting:
    return another(day, GROUP, "practice-oversight-group", actions=actions, **more)


def of(*meetings: PublicMeeting) -> Changes | None:
    press = prepare(environment(TEMPLATES), FACTS, meetings)
    group = next(one for one in press.groups if one.facts.name == GROUP)
    return changes(press.views[meetings[-1].id], group, press.followed, (), "../../")


def test_what_was_closed_is_new_and_goes_on_is_told_apart() -> None:
    decided = (PublicItem("3", said("Plan"), (para("It was agreed that the plan be read."),)),)
    first = held("2026-03-02", FIRST, OTHER)
    second = held("2026-05-04", carried(FIRST, "Completed"), carried(OTHER), FRESH, items=decided)
    told = of(first, second)
    assert told
    assert [row.words for row in told.closed] == ["POG-2026-03-01 1 Write to every school about transport"]
    assert [row.id for row in told.open] == ["POG-2026-03-02"]
    assert [row.id for row in told.new] == ["POG-2026-05-01"]
    assert [one.words for one in told.decisions] == ["It was agreed that the plan be read."]


def test_what_ended_later_was_still_open_at_the_meeting_between() -> None:
    first, second = held("2026-03-02", FIRST), held("2026-05-04", carried(FIRST))
    third = held("2026-07-06", carried(FIRST, "Completed"))
    press = prepare(environment(TEMPLATES), FACTS, (first, second, third))
    group = next(one for one in press.groups if one.facts.name == GROUP)
    told = changes(press.views[second.id], group, press.followed, (), "../../")
    assert told and [row.id for row in told.open] == ["POG-2026-03-01"] and not told.closed


def test_the_first_meeting_published_has_nothing_to_be_compared_with() -> None:
    assert of(held("2026-03-02", FIRST)) is None


def test_the_meetings_page_and_the_groups_page_tell_it() -> None:
    files = render((held("2026-03-02", FIRST), held("2026-05-04", carried(FIRST, "Completed"))), FACTS, TEMPLATES)
    for name in ("meetings/2026-05-04-practice-oversight-group/index.md", "groups/pog/index.md"):
        assert "1 action closed" in str(files[name])
        assert "0 still open" not in str(files[name])
    assert "What changed" not in str(files["meetings/2026-03-02-practice-oversight-group/index.md"])
