"""Which essay a row of marks is about: rows and essays in, the essays each may mean out.

A row is known by the file's name, though a program may have spoilt letters of it; by the student's
id or name; by the essay, where an earlier run graded the same bytes under another name. Codes of a
run without names are read by its key.
"""

import json
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from pathlib import Path, PurePosixPath
from unicodedata import normalize

from rubric.batch import codes, find, naming, spoilt
from rubric.batch.work import Task
from rubric.overrides.marks import Entry
from rubric.records import Record
from rubric.source import Student

CODE = re.compile(r"essay-[0-9a-f]+")
Index = Mapping[str, Sequence[Task]]


class Essays(Record):
    """The essays of a run, by all that a row may call them."""

    names: Index
    folded: Index
    last: Index
    spoilt: Index
    ids: Index
    students: Index
    todo: Sequence[Task]


class Earlier(Record):
    """What the run knew in whose folder a table lies: codes, and new essays by their bytes."""

    out: Path
    key: Mapping[str, Sequence[codes.Entry]]
    digests: Index

    def is_coded(self, entry: Entry) -> bool:
        """Tell whether a row is one of a run without names."""
        return bool(self.rows(entry))

    def rows(self, entry: Entry) -> Sequence[codes.Entry]:
        """Give what the key says of a row's code."""
        stem = CODE.match(entry.name)
        return self.key.get(entry.identity) or self.key.get(stem[0] if stem else "", ())


def indexed(todo: Sequence[Task]) -> Essays:
    """Lay essays out to be found: as they are called, as they were handed in, by student."""
    return Essays(
        names=_index(todo, lambda task: (task.name, task.given)),
        folded=_index(todo, lambda task: (_folded(task.name), _folded(task.given))),
        last=_index(todo, lambda task: (_last(task.name), _last(task.given))),
        spoilt=_index(todo, lambda task: (*_lossy(task.name), *_lossy(task.given))),
        ids=_index(todo, lambda task: [who.id for who in _owners(task)]),
        students=_index(todo, lambda task: [_folded(who.name) for who in _owners(task)]),
        todo=todo,
    )


def earlier(out: Path, essays: Essays, lost: Iterable[Entry]) -> Earlier:
    """Learn what an earlier run in a folder knew, as far as rows that have no essay need it."""
    key = defaultdict(list)
    for entry in codes.entries(out):
        key[entry[0]].append(entry)
    graded = out / find.GRADES
    is_needed = any(entry.name for entry in lost) and graded.is_dir()
    fresh = [t for t in essays.todo if is_needed and not (graded / f"{t.stem}.json").is_file()]
    read = ((task, find.read(task.path, task.member, entry=task.entry)) for task in fresh)
    digests = defaultdict(list)
    for task, data in read:
        if isinstance(data, bytes):
            digests[sha256(data).hexdigest()].append(task)
    return Earlier(out, key, digests)


def by_name(entry: Entry, essays: Essays) -> Sequence[Task]:
    """Find the essays that have a row's name, or had it when they were handed in."""
    name = _folded(entry.name)
    tries = (essays.names.get(entry.name), essays.folded.get(name), essays.last.get(name))
    return next((found for found in tries if found), ())


def otherwise(
    lost: Iterable[Entry], essays: Essays, before: Earlier
) -> Mapping[str, Sequence[Task]]:
    """Find the essays that rows may mean whose names no essay has, by the rows' places.

    As many rows as there are copies of an essay have one each, in their order.
    """
    found: dict[str, Sequence[Task]] = {}
    copies = defaultdict(list)
    for entry in lost:
        whose = _whose(entry, essays, before)
        same = _same_bytes(entry, before)
        if whose:
            same = [task for task in same if task in whose]
        elif entry.identity or entry.student:
            same = [task for task in same if not _owners(task)]
        found[entry.place] = same or whose
        copies[tuple(task.stem for task in same)].append(entry.place)
    for stems, places in copies.items():
        if len(stems) == len(places):
            found |= {place: (found[place][at],) for at, place in enumerate(places)}
    return found


def waiting(lost: Iterable[Entry], found: Mapping[str, Sequence[Task]]) -> Iterable[str]:
    """Give the places of rows whose file is gone, where none but a guess could say whose they are.

    They may mean several essays, or one that another row means.
    """
    claims = Counter(tasks[0].stem for tasks in found.values() if len(tasks) == 1)
    for entry in lost:
        tasks = found[entry.place]
        if entry.name and tasks and (tasks[1:] or claims[tasks[0].stem] > 1):
            yield entry.place


def _whose(entry: Entry, essays: Essays, before: Earlier) -> Sequence[Task]:
    """Find the essays of the student that a row names: by a code, by id, by name.

    What is left of the file's name counts before id and name.
    """
    return (
        _behind(entry, essays, before)
        or _by_rest(entry.name, essays)
        or essays.ids.get(entry.identity, ())
        or essays.students.get(_folded(entry.student), ())
    )


def _same_bytes(entry: Entry, before: Earlier) -> Sequence[Task]:
    """Find the essays that have the bytes an earlier run graded under the row's name."""
    if not entry.name or not before.digests:
        return ()
    path = PurePosixPath(entry.name)
    alone, beside = naming.stems([entry.name])[0], naming.stems([entry.name, f"{path.stem}.x"])[0]
    for stem in (alone, beside):
        try:
            source = json.loads((before.out / find.GRADES / f"{stem}.json").read_bytes())["source"]
            if source["name"] == entry.name:
                return before.digests.get(source["sha256"], ())
        except (OSError, ValueError, LookupError, TypeError):
            continue
    return ()


def _behind(entry: Entry, essays: Essays, before: Earlier) -> Sequence[Task]:
    """Find the essays of whom a code stands for: by the file, else by id or name."""
    rows = before.rows(entry)
    files = [task for *_, file in rows for task in essays.names.get(file, ())]
    ids = [task for _, identity, _, _ in rows for task in essays.ids.get(identity, ())]
    named = [task for *_, name, _ in rows for task in essays.students.get(_folded(name), ())]
    return tuple({task.stem: task for task in files or ids or named}.values())


def _by_rest(name: str, essays: Essays) -> Sequence[Task]:
    """Find the essay that has a name with spoilt letters, where it is the only one."""
    found = {t.stem: t for key in _lossy(name) for t in essays.spoilt.get(key, ())}.values()
    fitting = [t for t in found if any(spoilt.is_rest(name, w) for w in (t.name, t.given))]
    return fitting if len(fitting) == 1 else ()


def _lossy(name: str) -> tuple[str, str]:
    """Give what is alike of a name and of what a program may have left of it."""
    return spoilt.marked(name), spoilt.plain(name)


def _owners(task: Task) -> list[Student]:
    return [who for who in (task.student, task.handed.student if task.handed else None) if who]


def _last(name: str) -> str:
    return _folded(PurePosixPath(name).name)


def _index(todo: Iterable[Task], keys: Callable[[Task], Iterable[str]]) -> Index:
    found: dict[str, list[Task]] = defaultdict(list)
    for task in todo:
        for key in dict.fromkeys(key for key in keys(task) if key):
            found[key].append(task)
    return found


def _folded(name: str) -> str:
    return normalize("NFC", " ".join(name.split())).casefold()
