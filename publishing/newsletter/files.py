"""A summary as files to paste or attach: plain text, Markdown, e-mail HTML, Word. The same words in each."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from docx.document import Document as WordDocument
from markupsafe import Markup
from markupsafe import escape as html_safe

from publishing.newsletter import word_file
from publishing.newsletter.fitting import SummarySection, plain
from publishing.newsletter.plain_words import inert
from publishing.newsletter.summary import Summary

# Styles an e-mail tool keeps: on the element itself, nothing that moves or floats.
_TEXT = "font-family:Arial,sans-serif;font-size:16px;line-height:1.5;color:#1c1820;margin:0 0 12px"
_HEAD = "font-family:Arial,sans-serif;font-size:{}px;line-height:1.3;color:#1c1820;margin:16px 0 8px"
_SIZES = {1: 24, 2: 20, 3: 18}
_LINK = "color:#5a2157"

Escape = Callable[[str], Markup]


@dataclass(frozen=True, slots=True)
class Credit:
    """Where the words come from: whose minutes, of whom, and their absolute address ("" where unknown)."""

    minutes: str
    of: str
    address: str

    @property
    def line(self) -> str:
        """All of it as one line of text, which needs the address itself."""
        return f"{self.minutes}, {self.of}" + (f": {self.address}" if self.address else ".")


def text(summary: Summary, credit: Credit) -> str:
    """Plain text: subject, long form, credit; a blank line between parts."""
    return "\n\n".join((summary.subject, plain(summary.sections), credit.line)) + "\n"


def markdown(summary: Summary, credit: Credit) -> str:
    """Markdown with headings and lists; no word of the summary can become mark-up."""
    parts = (f"# {inert(summary.subject)}", *marked_down(summary.sections, "##"), marked_down_credit(credit))
    return "\n\n".join(parts) + "\n"


def marked_down(sections: tuple[SummarySection, ...], head: str) -> list[str]:
    """The sections as blocks of Markdown. head: what stands before a heading."""
    parts = []
    for part in sections:
        if part.heading:
            parts.append(f"{head} {part.heading}")
        lines = [inert(line) for line in part.lines]
        parts += ["\n".join(f"- {line}" for line in lines)] if part.listed else lines
    return parts


def marked_down_credit(credit: Credit) -> str:
    """The credit as Markdown; the minutes' name is the link."""
    minutes = inert(credit.minutes)
    return (f"[{minutes}](<{credit.address}>)" if credit.address else minutes) + f", {inert(credit.of)}."


def fragment(summary: Summary, credit: Credit, escape: Escape = html_safe) -> Markup:
    """The long form as HTML that e-mail tools keep: headings, lists, one link; styles inline, no classes."""
    return laid_out(summary.sections, escape) + credited(credit, escape)


def laid_out(sections: tuple[SummarySection, ...], escape: Escape = html_safe) -> Markup:
    """Sections as e-mail HTML."""
    parts = []
    for part in sections:
        if part.heading:
            parts.append(headed(part.heading, escape))
        tag, style = ("li", "margin:0 0 6px") if part.listed else ("p", _TEXT)
        made = [Markup('<{0} style="{1}">{2}</{0}>').format(Markup(tag), Markup(style), escape(x)) for x in part.lines]
        inner = Markup("").join(made)
        parts.append(Markup('<ul style="{}">{}</ul>').format(Markup(_TEXT), inner) if part.listed else inner)
    return Markup("").join(parts)


def headed(words: str, escape: Escape = html_safe, level: int = 3) -> Markup:
    """A heading as e-mail HTML."""
    style, tag = Markup(_HEAD.format(_SIZES[level])), Markup(f"h{level}")
    return Markup('<{0} style="{1}">{2}</{0}>').format(tag, style, escape(words))


def medium_fragment(summary: Summary, credit: Credit, escape: Escape = html_safe) -> Markup:
    """The form of 100 words as e-mail HTML."""
    return laid_out(summary.medium, escape) + credited(credit, escape)


def short_fragment(summary: Summary, credit: Credit, escape: Escape = html_safe) -> Markup:
    """The short form as e-mail HTML."""
    return Markup('<p style="{}">{}</p>').format(Markup(_TEXT), escape(summary.short)) + credited(credit, escape)


def credited(credit: Credit, escape: Escape = html_safe) -> Markup:
    """The credit as a paragraph of e-mail HTML; the minutes' name is the link."""
    minutes = escape(credit.minutes)
    if credit.address:
        # An address is made of our own letters; only the two marks that end an attribute need care.
        href = Markup(credit.address.replace("&", "&amp;").replace('"', "%22"))
        minutes = Markup('<a href="{}" style="{}">{}</a>').format(href, Markup(_LINK), minutes)
    return Markup('<p style="{}">{}, {}.</p>').format(Markup(_TEXT), minutes, escape(credit.of))


def page(title: str, body: Markup) -> str:
    """A whole HTML file around a fragment, for e-mail tools that take files."""
    start = '<!doctype html>\n<html lang="en-GB"><head><meta charset="utf-8"><title>{}</title></head>\n<body>\n'
    return str(Markup(start).format(title) + body + Markup("\n</body></html>\n"))


def word(summary: Summary, credit: Credit) -> bytes:
    """A Word file of the long form."""
    document = word_file.blank(summary.subject)
    typed(document, summary.sections, level=2)
    word_file.linked(document, credit.minutes, credit.address, f", {credit.of}.")
    return word_file.packed(document)


def typed(document: WordDocument, sections: tuple[SummarySection, ...], level: int) -> None:
    """Add sections to a Word document, their headings at that level."""
    for part in sections:
        if part.heading:
            word_file.headed(document, part.heading, level)
        for line in part.lines:
            word_file.lined(document, line, part.listed)
