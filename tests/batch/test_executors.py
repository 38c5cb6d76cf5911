"""How many processes, and the executor without any."""

import gc
import os
import signal
import sys
import time
from pathlib import Path

import pytest
from builders import default_rubric, strong
from word_xml import docx, p, r

from rubric.batch import executors
from rubric.batch.crew import MEMORY, LostError
from rubric.batch.run import TOO_LONG, run
from rubric.batch.work import Grader, Options, Outcome, Product, Task
from rubric.reading import apart
from rubric.result import GradeFailure


@pytest.mark.parametrize(
    ("asked", "essays", "reports", "expected"),
    [
        (1, 100, True, 1),
        (4, 3, True, 3),
        (200, 1000, True, executors.MOST),
        (None, 3, True, 1),
        (None, 8, True, 2),
        (None, 1000, True, 8),
        (None, 8, False, 1),
        (None, 300, False, 3),
    ],
)
def test_processes_are_started_when_it_pays(
    monkeypatch: pytest.MonkeyPatch,
    *,
    asked: int | None,
    essays: int,
    reports: bool,
    expected: int,
) -> None:
    monkeypatch.setattr(os, "cpu_count", lambda: 8)
    assert executors.count(asked, essays, reports=reports) == expected


@pytest.mark.parametrize(
    ("essays", "workers", "reports", "pdf", "expected"),
    [
        (8, 2, True, False, 1),
        (100, 2, True, False, executors.CHUNK_REPORTED),
        (100, 2, True, True, executors.CHUNK_DRAWN),
        (100, 2, False, False, 12),
        (10_000, 61, False, False, executors.CHUNK_BARE),
    ],
)
def test_a_worker_takes_several_essays_and_comes_back_for_more(
    *, essays: int, workers: int, reports: bool, pdf: bool, expected: int
) -> None:
    assert executors.chunk(essays, workers, reports=reports, pdf=pdf) == expected


def test_the_serial_executor_hands_on_results_and_errors() -> None:
    with executors.Serial() as executor:
        assert executor.submit(divmod, 7, 2).result() == (3, 1)
        assert isinstance(executor.submit(divmod, 7, 0).exception(), ZeroDivisionError)


UNIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no alarms")
LINUX = pytest.mark.skipif(sys.platform != "linux", reason="as Linux tells it")


@UNIX
def test_what_takes_too_long_is_stopped_here_as_well() -> None:
    before = signal.getsignal(signal.SIGALRM)
    with executors.Serial(seconds=0.1) as executor:
        error = executor.submit(time.sleep, 60).exception()
        assert isinstance(error, LostError)
        assert error.late
        assert executor.submit(divmod, 7, 2).result() == (3, 1)
    assert signal.getsignal(signal.SIGALRM) == before
    assert signal.getitimer(signal.ITIMER_REAL) == (0, 0)


@UNIX
def test_the_reader_apart_answers_no_essay_in_place_of_another() -> None:
    apart.start()
    with executors.Serial(seconds=0.2) as executor:
        waits = {signal.SIGUSR1}, 2  # seconds, in the place of an essay that takes as long
        late = executor.submit(apart.done, signal.sigtimedwait, *waits)  # type: ignore[arg-type]
    assert isinstance(late.exception(), LostError)
    data = docx(p(r("Another essay.")))
    assert apart.read(data, "b.docx", "docx").blocks[0].runs[0].text == "Another essay."


@UNIX
def test_an_essay_that_hangs_costs_itself_in_one_process(tmp_path: Path) -> None:
    paths = [tmp_path / f"{name}.txt" for name in "abc"]
    for path in paths:
        path.write_text(strong(), encoding="utf-8")
    todo = [Task(path, path.name, path.stem) for path in paths]
    grader = Grader(Options(default_rubric(), (), brief=False))

    def work(task: Task, data: bytes) -> Outcome:
        if task.name == "b.txt":
            time.sleep(60)
        return grader(task, data)

    team = executors.Team(executors.Serial(seconds=2), 1, lambda: 1, lambda work: work)
    done = {one.task.name: one.outcome for one in run(todo, work, team)}
    assert {name: isinstance(one, Product) for name, one in done.items()} == {
        "a.txt": True,
        "b.txt": False,
        "c.txt": True,
    }
    assert done["b.txt"] == GradeFailure("b.txt", "too-slow", TOO_LONG)


@LINUX
def test_a_flood_of_memory_costs_one_essay_and_the_bound_is_lifted() -> None:
    import resource  # noqa: PLC0415  # Windows has none

    bounds = resource.getrlimit(resource.RLIMIT_AS)
    with executors.Serial() as executor:
        assert isinstance(executor.submit(bytearray, 2 * MEMORY).exception(), MemoryError)
        assert len(executor.submit(bytearray, 1024).result()) == 1024
    assert resource.getrlimit(resource.RLIMIT_AS) == bounds


def test_what_stays_is_not_looked_through_and_the_process_is_left_as_it_was() -> None:
    with executors.Serial() as executor:
        executor.submit(abs, -1)
        assert gc.get_freeze_count()
    assert not gc.get_freeze_count()


def test_unused_objects_are_looked_for_once_in_a_chunk(monkeypatch: pytest.MonkeyPatch) -> None:
    looked: list[int] = []
    with executors.Serial(chunk=3) as executor:
        executor.submit(abs, -1)  # after which all is looked through
        monkeypatch.setattr(gc, "collect", lambda: looked.append(1))
        counts = [executor.submit(len, looked).result() for _ in range(8)]
    assert counts == [0, 0, 0, 1, 1, 1, 2, 2]


def test_work_is_unpacked_once_and_does_the_same() -> None:
    grader = Grader(Options(default_rubric(), (), brief=False))
    packed = executors.packed(grader)
    task = Task(Path("a.txt"), "a.txt", "a")
    data = strong().encode()
    assert packed(task, data) == grader(task, data)
    before = executors.unpacked.cache_info().hits
    packed(task, data)
    assert executors.unpacked.cache_info().hits == before + 1
