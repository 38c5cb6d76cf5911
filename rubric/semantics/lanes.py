"""Many whole numbers in one long integer, so that one addition adds them all. Numbers in and out.

Each has a lane of 32 bits: room for the sum of 16 million rows of the table. A negative number
borrows from the lane above it. With their highest bit turned over, the lanes of signed numbers
hold them raised by half a lane: none is negative then, and none borrows.
"""

from collections.abc import Sequence
from functools import cache
from struct import Struct

BYTES = 4  # of a lane
HIGHEST = 1 << 31  # a lane's highest bit


def pack(numbers: Sequence[int]) -> int:
    """Put numbers (less than 2^31 either way) into one."""
    signed = int.from_bytes(_signed(len(numbers)).pack(*numbers), "little")
    return (signed ^ _highest(len(numbers))) - _highest(len(numbers))


def widen(numbers: bytes) -> int:
    """Put numbers of 0 to 255, a byte each, into one, sooner than `pack` does."""
    lanes = bytearray(BYTES * len(numbers))
    lanes[::BYTES] = numbers
    return int.from_bytes(lanes, "little")


def unpack(packed: int, count: int) -> tuple[int, ...]:
    """Give the `count` numbers that were put, or added up, in one."""
    signed = (packed + _highest(count)) ^ _highest(count)
    found: tuple[int, ...] = _signed(count).unpack(signed.to_bytes(BYTES * count, "little"))
    return found


@cache
def _highest(count: int) -> int:
    """Give the highest bit of each lane."""
    return int.from_bytes(HIGHEST.to_bytes(BYTES, "little") * count, "little")


@cache
def _signed(count: int) -> Struct:
    return Struct(f"<{count}i")
