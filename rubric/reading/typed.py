"""What the reader of a formatted document gathers: paragraphs as the file has them. No logic."""

from dataclasses import dataclass, field

from rubric.origins import Origin
from rubric.records import Record
from rubric.source import BlockKind, LeftOut, Note


class Words(Record):
    """A stretch of a paragraph in one style.

    A line break in `text` is a newline, a page break a form feed. `left` names the kind of what is
    left out (null: it is shown).
    """

    text: str
    origin: Origin
    italic: bool = False
    raised: bool = False
    left: str | None = None


@dataclass(slots=True)
class Typed:
    """A paragraph; `indent` (points) is that of its lines, `hanging` that all but one have it."""

    kind: BlockKind = "paragraph"
    words: list[Words] = field(default_factory=list)
    indent: float = 0.0
    hanging: bool = False

    @property
    def text(self) -> str:
        """What is shown of it."""
        return "".join(words.text for words in self.words if words.left is None)


@dataclass(slots=True)
class Gathered:
    """All that was found in a file."""

    typed: list[Typed] = field(default_factory=list)
    notes: list[Note] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    tracked: bool = False
