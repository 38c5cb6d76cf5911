"""Records behave as the standard library's frozen dataclasses, but for the guard at run time."""

from copy import deepcopy
from dataclasses import KW_ONLY, field, replace

import pytest

from rubric.records import record


@record
class Place:
    """A record with a default and a field that does not count."""

    street: str
    number: int = 1
    seen: list[str] = field(default_factory=list, compare=False, repr=False)


@record
class Flat(Place):
    """A record with more fields, the last by name only."""

    _: KW_ONLY
    floor: int = 0


@record
class Known(Place):
    """A record that is known by its street."""

    def __hash__(self) -> int:
        return hash(self.street)


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        (Place("Elm"), Place("Elm", 1), True),
        (Place("Elm"), Place("Elm", 1, ["by day"]), True),
        (Place("Elm"), Place("Elm", 2), False),
        (Place("Elm"), Flat("Elm"), False),
        (Flat("Elm", floor=3), Flat("Elm", floor=3), True),
        (Flat("Elm", floor=3), Flat("Elm", floor=4), False),
        (Place("Elm"), ("Elm", 1), False),
    ],
)
def test_records_are_equal_where_all_that_counts_is(
    one: object, other: object, *, equal: bool
) -> None:
    """Equal ones hash alike, and another class is never equal."""
    assert (one == other) is equal
    assert (hash(one) == hash(other)) is equal or not equal


def test_what_a_record_says_of_itself_stays() -> None:
    """It may be hashed by less than all its fields, and is compared by all."""
    assert hash(Known("Elm", 1)) == hash(Known("Elm", 2)) == hash("Elm")
    assert Known("Elm", 1) != Known("Elm", 2)


def test_a_record_prints_as_a_dataclass() -> None:
    """What prints a grade prints it in either case alike."""
    assert repr(Place("Elm", 3)) == "Place(street='Elm', number=3)"


def test_a_record_is_copied_and_replaced() -> None:
    """A copy has every field, and may differ in one."""
    flat = Flat("Elm", 2, ["by day"], floor=3)
    assert deepcopy(flat) == flat
    assert deepcopy(flat).seen == ["by day"]
    assert replace(flat, floor=4) == Flat("Elm", 2, floor=4)


def test_fields_are_read_only_to_the_type_checker_and_no_other_is_taken() -> None:
    """Without the first remark the type checker refuses this test; it is run by the tests."""
    place = Place("Elm")
    place.number = 2  # type: ignore[misc]  # a field of a record is read-only
    with pytest.raises(AttributeError):
        place.town = "Ulm"  # type: ignore[attr-defined]  # there is no such field
