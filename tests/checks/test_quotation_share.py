import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    is_sound,
    strong,
    text,
    understood,
)

from rubric.checks.quotation_share import quotation_share

CITED = "A swimmer said that “cold water wakes up the whole of me” (Osgood 14)."
LONG = (
    "She wrote: “The first week I counted the tiles. The second week I counted the lanes. In the "
    "third week I forgot to count, because the water had begun to carry me and there was nothing "
    "left for my head to do but to breathe and to be glad of it” (Osgood 19)."
)


@pytest.mark.parametrize(
    ("body", "most", "score", "says"),
    [
        (f"{HEALTH} {CITED}", 25, 1.0, "One quotation fills"),
        (LONG, 25, 0.3, "at most 25 were asked"),
        (f"{LONG} {CITED}", 100, 1.0, "Two quotations fill"),
    ],
)
def test_how_much_is_quoted(body: str, most: int, score: float, says: str) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", body, CONCLUSION))
    finding = quotation_share(essay, most=most, scope="each body paragraph")
    assert finding.score == pytest.approx(score, abs=0.1)
    assert says in finding.says
    assert (finding.step is None) == (score == 1)
    assert is_sound(essay, finding)


def test_a_set_off_quotation_belongs_to_the_paragraph_before_it() -> None:
    block = f"> {LONG[12:]}"
    written = text(f"{OPENING} {THESIS}", f"{LESSONS} She writes:", block, HEALTH, CONCLUSION)
    essay = understood(written)
    assert any(p.role == "block_quote" for p in essay.draft.paragraphs)
    score = quotation_share(essay, scope="any body paragraph").score
    assert score is not None
    assert score < 1


def test_who_quotes_nothing_is_not_asked() -> None:
    finding = quotation_share(understood(strong()))
    assert finding.status == "not_applicable"
    assert finding.says == "I found no quotation in the essay."
