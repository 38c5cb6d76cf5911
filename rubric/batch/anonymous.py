"""Grading without names: tasks in; tasks with codes for names, and the key to them, out.

A code is made of the student and of a salt that only this run's folder holds, so it stays the
same from run to run and tells nobody who it is. The key lies apart and is its owner's alone.
"""

import hashlib
import hmac
import secrets
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path, PurePosixPath

from rubric import files
from rubric.batch import codes, find, naming
from rubric.batch.work import Task
from rubric.errors import UserError
from rubric.records import replace
from rubric.source import Student
from rubric.spreadsheet import delimited

SALT = "salt"  # in the folder of a run that is for the teacher alone
SALT_BYTES = 16
DIGITS = 6  # hexadecimal, of a code; more where two would be the same
WITH_NAMES = (
    "{out}: an earlier run with names lies here; name another folder by -o. "
    "What you wrote counts there as well: --marks {table}"
)
WITHOUT_NAMES = (
    "{out}: an earlier run without names lies here; say --anonymous again. To have the names, "
    "name another folder by -o; what you wrote counts there as well: --marks {table}"
)
HEADING = ("code", "id", "name", "file")


def refuse_change(out: Path, *, hide: bool) -> None:
    """Refuse to go on without names where they were, or with them: each wants its own folder."""
    hidden = (out / find.OWN / codes.NAME).exists()
    if (out / find.GRADES).exists() and hidden is not hide:
        said = WITH_NAMES if hide else WITHOUT_NAMES
        raise UserError(said.format(out=out, table=out / find.TABLE))


def encode(todo: Sequence[Task], out: Path) -> tuple[Task, ...]:
    """Give each task a code for its student and names made of it; write the key.

    The order of the tasks is that of their codes, which says nothing of the alphabet.
    """
    marks = _codes({_identity(task) for task in todo}, _salt(out))
    coded = [replace(task, code=marks[_identity(task)]) for task in todo]
    order = sorted(coded, key=lambda task: (task.code or "", task.name, task.member or 0))
    seen: Counter[str | None] = Counter()
    names = []
    for task in order:
        seen[task.code] += 1
        again = f"_{seen[task.code]}" if seen[task.code] > 1 else ""
        names.append(f"{task.code}{again}{PurePosixPath(task.name).suffix.lower()}")
    stems = naming.stems(names)
    made = zip(order, names, stems, strict=True)
    tasks = tuple(replace(task, name=name, stem=stem) for task, name, stem in made)
    _remember(tasks, out)
    return tasks


def _identity(task: Task) -> str:
    return "\0".join(task.handed.who) if task.handed else f"\0\0{task.given}"


def _salt(out: Path) -> bytes:
    """Give the salt of a run's folder; the first run makes it."""
    path = out / find.OWN / SALT
    try:
        if path.is_file():
            return bytes.fromhex(path.read_text("ascii"))
    except (OSError, ValueError) as error:
        raise UserError(
            f"{path}: cannot be read; without it no code would stay its own."
        ) from error
    salt = secrets.token_bytes(SALT_BYTES)
    with files.writing(path, private=True) as file:
        file.write(salt.hex().encode())
    return salt


def _codes(identities: Iterable[str], salt: bytes) -> dict[str, str]:
    """Make the codes: as few digits as tell all students apart."""
    marks = {
        each: hmac.new(salt, each.encode(errors="surrogatepass"), hashlib.sha256).hexdigest()
        for each in identities
    }
    digits = DIGITS
    while len({mark[:digits] for mark in marks.values()}) < len(marks):
        digits += 1
    return {each: f"essay-{mark[:digits]}" for each, mark in marks.items()}


def _remember(tasks: Iterable[Task], out: Path) -> None:
    """Write the key: who stands behind each code, of this run and of those before."""
    entries = {(entry[0], entry[-1]): entry for entry in codes.entries(out)}
    for task in tasks:
        student = task.handed.student if task.handed else Student("", "")
        file = naming.plain(task.given)
        entries[task.code or "", file] = (task.code or "", student.id, student.name, file)
    table = (HEADING, *(entries[each] for each in sorted(entries)))
    with files.writing(out / find.OWN / codes.NAME, private=True) as file_:
        file_.write(delimited.written(table))
