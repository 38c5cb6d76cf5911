"""When `rubric check` shows what it has found."""

import json
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

import pytest
from builders import strong
from console import run

from rubric.assess import assess
from rubric.schema import RubricFile

Show = Callable[[Callable[[bytes], bool]], list[str]]


@pytest.fixture
def two(tmp_path: Path) -> Path:
    for name in ("draft.txt", "other.txt"):
        (tmp_path / name).write_text(strong(), encoding="utf-8")
    return tmp_path


@pytest.fixture
def noted(monkeypatch: pytest.MonkeyPatch) -> Show:
    """Note which essays are graded, and say what becomes of an answer."""
    command = import_module("rubric.cli.check")

    def note(show: Callable[[bytes], bool]) -> list[str]:
        done: list[str] = []

        def graded(data: bytes, name: str, rubric: RubricFile, **options: str | None) -> object:
            done.append(name)
            return assess(data, name, rubric, **options)

        def shown(line: bytes) -> bool:
            done.append(json.loads(line)["schema"])
            return show(line)

        monkeypatch.setattr(command, "assess", graded)
        monkeypatch.setattr(command, "show_bytes", shown)
        return done

    return note


def test_each_answer_is_shown_before_the_next_essay_is_graded(two: Path, noted: Show) -> None:
    done = noted(bool)
    run("check", two, "--format", "jsonl")
    assert done == ["draft.txt", "rubric-grade/1", "other.txt", "rubric-grade/1"]


@pytest.mark.parametrize(
    ("option", "graded"),
    [((), ["draft.txt"]), (("--fail-under", "1"), ["draft.txt", "other.txt"])],
)
def test_where_nobody_reads_on_no_other_essay_is_graded_unless_the_code_asks_for_all(
    two: Path, noted: Show, option: tuple[str, ...], graded: list[str]
) -> None:
    done = noted(lambda _line: False)
    assert run("check", two, "--format", "jsonl", *option).code == 0
    assert [name for name in done if name != "rubric-grade/1"] == graded
