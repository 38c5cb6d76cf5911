"""The numbers and bullets that a browser sets before items. An element of a list in, signs out."""

import re
from dataclasses import dataclass

from rubric.reading import counting
from rubric.reading.html.css import Declared
from rubric.reading.tree import Element

LISTS = frozenset({"ol", "ul", "menu"})
WHOLE = re.compile(r"-?[0-9]{1,5}")
PLAIN = ("1", "a", "A", "i", "I")
NONE, BULLETED = "none", "bullet"
WAYS = {
    "decimal": "1",
    "lower-alpha": "a",
    "lower-latin": "a",
    "upper-alpha": "A",
    "upper-latin": "A",
    "lower-roman": "i",
    "upper-roman": "I",
    "disc": BULLETED,
    "circle": BULLETED,
    "square": BULLETED,
    "none": NONE,
}


@dataclass(slots=True)
class Counter:
    """A list that is open: its way to sign items, and the number of the last one."""

    way: str = BULLETED
    last: int = 0
    step: int = 1

    def sign(self, element: Element, declared: Declared) -> str:
        """Count an item and give its sign."""
        self.last = _whole(element.get("value"), self.last + self.step)
        own = element.get("type", "")
        way = _declared(declared) or (own if own in PLAIN else self.way)
        if way == NONE:
            return ""
        return counting.BULLET if way == BULLETED else f"{counting.numeral(self.last, way)}."


def counter(element: Element, declared: Declared) -> Counter:
    """Begin a list."""
    way = _declared(declared)
    if element.tag != "ol":
        return Counter(way or BULLETED)
    backwards = element.get("reversed") is not None
    items = sum(each.tag == "li" for each in element) if backwards else 1
    start, step = _whole(element.get("start"), items), -1 if backwards else 1
    kind = element.get("type", "")
    return Counter(way or (kind if kind in PLAIN else "1"), start - step, step)


def _declared(declared: Declared) -> str | None:
    """Give the way that a style asks for; null where it asks for none that is known."""
    kind = declared.get("list-style-type", declared.get("list-style", ""))
    return next((WAYS[word] for word in kind.split() if word in WAYS), None)


def _whole(value: str | None, default: int) -> int:
    return int(value) if value and WHOLE.fullmatch(value) else default
