"""A run: order, what is held in memory, and a worker that dies."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import default_rubric, strong

from rubric.batch.find import Place
from rubric.batch.run import run
from rubric.batch.submissions import tasks
from rubric.batch.work import Grader, Options, Product, Task
from rubric.errors import UserError
from rubric.report import html
from rubric.result import Grade, GradeFailure

GRADER = Grader(Options(default_rubric(), (), brief=False))


class Bomb(Task):
    """An essay that kills the process that takes it up."""

    def __reduce__(self) -> tuple[Callable[[int], None], tuple[int]]:
        """Unpickle by leaving at once."""
        return os._exit, (1,)


def essays(folder: Path, *names: str) -> tuple[Task, ...]:
    paths = [folder / f"{name}.txt" for name in names]
    for path in paths:
        path.write_text(strong(), encoding="utf-8")
    return tasks((Place(path, path.name) for path in paths), {})


@pytest.mark.parametrize("processes", [1, 2])
def test_outcomes_come_in_order(tmp_path: Path, processes: int) -> None:
    todo = essays(tmp_path, *"feadcb")
    outcomes = list(run(todo, GRADER, processes))
    assert [task for task, _ in outcomes] == list(todo)
    assert all(isinstance(outcome, Product) for _, outcome in outcomes)


def test_essays_are_taken_up_only_as_they_are_needed(tmp_path: Path) -> None:
    seen: list[str] = []

    def work(task: Task, _data: bytes) -> GradeFailure:
        seen.append(task.name)
        return GradeFailure(task.name, "none", "none.")

    running = run(essays(tmp_path, *"abc"), work, 1)
    next(running)
    running.close()
    assert seen == ["a.txt"]


@pytest.mark.parametrize("processes", [1, 2])
def test_an_essay_that_cannot_be_read_costs_itself(tmp_path: Path, processes: int) -> None:
    todo = essays(tmp_path, *"abc")
    todo[1].path.unlink()
    outcomes = [outcome for _, outcome in run(todo, GRADER, processes)]
    assert [type(outcome) for outcome in outcomes] == [Product, GradeFailure, Product]


def test_a_worker_that_dies_costs_one_essay(tmp_path: Path) -> None:
    todo = list(essays(tmp_path, *(f"{n:02}" for n in range(12))))
    for at in (1, 9):
        todo[at] = Bomb(todo[at].path, todo[at].name, todo[at].stem)
    outcomes = list(run(todo, GRADER, 2))
    assert [task for task, _ in outcomes] == todo
    died = [outcome for _, outcome in outcomes if isinstance(outcome, GradeFailure)]
    assert [(failure.name, failure.code) for failure in died] == [
        ("01.txt", "worker-died"),
        ("09.txt", "worker-died"),
    ]


@pytest.mark.parametrize("error", [ValueError("a\nb"), RecursionError(), MemoryError()])
def test_a_fault_costs_one_essay(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail(_grade: Grade, **_options: object) -> str:
        raise error

    monkeypatch.setattr(html, "page", fail)
    grader = Grader(Options(default_rubric(), ("html",), brief=False))
    outcome = grader(Task(Path("a.txt"), "a.txt", "a"), strong().encode())
    assert isinstance(outcome, GradeFailure)
    assert outcome.says.startswith(f"a fault of this program ({type(error).__name__}")
    assert "\n" not in outcome.says


def test_what_would_stop_every_essay_stops_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_grade: Grade, **_options: object) -> str:
        raise UserError("a library is missing.")

    monkeypatch.setattr(html, "page", fail)
    grader = Grader(Options(default_rubric(), ("html",), brief=False))
    with pytest.raises(UserError, match="a library is missing"):
        list(run(essays(tmp_path, "a"), grader, 1))
