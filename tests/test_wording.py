"""Every sentence a student reads, held to the rules a program can check."""

import re
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from invented import INVENTED

from rubric import checks
from rubric.assess import assess
from rubric.loader import load
from rubric.report import front, html, pdf, terminal, wording
from rubric.report.terminal import screen
from rubric.result import Grade, GradeFailure, Step
from rubric.schema import CheckUse, Criterion, Level, Rubric, RubricFile

SAMPLES = sorted((Path(__file__).parents[1] / "samples").rglob("*.txt"))
MOST_WORDS = 20
QUOTED = re.compile(r"“[^”]*”")


ESSAYS = {path.stem: path.read_text("utf-8") for path in SAMPLES} | INVENTED
ASKED: dict[
    str, dict[str, Any]
] = {  # what a check cannot do without; its words are the teacher's, alike for all essays
    "measure": {"name": "words", "low": 3000},
    "mentions": {"phrases": ["evidence", "a figure"]},
}
LEVELS = (Level("Good", 0.995, 6, "All of it"), Level("Poor", 0.0, 1, "Hardly any"))


def asking_all() -> Rubric:
    """Give a rubric in which each check is a criterion of its own."""
    asked = tuple(
        Criterion(
            name, name, 6, (CheckUse(name, ASKED.get(name, {})),), levels=LEVELS, optional=True
        )
        for name in checks.names()
        if name != "manual"
    )
    return Rubric("all", "All checks", "1", asked)


RUBRICS = {"default": "five-paragraph-argument", "school": "school-argument", "all": ""}


@cache
def graded(rubric: str, essay: str) -> Grade:
    """Grade one essay of the table by one rubric."""
    used = (
        load(RUBRICS[rubric])
        if RUBRICS[rubric]
        else RubricFile(asking_all(), "all.yaml", "0" * 64)
    )
    grade = assess(ESSAYS[essay].encode(), f"{essay}.txt", used)
    assert not isinstance(grade, GradeFailure)
    return grade


def grade_of(path: Path) -> Grade:
    return graded("default", path.stem)


def sentences(grade: Grade) -> list[str]:
    said = [finding.says for mark in grade.marks for finding in mark.findings]
    said += [step.says for _, step in steps(grade)]
    said += [notice.says for notice in grade.notices]
    return [s for one in said for s in re.split(r"(?<=[.!?])\s", QUOTED.sub("“…”", one)) if s]


def steps(grade: Grade) -> list[tuple[str, Step]]:
    """Give every step with the check that asks for it."""
    return [(f.check, f.step) for mark in grade.marks for f in mark.findings if f.step]


ALL_OF_THEM = pytest.mark.parametrize(("rubric", "essay"), list(product(RUBRICS, ESSAYS)))


@ALL_OF_THEM
def test_sentences_are_short_plain_and_about_the_text(rubric: str, essay: str) -> None:
    for sentence in sentences(graded(rubric, essay)):
        assert len(sentence.split()) <= MOST_WORDS, sentence
        assert not re.search(r"\byou(?:r essay)? (?:are|have no)\b", sentence.lower()), sentence
        assert "pillar" not in sentence.lower(), sentence
        assert not re.search(r"\d\.\d", sentence), sentence


@ALL_OF_THEM
def test_a_step_has_an_effort_and_a_place_or_a_quotation(rubric: str, essay: str) -> None:
    found = steps(graded(rubric, essay))
    assert found or rubric != "all"
    for _, step in found:
        assert step.effort
        assert step.start is not None or re.search(r"“|¶|\d", step.says), step.says


@pytest.mark.parametrize("rubric", RUBRICS)
def test_no_two_essays_are_told_to_do_the_same(rubric: str) -> None:
    told: dict[str, str] = {}
    for essay in ESSAYS:
        said = {step.says for check, step in steps(graded(rubric, essay)) if check not in ASKED}
        assert not {told[one] for one in said & told.keys()}, said & told.keys()
        told |= dict.fromkeys(said, essay)


def test_what_is_amiss_is_said_of_one_essay_only() -> None:
    told: dict[str, str] = {}
    for essay in ESSAYS:
        marks = graded("default", essay).marks
        said = {found.says for mark in marks for found in mark.findings if found.step}
        assert not said & told.keys()
        told |= dict.fromkeys(said, essay)


def test_no_decimals_on_a_screen() -> None:
    for path in SAMPLES:
        lines = [line for line in screen(grade_of(path)).splitlines() if "“" not in line]
        assert not [line for line in lines if re.search(r"\d\.\d", line)]


TEMPLATES = sorted((Path(html.__file__).parent / "templates").glob("*.j2"))
BLOCK_ENDS = re.compile(r"</(?:p|h\d|th|td|li|title)>|\n")
CODE = re.compile(r"{%.*?%}|<[^>]*>")


def own_words() -> list[str]:
    """Give what the reports say of their own: the templates' text and the constants."""
    lines = [
        CODE.sub("", re.sub(r"{{.*?}}", "X", line))
        for path in TEMPLATES
        for line in BLOCK_ENDS.split(path.read_text("utf-8"))
    ]
    constants = [
        said for said in vars(wording).values() if isinstance(said, str) and said.endswith(".")
    ]
    lines += [*constants, *front.ASIDES.values(), terminal.HAND_IN, pdf.MISSING]
    lines += [f"One of 30 {one} {what}." for one, _, what in map(checks.lacks, checks.names())]
    return [part for line in lines for part in re.split(r"(?<=[.!?])\s", line.strip()) if part]


def test_the_reports_own_sentences_are_short_and_plain() -> None:
    said = own_words()
    assert "Tell your teacher." in said
    for sentence in said:
        assert len(sentence.split()) <= MOST_WORDS, sentence
        assert not re.search(r"pillar|[Mm]isread|waits for", sentence), sentence
