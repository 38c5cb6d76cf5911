"""What is kept of an essay."""

import dataclasses

import pytest
from builders import (
    STRANGE,
    default_rubric,
    graded,
    strong,
    text,
)

from rubric.batch.rows import STRAY, Row, compared, row
from rubric.records import replace

RUBRIC = default_rubric().rubric


def made(name: str, written: str = "") -> Row:
    return replace(row(graded(written or strong()), RUBRIC), name=name)


@pytest.mark.parametrize(
    ("score", "near"),
    [
        (1.0, ()),
        (0.87, ("Thesis",)),
        (0.83, ("Thesis",)),
        (0.88, ()),
        (0.35, ("Thesis",)),
        (0.0, ()),
    ],
)
def test_near_means_two_points_of_a_hundred(score: float, near: tuple[str, ...]) -> None:
    grade = graded(strong())
    thesis = replace(grade.marks[0], score=score)
    assert row(replace(grade, marks=(thesis, *grade.marks[1:])), RUBRIC).near == near


FAR = text(
    "Nobody owns the ice at the end of the world.",
    f"{STRANGE} Whales sing under the floes, and seals breathe at holes that they keep open with "
    "their teeth all through the dark. Ships bring scientists in November and take most of them "
    "home in March. Those who stay eat from tins, mend their sledges, and count the stars.",
    "Explorers once ate the dogs that had pulled them there. Their huts still stand on the "
    "shore, with boots under the bunks and biscuits on the shelf, because nothing rots.",
)


def test_an_essay_unlike_the_others_is_told_in_its_row() -> None:
    rows = [made(f"{n}.txt") for n in range(8)]
    rows.insert(3, made("far.txt", FAR))
    told = compared(rows)
    assert [one.name for one in told if one.stray] == ["far.txt"]
    assert told[3].notices[-1] == STRAY
    assert compared(rows[:5]) == rows[:5]


def test_with_an_assignment_the_essays_are_held_against_it_alone() -> None:
    asked = row(
        graded(strong()), dataclasses.replace(RUBRIC, prompt="Should the town open its pool?")
    )
    assert asked.topic is None
    assert compared([asked] * 9) == [asked] * 9
