"""The essays that are compared: rows, earlier runs and folders in; their prints out.

Only prints are kept. The words of an essay are read again where a passage of it is in question:
from its grade, or from its file.
"""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any

from rubric.batch import codes, find
from rubric.batch.rows import Row
from rubric.batch.similarity.own import Own, Prints, of_draft, own, packed, unpacked
from rubric.errors import ReadingError, UnknownNameError
from rubric.memory import forget
from rubric.records import Record
from rubric.result import GradeFailure
from rubric.schema import RubricFile
from rubric.types import Paragraph, Span

SAMPLE = "the sample essay"

Who = tuple[str, ...]


class Held(Record):
    """An essay: what it is called, whose it is, its prints, and how to get its words again.

    `open` gives None where they can be read no more. `earlier`: not one that is graded now.
    """

    name: str
    who: Who
    prints: Prints
    open: Callable[[], Own | None]
    earlier: bool = False


class Earlier(Record):
    """The essays of earlier folders, and the names of those that could not be read."""

    held: tuple[Held, ...] = ()
    unread: tuple[str, ...] = ()


NONE = Earlier()


def of_rows(
    rows: Iterable[Row], out: Path, prompt: str | None, behind: Mapping[str, Who]
) -> Iterator[Held]:
    """Give the essays of a run; `behind` says whose those with codes are, where there are any.

    Their grades lie in the run's folder `out`.
    """
    for row in rows:
        if row.prints:
            who = _who(row.identity, row.student, row.name, behind)
            opened = partial(_of_run, out, row.stem, prompt)
            yield Held(row.name, who, unpacked(row.prints), opened)


def earlier(folders: Iterable[Path], prompt: str | None, *, hide: bool) -> Earlier:
    """Read folders of essays, or those of runs; to `hide` names, essays are told by number.

    A grade or an essay that cannot be read is told. Raises UserError for a folder without any.
    """
    held: list[Held] = []
    unread: list[str] = []
    for folder in folders:
        if not folder.exists():
            raise UnknownNameError(f"{folder}: there is no such file or folder.")
        grades = _grades(folder)
        found = _graded(grades, folder, prompt) if grades else _written(folder, prompt)
        for number, each in enumerate(found, 1):
            name = f"essay {number} of {folder.name}" if hide else f"{folder.name}/{each[0]}"
            if each[2] is None:
                unread.append(name)
            else:
                prints = unpacked(packed(each[2]))
                held.append(Held(name, _apart(each[1], name), prints, each[3], earlier=True))
    return Earlier(tuple(held), tuple(unread))


def sample(file: RubricFile) -> tuple[Held, ...]:
    """Give a rubric's sample essay, where it has one that can be read."""
    from rubric.grading.exemplar import unusable  # noqa: PLC0415  # comes with all that reads

    if file.exemplar is None or unusable(file):
        return ()
    opened = partial(_read, file.exemplar, file.exemplar_name or "sample.txt", file.prompt)
    page = opened()
    if page is None:
        return ()
    return (Held(SAMPLE, ("sample",), unpacked(packed(page)), opened, earlier=True),)


def _grades(folder: Path) -> list[Path]:
    """Give the grades of the runs in a folder, or of the run whose grades it is."""
    runs = [folder.parent] if folder.name == find.GRADES else []
    runs += (mark.parent for mark in folder.rglob(find.MARK))
    inside = (run / find.GRADES for run in runs if (run / find.MARK).is_file())
    return sorted({path for grades in inside for path in grades.rglob("*.json")})


Found = tuple[str, Who, Own | None, Callable[[], Own | None]]


def _graded(paths: Iterable[Path], folder: Path, prompt: str | None) -> Iterator[Found]:
    """Give the essays of a run by their grades."""
    behind = codes.owners(folder)
    for path in paths:
        try:
            grade = json.loads(path.read_bytes())
            source = grade["source"]
            told, name = source.get("student") or {}, str(source["name"])
            who = _who(str(told.get("id", "")), str(told.get("name", "")), name, behind)
            page: Own | None = _page(grade, prompt)
        except (OSError, ValueError, LookupError, TypeError, AttributeError):
            name, who, page = path.name, ("file", path.name), None
        yield name, who, page, partial(_again, path, prompt)


def _written(folder: Path, prompt: str | None) -> Iterator[Found]:
    """Give the essays that lie in a folder."""
    for place in find.look(folder, recursive=True).essays:
        opened = partial(_found, place, prompt)
        yield place.name, ("file", place.name), opened(), opened


def _found(place: find.Place, prompt: str | None) -> Own | None:
    data = find.read(place.path, place.member, entry=place.entry)
    return None if isinstance(data, GradeFailure) else _read(data, place.name, prompt)


def _read(data: bytes, name: str, prompt: str | None) -> Own | None:
    from rubric import analysis, furniture, reading  # noqa: PLC0415  # as above

    forget()
    try:
        source = reading.read(data, name)
    except ReadingError:
        return None
    return of_draft(analysis.read_page(furniture.document(source)), prompt)


def _who(identity: str, student: str, name: str, behind: Mapping[str, Who]) -> Who:
    """Tell whose an essay is: by id, by name, or by the file's name."""
    if identity:
        return behind.get(identity, ("id", identity))
    return ("name", student) if student else ("file", name)


def _of_run(out: Path, stem: str, prompt: str | None) -> Own | None:
    return _again(out / find.GRADES / f"{stem}.json", prompt)


def _apart(who: Who, name: str) -> Who:
    """Tell nobody by a file's name alone: in two classes many are called `essay.docx`."""
    return ("file", name) if who[0] == "file" else who


def _again(path: Path, prompt: str | None) -> Own | None:
    """Read an essay's own words from its grade."""
    try:
        return _page(json.loads(path.read_bytes()), prompt)
    except (OSError, ValueError, LookupError, TypeError):
        return None


def _page(grade: Mapping[str, Any], prompt: str | None) -> Own:
    essay = grade["essay"]
    paragraphs = [Paragraph(p["start"], p["end"], p["role"]) for p in essay["paragraphs"]]
    without = [
        Span(part["start"], part["end"]) for part in (*essay["quotations"], *essay["citations"])
    ]
    return own(str(essay["text"]), paragraphs, without, prompt)
