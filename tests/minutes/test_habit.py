"""How a minute-taker marks actions decides what of the discussion is one."""

from tests.minutes.test_shapes import meeting

HEAD = "Harbour Practice Forum\n3 June 2024\nPresent: Ada Hill (AH), Bo Lee (BL), Cy Dee (CD)\n\n"


def told(words: str) -> list[str]:
    return [one.text.text.rstrip(".") for one in meeting(HEAD + words).actions]


LABELLED = (
    "1. Welcome\nAda Hill welcomed everyone.\nAction 1: AH to send the notes of the last meeting to members.\n\n"
    "2. Publication\nThe forum agreed how notes are made public:\n1. Circulate the draft notes for comment.\n"
    "2. Publish the approved notes.\nAction 2: BL to manage the approval of the notes.\n\n"
    "3. Training\nBo Lee said that progress would be reported.\nAction 3: CD to book a room for the next course.\n\n"
    "4. Close\nThe meeting closed at noon.\n"
)


def test_numbered_recommendations_are_no_actions_beside_labelled_ones():
    assert told(LABELLED) == [
        "AH to send the notes of the last meeting to members",
        "BL to manage the approval of the notes",
        "CD to book a room for the next course",
    ]


def test_sentences_are_actions_where_nobody_labels_any():
    words = (
        "1. Welcome\nAda Hill welcomed everyone.\n\n2. Training\nBo Lee agreed to book a room for the next course.\n\n"
    )
    assert told(words + "3. Close\nThe meeting closed at noon.\n") == [
        "Bo Lee agreed to book a room for the next course"
    ]


REVIEWED = (
    "1. Welcome\nAda Hill welcomed everyone.\n\n2. Minutes and action tracker\nThe minutes were agreed.\n\n"
    "Action 3a. AH to measure how often members see papers two days before a meeting.\n\n"
    "She will bring both terms to the next meeting. It has been slow work.\n\nAction closed.\n\n"
    "Action 3b. BL to propose wording for the form with two members.\n\n"
    'The new form asks "Who will look after the room, and who will bring the key?" It is in use.\n\nAction ongoing.\n\n'
    "Action 4a. CD to agree with the printer that both parts go out together.\n\nThey do now.\n\nAction closed.\n\n"
    "3. Close\nThe meeting closed at noon.\n"
)


def test_what_stands_between_old_actions_that_bear_labels_is_news_of_them():
    assert told(REVIEWED) == [
        "AH to measure how often members see papers two days before a meeting",
        "BL to propose wording for the form with two members",
        "CD to agree with the printer that both parts go out together",
    ]
