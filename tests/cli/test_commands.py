"""The group, and the commands around a rubric's life."""

import json
import os
import subprocess
import sys
from pathlib import Path

import click
import jsonschema
import pytest
from console import run
from rubric_files import GOOD

from rubric import __version__, checks, shipped
from rubric.cli import COMMANDS, rubric
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


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_says_what_it_does(name: str) -> None:
    with click.Context(rubric) as context:
        command = rubric.get_command(context, name)
    assert command is not None
    options = [each for each in command.params if isinstance(each, click.Option)]
    assert [each.name for each in options if not each.help] == []


def test_no_schema_is_written_over_what_is_there(tmp_path: Path) -> None:
    essay = tmp_path / "essay.docx"
    essay.write_bytes(b"words")
    done = run("schema", "-o", essay)
    assert (done.code, essay.read_bytes()) == (2, b"words")
    assert str(essay) in done.err
    assert run("schema", "-o", essay, "--force").code == 0
    assert json.loads(essay.read_bytes())["title"]


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
    assert "`rubric rubrics school-argument` prints it" in run("explain", "school-argument").err


def test_the_schema_of_a_grade_is_one() -> None:
    schema = json.loads(run("schema", "--grade").out)
    jsonschema.Draft202012Validator.check_schema(schema)
    assert "marks" in schema["properties"]


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
