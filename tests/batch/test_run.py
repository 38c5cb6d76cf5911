"""A run: order, what is held in memory, and a worker that dies."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pytest
from builders import default_rubric, strong

from rubric.batch import crew, executors
from rubric.batch.find import Place
from rubric.batch.run import run
from rubric.batch.submissions import tasks
from rubric.batch.work import TOO_LARGE, Grader, Options, Product, Task
from rubric.errors import UserError
from rubric.report import html
from rubric.result import Grade, GradeFailure

GRADER = Grader(Options(default_rubric(), (), brief=False))


class Trap(Task):
    """An essay that does something to the process that unpacks it."""

    does: ClassVar[tuple[Callable[..., object], tuple[object, ...]]]

    def __reduce__(self) -> tuple[Callable[..., object], tuple[object, ...]]:
        """Unpickle by a call that gives no task."""
        return self.does


class Bomb(Trap):
    does = (os._exit, (1,))


class Sleeper(Trap):
    does = (time.sleep, (60,))


class Hog(Trap):
    does = (bytearray, (crew.MEMORY,))


def essays(folder: Path, *names: str) -> tuple[Task, ...]:
    paths = [folder / f"{name}.txt" for name in names]
    for path in paths:
        path.write_text(strong(), encoding="utf-8")
    return tasks((Place(path, path.name) for path in paths), {})


def team(processes: int, seconds: float = crew.SECONDS) -> executors.Team:
    if processes == 1:
        return executors.team(1, 12, reports=False, pdf=False)
    return executors.Team(crew.Crew(processes, seconds=seconds), 4, lambda: 2 * processes)


@pytest.mark.parametrize("processes", [1, 2])
def test_every_essay_is_done_once(tmp_path: Path, processes: int) -> None:
    todo = essays(tmp_path, *"feadcbkjihg")
    done = list(run(todo, GRADER, team(processes)))
    assert sorted(one.task.name for one in done) == sorted(task.name for task in todo)
    assert all(isinstance(one.outcome, Product) for one in done)
    assert processes > 1 or [one.task for one in done] == list(todo)


@pytest.mark.parametrize(("known", "expected"), [(True, 0), (False, 1)])
def test_what_the_end_takes_is_loaded_once_and_only_where_something_is_graded(
    tmp_path: Path, *, known: bool, expected: int
) -> None:
    ready: list[int] = []
    serial = executors.Team(
        executors.Serial(), 1, lambda: 1, lambda work: work, meanwhile=lambda: ready.append(1)
    )
    list(run(essays(tmp_path, *"abc"), GRADER, serial, lambda *_: "key" if known else None))
    assert len(ready) == expected


def test_essays_are_taken_up_only_as_they_are_needed(tmp_path: Path) -> None:
    seen: list[str] = []

    def work(task: Task, _data: bytes) -> GradeFailure:
        seen.append(task.name)
        return GradeFailure(task.name, "none", "none.")

    running = run(essays(tmp_path, *"abc"), work, team(1))
    next(running)
    running.close()
    assert seen == ["a.txt"]


@pytest.mark.parametrize("processes", [1, 2])
def test_what_is_known_is_not_done_again(tmp_path: Path, processes: int) -> None:
    todo = essays(tmp_path, *"abc")
    first = {one.task.name: one for one in run(todo, GRADER, team(1))}

    def known(task: Task, digest: str) -> str | None:
        same = digest == first[task.name].digest
        return "key" if same and task.name == "b.txt" else None

    again = {one.task.name: one.outcome for one in run(todo, GRADER, team(processes), known)}
    assert again["b.txt"] == "key"
    assert again["a.txt"] == first["a.txt"].outcome


@pytest.mark.parametrize("processes", [1, 2])
def test_an_essay_that_cannot_be_read_costs_itself(tmp_path: Path, processes: int) -> None:
    todo = essays(tmp_path, *"abc")
    todo[1].path.unlink()
    done = {one.task.name: type(one.outcome) for one in run(todo, GRADER, team(processes))}
    assert done == {"a.txt": Product, "b.txt": GradeFailure, "c.txt": Product}


@pytest.mark.parametrize(
    ("trap", "code", "seconds"),
    [
        (Bomb, "worker-died", crew.SECONDS),
        (Sleeper, "too-slow", 2.0),
        (Hog, "too-large", crew.SECONDS),
    ],
)
def test_what_ends_or_stops_a_worker_costs_that_essay_and_no_other(
    tmp_path: Path, trap: type[Trap], code: str, seconds: float
) -> None:
    todo = list(essays(tmp_path, *(f"{n:02}" for n in range(12))))
    for at in (1, 9):
        todo[at] = trap(todo[at].path, todo[at].name, todo[at].stem)
    done = {one.task.name: one.outcome for one in run(todo, GRADER, team(2, seconds))}
    assert sorted(done) == [task.name for task in todo]
    failed = {name: one.code for name, one in done.items() if isinstance(one, GradeFailure)}
    assert failed == {"01.txt": code, "09.txt": code}


def test_where_no_worker_stays_alive_the_run_ends(tmp_path: Path) -> None:
    todo = [Bomb(task.path, task.name, task.stem) for task in essays(tmp_path, *"abcdefgh")]
    with pytest.raises(UserError, match="No process that grades stays alive here; -j 1"):
        list(run(todo, GRADER, team(2)))


@pytest.mark.parametrize("error", [ValueError("a\nb"), RecursionError()])
def test_a_fault_costs_one_essay(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def fail(_grade: Grade, **_options: object) -> str:
        raise error

    monkeypatch.setattr(html, "page", fail)
    grader = Grader(Options(default_rubric(), ("html",), brief=False))
    outcome = grader(Task(Path("a.txt"), "a.txt", "a"), strong().encode())
    assert isinstance(outcome, GradeFailure)
    assert outcome.says.startswith(f"a fault of this program ({type(error).__name__}")
    assert "\n" not in outcome.says


def test_an_essay_too_large_for_the_memory_costs_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_grade: Grade, **_options: object) -> str:
        raise MemoryError

    monkeypatch.setattr(html, "page", fail)
    grader = Grader(Options(default_rubric(), ("html",), brief=False))
    outcome = grader(Task(Path("a.txt"), "a.txt", "a"), strong().encode())
    assert outcome == GradeFailure("a.txt", "too-large", TOO_LARGE)


def test_what_would_stop_every_essay_stops_the_run(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_grade: Grade, **_options: object) -> str:
        raise UserError("a library is missing.")

    monkeypatch.setattr(html, "page", fail)
    grader = Grader(Options(default_rubric(), ("html",), brief=False))
    with pytest.raises(UserError, match="a library is missing"):
        list(run(essays(tmp_path, "a"), grader, team(1)))
