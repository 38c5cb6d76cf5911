"""Which sentences may be the thesis, and what is said of their place."""

import pytest
from builders import page, text

from rubric.analysis.thesis.candidates import candidates


def said(sentences: int) -> str:
    return " ".join(["The pool is shut in winter."] * sentences)


@pytest.mark.parametrize(
    ("paragraphs", "taken"),
    [
        ((20, 7, 1), [20, 6]),
        ((21, 7, 1), [20, 6]),
        ((2, 5, 1), [2, 5]),
        ((1, 2, 12, 1), [1, 2, 9]),
        ((1, 6, 3, 4, 1), [1, 6, 3, 2]),
        ((12, 6, 2, 1), [12, 6]),
    ],
    ids=["all", "long opening", "next", "read on", "read on twice", "enough"],
)
def test_claims_are_looked_for_where_they_stand(
    paragraphs: tuple[int, ...], taken: list[int]
) -> None:
    draft = page(text(*map(said, paragraphs)))
    found = [sentence.paragraph for sentence, _ in candidates(draft)]
    assert [found.count(i) for i in range(len(paragraphs)) if i in found] == taken


def test_the_place_of_a_sentence_is_told() -> None:
    alone = [cues for _, cues in candidates(page(said(6)))]
    assert [cues[-1] for cues in alone] == [
        "opens the introduction",
        *["stands in an only paragraph"] * 4,
        "stands deep in an only paragraph",
    ]
    first = [cues for _, cues in candidates(page(text(said(3), said(2), said(1))))]
    assert first == [
        ("opens the introduction",),
        ("stands last but one",),
        ("closes the introduction",),
        ("heads the second paragraph",),
        ("stands after the introduction",),
    ]
    sole = [cues for _, cues in candidates(page(text(said(1), said(1))))]
    assert sole[0] == ("opens the introduction",)
