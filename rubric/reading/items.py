"""Which paragraphs are items of lists. Their kinds and texts in, the kinds as they are read out.

A sign at the beginning tells, whoever set it; one item alone to which no colon leads, or one as
long as a paragraph, is a paragraph that begins with a number.
"""

from collections.abc import Iterable
from itertools import groupby

from rubric.reading.habits import ITEM
from rubric.source import BlockKind

LONGEST_ITEM = 200  # code points; a longer one is a numbered paragraph
FEWEST_ITEMS = 2  # one alone is a paragraph that begins with a number


def kinds(blocks: Iterable[tuple[BlockKind, str]]) -> list[BlockKind]:
    """Give the kind of each block, of which a kind and the text are known."""
    rows = tuple(blocks)
    told = [_kind(kind, text) for kind, text in rows]
    found: list[BlockKind] = []
    for kind, run in groupby(told):
        same = list(run)
        led = bool(found) and rows[len(found) - 1][1].endswith(":")
        alone = kind == "list" and len(same) < FEWEST_ITEMS and not led
        found += ["paragraph"] if alone else same
    return found


def _kind(kind: BlockKind, text: str) -> BlockKind:
    if kind not in ("paragraph", "list"):
        return kind
    signed = kind == "list" or ITEM.match(text) is not None
    return "list" if signed and len(text) <= LONGEST_ITEM else "paragraph"
