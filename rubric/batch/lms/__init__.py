"""What a school's system wrote: the names of a download in; who handed in what, out.

A module a system; the first that knows nearly all of the names is right.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Literal

from rubric.batch.lms import blackboard, brightspace, canvas, classroom, gradescope, moodle
from rubric.batch.lms.handed import Download, HandedIn, Read
from rubric.records import replace

System = Literal["canvas", "moodle"]
Recognise = Callable[[Sequence[str], Read], Download]
SYSTEMS: tuple[Recognise, ...] = (
    canvas.recognise,
    moodle.recognise,
    blackboard.recognise,
    brightspace.recognise,
    gradescope.recognise,
    classroom.recognise,
)
LEAST_KNOWN = 0.8  # of the files; a teacher may have put one or two of the own beside them
LONGEST = 2_000  # letters of a path; no system writes longer ones
RETURNS: Mapping[System, Callable[[str, str], str | None]] = {
    "canvas": canvas.feedback_name,
    "moodle": moodle.feedback_name,
}
FOLDERS = (moodle.PART, brightspace.PART, gradescope.PART)  # how downloads name theirs
CALLED: Mapping[System, str] = {"canvas": canvas.NAME, "moodle": moodle.NAME}


def recognise(names: Sequence[str], read: Read) -> Download | None:
    """Tell which system wrote the names, and what they say; null for a folder of anybody's."""
    names = [name for name in names if len(name) <= LONGEST]
    for recognised in SYSTEMS:
        found = recognised(names, read)
        strange = len(names) - len({*found.files, *found.own})
        if found.files and strange <= (1 - LEAST_KNOWN) * len(names):
            return replace(found, files=_numbered(found.files))
    return None


def typed(data: bytes) -> bytes:
    """Give what a student typed into a web form, out of what the system wrote around it."""
    page = canvas.typed(data)
    return blackboard.typed(data) if page is None else page


def older(download: Download) -> frozenset[str]:
    """Name the files to which there is a later attempt."""
    return frozenset(
        name
        for names in _series(download.files).values()
        for name in names
        if download.files[name].order < max(download.files[other].order for other in names)
    )


def _numbered(files: Mapping[str, HandedIn]) -> dict[str, HandedIn]:
    """Say which attempt each file is, where a student has several."""
    numbers = dict(_attempts(files))
    return {name: replace(handed, attempt=numbers[name]) for name, handed in files.items()}


def _attempts(files: Mapping[str, HandedIn]) -> Iterator[tuple[str, int | None]]:
    for names in _series(files).values():
        orders = sorted({files[name].order for name in names})
        for name in names:
            yield name, orders.index(files[name].order) + 1 if len(orders) > 1 else None


def _series(files: Mapping[str, HandedIn]) -> Mapping[tuple[tuple[str, str], str], list[str]]:
    """Bring together the files of one student that are attempts at the same thing."""
    series = defaultdict(list)
    for name, handed in files.items():
        series[handed.who, handed.series].append(name)
    return series
