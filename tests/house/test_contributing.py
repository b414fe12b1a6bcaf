"""CONTRIBUTING.md: each example is whole, and does what the page says of it."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import yaml
from jinja2 import ChoiceLoader, DictLoader

from minutes.model import Source
from publishing.context import prepare
from publishing.text.escape import environment
from redaction.rules.regex_rules import near_digits, regex_rule
from rule_files import RuleFile
from tests.publishing.planted import RICH, SURFACES, planted
from tests.publishing.wexmoor import TEMPLATES

ROOT = Path(__file__).resolve().parents[2]
PAGE = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")


def example(heading: str, language: str) -> str:
    """The code of that language under a heading."""
    under = PAGE.split(f"\n## {heading}", 1)[1].split("\n## ", 1)[0]
    (code,) = re.findall(rf"(?m)^ *```{language}\n([\s\S]*?)^ *```$", under)
    return textwrap.dedent(code)


def made(code: str) -> Mapping[str, Any]:
    names: dict[str, Any] = {}
    exec(compile(code, "CONTRIBUTING.md", "exec"), names)
    return names


def test_the_identifier_finds_its_own_example_and_leaves_the_other(tmp_path: Path) -> None:
    (told,) = yaml.safe_load(example("A new identifier", "yaml"))
    file = RuleFile(tmp_path, {"rules": [told]}, ())
    (entry,) = file.entries
    rule = regex_rule(file, entry)
    assert entry.why and [list(rule.find(text, near_digits(text))) != [] for text in (*entry.finds, *entry.leaves)] == [
        True,
        False,
    ]


def test_the_reader_reads_an_e_mail_and_nothing_of_its_head() -> None:
    read = made(example("A source format", "python"))["read"]
    mail = b"From: Odmar Lomond <o@x.example>\nSubject: Minutes\n\nThe Board met at noon.\n"
    document = read(mail, Source("minutes.eml", "", "eml"))
    assert document.text.strip() == "The Board met at noon." and document.notes
    page = mail.replace(b"Subject: Minutes\n", b"Content-Type: text/html\n").replace(
        b"met", b"met<!-- Quillfeather -->"
    )
    assert "Quillfeather" not in read(page, Source("minutes.eml", "", "eml")).text


def test_the_page_shows_decisions_of_the_minutes_escaped() -> None:
    templates = environment(TEMPLATES)
    ours = DictLoader({"resolved.md.j2": example("A page", "jinja")})
    templates.loader = ChoiceLoader([ours, templates.loader]) if templates.loader else ours
    page = made(example("A page", "python"))["resolved"](prepare(templates, RICH, planted()))
    assert list(page) == ["resolved/index.md"]
    assert SURFACES["paragraph"] in page["resolved/index.md"]
