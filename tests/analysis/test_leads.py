"""Introductions of several paragraphs, which lead up to their claim.

`introductions.txt` holds invented essays: those that claim at the end of their second or third
paragraph, and those whose second paragraph proves something and claims something of its own.
"""

from pathlib import Path

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, text, understood

MISREAD = "?"  # heads an essay that is not read right yet
SCENE = (
    "On the first of October two men came with a chain. One held the gate and the other cursed "
    "the lock, and a boy with a towel watched them both from the wall."
)
PAST = (
    "The mill paid for the water once. When it shut, the council counted its coins and found that "
    "they bought five months of each year."
)
NOW = (
    "This year the coins ran out in March. The boy with the towel is ten now and has been to the "
    "pool on one day, when the caretaker looked the other way."
)


def essays() -> list[tuple[bool, str, str, str]]:
    """Give whether each is read right, its parts, its text and its thesis."""
    found = []
    for block in (Path(__file__).parent / "introductions.txt").read_text("utf-8").split("\n\n"):
        lines = [line for line in block.splitlines() if line[1:2] == " " and line[0] in "ibc"]
        if lines:
            marked = text(*(line[2:] for line in lines))
            thesis = marked.partition("«")[2].partition("»")[0]
            plain = marked.replace("«", "").replace("»", "")
            right = not block.startswith(MISREAD)
            found.append((right, "".join(line[0] for line in lines), plain, thesis))
    return found


def parts(written: str) -> str:
    return "".join(one.role[0] for one in understood(written).draft.paragraphs)


@pytest.mark.parametrize(("right", "roles", "written", "thesis"), essays())
def test_what_leads_up_to_a_claim_introduces(
    *, right: bool, roles: str, written: str, thesis: str
) -> None:
    essay = understood(written)
    said = essay.argument.thesis.of(written) if essay.argument.thesis else ""
    as_meant = parts(written) == roles and (not thesis or said == thesis)
    assert as_meant is right, said


@pytest.mark.parametrize(
    ("paragraphs", "roles"),
    [
        ((SCENE, f"{PAST} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION), "iibbbc"),
        ((SCENE, PAST, f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION), "iiibbbc"),
        (
            (
                SCENE,
                f"Most people think it is lost. {THESIS}",
                HEALTH,
                LESSONS,
                TICKETS,
                CONCLUSION,
            ),
            "iibbbc",
        ),
        (
            (f"{SCENE} Should a town swim?", f"{PAST} {THESIS}", HEALTH, LESSONS, CONCLUSION),
            "iibbc",
        ),
        ((f"{SCENE} {THESIS}", PAST, HEALTH, LESSONS, TICKETS, CONCLUSION), "ibbbbc"),
        ((SCENE, f"{PAST} Cats should wear bells.", HEALTH, LESSONS, CONCLUSION), "ibbbc"),
        ((PAST, f"{SCENE} {THESIS}", HEALTH, CONCLUSION), "ibbc"),
        ((SCENE, f"{THESIS} {PAST}", HEALTH, LESSONS, TICKETS, CONCLUSION), "ibbbbc"),
        ((SCENE, f"First, {PAST} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION), "ibbbbc"),
        ((f"{SCENE} {CONCLUSION}", f"{PAST} {THESIS}", HEALTH, LESSONS, CONCLUSION), "ibbbc"),
        (
            (f"I think the pool is worth it. {SCENE}", f"{PAST} {THESIS}", HEALTH, LESSONS, PAST),
            "ibbbc",
        ),
        (
            (f"This essay will discuss pools. {SCENE}", f"{PAST} {THESIS}", HEALTH, LESSONS, PAST),
            "ibbbc",
        ),
    ],
)
def test_it_takes_an_opening_without_a_claim_and_a_body(
    paragraphs: tuple[str, ...], roles: str
) -> None:
    assert parts(text(*paragraphs)) == roles


def test_what_leads_up_to_a_claim_carries_no_reason() -> None:
    essay = understood(text(SCENE, f"{PAST} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION))
    assert [tie.paragraph for tie in essay.argument.ties] == [2, 3, 4]
    assert [tie.pillars for tie in essay.argument.ties] == [(0,), (1,), (2,)]


@pytest.mark.parametrize(
    ("paragraphs", "named", "roles"),
    [
        # A quiet claim that nobody would take for one is the end of the opening once it is named.
        ((SCENE, f"{PAST} Swim they will.", HEALTH, LESSONS, CONCLUSION), "Swim they", "iibbc"),
        ((SCENE, PAST, f"{NOW} Swim they will.", HEALTH, LESSONS, CONCLUSION), "Swim", "iiibbc"),
        ((SCENE, f"Swim they will. {PAST}", HEALTH, LESSONS, CONCLUSION), "Swim they", "ibbbc"),
        (
            (SCENE, f"First, {PAST} Swim they will.", HEALTH, LESSONS, CONCLUSION),
            "Swim they",
            "ibbbc",
        ),
        ((SCENE, f"{PAST} Swim they will.", HEALTH, CONCLUSION), "Swim they", "ibbc"),
        # Where something is claimed before it, it may be the end of a reason's paragraph.
        (
            (f"I oppose it. {SCENE}", f"{PAST} Swim!", HEALTH, LESSONS, CONCLUSION),
            "Swim!",
            "ibbbc",
        ),
        (
            (SCENE, f"{PAST} {THESIS}", f"{NOW} Swim!", HEALTH, LESSONS, CONCLUSION),
            "Swim!",
            "ibbbbc",
        ),
        # What is named in the first paragraph, nothing behind it leads up to.
        ((SCENE, f"{PAST} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION), "One held", "ibbbbc"),
        ((SCENE, f"{PAST} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION), "none", "iibbbc"),
    ],
)
def test_the_opening_ends_with_a_claim_that_is_pointed_out(
    paragraphs: tuple[str, ...], named: str, roles: str
) -> None:
    essay = understood(text(*paragraphs), named)
    assert "".join(one.role[0] for one in essay.draft.paragraphs) == roles
