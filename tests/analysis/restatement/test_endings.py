"""What the sentences of an ending say, whatever the thesis."""

from collections.abc import Callable

import pytest

from rubric.analysis.restatement.endings import ending
from rubric.types import Essay

BEFORE = "The ferry has 12 cabins."


@pytest.mark.parametrize(
    ("said", "size", "found"),
    [
        ("Towns should keep the ferry.", 5, {"demands", "takes_position"}),
        ("I believe the ferry is better than a bridge.", 9, {"takes_position"}),
        ("Who keeps the ferry?", 4, {"asks"}),
        ("It had 30 seats.", 4, {"figures"}),
        ("It had 12 cabins.", 4, set()),
    ],
)
def test_what_a_sentence_is_made_of(
    essay: Callable[[str], Essay], said: str, size: int, found: set[str]
) -> None:
    draft = essay(f"{BEFORE} {said}").draft
    (made,) = ending(draft, draft.sentences[-1:]).told
    names = ("demands", "takes_position", "asks", "figures")
    assert made.size == size
    assert {name for name in names if getattr(made, name)} == found


@pytest.mark.parametrize(
    ("said", "new", "back"),
    [
        ("The ferry has cabins.", 0.0, 1.0),
        ("The ferry carries letters and horses.", 0.25, 0.25),
        ("Nobody is there.", 1.0, 0.0),
    ],
)
def test_how_much_of_a_sentence_stood_before(
    essay: Callable[[str], Essay], said: str, new: float, back: float
) -> None:
    draft = essay(f"{BEFORE}\n\nIt carries letters.\n\n{said}").draft
    (made,) = ending(draft, draft.sentences[-1:]).told
    assert (made.new, made.back) == (new, back)


def test_a_part_of_small_words_alone_says_nothing(essay: Callable[[str], Essay]) -> None:
    draft = essay(f"{BEFORE} It carries mail, and so it is, by night.").draft
    (made,) = ending(draft, draft.sentences[-1:]).told
    assert len(made.parts) == len(("It carries mail", "night"))
