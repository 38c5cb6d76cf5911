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
# A float of 32 bits from 2^23 on counts whole numbers in its low 23 bits: a lane that holds a
# number raised by half of them is such a float, once the bits of 2^23 are set above it.
MIDDLE, BEYOND, ABOVE = 1 << 22, 0xFF800000, 0x4B000000
RAISE = float((1 << 23) + MIDDLE)


def pack(numbers: Sequence[int]) -> int:
    """Put numbers (less than 2^31 either way) into one."""
    signed = int.from_bytes(_signed(len(numbers)).pack(*numbers), "little")
    return (signed ^ _each(HIGHEST, len(numbers))) - _each(HIGHEST, len(numbers))


def widen(numbers: bytes) -> int:
    """Put numbers of 0 to 255, a byte each, into one, sooner than `pack` does."""
    lanes = bytearray(BYTES * len(numbers))
    lanes[::BYTES] = numbers
    return int.from_bytes(lanes, "little")


def unpack(packed: int, count: int) -> tuple[int, ...]:
    """Give the `count` numbers that were put, or added up, in one."""
    signed = (packed + _each(HIGHEST, count)) ^ _each(HIGHEST, count)
    found: tuple[int, ...] = _signed(count).unpack(signed.to_bytes(BYTES * count, "little"))
    return found


def raised(packed: int, count: int) -> tuple[float, ...]:
    """Give the numbers as `unpack` does, but as floats, each raised by `RAISE`.

    Their differences are exact, and floats are subtracted in two thirds of the time.
    """
    lifted = packed + _each(MIDDLE, count)
    if lifted & _each(BEYOND, count):  # a number beyond 2^22, as a book may have
        return tuple([RAISE + number for number in unpack(packed, count)])
    bits = (lifted | _each(ABOVE, count)).to_bytes(BYTES * count, "little")
    found: tuple[float, ...] = _floats(count).unpack(bits)
    return found


@cache
def origin(count: int) -> tuple[float, ...]:
    """Give so many noughts, as `raised` gives them."""
    return (RAISE,) * count


@cache
def _floats(count: int) -> Struct:
    return Struct(f"<{count}f")


@cache
def _each(number: int, count: int) -> int:
    """Give a number in each lane."""
    return int.from_bytes(number.to_bytes(BYTES, "little") * count, "little")


@cache
def _signed(count: int) -> Struct:
    return Struct(f"<{count}i")
