"""A class's submissions: the files found and the class list in; essays to grade out.

Of a student's attempts the latest is graded. Several files of one attempt are each graded: only a
reader can tell an essay from its notes, and nothing that was handed in should be lost.
"""

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from rubric.batch import find, lms, naming, people, roster
from rubric.batch.find import Found, Place
from rubric.batch.lms.handed import Download, HandedIn
from rubric.batch.people import Person
from rubric.batch.roster import Roster
from rubric.batch.work import Task
from rubric.errors import ReadingError
from rubric.lookup import counted
from rubric.records import Record, replace
from rubric.source import Student

LINK = "A link was handed in, and no essay."
EMPTY = "Nothing was handed in."
NO_ESSAY = "No essay is read from a file of this kind ({kind})."
ABSENT = "No file here has this student’s name or id."
OUTSIDE = f"{find.LEADS_OUT[0].upper()}{find.LEADS_OUT[1:]}"
# What a student hands in who has the essay on paper; other files may be the teacher's own.
PICTURES = frozenset(".jpg .jpeg .png .heic .heif .webp .gif .bmp .tif .tiff".split())
HEAD = 5  # lines at the top of an essay: name, teacher, class, date
MOST_NAMES = 5  # students with several files; a longer list is read by nobody

Say = Callable[[Iterable[str]], str]


class Submissions(Record):
    """What is to be graded, whose it is, which system it came from, and what to say of it.

    `rest` are the students of whom there is no essay, each with what is there and why.
    `class_list` is the table that said who there are.
    """

    todo: tuple[Task, ...]
    rest: tuple[Task, ...] = ()
    system: str | None = None
    passed_over: tuple[str, ...] = ()
    said: tuple[str, ...] = ()
    class_list: Path | None = None


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
    made = gather(found, listed, all_attempts=all_attempts, hide=hide)
    return replace(made, class_list=class_list)


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
        names = find.names((*found.essays, *found.others))
        handed = roster.named(names, handed, class_list)
        heads = {p.name: _head(p) for p in found.essays if p.name not in handed}
        handed |= roster.headed(heads, handed, class_list)
    left = frozenset() if all_attempts else lms.older(download)
    skip = left | download.own | download.links
    todo = tasks((place for place in found.essays if place.name not in skip), handed)
    passed = tuple(name for name in find.names(found.others) if name not in skip)
    rest = _rest(found, replace(download, files=handed), left, todo)
    absent = tuple(_absent(class_list, (*todo, *rest))) if class_list else ()
    say = _how_many if hide else shown
    said = [*_told(download, left, say), *_several(todo, hide=hide)]
    said += _missed(class_list, todo, hide=hide) if class_list else ()
    if found.outside:
        said.append(f"{OUTSIDE}: {say(find.names(found.outside))}.")
    if hide and passed:
        said.append(f"Not graded, as they do not look like essays: {_how_many(passed)}.")
    passed = () if hide else passed
    return Submissions(todo, (*rest, *absent), download.system or None, passed, tuple(said))


def _head(place: Place) -> list[str]:
    """Read the first lines of an essay; none of what cannot be read."""
    from rubric import reading  # noqa: PLC0415  # only where a file's name does not tell

    data = find.read(place.path, place.member)
    try:
        source = reading.read(data, place.name) if isinstance(data, bytes) else None
    except ReadingError:
        source = None
    blocks = source.blocks[:HEAD] if source else ()
    text = "\n".join("".join(run.text for run in block.runs) for block in blocks)
    return text.splitlines()[:HEAD]


def _rest(
    found: Found, download: Download, left: Collection[str], todo: Iterable[Task]
) -> tuple[Task, ...]:
    """Give the students who handed something in, but no essay: what of it comes first.

    A picture of which nobody is known is somebody's.
    """
    places = {place.name: place for place in (*found.essays, *found.others)}
    seen = {task.handed.who for task in todo if task.handed}
    first: dict[tuple[str, str], Place] = {}
    for name in sorted(
        download.files.keys() - left, key=lambda name: (name in download.own, name)
    ):
        who = download.files[name].who
        if who not in seen and name in places:
            first.setdefault(who, places[name])
    nobodys = [p for p in found.others if _is_picture(p) and p.name not in download.files]
    rest = tasks((*first.values(), *nobodys), download.files)
    # They have no files of their own, and an essay may be called as they are but for the suffix.
    return tuple(replace(task, stem=task.name, why=_reason(task.given, download)) for task in rest)


def _is_picture(place: Place) -> bool:
    return PurePosixPath(place.name).suffix.lower() in PICTURES


def _reason(name: str, download: Download) -> str:
    """Say why a file is not graded."""
    if name in download.links:
        return LINK
    return EMPTY if name in download.own else NO_ESSAY.format(kind=PurePosixPath(name).suffix)


def _absent(class_list: Roster, known: Iterable[Task]) -> Iterable[Task]:
    """Give the students of the class of whom there is nothing."""
    for person in _without(class_list, known):
        who = HandedIn(student=Student(person.id, person.name))
        name = person.id or person.name
        yield Task(Path(), name, name, handed=who, why=ABSENT)


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


def _missed(class_list: Roster, todo: Iterable[Task], *, hide: bool) -> Iterable[str]:
    """Say whose files are not known, and who of the class handed nothing in."""
    say = _how_many if hide else shown
    nobody = [task.name for task in todo if task.handed is None]
    if nobody:
        yield f"I could not tell from {class_list.name} whose these are: {say(nobody)}."
    absent = [person.name or person.id for person in _without(class_list, todo)]
    if absent:
        who = counted(len(absent), "student") if hide else shown(absent)
        yield f"In {class_list.name}, and no file here has the name or id: {who}."


def _without(class_list: Roster, known: Iterable[Task]) -> list[Person]:
    students = {task.handed.student for task in known if task.handed}
    ids = {key for student in students for key in people.id_keys(student.id)}
    names = {key for student in students for key in people.name_keys(student.name)}
    return [one for one in class_list.students if not (one.ids & ids or one.names & names)]


def _how_many(names: Iterable[str]) -> str:
    return counted(len(tuple(names)), "file")


def shown(names: Iterable[str]) -> str:
    """List names, the first few."""
    return naming.few(sorted(naming.plain(name) for name in names))
