"""What the name of a downloaded file tells of it. Records without logic."""

from collections.abc import Callable, Mapping

from rubric.records import Record
from rubric.source import Student

Read = Callable[[str], bytes]  # the bytes of a file of the download, by its name; empty for none


class HandedIn(Record, kw_only=True):
    """Who handed a file in, and when.

    Files of one student and one `series` are attempts at the same thing; the greatest `order` is
    the latest. `attempt` is its number, where several were downloaded. `entry`: what the student
    typed stands amid what the system wrote.
    """

    student: Student
    late: bool | None = None
    series: str = ""
    order: tuple[int, ...] = ()
    attempt: int | None = None
    entry: bool = False

    @property
    def who(self) -> tuple[str, str]:
        """Tell students apart: by id, or by name where there is none."""
        return (self.student.id, "" if self.student.id else self.student.name)


class Download(Record):
    """What a system's download holds: its name, files handed in, files that are the system's.

    `links` are submissions that are an address and no essay.
    """

    system: str
    files: Mapping[str, HandedIn]
    own: frozenset[str] = frozenset()
    links: frozenset[str] = frozenset()
