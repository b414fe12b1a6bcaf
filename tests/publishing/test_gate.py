"""The gate finds what was withheld wherever a built site can hide it, and cries no wolf.

Twins: each way to hide a surface in a file of a site stands beside a harmless file of the same kind.
"""

import gzip
import json
from pathlib import Path

import pytest

from publishing.gate.inspection import inspect, sightings
from redaction.public import Leak, Withheld

NAME = Withheld("Marigold Fenwhistle", "name", "2026-10-06-pog")
PHONE = Withheld("01632 960 777", "contact", "2026-10-06-pog")
CASE = Withheld("her two younger brothers moved to Tarn Row", "case_detail", "2026-10-06-pog")
ALL = (NAME, PHONE, CASE)

BAD: dict[str, tuple[str, str | bytes]] = {
    "in plain text": ("a.html", "<p>Marigold Fenwhistle came</p>"),
    "in other case": ("a.html", "<p>MARIGOLD fenwhistle came</p>"),
    "with a possessive": ("a.html", "<p>Marigold Fenwhistle’s house</p>"),
    "in wide letters": ("a.html", "<p>Ｍarigold Fenwhistle</p>"),
    "over two lines": ("a.html", "<p>Marigold\n   Fenwhistle</p>"),
    "with a no-break space": ("a.html", "<p>Marigold&nbsp;Fenwhistle</p>"),
    "split by an inline tag": ("a.html", "<p>Mari<b>gold</b> Fen<i class='x'>whi</i>stle</p>"),
    "split by cells": ("a.html", "<tr><td>Marigold</td><td>Fenwhistle</td></tr>"),
    "split by inline tags and cells": ("a.html", "<td>Mari<b>gold</b></td><td>Fen<b>whistle</b></td>"),
    "split by a line break tag": ("a.html", "<p>Marigold<br>Fenwhistle</p>"),
    "split by a comment": ("a.html", "<p>Mari<!-- x -->gold Fenwhistle</p>"),
    "split by a soft hyphen": ("a.html", "<p>Mari&shy;gold Fen\u00adwhistle</p>"),
    "split by a zero-width space": ("a.html", "<p>Mari\u200bgold Fen&#8203;whistle</p>"),
    "split by wbr": ("a.html", "<p>Mari<wbr>gold Fenwhistle</p>"),
    "in decimal entities": ("a.html", "<p>&#77;arigold Fenwhistl&#101;</p>"),
    "in hexadecimal entities": ("a.html", "<p>&#x4D;arigold Fenwhistle</p>"),
    "in entities twice over": ("a.html", "<p>&amp;#77;arigold Fenwhistle</p>"),
    "in an escaped tag": ("a.html", "<p>Mari&lt;b&gt;gold Fenwhistle</p>"),
    "in a link address": ("a.html", '<a href="/x?q=Marigold%20Fenwhistle">x</a>'),
    "in a link address letter by letter": ("a.html", '<a href="/%4Darigold+Fenwhistle">x</a>'),
    "in a comment": ("a.html", "<p>x</p><!-- Marigold Fenwhistle -->"),
    "in a comment never closed": ("a.html", "<p>x</p><!-- Marigold Fenwhistle"),
    "in alt text": ("a.html", '<img src="x.png" alt="Marigold Fenwhistle">'),
    "in a title": ("a.html", '<p title="Marigold Fenwhistle">x</p>'),
    "in a data attribute": ("a.html", '<span class="withheld" data-was="Marigold Fenwhistle">[name withheld]</span>'),
    "in a class": ("a.html", '<p class="marigold-fenwhistle">x</p>'),
    "in an element nobody sees": ("a.html", "<span hidden>Marigold Fenwhistle</span>"),
    "in the head": ("a.html", '<meta name="description" content="Marigold Fenwhistle">'),
    "in a script": ("a.html", '<script>var who = "Marigold\\u0020Fenwhistle"</script>'),
    "in a script file": ("a.js", 'const who="\\x4darigold Fenwhistle";'),
    "in a style": ("a.html", '<style>p::after{content:"Marigold Fenwhistle"}</style>'),
    "in a style file": ("a.css", 'p::after{content:"\\4d arigold Fenwhistle"}'),
    "in the search index": (
        "search/search_index.json",
        json.dumps({"docs": [{"text": "<p>Mari<b>gold</b> Fenwhistle</p>"}]}),
    ),
    "in a JSON escape": ("a.json", '{"a": "\\u004darigold Fenwhistle"}'),
    "in a JSON key": ("a.json", '{"Marigold Fenwhistle": 1}'),
    "in a JSON key given twice": ("a.json", '{"a": "Marigold Fenwhistle", "a": "x"}'),
    "after a line break in JSON": ("a.json", json.dumps({"a": "x\nMarigold Fenwhistle"})),
    "in broken JSON": ("a.json", '{"a": "Marigold Fenwhistle"'),
    "in a site map": ("sitemap.xml", "<loc>https://x.example/marigold-fenwhistle/</loc>"),
    "in a packed file": ("sitemap.xml.gz", gzip.compress(b"<loc>Marigold Fenwhistle</loc>", mtime=0)),
    "in a picture's text": ("a.svg", "<svg><title>Marigold Fenwhistle</title></svg>"),
    "in plain words": ("a.txt", "Marigold Fenwhistle"),
    "in a file name": ("files/marigold-fenwhistle.html", "<p>x</p>"),
    "in a folder name": ("Marigold%20Fenwhistle/a.html", "<p>x</p>"),
    "in an unknown file": ("a.bin", b"\x00\x01Marigold Fenwhistle\xff"),
    "in an unknown file in UTF-16": ("a.dat", b"\x07" + "Marigold Fenwhistle".encode("utf-16-le")),
    "in UTF-16 with its mark": ("a.html", "<p>Marigold Fenwhistle</p>".encode("utf-16")),
    "in a file without an ending": ("CNAME", "Marigold Fenwhistle"),
    "a number closed up": ("a.html", "<p>01632960777</p>"),
    "a number broken up": ("a.html", "<p>01632-960-777</p>"),
    "a number in a link": ("a.html", '<a href="tel:01632960777">call</a>'),
    "a whole passage": ("a.html", "<p>and her two younger brothers <b>moved</b> to Tarn Row.</p>"),
    "a passage in the attendance list": (
        "a.html",
        '<div data-zone="attendance"><td>her two younger brothers moved to Tarn Row</td></div>',
    ),
    "a number in the attendance list": ("a.html", '<div data-zone="attendance"><td>01632 960777</td></div>'),
    "a name after the attendance list": (
        "a.html",
        '<div data-zone="attendance"><div>x</div></div><p>Marigold Fenwhistle</p>',
    ),
    "a name in a list never closed": ("a.html", '<div data-zone="attendance"><p>Marigold Fenwhistle</p>'),
    "a name in a zone inside a comment": ("a.html", '<!-- <div data-zone="attendance">Marigold Fenwhistle</div> -->'),
    "a name in a zone that is only text": (
        "a.html",
        '<p>&lt;div data-zone="attendance"&gt;Marigold Fenwhistle&lt;/div&gt;</p>',
    ),
    "a name in another zone": ("a.html", '<div data-zone="attendance-not">Marigold Fenwhistle</div>'),
    "a name elsewhere in meeting.json": ("m/meeting.json", '{"attendance": [], "items": ["Marigold Fenwhistle"]}'),
    "a number under attendance in meeting.json": ("m/meeting.json", '{"attendance": ["01632 960777"]}'),
    "a name under attendance in other JSON": ("m/other.json", '{"attendance": ["Marigold Fenwhistle"]}'),
    "a name under a deeper attendance": ("m/meeting.json", '{"x": {"attendance": ["Marigold Fenwhistle"]}}'),
    "where a decoder might swallow letters": ("a.html", "<p>100%Marigold Fenwhistle</p>"),
}

GOOD: dict[str, tuple[str, str | bytes]] = {
    "other words": ("a.html", "<p>Marigolds grow; Fenwhistles do not. The marigold is a flower.</p>"),
    "half of a longer word": ("a.html", "<p>Marigold Fenwhistleton</p>"),
    "the name in the attendance list": (
        "a.html",
        '<details class="x" data-zone="attendance"><details>y</details><td>Marigold Fenwhistle</td></details>',
    ),
    "the name under attendance in meeting.json": (
        "m/meeting.json",
        '{"attendance": [{"name": "Marigold Fenwhistle"}]}',
    ),
    "another number": ("a.html", "<p>01632 960 778</p>"),
    "half of a passage": ("a.html", "<p>two younger brothers</p>"),
    "an unknown file": ("a.bin", bytes(range(256))),
    "a damaged packed file": ("a.gz", b"\x1f\x8bnot gzip"),
}


def planted(folder: Path, name: str, content: str | bytes) -> Path:
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode("utf-8"))
    return folder


@pytest.mark.parametrize("fault", BAD)
def test_a_surface_is_found(fault: str, tmp_path: Path) -> None:
    assert inspect(planted(tmp_path, *BAD[fault]), ALL)


@pytest.mark.parametrize("case", GOOD)
def test_nothing_is_found_in(case: str, tmp_path: Path) -> None:
    assert inspect(planted(tmp_path, *GOOD[case]), ALL) == ()


def test_an_exact_surface_is_matched_letter_for_letter(tmp_path: Path) -> None:
    site = planted(tmp_path, "a.html", "<p>they luck out; may and IT</p>")
    assert inspect(site, (Withheld("Luck", "name", "m", exact=True), Withheld("It", "name", "m", exact=True))) == ()
    assert inspect(site, (Withheld("IT", "name", "m", exact=True),))


def test_a_leak_says_where_and_whose_but_never_what(tmp_path: Path) -> None:
    planted(tmp_path, "meetings/x/index.html", "<p>Marigold Fenwhistle</p>")
    assert inspect(tmp_path, ALL) == (Leak("meetings/x/index.html", "text", "name", "2026-10-06-pog"),)


def test_a_leak_in_a_file_name_does_not_repeat_the_name(tmp_path: Path) -> None:
    planted(tmp_path, "Marigold Fenwhistle/index.html", "<p>Marigold Fenwhistle</p>")
    leaks = inspect(tmp_path, ALL)
    assert {leak.where for leak in leaks} == {"its name", "text"}
    assert "arigold" not in repr(leaks)


def test_only_an_exactly_equal_waiver_silences_a_leak(tmp_path: Path) -> None:
    planted(tmp_path, "a.html", "<p>Marigold Fenwhistle</p>")
    leak = Leak("a.html", "text", "name", "2026-10-06-pog")
    assert inspect(tmp_path, ALL, frozenset({leak})) == ()
    assert inspect(tmp_path, ALL, frozenset({Leak("a.html", "text", "name", "another")})) == (leak,)


def test_files_of_the_theme_as_installed_are_passed_over_but_not_once_changed(tmp_path: Path) -> None:
    theme = Path(__file__).resolve().parents[2] / "templates" / "theme" / "assets" / "extra.css"
    font = (Withheld("Georgia", "name", "m"),)
    planted(tmp_path, "assets/extra.css", theme.read_bytes())
    assert inspect(tmp_path, font) == ()
    assert inspect(tmp_path, font, shipped=frozenset())
    planted(tmp_path, "assets/extra.css", theme.read_bytes() + b"/* Georgia */")
    assert inspect(tmp_path, font)


def test_a_sighting_tells_the_words_and_the_true_path_in_private(tmp_path: Path) -> None:
    (tmp_path / "fenwhistle-marigold.html").write_text("<p>Marigold Fenwhistle</p>", "utf-8")
    (seen,) = sightings(tmp_path, ALL)
    assert (seen.word, seen.path) == (NAME, "fenwhistle-marigold.html")
    assert "Fenwhistle" not in str(seen.leak)


@pytest.mark.parametrize(
    "shown", ["07700 900461", "07700900461", "0 7 7 0 0 9 0 0 4 6 1", "+44 7700 900461", "077-00900-461"]
)
def test_a_number_is_found_in_every_grouping(tmp_path: Path, shown: str) -> None:
    (tmp_path / "index.html").write_text(f"<p>Ring {shown} at noon, room 12.</p>", encoding="utf-8")
    assert inspect(tmp_path, (Withheld("07700 900461", "contact", "m"),))
    assert not inspect(tmp_path, (Withheld("07700 900462", "contact", "m"),))
