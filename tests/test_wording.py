"""Every sentence a student reads, held to the rules a program can check."""

import re
from pathlib import Path

import pytest

from rubric import checks
from rubric.assess import assess
from rubric.loader import load
from rubric.report import front, html, pdf, terminal, wording
from rubric.report.terminal import screen
from rubric.result import Grade, GradeFailure

SAMPLES = sorted((Path(__file__).parents[1] / "samples").rglob("*.txt"))
MOST_WORDS = 20
QUOTED = re.compile(r"“[^”]*”")


def grade_of(path: Path) -> Grade:
    grade = assess(path.read_bytes(), path.name, load("five-paragraph-argument"))
    assert not isinstance(grade, GradeFailure)
    return grade


def sentences(grade: Grade) -> list[str]:
    said = [finding.says for mark in grade.marks for finding in mark.findings]
    said += [mark.next_step.says for mark in grade.marks if mark.next_step]
    said += [notice.says for notice in grade.notices]
    return [s for one in said for s in re.split(r"(?<=[.!?])\s", QUOTED.sub("“…”", one)) if s]


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_sentences_are_short_plain_and_about_the_text(path: Path) -> None:
    for sentence in sentences(grade_of(path)):
        assert len(sentence.split()) <= MOST_WORDS, sentence
        assert not re.search(r"\byou(?:r essay)? (?:are|have no)\b", sentence.lower()), sentence
        assert "pillar" not in sentence.lower(), sentence
        assert not re.search(r"\d\.\d", sentence), sentence


@pytest.mark.parametrize("path", SAMPLES, ids=lambda path: path.stem)
def test_a_step_has_an_effort_and_a_place_or_a_quotation(path: Path) -> None:
    for mark in grade_of(path).marks:
        if mark.next_step:
            assert mark.next_step.effort
            assert mark.next_step.start is not None or mark.criterion in ("pillars", "citations")


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
