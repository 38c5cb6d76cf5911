"""A file as its reader saw it: a Source and its parts. No logic; JSON has these fields."""

from typing import Literal

from rubric.origins import Origin
from rubric.records import record

STDIN = "-"  # the name of what has none

BlockKind = Literal["paragraph", "heading", "block_quote", "list", "table"]


@record
class Notice:
    """Something the reader of a grade should know: a stable code and one sentence."""

    code: str
    says: str


@record
class Student:
    """Who handed the essay in, where a roster or a file name tells."""

    id: str
    name: str


@record
class Submission:
    """The file an essay came from; `encoding` is null for binary formats."""

    name: str
    format: str
    encoding: str | None
    sha256: str
    student: Student | None = None
    late: bool | None = None
    attempt: int | None = None


@record
class Run:
    """A piece of a block in one style, with its origin in the submitted file."""

    text: str
    italic: bool
    origin: Origin


@record
class Block:
    """A paragraph-like unit as the format gives it."""

    kind: BlockKind
    runs: tuple[Run, ...]


@record
class LeftOut:
    """What stood in the file and is not in the text: why, what it said, where it stood."""

    kind: str
    text: str
    where: str


@record
class Note:
    """A note: its mark, its text (null: none), the place of its mark (null: not found)."""

    mark: str
    text: str | None
    start: int | None


@record
class Source:
    """A file as its reader saw it, in reading order. `notes` are those the format itself holds."""

    submission: Submission
    blocks: tuple[Block, ...]
    notes: tuple[Note, ...] = ()
    hidden: tuple[LeftOut, ...] = ()
    notices: tuple[Notice, ...] = ()
