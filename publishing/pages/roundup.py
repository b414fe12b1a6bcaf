"""The round-up of several meetings as files: plain text, Markdown, e-mail HTML, Word."""

from __future__ import annotations

from markupsafe import Markup

from publishing.context import Press
from publishing.meeting import ordering
from publishing.newsletter import files, word_file
from publishing.newsletter.files import Credit
from publishing.newsletter.fitting import SummarySection, plain
from publishing.newsletter.plain_words import inert
from publishing.newsletter.summary import Summary
from publishing.pages.newsletters import credit_of, held_name
from publishing.text.escape import folded

NAME = "roundup"
_Part = tuple[str, tuple[SummarySection, ...], Credit]


def roundup(press: Press, since: str = "", group: str = "", whole: bool = False) -> dict[str, str | bytes]:
    """roundup.txt, .md, .html and .docx of the meetings held since a day ("YYYY-MM-DD", "" for all), newest first.

    group: the key of one group, "" for all. whole: the 150 words of each meeting, not the 50. Empty where there is no
    such meeting.
    """
    chosen = [
        meeting
        for meeting in ordering.newest_first(press.meetings)
        if meeting.held_on >= since and group in ("", press.group_of(meeting).facts.key)
    ]
    if not chosen:
        return {}
    parts = tuple(
        (held_name(meeting), _sections(press.summaries[meeting.id], whole), credit_of(press.facts, meeting))
        for meeting in chosen
    )
    title = f"{folded(press.facts.name)}: news from {len(parts)} {'meeting' if len(parts) == 1 else 'meetings'}"
    return {
        f"{NAME}.txt": _text(title, parts),
        f"{NAME}.md": _markdown(title, parts),
        f"{NAME}.html": files.page(title, _html(title, parts)),
        f"{NAME}.docx": _word(title, parts),
    }


def _sections(summary: Summary, whole: bool) -> tuple[SummarySection, ...]:
    return summary.sections if whole else (SummarySection("", (summary.short,)),)


def _text(title: str, parts: tuple[_Part, ...]) -> str:
    told = (f"{name}\n\n{plain(sections)}\n\n{credit.line}" for name, sections, credit in parts)
    return "\n\n\n".join((title, *told)) + "\n"


def _markdown(title: str, parts: tuple[_Part, ...]) -> str:
    told = (
        "\n\n".join((f"## {inert(name)}", *files.marked_down(sections, "###"), files.marked_down_credit(credit)))
        for name, sections, credit in parts
    )
    return "\n\n".join((f"# {inert(title)}", *told)) + "\n"


def _html(title: str, parts: tuple[_Part, ...]) -> Markup:
    told = (
        files.headed(name, level=2) + files.laid_out(sections) + files.credited(credit)
        for name, sections, credit in parts
    )
    return Markup("").join((files.headed(title, level=1), *told))


def _word(title: str, parts: tuple[_Part, ...]) -> bytes:
    document = word_file.blank(title)
    for name, sections, credit in parts:
        word_file.headed(document, name, level=2)
        files.typed(document, sections, level=3)
        word_file.linked(document, credit.minutes, credit.address, f", {credit.of}.")
    return word_file.packed(document)
