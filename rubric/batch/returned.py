"""Handing back: reports in; the zip that the system's own upload takes, out.

Each is named after what the student handed in, so that the system knows whose it is. What it
would ignore is left out and named.
"""

import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

from rubric import files
from rubric.batch import find, lms, naming
from rubric.batch.lms import System
from rubric.batch.work import Task
from rubric.records import Record
from rubric.report.forms import FORMS

UPLOAD = "upload.zip"
BEGINNING = (1980, 1, 1, 0, 0, 0)  # the time of every member: the same reports give the same bytes
LONGEST = 255  # bytes of a file's name
READABLE = 0o644 << 16


class Returned(Record):
    """What was packed, and the essays whose reports the system would ignore."""

    path: Path
    packed: int
    left: tuple[str, ...]


def pack(graded: Iterable[Task], out: Path, system: System, form: str) -> Returned:
    """Pack the reports of a run for a system. With codes for names it goes beside their key."""
    tasks = tuple(graded)
    hidden = any(task.code is not None for task in tasks)
    path = out / find.OWN / UPLOAD if hidden else out / UPLOAD
    left, taken = [], set[str]()
    with files.writing(path, private=hidden) as file, zipfile.ZipFile(file, "w") as zipped:
        for task in sorted(tasks, key=lambda task: task.given):
            name = lms.RETURNS[system](task.given, FORMS[form].rpartition(".")[2])
            if name is None:
                left.append(task.name)
                continue
            info = zipfile.ZipInfo(_unique(naming.plain(name), taken), BEGINNING)
            info.external_attr = READABLE
            info.compress_type = zipfile.ZIP_DEFLATED
            zipped.writestr(info, files.read(out / find.REPORTS / f"{task.stem}.{FORMS[form]}"))
    return Returned(path, len(taken), tuple(left))


def _unique(name: str, taken: set[str]) -> str:
    """Give a name that fits and that nothing else in the zip has, whatever the case."""
    path, n = PurePosixPath(name), 1
    stem, *tail = path.name.rsplit(".", 2)
    while True:
        end = ".".join(("" if n == 1 else f"-{n}", *tail))
        fits = stem.encode()[: LONGEST - len(end.encode())].decode(errors="ignore")
        unique = str(path.with_name(f"{fits}{end}"))
        if unique.casefold() not in taken:
            taken.add(unique.casefold())
            return unique
        n += 1
