"""The table of meanings: a file of bytes beside this module. Row numbers in, sums of rows out.

Each row is 128 bytes, each byte a number of -127..127 kept as that number plus 128.
`tests/fit/meaning_table.py` makes the file. The vocabulary is the encoder's, row for row, so that
a piece's row is the encoder's number for it; pieces of other scripts and special ones have rows
of nought.
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path

from rubric.semantics.lanes import pack

NAME = "minilm-l6-static-128"
SHA256 = "fb47b542a6390cebebb54ac33bf3690df8f4888d549174720e7aad964d83d6a2"
DIMENSIONS = 128
BIAS = 128  # added to each number in the file, so that none is negative
HERE = Path(__file__).parent


@cache
def rows() -> bytes:
    """Read the table once a process: 128 bytes a row."""
    return (HERE / "table.bin").read_bytes()


@cache
def vocabulary() -> Mapping[str, int]:
    """Read the pieces, one a line, and give each its row."""
    listed = (HERE / "vocabulary.txt").read_text("utf-8").split("\n")
    return dict(zip(listed[:-1], range(len(listed) - 1), strict=True))


def add_rows(numbers: Iterable[int]) -> int:
    """Add the rows with these numbers: 128 sums, packed."""
    return sum(map(_row, numbers))


@lru_cache(maxsize=4096)  # the words of a few essays
def _row(row: int) -> int:
    held = rows()[row * DIMENSIONS : (row + 1) * DIMENSIONS]
    return pack([byte - BIAS for byte in held])
