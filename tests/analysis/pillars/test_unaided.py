"""What is no reason beside those that are: examples, the claim itself, what leads up to a list."""

import pytest

from rubric.analysis import pillars
from rubric.types import Span


def read(said: str) -> list[str]:
    return [pillar.name for pillar in pillars.read(said, Span(0, len(said)))]


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Harbors should ban noisy craft such as jet skis, speedboats and tugs.", []),
        ("Every farm must fence off beasts including bulls, rams and billy goats.", []),
        (
            (
                "Harbors should ban craft such as jet skis and tugs because they foul the water "
                "and they scare the seals."
            ),
            ["foul the water", "scare the seals"],
        ),
        # What it brings, or a kind of reason, makes them reasons.
        (
            "The town should keep its ferry for benefits such as calm roads, clean air and jobs.",
            ["calm roads", "clean air", "jobs"],
        ),
        (
            "Schools should teach skills such as cooking, sewing and welding.",
            ["cooking", "sewing", "welding"],
        ),
        (
            "The ferry brings things such as calm roads, clean air and jobs.",
            ["calm roads", "clean air", "jobs"],
        ),
    ],
)
def test_examples_of_what_a_claim_is_about_are_no_reasons(said: str, found: list[str]) -> None:
    assert read(said) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            (
                "The Salt Flood was mainly the work of men, produced by cheap dikes, greedy "
                "landlords and blind engineers."
            ),
            ["cheap dikes", "greedy landlords", "blind engineers"],
        ),
        (
            (
                "The strike was a revolt of the young, made possible by low wages, long nights, "
                "and a song."
            ),
            ["low wages", "long nights", "a song"],
        ),
        # No name is cut in two; the rest of a subject is none of the reason.
        (
            "The Corn Tax ruined millers, starved towns, and split a party.",
            ["The Corn Tax ruined millers", "starved towns", "split a party"],
        ),
        (
            "The tax ruined millers, starved towns, and split a party.",
            ["ruined millers", "starved towns", "split a party"],
        ),
        (
            "The ferry takes us to work, it carries our mail, and it keeps the road calm.",
            ["takes us to work", "carries our mail", "keeps the road calm"],
        ),
    ],
)
def test_the_claim_is_none_of_its_reasons(said: str, found: list[str]) -> None:
    assert read(said) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "In the long run, a ferry saves money, cuts traffic, and calms the road.",
            ["saves money", "cuts traffic", "calms the road"],
        ),
        ("On May 3, 1911, the ferry sank in a calm, dark bay.", []),
        ("As we know, boats are dear, but the ferry may be worth it.", []),
        ("Boats are a luxury, not a need, and now they are dear as well.", []),
        (
            "It robs us of sleep, it robs us of time, it robs us of joy.",
            ["robs us of sleep", "robs us of time", "robs us of joy"],
        ),
    ],
)
def test_a_row_of_clauses_ends_in_and_or_begins_alike(said: str, found: list[str]) -> None:
    assert read(said) == found


@pytest.mark.parametrize(
    ("said", "found"),
    [
        (
            "Rowing is wise because you grow strong and you meet friends and also you see seals.",
            ["grow strong", "meet friends", "see seals"],
        ),
        (
            "Rowing is wise because you grow strong and meet friends and see seals.",
            ["grow strong", "meet friends and see seals"],
        ),
        (
            (
                "Even though oars are dear, selling the boats would be a mistake: they keep us "
                "fit, they teach us patience, and they bring the town together."
            ),
            ["keep us fit", "teach us patience", "bring the town together"],
        ),
        (
            "Rowing should be taught, since it not only builds strength but also calms nerves.",
            ["builds strength", "calms nerves"],
        ),
    ],
)
def test_reasons_are_parted_at_each_subject(said: str, found: list[str]) -> None:
    assert read(said) == found
