"""The caption of a table on a web page says what the table is, and is never lost."""

from minutes.layouts.assembly.meeting import parse
from minutes.model import Source
from minutes.sources import html

ROW = "<tr><td>{}</td><td>{}</td></tr>"
PAGE = f"""<html><body><h1>Harbour Forum</h1><p>Monday 4 March 2024</p>
<table><caption>Present</caption><tr><th>Name</th><th>Role</th></tr>{ROW.format("Ann Bellamy", "Inspector")}
{ROW.format("Carl Dunnock", "Housing Officer")}</table>
<table><caption>Apologies</caption><tr><th>Name</th><th>Role</th></tr>{ROW.format("Gail Hobday", "Nurse")}
{ROW.format("Ed Farrow", "Teacher")}</table>
<h2>1. Welcome</h2><p>Ann Bellamy welcomed everybody.</p><h2>2. Figures</h2><p>They were noted.</p></body></html>"""


def test_captions_stand_before_their_tables_and_say_who_was_away():
    meeting = parse(html.read(PAGE.encode(), Source("x.html", "0" * 64, "html")))
    assert meeting.text.index("Apologies") < meeting.text.index("Gail Hobday")
    away = [one.name.text for one in meeting.attendees if one.presence == "apologies"]
    assert away == ["Gail Hobday", "Ed Farrow"]
