"""The corpus: what is marked while a content is laid out is what a careful reader finds."""

from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from minutes.model import Source
from minutes.sources import text
from training.corpus import content, render
from training.corpus.aligned import moved
from training.corpus.gold import gold
from training.corpus.marks import Mark, Marker
from training.corpus.setting import scanned, wrap

CORPUS = Path(__file__).resolve().parents[2] / "corpus"
CONTENT = CORPUS / "contents" / "0-01-harrowmere-neglect.yaml"
STYLE = CORPUS / "styles" / "0-01-plain.j2"


@pytest.fixture(scope="module")
def shown() -> render.Rendering:
    return render.render(content.load(CONTENT), STYLE, 0)


def test_gold_holds_the_people_items_and_actions_of_the_content(shown: render.Rendering) -> None:
    found = gold(shown)
    assert [row["name"] for row in found["attendees"]] == [
        "Winifred Askew", "Marcus Oyedele-Finch", "Parveen Lockhart", "Dilys Thackray"
    ]  # fmt: skip
    assert found["apologies"] == [
        {"name": "Emil Varga", "initials": None, "role": "Family Doctor", "organisation": None}
    ]
    assert [row["title"] for row in found["items"]][2] == "Figures for the autumn"
    assert [(row["owners"], row["due"]) for row in found["actions"]] == [
        (["Dilys Thackray"], None), (["Marcus Oyedele-Finch", "Parveen Lockhart"], None),
        (["Parveen Lockhart"], "2024-01-12"), (["All"], None),
    ]  # fmt: skip


def test_every_mark_is_the_words_it_says(shown: render.Rendering) -> None:
    for row in gold(shown)["sensitive"]:
        assert row["quote"] == "The brothers on the boat at Sallow Lock"
    assert not any(character > "\U000effff" for character in shown.text)


def test_the_same_content_style_and_seed_give_the_same_text(shown: render.Rendering) -> None:
    again = render.render(content.load(CONTENT), STYLE, 0)
    assert (again.text, again.marks) == (shown.text, shown.marks)


def test_constant_words_are_marked_anew_in_each_rendering(shown: render.Rendering, tmp_path: Path) -> None:
    style = tmp_path / "later.j2"
    style.write_text("{# format: text #}\n{{ m.venue | mark('venue') }} {{ 'Here' | mark('sub') }}")
    homeless = content.load(CONTENT)
    homeless.venue = ""
    for facts in (shown.content, homeless):
        again = render.render(facts, style, 0)
        assert [again.text[m.start : m.end] for m in again.marks if m.label == "sub"] == ["Here"]


def test_marks_follow_their_words_into_the_canonical_text(shown: render.Rendering) -> None:
    document = text.document(shown.text, Source("x.txt", "0", "txt"))
    for mark in moved(shown.text, shown.marks, document.text):
        if mark.label == "name":
            assert document.text[mark.start : mark.end] in {person.name for person in shown.content.people.values()}


def test_wrapping_and_damage_leave_marks_where_they_were() -> None:
    marker = Marker()
    words, marks = marker.taken_out(wrap("one two " + marker("three four five six", "x") + " seven", 12))
    assert max(map(len, words.split("\n"))) <= 12
    assert words[marks[0].start : marks[0].end].split() == ["three", "four", "five", "six"]
    damaged, still = Marker().taken_out(scanned("plain words", 0.0, Random(1)))
    assert (damaged, still) == ("plain words", ())


def test_a_mention_of_nobody_is_refused_by_name() -> None:
    facts = content.load(CONTENT)
    facts.items[0] = replace(facts.items[0], body=[content.ContentPart("p", text="{zz} spoke.")])
    with pytest.raises(ValueError, match=r"nobody is called \{zz\}"):
        render.render(facts, STYLE, 0)


def test_marks_follow_names_in_bold_whose_signs_the_source_drops() -> None:
    raw = "**Ann Bell** – Nurse, Tilford\n* **Cy Dean** (CD) – Clerk"
    marks = tuple(Mark("name", raw.index(name), raw.index(name) + len(name)) for name in ("Ann Bell", "Cy Dean"))
    canonical = "Ann Bell – Nurse, Tilford\n\nCy Dean (CD) – Clerk"
    assert [canonical[mark.start : mark.end] for mark in moved(raw, marks, canonical)] == ["Ann Bell", "Cy Dean"]
