"""Executors: order, and a worker that dies."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from builders import strong

from rubric.batch.run import processes, run, tasks
from rubric.batch.work import Options, Product, Task
from rubric.result import GradeFailure

OPTIONS = Options("five-paragraph-argument", (), brief=False)


class Bomb(Task):
    """An essay that kills the process that takes it up."""

    def __reduce__(self) -> tuple[Callable[[int], None], tuple[int]]:
        """Unpickle by leaving at once."""
        return os._exit, (1,)


def essays(folder: Path, *names: str) -> tuple[Task, ...]:
    for name in names:
        (folder / f"{name}.txt").write_text(strong(), encoding="utf-8")
    return tasks(folder / f"{name}.txt" for name in names)


@pytest.mark.parametrize("workers", [1, 2])
def test_outcomes_come_in_order(tmp_path: Path, workers: int) -> None:
    todo = essays(tmp_path, "c", "a", "b")
    seen: list[int] = []
    outcomes = list(run(todo, OPTIONS, workers, lambda: seen.append(1)))
    assert [o.task.stem for o in outcomes if isinstance(o, Product)] == ["c", "a", "b"]
    assert len(seen) == 3


def test_a_worker_that_dies_costs_one_essay(tmp_path: Path) -> None:
    first, second = essays(tmp_path, "a", "b")
    outcomes = list(run((first, Bomb(tmp_path / "bomb.txt", "bomb"), second), OPTIONS, 2))
    assert [type(outcome) for outcome in outcomes] == [Product, GradeFailure, Product]
    assert isinstance(outcomes[1], GradeFailure)
    assert (outcomes[1].name, outcomes[1].code) == ("bomb.txt", "worker-died")


@pytest.mark.parametrize(
    ("asked", "essays_", "most"), [(None, 3, 1), (4, 3, 3), (1, 100, 1), (None, 100, 100)]
)
def test_processes_never_outnumber_essays(asked: int | None, essays_: int, most: int) -> None:
    assert 1 <= processes(asked, essays_) <= most


@pytest.mark.parametrize(
    ("names", "stems"),
    [
        (["a.txt", "b.txt"], ["a", "b"]),
        (["a.txt", "a.md"], ["a-txt", "a-md"]),
        (["a.txt", "A.txt"], ["a-txt", "A-txt-2"]),
    ],
)
def test_names_are_unique_whatever_their_case(names: list[str], stems: list[str]) -> None:
    assert [task.stem for task in tasks(Path(name) for name in names)] == stems
