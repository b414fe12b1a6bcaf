"""Apologies told in the sentences of the first item."""

import pytest

from tests.minutes.test_shapes import meeting

HEAD = "Harbour Practice Forum\n3 June 2024\nPresent: Ada Hill (AH), Bo Lee (BL), Cy Dee (CD)\n\n1. Welcome\n"
REST = "\n\n2. Budget\nThe budget was noted by all members.\n\n3. Close\nThe meeting closed at noon.\n"


def away(words: str) -> list[str]:
    return [one.name.text for one in meeting(HEAD + words + REST).attendees if one.presence in ("apologies", "absent")]


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("Apologies for absence were received from Ian Marsh and Sarah Webb.", ["Ian Marsh", "Sarah Webb"]),
        ("Ian Marsh sent his apologies; Peter Shaw attended on his behalf.", ["Ian Marsh"]),
        ("Sarah Webb was unable to attend.", ["Sarah Webb"]),
        ("No apologies had been received.", []),
        ("An apology was received from Cllr Sarah Webb, who was at another meeting.", ["Sarah Webb"]),
    ],
)
def test_apologies_told_in_sentences_are_read(words: str, names: list[str]):
    assert away(f"Ada Hill welcomed everybody. {words}") == names


def test_somebody_listed_without_a_mark_whose_apologies_are_told_was_not_there():
    assert away("Apologies were received from Cy Dee.") == ["Cy Dee"]
