"""Google Classroom: a Drive folder of copies called `<Student Name> - <Title>`.

Classroom names the copy it makes for each student so. That is recalled and not confirmed by a
source, so the title must be the same on every file, and which side it stands on does not matter.
"""

import re
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath

from rubric.batch.lms.handed import Download, HandedIn, Read
from rubric.source import Student

NAME = "Google Classroom"
DASH = re.compile(r" [-–] ")
AGAIN = re.compile(r" ?\(\d+\)$")  # Drive numbers files of one name
FEWEST = 2  # files; of one alone it cannot be told which side is the title


def recognise(names: Iterable[str], _read: Read) -> Download:
    """Read the names of a download."""
    stems = {name: AGAIN.sub("", PurePosixPath(name).stem) for name in names}
    for split in (_before, _after):
        halves = {name: split(stem) for name, stem in stems.items()}
        known = {name: half for name, half in halves.items() if half}
        titles = {title for _, title in known.values()}
        people = {who for who, _ in known.values()}
        if len(known) >= FEWEST and len(titles) == 1 and len(people) >= FEWEST:
            files = {name: HandedIn(student=Student("", who)) for name, (who, _) in known.items()}
            return Download(NAME, files)
    return Download(NAME, {})


def _before(stem: str) -> Sequence[str] | None:
    """Give the name and the title of `<Student Name> - <Title>`."""
    halves = DASH.split(stem, maxsplit=1)
    return halves if len(halves) > 1 else None


def _after(stem: str) -> Sequence[str] | None:
    """Give the name and the title of `<Title> - <Student Name>`."""
    places = list(DASH.finditer(stem))
    return (stem[places[-1].end() :], stem[: places[-1].start()]) if places else None
