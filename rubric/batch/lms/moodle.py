"""Moodle: a folder `<Full Name>_<id>_assignsubmission_file[_]` a student, or a prefix of the file.

The forms are those of `mod/assign/classes/downloader.php` and, on the way back, of
`feedback/file/importziplib.php` of moodle/moodle. The id is the participant's; a team has its
group's name and id, and blind marking the word for participant as everyone's name.
"""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from rubric.batch.lms.handed import Download, HandedIn, Read
from rubric.source import Student

NAME = "Moodle"
PART = re.compile(
    r"(?P<name>[^_]+)(?:_(?P<id>\d+))?_assignsubmission_(?P<plugin>file|onlinetext)"
    r"(?:_(?P<file>.*))?",
    re.DOTALL,
)


def recognise(names: Iterable[str], _read: Read) -> Download:
    """Read the names of a download."""
    found = {name: part for name in names if (part := _part(name))}
    people = {(part["name"], part["id"]) for part in found.values()}
    blind = len(people) > 1 and len({name for name, _ in people}) == 1
    files = {name: HandedIn(student=_student(part, blind=blind)) for name, part in found.items()}
    return Download(NAME, files)


def feedback_name(name: str, suffix: str) -> str | None:
    """Name a report so that "Upload multiple feedback files" takes it, in the student's folder.

    Null where Moodle would ignore it: a team without an id.
    """
    found = _part(name)
    if found is None or found["id"] is None:
        return None
    *folders, last = PurePosixPath(name).parts
    stem = PurePosixPath(last).stem.lstrip(".~") or "essay"  # the importer skips hidden files
    at = next((i for i, part in enumerate(folders) if PART.fullmatch(part)), None)
    return "/".join(
        (*(folders[at : at + 1] if at is not None else ()), f"{stem}.feedback.{suffix}")
    )


def _part(name: str) -> re.Match[str] | None:
    """Give the part of a path that tells who handed it in."""
    return next(filter(None, map(PART.fullmatch, PurePosixPath(name).parts)), None)


def _student(part: re.Match[str], *, blind: bool) -> Student:
    name, number = part["name"], part["id"] or ""
    return Student(number, f"{name} {number}" if blind else name)
