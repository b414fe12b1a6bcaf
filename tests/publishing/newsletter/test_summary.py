"""The newsletter's summary: short, plain, and unable to name anybody."""

from dataclasses import replace

import pytest

from publishing.newsletter.fitting import long_of
from publishing.newsletter.importance import headline
from publishing.newsletter.plain_words import count, sentences, simplified, spelled_out
from publishing.newsletter.readability import grade
from publishing.newsletter.stands_alone import stands_alone
from publishing.newsletter.without_names import Nameless
from redaction.public import PublicItem, Run
from tests.publishing.newsletter.made import action, lines, meeting, paragraph, told


def test_initials_become_roles_and_a_role_that_two_share_says_where() -> None:
    words = Nameless(meeting()).words((Run("KS", "initials"), Run(" and "), Run("OR", "initials"), Run(" will meet.")))
    assert words == "The Designated Nurse and the Head of Service of Fen Council will meet."


def test_two_who_share_a_role_are_not_told_it_twice() -> None:
    words = Nameless(meeting()).words((Run("OR", "initials"), Run(" & "), Run("BL", "initials"), Run(" to meet.")))
    assert words == "The Head of Service of Fen Council and of Marsh Council to meet."


def test_a_sentence_with_something_withheld_is_left_out_and_the_next_one_stays() -> None:
    named = Run("[name withheld]", "withheld", "name")
    summary = told(paragraph("The plan for ", named, " will close in May. The fund will open again in June 2026."))
    assert "withheld" not in summary.long and "plan" not in summary.long
    assert "The fund will open again in June 2026." in summary.long


def test_somebody_left_vague_is_not_told_of() -> None:
    vague = Run("[a professional]", "label")
    assert Nameless(meeting()).words((Run("ZZ", "initials"), Run(" will meet."))) is None
    summary = told(paragraph(vague, " will report on the whole of the work by 6 June."))
    assert "professional" not in summary.long
    assert (
        "Present the findings to the board."
        in told(actions=(action(1, vague, " to present the findings to the board"),)).long
    )


def test_initials_or_names_that_no_mark_caught_keep_a_sentence_out() -> None:
    summary = told(paragraph("It was agreed that KS will chair the panel."), paragraph("Sedge agreed the budget."))
    assert "KS" not in summary.long and "Sedge" not in summary.long
    assert lines(summary, "Members agreed") == () and "The minutes hold the one decision in full." in summary.long


def test_the_summary_tells_what_was_concluded_not_how_it_began() -> None:
    opening = "The Chair welcomed everybody to the meeting. The backlog fell by half since March 2026. Why was that?"
    summary = told(paragraph(opening))
    assert "The backlog fell by half since March 2026." in summary.long
    assert "welcomed" not in summary.long and "Why" not in summary.long


def test_lengths_hold_however_much_was_said() -> None:
    body = tuple(
        paragraph(f"It was agreed that the partners will share plan {n} with every school in the two boroughs.")
        for n in range(30)
    )
    acts = tuple(action(n, Run("KS", "initials"), f" to write report {n} for all the partners") for n in range(20))
    group = "The Fen Group for a Very Long Purpose Indeed and for Nothing Else"
    summary = told(*body, actions=acts, group=group)
    assert len(summary.subject) <= 60 and 0 < count(summary.short) <= 50 and 0 < count(summary.long) <= 150


def test_each_decision_and_action_is_told_or_counted() -> None:
    body = tuple(
        paragraph(f"It was agreed that plan {n} be shared with each of the partners before summer.") for n in range(9)
    )
    acts = tuple(action(n, f"Somebody to write report number {n} for the whole of the partnership") for n in range(9))
    summary = told(*body, actions=acts)
    assert len(lines(summary, "Members agreed")) < 9 and len(lines(summary, "Actions")) < 9
    assert "The minutes hold all nine decisions and all nine actions in full." in summary.long
    assert summary.decided == summary.to_do == 9


def test_an_action_that_cannot_be_told_is_counted() -> None:
    acts = (action(1, "Write to ", Run("[name withheld]", "withheld", "name")), action(2, "Write to schools"))
    summary = told(actions=acts)
    assert lines(summary, "Actions") == ("Write to schools.",)
    assert "The minutes hold both actions in full." in summary.long


def test_a_decision_that_hangs_on_the_sentence_before_it_is_left_out_and_counted() -> None:
    summary = told(
        paragraph("It was agreed that this should be raised."),
        paragraph("It was agreed that the fund be closed in May."),
    )
    assert lines(summary, "Members agreed") == ("that the fund be closed in May (Early help).",)
    assert "The minutes hold both decisions in full." in summary.long


def test_a_decision_within_a_paragraph_is_told_but_not_counted_as_one_the_page_lists() -> None:
    summary = told(paragraph("Reports came in late. Members agreed that reports be sent a week before."))
    assert lines(summary, "Members agreed") == ("that reports be sent a week before (Early help).",)
    assert summary.decided == 0


def test_a_long_decision_ends_at_its_semicolon_unless_what_follows_takes_it_back() -> None:
    long = (
        "It was agreed that the fund be closed in May and that each of the partners be told by letter before then; {}."
    )
    kept = told(paragraph(long.format("nobody had asked for it to be kept open any longer than that")))
    assert lines(kept, "Members agreed")[0].endswith("by letter before then (Early help).")
    taken_back = told(paragraph(long.format("but only if the auditors have no objection to the closing of the fund")))
    assert lines(taken_back, "Members agreed")[0].endswith("closing of the fund (Early help).")


@pytest.mark.parametrize(
    "hanging",
    [
        "Most have moved and are waiting to be found.",
        "Of the 61, 40 have been concluded by the panel.",
        "That was in February, and the plan was closed.",
        "She said that the figures will rise by June.",
        "The Head of Service was pleased with the last.",
        "Neglect was found in fourteen of the twenty.",
        "The provider will send it to both, by June.",
        "What will the figures show by June 2026?",
        "Produce a version of the notes for the website.",
        "School attendance improved for about half of them.",
    ],
)
def test_a_sentence_that_points_back_does_not_stand_alone(hanging: str) -> None:
    assert not stands_alone(hanging)


@pytest.mark.parametrize(
    "whole",
    [
        "The challenge panels will be held in June and July.",
        "A joint guide is being written and will go to partners in September.",
        "that option C be adopted from 1 April 2026, and that it be reviewed after one year",
        "to close the fund in May",
    ],
)
def test_a_whole_statement_stands_alone(whole: str) -> None:
    assert stands_alone(whole)


def test_an_editors_own_words_win() -> None:
    summary = told(summary=(Run("Partners will share one plan."),))
    assert summary.own and summary.short == "Partners will share one plan."
    assert summary.long.startswith("Partners will share one plan.") and summary.bullets


def test_an_editors_own_words_are_refused_aloud_when_they_name_somebody_or_are_too_long() -> None:
    named = told(summary=(Run("Thanks to Sedge for the plan."),))
    assert "Sedge" not in named.long and "names somebody" in named.refused
    long = told(summary=(Run("One plan. " * 100),))
    assert not long.own and "200 words" in long.refused


def test_topics_of_which_nothing_can_be_told_are_named() -> None:
    items = (PublicItem("1", (Run("Early help: figures"),), ()), PublicItem("2", (Run("Apologies"),), ()))
    assert lines(told(items=items), "Discussed") == ("Early help.",)


def test_bullets_for_the_page_lead_to_their_paragraphs() -> None:
    summary = told(
        paragraph("It was agreed that the fund be closed in May."), paragraph("The fund will open again in June 2027.")
    )
    assert [(b.sentence, b.anchor, b.place) for b in summary.bullets] == [
        ("Agreed that the fund be closed in May.", "p1-1", "1.1"),
        ("The fund will open again in June 2027.", "p1-2", "1.2"),
    ]


@pytest.mark.parametrize(
    ("committee", "plain"),
    [
        (
            "It was agreed that a report be made prior to the next meeting.",
            "Members agreed that a report be made before the next meeting.",
        ),
        ("Resolved: that the plan be adopted.", "Members agreed that the plan be adopted."),
        ("They met in order to utilise the data.", "They met to use the data."),
        ("Approved subject to those changes.", "Approved subject to changes."),
        ("All agreed that it works.", "All agreed that it works."),
    ],
)
def test_committee_phrases_are_put_plainly(committee: str, plain: str) -> None:
    assert simplified(committee) == plain


HUB = (("MASH", "multi-agency safeguarding hub"), ("ICB", "integrated care board"))


def test_an_abbreviation_is_spelled_out_where_it_first_stands() -> None:
    assert spelled_out(("The MASH met.", "The MASH grew."), HUB) == (
        "The multi-agency safeguarding hub (MASH) met.",
        "The MASH grew.",
    )


def test_an_abbreviation_that_stands_once_gives_way_to_its_meaning_and_its_article() -> None:
    assert spelled_out(("Ask a MASH or an ICB.",), HUB) == (
        "Ask a multi-agency safeguarding hub or an integrated care board.",
    )


def test_a_title_or_for_example_ends_no_sentence() -> None:
    assert sentences("Forms, e.g. Plans, help. They work.") == ("Forms, e.g. Plans, help.", "They work.")


def test_template_words_are_easy_to_read() -> None:
    assert (grade(told(actions=(action(1, "Write to schools"),)).short) or 0) <= 10


def test_the_subject_says_what_matters_most_and_no_half_of_it() -> None:
    summary = told(
        paragraph("It was agreed that the minutes be circulated within ten days of each of the meetings."),
        paragraph("It was agreed that the fund for schools be closed from 1 May 2026, with a letter to parents."),
    )
    assert summary.subject == "Early help: fund for schools closed from 1 May 2026"
    assert lines(summary, "Members agreed")[0].startswith("that the fund for schools be closed")


@pytest.mark.parametrize(
    ("agreed", "line"),
    [
        ("that both councils adopt a single procedure, with an offer", "Both councils to adopt a single procedure"),
        ("that no child will be taken off roll without a check", "No child to be taken off roll without a check"),
        ("that the hub will ring the worker, where there is one", "Hub to ring the worker"),
        ("to close the fund in May", "Members to close the fund in May"),
        ("that the plan be read", "Plan read"),
        ("that the report of the panel was APPROVED", "Report of the panel approved"),
        ("that the group endorsed the audit report and its parts", ""),
        ("not to meet", ""),
    ],
)
def test_a_decision_becomes_a_line(agreed: str, line: str) -> None:
    assert headline(agreed, "", 60) == (line if len(line.split()) > 2 else "")


def test_a_headline_is_cut_where_a_phrase_ends() -> None:
    long = "that each audit will have a short form for anybody who has worked with the family in the borough"
    assert headline(long, "", 60) == "Each audit to have a short form for anybody"


def test_an_action_from_a_table_says_who() -> None:
    owner = (Run("KS", "initials"),)
    alone = replace(action(1, "Send the findings to all partners"), owners=(owner,))
    assert lines(told(actions=(alone,)), "Actions") == ("The Designated Nurse to send the findings to all partners.",)


def test_what_was_heard_of_an_earlier_action_is_no_new_one() -> None:
    summary = told(actions=(action(1, "Action closed."), action(2, "Write to every school")))
    assert lines(summary, "Actions") == ("Write to every school.",) and summary.to_do == 1


def test_an_action_that_breaks_off_is_counted_and_not_told() -> None:
    summary = told(actions=(action(1, "Arrange a reading with the nurse and"), action(2, "Write to every school")))
    assert lines(summary, "Actions") == ("Write to every school.",) and summary.to_do == 2


def test_the_hundred_words_are_no_more_than_a_hundred() -> None:
    body = tuple(
        paragraph(f"It was agreed that plan {n} be shared with each of the partners before summer.") for n in range(9)
    )
    acts = tuple(action(n, f"Somebody to write report number {n} for the whole of the partnership") for n in range(9))
    summary = told(*body, actions=acts)
    assert count(summary.short) <= 50 < count(long_of(summary.medium)) <= 100 < count(summary.long) <= 150
