"""What another system knows made a rubric of ours: points, order, names, ids, bounds."""

from fractions import Fraction

import pytest

from rubric.interchange.adopt import Adopted, adopt, bounds, slug
from rubric.interchange.foreign import Foreign, Rating, Row


def rating(quality: str, points: float | None, says: str = "") -> Rating:
    return Rating(quality, None if points is None else Fraction(str(points)), says)


def adopted(*rows: Row) -> Adopted:
    return adopt(Foreign("Letters", rows), "own")


def points(made: Adopted) -> list[list[int]]:
    return [[level.points for level in c.levels] for c in made.rubric.criteria]


def test_levels_go_from_the_highest_down_whatever_their_order() -> None:
    low, high = rating("Low", 1), rating("High", 4)
    for ratings in ((low, high), (high, low)):
        levels = adopted(Row("Voice", ratings)).rubric.criteria[0].levels
        assert [level.quality for level in levels] == ["High", "Low"]


def test_a_criterion_worth_more_than_its_levels_say_scales_them() -> None:
    ratings = tuple(rating(f"L{n}", n) for n in (4, 3, 2, 1))
    assert points(adopted(Row("Voice", ratings, points=Fraction(30)))) == [[30, 23, 15, 8]]


def test_weights_that_add_up_to_one_are_percents() -> None:
    ratings = (rating("High", 4), rating("Low", 2))
    rows = [Row(t, ratings, points=Fraction(p, 4)) for t, p in (("Thesis", 3), ("Voice", 1))]
    made = adopted(*rows)
    assert points(made) == [[75, 38], [25, 13]]
    assert any("add up to one" in said for said in made.said)


@pytest.mark.parametrize(
    ("given", "made", "times"),
    [((2.5, 1), [5, 2], "2"), ((0.25, 0.1), [5, 2], "20"), ((4, 1), [4, 1], None)],
)
def test_parts_of_points_are_made_whole(
    given: tuple[float, float], made: list[int], times: str | None
) -> None:
    found = adopted(Row("Voice", (rating("High", given[0]), rating("Low", given[1]))))
    assert points(found) == [made]
    assert any(f"taken {times} times" in said for said in found.said) == (times is not None)


def test_levels_without_points_share_them_evenly_and_it_is_said() -> None:
    ratings = tuple(rating(name, None) for name in ("High", "Middle", "Low"))
    made = adopted(Row("Voice", ratings), Row("Ends", ratings, points=Fraction(20)))
    assert points(made) == [[3, 2, 1], [20, 13, 7]]
    assert made.said[0] == "Voice: no points were given; its levels share 3 evenly."


def test_names_are_told_apart_and_none_is_empty() -> None:
    ratings = (rating("Good", 4), rating("Good", 3), rating("", 2), rating("Good (2)", 1))
    levels = adopted(Row("Voice", ratings)).rubric.criteria[0].levels
    names = [level.quality for level in levels]
    assert names == ["Good", "Good (3)", "2 points", "Good (2)"]
    assert [level.descriptor for level in levels] == names


def test_criteria_of_one_title_have_ids_of_their_own() -> None:
    ratings = (rating("High", 4), rating("Low", 1))
    made = adopted(*(Row(title, ratings) for title in ("Voice", "voice!", "日本", "Voice 2")))
    assert [c.id for c in made.rubric.criteria] == ["voice", "voice-2", "criterion-3", "voice-2-2"]


def test_what_was_guessed_from_which_words_is_kept() -> None:
    ratings = (rating("High", 4), rating("Low", 1))
    made = adopted(Row("Thesis", ratings, "Takes a side"), Row("Voice", ratings))
    assert made.guesses == {"thesis": ("thesis",), "voice": ()}
    assert made.asides == {"thesis": ("Takes a side",), "voice": ()}


@pytest.mark.parametrize("levels", range(1, 21))
def test_bounds_fall_to_0_and_the_upper_half_needs_a_thesis(levels: int) -> None:
    found = bounds(levels)
    assert len(found) == levels
    assert list(found) == sorted(set(found), reverse=True)
    assert found[-1] == 0
    if levels > 1:
        assert all(bound >= 0.65 for bound in found[: (levels + 1) // 2])
        assert all(bound < 0.65 for bound in found[(levels + 1) // 2 :])


@pytest.mark.parametrize(
    ("text", "made"),
    [
        ("Thesis", "thesis"),
        ("Thesis & Claim (30)", "thesis-claim-30"),
        ("Café", "cafe"),
        ("3 reasons", "reasons"),
        ("日本", "other"),
        ("", "other"),
        ("x" * 90, "x" * 60),
        ("word " * 30, "word-word-word-word-word-word-word-word-word-word-word-word"),
    ],
)
def test_an_id_is_made_of_any_title(text: str, made: str) -> None:
    assert slug(text, "other") == made
