"""Notes and comments of a page: two places that link to each other. A tree in, the pairs out.

Word, LibreOffice, Google Docs and pandoc write them each in their own way, but all so that a
reader can go from the mark to the note and back.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from rubric.reading.html.names import BLOCKS
from rubric.reading.tree import Element
from rubric.records import Record

LONGEST_MARK = 8  # code points of a mark with its brackets
COMMENT = re.compile(r"_?(?:cmnt|com_|msocom|comment)", re.IGNORECASE)
MOST = 2_000  # links looked at
MOST_BACK = 20  # links back to one mark


@dataclass(slots=True)
class Links:
    """`marks` gives the number of a mark's link, `bodies` that of the element with a note's text.

    `gone` are the links back from notes, and the marks of comments; `comments` hold their texts.
    """

    marks: dict[Element, int] = field(default_factory=dict)
    bodies: dict[Element, int] = field(default_factory=dict)
    gone: set[Element] = field(default_factory=set)
    comments: set[Element] = field(default_factory=set)


class Pair(Record):
    """A mark's link, the link back, and what the mark's link leads to."""

    mark: Element
    back: Element
    target: Element


def links(root: Element) -> Links:
    """Find the notes and comments of a page."""
    found = Links()
    pairs = list(_pairs(root))
    targets = {pair.target for pair in pairs} | {pair.back for pair in pairs}
    numbers: dict[Element, int] = {}
    marks = {pair.mark for pair in pairs}
    for pair in pairs:
        body = _body(pair.target, targets, marks)
        found.gone.add(pair.back)
        if COMMENT.match((pair.mark.get("href") or "").lstrip("#")):
            found.gone.add(pair.mark)
            found.comments.add(body)
            continue
        number = numbers.setdefault(body, len(numbers) + 1)
        found.marks[pair.mark] = number
        found.bodies[body] = number
    return found


def _pairs(root: Element) -> Iterator[Pair]:
    """Find the links that lead forward to a place from which a link leads back."""
    order = {element: at for at, element in enumerate(root.iter())}
    names: dict[str, Element] = {}
    for element in order:
        for key in ("id", "name"):
            names.setdefault(element.get(key) or "", element)
    anchors = [(a, (a.get("href") or "")[1:]) for a in order if _leads_within(a)][:MOST]
    leading: dict[Element, list[Element]] = {}
    for anchor, name in anchors:
        if name in names:
            leading.setdefault(names[name], []).append(anchor)
    for mark, name in anchors:
        target = names.get(name)
        if target is not None and order[target] > order[mark] and _is_mark(mark):
            near = _block(target)
            backs = [back for place in _around(mark) for back in leading.get(place, ())]
            later = (b for b in backs[:MOST_BACK] if order[b] > order[mark])
            back = next((b for b in later if _is_within(b, near)), None)
            yield from () if back is None else (Pair(mark, back, target),)


def _leads_within(element: Element) -> bool:
    """Tell whether an element is a link to a place of the same page."""
    return element.tag == "a" and (element.get("href") or "").startswith("#")


def _is_mark(anchor: Element) -> bool:
    text = "".join(map(str, anchor.itertext())).strip()
    return 0 < len(text) <= LONGEST_MARK


def _around(anchor: Element) -> Iterable[Element]:
    """Give the places a link back may lead to: the mark itself, what holds it, what it holds."""
    above = anchor.getparent()
    further = None if above is None else above.getparent()
    return [each for each in (anchor, above, further, *anchor.iter()) if each is not None]


def _is_within(element: Element, block: Element) -> bool:
    return element is block or block in element.iterancestors()


def _block(element: Element) -> Element:
    """Give the block an element stands in, or is."""
    here: Element | None = element
    while here is not None and here.tag not in BLOCKS:
        here = here.getparent()
    return element if here is None else here


def _body(target: Element, targets: set[Element], marks: set[Element]) -> Element:
    """Give the element with the text of a note: its block, or what holds only that note."""
    block = _block(target)
    above = block.getparent()
    if above is None or above.tag != "div" or block.tag == "li":
        return block
    own = set(block.iter())
    others = any((each in targets or each in marks) and each not in own for each in above.iter())
    return block if others else above
