"""The working unit of `furniture`: runs with the part they play. Blocks in, passages out.

Every step takes passages and gives passages back, none lost: what is left out stays in place with
`left` set until the document is put together.
"""

from collections.abc import Iterable, Iterator

from rubric.origins import ByteRange, Origin, RunPlace
from rubric.records import Record, complete, replace
from rubric.source import Block, BlockKind, Run
from rubric.types import Role

NEWLINE, SPACE = "\n", " "
# A paragraph of prose has a sentence of its own; shorter ones may be titles, names or headings.
PROSE_WORDS = 25


class Passage(Record):
    """A paragraph in the making.

    `left` names the kind of what is left out (null: it stays in the text); `inside` tells that it
    stood in the middle of a paragraph; `note` is the mark of a note's text; `block` numbers the
    block it comes from. `text` and the number of its `words` are made of the runs.
    """

    kind: BlockKind
    runs: tuple[Run, ...]
    role: Role = "body"
    left: str | None = None
    inside: bool = False
    note: str | None = None
    block: int | None = None
    text: str = ""
    words: int = 0

    def __post_init__(self) -> None:
        """Put the text together once: every step asks for it."""
        text = "".join([run.text for run in self.runs])
        complete(self, "text", text)
        complete(self, "words", len(text.split()))

    @property
    def open(self) -> bool:
        """Whether nothing was decided about it yet."""
        return self.left is None and self.note is None and self.role == "body"


def passages(blocks: Iterable[Block]) -> tuple[Passage, ...]:
    """Make one passage of each block."""
    return tuple(Passage(block.kind, block.runs, block=at) for at, block in enumerate(blocks))


def lines(passage: Passage) -> tuple[Passage, ...]:
    """Part a passage at its line breaks."""
    if passage.runs and not _is_broken(passage):
        return (passage,)
    return tuple(_lines(passage))


def _lines(passage: Passage) -> Iterator[Passage]:
    line: list[Run] = []
    for run in passage.runs:
        if run.text != NEWLINE:
            line.append(run)
        elif line:
            yield replace(passage, runs=tuple(line))
            line = []
    if line:
        yield replace(passage, runs=tuple(line))


def joined(parts: Iterable[Passage], mark: str = SPACE) -> Passage:
    """Join passages to one, a space or line break between them, with the first's kind and role."""
    first, *others = parts
    if not others:
        return first
    runs = list(first.runs)
    for part in others:
        runs += [between(runs[-1], part.runs[0], mark), *part.runs]
    return replace(first, runs=tuple(runs))


def in_one_line(passage: Passage) -> Passage:
    """Put a space in the place of every line break."""
    if not _is_broken(passage):
        return passage
    runs = (replace(run, text=" ") if run.text == NEWLINE else run for run in passage.runs)
    return replace(passage, runs=tuple(runs))


def _is_broken(passage: Passage) -> bool:
    """Tell whether a passage has line breaks, each of which is a run of its own."""
    return NEWLINE in passage.text and NEWLINE in [run.text for run in passage.runs]


def between(before: Run, after: Run, mark: str = SPACE) -> Run:
    """Give the space, or break, that stands for what was between two runs of the file."""
    return Run(mark, italic=False, origin=_between(before, after))


def _between(before: Run, after: Run) -> Origin:
    """Give the place between two runs: bytes where there are any, else the end of the first."""
    one, other = before.origin, after.origin
    if isinstance(one, ByteRange) and isinstance(other, ByteRange):
        return ByteRange(one.end, max(one.end, other.start))
    if isinstance(one, RunPlace):
        return replace(one, offset=one.offset + len(before.text))
    return one
