"""The table of meanings: a file of bytes beside this module. Row numbers in, sums of rows out.

Each row is 128 bytes, each byte a number of -127..127 kept as that number plus 128. Rows are added
as long integers: spread out, a row is 128 lanes of 16 bits, and one addition of two integers adds
all the lanes. `tests/fit/meaning_table.py` makes the file. The vocabulary is
the encoder's, row for row, so that a piece's row is the encoder's number for it; pieces of other
scripts and special ones have rows of nought.
"""

from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from pathlib import Path
from struct import Struct

NAME = "minilm-l6-static-128"
SHA256 = "fb47b542a6390cebebb54ac33bf3690df8f4888d549174720e7aad964d83d6a2"
DIMENSIONS = 128
BIAS = 128  # added to each number in the file, so that none is negative
MOST_AT_ONCE = 256  # rows that can be added before a lane of 16 bits overflows
BITS, LANE = 8, 16  # of a number in the file, and of the lane it is added in
LANES = Struct(f"<{DIMENSIONS}H")
EVEN = int.from_bytes(b"\xff\x00" * (DIMENSIONS // 2), "little")
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


def add_rows(numbers: Iterable[int]) -> tuple[int, ...]:
    """Add the rows with these numbers: 128 sums."""
    wanted = tuple(numbers)
    if len(wanted) <= MOST_AT_ONCE:  # a sentence, nearly always
        bias = BIAS * len(wanted)
        return tuple([value - bias for value in _lanes(wanted)])
    totals = [0] * DIMENSIONS
    for at in range(0, len(wanted), MOST_AT_ONCE):
        part = wanted[at : at + MOST_AT_ONCE]
        for i, value in enumerate(_lanes(part)):
            totals[i] += value - BIAS * len(part)
    return tuple(totals)


def _lanes(part: tuple[int, ...]) -> tuple[int, ...]:
    """Add up to 256 rows, biased as they are: the even bytes' sums, then the odd ones'."""
    found: tuple[int, ...] = LANES.unpack(sum(map(_row, part)).to_bytes(LANES.size, "little"))
    return found


@lru_cache(maxsize=4096)  # the words of a few essays
def _row(row: int) -> int:
    """Give a row as one long integer of 128 lanes: its even bytes, then its odd ones."""
    number = int.from_bytes(rows()[row * DIMENSIONS : (row + 1) * DIMENSIONS], "little")
    return number & EVEN | ((number >> BITS) & EVEN) << LANE * DIMENSIONS // 2
