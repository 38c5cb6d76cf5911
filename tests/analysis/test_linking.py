"""Where every fifth sentence begins with a connective, sentences are read from behind them."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, graded, text

from rubric.analysis.linking import unlinked
from rubric.types import Sentence

LINKS = ("Moreover, ", "In addition, ", "As a result, ", "In fact, ", "However, furthermore, ")


def heads(*told: str) -> list[str]:
    said, found, at = " ".join(told), [], 0
    for one in told:
        found.append(Sentence(at, at + len(one), 0))
        at += len(one) + 1
    found.append(Sentence(at, at, 1))  # the last paragraph
    return [one.of(said) for one in unlinked(said, found)][:-1]


@pytest.mark.parametrize(
    ("told", "found"),
    [
        ([f"{link}cars hum." for link in LINKS], ["cars hum."] * 5),
        (["Thus, cars hum."] * 2 + ["Cars hum."] * 5, None),
        (["Thus, cars hum."] * 3 + ["Cars hum."] * 20, None),
        (["However cars hum."] * 5, None),
        (["Thus, a."] * 3 + ["In conclusion, b."], ["a."] * 3 + ["b."]),
        (["Moreover, "] * 3, None),
    ],
    ids=["strewn", "two", "few of many", "no comma", "an early end", "nothing else"],
)
def test_sentences_are_read_from_behind_them(told: list[str], found: list[str] | None) -> None:
    assert heads(*told) == (told if found is None else found)


def test_strewn_connectives_change_no_mark() -> None:
    parts = (f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION)
    strewn = [
        ". ".join(
            f"{link}{said[0].lower()}{said[1:]}"
            for link, said in zip(LINKS, part.split(". "), strict=False)
        )
        for part in parts
    ]
    assert graded(text(*strewn)).total.percent <= graded(text(*parts)).total.percent
