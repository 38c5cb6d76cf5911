"""The class list: its table and the files of a folder in; whose each file is, out.

Any table will do that has a column of names or of ids: a system's exported gradebook, or a list
typed by hand. A file is a student's when it has the id or all words of the name in its own name,
and nobody else's fits as well; or when the name stands alone in a line at its head, and at no
other file's.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path, PurePosixPath

from rubric import files
from rubric.batch import people
from rubric.batch.lms.handed import HandedIn
from rubric.batch.people import Person
from rubric.errors import UserError
from rubric.records import Record, replace
from rubric.source import Student
from rubric.spreadsheet import lines

SHORTEST = 3  # letters of an id that is looked for among a file name's words
TOKEN = re.compile(r"[^\W_]+(?:[@.+-][^\W_]+)*")
WORD = re.compile(r"[^\W_]+")
LABEL = re.compile(r"\s*(?:(?:student|full)\W)?(?:name|student|author|by)\b\s*:?", re.IGNORECASE)

Index = Mapping[str, frozenset[Person]]


class Roster(Record):
    """The students of a class, the file the list came from, and where to look a student up."""

    name: str
    students: tuple[Person, ...]
    ids: Index
    names: Index
    words: Index  # of names: of each the one that fewest share
    files: Index


def read(path: Path) -> Roster:
    """Read a class list. Raises UserError when it is no table of students."""
    heading, *rows = [line.cells for line in lines(files.read(path), path.name)] or [()]
    known = people.columns(heading)
    if not known.any:
        raise UserError(
            f"{path}: I find no column of names or ids; call one “name” or “student id”."
        )
    told = (people.person(row, known) for row in rows)
    students = tuple(one for one in told if one.ids or one.names)
    common = Counter(word for one in students for word in _words(one))
    return Roster(
        path.name,
        students,
        ids=_index(students, lambda one: one.ids),
        names=_index(students, lambda one: one.names),
        words=_index(students, lambda one: sorted(_words(one), key=lambda w: (common[w], w))[:1]),
        files=_index(students, lambda one: one.files),
    )


def named(
    names: Sequence[str], handed: Mapping[str, HandedIn], roster: Roster
) -> dict[str, HandedIn]:
    """Say whose each file is, by the roster: those a system named, and others by their names."""
    found = dict(handed)
    for name in names:
        known = handed.get(name)
        person = _known(known.student, roster) if known else _meant(name, roster)
        if person is None:
            continue
        told = known or HandedIn(student=Student("", ""))
        who = Student(told.student.id or person.id, person.name or told.student.name)
        found[name] = replace(told, student=who)
    return found


def headed(
    heads: Mapping[str, Iterable[str]], handed: Mapping[str, HandedIn], roster: Roster
) -> dict[str, HandedIn]:
    """Say whose the other files are, by the lines at their heads; a name is one file's alone."""
    known = {_known(each.student, roster) for each in handed.values()}
    claims: dict[Person, list[str]] = defaultdict(list)
    for name, head in heads.items():
        keys = {key for line in head for key in people.name_keys(LABEL.sub("", line))}
        person = _only(_under(keys, roster.names))
        if person and person not in known:
            claims[person].append(name)
    return {
        names[0]: HandedIn(student=Student(person.id, person.name))
        for person, names in claims.items()
        if len(names) == 1
    }


def _known(student: Student, roster: Roster) -> Person | None:
    """Find a student whom the system named, by id and then by name."""
    by_id = _under(people.id_keys(student.id), roster.ids)
    return _only(by_id or _under(people.name_keys(student.name), roster.names))


def _meant(name: str, roster: Roster) -> Person | None:
    """Find whose name or id a file's name has in it."""
    path = PurePosixPath(people.folded(name))
    listed = _under((path.name, str(path), path.stem), roster.files)
    if listed:
        return _only(listed)
    bare = str(path.with_suffix("")) if path.name else ""
    tokens = {*TOKEN.findall(bare), *WORD.findall(bare)}
    by_id = _under((each for each in tokens if len(each) >= SHORTEST), roster.ids)
    likely = _under(tokens, roster.words) | _under(tokens, roster.names)
    return _only(by_id) or _only({one for one in likely if _is_named(one, tokens)})


def _is_named(person: Person, tokens: set[str]) -> bool:
    words = _words(person)
    return len(words) > 1 and (words <= tokens or bool(person.names & tokens))


def _words(person: Person) -> frozenset[str]:
    return frozenset(WORD.findall(people.folded(person.name)))


def _index(students: Iterable[Person], keys: Callable[[Person], Iterable[str]]) -> Index:
    made: dict[str, set[Person]] = defaultdict(set)
    for one in students:
        for key in keys(one):
            made[key].add(one)
    return {key: frozenset(found) for key, found in made.items()}


def _under(keys: Iterable[str], index: Index) -> frozenset[Person]:
    return frozenset(one for key in keys for one in index.get(key, ()))


def _only(found: Collection[Person]) -> Person | None:
    return next(iter(found)) if len(found) == 1 else None
