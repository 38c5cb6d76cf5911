"""Records behave as the standard library's frozen dataclasses with slots."""

import pickle
from copy import deepcopy

import pytest

from rubric.records import Changing, Record, complete, field, replace


class Place(Record):
    """A record with a default, and a field that is made of another."""

    street: str
    number: int = 1
    seen: list[str] = field(default_factory=list)
    letters: int = 0

    def __post_init__(self) -> None:
        """Count the letters."""
        complete(self, "letters", len(self.street))


class Flat(Place, kw_only=True):
    """A record with more fields, the last by name only."""

    floor: int = 0


class Known(Record):
    """A record that is known by its street."""

    street: str
    number: int = 1

    def __hash__(self) -> int:
        return hash(self.street)


@pytest.mark.parametrize(
    ("one", "other", "equal"),
    [
        (Place("Elm"), Place("Elm", 1), True),
        (Place("Elm"), Place("Elm", 1, ["by day"]), False),
        (Place("Elm"), Place("Elm", 2), False),
        (Place("Elm"), Flat("Elm"), False),
        (Flat("Elm", floor=3), Flat("Elm", floor=3), True),
        (Flat("Elm", floor=3), Flat("Elm", floor=4), False),
        (Place("Elm"), ("Elm", 1), False),
    ],
)
def test_records_are_equal_where_all_their_fields_are(
    one: object, other: object, *, equal: bool
) -> None:
    """Another class is never equal."""
    assert (one == other) is equal


class Tree(Record):
    """A record of what can be hashed."""

    kind: str
    rings: tuple[int, ...] = ()


def test_equal_records_hash_alike() -> None:
    """They are keys of what is remembered."""
    assert hash(Tree("elm", (1, 2))) == hash(Tree("elm", (1, 2))) != hash(Tree("elm"))
    assert {Tree("elm"), Tree("elm"), Tree("ash")} == {Tree("ash"), Tree("elm")}


def test_what_a_record_says_of_itself_stays() -> None:
    """It may be hashed by less than all its fields, and is compared by all."""
    assert hash(Known("Elm", 1)) == hash(Known("Elm", 2)) == hash("Elm")
    assert Known("Elm", 1) != Known("Elm", 2)


def test_a_record_prints_as_it_is_written() -> None:
    """What prints a grade prints it in either case alike."""
    assert repr(Known("Elm", 3)) == "Known(street='Elm', number=3)"


def test_a_record_is_copied_sent_and_replaced() -> None:
    """A copy has every field, and may differ in one; what is made of another follows it."""
    flat = Flat("Elm", 2, ["by day"], floor=3)
    assert deepcopy(flat) == pickle.loads(pickle.dumps(flat)) == flat  # noqa: S301  # our own
    assert replace(flat, floor=4) == Flat("Elm", 2, ["by day"], floor=4)
    assert replace(flat, street="Maple").letters == len("Maple")


def test_a_record_stays_as_it_was_made() -> None:
    """Without the remarks the type checker refuses this test; it is run by the tests."""
    place = Place("Elm")
    with pytest.raises(AttributeError):
        place.number = 2  # type: ignore[misc]  # a field of a record is read-only
    with pytest.raises(AttributeError):
        place.town = "Ulm"  # type: ignore[attr-defined]  # there is no such field


class Heap(Changing):
    """A record in the making."""

    size: int = 0
    leaves: list[str] = field(default_factory=list)


def test_what_is_in_the_making_changes_and_shares_no_default() -> None:
    one, other = Heap(), Heap()
    one.size += 1
    one.leaves.append("oak")
    assert (one, other) == (Heap(1, ["oak"]), Heap())
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)
