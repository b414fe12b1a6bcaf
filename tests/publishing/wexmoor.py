"""An invented partnership and its meetings, for the tests of publishing. Nobody in it exists."""

from __future__ import annotations

from pathlib import Path

from publishing.text.facts import GroupFacts, SiteFacts
from redaction.public import (
    PublicAction,
    PublicAttendee,
    PublicItem,
    PublicMeeting,
    PublicParagraph,
    PublicText,
    Run,
    SignOff,
)

ROOT = Path(__file__).resolve().parents[2]
TEMPLATES = ROOT / "templates"
MKDOCS = ROOT / "mkdocs.yml"

FACTS = SiteFacts(
    name="Wexmoor and Tarnbridge Safeguarding Children Partnership",
    short_name="Wexmoor and Tarnbridge",
    strapline="Three groups oversee child safeguarding in the two boroughs.",
    web_address="https://minutes.wexmoor-tarnbridge.example/",
    contact_email="minutes@wexmoor-tarnbridge.example",
    contact_phone="01632 960146",
    groups=(
        GroupFacts(
            "slg", "Strategic Leadership Group", "Sets priorities and budget. Holds the other two groups to account."
        ),
        GroupFacts(
            "pog", "Practice Oversight Group", "Learns from audits and reviews. Changes how agencies work together."
        ),
        GroupFacts("qan", "Quality Assurance Network", "Checks the figures, and whether changes made a difference."),
    ),
    held=("Strategic Leadership Group, 17 November 2026", "Quality Assurance Network, 11 November 2026"),
    as_of="2026-11-20",
    preview=False,
    pages=(
        (
            "how-we-redact",
            "What we withhold, and why",
            "Minutes are read *twice* before they are published.\n\n## Names\n\nSome.",
        ),
        ("accessibility", "Accessibility statement", "# Accessibility statement\n\nThis site meets WCAG 2.2 AA."),
    ),
    glossary=(("MASH", "Multi-agency safeguarding hub"), ("S&S", "Screening <and> support")),
)


def said(*parts: str | Run) -> PublicText:
    """Public text from words and marked runs."""
    return tuple(Run(part) if isinstance(part, str) else part for part in parts)


def ini(initials: str) -> Run:
    return Run(initials, "initials")


NAME = Run("[name withheld]", "withheld", "name")
CASE = Run("[case detail withheld]", "withheld", "case_detail")
FEW = Run("[a small number of]", "withheld", "small_number")


def para(*parts: str | Run, kind: str = "paragraph", level: int = 0, action: str = "") -> PublicParagraph:
    return PublicParagraph(kind, said(*parts), level, (), action)


def row(*cells: str) -> PublicParagraph:
    return PublicParagraph("row", (), 0, tuple(said(cell) for cell in cells))


ATTENDEES = (
    PublicAttendee("Rosalind Achterberg", "RA", "Chair (Independent Scrutineer)", "The partnership", "present"),
    PublicAttendee(
        "Torquil Wendlebury", "TW", "Assistant Director, Safeguarding and Quality", "Wexmoor Borough Council", "present"
    ),
    PublicAttendee(
        "Anneliese Dapworth-Cole", "AD", "Detective Chief Inspector, Public Protection", "Tarn Vale Police", "present"
    ),
    PublicAttendee(
        "Gwendra Akinloye", "GA", "Named GP for Safeguarding", "Tarn Valley Primary Care Network", "present"
    ),
    PublicAttendee(
        "Perpetua Strandling", "PS", "Headteacher, representing schools", "Wexmoor Secondary Heads’ Forum", "present"
    ),
    PublicAttendee("[name withheld]", "", "Project officer", "The partnership", "in attendance"),
    PublicAttendee("Jocasta Brackenbury", "JB", "Partnership Business Manager", "The partnership", "minute taker"),
    PublicAttendee("Sunniva Oakhanger", "SO", "Chief Officer", "Tarn Voluntary Action", "apologies"),
)

ACTIONS = (
    PublicAction(
        "a1",
        "12",
        said(ini("AD"), " and ", ini("TW"), " to brief duty teams on booking interpreters, day and night."),
        (said(ini("AD")), said(ini("TW"))),
        ("Detective Chief Inspector, Tarn Vale Police", "Assistant Director, Wexmoor Borough Council"),
        said("13 November 2026"),
        "2026-11-13",
        said("Ongoing"),
        "carried",
        "2",
    ),
    PublicAction(
        "a2",
        "13",
        said("Lead a change to the referral and recording templates in every agency"),
        (said(ini("GA")),),
        ("Named GP for Safeguarding, Tarn Valley Primary Care Network",),
        said("31 January 2027"),
        "2027-01-31",
        (),
        "new",
        "3",
    ),
    PublicAction(
        "a3",
        "",
        said(ini("PS"), " to send every school a one-page version of the screening tool, with a worked example."),
        (said(ini("PS")),),
        ("Headteacher, Wexmoor Secondary Heads’ Forum",),
        (),
        "",
        said("Completed 16 October 2026"),
        "new",
        "3",
    ),
    PublicAction("a4", "7", said("Report on transport"), (), (), (), "", said("Action closed."), "carried", ""),
)

ITEMS = (
    PublicItem(
        "1.",
        said("Welcome, apologies and last minutes"),
        (
            para(ini("RA"), " welcomed members. ", ini("SO"), " sent apologies. Nobody declared an interest."),
            para(
                "The minutes of 7 July 2026 were agreed, with one correction: the audit in paragraph "
                "4.2 was dated 12 June."
            ),
        ),
    ),
    PublicItem(
        "2.",
        said("Actions from earlier meetings"),
        (
            para(ini("JB"), " reported that four of the five actions due by this meeting were complete."),
            para(
                "Action 12: ",
                ini("AD"),
                " and ",
                ini("TW"),
                " to brief duty teams on booking interpreters, day and night. Due 13 November 2026. Ongoing",
                kind="action",
                action="a1",
            ),
        ),
    ),
    PublicItem(
        "3.",
        said("Audit: neglect in children under five"),
        (
            para(
                ini("TW"),
                " presented an audit of case files, read by five agencies in August. ",
                FEW,
                " files were incomplete.",
            ),
            para(
                "The neglect screening tool was used before the first strategy discussion in most of "
                "the files. In others the score was not shared with the health visitor. What was seen:"
            ),
            para("chronologies were missing or late;", kind="bullet", level=1),
            para("the voice of the child was not always recorded:", kind="bullet", level=1),
            para("in schools,", kind="bullet", level=2),
            para("and in health.", kind="bullet", level=2),
            para("supervision was regular.", kind="bullet", level=1),
            para("What will change", kind="subheading"),
            para(
                ini("GA"),
                " described a child whose missed appointments were recorded as ‘did not attend’. ",
                CASE,
                " A young child does not choose to miss an appointment, and the phrase hides that.",
            ),
            para(
                "It was agreed that every agency will record ‘was not brought’, not ‘did not attend’, "
                "when a child misses an appointment."
            ),
            para(
                "Action 13 – Lead a change to the referral and recording templates in every agency – ",
                ini("GA"),
                " by 31 January 2027",
                kind="action",
                action="a2",
            ),
            para(ini("PS"), " said that most heads had not seen the 2025 version of the tool. Schools need one page."),
            para(
                "Action: ",
                ini("PS"),
                " to send every school a one-page version of the screening tool, with a worked "
                "example. Completed 16 October 2026",
                kind="action",
                action="a3",
            ),
        ),
    ),
    PublicItem(
        "4.",
        said("Figures"),
        (
            row("Measure", "Quarter 1", "Quarter 2"),
            row("Contacts", "705", "811"),
            row("Assessments in time", "92%", "95%"),
            para(
                NAME,
                ", the family’s support worker, had raised concerns early and in writing. Members "
                "recorded their thanks.",
            ),
        ),
    ),
    PublicItem("", said("Any other business"), (para(ini("RA"), " thanked everybody."), para("The meeting closed."))),
)

MEETING = PublicMeeting(
    id="2026-10-06-practice-oversight-group",
    title=said("Practice Oversight Group"),
    group="Practice Oversight Group",
    held_on="2026-10-06",
    start="10:00",
    end="12:30",
    venue=said("Tarn House, Wexmoor, and online"),
    chair=said(ini("RA")),
    next_meeting="2027-01-12",
    attendees=ATTENDEES,
    items=ITEMS,
    actions=ACTIONS,
    withheld=(("case_detail", 1), ("name", 1), ("small_number", 1)),
    sign_off=SignOff("Chair (Independent Scrutineer)", "2026-10-27"),
)


def another(day: str, group: str, address: str, **changes: object) -> PublicMeeting:
    """A short meeting of a group on a day."""
    facts: dict[str, object] = {
        "id": f"{day}-{address}",
        "title": said(group),
        "group": group,
        "held_on": day,
        "start": "",
        "end": "",
        "venue": (),
        "chair": (),
        "next_meeting": "",
        "attendees": ATTENDEES[:3],
        "items": ITEMS[:2],
        "actions": ACTIONS[:1],
        "withheld": (),
        "sign_off": SignOff("Chair", day),
    }
    return PublicMeeting(**{**facts, **changes})  # type: ignore[arg-type]


MEETINGS = (
    MEETING,
    another("2026-07-07", "Practice Oversight Group", "practice-oversight-group"),
    another("2026-10-20", "Strategic Leadership Group", "strategic-leadership-group", next_meeting="2026-12-08"),
    another("2026-09-09", "Quality Assurance Network", "quality-assurance-network", next_meeting="2026-11-30"),
    another("2025-09-10", "Quality Assurance Network", "quality-assurance-network"),
)
