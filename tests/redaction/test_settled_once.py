"""What settling each surface once comes to: labels, doubts, attendance rows, groups, acronyms, initials."""

import time
from dataclasses import replace

from minutes.model import Action, Attendee, Phrase, Span
from redaction.detectors.initials import _owner_starts
from redaction.people.gather import gather
from redaction.settlement.groups import groups
from redaction.words.lexicon import Lexicon
from redaction.words.name_forms import slip
from tests.redaction.detectors.meetings import found, held, sure
from tests.redaction.detectors.meetings import meeting as made
from tests.redaction.pages import minutes, page, settled


def test_a_doubt_on_an_attendees_name_is_open_and_the_row_is_withheld() -> None:
    text = "Araminta Culverhay, father of the twins, spoke."
    meeting = minutes(text)
    name = Attendee(Phrase("Araminta Culverhay", (Span(0, 18),)), None, None, None, "present")
    redacted, decisions = settled(replace(meeting, attendees=(name,)))
    assert [d.treatment for d in decisions.united] == ["review"]
    assert [a.name for a in redacted.public.attendees] == ["[name withheld]"]


def test_a_label_is_made_of_cleared_words_only() -> None:
    roster = gather(made("Ms P Quarrell Mr T Orbell (Clerk) were thanked."), ())
    assert not any("Orbell" in person.role for person in roster.people if "Orbell" not in person.name)


def test_a_place_of_an_open_group_shares_its_question() -> None:
    meeting = minutes("A lady called Patience came. We met Patience again. The patience of all was noted.")
    _, decisions = settled(meeting)
    (group,) = groups(meeting, decisions)
    assert len(group.occurrences) == 2
    assert group.open
    assert group.told == "1 time in small letters as an ordinary word"


def test_a_group_tells_what_else_its_words_stand_for() -> None:
    meeting = minutes("A girl called April ran off. In April we meet again. The April figures are in.")
    _, decisions = settled(meeting)
    (group,) = [g for g in groups(meeting, decisions) if "April" in g.surfaces]
    assert group.told == "also stands in 2 other places: a date"
    assert [one.shown for one in group.occurrences] == ["[name withheld]"]


def test_a_full_name_and_its_parts_are_one_question() -> None:
    _, decisions = settled(minutes("The case of Ellery Quaife was heard. Elery will be seen. Quaife's room is empty."))
    named = [decision for decision in decisions.each if decision.findings[0].kind == "name"]
    assert len({decision.question for decision in named}) == 1


def test_initials_of_a_phrase_of_the_minutes_are_an_abbreviation() -> None:
    text = "The North Marsh Safeguarding Board met.\nAction: NMSB to publish it."
    assert "NMSB" not in held(text, owners=["NMSB"])
    assert held("Action: NMSB to publish it.", owners=["NMSB"]) == ["NMSB"]


def test_initials_of_a_person_are_never_explained_by_their_name() -> None:
    assert "SLM" in held("Sarah Louise Marsh rang.\nAction: SLM to call.", owners=["SLM"])


def test_a_county_that_is_a_forename_is_a_place_where_it_is_proved_to_be_one() -> None:
    assert "Devon" in [f.surface for f in found("The team in Devon met. Devon has a new lead.", kind="place")]
    assert "Angus" in held("Angus had meant to dial in.") + sure("Angus had meant to dial in.")


def test_a_word_that_a_line_end_parts_is_one_word() -> None:
    assert page("The letter names Mrs Feather-\ningham twice.") == "The letter names [name withheld] twice."
    assert page("It was a safe-\nguarding matter.") == "It was a safe- guarding matter."


def test_a_slip_is_compared_word_by_word_whatever_parts_the_words() -> None:
    assert not slip("ann bell", "ann\u2009marie bell")


def test_owners_of_many_actions_are_found_in_time_that_grows_with_the_text() -> None:
    def seconds(lines: int) -> float:
        text = "\n".join(f"ZQ to send paper {n} round." for n in range(lines))
        spans = [Span(at, at + 2) for at in range(len(text)) if text.startswith("ZQ", at)]
        actions = tuple(Action(None, Phrase("do"), (Phrase("ZQ", (s,)),), None, None, None, "new", None) for s in spans)
        meeting = replace(made(text), actions=actions)
        began = time.process_time()
        assert len(_owner_starts(meeting)) == lines
        return time.process_time() - began

    seconds(50)
    assert seconds(2000) < 40 * max(seconds(200), 0.001)


def test_an_acronym_in_the_groups_name_needs_no_glossary() -> None:
    assert found("MARP met.", lexicon=Lexicon(organisations=("Multi-Agency Risk Panel",))) == []
