"""A run: essays and the work in, what came of each out, as it comes, wherever it is done."""

from collections import deque
from collections.abc import Callable, Generator, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from dataclasses import dataclass, field
from hashlib import sha256
from time import perf_counter

from rubric.batch import find
from rubric.batch.crew import LostError
from rubric.batch.executors import Team
from rubric.batch.work import TOO_LARGE, Outcome, Task, Work
from rubric.errors import UserError
from rubric.records import Record
from rubric.result import GradeFailure

MOST_BYTES = 4 * 1024**2  # of the essays a worker takes at a time; few are larger than a hundredth
DIED = "the process that graded this essay died, twice."
TOO_LONG = "grading this essay takes too long; it was stopped, twice."

NO_WORKER = "No process that grades stays alive here; -j 1 grades in this one."
LOOK = 1.0  # seconds of waiting after which the run asks whether anybody is at work
FRUITLESS = 3  # essays given up before any was done: then it is not the essays

Known = Callable[[Task, str], str | None]
"""Give the key under which an unchanged essay is remembered, by its task and its digest."""


class Done(Record):
    """What came of an essay: files and a row; the key of what is remembered of it; or why none.

    `digest` is the SHA-256 of the essay's bytes, `seconds` what the work took.
    """

    task: Task
    outcome: Outcome | str
    digest: str = ""
    seconds: float = 0.0


class Essay(Record):
    """An essay that was read."""

    task: Task
    data: bytes
    digest: str


class Chunk(Record):
    """Essays that one worker takes together; `last`: one that was lost, by itself."""

    essays: tuple[Essay, ...]
    last: bool = False


@dataclass(slots=True)
class Desk:
    """Where a run stands: essays not read yet, those of lost workers, and what is under way.

    `fruitless` counts the essays that were given up, until work on any other is done.
    """

    waiting: deque[Task]
    lost: deque[Task] = field(default_factory=deque)
    fruitless: int | None = 0
    flying: "dict[Future[tuple[Done, ...]], Chunk]" = field(default_factory=dict)


Results = Generator[Done, None, None]


def unknown(_task: Task, _digest: str) -> None:
    """Know no essay."""


def run(todo: Iterable[Task], work: Work, team: Team, known: Known = unknown) -> Results:
    """Do the work on every essay that is not `known`, in whatever order it is done.

    A worker that dies or is stopped costs the essay that it dies of: those it had are done again,
    each by itself. Close the iterator to end a run early.
    """
    desk = Desk(deque(todo))
    travelling = team.packed(work)
    meanwhile = team.meanwhile
    try:
        while desk.waiting or desk.lost or desk.flying:
            while (desk.waiting or desk.lost) and len(desk.flying) < team.window():
                yield from _handed_out(desk, travelling, team, known)
            if desk.flying:
                meanwhile()
                meanwhile = _nothing
            yield from _come_in(desk, team)
    finally:
        team.executor.shutdown(cancel_futures=True)


def _nothing() -> None:
    """Do nothing."""


def _handed_out(desk: Desk, work: Work, team: Team, known: Known) -> Results:
    """Read essays and hand a chunk of them out; give at once what can be said without work."""
    last = bool(desk.lost)
    tasks = desk.lost or desk.waiting
    essays: list[Essay] = []
    size = 0
    while tasks and len(essays) < (1 if last else team.chunk) and size < MOST_BYTES:
        task = tasks.popleft()
        data = find.read(task.path, task.member, entry=task.entry)
        if isinstance(data, GradeFailure):
            yield Done(task, data)
            continue
        digest = sha256(data).hexdigest()
        key = known(task, digest)
        if key is not None:
            yield Done(task, key, digest)
            continue
        essays.append(Essay(task, data, digest))
        size += len(data)
    if essays:
        chunk = Chunk(tuple(essays), last)
        desk.flying[_submitted(team.executor, work, chunk.essays)] = chunk


def _submitted(
    executor: Executor, work: Work, essays: Sequence[Essay]
) -> "Future[tuple[Done, ...]]":
    return executor.submit(done, work, tuple(essays))


def done(work: Work, essays: Sequence[Essay]) -> tuple[Done, ...]:
    """Do the work on some essays: what a worker is asked for."""
    return tuple(_timed(work, essay) for essay in essays)


def _timed(work: Work, essay: Essay) -> Done:
    before = perf_counter()
    outcome = work(essay.task, essay.data)
    return Done(essay.task, outcome, essay.digest, perf_counter() - before)


def _come_in(desk: Desk, team: Team) -> Results:
    """Wait for workers, and take what they have; of lost ones, put the essays aside."""
    ready, _ = wait(desk.flying, LOOK, FIRST_COMPLETED)
    if not ready:
        team.attend()
    for future in [each for each in desk.flying if each in ready]:
        chunk = desk.flying.pop(future)
        error = future.exception()
        if error is None:
            desk.fruitless = None
            yield from future.result()
        elif not isinstance(error, LostError | MemoryError):
            raise error
        elif chunk.last:
            _despair(desk)
            yield Done(chunk.essays[0].task, _given_up(chunk.essays[0].task, error))
        else:
            desk.lost.extend(essay.task for essay in chunk.essays)


def _despair(desk: Desk) -> None:
    """Count an essay that is given up. Raises UserError where no worker has ever done any."""
    if desk.fruitless is not None:
        desk.fruitless += 1
        if desk.fruitless >= FRUITLESS:
            raise UserError(NO_WORKER)


def _given_up(task: Task, error: LostError | MemoryError) -> GradeFailure:
    if isinstance(error, MemoryError):
        return GradeFailure(task.name, "too-large", TOO_LARGE)
    if error.late:
        return GradeFailure(task.name, "too-slow", TOO_LONG)
    return GradeFailure(task.name, "worker-died", DIED)
