"""What a run gave: its folder in, a result an essay out.

The grade files are read with tolerance: a run may be of an older version, and only what is asked
of it here must be there.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from rubric import files
from rubric.batch import codes, find, mark
from rubric.batch.tables import ABSENT, BY_HAND, UNGRADED
from rubric.errors import UnknownNameError, UserError
from rubric.formulas import bare
from rubric.overrides.columns import IDENTITY, NAME, OF, STATUS, STUDENT, TOTAL
from rubric.overrides.marks import GONE
from rubric.records import Record, replace
from rubric.source import Student
from rubric.spreadsheet import delimited

SCHEMA = "rubric-grade/"
WITHOUT = (GONE, UNGRADED, ABSENT, BY_HAND)  # the status of a row that has no grade file


class Scored(Record):
    """A criterion's part of a result."""

    criterion: str
    title: str
    status: str
    quality: str | None
    points: int | None
    max_points: int | None


class Result(Record, kw_only=True):
    """An essay's result; `essay` is the hash of the file and `rubric` of the rubric's file.

    `provisional`: the total hangs on what a teacher has yet to decide.
    """

    name: str
    student: Student | None
    attempt: int | None = None
    essay: str
    words: int
    points: int
    max_points: int
    provisional: bool
    marks: tuple[Scored, ...]
    engine: str
    rubric: tuple[str, str, str]

    @property
    def who(self) -> tuple[str, ...]:
        """Tell whose it is: by id, by name, or by the file's name."""
        student = self.student
        if student is None:
            return ("file", self.name)
        return ("id", student.id) if student.id else ("name", student.name)

    @property
    def shown(self) -> str:
        """What to call it on a screen."""
        student = self.student
        return (student.name or student.id) if student else self.name


def read(out: Path) -> tuple[Result, ...]:
    """Read the results of a run, sorted by name: those its table lists, of a folder used twice.

    Raises UserError when there is no run at `out`, or one of its files is no grade.
    """
    _refuse_changed(out)
    paths = sorted((out / find.GRADES).rglob("*.json"))
    if not paths:
        raise UnknownNameError(f"{out}: there are no grades here; name the folder of a run.")
    students, rows = codes.students(out), _rows(out / find.TABLE)
    listed = _listed(rows)
    found = [_result(path, students) for path in paths]
    kept = [one for one in found if not listed or one.name in listed]
    kept += _by_hand(rows, found[0], students)
    return tuple(sorted(kept, key=lambda one: (one.name.casefold(), one.name)))


def _refuse_changed(out: Path) -> None:
    """Refuse a run whose table a teacher wrote in since: what is in it would not count."""
    for name, digests in mark.read(out).items():
        path = out / name
        if name in find.STORES and path.is_file() and mark.digest(files.read(path)) not in digests:
            said = "changed since the run; grade again, so that what you wrote counts."
            raise UserError(f"{path}: {said}")


def _rows(table: Path) -> list[Mapping[str, str]]:
    """Read a run's table, its cells by column; nothing when it is gone or has other columns."""
    try:
        heading, *rows = delimited.placed(table.read_bytes(), table.name).rows
    except (OSError, UserError):
        return []
    columns = [cell.value for cell in heading]
    if NAME not in columns:
        return []
    return [{n: cell.value for n, cell in zip(columns, row, strict=False)} for row in rows]


def _listed(rows: Iterable[Mapping[str, str]]) -> frozenset[str]:
    names = (row.get(NAME, "") for row in rows if row.get(STATUS) not in WITHOUT)
    return frozenset(known for name in names for known in (name, bare(name)))


def _by_hand(
    rows: Iterable[Mapping[str, str]], like: Result, students: Mapping[str, Student]
) -> Iterator[Result]:
    """Give the results that are a teacher's alone; what the whole run shares is `like` another."""
    for row in rows:
        total, most = row.get(TOTAL, ""), row.get(OF, "")
        if row.get(STATUS) == BY_HAND and total.isdecimal() and most.isdecimal():
            who = Student(bare(row.get(IDENTITY, "")), bare(row.get(STUDENT, "")))
            who = students.get(who.id, who)
            yield replace(
                like,
                name=bare(row[NAME]) or who.name or who.id,
                student=who if who.id or who.name else None,
                attempt=None,
                essay="",
                words=0,
                points=int(total),
                max_points=int(most),
                provisional=False,
                marks=(),
            )


def _result(path: Path, students: Mapping[str, Student]) -> Result:
    try:
        grade = json.loads(files.read(path))
        if not str(grade["schema"]).startswith(SCHEMA):
            raise UserError(f"{path}: this is no grade.")
        return _read(grade, students)
    except (ValueError, LookupError, TypeError, AttributeError) as error:
        raise UserError(f"{path}: this is no grade, or a damaged one.") from error


def _read(grade: Mapping[str, Any], students: Mapping[str, Student]) -> Result:
    source, total, rubric = grade["source"], grade["total"], grade["rubric"]
    told = source.get("student")
    student = Student(str(told["id"]), str(told["name"])) if told else None
    if student and student.id in students:
        behind = students[student.id]
        student = behind if behind.id or behind.name else None
    return Result(
        name=str(source["name"]),
        student=student,
        attempt=source.get("attempt"),
        essay=str(source["sha256"]),
        words=int(grade["essay"]["words"]),
        points=int(total["points"]),
        max_points=int(total["max_points"]),
        provisional=total["low"] != total["high"],
        marks=tuple(_scored(mark) for mark in grade["marks"]),
        engine=str(grade["engine"]["version"]),
        rubric=(str(rubric["id"]), str(rubric["version"]), str(rubric["sha256"])),
    )


def _scored(mark: Mapping[str, Any]) -> Scored:
    return Scored(
        str(mark["criterion"]),
        str(mark["title"]),
        str(mark["status"]),
        mark["quality"],
        mark["points"],
        mark["max_points"],
    )
