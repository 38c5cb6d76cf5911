"""Which essays of a class to look at first, and what is said of those that lack a part."""

from importlib import import_module
from pathlib import Path

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    PLAN,
    THESIS,
    TICKETS,
    default_rubric,
    graded,
    strong,
    text,
)

import rubric
from rubric import checks
from rubric.batch.classview import HINDERING, SET_ASIDE, STRAYS, first, lacking
from rubric.batch.rows import Standing, row
from rubric.records import replace

RUBRIC = default_rubric().rubric
BASE = replace(row(graded(strong()), RUBRIC, "a"), name="a.txt")
UNSURE = tuple(replace(one, status="unsure") for one in BASE.standings[:1])
WITHOUT = [
    (name, missing)
    for name in checks.names()
    for missing in getattr(import_module(f"rubric.checks.{name}"), "WITHOUT", {})
]


@pytest.mark.parametrize(("name", "missing"), WITHOUT)
def test_what_is_not_there_at_all_is_said_apart(name: str, missing: str) -> None:
    poor = Standing("T", "L", 1, 1, "scored", near=False, wanting=name, found="L")
    (_, _, without), (_, _, lacks) = lacking([replace(poor, missing=missing), poor, poor])[::-1]
    assert (without[:7], lacks[:7]) == ("1 of 3 ", "2 of 3 ")
    assert without[7:] != lacks[7:]
    assert len(without.split()) <= 20


ONE = f"{OPENING} {THESIS} {HEALTH} {LESSONS} {TICKETS} {CONCLUSION}"
ENDLESS = text(f"{OPENING} {THESIS}", HEALTH, LESSONS, f"Another reason is money. {TICKETS}")


@pytest.mark.parametrize(
    ("written", "says"),
    [
        (ONE, "1 of 1 has no body paragraph that I could find"),
        (ONE, "1 of 1 has no last paragraph of its own"),
        (ENDLESS, "1 of 1 has no ending that I could find"),
        (strong().replace("(", "").replace(")", ""), "1 of 1 cites no source that I could find"),
        (text(f"{OPENING} {PLAN}", HEALTH, LESSONS, CONCLUSION),
         "1 of 1 has no thesis that I could find"),
        (text(f"{OPENING} {PLAN}", HEALTH, LESSONS, CONCLUSION),
         "1 of 1 has body paragraphs that wait for a thesis"),
    ],
)  # fmt: skip
def test_what_an_essay_has_not_is_not_called_poor(written: str, says: str) -> None:
    one = row(graded(written), RUBRIC)
    assert says in [said for s in one.standings for _, _, said in lacking([s])]


@pytest.mark.parametrize(
    ("codes", "says"),
    [
        (("senseless",), "has sentences that I could not read"),
        (("hidden-text", "stuffed"), "holds text that nobody can see; has a list of key words"),
        (("other-form",), "may be a story or a report, and not argue"),
        (("one-paragraph",), "is one paragraph; were line breaks lost?"),
        (("no-citations",), None),
        ((), None),
    ],
)
def test_an_essay_with_a_notice_is_looked_at(codes: tuple[str, ...], says: str | None) -> None:
    told = first([replace(BASE, codes=codes)])
    assert [said for _, said in told] == ([says] if says else [])


def test_what_was_set_aside_is_looked_at_first_and_each_essay_once() -> None:
    unsure = replace(
        BASE, standings=(*UNSURE, *BASE.standings[1:]), codes=("citations-unverifiable",)
    )
    rows = [unsure, replace(BASE, name="b.txt", codes=("jumbled",), stray=True)]
    assert [(row.name, says) for row, says in first(rows)] == [
        ("b.txt", f"has sentences in an order that I could not follow; {STRAYS}"),
        ("a.txt", "unsure of Thesis; cites what I could not find in a list of sources"),
    ]


def test_a_story_comes_before_what_is_only_in_doubt() -> None:
    wide = replace(BASE, standings=(*UNSURE, *BASE.standings[1:]), low=20, high=100)
    story = replace(wide, name="b.txt", low=26, high=90, codes=("other-form",))
    assert [row.name for row, _ in first([wide, story])] == ["b.txt", "a.txt"]


def test_every_code_that_is_looked_at_is_one_of_a_notice() -> None:
    modules = Path(rubric.__file__).parent.rglob("*.py")
    written = "".join(path.read_text("utf-8") for path in modules)
    assert all(written.count(f'"{code}"') > 1 for code in (*SET_ASIDE, *HINDERING))
