"""E-mail, telephone, postcode, street and private links."""

import pytest

from redaction.words.lexicon import Lexicon
from tests.redaction.detectors.meetings import found


@pytest.mark.parametrize(
    "words",
    [
        "jane.vole@example.org",
        "jane (at) example.org",
        "jane.vole [at] example [dot] org",
        "020 7946 0018",
        "(01632) 960 961",
        "01632-960961",
        "07700 900123",
        "+44 7700 900123",
        "+44 (0)20 7946 0018",
        "0044 20 7946 0018",
        "07700900123 ext 12",
        "https://teams.microsoft.com/l/meetup-join/19%3ameeting",
        "https://example.org/page?token=abc",
        "Passcode: 4fJq9Z",
    ],
)
def test_contact_details_are_found_whole(words):
    assert [f.surface for f in found(f"Write to us: {words} , or call.", kind="contact")][:1] == [words]


@pytest.mark.parametrize("words", ["KT99 1ZZ", "SW1A 1AA", "M1 1AE", "12 Elm Street", "Flat 3, 14B Long Meadow Lane"])
def test_addresses_are_found(words):
    assert words in [f.surface for f in found(f"They live at {words}, he said.", kind="address")]


@pytest.mark.parametrize(
    "words", ["£10,000 in 2018-19", "Section 47", "14:00 – 15:30", "https://www.example.org/policies", "10 000 000"]
)
def test_plain_numbers_and_public_links_are_let_be(words):
    assert found(f"The plan for {words} was read.", kind="contact") == []
    assert found(f"The plan for {words} was read.", kind="address") == []


@pytest.mark.parametrize("text", ["Write to enquiries@wexmoor.gov.uk first.", "Ask press@northmere.police.uk."])
def test_the_mailbox_that_a_public_body_gives_anybody_is_let_be(text: str) -> None:
    assert found(text, kind="contact") == []


@pytest.mark.parametrize("text", ["Write to jo.bell@wexmoor.gov.uk first.", "Write to enquiries@jobell.com first."])
def test_a_mailbox_of_one_person_or_of_no_public_body_is_not(text: str) -> None:
    assert len(found(text, kind="contact")) == 1


def test_what_the_settings_list_as_public_is_let_be() -> None:
    words = Lexicon(public=frozenset({"office@fenmoor.example", "01632 960 117"}))
    assert found("Ring 01632 960117 or write to Office@fenmoor.example.", kind="contact", lexicon=words) == []
    assert len(found("Ring 01632 960118.", kind="contact", lexicon=words)) == 1
