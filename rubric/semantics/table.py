"""The table of meanings: a file of bytes beside this module. Tokens in, sums of rows out.

Each row is 128 bytes, each byte a number of -127..127 kept as that number plus 128.
`tests/fit/meaning_table.py` makes the file. The vocabulary is the encoder's, row for row, so that
a piece's row is the encoder's number for it; pieces of other scripts and special ones have rows
of nought.
"""

from collections.abc import Iterable
from functools import cache
from mmap import ACCESS_READ, mmap
from pathlib import Path

from rubric.memory import learned
from rubric.semantics.lanes import pack, widen
from rubric.semantics.pieces import pieces

NAME = "minilm-l6-static-128"
SHA256 = "fb47b542a6390cebebb54ac33bf3690df8f4888d549174720e7aad964d83d6a2"
DIMENSIONS = 128
BIAS = 128  # added to each number in the file, so that none is negative
TABLE = Path(__file__).with_name("table.bin")


@cache
def rows() -> mmap:
    """Give the table, 128 bytes a row: mapped once a process, and read where it is asked."""
    with TABLE.open("rb") as file:
        return mmap(file.fileno(), 0, access=ACCESS_READ)


def add_up(tokens: Iterable[str]) -> int:
    """Add the rows of all pieces of all tokens: 128 sums, packed."""
    return sum(map(_added, tokens))


@learned
def _added(token: str) -> int:
    return sum(map(_row, pieces(token)))


def _row(row: int) -> int:
    held = rows()[row * DIMENSIONS : (row + 1) * DIMENSIONS]
    return widen(held) - _biases()


@cache
def _biases() -> int:
    return pack((BIAS,) * DIMENSIONS)
