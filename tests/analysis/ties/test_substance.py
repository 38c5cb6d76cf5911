"""How much a paragraph says of its own."""

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    STRANGE,
    THESIS,
    TICKETS,
    text,
    understood,
)

from rubric.analysis.ties.substance import substance
from rubric.words import stems

CLAIMED = stems(THESIS)
ROWS = [
    (HEALTH, 1.0, 1.0),
    (LESSONS, 1.0, 1.0),
    (TICKETS, 1.0, 1.0),
    (STRANGE, 1.0, 1.0),
    ("Lessons help. My cousin Ana swim to the dock and save her dog in 2019.", 1.0, 1.0),
    ("It help me. I was afraid and I cry, then my brother hold my hand in the water.", 0.75, 1.0),
    ("This is important. People everywhere know how important it is for their lives.", 0.0, 0.0),
    ("Lessons save lives. The lessons save lives in the town pool, and they keep us well.", 0, 0),
    ("It is good. It has a huge impact on society and plays a vital role today.", 0.0, 0.25),
    ("It is good. A ferry.", 0.25, 0.25),
    ("It is good. A ferry, a nurse, a bottle.", 0.75, 0.75),
    ("It is good. A ferry, a nurse, a bottle, a horse.", 1.0, 1.0),
    ("It is good. A heart.", 0.25, 0.25),
    ("It is good. According to research, that is proof of an argument (Nobody 4).", 0.0, 0.0),
    ("It is good. A ferry (Nobody, “Horses” 4).", 0.25, 0.25),
    ("A ferry is good (Nobody 4). A nurse.", 0.5, 0.5),
    ("It is good. A court.", 0.0, 0.0),
    (f"A ferry is {'so ' * 16}good. A nurse.", 0.25, 0.25),
    (f"A ferry is {'so ' * 17}good. A nurse.", 0.5, 0.5),
]


@pytest.mark.parametrize(("paragraph", "low", "high"), ROWS)
def test_particular_words_are_substance(paragraph: str, low: float, high: float) -> None:
    draft = understood(text(f"{OPENING} {THESIS}", HEALTH, paragraph, CONCLUSION)).draft
    assert low <= substance(draft, 2, CLAIMED) <= high


@pytest.mark.parametrize("paragraph", [HEALTH, LESSONS, TICKETS, STRANGE])
def test_taking_a_sentence_out_adds_none(paragraph: str) -> None:
    told = [sentence.rstrip(".") + "." for sentence in paragraph.split(". ")]
    for at in range(len(told)):
        left = " ".join(told[:at] + told[at + 1 :])
        whole, less = (
            substance(
                understood(text(f"{OPENING} {THESIS}", HEALTH, one, CONCLUSION)).draft, 2, CLAIMED
            )
            for one in (paragraph, left)
        )
        assert less <= whole
