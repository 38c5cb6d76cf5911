"""Style sheets, as far as they hide text, set it in or make it italic.

A page's tree in, the properties that hold for an element out.
"""

from collections.abc import Iterable, Mapping
from functools import lru_cache

import cssselect2
import tinycss2
from cssselect2.parser import SelectorError
from tinycss2.color3 import parse_color

from rubric.reading.looks import points
from rubric.reading.tree import Element

KNOWN = frozenset(
    """
    -webkit-text-fill-color background background-color bottom clip clip-path color
    content-visibility display font font-size font-style height left line-height list-style
    list-style-type margin margin-left margin-top max-height max-width opacity overflow padding
    padding-left position right text-indent top transform vertical-align visibility white-space
    width
    """.split()
)
MOST_RULES = 2_000  # Word writes some hundred
MOST_CSS = 200_000  # code points of style sheets; Word writes 50,000
SIDES = {1: 0, 2: 1, 3: 1, 4: 3}  # which of the values of `margin` is the left one

Declared = Mapping[str, str]
NOTHING: Declared = {}


class Sheet:
    """The rules of a page's style sheets."""

    def __init__(self, root: Element) -> None:
        """Read the style elements of a page."""
        self._matcher = cssselect2.Matcher()
        self._rules = 0
        css = "\n".join(style.text or "" for style in root.iter("style"))
        for rule in tinycss2.parse_stylesheet(css[:MOST_CSS], skip_comments=True):
            if rule.type == "qualified-rule" and self._rules < MOST_RULES:
                self._add(rule)
        self._found = dict(self._matched(root)) if self._rules else {}

    def _add(self, rule: tinycss2.ast.QualifiedRule) -> None:
        declared = _declarations(rule.content)
        if not declared:
            return
        try:
            selectors = cssselect2.compile_selector_list(rule.prelude)
        except SelectorError:
            return
        for selector in selectors:
            if selector.pseudo_element is None:
                self._rules += 1
                self._matcher.add_selector(selector, declared)

    def _matched(self, root: Element) -> Iterable[tuple[Element, Declared]]:
        for wrapped in cssselect2.ElementWrapper.from_html_root(root).iter_subtree():
            merged: dict[str, str] = {}
            for _, _, _, declared in sorted(self._matcher.match(wrapped), key=_weight):
                merged |= declared
            if merged:
                yield wrapped.etree_element, merged

    def of(self, element: Element) -> Declared:
        """Give what is declared for an element, its own style last."""
        declared = self._found.get(element, NOTHING)
        own = element.get("style")
        return {**declared, **_inline(own)} if own else declared


def _weight(match: tuple[object, ...]) -> tuple[object, ...]:
    return match[:2]


@lru_cache(1024)
def _inline(style: str) -> Declared:
    return _declarations(style)


def _declarations(content: object) -> dict[str, str]:
    """Read declarations; of a property given twice the last that counts."""
    found: dict[str, str] = {}
    kept: set[str] = set()
    for each in tinycss2.parse_blocks_contents(content, skip_comments=True, skip_whitespace=True):
        if each.type != "declaration" or each.lower_name not in KNOWN:
            continue
        name = each.lower_name
        if name in kept and not each.important:
            continue
        found[name] = tinycss2.serialize(each.value).strip().lower()
        if each.important:
            kept.add(name)
    return found


def left_of(declared: Declared, name: str, size: float) -> float:
    """Give the left `margin` or `padding` in points."""
    if own := declared.get(f"{name}-left"):
        return points(own, size) or 0.0
    sides = declared.get(name, "").split()
    return points(sides[SIDES[len(sides)]], size) or 0.0 if len(sides) in SIDES else 0.0


@lru_cache(256)
def color(value: str) -> tuple[str, float] | None:
    """Give a color as six hexadecimal digits and how opaque it is; null for none."""
    found = parse_color(value)
    if found is None or isinstance(found, str):
        return None
    digits = "".join(f"{round(max(0.0, min(1.0, part)) * 255):02x}" for part in found[:3])
    return digits, found.alpha
