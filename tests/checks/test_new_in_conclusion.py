import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    TICKETS,
    is_sound,
    text,
    understood,
)

from rubric.checks.new_in_conclusion import new_in_conclusion

INTRODUCTION = f"{OPENING} {THESIS}"
QUOTED = "84% swam in 1999 and another reason is the roof"


@pytest.mark.parametrize(
    ("added", "new"),
    [
        ("", 0),
        ("The nurses agree (Lindqvist 7).", 1),
        ("It keeps people healthy (Osgood 44).", 0),
        ("Another reason to open it is that the roof would last longer.", 1),
        ("Of all towns, 84% have one.", 1),
        ("It would cost $12,000 and save $30,000 by 2031.", 2),
        ("I am 100% sure that the 3 reasons stand, and 10 minutes would settle it.", 0),
        (f"One town said “{QUOTED}” (Osgood 2).", 0),
    ],
    ids=[
        "nothing", "a source", "a source again", "a reason", "a share", "sums",
        "small numbers", "a source's words",
    ],
)  # fmt: skip
def test_what_is_new(added: str, new: int) -> None:
    body = (HEALTH, LESSONS, TICKETS)
    essay = understood(text(INTRODUCTION, *body, f"{CONCLUSION} {added}".strip()))
    finding = new_in_conclusion(essay)
    assert finding.measured is not None
    assert finding.measured.value == new
    assert finding.score == pytest.approx(1 - 0.3 * new)
    assert (finding.step is None) == (not new)
    assert is_sound(essay, finding)


def test_a_figure_told_before_is_not_new() -> None:
    body = (HEALTH, f"{LESSONS} Of all towns, 84 percent have one.", TICKETS)
    essay = understood(text(INTRODUCTION, *body, f"{CONCLUSION} And 84% is a lot."))
    assert new_in_conclusion(essay).score == 1


def test_where_nothing_is_restated_it_is_not_sure() -> None:
    last = "Guards sit on white chairs. Of all of them, 84% are tall. They blow whistles at boys."
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, TICKETS, last), thesis="none")
    finding = new_in_conclusion(essay)
    assert finding.status == "unsure"
    assert finding.says.startswith("I am not sure, but ¶5 seems to conclude")


def test_without_a_conclusion_nothing_is_asked() -> None:
    assert new_in_conclusion(understood(INTRODUCTION)).status == "not_applicable"
