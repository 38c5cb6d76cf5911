"""What cannot be graded, and what earns nothing."""

import random

import pytest
from builders import (
    CHORE,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    TICKETS,
    default_rubric,
    graded,
    strong,
    text,
    understood,
)

from rubric import advisories
from rubric.assess import assess
from rubric.result import GradeFailure

SPANISH = (
    "La ciudad debe abrir la piscina en el invierno porque los niños que aprenden a nadar no se "
    "ahogan en los ríos y las personas que nadan se mantienen sanas todo el año. "
)
STUFFED = "pool winter exercise healthy lessons lives tickets heating town swimming " * 8


def scrambled(paragraph: str) -> str:
    shuffled = (paragraph * 3).split()
    random.Random(4).shuffle(shuffled)  # noqa: S311  # no secret
    return " ".join(shuffled)


@pytest.mark.parametrize(
    ("written", "code", "says"),
    [
        ("Too short to judge.", "too-short", "has four words; at least 30 are needed"),
        (SPANISH * 4, "language", "seems to be in Spanish"),
        ("", "empty", ""),
        ("12345 67890\n" * 10, "no-prose", "no running text"),
    ],
)
def test_what_is_no_essay_to_grade(written: str, code: str, says: str) -> None:
    found = assess(written.encode(), "essay.txt", default_rubric())
    assert isinstance(found, GradeFailure)
    assert found.code == code
    assert says in found.says


@pytest.mark.parametrize(
    ("paragraph", "code"),
    [
        (HEALTH, "repeated-text"),
        (STUFFED, "stuffed"),
        (scrambled(LESSONS), "senseless"),
        ("We see the of-late and my is-not good and an at-all pool. " * 4, "senseless"),
    ],
)
def test_a_void_paragraph_earns_nothing(paragraph: str, code: str) -> None:
    base = (f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS)
    before = graded(text(*base, CONCLUSION))
    after = graded(text(*base, paragraph, CONCLUSION))
    assert code in {notice.code for notice in after.notices}
    assert after.total.percent <= before.total.percent
    assert after.marks[1].findings[0].score != 1.0


@pytest.mark.parametrize(
    ("written", "code"),
    [
        (strong().split("Works Cited", maxsplit=1)[0], "citations-unverifiable"),
        (strong().replace("(", "").replace(")", ""), "no-citations"),
        ((strong().split("Works", maxsplit=1)[0].replace("\n", " ") + " ") * 2, "one-paragraph"),
    ],
)
def test_what_a_reader_should_know(written: str, code: str) -> None:
    draft = understood(written).draft
    found = advisories.notices(draft, advisories.voids(draft))
    assert code in {notice.code for notice in found}


def test_an_address_leads_to_its_site_without_a_list() -> None:
    written = strong().split("Works Cited", maxsplit=1)[0]
    for printed in ("(Osgood 12)", "(Pruitt 40)", "(Osgood 31)"):
        written = written.replace(printed, "(www.pool.example.org)")
    draft = understood(written).draft
    codes = {notice.code for notice in advisories.notices(draft, advisories.voids(draft))}
    assert "citations-unverifiable" not in codes


@pytest.mark.parametrize(
    "slip",
    ["At the lunch they then the it was over.", "It took us from point A to point B in the US."],
)
def test_a_slip_is_not_senseless(slip: str) -> None:
    draft = understood(text(f"{OPENING} {THESIS}", f"{HEALTH} {slip}", LESSONS, CONCLUSION)).draft
    assert not advisories.voids(draft)


def test_a_copied_citation_adds_no_source() -> None:
    copy = LESSONS.split(". ")[1] + "."
    base = (f"{OPENING} {THESIS}", HEALTH, LESSONS)
    essay = understood(text(*base, f"{CHORE} {copy} Nobody minds the fence.", CONCLUSION))
    void = advisories.voids(essay.draft)
    assert [one.code for one in void] == ["repeated-sentence"]
    left = advisories.sound(essay, void).draft.citations
    assert len(left) == len(essay.draft.citations) - 1
    assert not [n for n in advisories.notices(essay.draft, void) if n.code == "repeated-sentence"]


def test_a_copy_without_its_citations_is_still_a_copy() -> None:
    bare = HEALTH.replace(" (Osgood 12)", "")
    draft = understood(text(f"{OPENING} {THESIS}", HEALTH, LESSONS, bare, CONCLUSION)).draft
    assert "repeated-text" in {void.code for void in advisories.voids(draft)}


def test_a_conclusion_that_copies_the_thesis_alone_is_not_void() -> None:
    long = THESIS.replace("and the tickets", "nobody has to drive to the county seat, and tickets")
    draft = understood(text(f"{OPENING} {long}", HEALTH, LESSONS, TICKETS, long)).draft
    assert {void.code for void in advisories.voids(draft)} <= {"repeated-sentence"}


@pytest.mark.parametrize(
    ("written", "says"),
    [
        (
            strong().replace("(Pruitt 40)", "(Nobody 40)"),
            "I found no entry in the list for one citation, “(Nobody 40)”.",
        ),
        (strong().split("Works Cited", maxsplit=1)[0], "Three citations without a list"),
        (
            strong().split("Works Cited", maxsplit=1)[0].replace(" (Osgood 12)", "¹")
            + "Notes\n\n1. Lena Osgood, Warm Water (Brook Press, 2015), 12.",
            "Two citations without a list",
        ),
    ],
    ids=["not in the list", "no list", "beside notes"],
)
def test_citations_that_lead_nowhere_are_told(written: str, says: str) -> None:
    draft = understood(written).draft
    told = [n.says for n in advisories.notices(draft, advisories.voids(draft))]
    assert [one for one in told if one.startswith(says)]


def test_a_sound_essay_is_left_as_it_is() -> None:
    essay = understood(strong())
    void = advisories.voids(essay.draft)
    assert not void
    assert advisories.sound(essay, void) == essay
    assert not advisories.notices(essay.draft, void)
