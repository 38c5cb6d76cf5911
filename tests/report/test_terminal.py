"""The screen of `rubric check`: golden screens, and what every screen keeps to."""

from collections.abc import Callable
from pathlib import Path

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, graded, strong, text

from rubric.assess import assess
from rubric.loader import load
from rubric.report.columns import cells
from rubric.report.terminal import screen, text_as_read
from rubric.result import Grade, GradeFailure

SAMPLES = Path(__file__).parents[2] / "samples"
ESSAYS = sorted((SAMPLES / "class").glob("*.txt"))


def grade_of(path: Path) -> Grade:
    grade = assess(path.read_bytes(), path.name, load("five-paragraph-argument"))
    assert not isinstance(grade, GradeFailure)
    return grade


def shown(grade: Grade, width: int) -> tuple[str, str]:
    return screen(grade, width=width, all_quotes=True), text_as_read(grade, width=width)


def test_the_exemplars_screen(golden: Callable[[str, str], None]) -> None:
    golden("exemplar-screen.txt", screen(grade_of(SAMPLES / "exemplar" / "power-struggle.txt")))


def test_a_weak_drafts_screen(golden: Callable[[str, str], None]) -> None:
    golden("desert-railway-screen.txt", screen(grade_of(SAMPLES / "class" / "desert-railway.txt")))


@pytest.mark.parametrize("path", ESSAYS, ids=lambda path: path.stem)
@pytest.mark.parametrize("width", [30, 60, 80])
def test_every_screen_fits(path: Path, width: int) -> None:
    grade = grade_of(path)
    for said in shown(grade, width):
        assert max(map(cells, said.splitlines())) <= width
        assert said.endswith("\n")
        assert "\033" not in said


def test_wide_letters_long_addresses_and_control_characters_stay_in_their_lines() -> None:
    thesis = f"The town should teach 日本語{'日本語' * 20} because 🚪 opens and it helps trade."
    address = f"See https://example.org/{'very' * 30}long for \033[31mmore."
    grade = graded(text(f"{OPENING} {thesis}", f"{HEALTH} {address}", LESSONS, CONCLUSION))
    for width in (30, 80):
        for said in shown(grade, width):
            assert max(map(cells, said.splitlines())) <= width
            assert "\033" not in said


def test_the_order_is_keep_next_standing_total() -> None:
    said = screen(grade_of(SAMPLES / "class" / "city-trees.txt"))
    places = [
        said.index(part) for part in ("KEEP", "DO NEXT", "Thesis Ex", "Structure ", "Not judg")
    ]
    assert places == sorted(places)


def test_colour_only_marks_what_the_words_say() -> None:
    import re  # noqa: PLC0415  # one test strips colours

    grade = graded(strong())
    coloured = screen(grade, colour=True)
    assert re.sub(r"\033\[\d+m", "", coloured) == screen(grade)
    assert "\033[1m" in coloured


def test_three_steps_at_most() -> None:
    for path in ESSAYS:
        steps = screen(grade_of(path)).partition("DO NEXT")[2].splitlines()
        assert not [line for line in steps if line.startswith("4 ")]
