"""A name that no list knows is read where the others' names stand."""

from minutes.layouts.fields.person import over_lines
from minutes.model import Span

LIST = "Zoltrin Pevrash\tZP\tIndependent Chair\nWanda Ferrow\tWF\tDesignated Nurse\nMaud Harker\tMH\tSolicitor\n"


def spans(text: str) -> list[Span]:
    found, at = [], 0
    for line in text.splitlines():
        found.append(Span(at, at + len(line)))
        at += len(line) + 1
    return found


def test_a_name_in_no_list_is_read_with_its_initials_and_role() -> None:
    first = over_lines(LIST, spans(LIST), "present").people[0]
    who = first.attendee
    assert (who.name.text, who.initials, who.role and who.role.text) == ("Zoltrin Pevrash", "ZP", "Independent Chair")
    assert first.sure > 0.5


def test_without_letters_that_fit_it_is_a_question() -> None:
    text = LIST.replace("\tZP", "\tQX")
    read = [one for one in over_lines(text, spans(text), "present").people if one.attendee.name.text.startswith("Z")]
    assert all(one.sure < 0.5 for one in read)


def test_a_job_where_names_stand_is_nobody() -> None:
    text = LIST.replace("Zoltrin Pevrash\tZP", "Duty Officer\t")
    assert "Duty Officer" not in [one.attendee.name.text for one in over_lines(text, spans(text), "present").people]
