"""What two essays share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from similar_essays import WORDS, page, prose

from rubric.batch.similarity.own import SHINGLE, Own
from rubric.batch.similarity.passages import GAP, Passage, matching

LAMP = "the lamp in the tower burned all night while the sea went on breaking below it"
BOAT = "a boat without a name came in at dawn and nobody on the pier would row out"


def told(one: Own, other: Own) -> list[tuple[str, int, int]]:
    return [
        (" ".join(one.said[found.runs[0].one :][: found.words]), found.words, len(found.runs))
        for found in matching(one, other)
    ]


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        (LAMP, LAMP, [(LAMP, 16, 1)]),
        (LAMP, BOAT, []),
        (f"{BOAT} {LAMP}", f"{LAMP} {BOAT}", [(BOAT, 17, 1), (LAMP, 16, 1)]),
        (LAMP, f"he said: {LAMP.upper()}!", [(LAMP, 16, 1)]),
        ("we saw five words only", "we saw five words only", []),
    ],
    ids=["all", "nothing", "moved about", "capitals and marks", "too few"],
)
def test_passages_are_found_wherever_they_stand(
    one: str, other: str, found: list[tuple[str, int, int]]
) -> None:
    assert told(page(one), page(other)) == found


def test_a_word_changed_parts_no_passage() -> None:
    changed = LAMP.replace("night", "evening")
    ((passage),) = matching(page(f"{prose(1)} {LAMP}"), page(f"{changed} {prose(2)}"))
    assert [run.words for run in passage.runs] == [7, 8]
    assert (passage.words, passage.longest.words) == (15, 8)


@pytest.mark.parametrize(("between", "passages"), [(GAP, 1), (GAP + 1, 2)])
def test_what_lies_far_apart_is_two_passages(between: int, passages: int) -> None:
    other = f"{LAMP} {' '.join(WORDS[:between])} {BOAT}"
    assert len(matching(page(f"{LAMP} {BOAT}"), page(other))) == passages


said = st.lists(st.sampled_from("abcde"), max_size=60).map(lambda words: page(" ".join(words)))


def words_of(found: tuple[Passage, ...]) -> set[tuple[int, int, int]]:
    return {(run.one, run.other, run.words) for passage in found for run in passage.runs}


@given(said, said)
def test_they_are_the_same_seen_from_either_essay(one: Own, other: Own) -> None:
    seen = words_of(matching(one, other))
    assert {(b, a, n) for a, b, n in words_of(matching(other, one))} == seen
    for here, there, words in seen:
        assert words >= SHINGLE
        assert one.said[here : here + words] == other.said[there : there + words]
    for start in (0, 1):
        taken = [n for run in seen for n in range(run[start], run[start] + run[2])]
        assert len(taken) == len(set(taken))


@given(said)
def test_an_essay_shares_all_with_itself(one: Own) -> None:
    words = sum(passage.words for passage in matching(one, one))
    assert words == (len(one.said) if len(one.said) >= SHINGLE else 0)


@pytest.mark.parametrize("text", ["la " * 20_000, "la di " * 10_000])
def test_a_refrain_costs_no_more_than_prose(text: str) -> None:
    (found,) = matching(page(text), page(text))
    assert found.words == 20_000
