"""D2L Brightspace: `<id>-<id> - [<username> - ]<First Last> - <date>`, a folder or a prefix.

Forms as read by public scripts; no source is open. The date is written `Nov 3, 2023 1159 PM` or
`3 November, 2023 1159 PM`.
"""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from rubric.batch.lms.handed import Download, HandedIn, Read
from rubric.months import SHORT_MONTHS
from rubric.source import Student

NAME = "Brightspace"
PART = re.compile(
    r"(?P<id>\d+)-\d+ ?- (?:(?P<user>[^ ]*\d[^ ]*) - )?(?P<name>.+?) ?- "
    r"(?P<date>[^-]*?\d{4} \d{3,4}(?: ?[AP]M)?)(?: - (?P<file>.+))?",
    re.DOTALL | re.IGNORECASE,
)
WHEN = re.compile(
    r"\D*?(?:(?P<day>\d{1,2}) )?(?P<month>[a-z]{3})[a-z]*\.?(?: (?P<late_day>\d{1,2}))?,? "
    r"(?P<year>\d{4}) (?P<hour>\d{1,2})(?P<minute>\d\d)(?: ?(?P<half>[ap])m)?",
    re.IGNORECASE,
)
NOON = 12
INDEX = "index.html"  # a list of what was downloaded


def recognise(names: Iterable[str], _read: Read) -> Download:
    """Read the names of a download."""
    files = {}
    own = set()
    for name in names:
        part = next(filter(None, map(PART.fullmatch, PurePosixPath(name).parts)), None)
        if part:
            student = Student(part["user"] or part["id"], part["name"])
            files[name] = HandedIn(student=student, order=_when(part["date"]))
        elif PurePosixPath(name).name == INDEX:
            own.add(name)
    return Download(NAME, files, frozenset(own))


def _when(date: str) -> tuple[int, ...]:
    """Give year, month, day, hour and minute; nothing where the date is in other words."""
    found = WHEN.fullmatch(date.strip())
    if found is None or found["month"].capitalize() not in SHORT_MONTHS:
        return ()
    hour = int(found["hour"])
    if found["half"]:
        hour = hour % NOON + (NOON if found["half"].lower() == "p" else 0)
    month = SHORT_MONTHS.index(found["month"].capitalize()) + 1
    day = int(found["day"] or found["late_day"] or 0)
    return (int(found["year"]), month, day, hour, int(found["minute"]))
