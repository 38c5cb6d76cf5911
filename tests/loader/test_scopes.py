"""A criterion's scope: given to the checks that take one, and refused where none does."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from packages import ORIGIN, installed
from rubric_files import GOOD, refused

from rubric import loader

LOOKS = '''
from rubric.checks import check
from rubric.result import Finding, Measure
from rubric.scope import Scope

@check
def looks(essay, *, scope: Scope = "essay"):
    """Looks somewhere."""
    return Finding("looks", 1.0, f"In: {scope}.", measured=Measure("x", 1, "x"))
'''
USES = "thesis_stated, params: {min_pillars: 2}}"


@pytest.fixture(autouse=True)
def looks(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    yield from installed(tmp_path / "site", monkeypatch, looks=LOOKS)


def scopes(folder: Path, uses: str, scope: str) -> list[object]:
    path = folder / "own.yaml"
    made = GOOD.replace(f"{{check: {USES}", uses)
    path.write_text(made.replace("points: 10\n", f"points: 10\n    scope: {scope}\n"), "utf-8")
    (row,) = loader.load(str(path)).rubric.criteria
    return [use.params.get("scope") for use in row.checks]


def test_a_scope_is_given_to_the_checks_that_take_one(tmp_path: Path) -> None:
    uses = "{check: looks}, {check: thesis_stated}, {check: looks, params: {scope: conclusion}}"
    assert scopes(tmp_path, uses, "introduction") == ["introduction", None, "conclusion"]
    assert scopes(tmp_path, "{check: looks}", "any body paragraph") == ["any body paragraph"]


def test_a_wrong_scope_is_told_once(tmp_path: Path) -> None:
    text = GOOD.replace(USES, "looks}").replace("points: 10\n", "points: 10\n    scope: all\n")
    said = refused(tmp_path, text)
    assert "8:12: criteria[1].scope: this must be 'essay', 'introduction'," in said
    assert said.count("own.yaml:") == 1


def test_a_wrong_scope_of_a_check_is_told(tmp_path: Path) -> None:
    said = refused(tmp_path, GOOD.replace(USES, "looks, params: {scope: all}}"))
    assert "criteria[1].checks[1].params.scope: this must be 'essay'" in said
    assert ORIGIN not in said
