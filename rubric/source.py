"""A file as its reader saw it: a Source and its parts. No logic; JSON has these fields."""

from typing import Literal

from rubric.origins import Origin
from rubric.records import Record

STDIN = "-"  # the name of what has none

BlockKind = Literal["paragraph", "heading", "block_quote", "list", "table"]


class Notice(Record):
    """Something the reader of a grade should know: a stable code and one sentence."""

    code: str
    says: str


class Student(Record):
    """Who handed the essay in, where a roster or a file name tells."""

    id: str
    name: str


class Submission(Record):
    """The file an essay came from; `encoding` is null for binary formats."""

    name: str
    format: str
    encoding: str | None
    sha256: str
    student: Student | None = None
    late: bool | None = None
    attempt: int | None = None


class Run(Record):
    """A piece of a block in one style, with its origin in the submitted file."""

    text: str
    italic: bool
    origin: Origin


class Block(Record):
    """A paragraph-like unit as the format gives it."""

    kind: BlockKind
    runs: tuple[Run, ...]


class LeftOut(Record):
    """What stood in the file and is not in the text: why, what it said, where it stood."""

    kind: str
    text: str
    where: str


class Note(Record):
    """A note: its mark, its text (null: none), the place of its mark (null: not found)."""

    mark: str
    text: str | None
    start: int | None


class Source(Record):
    """A file as its reader saw it, in reading order. `notes` are those the format itself holds."""

    submission: Submission
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    hidden: tuple[LeftOut, ...] = ()
    notices: tuple[Notice, ...] = ()
