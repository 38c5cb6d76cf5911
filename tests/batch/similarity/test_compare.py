"""Which essays are told to be alike."""

from collections.abc import Sequence
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from similar_essays import held, prose

from rubric.batch.similarity import LEAST, NOTHING, Alike, compare
from rubric.batch.similarity.held import Held
from rubric.batch.similarity.index import FEW

COPIED = prose(99, 60)
LONG = prose(94, 60)


def having(passage: str, *names: str, first: int = 0) -> list[Held]:
    """Give essays of their own words, with a passage in the middle of each."""
    return [
        held(name, prose(first + 2 * n), f"{prose(first + 2 * n + 1, 40)} {passage}")
        for n, name in enumerate(names)
    ]


def told(found: Alike) -> list[tuple[str, ...]]:
    return [
        *(one.names for one in found.copies),
        *((one.one, one.other) for one in found.pairs),
        *(one.names for one in found.groups),
    ]


def test_essays_of_their_own_words_share_nothing() -> None:
    assert compare(having("", *"abcdef")) == NOTHING
    assert not NOTHING


def test_a_pair_is_told_with_both_places() -> None:
    given = [held("b", f"{prose(1)} {COPIED}"), held("a", prose(2), f"{COPIED} {prose(3)}")]
    (pair,) = compare([*given, held("c", prose(4))]).pairs
    assert (pair.one, pair.other, pair.words, pair.shares) == ("a", "b", 60, (20, 33))
    assert (pair.longest.row, pair.longest.quote, pair.longest.text) == (60, COPIED, COPIED)
    assert (pair.longest.one.paragraph, pair.longest.other.paragraph) == (2, 1)
    assert pair.longest.other.start == len(prose(1)) + 1


@pytest.mark.parametrize(
    ("words", "pairs"),
    [(LEAST - 10, 0), (LEAST + 10, 1)],
)
def test_a_turn_of_phrase_makes_no_pair(words: int, pairs: int) -> None:
    assert len(compare(having(prose(97, words), "a", "b")).pairs) == pairs


def test_a_copy_with_words_changed_is_told() -> None:
    words = LONG.split()
    words[9::12] = ["changed"] * len(words[9::12])
    mended = having(" ".join(words), "a", first=50)
    (pair,) = compare([*having(LONG, "b"), *mended]).pairs
    assert 50 <= pair.words < 60
    assert pair.longest.row < 15


def test_a_copy_with_sentences_moved_is_told() -> None:
    halves = [" ".join(LONG.split()[:30]), " ".join(LONG.split()[30:])]
    moved = having(" ".join(reversed(halves)), "a", first=50)
    (pair,) = compare([*having(LONG, "b"), *moved]).pairs
    assert [one.words for one in pair.passages] == [30, 30]


def test_what_more_than_a_few_share_is_told_once() -> None:
    names = [f"{n:02}" for n in range(FEW + 2)]
    found = compare(having(COPIED, *names))
    assert found.pairs == ()
    ((group),) = found.groups
    assert (group.names, group.row, group.place.paragraph) == (tuple(names), 60, 2)
    assert group.quote == COPIED


def test_what_most_of_a_class_shares_is_told_once() -> None:
    (group,) = compare(having(COPIED, *[f"{n:02}" for n in range(40)])).groups
    assert len(group.names) == 40


def test_a_source_that_many_quote_makes_no_pairs_beside_it() -> None:
    several = having(COPIED, *[f"{n:02}" for n in range(FEW + 2)])
    found = compare([*several, *having(f"{COPIED} {LONG}", "x", "y", first=50)])
    assert [(one.one, one.other) for one in found.pairs] == [("x", "y")]
    assert len(found.groups) == 1


def test_nearly_the_same_essays_are_told_whoever_else_has_the_words() -> None:
    essays = [held(f"{n}", f"{prose(7, 200)} {prose(20 + n, 50)}") for n in range(FEW + 1)]
    found = compare(essays)
    assert [(one.one, one.other) for one in found.pairs] == [
        (str(n), str(n + 1)) for n in range(FEW)
    ]


def test_copies_are_told_as_such_and_stand_for_one_another() -> None:
    essays = [held(name, prose(1), COPIED) for name in "bca"]
    found = compare([*essays, *having(COPIED, "x", first=50)])
    assert [(one.names, one.words) for one in found.copies] == [(("a", "b", "c"), 180)]
    assert [(one.one, one.other) for one in found.pairs] == [("a", "x")]


@pytest.mark.parametrize("text", ["", "hm", prose(1, LEAST - 1)])
def test_essays_of_hardly_any_words_are_not_told(text: str) -> None:
    assert compare([held("a", text), held("b", text)]) == NOTHING


def test_a_students_own_essays_are_not_held_against_one_another() -> None:
    drafts = [
        held("a1", prose(1), who="a"),
        held("a2", prose(1), prose(2), who="a"),
        held("old/a", prose(1), who="a", earlier=True),
    ]
    assert compare(drafts) == NOTHING
    assert told(compare([*drafts, held("b", prose(1))])) == [("a1", "b")]


def test_earlier_essays_are_held_against_those_of_the_run_alone() -> None:
    old = [held(f"old/{name}", prose(n), COPIED, earlier=True) for n, name in enumerate("ab")]
    same = [held(f"old/{name}", prose(9), earlier=True) for name in "xy"]
    assert compare([*old, *same]) == NOTHING
    assert told(compare([*old, *same, *having(COPIED, "c", first=50)])) == [
        ("c", "old/a"),
        ("c", "old/b"),
    ]


def test_an_essay_that_cannot_be_read_again_is_passed_over() -> None:
    one, other = having(COPIED, "a", "b")
    gone = Held(one.name, one.who, one.prints, lambda: None)
    assert compare([gone, other]) == NOTHING


passages = st.sampled_from([COPIED, LONG, prose(97, 20), f"{LONG} {COPIED}"])


@settings(max_examples=30)
@given(st.lists(passages, max_size=9), st.randoms(use_true_random=False))
def test_the_order_changes_nothing(copied: Sequence[str], luck: Random) -> None:
    essays = [
        one
        for n, passage in enumerate(copied)
        for one in having(passage, f"essay {n}", first=10 * n)
    ]
    moved = [*essays]
    luck.shuffle(moved)
    assert compare(moved) == compare(essays)


def test_a_flood_of_nearly_the_same_essays_stays_short() -> None:
    """As many lines as essays, and not as many as pairs of them."""
    essays = [held(f"{n:03}", f"{prose(7, 200)} {prose(20 + n, 9)}") for n in range(80)]
    found = compare(essays)
    assert 0 < len(found.pairs) + len(found.groups) < len(essays)
    assert len(found.groups[0].names) == len(essays)


def test_a_long_essay_and_one_word_are_compared_with_the_others() -> None:
    essays = [held("long", prose(1, 30_000)), held("dull", "la " * 30_000), held("one", "la")]
    found = compare([*essays, held("part", prose(2), prose(1, 30_000)[:600])])
    assert told(found) == [("long", "part")]
