"""Marks put between the letters of a Word document's runs. A paragraph's run in, cut in place.

A run is cut where a mark stands within it; both parts keep its look. What a run holds besides
letters (breaks, pictures, fields) stays in the part it stood in.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass, field
from itertools import chain

from rubric.origins import RunPlace
from rubric.reading.docx.names import RPR, P, R, T, W
from rubric.reading.docx.parts import SPACE, text_of
from rubric.reading.tree import Element
from rubric.records import Record

BOX = W + "txbxContent"


@dataclass(slots=True)
class Marks:
    """What is to stand at a place of a run: the ends of stretches before the beginnings."""

    ends: list[Element] = field(default_factory=list)
    begins: list[Element] = field(default_factory=list)


class Place(Record):
    """A place between two letters of a run, or the `whole` run where that is all one can tell."""

    run: Element
    offset: int
    whole: bool = False


@dataclass(slots=True)
class Runs:
    """The runs of a part, by the places the reader gave them, and the marks to set in them."""

    paragraphs: Sequence[Element]
    marks: dict[Element, dict[int, Marks]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Element) -> "Runs":
        """Count the paragraphs of a part."""
        return cls([*root.iter(P)])

    def find(self, place: RunPlace) -> Place | None:
        """Find a place; null where no run is, as in a formula."""
        if place.paragraph >= len(self.paragraphs):
            return None
        runs = [*self.paragraphs[place.paragraph].iter(R)]
        if place.run >= len(runs):
            return None
        run = runs[place.run]
        box = next(run.iterancestors(BOX), None)
        return Place(run, min(place.offset, length(run))) if box is None else _fixture(run)

    def near(self, paragraph: int) -> Place | None:
        """Give the last run up to the end of a paragraph, or else the first one after it."""
        before = (reversed([*each.iter(R)]) for each in self.paragraphs[paragraph::-1])
        after = (each.iter(R) for each in self.paragraphs[paragraph + 1 :])
        runs = chain.from_iterable(chain(before, after))
        outside = (run for run in runs if next(run.iterancestors(BOX), None) is None)
        run = next(outside, None)
        return None if run is None else Place(run, 0, whole=True)

    def begin(self, place: Place, mark: Element) -> None:
        """Set a mark where a stretch begins."""
        self._at(place.run, 0 if place.whole else place.offset).begins.append(mark)

    def end(self, place: Place, *marks: Element) -> None:
        """Set marks where a stretch ends."""
        behind = length(place.run) + 1  # beyond what stands behind the last letter
        self._at(place.run, behind if place.whole else place.offset).ends.extend(marks)

    def _at(self, run: Element, offset: int) -> Marks:
        return self.marks.setdefault(run, defaultdict(Marks))[offset]

    def settle(self) -> None:
        """Put all marks into the document."""
        for run, marks in self.marks.items():
            _set(run, marks)


def _fixture(run: Element) -> Place | None:
    """Give the run that a text box is fixed to: no comment may stand within."""
    outer = [each for each in run.iterancestors(R) if next(each.iterancestors(BOX), None) is None]
    return Place(outer[-1], 0, whole=True) if outer else None


def length(run: Element) -> int:
    """Count the code points that a run shows, as its reader does."""
    return sum(len(shown) for shown in map(shown, run))


def shown(child: Element) -> str:
    """Give what a part of a run shows; the mark of a note counts as one."""
    return "" if child.tag == RPR else text_of(child, _one) or ""


def _one(_kind: str, _name: str) -> int:
    return 1


def _set(run: Element, marks: Mapping[int, Marks]) -> None:
    """Cut a run at its marks and put them between the parts."""
    parent = run.getparent()
    if parent is None:
        return
    whole = length(run)
    parts = dict(_parts(run, [at for at in marks if 0 < at < whole]))
    row: list[Element] = []
    for at in sorted({*parts, *marks}):
        here = marks.get(at, Marks())
        row += [*here.ends, *here.begins]
        row += [parts[at]] if at in parts else []
    home = parent.index(run)
    parent[home : home + 1] = row


def _parts(run: Element, cuts: Sequence[int]) -> Iterator[tuple[int, Element]]:
    """Cut a run; give each part with where it begins."""
    part, at, begin = _like(run), 0, 0
    left = sorted(cuts)
    for child in [each for each in run if each.tag != RPR]:
        while left and at < left[0] < at + len(shown(child)) and child.tag == T:
            part.append(_taken(child, left[0] - at))
            yield begin, part
            part, at = _like(run), left[0]
            begin = left.pop(0)
        if left and at >= left[0]:
            yield begin, part
            part, begin = _like(run), left.pop(0)
        at += len(shown(child))
        part.append(child)
    yield begin, part


def _like(run: Element) -> Element:
    """Give an empty run that looks like another."""
    made = run.makeelement(R, dict(run.attrib))
    properties = run.find(RPR)
    if properties is not None:
        made.append(deepcopy(properties))
    return made


def _taken(text: Element, size: int) -> Element:
    """Take the first code points off a text, into one of their own."""
    whole = shown(text)
    own = text.makeelement(T, {SPACE: "preserve"})
    own.text, text.text = whole[:size], whole[size:]
    text.set(SPACE, "preserve")
    return own
