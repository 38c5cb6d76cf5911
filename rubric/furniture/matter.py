"""The lines of data above a Markdown text: `title: …`, `author: …` between two rules.

Passages in, the same out: the data are `header`, but for the title where no heading repeats it.
"""

import re

from rubric.furniture.front import TITLE_LABEL
from rubric.furniture.passages import Passage, lines
from rubric.records import replace

RULE = "---"
LINE = re.compile(r"[A-Za-z][\w-]{0,30}:(?:\s.*)?|-\s.*")


def find_matter(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Give the data between the two rules that the text begins with their roles."""
    ends = [at for at, passage in enumerate(passages[:3]) if passage.text == RULE]
    if ends != [0, 2]:
        return passages
    data = lines(passages[1])
    if not all(LINE.fullmatch(line.text) for line in data):
        return passages
    headed = any(passage.kind == "heading" for passage in passages[3:4])
    found = (
        line if TITLE_LABEL.match(line.text) and not headed else replace(line, role="header")
        for line in data
    )
    return (passages[0], *found, *passages[2:])
