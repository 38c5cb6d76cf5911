import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    SOURCES,
    THESIS,
    TICKETS,
    is_sound,
    text,
    understood,
)

from rubric.checks.source_variety import source_variety

ONE = (HEALTH, LESSONS.replace("Pruitt 40", "Osgood 40"), TICKETS)
TWO = "It warms (Osgood 1). It cools (Osgood 2)."
MORE = "It warms (Osgood 1). It cools (Osgood 2). It pays (Osgood 3). It lasts (Osgood 4)."


@pytest.mark.parametrize(
    ("body", "least", "score", "says"),
    [
        ((HEALTH, LESSONS, TICKETS), 2, 1.0, "The essay cites two sources: Osgood and Pruitt."),
        ((HEALTH, LESSONS, TICKETS), 4, 0.5, "at least four sources were asked for."),
        (ONE, 2, 0.5, "The essay cites one source (Osgood)"),
        ((*ONE, f"{TICKETS} {MORE}"), 1, 1.0, "one source"),
        ((HEALTH, LESSONS, f"{TICKETS} {MORE}"), 2, 0.75, "6 of 7 citations are of Osgood"),
        ((HEALTH, f"{LESSONS} {TWO}"), 2, 0.75, "3 of 4 citations are of Osgood"),
        ((HEALTH, f"{LESSONS} {TWO[:22]}"), 2, 1.0, "The essay cites two sources"),
    ],
    ids=["two", "four asked", "one", "one is enough", "one carries all", "four", "three"],
)
@pytest.mark.parametrize("listed", [SOURCES, ""], ids=["listed", "no list"])
def test_sources(body: tuple[str, ...], least: int, score: float, says: str, listed: str) -> None:
    essay = understood(text(f"{OPENING} {THESIS}", *body, CONCLUSION, listed).strip())
    finding = source_variety(essay, least=least, most_share=0.6)
    assert finding.score == score
    assert says in finding.says
    assert (finding.step is None) == (score == 1)
    assert is_sound(essay, finding)


def test_a_page_alone_goes_on_with_the_source_before_it() -> None:
    body = (HEALTH, LESSONS.replace("(Pruitt 40)", "(40)"), TICKETS.replace("Osgood 31", "31"))
    essay = understood(text(f"{OPENING} {THESIS}", *body, CONCLUSION))
    finding = source_variety(essay)
    assert finding.status == "unsure"
    assert "I am not sure: the essay cites one source (Osgood)" in finding.says


def test_two_works_of_one_author_are_two_sources() -> None:
    listed = SOURCES.replace("Pruitt, Amos", "Osgood, Lena")
    dated = HEALTH.replace("(Osgood 12)", "(Osgood, 2015)")
    other = LESSONS.replace("(Pruitt 40)", "(Osgood, 2018)")
    essay = understood(text(f"{OPENING} {THESIS}", dated, other, CONCLUSION, listed))
    assert (
        source_variety(essay).says == "The essay cites two sources: Osgood 2015 and Osgood 2018."
    )


def test_notes_name_their_sources() -> None:
    marked = (
        HEALTH.replace(" (Osgood 12)", "¹"),
        LESSONS.replace(" (Pruitt 40)", "²"),
        TICKETS.replace(" (Osgood 31)", "³"),
    )
    notes = (
        "Notes\n\n1. Lena Osgood, Warm Water, 12.\n\n2. Ibid., 14.\n\n3. Amos Pruitt, Months, 4."
    )
    essay = understood(text(f"{OPENING} {THESIS}", *marked, CONCLUSION, notes))
    assert source_variety(essay).says == "The essay cites two sources: Osgood and Pruitt."


def test_who_cites_nothing_is_not_asked() -> None:
    finding = source_variety(understood(f"{OPENING} {THESIS}"))
    assert finding.status == "not_applicable"
