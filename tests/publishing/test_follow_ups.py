"""What later minutes say of an action is followed by number, words and owner; what is doubtful claims nothing."""

from tests.publishing.follow_ups.made import outcomes

WANTED = 0.95


def test_follow_ups_are_linked_rightly_and_nothing_is_said_to_be_done_that_is_not() -> None:
    all_of_them = tuple(outcomes("cases.yaml"))
    assert len(all_of_them) >= 60
    right = sum(one.right for one in all_of_them)
    wrong = [one for one in all_of_them if not one.right]
    assert right / len(all_of_them) >= WANTED, wrong
    assert [one for one in all_of_them if one.found != "open" and one.wanted == "open"] == []
    assert len([one for one in all_of_them if one.missing and one.found == "open"]) <= 1, wrong
