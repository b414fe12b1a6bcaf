"""What a web page holds and a browser does not show: one test a carrier. None of it is read, each is noted."""

import pytest

from minutes.model import Document, Source
from minutes.sources import html

SECRET = "Jaydon Oakes"
SOURCE = Source("minutes.html", "0" * 64, "html")


def read(body: str, head: str = "") -> Document:
    return html.read(f"<html><head>{head}</head><body><p>Seen</p>{body}<p>here</p></body></html>".encode(), SOURCE)


def styled(style: str) -> str:
    return f"<span style='{style}'>{SECRET}</span>"


@pytest.mark.parametrize(
    ("body", "what"),
    [
        (f"<!-- {SECRET} -->", "comments in the page's code"),
        (f"<!--[if mso]><p>{SECRET}</p><![endif]-->", "comments in the page's code"),
        (f"<script>var x = '{SECRET}'</script>", "scripts"),
        (f"<style>p::after {{ content: '{SECRET}' }}</style>", "scripts"),
        (f"<noscript>{SECRET}</noscript>", "scripts"),
        (f"<template>{SECRET}</template>", "scripts"),
        (f"<iframe srcdoc='{SECRET}'>{SECRET}</iframe>", "embedded"),
        (f"<object>{SECRET}</object>", "embedded"),
        (f"<svg><text>{SECRET}</text></svg>", "embedded"),
        (f"<input type='hidden' value='{SECRET}'>", "form fields"),
        (f"<textarea>{SECRET}</textarea>", "form fields"),
        (f"<p hidden>{SECRET}</p>", "hidden words"),
        (f"<dialog>{SECRET}</dialog>", "hidden words"),
        (styled("display:none"), "hidden words"),
        (styled("DISPLAY : NONE !important"), "hidden words"),
        (styled("visibility: hidden"), "hidden words"),
        (styled("font-size:0"), "hidden words"),
        (styled("font-size: 1px"), "hidden words"),
        (styled("opacity:0"), "hidden words"),
        (styled("mso-hide:all"), "hidden words"),
        (styled("position:absolute;left:-9999px"), "hidden words"),
        (styled("height:0;overflow:hidden"), "hidden words"),
        (styled("color:white"), "colour of the paper"),
        (styled("color: #FFFFFF"), "colour of the paper"),
        (styled("color:#fefefe"), "colour of the paper"),
        (styled("color:rgb(255, 255, 255)"), "colour of the paper"),
        (styled("color:transparent"), "colour of the paper"),
        (f"<font color='#ffffff'>{SECRET}</font>", "colour of the paper"),
        (f"<div style='mso-element:comment'>{SECRET}</div>", "comments made in Word"),
        (
            f"<a class='msocomoff' href='#c1'>{SECRET}</a><a class=MsoCommentReference>{SECRET}</a>",
            "comments made in Word",
        ),
        (f"<div style='mso-element:header'>{SECRET}</div>", "headers and footers"),
        (f"<nav>{SECRET}</nav>", "menus"),
        (f"<a href='mailto:{SECRET}'></a>", "addresses behind links"),
        (f"<p title='{SECRET}'></p>", "pointing at"),
        (f"<img alt='{SECRET}' src='x.png'>", "pointing at"),
        (f"<img src='data:image/png;base64,{SECRET}'>", "pictures"),
    ],
)
def test_what_a_browser_does_not_show_is_not_read_and_leaves_a_note(body: str, what: str):
    document = read(body)
    assert document.text == "Seen\n\nhere"
    assert any(what in note.what for note in document.notes)
    assert not [note for note in document.notes if "Jaydon" in note.what]


@pytest.mark.parametrize(
    ("css", "body", "what"),
    [
        (".off { display: none }", f"<p class='x off'>{SECRET}</p>", "hidden words"),
        ("#off{visibility:hidden}", f"<p id='off'>{SECRET}</p>", "hidden words"),
        ("/* a */ div .off, b.off { font-size:0 }", f"<b class='off'>{SECRET}</b>", "hidden words"),
        ("@media screen { .off { display:none } }", f"<p class='off'>{SECRET}</p>", "hidden words"),
        ("span.off { color: #fff }", f"<span class='off'>{SECRET}</span>", "colour of the paper"),
        ("aside { display:none }", f"<aside>{SECRET}</aside>", "hidden words"),
    ],
)
def test_style_sheets_of_the_page_hide_words_too(css: str, body: str, what: str):
    document = read(body, f"<style>{css}</style>")
    assert document.text == "Seen\n\nhere"
    assert any(what in note.what for note in document.notes)


def test_the_title_and_properties_of_a_page_are_not_read():
    document = read("", f"<title>{SECRET}</title><meta name='author' content='{SECRET}'>")
    assert document.text == "Seen\n\nhere"
    assert any("title and properties" in note.what for note in document.notes)


@pytest.mark.parametrize(
    "body",
    [
        "<p aria-hidden='true'>Shown</p>",
        "<p style='color:white;background:#003'>Shown</p>",
        "<table bgcolor='#003366'><tr><td><span style='color:#fff'>Shown</span></table>",
        "<p style='font-size:0.9em'>Shown</p>",
        "<p style='opacity:0.9'>Shown</p>",
        "<p style='text-indent:-18.0pt'>Shown</p>",
        "<p style='margin-left:-5px;overflow:hidden'>Shown</p>",
        "<p class='off'>Shown</p>",
        "<dialog open>Shown</dialog>",
    ],
)
def test_what_a_browser_shows_is_read(body: str):
    css = "<style>@media print { .off { display:none } } .on .x{color:#fff;} .off:hover {color:red}</style>"
    assert read(body, css).text == "Seen\n\nShown\n\nhere"


@pytest.mark.parametrize("mark", ["<del>Oakes</del> ", "<ins cite='mailto:a' datetime='2024-05-01'></ins>"])
def test_tracked_changes_left_open_hold_the_meeting(mark: str):
    document = html.read(f"<p>Seen {mark}here</p>".encode(), SOURCE)
    assert document.text == "Seen here"
    assert any("Tracked changes" in note.what for note in document.notes if note.holds)


def test_an_insertion_is_read():
    assert "Hill" in html.read(b"<p>Ada <ins datetime='x'>Hill</ins></p>", SOURCE).text


def test_words_after_something_hidden_stay_where_they_were():
    body = "<p>One <span hidden>x</span>two <!-- y -->three<script>z</script> four</p>"
    assert html.read(body.encode(), SOURCE).text == "One two three four"
