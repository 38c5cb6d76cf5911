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
MOST_METADATA = 2 * 1024 * 1024  # bytes; that of a course of a thousand has one
MOST_NODES = 100_000  # keys, values and ends; a course of a thousand has some 40,000
MOST_DEPTH = 20  # one of the list's own stands at 6; each costs a step of recursion
BETWEEN = "; "


def recognise(names: Iterable[str], read: Read) -> Download:
    """Read the names of a download, and its metadata for the students."""
    known = tuple(names)
    metadata = _metadata(known)
    people = _people(read(metadata)) if metadata else {}
    files = {}
    for name in known:
        parts = PurePosixPath(name).parts
        part = next((part for part in parts if part in people or PART.fullmatch(part)), None)
        if part is not None:
            files[name] = HandedIn(student=people.get(part, Student(_number(part), "")))
    return Download(NAME, files, frozenset((metadata,) if metadata else ()))


def _metadata(names: Iterable[str]) -> str | None:
    """Give the system's own list: the outermost, and none that a student handed in."""
    found = {name: path.parts for name in names if (path := PurePosixPath(name)).name == METADATA}
    own = [name for name, parts in found.items() if not any(map(PART.fullmatch, parts))]
    return min(own, key=lambda name: (len(found[name]), name), default=None)


def _number(part: str) -> str:
    found = PART.fullmatch(part)
    return found["id"] if found else part


def _people(data: bytes) -> dict[str, Student]:
    """Read who handed in what; nothing where the file is no such list."""
    import yaml  # noqa: PLC0415  # other downloads need none

    if len(data) > MOST_METADATA:
        return {}
    loader = getattr(yaml, "CBaseLoader", yaml.BaseLoader)  # makes texts, lists and maps only
    try:
        is_plain = _is_plain(yaml.parse(data, loader))
        listed = yaml.load(data, loader) if is_plain else None  # noqa: S506  # as above
    except (yaml.YAMLError, ValueError):
        return {}
    entries = listed.items() if isinstance(listed, Mapping) else ()
    return {_said(key): _student(entry) for key, entry in entries if isinstance(entry, Mapping)}


def _is_plain(events: Iterable[Any]) -> bool:
    """Tell whether a file stays as small as it is: no aliases, not too much, not too deep."""
    depth = 0
    for nodes, event in enumerate(events):
        kind = type(event).__name__
        depth += kind.endswith("StartEvent") - kind.endswith("EndEvent")
        if kind == "AliasEvent" or depth > MOST_DEPTH or nodes > MOST_NODES:
            return False
    return True


def _student(entry: Mapping[str, Any]) -> Student:
    submitters = entry.get(":submitters")
    people = [one for one in submitters or () if isinstance(one, Mapping)]
    ids = (_said(one.get(":sid")) or _said(one.get(":email")) for one in people)
    names = (_said(one.get(":name")) for one in people)
    return Student(BETWEEN.join(filter(None, ids)), BETWEEN.join(filter(None, names)))


def _said(value: object) -> str:
    """Give a text; of anything else that may stand in its place, nothing."""
    return value if isinstance(value, str) else ""
