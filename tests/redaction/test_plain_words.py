"""What minutes show of a capital: that it is a word or a place and nobody, or that a name is not part of a body's."""

import pytest

from redaction.detectors import detect
from redaction.people.gather import gather
from redaction.words.initials import in_their_place
from tests.redaction.test_own_words import asked, meeting


@pytest.mark.parametrize(
    "words",
    [
        "Two nurses of the Infirmary came, and the Bursar wrote.",
        "The remissions are new. Members like Remissions as they are.",
        "A14 Carry the actions forward.\n\nA15 Circulate the revised form.",
        "DA21/17 Submit the form. ACTION Green",
        "DA21/18 Submit the other form. ACTION Superseded",
        "The team spoke at a Turning Tide day in May.",
        "SafeLives wrote about neonatology. Interagency work goes on.",
        "The June Board will hear of it from the Youth Justice Manager.",
        "Her aunt in Wolverfold has a flat. Wolverfold is far away.",
        "He came out of HMP Wolverfold in May; Upper Drennick has no bus.",
        "St Aldhun's Church met, and so did St Wilbra's; the day of St Aldhun's is near.",
        "WEALDMOOR AND SOUTH TARNE SAFEGUARDING ADULTS BOARD\n\nWealdmoor has more than Tarne.",
        "Plans were brought by the DCS. It was a long paper.",
        "Ref\tRAG\n1\tAmber\n2\tRed\n3\tGreen\n\nThe second is checked by Legal. Amber\n\nThe third is agreed, Green.",
        "Carry out a joint visit.\n\n4\tRing the school about it.\n\nSend details of the rota.",
        "Apols: the nurse. Inits and Reps are told.\n\nCroeso / Welcome\n\nCofnodion / Minutes",
        "It was put on Skype before Pentecost, and the Boxing Day rota is late.",
        "The Flood Risk Adviser spoke of the flood. The Press were told; the press was there.",
        "It is overdue. Red.\n\nIt is agreed. Green\n\nThe draft is with Legal. Amber\n",
        "The Bill will bring in a register. The Grace was said.",
        "Families near Tanner Street came, and the shop in Chandler Street has closed.",
        "Hits\tApril\tMay\tJune\tJuly\n\nA revised date of June was agreed.",
        "This was Superseded, the Postponement is new, and the form is Overdue.",
    ],
)
def test_words_that_the_minutes_show_to_be_nobody_are_not_asked_about(words: str) -> None:
    assert asked(words) == set()


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Verity Quellan reported on the figures.", "Verity Quellan"),
        ("HO – Ann Bell\nVQ – Verity Quellan\n", "Verity Quellan"),
        ("It was raised by Ysolde d'Orme (YO) in May.", "Ysolde d'Orme"),
        ("It was raised by Caroline ffolliot in May.", "Caroline ffolliot"),
        ("PStO – Petra St. Orme\n", "Petra St. Orme"),
        ("1\tAmber\n2\tRed\n\nAmber told her key worker about it.", "Amber"),
        ("1\tAmber\n2\tRed\n\nAmber Quellan came.", "Amber Quellan"),
        ("The Jay and Casey reports came.", "Jay"),
        ("She met with Tanner Street about it.", "Tanner Street"),
        ("On behalf of June thanks were given.", "June"),
        ("The Grant case is late. A grant was paid, and the Grant family knows.", "Grant"),
        ("Visitors\n\nVerity Quellan\n\nTwo more came.", "Verity Quellan"),
        ("Odmar I. Quellan came with Ysolde P. Mortlake.", "Odmar I. Quellan"),
        ("Ysolde P. Mortlake came too.", "Ysolde P. Mortlake"),
        ("Nasrin binti Yusof came.", "Nasrin binti Yusof"),
        ("Zorvana Quellan of the Migrant Advice Centre wrote in.", "Zorvana Quellan"),
        ("Zorvana Quellan and Oakmoor Primary School wrote in.", "Zorvana Quellan"),
        ("Zorvana Quellan for the Advice Centre wrote in.", "Zorvana Quellan"),
        ("An aunt in Wolverfold came. Wolverfold said that he was cold.", "Wolverfold"),
        ("It was for Ms van den Wolver to reply.", "van den Wolver"),
        ("Sultana Ahmed (SA)\n\nThree more came.", "Sultana Ahmed"),
        ("It was agreed otherwise. Mags\n\nThe end.", "Mags"),
        ("Mrs St Aldhun's letter came.", "St Aldhun"),
        ("Zorvana Quellan Safeguarding Partnership\n\nQuellan came.", "Quellan"),
        ("There was a change in Wolverfold after the visit.", "Wolverfold"),
        ("The Ostler review is not yet published.", "Ostler"),
        ("They like the old Wolverfold boys.", "Wolverfold"),
    ],
)
def test_a_name_is_asked_about_whole_whatever_stands_beside_it(words: str, name: str) -> None:
    assert name in asked(words)


def test_initials_of_nobody_known_share_the_question_of_the_one_full_name_they_fit() -> None:
    one = meeting("Zorvana Quellan wrote in.\n\nAction: ZQ to reply.")
    found = [f for f in detect(one, gather(one, ())) if f.kind == "name" and f.surface in ("Zorvana Quellan", "ZQ")]
    assert {f.surface for f in found} == {"Zorvana Quellan", "ZQ"}
    assert len({f.question for f in found}) == 1


def test_initials_read_a_row_askew_go_back_to_whom_they_fit_and_others_are_believed() -> None:
    askew = (
        ("Ann Bell", "NOK"),
        ("Nuala O'Kane", "RP"),
        ("Ravi Patel", "LR"),
        ("Lorna Reeve", None),
        ("Ed Elm", "TCr"),
    )
    assert in_their_place(askew) == (None, "NOK", "RP", "LR", "TCr")
