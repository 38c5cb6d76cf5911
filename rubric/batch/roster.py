"""The class list: its table and the files of a folder in; whose each file is, out.

Any table will do that has a column of names or of ids: a system's exported gradebook, or a list
typed by hand. A file is a student's when it has the id or all words of the name in its own name,
and nobody else's fits as well.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from rubric.batch import people, sheet
from rubric.batch.lms.handed import HandedIn
from rubric.batch.people import Person
from rubric.errors import UserError
from rubric.source import Student

SHORTEST = 3  # letters of an id that is looked for among a file name's words
TOKEN = re.compile(r"[^\W_]+(?:[@.+-][^\W_]+)*")
WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Roster:
    """The students of a class, and where the list came from."""

    name: str
    students: tuple[Person, ...]


def read(path: Path) -> Roster:
    """Read a class list. Raises UserError when it is no table of students."""
    try:
        table = sheet.read(path.read_bytes(), path.name)
    except OSError as error:
        raise UserError(f"{path}: cannot be read ({error.strerror}).") from error
    heading, *rows = table.rows
    known = people.columns(heading)
    if not known.any:
        raise UserError(
            f"{path}: I find no column of names or ids; call one “name” or “student id”."
        )
    students = tuple(people.person(row, known) for row in rows)
    return Roster(path.name, tuple(one for one in students if one.ids or one.names))


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


def _known(student: Student, roster: Roster) -> Person | None:
    """Find a student whom the system named, by id and then by name."""
    ids, names = people.id_keys(student.id), people.name_keys(student.name)
    by_id = [person for person in roster.students if person.ids & ids]
    return _only(by_id or [person for person in roster.students if person.names & names])


def _meant(name: str, roster: Roster) -> Person | None:
    """Find whose name or id a file's name has in it."""
    path = PurePosixPath(people.folded(name))
    listed = [p for p in roster.students if {path.name, str(path), path.stem} & p.files]
    if listed:
        return _only(listed)
    bare = str(path.with_suffix("")) if path.name else ""
    tokens = {*TOKEN.findall(bare), *WORD.findall(bare)}
    by_id = [p for p in roster.students if any(len(i) >= SHORTEST and i in tokens for i in p.ids)]
    return _only(by_id) or _only([p for p in roster.students if _is_named(p, tokens)])


def _is_named(person: Person, tokens: set[str]) -> bool:
    words = set(WORD.findall(people.folded(person.name)))
    return len(words) > 1 and (words <= tokens or bool(person.names & tokens))


def _only(found: Iterable[Person]) -> Person | None:
    fitting = tuple(found)
    return fitting[0] if len(fitting) == 1 else None
