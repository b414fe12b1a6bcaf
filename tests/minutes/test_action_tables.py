"""Tables of actions: one in all their rows, whatever cut them and whatever stands in them."""

from datetime import date

from minutes.model import Action
from tests.minutes.test_shapes import meeting

HEAD = "Harbour Practice Forum\n3 June 2024\nPresent: Ada Hill (AH), Bo Lee (BL), Cy Dee (CD)\n\n"
BODY = "1. Welcome\nAda Hill welcomed everyone to the meeting.\n2. Budget\nThe budget was noted.\n"
TRACKER = (
    "| Ref | Action | Owner | Due | Update | Status |\n|---|---|---|---|---|---|\n"
    "| 24/1 | Send the revised toolkit to all schools | AH | 1 July 2024 | Sent last week. | Closed |\n"
    "| 24/2 | Find out which trust hosts it | BL | 8 July 2024 | Neither of the trusts has replied. | Overdue |\n"
    "| 24/3 | Bring a paper on the guidance | CD | 9 July 2024 | The paper is not ready today. | On track |\n\n"
)


def actions(words: str) -> dict[str | None, Action]:
    return {one.ref: one for one in meeting(words, name="x.md").actions}


def test_a_tracker_before_the_first_item_loses_no_row_however_much_its_updates_say():
    found = actions(HEAD + TRACKER + BODY)
    assert set(found) == {"24/1", "24/2", "24/3"}
    assert {ref: one.status.text for ref, one in found.items() if one.status} == {
        "24/1": "Closed",
        "24/2": "open",
        "24/3": "ongoing",
    }
    assert found["24/2"].due_on == date(2024, 7, 8)


NUMBERED = (
    "Action Table\n\n\tAction\tOfficer\n"
    "1\tBring a draft joint strategy, including missed appointments, to the next meeting.\tAH / BL\n"
    "2\tBring an options paper on the cost of each room, by the end of January 2025.\tAH\n"
    "3\tShare monthly figures, with repeats shown separately, with the steering group from July 2024.\tBL\n"
    "4\tCirculate the timetable and the eight standards to all members by 29 November 2024.\tBL\n"
    "5\tSet up an education reference group and propose two members for it before the autumn meeting.\tCD / AH\n"
    "6\tArrange for the young people's forum to show its film at the next meeting.\tCD\n"
)


def test_numbered_rows_under_the_heads_action_and_officer_are_actions_and_head_no_items():
    minutes = HEAD + BODY + "3. Close\nThe meeting closed at noon.\n\n" + NUMBERED
    found = meeting(minutes, name="x.txt")
    assert [one.ref for one in found.actions] == [str(nth) for nth in range(1, 7)]
    assert [len(one.owners) for one in found.actions] == [2, 1, 1, 1, 2, 1]
    assert {one.title.text for one in found.items} <= {"Welcome", "Budget", "Close"}
