"""Essays of a class that are about something else than the others."""

from pathlib import Path

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, STRANGE, THESIS, TICKETS, page, text

from rubric.advisories import classes

CLASS = Path(__file__).parents[2] / "samples" / "class"  # on eight topics
PARTS = (HEALTH, LESSONS, TICKETS, CONCLUSION)
NEARBY = (
    "My neighbor swims every morning, and she has not caught a cold in years.",
    "The county pays for a road that nobody drives on and closes a pool that everybody used.",
    "A lifeguard told our class that winter lessons fill up before the first snow.",
    "Last January the ice on the lake broke, and two boys who could swim came home.",
)
FAR = (
    text(
        f"The far south is the strangest place on the map. {STRANGE}",
        "No country owns the ice. Ships bring scientists in November and take most of them home "
        "in March, and those who stay for the dark months eat from tins and count the stars.",
        "Whales sing under the floes, and seals breathe at holes that they keep open with their "
        "teeth. Explorers once ate the dogs that had pulled them there.",
    ),
    text(
        "Paper money began as a receipt for copper coins that were too heavy to carry.",
        "Merchants in Sichuan left strings of coins with a shopkeeper and walked off with a slip "
        "of mulberry bark. An emperor saw how well the slips passed from hand to hand, printed "
        "his own, and printed too many, so that prices rose and the slips became worthless.",
        "Banks in Stockholm and London made the same discovery, and the same mistake, when their "
        "notes promised more silver than lay in the vault. A note is worth what strangers believe "
        "that other strangers will give for it, and belief is minted by no king.",
    ),
)


def essays(number: int) -> list[str]:
    """Give essays on the same question, each with its own order and a sentence of its own."""
    turned = (PARTS[at % 4 :] + PARTS[: at % 4] for at in range(number))
    made = (
        text(f"{OPENING} {THESIS}", *order[: 3 + at % 2], NEARBY[at % 4])
        for at, order in enumerate(turned)
    )
    return list(made)


def strays(written: list[str]) -> frozenset[int]:
    return classes.strays([classes.topic(page(one)) for one in written])


@pytest.mark.parametrize("far", FAR, ids=["ice", "money"])
@pytest.mark.parametrize(("number", "at"), [(7, 0), (11, 5), (19, 19)])
def test_one_on_another_topic_is_found(number: int, at: int, far: str) -> None:
    written = essays(number)
    written.insert(at, far)
    assert strays(written) == {at}


@pytest.mark.parametrize("number", [0, 1, 8, 20])
def test_a_class_on_one_topic_has_none(number: int) -> None:
    assert not strays(essays(number))


def test_a_handful_is_too_few_to_tell() -> None:
    assert not strays([*essays(6), FAR[0]])


def test_two_halves_have_none() -> None:
    assert not strays(essays(6) + [FAR[0]] * 6)


def test_a_class_in_which_everyone_chose_a_topic_has_none() -> None:
    own = [path.read_text("utf-8") for path in sorted(CLASS.glob("*.txt"))]
    lesson = "Pass the rope over itself. Tuck the tail under the loop. Pull until it is snug. " * 8
    assert not strays([*own, lesson])
    assert strays([*essays(8), lesson]) == {8}


def test_a_short_text_is_not_judged() -> None:
    short = "Penguins lay one egg and carry it on their feet through the dark."
    assert not strays([*essays(9), short])


@pytest.mark.parametrize("written", [*NEARBY, FAR[0], "12 34."])
def test_a_topic_is_the_same_when_it_is_unpacked(written: str) -> None:
    topic = classes.topic(page(written))
    assert classes.unpacked(classes.packed(topic)) == topic
