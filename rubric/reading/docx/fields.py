"""Fields of a Word document: instructions go, their shown results stay. Marks in, a state out."""

from dataclasses import dataclass, field

from rubric.reading.docx.names import W
from rubric.reading.tree import Element

LISTINGS = ("TOC", "INDEX", "TOA")  # fields that list what is elsewhere in the text
KIND = W + "fldCharType"


@dataclass(slots=True)
class _Open:
    """A field that has begun: what it asks for, and whether its result has begun too."""

    instruction: str = ""
    shown: bool = False


@dataclass(slots=True)
class Fields:
    """The fields that are open, one within the other; their marks count only if they `close`."""

    close: bool
    _open: list[_Open] = field(default_factory=list)

    def mark(self, element: Element) -> None:
        """Begin a field, begin its result, or end it."""
        kind = element.get(KIND)
        if not self.close:
            return
        if kind == "begin":
            self._open.append(_Open())
        elif kind == "separate" and self._open:
            self._open[-1].shown = True
        elif kind == "end" and self._open:
            self._open.pop()

    def instruct(self, element: Element) -> None:
        """Note what the innermost field asks for."""
        if self._open:
            self._open[-1].instruction += element.text or ""

    @property
    def shown(self) -> bool:
        """Whether text that stands here is shown: in the results of all open fields."""
        return all(each.shown for each in self._open)

    @property
    def listing(self) -> bool:
        """Whether text that stands here is a table of contents or the like."""
        return any(is_listing(each.instruction) for each in self._open)


def is_listing(instruction: str) -> bool:
    """Tell whether a field lists what is elsewhere in the text."""
    return instruction.lstrip().upper().startswith(LISTINGS)


def fields_close(root: Element) -> bool:
    """Tell whether the fields of a part end as often as they begin."""
    marks = [mark.get(KIND) for mark in root.iter(W + "fldChar")]
    return marks.count("begin") == marks.count("end")
