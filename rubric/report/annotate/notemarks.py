"""Where a comment's own sign may stand among the marks of notes. A document in, places out.

LibreOffice (7.4) shows no note of a document, and saves none, where a comment's sign stands
between the marks of its first and second note. The stretch it is about may lie anywhere.
"""

from collections.abc import Iterator, Mapping
from itertools import islice

from rubric.reading.docx.names import NOTE_MARKS, R
from rubric.reading.tree import Element
from rubric.records import Record
from rubric.report.annotate.runs import Place, length, shown

TWO = 2


class NoteMarks(Record):
    """The runs of a document in order, and the places behind its first two marks of a kind."""

    order: Mapping[Element, int]
    pairs: tuple[tuple[Place, ...], ...]

    @classmethod
    def of(cls, root: Element) -> "NoteMarks":
        """Look for the marks in the document's main part."""
        order = {run: at for at, run in enumerate(root.iter(R))}
        found = (tuple(islice(_behind(root, kind), TWO)) for kind in NOTE_MARKS)
        return cls(order, tuple(pair for pair in found if len(pair) == TWO))

    def sign_at(self, end: Place) -> Place:
        """Give where the sign of a comment stands that ends at a place: there, or later."""
        for first, second in self.pairs * len(self.pairs):  # out of one pair, into the other
            if self._key(first) <= self._key(end) < self._key(second):
                end = second
        return end

    def _key(self, place: Place) -> tuple[int, int]:
        return self.order[place.run], length(place.run) + 1 if place.whole else place.offset


def _behind(root: Element, kind: str) -> Iterator[Place]:
    """Give the places behind the marks of a kind."""
    for mark in root.iter(kind):
        run = mark.getparent()
        if run is not None and run.tag == R:
            yield Place(run, sum(len(shown(each)) for each in run[: run.index(mark) + 1]))
