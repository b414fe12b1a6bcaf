"""What a browser would not show is not read: the styles that hide, however they are written."""

import lxml.html
import pytest

from minutes.sources.html.css import is_coloured, is_hidden, is_white, sheet_of


def element(style: str) -> lxml.html.HtmlElement:
    return lxml.html.fromstring(f'<p style="{style}">words</p>')


def page(css: str, mark: str = 'class="x"') -> tuple[lxml.html.HtmlElement, tuple]:
    root = lxml.html.document_fromstring(
        f"<html><head><style>{css}</style></head><body><p {mark}>words</p></body></html>"
    )
    return root.find(".//p"), sheet_of(root)


@pytest.mark.parametrize(
    "style",
    [
        "display: none",
        "DISPLAY:NONE !important",
        r"d\69splay: none",
        "color: red; /* no; */ display/**/: none",
        "display:none; font-size: 1em",
        "visibility: collapse",
        "mso-hide: all",
        "opacity: 0.0",
        "opacity: 0%",
        "font-size: 0",
        "font-size: 0em",
        "font-size: 1.5px",
        "font-size: .1em",
        "text-indent: -9999px",
        "clip-path: inset(50%)",
        "height: 0; overflow: hidden",
        "overflow: hidden; max-width: 0px",
        "background: url(data:a;b) ; display: none",
    ],
)
def test_styles_that_hide(style: str) -> None:
    assert is_hidden(element(style), ())


@pytest.mark.parametrize(
    "style",
    [
        "display: block",
        "font-size: 1em",
        "font-size: 10pt",
        "font-size: 2rem",
        "opacity: 0.9",
        "text-indent: -18px",
        "height: 0",
        "overflow: hidden",
        "font-family: 'display:none'",
        "margin-left: -12.5pt",
    ],
)
def test_styles_that_show(style: str) -> None:
    assert not is_hidden(element(style), ())


@pytest.mark.parametrize(
    "css",
    [
        ".x { display: none }",
        "p.x, h2 { display: none }",
        "div .x { visibility: hidden }",
        "@media screen { .x { display: none } }",
        "@media all and (min-width: 1px) { @media screen { .x { display: none } } }",
        "<!-- .x { display: none } -->",
        "/* a } */ .x { display: none }",
        ".y { content: '}' } .x { display: none }",
    ],
)
def test_style_sheets_that_hide(css: str) -> None:
    assert is_hidden(*page(css))


@pytest.mark.parametrize("css", ["@media print { .x { display: none } }", ".y { display: none }", "* { opacity: 0 }"])
def test_style_sheets_that_show(css: str) -> None:
    assert not is_hidden(*page(css))


def test_white_words_are_seen_on_a_ground_of_colour_alone() -> None:
    white = element("color: #FFF")
    assert is_white(white, ()) and not is_coloured(white, ())
    assert is_white(element("color: rgba(0, 0, 0, 0)"), ())
    assert not is_white(element("color: #f5f5dc"), ())
    assert is_coloured(element("color: white; background: #003366"), ())
    assert not is_coloured(element("background: none"), ())
