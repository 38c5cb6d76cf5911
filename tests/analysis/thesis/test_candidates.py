"""Which sentences may be the thesis, and what is said of their place."""

from itertools import count

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, page, text

from rubric.analysis.thesis.candidates import candidates

DAYS = count(1)


def said(sentences: int) -> str:
    return " ".join(f"The pool is shut on day {next(DAYS)}." for _ in range(sentences))


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


@pytest.mark.parametrize(("times", "taken"), [(2, True), (3, False)])
def test_what_the_body_says_over_and_over_is_no_claim(times: int, *, taken: bool) -> None:
    again = "The town should open its pool."
    body = [f"{said(1)} {again}" for _ in range(times)]
    draft = page(text(said(2), *body, said(1)))
    assert (again in {sentence.of(draft.text) for sentence, _ in candidates(draft)}) is taken


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


@pytest.mark.parametrize(
    ("behind", "placed"),
    [
        ("This is because of rust, noise, and bad smells.", False),
        ("This is because lessons save lives and tickets pay for guards.", True),
        ("Nobody swims in winter at all.", True),
    ],
    ids=["idle reasons", "reasons the body proves", "no reasons"],
)
def test_idle_reasons_behind_a_claim_take_no_place(behind: str, *, placed: bool) -> None:
    draft = page(text(f"{OPENING} {THESIS} {behind}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    cues = {sentence.of(draft.text): cues for sentence, cues in candidates(draft)}
    last = ("closes the introduction",)
    assert (cues[behind], cues[THESIS]) == (
        (last, ("stands last but one",)) if placed else ((), last)
    )
