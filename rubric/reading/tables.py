"""Tables, and essays typed into one. Rows of cells in, paragraphs out.

Cells of a table are never prose, unless the table is only the frame around it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence

from rubric.reading.tree import Element
from rubric.reading.typed import Typed, Words
from rubric.records import replace

LONGEST_LABEL = 25  # words of a text box amid the essay that is no part of its prose

Cell = Sequence[Typed]
Row = Sequence[Cell]

ESSAY = 150  # words of a cell that holds an essay or a part of one
BREAKS = re.compile(r"[\n\f]")
PARAGRAPH = 25  # words a cell of a single column has on average when its rows are paragraphs


def typed(rows: Sequence[Row]) -> Iterator[Typed]:
    """Give the paragraphs of the cells that are prose, and all others as tables."""
    shown = [[cell for cell in row if _words(cell)] for row in rows]
    cells = [cell for row in shown for cell in row]
    column = all(len(row) <= 1 for row in shown)
    prose = sum(map(_words, cells)) >= PARAGRAPH * len(cells)
    table: list[Row] = []
    for row in rows:
        frame = len(cells) == 1 or (column and prose)
        if not frame and all(_words(cell) < ESSAY for cell in row):
            table.append(row)
            continue
        yield from as_table(table)
        table = []
        for cell in row:
            yield from cell if frame or _words(cell) >= ESSAY else as_table([[cell]])
    yield from as_table(table)


def _words(cell: Cell) -> int:
    return sum(len(part.text.split()) for part in cell)


def as_table(rows: Iterable[Row]) -> Iterator[Typed]:
    """Give rows as one block: a line each, a tab between cells, a space within them."""
    words: list[Words] = []
    for row in rows:
        between = "\n"
        for cell in row:
            for part in cell:
                if words and part.words:
                    words.append(replace(words[-1], text=between, left=None, raised=False))
                words += (replace(each, text=BREAKS.sub(" ", each.text)) for each in part.words)
                between = " "
            between = "\t"
    if words:
        yield Typed("table", words)


def boxed(found: list[Typed], before: Iterable[Typed]) -> list[Typed]:
    """Give the words of a text box; a label amid prose is no part of it."""
    begun = any(len(each.text.split()) > LONGEST_LABEL for each in before)
    label = _words(found) <= LONGEST_LABEL
    return list(as_table([[found]])) if begun and label else found


def own(element: Element, tag: str) -> list[Element]:
    """Give the rows of a table or the cells of a row, not those of tables within it."""
    inner = str(element.tag)
    return [each for each in element.iter(tag) if next(each.iterancestors(inner)) is element]
