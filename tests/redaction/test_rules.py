"""The language of the rules, the sentences they are held against, and what happens when a rule file is spoiled."""

from pathlib import Path

import pytest

from errors import DetectorUnavailable
from minutes.model import Block, Meeting, Span
from redaction.detectors import tied_places
from redaction.model import Finding
from redaction.people.scene import Scene
from redaction.rules import ruleset
from redaction.rules.pattern_language import compiled
from redaction.rules.pattern_matcher import PatternGroup, PatternMarker, tokens
from redaction.rules.sentence_findings import raised
from redaction.words.sentences import paragraphs
from tests.redaction.made import finding, meeting

GROUP = PatternGroup("a group", "individual", "", 1.0)
SETS = {"kin": ("mother", "father")}


def told(made: Meeting, found: tuple[Finding, ...] = ()) -> tuple[Finding, ...]:
    """What the rules see of cases and investigations."""
    return raised(made, ("case", "investigation"), found, "rules")


def business(made: Meeting, found: tuple[Finding, ...] = ()) -> tuple[Finding, ...]:
    """What the rules see of candid remarks and confidential business."""
    return raised(made, ("candid", "business"), found, "rules")


def marked(pattern: str, text: str) -> list[str]:
    marker = PatternMarker(((pattern, GROUP),), SETS)
    return [text[m.start : m.end] for m in marker.marks(tokens(text, 0, len(text)))]


@pytest.mark.parametrize(
    ("pattern", "text", "seen"),
    [
        ("single father", "A Single father spoke.", ["Single father"]),
        ("struggl*", "They struggled.", ["struggled"]),
        ("one|two boys", "Two boys came.", ["Two boys"]),
        ("the {kin}", "The mother and the aunt.", ["The mother"]),
        ("a young? man", "A man, a young man.", ["A man", "a young man"]),
        ("draft _2 expected", "The draft letter is expected.", ["draft letter is expected"]),
        ("draft _1 expected", "The draft letter is expected.", []),
        ("family of NUM", "A family of six, a family of 7, a family of friends.", ["family of six", "family of 7"]),
        ("child LETTER", "Child D and child care.", ["Child D"]),
        ("operation NAME", "Operation Heron, not operation of it.", ["Operation Heron"]),
        ("a child 's plan", "A child’s plan.", ["A child’s plan"]),
        ("non attendance", "Non-attendance rose.", ["Non-attendance"]),
    ],
)
def test_a_pattern_fits_the_words_it_says(pattern: str, text: str, seen: list[str]) -> None:
    assert marked(pattern, text) == seen


@pytest.mark.parametrize("pattern", ["the {aunts}", "_2 child", "child _2", "word?", "ab*", "wh.t"])
def test_a_pattern_that_means_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(ValueError):
        compiled(pattern, tuple(SETS.items()))


def test_sentences_end_at_full_stops_but_not_at_titles() -> None:
    text = "Dr. Voss spoke. It was e.g. a plan.\nNext line"
    assert [[text[s.start : s.end] for s in p] for p in paragraphs(meeting(text))] == [
        ["Dr. Voss spoke.", "It was e.g. a plan."],
        ["Next line"],
    ]


def test_a_cell_is_never_joined_to_the_next() -> None:
    text = "A child was arrested"
    made = meeting(text)
    cells = (Span(0, 7), Span(8, 20))
    blocks = (Block("row", Span(0, 20), 0, cells, (0, 1), 1),)
    object.__setattr__(made.document, "blocks", blocks)
    assert [len(p) for p in paragraphs(made)] == [1, 1]
    assert not told(made)


def test_a_line_wrapped_inside_a_paragraph_is_one_sentence() -> None:
    text = "One family was evicted and the\nfather was arrested."
    made = meeting(text)
    object.__setattr__(made.document, "blocks", (Block("paragraph", Span(0, len(text))),))
    assert [len(p) for p in paragraphs(made)] == [1]


def test_because_tells_what_was_seen() -> None:
    (found,) = told(meeting("One family was evicted and the baby died."))
    assert "“died”" in found.because and found.because.startswith("One person's or family's case")


def test_a_sentence_that_goes_on_is_raised_only_after_the_first() -> None:
    second = "In this instance the placement had ended."
    alone = told(meeting("The school was closed. She is struggling."))
    after = told(meeting("A girl of nine was raped. " + second))
    assert not alone and len(after) == 2 and "going on" in after[1].because


def test_what_goes_on_alone_is_never_withheld_at_once() -> None:
    text = "A girl of nine was raped. She was struggling."
    found = told(meeting(text))
    assert [f.confidence >= 0.5 for f in found] == [True, False]


def test_a_named_body_makes_a_mild_remark_one_to_look_at() -> None:
    text = "There were concerns raised about Elmet Trust."
    named = (finding(text, "Elmet Trust", "organisation"),)
    assert not business(meeting(text.replace("Elmet Trust", "it all")))
    assert business(meeting(text), named)


def test_business_is_never_withheld_at_once() -> None:
    text = "The police failed to attend, are overwhelmed and not fit for purpose, and this was said in confidence."
    assert [f.confidence for f in business(meeting(text))] == [0.4]


def test_a_place_tied_to_a_case_asks_nothing_in_a_sentence_that_is_held_anyhow() -> None:
    text = "The incident at Elmet School was discussed."
    named = finding(text, "Elmet School", "organisation")
    whole = finding(text, text, "case_detail", 0.4)
    assert tied_places.detect(Scene(meeting(text), found=(named,)))
    assert not tied_places.detect(Scene(meeting(text), found=(named, whole)))


@pytest.mark.parametrize("spoil", ["rules: 3\n", "rules: [", "rules:\n- {name: x, patterns: ['{y}']}\n"])
def test_a_spoiled_rule_file_stops_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, spoil: str) -> None:
    for file in ruleset.RULES.glob("*.yaml"):
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "candid.yaml").write_text(spoil, encoding="utf-8")
    monkeypatch.setattr(ruleset, "RULES", tmp_path)
    with pytest.raises(DetectorUnavailable):
        ruleset.marker.__wrapped__(("candid",))


def test_a_missing_rule_file_stops_everything(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(ruleset, "RULES", tmp_path)
    with pytest.raises(DetectorUnavailable):
        ruleset.scales.__wrapped__()


def test_every_group_of_rules_says_where_it_comes_from() -> None:
    for file in ruleset.RULES.glob("*.yaml"):
        assert file.read_text(encoding="utf-8").startswith("#"), file.name
