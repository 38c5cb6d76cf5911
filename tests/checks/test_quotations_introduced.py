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

from rubric.checks.quotations_introduced import quotations_introduced

WORDS = "“cold water wakes up the whole of the dog”"
BEGUN = WORDS.replace("cold", "Cold")
DROPPED = "The hall was full. “Cold water wakes up the whole of the dog” (Osgood 14)."


@pytest.mark.parametrize(
    ("added", "score"),
    [
        (f"A swimmer said that {WORDS} (Osgood 14).", 1.0),
        (f"{DROPPED} Marks rise as well.", 0.0),
        (f"{DROPPED} This shows what a lake does.", 1.0),
        ("The swimmers know: “Cold water wakes up the whole of the dog” (Osgood 14).", 1.0),
        (f"The hall was full. {BEGUN} she said (Osgood 14).", 1.0),
        (
            f"According to the nurse it helps. {BEGUN} (Osgood 14). It did.",
            1.0,
        ),
        (f"{DROPPED} Marks rise. A swimmer said that {WORDS[:-8]}” (Osgood 14).", 0.5),
    ],
    ids=["in a sentence", "dropped", "taken up", "a colon", "a tag", "a speaker", "one of two"],
)
def test_who_brings_a_quotation_in(added: str, score: float) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", f"{HEALTH} {added}", LESSONS, CONCLUSION))
    assert essay.draft.quotations
    finding = quotations_introduced(essay)
    assert finding.score == score
    assert (finding.step is None) == (score == 1)
    assert (finding.strength is None) == (score < 1)
    assert is_sound(essay, finding)


def test_the_one_that_stands_alone_is_quoted() -> None:
    body = f"{HEALTH} {DROPPED} Marks rise."
    finding = quotations_introduced(understood(text(f"{OPENING} {THESIS}", body, CONCLUSION)))
    assert finding.says.startswith("I could not find what brings in “Cold water wakes up")
    assert finding.step is not None
    assert finding.step.says.startswith("Who says “Cold water")


LIVED = (
    "I learned to swim in a lake when I was six. My mother held me and I sank. “Now swim to me "
    "and do not stop for your brother.” I did what I was told and I swallowed half of the lake."
)


@pytest.mark.parametrize(
    "written",
    [
        strong(),
        text(f"“Cold water wakes up the whole of me” (Osgood 1). {THESIS}", LESSONS, CONCLUSION),
        text(f"{OPENING} {THESIS}", LIVED, LESSONS, CONCLUSION),
    ],
    ids=["none", "one that opens the essay", "speech in a life"],
)
def test_what_is_not_asked(written: str) -> None:
    assert quotations_introduced(understood(written)).status == "not_applicable"
