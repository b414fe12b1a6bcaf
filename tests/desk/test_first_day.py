"""The first day: five questions make a folder; the sample steps aside; nobody's own files are ever moved or mixed."""

import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from typer.testing import CliRunner

from desk import settings
from desk.beginning import folder
from desk.beginning.model import checked
from desk.cli.commands import app
from desk.options import ROOT
from errors import BadSettings

ANSWERS = checked(
    "Thornwick: the “Adults'” Board #1",
    "Thornwick, Ashby and Elder Vale",
    "minutes.thornwick.example",
    "unit@thornwick.example, 01632 960111",
    "Independent Chair, Deputy Chair",
)


def sample(at: Path) -> Path:
    (at / "minutes").mkdir(parents=True)
    (at / "minutes" / "invented.txt").write_text("Invented minutes\n", "utf-8")
    (at / folder.MARK).write_text("The partnership in this folder is invented.\ninvented.txt\n", "utf-8")
    return at


def begin(content: Path) -> folder.Begun:
    return folder.begin(content, ANSWERS, content.parent / "site", content.parent / "aside")


def test_what_was_answered_is_what_the_settings_say_whatever_characters_it_holds(tmp_path: Path) -> None:
    begin(tmp_path / "content")
    said = settings.load(tmp_path / "content").partnership
    assert said.name == "Thornwick: the “Adults'” Board #1"
    assert said.places == ("Thornwick", "Ashby", "Elder Vale")
    assert said.web_address == "https://minutes.thornwick.example/"
    assert (said.contact.email, said.contact.phone) == ("unit@thornwick.example", "01632 960111")
    assert said.approvers == ("Independent Chair", "Deputy Chair")


def test_every_setting_that_is_shown_as_an_example_is_understood_once_its_hash_is_taken_away(tmp_path: Path) -> None:
    begin(tmp_path / "content")
    path = tmp_path / "content" / "partnership.yaml"
    lines = path.read_text("utf-8").splitlines()
    keys = tuple(settings.Partnership.model_fields)
    inside, shown = False, []
    for line in lines:
        bare = line.removeprefix("# ")
        starts = line.startswith("# ") and bare.split(":")[0] in keys
        inside = starts or (inside and line.startswith("#   "))
        shown.append(bare if inside else line)
    path.write_text("\n".join(shown), "utf-8")
    said = settings.load(tmp_path / "content").partnership
    assert said.short_name and said.groups and said.agencies and said.organisations


def test_the_sample_goes_aside_whole_and_comes_back_when_asked(tmp_path: Path) -> None:
    content = sample(tmp_path / "content")
    (tmp_path / "site").mkdir()
    assert begin(content).aside == tmp_path / "aside"
    assert not (content / "minutes" / "invented.txt").exists() and not (tmp_path / "site").exists()
    folder.bring_back(tmp_path / "again", tmp_path / "aside")
    assert (tmp_path / "again" / "minutes" / "invented.txt").is_file()


def test_minutes_of_ones_own_among_the_samples_stay_and_are_never_built_with_them(tmp_path: Path) -> None:
    content = sample(tmp_path / "content")
    (content / "minutes" / "ours.docx").write_bytes(b"ours")
    told = CliRunner().invoke(app, ["--content", str(content)])
    assert told.exit_code == 1 and folder.own_minutes(content)
    begin(content)
    assert [path.name for path in (content / "minutes").iterdir()] == ["ours.docx"]


@pytest.mark.parametrize("again", [begin, lambda content: folder.bring_back(content, sample(content.parent / "aside"))])
def test_a_partnerships_own_folder_is_never_written_over(tmp_path: Path, again) -> None:
    begin(tmp_path / "content")
    (tmp_path / "content" / "people.yaml").write_text("people: []  # ours\n", "utf-8")
    with pytest.raises(BadSettings):
        again(tmp_path / "content")
    assert "# ours" in (tmp_path / "content" / "people.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("question", "typed"),
    [
        ("name", " "),
        ("address", "not an address"),
        ("contact", "unit at thornwick"),
        ("contact", "a@b"),
        ("approvers", ","),
    ],
)
def test_an_answer_that_cannot_be_meant_is_refused_with_what_to_type(question: str, typed: str) -> None:
    said = {"name": "A Board", "area": "", "address": "", "contact": "", "approvers": "Chair", question: typed}
    with pytest.raises(BadSettings) as fault:
        checked(said["name"], said["area"], said["address"], said["contact"], said["approvers"])
    assert fault.value.where == question and fault.value.next_step


def test_in_an_empty_folder_a_build_says_how_to_begin_where_nobody_can_be_asked(tmp_path: Path) -> None:
    told = CliRunner().invoke(app, ["--content", str(tmp_path / "nothing")])
    assert told.exit_code == 1 and not (tmp_path / "nothing").exists()


def test_all_five_answers_may_be_options_so_that_nothing_is_asked(tmp_path: Path) -> None:
    given = ["--name", "A Board", "--area", "Ashby", "--address", "", "--contact", "", "--approvers", "Chair"]
    told = CliRunner().invoke(app, ["init", "--content", str(tmp_path / "content"), *given])
    assert told.exit_code == 0 and "Next: put your minutes" in told.stdout
    assert yaml.safe_load((tmp_path / "content" / "partnership.yaml").read_text("utf-8"))["approvers"] == ["Chair"]


def test_the_shipped_sample_lists_all_of_its_own_minutes() -> None:
    assert folder.is_sample(ROOT / "content") and not folder.own_minutes(ROOT / "content")


def test_help_loads_neither_the_detectors_nor_mkdocs() -> None:
    asked = "import sys, desk.cli.commands; print(sorted({name.split('.')[0] for name in sys.modules}))"
    loaded = subprocess.run([sys.executable, "-c", asked], capture_output=True, text=True, check=True, cwd=ROOT).stdout
    heavy = ("spacy", "mkdocs", "pycrfsuite", "docx", "numpy", "fastapi", "starlette")
    assert [name for name in heavy if f"'{name}'" in loaded] == []
