"""Lists of who was there and who was not, in forms that council clerks and patient groups print."""

from dataclasses import replace

import pytest

from minutes.layouts.assembly.attendance.headed_lists import with_headed_lists
from minutes.layouts.assembly.attendance.substitutes import without_substitutes
from minutes.layouts.assembly.meeting import parse
from minutes.layouts.lines.labeller import label
from minutes.model import Meeting, Source, Span
from minutes.sources import markdown, text

GONE = ("apologies", "absent")


def read(words: str) -> Meeting:
    return parse(text.document(words, Source("x.txt", "0" * 64, "txt")))


def there(meeting: Meeting) -> list[str]:
    return [one.name.text for one in meeting.attendees if one.presence not in GONE]


def away(meeting: Meeting) -> list[str]:
    return [one.name.text for one in meeting.attendees if one.presence in GONE]


FORENAMES = """Ottermouth Surgery Patient Group

Notes of a meeting held on Monday 29 April 2024

Present:

Doug (DL) - Chairman

Mina (MR)

Jennifer (JW)

Apologies:

Sharon (SL) – Practice Manager

Absent:

Liz (EB) - Vice Chair

Naseem (NA)

1. Minutes of the last meeting

The minutes were accepted as a true record.

2. Telephones

DL said that the new lines were in.

3. Any other business

None.
"""


def test_a_list_of_forenames_with_initials_is_read_to_its_last_name():
    meeting = read(FORENAMES)
    assert there(meeting) == ["Doug", "Mina", "Jennifer"]
    assert away(meeting) == ["Sharon", "Liz", "Naseem"]


PARISH = """Minutes of Thornby Parish Council 22 November 2023

PRESENT:

Cllr K Burnet

Cllr G Huntly

Cllr A Islip

1. APOLOGIES FOR ABSENCE

Cllr L Watton and Cllr J Fostle (family commitment), Cllr A Harte (leave). The meeting accepted these reasons.

2. DECLARATIONS OF INTEREST

None.

3. PLANNING

The Clerk reported that there were no planning matters.
"""


def test_an_item_of_apologies_that_only_names_people_names_those_who_sent_them():
    meeting = read(PARISH)
    assert there(meeting) == ["K Burnet", "G Huntly", "A Islip"]
    assert away(meeting) == ["L Watton", "J Fostle", "A Harte"]


INSTEAD = "Apologies from Mr D Blackmore (Ms H Horley attended as substitute) and Ms K Fairley (items 1-3)."


def test_whoever_came_instead_is_not_among_those_who_sent_apologies():
    kept = [INSTEAD[span.start : span.end] for span in without_substitutes(INSTEAD, Span(0, len(INSTEAD)))]
    assert kept == ["Apologies from Mr D Blackmore", "and Ms K Fairley (items 1-3)."]


BESIDE = """# Safeguarding Forum

12 May 2025

| Present | Apologies |
|---|---|
| Ann Bellamy, Police | Carl Dunnock, Housing |
| Ed Farrow, Health | Gail Hobday, Probation |
| Ivy Jessop, Education | |

## 1. Welcome

Ann Bellamy welcomed everybody.

## 2. Figures

The figures were noted.

## 3. Any other business

None.
"""


def test_columns_headed_present_and_apologies_are_two_lists():
    meeting = parse(markdown.read(BESIDE.encode(), Source("x.md", "0" * 64, "md")))
    assert there(meeting) == ["Ann Bellamy", "Ed Farrow", "Ivy Jessop"]
    assert away(meeting) == ["Carl Dunnock", "Gail Hobday"]


KEYED = """Children's Panel

14 March 2024

Present: AB (chair), CD, EF

Apologies: GH

1. Welcome

AB opened the meeting.

2. Cases

CD to send the list by 1 April.

3. Any other business

None.

Key

AB = Ann Bellamy, Police
CD = Carl Dunnock, Housing
EF = Ed Farrow, Health
GH = Gail Hobday, Probation
"""


def test_initials_are_the_people_whom_a_key_names():
    meeting = read(KEYED)
    assert there(meeting) == ["Ann Bellamy", "Carl Dunnock", "Ed Farrow"]
    assert away(meeting) == ["Gail Hobday"]


WEBSITE = """Agenda and minutes

Harbour Community Safety Forum - Tuesday, 2 August 2022 2:00 pm

Venue: Burnside Building, St John Street

Items
No. Item

1.

APOLOGIES

Minutes:

Apologies were intimated from:-

Councillor Robin Currant

June Grantham, Road Safety Officer

Johnny Durrant

2.

MINUTES OF PREVIOUS MEETING

Minutes:

The Minutes of the previous meeting were approved as a true record.

3.

MATTERS ARISING

Minutes:

There were none.

4.

ROAD SAFETY PLAN

Minutes:

The Chair invited discussion of the plan.
"""


def test_numbers_alone_that_rise_head_items_with_the_line_below():
    meeting = read(WEBSITE)
    assert [(one.number, one.title.text) for one in meeting.items] == [
        ("1", "APOLOGIES"),
        ("2", "MINUTES OF PREVIOUS MEETING"),
        ("3", "MATTERS ARISING"),
        ("4", "ROAD SAFETY PLAN"),
    ]
    assert away(meeting) == ["Robin Currant", "June Grantham", "Johnny Durrant"]


@pytest.mark.parametrize("words", ["Ann Bell had sent apologies.", "Carl Dunn was unable to attend."])
def test_a_sentence_in_an_item_tells_who_was_away(words: str):
    meeting = read(PARISH.replace("Cllr L Watton and Cllr J Fostle (family commitment), Cllr A Harte (leave).", words))
    assert away(meeting) == [" ".join(words.split()[:2])]


LATE = """Otterford Adults Board

18 July 2024

Present:

Joan Marshall – Independent Chair

Nigel Andover – Tenancy Manager, Otterford Council

Declarations of Interest

None reported

Apologies for Absence

Carol Pope – Chief Executive, Otterford Carers

Nick Dawson – Detective Inspector

Minutes of last meeting

The minutes were agreed.

Training

The plan was noted.
"""


def test_a_heading_of_apologies_between_items_names_those_who_were_away():
    assert away(read(LATE)) == ["Carol Pope", "Nick Dawson"]


def test_nobody_is_away_before_the_list_turns_to_those_who_are():
    document = text.document(LATE, Source("x.txt", "0" * 64, "txt"))
    told = [replace(one, label="B-away") if "Andover" in one.unit.words else one for one in label(document)]
    done = {one.unit.words: one.kind for one in with_headed_lists(document, told)}
    assert done["Nigel Andover – Tenancy Manager, Otterford Council"] == "there"


def test_a_line_of_initials_under_its_heading_is_the_list():
    words = LATE.replace(
        "Joan Marshall – Independent Chair\n\nNigel Andover – Tenancy Manager, Otterford Council", "JM., NA., QR"
    )
    assert there(read(words)) == ["JM", "NA", "QR"]
