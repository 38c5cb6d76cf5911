"""Canvas: `<name>[_LATE]_<user>_<attachment>_<file>`, text entries `…_<user>_text.html`.

The forms are those of `lib/content_zipper.rb` of instructure/canvas-lms. The name is the sortable
one, last name first, small and without spaces; it is left out where grading is anonymous.
"""

import re
from collections.abc import Iterable
from pathlib import PurePosixPath

from rubric.batch.lms.handed import Download, HandedIn, Read
from rubric.source import Student

NAME = "Canvas"
WHO = (
    r"(?:(?P<name>\w*?)(?:_(?P<late>LATE))?_(?P<user>\d+)|(?P<later>LATE_)?anon_(?P<anon>[^\W_]+))"
)
FILE = re.compile(rf"(?P<prefix>{WHO}_(?P<attachment>\d+)_)(?P<file>.+)", re.DOTALL)
TYPED = re.compile(rf"{WHO}_(?P<kind>text|link)\.html")
BEFORE = b'<!DOCTYPE html><html><head><meta charset="utf-8"></head><body>'
AFTER = b"</body></html>"
END = b"</div>"  # of the box around what was typed, the last before the page's end
# A file that is handed in again under its old name gets a number from Canvas.
AGAIN = re.compile(r"(?P<base>.+?)(?:-(?P<again>\d{1,2}))?(?P<suffix>\.\w+)?", re.DOTALL)


def recognise(names: Iterable[str], read: Read) -> Download:
    """Read the names of a download, and its text entries for the students' full names."""
    files: dict[str, HandedIn] = {}
    links = set()
    for name in names:
        last = PurePosixPath(name).name
        if found := FILE.fullmatch(last):  # first: a file may be called `text.html` as well
            files[name] = _handed(found)
        elif entry := TYPED.fullmatch(last):
            files[name] = _entered(entry, read(name))
            links |= {name} if entry["kind"] == "link" else set()
    return Download(NAME, files, links=frozenset(links))


def feedback_name(name: str, suffix: str) -> str | None:
    """Name a report so that "Upload Submissions" takes it; null where Canvas would ignore it.

    The importer finds the user and the attachment by the name's first two numbers, so a text
    entry, which has no attachment, cannot be handed back by it.
    """
    found = FILE.fullmatch(PurePosixPath(name).name)
    if found is None:
        return None
    file = PurePosixPath(found["file"])
    return f"{found['prefix']}{file.stem}.feedback.{suffix}"


def typed(data: bytes) -> bytes | None:
    """Give what a student typed into the web form, out of Canvas's page; null for no such page."""
    page = _page(data)
    return BEFORE + page[1] + AFTER if page else None


def _page(data: bytes) -> tuple[bytes, bytes] | None:
    """Give the heading that Canvas wrote and the text below it; null for no such page.

    No pattern looks for them: what stands between is the student's, and may be built to cost time.
    """
    _, opened, rest = data.partition(b"<h1>")
    heading, closed, rest = rest.partition(b"</h1>")
    box, ended, rest = rest.partition(b">")
    rest = rest.rpartition(b"</body>")[0].rstrip()
    is_page = opened and closed and ended and box.split()[:1] == [b"<div"]
    return (heading, rest[: -len(END)]) if is_page and rest.endswith(END) else None


def _entered(found: re.Match[str], data: bytes) -> HandedIn:
    student, page = _student(found), _page(data)
    if page:
        heading = page[0].decode(errors="replace")
        student = Student(student.id, heading.rpartition(": ")[2].strip() or student.name)
    return HandedIn(student=student, late=_late(found), series="text", entry=page is not None)


def _handed(found: re.Match[str]) -> HandedIn:
    again = AGAIN.fullmatch(found["file"])
    base, number = (again["base"], int(again["again"] or 0)) if again else (found["file"], 0)
    order = (number, int(found["attachment"]))
    series = f"file {base.casefold()}"
    return HandedIn(student=_student(found), late=_late(found), series=series, order=order)


def _student(found: re.Match[str]) -> Student:
    return Student(found["user"] or found["anon"], found["name"] or "")


def _late(found: re.Match[str]) -> bool:
    return bool(found["late"] or found["later"])
