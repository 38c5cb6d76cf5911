"""The parts of an essay."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, page, text

ONE_LINE = "Nobody swims in winter."
IDLE = "Nobody in this town of ours swims in winter."
AMEN = "Open the gate."
PLEA = "Please think about it before the first frost comes."
POSTSCRIPT = "P.S. My sister swims as well."

QUOTED = "> The water keeps us, said the keeper of the pool, and we must keep the water (4)."
GOES_ON = "and so the town has kept it for sixty years, through two floods and a fire."


FOUR, FIVE = "The pool we love", "The pool we all love"


def long(words: int, head: str = "") -> str:
    """Give one sentence of so many words."""
    told = [*head.split(), *["swim"] * words]
    return f"{' '.join(told[:words])}."


def roles(*paragraphs: str) -> str:
    draft = page(text(*paragraphs))
    return "".join(paragraph.role[0] for paragraph in draft.paragraphs)


@pytest.mark.parametrize(
    ("paragraphs", "parts"),
    [
        ((THESIS,), "i"),
        ((THESIS, HEALTH), "ib"),
        ((THESIS, f"In conclusion, {HEALTH}"), "ic"),
        ((THESIS, HEALTH, CONCLUSION), "ibc"),
        ((THESIS, HEALTH, LESSONS, TICKETS, CONCLUSION), "ibbbc"),
        ((ONE_LINE, f"{OPENING} {THESIS}", HEALTH, LESSONS, CONCLUSION), "iibbc"),
        ((THESIS, HEALTH, LESSONS, f"In conclusion, {CONCLUSION}", AMEN), "ibbcc"),
        ((THESIS, HEALTH, LESSONS, f"Overall, {CONCLUSION}", CONCLUSION), "ibbcc"),
        ((THESIS, HEALTH, LESSONS, CONCLUSION, PLEA), "ibbcc"),
        ((THESIS, HEALTH, f"Another reason is that {TICKETS}"), "ibb"),
        ((THESIS, HEALTH, f"Furthermore, {TICKETS}"), "ibb"),
        ((THESIS, HEALTH, f"My last point is this. {TICKETS}", PLEA), "ibbc"),
        ((THESIS, HEALTH, f"Another reason: {TICKETS} So the town should open its pool."), "ibc"),
        ((THESIS, HEALTH, f"Finally, {CONCLUSION}"), "ibc"),
        ((THESIS, HEALTH, f"The last reason is money. {TICKETS} We all like that."), "ibb"),
        (
            (THESIS, HEALTH, f"Thirdly, {TICKETS} I swim there. If it is shut, I stay in bed."),
            "ibb",
        ),
        ((THESIS, HEALTH, f"Thirdly, {TICKETS} In conclusion, {CONCLUSION}"), "ibc"),
        ((THESIS, HEALTH, LESSONS, f"Third, {TICKETS} We know.", FOUR), "ibbbc"),
        ((THESIS, HEALTH, f"Some people say that it costs too much. {TICKETS}"), "ibb"),
        ((THESIS, HEALTH, f"Some people say it costs. So let us open it. {CONCLUSION}"), "ibc"),
        ((THESIS, HEALTH, f"Students will swim all year when it opens. {IDLE}"), "ibc"),
        ((THESIS, HEALTH, f"Many people would agree that it should open. {IDLE}"), "ibc"),
        ((THESIS, HEALTH, f"Some people still believe it is too dear. {IDLE}"), "ibc"),
        ((THESIS, HEALTH, f"Some may think that it is too dear. {IDLE}"), "ibb"),
        ((long(15), f"First, {HEALTH}", LESSONS, TICKETS, CONCLUSION), "ibbbc"),
        ((THESIS, HEALTH, CONCLUSION, PLEA, POSTSCRIPT), "ibcco"),
        ((THESIS, *(IDLE,) * 9, f"To conclude, {AMEN}", *(IDLE,) * 3), "ibbbbbbbbbcccc"),
        ((THESIS, *(IDLE,) * 9, f"Overall, {AMEN}", *(IDLE,) * 3), "ibbbbbbbbbbbbc"),
        ((THESIS, IDLE, f"To conclude, {AMEN}", *(IDLE,) * 3), "ibbbbc"),
        ((THESIS, HEALTH, CONCLUSION, "The pool"), "ibcc"),
        ((THESIS, f"In conclusion, {HEALTH}", LESSONS), "icc"),
        ((THESIS, HEALTH, LESSONS, TICKETS), "ibbc"),
        ((long(15), THESIS, HEALTH, LESSONS, CONCLUSION), "iibbc"),
        ((long(16), THESIS, HEALTH, LESSONS, CONCLUSION), "ibbbc"),
        ((long(15), THESIS, HEALTH, CONCLUSION), "ibbc"),
        ((THESIS, HEALTH, f"In conclusion, {CONCLUSION}", long(69)), "ibcc"),
        ((THESIS, HEALTH, f"In conclusion, {CONCLUSION}", long(70)), "ibbc"),
        ((THESIS, HEALTH, CONCLUSION, long(34, "Please")), "ibcc"),
        ((THESIS, HEALTH, CONCLUSION, long(35, "Please")), "ibbc"),
        ((THESIS, HEALTH, CONCLUSION, FOUR), "ibcc"),
        ((THESIS, HEALTH, CONCLUSION, FIVE), "ibbc"),
        ((THESIS, HEALTH, f"Overall, {CONCLUSION}", IDLE, IDLE), "ibccc"),
        ((THESIS, *(IDLE,) * 10, f"To conclude, {AMEN}", *(IDLE,) * 5), f"i{'b' * 10}cccccc"),
        ((THESIS, *(IDLE,) * 12, f"To conclude, {AMEN}", *(IDLE,) * 6), f"i{'b' * 18}c"),
    ],
)
def test_the_parts(paragraphs: tuple[str, ...], parts: str) -> None:
    assert roles(*paragraphs) == parts


COMMENT = "Fewer visits mean more than money saved; they are afternoons that nobody lay in bed."


@pytest.mark.parametrize(
    ("paragraphs", "parts"),
    [
        ((OPENING, QUOTED, f"and so {THESIS}", HEALTH, LESSONS, CONCLUSION), "i i b b c"),
        ((THESIS, HEALTH, QUOTED, GOES_ON, LESSONS, CONCLUSION), "i b b b c"),
        ((THESIS, HEALTH, LESSONS, CONCLUSION, QUOTED, GOES_ON), "i b b c c"),
        ((THESIS, HEALTH, QUOTED, LESSONS, CONCLUSION), "i b b c"),
        ((f"{THESIS} Ask her:", QUOTED, COMMENT, HEALTH, LESSONS, CONCLUSION), "i i b b c"),
        ((THESIS, f"{HEALTH} Ask her:", QUOTED, CONCLUSION), "i b c"),
    ],
)
def test_what_goes_on_behind_a_quotation_is_of_its_paragraph(
    paragraphs: tuple[str, ...], parts: str
) -> None:
    draft = page(text(*paragraphs))
    told = [p.role[:1] for p in draft.paragraphs if p.role != "block_quote"]
    assert " ".join(told) == parts
    assert len(told) == len(draft.paragraphs) - 1
