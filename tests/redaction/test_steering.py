"""Minutes of invented open-source steering committees: no vocabulary of ours, handles, pull requests, votes."""

import re
from pathlib import Path

import pytest

from minutes.sources import read
from tests.redaction.renaming import settled

FOLDER = Path(__file__).parent / "steering"
NAMES = {
    "2024-03-07.md": (
        "Corin Vasterby Adaeze Okonkwo Jan-Willem Groot Nguyệt Trần Rowan Banks Pilar Quintero Dmitri Halloran "
        "Priyanka Iyengar Marisol Ottoline Brisk Kwabena Ingrid Solheim Berry"
    ),
    "2023-11-16.md": (
        "Hana Kobayashi Tobias Fennick Grace Church Oluwadamilola Bankole Aster Penhurrow Yusuf Demir Siân Prydderch "
        "Lazar Petrovski Wren Bram Oosterhuis Felicity Matthias Roux Joy England DAMILOLA aster penhurrow"
    ),
}


@pytest.mark.parametrize("name", NAMES)
def test_no_name_of_a_steering_committee_is_left_unheld(name):
    meeting, decisions = settled(read(FOLDER / name))
    off = [d.span for d in decisions.each if d.treatment != "keep" or d.findings[0].kind == "name"]
    lost = [
        meeting.text[m.start() - 20 : m.end() + 20]
        for word in NAMES[name].split()
        for m in re.finditer(rf"(?<![\w@-]){word}(?![\w-])", meeting.text)
        if not any(s.start <= m.start() and m.end() <= s.end for s in off)
    ]
    assert lost == []
