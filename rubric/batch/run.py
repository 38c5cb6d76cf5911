"""A run: essays and the work in, outcomes out, in the order of the essays, wherever it is done."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import BrokenExecutor, Executor, Future

from rubric.batch import executors, find
from rubric.batch.work import Outcome, Task
from rubric.result import GradeFailure

AHEAD = 4  # essays in flight a process: it never waits, and memory stays flat
DIED = "the process that graded this essay died."

Work = Callable[[Task, bytes], Outcome]
Flying = deque[tuple[Task, "Future[Outcome]"]]
Results = Generator[tuple[Task, Outcome], None, None]


def run(todo: Iterable[Task], work: Work, processes: int) -> Results:
    """Do the work on every essay, in order.

    A process that dies costs the essay that killed it: those in flight with it are graded again,
    each alone, and the rest in new processes. Close the iterator to end a run early.
    """
    waiting = deque(todo)
    while waiting:
        flying: Flying = deque()
        yield from _together(waiting, flying, work, processes)
        for task, future in flying:
            yield task, _alone(task, work) if _is_lost(future) else future.result()


def _together(waiting: deque[Task], flying: Flying, work: Work, processes: int) -> Results:
    """Work `waiting` off, until it is done or a process dies; then some are left `flying`."""
    ahead = AHEAD * processes if processes > 1 else 1
    executor = executors.executor(processes)
    try:
        while waiting or flying:
            while waiting and len(flying) < ahead:
                flying.append((waiting[0], _submitted(executor, waiting[0], work)))
                waiting.popleft()
            task, future = flying[0]
            outcome = future.result()
            flying.popleft()
            yield task, outcome
    except BrokenExecutor:
        return
    finally:
        executor.shutdown(cancel_futures=True)


def _submitted(executor: Executor, task: Task, work: Work) -> "Future[Outcome]":
    """Read an essay and hand it to a worker; what cannot be read is known at once."""
    data = find.read(task.path, task.member, entry=task.entry)
    if isinstance(data, bytes):
        return executor.submit(work, task, data)
    known: Future[Outcome] = Future()
    known.set_result(data)
    return known


def _is_lost(future: "Future[Outcome]") -> bool:
    return future.cancelled() or isinstance(future.exception(), BrokenExecutor)


def _alone(task: Task, work: Work) -> Outcome:
    """Grade an essay in a process of its own, to find out whether it was the cause of a death."""
    try:
        with executors.pool(1) as own:
            return _submitted(own, task, work).result()
    except BrokenExecutor:
        return GradeFailure(task.name, "worker-died", DIED)
