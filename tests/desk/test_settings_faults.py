"""What is wrong with the settings is told in plain words, with its line and the likely meaning."""

from pathlib import Path

import pytest

from desk import settings
from errors import BadSettings


@pytest.mark.parametrize(
    ("said", "line", "what"),
    [
        ("name: A Board\n\napprover:\n  - Chair\n", 3, "`approver` is not a setting; did you mean `approvers`?"),
        ("name: A Board\nzzz: 1\n", 2, "`zzz` is not a setting."),
        ("ask: bold\n", 1, "`ask` must be careful, balanced or brief; it says “bold”."),
        ("# A remark\napprovers: Chair\n", 2, "`approvers` must be a list"),
        ("contact:\n  email: a@b.example\n  fone: 1\n", 3, "`fone` is not a setting"),
        ("groups:\n  - key: slg\n    name: One\n  - name: Two\n", 4, "`key` is missing."),
        ("groups:\n  - key: S L G\n    name: One\n", 2, "holds a character that may not stand there"),
        ("ruler_may_approve: perhaps\n", 1, "must be true or false; it says “perhaps”"),
        ("accessibility_reviewed: soon\n", 1, "must be a day, such as 2026-03-31"),
        ("name: 2026\n", 1, "must be words on one line"),
        ("accent: pink\nlogo: x.svg\n", 1, "accent"),
    ],
)
def test_each_slip_is_named_with_its_line(tmp_path: Path, said: str, line: int, what: str) -> None:
    (tmp_path / "partnership.yaml").write_text(said, "utf-8")
    with pytest.raises(BadSettings) as fault:
        settings.load(tmp_path)
    assert fault.value.where == f"partnership.yaml, line {line}"
    assert what in fault.value.what


def test_several_slips_are_counted(tmp_path: Path) -> None:
    (tmp_path / "partnership.yaml").write_text("aa: 1\nbb: 2\ncc: 3\n", "utf-8")
    with pytest.raises(BadSettings, match="2 more after it"):
        settings.load(tmp_path)


def test_a_file_that_windows_marked_as_utf_8_is_read(tmp_path: Path) -> None:
    (tmp_path / "partnership.yaml").write_text("name: A Board\n", "utf-8-sig")
    assert settings.load(tmp_path).partnership.name == "A Board"
