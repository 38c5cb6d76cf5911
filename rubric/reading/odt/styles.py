"""An OpenDocument's styles. Its parts in, what a style says of text and paragraphs out."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from rubric.reading.kinds import purpose_of
from rubric.reading.looks import FAINT, PLAIN, SMALLEST, Look, points
from rubric.reading.odt.names import FO, STYLE, TEXT
from rubric.reading.tree import Element
from rubric.records import Record, replace
from rubric.source import BlockKind

MOST_ANCESTORS = 40  # styles under one another; word processors nest a few
NORMAL_SIZE = 12.0  # points, where a document says nothing
SPACE = re.compile(r"_20_|[\s_]+")


class Style(Record):
    """What a style says, with all that is above it. Indents are in points; null: nothing."""

    look: Look = PLAIN
    kind: BlockKind | None = None
    contents: bool = False
    left: float | None = None
    first: float | None = None
    fill: str | None = None  # behind a paragraph or a cell


@dataclass(slots=True)
class Styles:
    """The styles of a document by family and name, resolved when they are asked for."""

    elements: dict[tuple[str, str], Element] = field(default_factory=dict)
    _known: dict[tuple[str, str], Style] = field(default_factory=dict)

    def add(self, roots: Iterable[Element | None]) -> None:
        """Take in the styles of a part."""
        for root in roots:
            for element in () if root is None else root.iter(STYLE + "style"):
                key = element.get(STYLE + "family", ""), element.get(STYLE + "name", "")
                self.elements.setdefault(key, element)
            for element in () if root is None else root.iter(STYLE + "default-style"):
                self.elements.setdefault((element.get(STYLE + "family", ""), ""), element)

    def of(self, family: str, name: str | None) -> Style:
        """Give a style; an unknown one says what the family's default says."""
        return self._resolved(family, name or "", MOST_ANCESTORS)

    def _resolved(self, family: str, name: str, depth: int) -> Style:
        key = family, name
        if key not in self._known:
            element = self.elements.get(key)
            if element is None or not depth:
                above = self._resolved(family, "", depth - 1) if name and depth else Style()
                return _named(name, above)
            parent = element.get(STYLE + "parent-style-name", "")
            above = self._resolved(family, parent, depth - 1) if name else Style()
            self._known[key] = _read(element, name, above)
        return self._known[key]


def _named(name: str, above: Style) -> Style:
    """Give a style that says only what its name says."""
    purpose = purpose_of(SPACE.sub(" ", name))
    return replace(
        above, kind=purpose.kind or above.kind, contents=above.contents or purpose.contents
    )


def _read(element: Element, name: str, above: Style) -> Style:
    """Read one style over the one above it."""
    said = _said(element)
    left, first = said.get("margin-left"), said.get("text-indent")
    return replace(
        _named(element.get(STYLE + "display-name", name), above),
        look=above.look.under(_look(said, above.look.points)),
        left=above.left if left is None else points(left),
        first=above.first if first is None else points(first),
        fill=_color(said.get("block-color")) or above.fill,
    )


def _said(element: Element) -> dict[str, str]:
    """Give the properties of a style; those of text under their own names."""
    said: dict[str, str] = {}
    for kind in ("paragraph", "table-cell"):
        for properties in element.iterchildren(f"{STYLE}{kind}-properties"):
            for name in ("margin-left", "text-indent", "line-height"):
                if (value := properties.get(FO + name)) is not None:
                    said[name] = value
            said["block-color"] = properties.get(FO + "background-color", "")
    for properties in element.iterchildren(STYLE + "text-properties"):
        said |= {str(name).rpartition("}")[2]: str(v) for name, v in properties.attrib.items()}
        said["display"] = properties.get(TEXT + "display", "")
    return said


def _look(said: dict[str, str], size: float | None) -> Look:
    raised = said.get("text-position")
    line = points(said.get("line-height"), size or NORMAL_SIZE)
    # A color that the program chooses is said to be clear, and is not.
    clear = points(said.get("opacity"), 1.0) if "color" in said else None
    unseen = (line is not None and line < SMALLEST) or (clear is not None and clear < FAINT)
    return Look(
        italic=said["font-style"] != "normal" if "font-style" in said else None,
        hidden=unseen or said["display"] == "none" if unseen or said.get("display") else None,
        raised=_is_raised(raised) if raised else None,
        color=_color(said.get("color")),
        fill=_color(said.get("background-color")),
        points=points(said.get("font-size"), size or NORMAL_SIZE),
        width=points(said.get("text-scale"), 1.0),
    )


def _is_raised(position: str) -> bool:
    """Tell whether text stands above its line: `super 58%`, or by a share of its height."""
    first = position.split(maxsplit=1)[0]
    return first == "super" or (first.endswith("%") and not first.startswith(("-", "0")))


def _color(value: str | None) -> str | None:
    return value[1:].lower() if value and value.startswith("#") else None
