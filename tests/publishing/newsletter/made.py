"""An invented meeting to summarise, and summaries of it."""

from dataclasses import replace

from publishing.meeting.view import meeting_view
from publishing.newsletter.files import Credit
from publishing.newsletter.summary import Summary, summarise
from redaction.public import PublicAction, PublicAttendee, PublicItem, PublicMeeting, PublicParagraph, Run

CREDIT = Credit("Approved minutes of the Fen Group, 4 May 2026", "Fen Partnership", "https://fen.example/meetings/m/")
ATTENDEES = (
    PublicAttendee("Oda Rill", "OR", "Head of Service", "Fen Council", "present"),
    PublicAttendee("Bram Lisle", "BL", "Head of Service", "Marsh Council", "present"),
    PublicAttendee("Kit Sedge", "KS", "Designated Nurse", "Fen Hospital", "present"),
)


def paragraph(*parts: str | Run, kind: str = "paragraph") -> PublicParagraph:
    return PublicParagraph(kind, tuple(Run(p) if isinstance(p, str) else p for p in parts))


def action(number: int, *parts: str | Run) -> PublicAction:
    text = tuple(Run(p) if isinstance(p, str) else p for p in parts)
    return PublicAction(f"a{number}", str(number), text, (), (), (), "", (), "new", "1")


def meeting(*body: PublicParagraph, actions: tuple[PublicAction, ...] = (), **more: object) -> PublicMeeting:
    item = PublicItem("1", (Run("Early help"),), body)
    group, title = "Fen Group", (Run("Fen Group"),)
    made = PublicMeeting("m", title, group, "2026-05-04", "", "", (), (), "2026-07-06", ATTENDEES, (item,), actions, ())
    return replace(made, **more)  # type: ignore[arg-type]


def told(*body: PublicParagraph, glossary: tuple[tuple[str, str], ...] = (), **more: object) -> Summary:
    return summarise(meeting_view(meeting(*body, **more), glossary=glossary), glossary)  # type: ignore[arg-type]


def lines(summary: Summary, heading: str) -> tuple[str, ...]:
    return next((part.lines for part in summary.sections if part.heading == heading), ())
