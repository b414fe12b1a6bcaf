"""Minutes text cannot become Markdown, HTML, a Jinja expression, or anything but itself."""

import html
import re
import unicodedata
from collections import Counter
from dataclasses import replace
from functools import cache

import lxml.html
import markdown
import pytest
import yaml
from hypothesis import HealthCheck, assume, example, given, settings
from hypothesis import strategies as st

from publishing.render import render
from publishing.text.escape import escape
from redaction.public import PublicAction, PublicAttendee, PublicItem, PublicMeeting, PublicParagraph
from tests.publishing.wexmoor import FACTS, MEETING, MKDOCS, TEMPLATES, para, said

NASTY = (
    "# heading",
    "- bullet",
    "1. list",
    "1) list",
    "    code",
    "> quote",
    "***",
    "---",
    "===",
    "```\ncode\n```",
    "~~~",
    "| a | b |\n|---|---|",
    "[link](https://x.example)",
    "![alt](x.png)",
    "<https://x.example>",
    "https://x.example",
    "<script>alert(1)</script>",
    "</div></div>",
    "<!-- comment -->",
    "<b>bold",
    "&amp;",
    "&#60;b&#62;",
    "&lt;i&gt;",
    "{{ 7*7 }}",
    "{% raw %}",
    "{# gone #}",
    "{: #id .class }",
    "x {#id}",
    "--8<-- 'secret.md'",
    "*[MASH]: hub",
    "[^1]: note",
    "[^1]",
    ":material-account:",
    ":smile:",
    "`code`",
    "**bold** _it_ ~~s~~",
    "a\\*b",
    "\\",
    "$x$",
    "==mark==",
    "[TOC]",
    "[x]: https://x.example 'y'",
    "'single' \"double\"",
    "a\u2028b\u2029c\x85d\x0be\x0cf",
    "\x02wzxhzdk:0\x03",
    "klzzwxh:0",
    "\ufeffb",
    "a  b\t\tc\n\nd",
    "++ins++",
    "x^2^ H~2~O",
    "term\n: definition",
    "!!! note",
    "??? note",
    "<span hidden>a",
    ' data-search-exclude="x" ',
    "javascript:alert(1)",
    'data-zone="attendance"',
    "%7B%7B",
    "'''",
    "a|b",
    "\r\n\r\nx",
)


@cache
def reader() -> markdown.Markdown:
    """Markdown exactly as mkdocs.yml sets it up, with what MkDocs itself always adds."""
    extensions, configs = ["toc", "tables", "fenced_code"], {}
    for entry in yaml.safe_load(MKDOCS.read_text(encoding="utf-8"))["markdown_extensions"]:
        name, config = (entry, {}) if isinstance(entry, str) else next(iter(entry.items()))
        extensions.append(name)
        configs[name] = config
    return markdown.Markdown(extensions=list(dict.fromkeys(extensions)), extension_configs=configs)


def meeting_of(text: str) -> PublicMeeting:
    """A meeting with the text in every place that minutes text can stand."""
    words = said(text)
    body = (
        para(text),
        PublicParagraph("bullet", words, 1),
        PublicParagraph("subheading", words),
        PublicParagraph("row", (), 0, (words, words)),
        PublicParagraph("action", words, 0, (), "a1"),
    )
    action = PublicAction("a1", text, words, (words,), (text,), words, "", words, "new", "")
    return replace(
        MEETING,
        title=words,
        group=text,
        venue=words,
        start="",
        end="",
        attendees=(PublicAttendee(text, text, text, text, "present"),),
        items=(PublicItem("1", words, body),),
        actions=(action,),
    )


def page_of(text: str) -> lxml.html.HtmlElement:
    pages = render((meeting_of(text),), replace(FACTS, groups=(), glossary=()), TEMPLATES)
    source = pages[f"meetings/{MEETING.id}/index.md"].split("\n---\n", 1)[1]
    return lxml.html.document_fromstring(f"<html><body>{reader().reset().convert(source)}</body></html>")


def shown(page: lxml.html.HtmlElement, path: str) -> str:
    """Visible words of the first element at the path, less the margin number and the like."""
    element = page.xpath(path)[0]
    for own in element.xpath('.//a[@class="para-n"] | .//span[@class="n"] | .//span[@class="sep"]'):
        own.drop_tag() if own is element else own.getparent().remove(own) if not own.tail else _empty(own)
    return folded(element.text_content())


def _empty(element: lxml.html.HtmlElement) -> None:
    element.text = ""


def folded(text: str) -> str:
    text = re.sub(r"\s+", " ", text)
    seen = "".join(c for c in text if unicodedata.category(c) not in ("Cc", "Cs"))
    return re.sub(r" +", " ", seen).strip()


PLACES = (
    '//p[@class="para"]',
    '//div[@class="body"]//li',
    '//div[@class="body"]//h4',
    '//table[@class="grid"]//td',
    '//div[@class="action"]/p[2]',
    '//h3[contains(@class, "item")]',
    '//td[@class="text-cell"]',
    '//td[@data-l="Due"]',
    '//td[@data-l="Owner"]//span[@class="role"]',
    '//div[@class="meta"]/p[1]',
    '//td[@class="name-cell"]',
    '//h1/span[@class="group"]',
)


@cache
def plain_shape() -> Counter[str]:
    return shape(page_of("Words"))


def shape(page: lxml.html.HtmlElement) -> Counter[str]:
    """How often each tag occurs: any mark-up made of the text would change it."""
    return Counter(str(element.tag) for element in page.iter())


def check(text: str) -> None:
    page = page_of(text)
    for place in PLACES:
        said_there = shown(page, place)
        if place == '//td[@class="text-cell"]':
            said_there = said_there.removesuffix(folded("Arose at item 1"))
        assert said_there.strip() == folded(text), place
    assert shape(page) == plain_shape()


@pytest.mark.parametrize("text", NASTY)
def test_nasty_words_are_shown_as_they_are_and_make_no_mark_up(text: str) -> None:
    check("q" + text)
    alone = page_of(text) if folded(text) else page_of("Words")
    assert set(shape(alone)) <= set(plain_shape())


@settings(suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(NASTY) | st.text(max_size=12), min_size=1, max_size=4).map("".join))
@example("*a* **b** __c__")
def test_any_words_are_shown_as_they_are_and_make_no_mark_up(text: str) -> None:
    assume(folded(text) and not text.startswith("["))
    assume(not re.match(r"\s*(\d|agreed|resolved|decision|it was)", folded(text), re.I))
    assume(re.search(r"[a-z0-9]", text, re.I))
    check(text)


@given(st.text())
def test_an_escaped_text_reads_back_as_itself(text: str) -> None:
    assert folded(html.unescape(str(escape(text)))) == folded(text)


@given(st.text())
def test_an_escaped_text_holds_nothing_that_markdown_or_html_could_act_on(text: str) -> None:
    assert not re.search(r"[^\w\s,&#;]", re.sub(r"[^\x00-\x7f]", "", str(escape(text))))
    assert not re.search(r"&(?!#\d+;)|[\n\r\x00-\x1f]", str(escape(text)))


def test_a_name_missing_from_a_template_is_an_error_and_not_a_blank() -> None:
    from jinja2 import UndefinedError

    from publishing.text.escape import environment

    with pytest.raises(UndefinedError):
        environment(TEMPLATES).from_string("{{ nobody }}").render()
