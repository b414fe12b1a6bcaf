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
