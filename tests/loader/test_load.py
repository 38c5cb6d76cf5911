"""Rubric files found, built, and their exemplars; what came with us need not be checked."""

from pathlib import Path

import pytest
import yaml
from pydantic import TypeAdapter
from rubric_files import GOOD, refused

from rubric import loader, shipped
from rubric.errors import UnknownNameError, UserError
from rubric.schema import CheckUse, Level, LevelBelow, Rubric, ScoreAtLeast, ScoreBelow

RULES = """\
caps: [{when: {criterion: a, level_below: High}, percent: 69, because: X}]
deductions: [{when: {check: word_count, score_below: 1}, points: 5, because: X}]
bonuses: [{when: {check: word_count, score_at_least: 1}, points: 5, because: X}]
scale: {A: 90, F: 0}
"""


@pytest.mark.parametrize("named", ["../secret.txt", "/etc/hostname", "C:\\x.txt", "nowhere.txt"])
def test_an_exemplar_stands_beside_its_rubric(tmp_path: Path, named: str) -> None:
    (tmp_path.parent / "secret.txt").write_text("secret", encoding="utf-8")
    text = GOOD + f"exemplar: {{essay: '{named}', expect: {{a: High}}}}\n"
    assert "beside" in refused(tmp_path, text)


def test_an_exemplar_that_cannot_be_read_is_told_with_what_else_is_wrong(tmp_path: Path) -> None:
    text = GOOD + f"exemplar: {{essay: {'x' * 400}, expect: {{a: Highest}}}}\n"
    said = refused(tmp_path, text)
    assert "xxx cannot be read" in said
    assert "no level of a is called Highest" in said


@pytest.mark.parametrize(
    ("expect", "says"),
    [
        ("{b: High}", "no criterion has this id; there are: a"),
        ("{the-claim: High}", "no criterion has this id (did you mean a?)"),
        ("{a: Top}", "no level of a is called Top; there are: High, Low"),
        ("{A b: High}", "exemplar.expect.A b: use small letters"),
        ("{}", "exemplar.expect: this must not be empty"),
    ],
)
def test_expectations_name_what_is_there(tmp_path: Path, expect: str, says: str) -> None:
    (tmp_path / "e.txt").write_text("words", encoding="utf-8")
    text = GOOD.replace("title: A", "title: The claim")
    assert says in refused(tmp_path, text + f"exemplar: {{essay: e.txt, expect: {expect}}}\n")


@pytest.mark.parametrize("name", shipped.rubric_ids())
def test_shipped_rubrics_load_by_id(name: str) -> None:
    file = loader.load(name)
    assert file.rubric.id == name
    assert file.exemplar
    assert file.rubric.exemplar
    assert file.rubric.exemplar.expect
    assert len(file.sha256) == 64


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("school-argumnt", "school-argument"), ("5-paragraph", "five-paragraph-argument")],
)
def test_a_wrong_id_is_refused_with_the_nearest(wrong: str, meant: str) -> None:
    with pytest.raises(UnknownNameError, match=f"Did you mean {meant}"):
        loader.load(wrong)


def test_a_missing_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="there is no such file"):
        loader.load(str(tmp_path / "none.yaml"))


def test_what_is_no_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(UnknownNameError, match="this is a folder"):
        loader.load(str(tmp_path))
    with pytest.raises(UserError, match="cannot be read"):
        loader.load("x" * 5000 + ".yaml")


def test_a_forgotten_ending_is_guessed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "own.yaml").write_text(GOOD, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    for name in ("own", "./own"):
        with pytest.raises(UnknownNameError, match=f"Did you mean {name}.yaml"):
            loader.load(name)


def test_every_part_is_built(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(GOOD + RULES, encoding="utf-8")
    rubric = loader.load(str(path)).rubric
    changes = [change.when for change in rubric.deductions + rubric.bonuses]
    assert [*(cap.when for cap in rubric.caps), *changes] == [
        LevelBelow("a", "High"),
        ScoreBelow("word_count", 1),
        ScoreAtLeast("word_count", 1),
    ]
    assert rubric.criteria[0].checks == (CheckUse("thesis_stated", {"min_pillars": 2}),)
    assert rubric.criteria[0].levels[1] == Level("Low", 0, 2, "Not yet")
    assert rubric == TypeAdapter(Rubric).validate_python(yaml.safe_load(path.read_text("utf-8")))
