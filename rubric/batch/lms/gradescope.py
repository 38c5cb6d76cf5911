"""Gradescope: `submission_<id>[.pdf]`, with `submission_metadata.yml` that names the students.

Forms as read by public scripts; no source is open. Several students of one submission are a
group: their names and ids stand beside each other, with a semicolon between.
"""

import re
from collections.abc import Iterable, Mapping
from pathlib import PurePosixPath
from typing import Any

from rubric.batch.lms.handed import Download, HandedIn, Read
from rubric.source import Student

NAME = "Gradescope"
METADATA = "submission_metadata.yml"
PART = re.compile(r"submission_(?P<id>\d+)(?:\.\w+)?")
MOST_METADATA = 16 * 1024 * 1024  # bytes; that of a course of a thousand has one
BETWEEN = "; "


def recognise(names: Iterable[str], read: Read) -> Download:
    """Read the names of a download, and its metadata for the students."""
    known = tuple(names)
    metadata = [name for name in known if PurePosixPath(name).name == METADATA]
    people = _people(read(metadata[0])) if metadata else {}
    files = {}
    for name in known:
        parts = PurePosixPath(name).parts
        part = next((part for part in parts if part in people or PART.fullmatch(part)), None)
        if part is not None:
            files[name] = HandedIn(student=people.get(part, Student(_number(part), "")))
    return Download(NAME, files, frozenset(metadata))


def _number(part: str) -> str:
    found = PART.fullmatch(part)
    return found["id"] if found else part


def _people(data: bytes) -> dict[str, Student]:
    """Read who handed in what; nothing where the file is no such list."""
    import yaml  # noqa: PLC0415  # other downloads need none

    if len(data) > MOST_METADATA:
        return {}
    try:
        listed = yaml.load(data, yaml.BaseLoader)  # noqa: S506  # makes texts, lists and maps only
    except (yaml.YAMLError, RecursionError, ValueError):
        return {}
    entries = listed.items() if isinstance(listed, Mapping) else ()
    return {str(key): _student(entry) for key, entry in entries if isinstance(entry, Mapping)}


def _student(entry: Mapping[str, Any]) -> Student:
    submitters = entry.get(":submitters")
    people = [one for one in submitters or () if isinstance(one, Mapping)]
    ids = (str(one.get(":sid") or one.get(":email") or "") for one in people)
    names = (str(one.get(":name") or "") for one in people)
    return Student(BETWEEN.join(filter(None, ids)), BETWEEN.join(filter(None, names)))
