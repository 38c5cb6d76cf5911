"""The group, and the commands around a rubric's life."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, PLAN, TICKETS, graded, strong, text
from console import run
from rubric_files import GOOD

from rubric import __version__, checks, loader, shipped
from rubric.assess import assess
from rubric.cli import COMMANDS
from rubric.result import Grade
from rubric.semantics import neural

ROOT = Path(__file__).parents[2]


def test_help_lists_every_command() -> None:
    said = run("--help")
    assert said.code == 0
    assert all(f"  {name} " in said.out for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help_and_stands_in_the_readme(name: str) -> None:
    assert run(name, "--help").code == 0
    assert f"rubric {name}" in (ROOT / "README.md").read_text("utf-8")


def test_the_version() -> None:
    assert run("--version").out.strip() == f"rubric, version {__version__}"


def test_a_wrong_command_is_refused_with_the_nearest() -> None:
    done = run("grad")
    assert done.code == 2
    assert "Did you mean grade?" in done.err


def test_rubrics_are_listed_and_printed() -> None:
    assert "school-argument" in run("rubrics").out
    printed = run("rubrics", "five-paragraph-argument").out
    assert "Thesis, 30 points" in printed
    assert max(map(len, printed.splitlines())) <= 80


def test_what_moves_the_total_is_printed_in_its_order(tmp_path: Path) -> None:
    rules = (
        "caps: [{when: {criterion: a, level_below: High}, percent: 69, because: No claim}]",
        "bonuses: [{when: {check: word_count, score_at_least: 1}, points: 3, because: Length}]",
        "deductions: [{when: {check: word_count, score_below: 1}, points: 5, because: Short}]",
        "scale: {A: 90, B: 72.5, F: 0}",
    )
    path = tmp_path / "own.yaml"
    path.write_text("\n".join((GOOD.rstrip(), *rules)), encoding="utf-8")
    assert run("rubrics", path).out.rstrip().splitlines()[-6:] == [
        "May move the total",
        "  minus 5 points: Short",
        "  plus 3 points: Length",
        "  at most 69 percent: No claim",
        "",
        "Letters by percent: A from 90, B from 72.5, F from 0",
    ]


@pytest.mark.parametrize("name", shipped.rubric_ids())
def test_shipped_rubrics_validate(name: str) -> None:
    done = run("validate", name)
    assert done.code == 0
    assert "the exemplar gets the levels it must" in done.out
    assert "note:" not in done.out


def test_validate_notes_where_an_essay_without_a_thesis_does_well(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(
        GOOD.replace("thesis_stated, params: {min_pillars: 2}", "body_tied_to_pillars")
    )
    done = run("validate", path)
    assert done.code == 0
    assert "A: an essay without a thesis can reach High (10 of 10 points)." in done.out
    assert "let High begin above 0.6." in done.out
    path.write_text(GOOD.replace("thesis_stated, params: {min_pillars: 2}", "citations_present"))
    assert "note:" not in run("validate", path).out


def test_validate_says_where_exemplar_and_example_differ(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    source = (shipped.folder("rubrics") / "five-paragraph-argument.yaml").read_text("utf-8")
    wrong = source.replace("thesis: Exemplary", "thesis: Beginning")
    example = "    examples: [{text: 'Too short.', level: Beginning}]\n"
    path.write_text(wrong.replace("    points: 30\n", f"    points: 30\n{example}"), "utf-8")
    done = run("validate", path)
    assert done.code == 1
    assert "own.yaml:13:20: exemplar.expect.thesis: power-struggle.txt must be Beg" in done.err
    assert "own.yaml:18:23: criteria[1].examples[1].text: The text has two words" in done.err
    assert "\n    examples: [{text" in done.err


def test_validate_goes_on_after_a_broken_rubric(tmp_path: Path) -> None:
    path = tmp_path / "bad.yaml"
    path.write_text("id: x\n", encoding="utf-8")
    done = run("validate", path, "school-argument")
    assert done.code == 1
    assert "bad.yaml:1:1" in done.err
    assert "school-argument: valid" in done.out


def test_explain_prints_a_page_or_the_list() -> None:
    assert "Asks:" in run("explain", "word_count").out
    assert "low: whole number, 0 to 100000" in run("explain", "word_count").out
    listed = run("explain").out.splitlines()
    assert max(map(len, listed)) <= 80
    assert {line.split(" ")[0] for line in listed if line[0] != " "} == set(checks.names())
    assert "did you mean word_count" in run("explain", "word_cont").err


def test_the_schema_accepts_what_is_shipped_and_refuses_slips() -> None:
    schema = json.loads(run("schema").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    validator = jsonschema.Draft202012Validator(schema)
    for path in shipped.folder("rubrics").glob("*.yaml"):
        rubric = yaml.safe_load(path.read_text("utf-8"))
        assert validator.is_valid(rubric), path
        deduction = {
            "when": {"check": "word_count", "score_below": 1},
            "points": 5,
            "because": "X",
        }
        assert validator.is_valid({**rubric, "deductions": [deduction]})
        deduction["when"] = {"check": "word_count", "params": {"lo": 5}, "score_below": 1}
        assert not validator.is_valid({**rubric, "deductions": [deduction]})
        rubric["criteria"][0]["checks"][0]["params"] = {"min_pilars": 2}
        assert not validator.is_valid(rubric)


ROW = {"id": "b", "title": "B", "checks": [{"check": "manual"}]}


@pytest.mark.parametrize(
    ("rubric", "valid"),
    [
        ({"extends": "school-argument"}, True),
        ({"extends": "school-argument", "drop": ["thesis"], "prompt": "Why?"}, True),
        ({"extends": "school-argument", "criteria": [{"id": "thesis", "points": 40}]}, True),
        ({"extends": "school-argument", "criteria": [{"points": 40}]}, False),
        ({"extends": 5}, False),
        ({}, False),
        ({"title": "T", "version": "1", "criteria": [{**ROW, "weight": 2}]}, True),
        ({"title": "T", "version": "1", "criteria": [{**ROW, "points": 2}]}, True),
        ({"title": "T", "version": "1", "criteria": [{**ROW, "points": 2, "weight": 2}]}, False),
        ({"title": "T", "version": "1", "criteria": [ROW]}, False),
        ({"title": "T", "version": "1", "criteria": [{**ROW, "weight": 2, "scope": "x"}]}, False),
    ],
)
def test_the_schema_asks_for_what_a_file_must_give(rubric: dict[str, Any], valid: bool) -> None:  # noqa: FBT001  # a column
    schema = json.loads(run("schema").out)
    assert jsonschema.Draft202012Validator(schema).is_valid({"id": "own", **rubric}) == valid


def test_the_schema_of_a_grade_is_one() -> None:
    schema = json.loads(run("schema", "--grade").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert "marks" in schema["properties"]


def test_new_writes_a_valid_rubric_and_never_over_one(tmp_path: Path) -> None:
    done = run("new", "my-own", "--title", 'The "best" one', "-o", tmp_path)
    assert done.code == 0
    assert {p.name for p in tmp_path.iterdir()} == {"my-own.yaml", "rubric.schema.json"}
    tested = run("validate", tmp_path / "my-own.yaml")
    assert (tested.code, "note:" in tested.out) == (0, False)
    again = run("new", "my-own", "-o", tmp_path)
    assert again.code == 2
    assert "it was left as it is" in again.err


def test_new_takes_a_title_that_no_file_can_hold(tmp_path: Path) -> None:
    done = run("new", "my-own", "--title", "a\udcff\x1b\nb", "-o", tmp_path)
    assert (done.code, done.err) == (0, "")
    assert loader.load(str(tmp_path / "my-own.yaml")).rubric.title == "a___b"


@pytest.mark.parametrize("hint", [None, "none"])
def test_what_new_writes_keeps_an_essay_without_a_claim_in_the_lower_half(
    tmp_path: Path, hint: str | None
) -> None:
    run("new", "my-own", "-o", tmp_path)
    rubric = loader.load(str(tmp_path / "my-own.yaml"))
    planned = text(f"{OPENING} {PLAN}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    grade = assess(planned.encode(), "essay.txt", rubric, thesis=hint)
    assert isinstance(grade, Grade)
    for mark in grade.marks[:2]:
        assert mark.level is not None
        assert mark.level >= mark.levels / 2, mark.criterion
    assert [mark.level for mark in graded(strong(), rubric).marks] == [0, 0, None]


def test_new_refuses_a_name_that_is_no_id(tmp_path: Path) -> None:
    assert "small letters" in run("new", "My Own", "-o", tmp_path).err


@pytest.mark.skipif(sys.platform == "win32", reason="such pipes are of Unix")
@pytest.mark.parametrize(
    ("code", "call"),
    [
        (0, ("explain", "--catalogue")),
        (0, ("schema",)),
        (0, ("rubrics",)),
        (0, ("--help",)),
        (0, ("check", "--help")),
        (0, ("check", "samples/class/answering-nuclear.txt", "--format", "jsonl")),
        (1, ("check", "samples/class/answering-nuclear.txt", "--fail-under", "100")),
    ],
)
def test_a_reader_that_has_gone_changes_no_exit_code(code: int, call: tuple[str, ...]) -> None:
    end, pipe = os.pipe()
    os.close(end)
    done = subprocess.run(
        [sys.executable, "-m", "rubric", *call],
        cwd=ROOT,
        stdout=pipe,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(pipe)
    assert (done.returncode, done.stderr) == (code, b"")


@pytest.mark.parametrize("command", ["check", "grade"])
def test_a_missing_encoder_is_told_before_anything_is_graded(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, command: str
) -> None:
    monkeypatch.setattr(neural, "find_spec", lambda _name: None)
    done = run(command, ROOT / "samples" / "class", "--neural", "-o", tmp_path / "out")
    assert (done.code, done.out) == (2, "")
    assert done.err == f"{neural.MISSING}\n"
    assert not (tmp_path / "out").exists()
