"""Blackboard: `<column>_<username>_attempt_<date>[_<file>]`, and a note of its own on each.

The note, `….txt` without a file's name, holds the student's name and what was typed into the web
form. Forms as read by public scripts (vangef/BBGradebookOrganiser and others); no source is open.
"""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from rubric.batch.lms.handed import Download, HandedIn, Read
from rubric.source import Student

NAME = "Blackboard"
PART = re.compile(
    r"(?P<head>.+)_attempt_(?P<date>\d{4}(?:-\d\d){5})(?P<file>_.+|\.txt)", re.DOTALL
)
NAMED = re.compile(r"^Name: (?P<name>.*) \((?P<user>[^()\r\n]+)\)\s*$", re.MULTILINE)
FIELD, COMMENTS = "Submission Field:", "Comments:"  # the lines around what was typed
NOTHING = "There is no student submission text data"


def recognise(names: Iterable[str], read: Read) -> Download:
    """Read the names of a download, and its notes for the students' names."""
    found = {name: part for name in names if (part := PART.fullmatch(PurePosixPath(name).name))}
    notes = {_key(part): _text(read(name)) for name, part in found.items() if _is_note(part)}
    with_files = {_key(part) for part in found.values() if not _is_note(part)}
    column = _column({part["head"] for part in found.values()})
    files, own = {}, set()
    for name, part in found.items():
        note = notes.get(_key(part), "")
        entry = _is_note(part)
        if entry and (_key(part) in with_files or not _typed(note)):
            own.add(name)
        order = tuple(map(int, part["date"].split("-")))
        student = _student(note, part["head"].removeprefix(column))
        files[name] = HandedIn(student=student, order=order, entry=entry)
    return Download(NAME, files, frozenset(own))


def typed(data: bytes) -> bytes:
    """Give what a student typed into the web form, out of Blackboard's note."""
    return _typed(_text(data)).encode()


def _typed(note: str) -> str:
    lines = note.split("\n")
    first = next((at for at, line in enumerate(lines, 1) if line.rstrip() == FIELD), len(lines))
    end = next((at for at in range(first, len(lines)) if lines[at].startswith(COMMENTS)), first)
    said = "\n".join(lines[first:end]).strip()
    return "" if said.startswith(NOTHING) else said


def _is_note(part: re.Match[str]) -> bool:
    return part["file"] == ".txt"


def _key(part: re.Match[str]) -> tuple[str, str]:
    return part["head"], part["date"]


def _text(data: bytes) -> str:
    return data.decode("utf-8-sig", errors="replace")


def _column(heads: set[str]) -> str:
    """Give what all heads begin with: the column's name; a lone one ends at its last line."""
    ends = (min(heads, default=""), max(heads, default=""))
    alike = next(
        (at for at, pair in enumerate(zip(*ends, strict=False)) if len({*pair}) > 1), None
    )
    common = ends[0][:alike]
    return common[: common.rfind("_") + 1]


def _student(note: str, user: str) -> Student:
    named = NAMED.search(note)
    return Student(named["user"], named["name"]) if named else Student(user, "")
