import pytest
from builders import CONCLUSION, OPENING, THESIS, page, text

from rubric.cited import joined, odd_ones


@pytest.mark.parametrize(
    ("names", "said"),
    [
        (["Paley"], "Paley"),
        (["Paley", "Garza"], "Paley and Garza"),
        (["A", "B", "C", "D", "E", "F"], "A, B, C, D and 2 more"),
    ],
)
def test_names_are_joined_as_a_sentence_does(names: list[str], said: str) -> None:
    assert joined(names) == said


@pytest.mark.parametrize(
    ("cited", "odd"),
    [
        (("(Osgood 12)", "(Pruitt 40)", "(Osgood, 31)"), ["(Osgood, 31)"]),
        (("(Osgood, 2015)", "(Pruitt, 2018)", "(Osgood 31)"), ["(Osgood 31)"]),
        (("(Osgood 12)", "(Pruitt 40)"), []),
        (("(Osgood 12)", "(Pruitt 40)", "(www.pool.org)"), ["(www.pool.org)"]),
        (("(www.pool.org)", "(www.swim.org)"), []),
        (("(Osgood 12)", "(Pruitt, 2018)"), []),
        ((), []),
    ],
    ids=["a comma", "another style", "alike", "an address", "addresses", "one each", "none"],
)
def test_what_is_written_otherwise_than_most(cited: tuple[str, ...], odd: list[str]) -> None:
    body = " ".join(f"Swimmers who train all winter sleep well {one}." for one in cited)
    draft = page(text(f"{OPENING} {THESIS}", f"{body} They say so often.", CONCLUSION))
    assert [c.of(draft.text) for c in odd_ones(draft)] == odd
