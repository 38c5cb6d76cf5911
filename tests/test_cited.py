import pytest

from rubric.cited import joined


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
