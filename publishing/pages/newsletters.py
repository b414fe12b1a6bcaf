"""The newsletter: a page and files for each meeting, and a round-up of them all."""

from __future__ import annotations

from publishing.context import MEETINGS, Press
from publishing.meeting import ordering
from publishing.newsletter import files
from publishing.newsletter.files import Credit
from publishing.newsletter.fitting import long_of, plain
from publishing.newsletter.plain_words import count
from publishing.newsletter.readability import grade
from publishing.newsletter.summary import Summary
from publishing.text.dates import long_date
from publishing.text.escape import escape, folded
from publishing.text.facts import SiteFacts
from redaction.public import PublicMeeting

FOLDER = "newsletter"


def newsletter(press: Press) -> dict[str, str | bytes]:
    """For each meeting its newsletter page and summary.txt, .html, .md, .docx; and the round-up page."""
    made: dict[str, str | bytes] = {}
    rows = []
    for meeting in ordering.newest_first(press.meetings):
        summary, credit = press.summaries[meeting.id], credit_of(press.facts, meeting)
        made |= _files(f"meetings/{meeting.id}", summary, credit)
        made |= _page(press, meeting, summary, credit)
        rows.append(_row(press, meeting, summary, credit))
    if rows:
        made |= press.page("roundup.md.j2", FOLDER, "Newsletter round-up", wide=True, crumbs=(MEETINGS,), rows=rows)
    return made


def credit_of(facts: SiteFacts, meeting: PublicMeeting) -> Credit:
    """Whose minutes they are, and where they stand on the web."""
    day = f", {long_date(meeting.held_on)}" if meeting.held_on else ""
    kind = "Approved minutes" if meeting.sign_off else "Draft minutes, not approved,"
    base = facts.web_address.rstrip("/")
    address = f"{base}/meetings/{meeting.id}/" if base else ""
    return Credit(f"{kind} of {group_words(meeting)}{day}", folded(facts.name), address)


def group_words(meeting: PublicMeeting) -> str:
    """The group as a sentence speaks of it."""
    if meeting.group == "Minutes":  # what a group is called that nothing names
        return "the group"
    name = folded(meeting.group)
    return name if name.lower().startswith("the ") else f"the {name}"


def held_name(meeting: PublicMeeting) -> str:
    """A meeting as the round-up calls it: "Practice Oversight Group: 6 October 2026"."""
    name = group_words(meeting).removeprefix("the ")
    return f"{name[:1].upper()}{name[1:]}: {long_date(meeting.held_on) or 'undated'}"


def _files(folder: str, summary: Summary, credit: Credit) -> dict[str, str | bytes]:
    return {
        f"{folder}/summary.txt": files.text(summary, credit),
        f"{folder}/summary.md": files.markdown(summary, credit).encode(),
        f"{folder}/summary.html": files.page(summary.subject, files.fragment(summary, credit)),
        f"{folder}/summary.docx": files.word(summary, credit),
    }


def _page(press: Press, meeting: PublicMeeting, summary: Summary, credit: Credit) -> dict[str, str]:
    group = press.group_of(meeting).facts
    return press.page(
        "newsletter.md.j2",
        f"meetings/{meeting.id}/{FOLDER}",
        f"Newsletter summary: {group.name}, {long_date(meeting.held_on)}",
        crumbs=(MEETINGS, (f"{group.name}, {long_date(meeting.held_on)}".rstrip(", "), f"meetings/{meeting.id}/")),
        wide=True,
        meeting=meeting,
        summary=summary,
        plain=plain(summary.sections),
        plain_medium=plain(summary.medium),
        counts={"short": count(summary.short), "medium": count(long_of(summary.medium)), "long": count(summary.long)},
        grade=grade(" ".join(f"{line.rstrip('.')}." for line in summary.long.split("\n"))),
        short_html=files.short_fragment(summary, credit, escape),
        medium_html=files.medium_fragment(summary, credit, escape),
        long_html=files.fragment(summary, credit, escape),
        link_html=files.credited(credit, escape),
        credit=credit,
    )


def _row(press: Press, meeting: PublicMeeting, summary: Summary, credit: Credit) -> dict[str, object]:
    return {
        "meeting": meeting,
        "group": press.group_of(meeting).facts,
        "summary": summary,
        "credit": credit,
        "name": held_name(meeting),
        "html": files.headed(held_name(meeting), escape) + files.short_fragment(summary, credit, escape),
    }
