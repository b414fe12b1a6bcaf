"""A name is proven by the initials printed beside it, whatever its words mean elsewhere."""

import pytest

from tests.minutes.test_shapes import meeting

HEAD = "Harbour Practice Forum\n3 June 2024\n\nAttendees:\nOriel Pask\tOP\tIndependent Chair\n"
REST = "\nApologies:\nEmrys Dowd\tED\tHead of Service\n\n1.\tWelcome\n\tOP welcomed everyone to the meeting.\n"


def people(row: str) -> list[tuple[str, str | None]]:
    return [(one.name.text, one.initials) for one in meeting(HEAD + row + REST).attendees]


@pytest.mark.parametrize(
    ("name", "initials", "role"),
    [
        ("Faith Church", "FC", "Advocate"),
        ("Will Order", "WO", "Solicitor"),
        ("Item Quire", "IQ", "Nurse"),
        ("Agenda Rota Quire", "ARQ", "Paper"),
        ("Bill Action", "BA", "Chair of Items"),
    ],
)
def test_words_that_are_no_names_elsewhere_are_one_where_the_next_cell_spells_them(
    name: str, initials: str, role: str
) -> None:
    assert (name, initials) in people(f"{name}\t{initials}\t{role}")


def test_a_body_and_its_short_form_are_nobody_beside_a_name() -> None:
    found = people("Wanda Ferrow\tHarbour Council\tHC")
    assert "Harbour Council" not in [name for name, _ in found]
