"""A class's submissions: the files found and the class list in; essays to grade out.

Of a student's attempts the latest is graded. Several files of one attempt are each graded: only a
reader can tell an essay from its notes, and nothing that was handed in should be lost.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rubric.batch import find, lms, naming, people, roster
from rubric.batch.find import Found, Place
from rubric.batch.lms.handed import Download, HandedIn
from rubric.batch.roster import Roster
from rubric.batch.work import Task
from rubric.lookup import counted

MOST_NAMES = 5  # students with several files; a longer list is read by nobody

Say = Callable[[Iterable[str]], str]


@dataclass(frozen=True, slots=True)
class Submissions:
    """What is to be graded, whose it is, which system it came from, and what to say of it."""

    todo: tuple[Task, ...]
    system: str | None = None
    passed_over: tuple[str, ...] = ()
    said: tuple[str, ...] = ()


def given(
    paths: Sequence[Path],
    class_list: Path | None,
    *,
    recursive: bool,
    all_attempts: bool,
    hide: bool,
) -> Submissions:
    """Find the submissions that paths mean, and whose they are.

    Raises UserError where there are none, or the class list cannot be read.
    """
    found = find.look(*paths, recursive=recursive)
    listed = roster.read(class_list) if class_list else None
    return gather(found, listed, all_attempts=all_attempts, hide=hide)


def gather(
    found: Found,
    class_list: Roster | None = None,
    *,
    all_attempts: bool = False,
    hide: bool = False,
) -> Submissions:
    """Tell who handed in what, and choose what is graded; `hide` names nobody in what is said."""
    download = _download(found)
    handed = dict(download.files)
    if class_list:
        handed = roster.named(find.names(found.essays), handed, class_list)
    left = frozenset() if all_attempts else lms.older(download)
    skip = left | download.own | download.links
    todo = tasks((place for place in found.essays if place.name not in skip), handed)
    passed = tuple(name for name in find.names(found.others) if name not in skip)
    say = _how_many if hide else shown
    said = [*_told(download, left, say), *_several(todo, hide=hide)]
    said += _missed(class_list, todo, say) if class_list else ()
    if hide and passed:
        said.append(f"Not graded, as they do not look like essays: {_how_many(passed)}.")
    return Submissions(todo, download.system or None, () if hide else passed, tuple(said))


def tasks(places: Iterable[Place], handed: Mapping[str, HandedIn]) -> tuple[Task, ...]:
    """Name each essay and the files that are written of it."""
    known = tuple(places)
    names = find.names(known)
    return tuple(
        Task(
            path=place.path,
            name=called,
            stem=stem,
            member=place.member,
            entry=bool(name in handed and handed[name].entry),
            handed=handed.get(name),
            given=name,
        )
        for place, name, called, stem in zip(
            known, names, naming.called(names), naming.stems(names), strict=True
        )
    )


def _download(found: Found) -> Download:
    """Tell which system's download was found; an empty one for a folder of anybody's."""
    places = {place.name: place for place in (*found.essays, *found.others)}

    def read(name: str) -> bytes:
        data = find.read(places[name].path, places[name].member)
        return data if isinstance(data, bytes) else b""

    return lms.recognise(tuple(places), read) or Download("", {})


def _told(download: Download, left: frozenset[str], say: Say) -> Iterable[str]:
    """Say what was recognised, and what is not graded of it."""
    if download.system:
        persons = {handed.who for handed in download.files.values()}
        yield f"This is a download of {download.system}, from {counted(len(persons), 'student')}."
    if left:
        yield f"Not graded, as a later attempt is there: {say(left)}."
    if download.links:
        yield f"Not graded, as a link was handed in: {say(download.links)}."


def _several(todo: Iterable[Task], *, hide: bool) -> Iterable[str]:
    """Say who handed in more than one file, and what is done with them."""
    owned = defaultdict(list)
    called = {}
    for task in todo:
        if task.handed:
            student = task.handed.student
            owned[task.handed.who].append(task.name)
            called[task.handed.who] = naming.plain(student.name or student.id)
    several = {who: names for who, names in sorted(owned.items()) if len(names) > 1}
    if hide and several:
        students = counted(len(several), "student")
        yield f"Several files came from {students}; each file is graded."
        return
    for who, names in [*several.items()][:MOST_NAMES]:
        said = f"{called[who]} handed in {counted(len(names), 'file')}"
        yield f"{said}, and each is graded: {shown(names)}."
    if len(several) > MOST_NAMES:
        more = counted(len(several) - MOST_NAMES, "other student")
        yield f"So did {more}; each file is graded."


def _missed(class_list: Roster, todo: Iterable[Task], say: Say) -> Iterable[str]:
    """Say whose files are not known, and who of the class handed nothing in."""
    nobody = [task.name for task in todo if task.handed is None]
    if nobody:
        yield f"I could not tell from {class_list.name} whose these are: {say(nobody)}."
    students = {task.handed.student for task in todo if task.handed}
    ids = {key for student in students for key in people.id_keys(student.id)}
    names = {key for student in students for key in people.name_keys(student.name)}
    absent = [p.name or p.id for p in class_list.students if not (p.ids & ids or p.names & names)]
    if absent:
        yield f"In {class_list.name} and without an essay here: {say(absent)}."


def _how_many(names: Iterable[str]) -> str:
    return str(len(tuple(names)))


def shown(names: Iterable[str]) -> str:
    """List names, the first few."""
    return naming.few(sorted(naming.plain(name) for name in names))
