"""Checks of other packages: found by name, listed with their origin, and never in our way."""

import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from builders import graded, strong
from console import run
from packages import ORIGIN, installed
from rubric_files import GOOD, refused

from rubric import checks, loader
from rubric.assess import assess
from rubric.checks import word_count
from rubric.errors import CheckError
from rubric.result import GradeFailure
from rubric.schema import RubricFile

PAGE = '"""Commas.\n\nAsks: are there commas?\n"""\nimport enum\n'
HEAD = f"""{PAGE}
from typing import Annotated
from pydantic import Field
from rubric.checks import check
from rubric.result import Finding, Measure

class Mark(enum.Enum):
    COMMA = ","
    COLON = ":"
"""
COMMAS = f'''{HEAD}
@check
def commas(essay, *, least: Annotated[int, Field(ge=1)], mark: Mark = Mark.COMMA):
    """The essay has commas."""
    found = essay.draft.text.count(",")
    said = Measure("commas", found, "commas", least)
    return Finding("commas", min(1.0, found / least), "I counted.", measured=said)
'''
BAD = "from rubric.checks import check\n\n@check\ndef {}(essay):\n    {}\n"
MODULES = {
    "commas": COMMAS,
    "word_count": COMMAS.replace("def commas", "def word_count"),
    "raises": "raise RuntimeError('out of\\npaper')",
    "leaves": "raise SystemExit(3)",
    "nothing": "",
    "other": "other = 5",
    "misnamed": f"{COMMAS}\nmisnamed = commas",
    "divides": BAD.format("divides", "return 1 / 0"),
    "says": BAD.format("says", "return 'yes'"),
}
USES = "thesis_stated, params: {min_pillars: 2}}"


@pytest.fixture(autouse=True)
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    yield from installed(tmp_path / "site", monkeypatch, **MODULES)


def with_check(uses: str) -> str:
    return GOOD.replace(USES, uses)


def rubric(folder: Path, uses: str) -> RubricFile:
    path = folder / "own.yaml"
    path.write_text(with_check(uses), encoding="utf-8")
    return loader.load(str(path))


def test_a_rubric_that_names_it_uses_it(tmp_path: Path) -> None:
    grade = graded(strong(), rubric(tmp_path, "commas, params: {least: 2}}"))
    assert grade.marks[0].findings[0].says == "I counted."
    assert grade.marks[0].quality == "High"


def test_nothing_is_imported_that_no_rubric_names() -> None:
    loader.load("five-paragraph-argument")
    assert not [name for name in sys.modules if name.startswith("acme_")]


@pytest.mark.parametrize(
    ("uses", "says"),
    [
        ("commas}", "checks[1].params.least: this key is missing"),
        ("commas, params: {least: 0}}", "params.least: input should be greater than or equal"),
        ("commas, params: {least: 2, mark: x}}", "params.mark: input should be ',' or ':'"),
        ("commas, params: {leest: 2}}", "no such key (did you mean least?)"),
        ("comas}", "no check is called comas (did you mean commas?)"),
        ("raises}", f"the check raises of {ORIGIN} cannot be used (RuntimeError: out of paper)"),
        ("leaves}", f"the check leaves of {ORIGIN} cannot be used (SystemExit: 3)"),
        ("nothing}", f"the check nothing of {ORIGIN} cannot be used (AttributeError: module"),
        ("other}", "cannot be used (it is no function under @check that is called other)"),
        ("misnamed}", "cannot be used (it is no function under @check that is called misnamed"),
    ],
)
def test_what_is_wrong_is_told_at_its_line(tmp_path: Path, uses: str, says: str) -> None:
    said = refused(tmp_path, with_check(uses))
    assert says in said
    assert "own.yaml:8:" in said
    assert said.count("own.yaml:") == 1


@pytest.mark.parametrize(
    ("name", "fault"),
    [("divides", "ZeroDivisionError: division by zero"), ("says", "it answered with no Finding")],
)
def test_one_that_fails_costs_the_essay_and_says_so(tmp_path: Path, name: str, fault: str) -> None:
    found = assess(strong().encode(), "essay.txt", rubric(tmp_path, f"{name}}}"))
    assert isinstance(found, GradeFailure)
    assert found.says == f"the check {name} of {ORIGIN} failed ({fault})."


def test_ours_is_never_replaced() -> None:
    assert checks.find("word_count") is word_count.word_count
    assert "word_count" not in checks.names_of_packages()


def test_two_packages_with_one_name_are_told(tmp_path: Path) -> None:
    with pytest.MonkeyPatch.context() as patch:
        for _ in installed(tmp_path / "more", patch, name="bravo", commas=COMMAS):
            with pytest.raises(CheckError, match=r"acme-checks .* and bravo .*; take one"):
                checks.find("commas")


def test_they_are_listed_with_their_origin() -> None:
    listed = run("explain").out
    assert f"The essay has commas. (From {ORIGIN}.)" in " ".join(listed.split())
    assert "The check raises of acme-checks 1.2 cannot be used" in " ".join(listed.split())
    page = run("explain", "commas").out
    assert page.startswith("Commas.")
    assert page.endswith(f"From {ORIGIN}.\n")
    assert '"commas"' in run("schema").out
