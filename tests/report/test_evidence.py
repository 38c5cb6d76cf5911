"""The pages behind page 1."""

import re

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    TICKETS,
    default_rubric,
    graded,
    text,
)

from rubric.assess import assess
from rubric.report import html
from rubric.report.evidence import (
    HANDED_OUT,
    NO_ENTRY,
    NO_LIST,
    NO_LIST_HERE,
    FindingView,
    sources,
    unmatched,
)
from rubric.report.view import report
from rubric.result import Grade, GradeFailure

CAUSE = "The pool is open because the tickets pay for the heating."
UNCITED = HEALTH.replace(" (Osgood 12)", "")
COUNTS = "This much counts:"


def essay(thesis: str, *body: str) -> Grade:
    written = text(f"{OPENING} {thesis}", *body, CONCLUSION).encode()
    grade = assess(written, "essay.txt", default_rubric(), thesis=thesis[:20])
    assert not isinstance(grade, GradeFailure)
    return grade


def view(grade: Grade, check: str) -> FindingView:
    details = report(grade).details
    rows = zip(grade.marks, details, strict=True)
    pairs = (pair for m, d in rows for pair in zip(m.findings, d.findings, strict=True))
    return next(shown for finding, shown in pairs if finding.check == check)


@pytest.mark.parametrize(
    ("grade", "check", "quotes", "head"),
    [
        (essay(THESIS, HEALTH, LESSONS, TICKETS), "thesis_arguable", ["should"], ""),
        (essay(CAUSE, HEALTH, LESSONS, TICKETS), "thesis_arguable", ["because"], COUNTS),
        (
            essay(THESIS, UNCITED, LESSONS, TICKETS),
            "citations_present",
            ["(Pruitt 40)", "(Osgood 31)"],
            COUNTS,
        ),
    ],
)
def test_words_that_earn_something_are_told_from_what_is_wanting(
    grade: Grade, check: str, quotes: list[str], head: str
) -> None:
    found = view(grade, check)
    assert [quoted.quote for row in found.rows for quoted in row] == quotes
    assert found.counts is bool(head)
    assert (COUNTS in html.page(grade)) is bool(head)


def test_the_words_that_give_a_cause_are_named_beside_what_is_wanting() -> None:
    says = view(essay(CAUSE, HEALTH, LESSONS, TICKETS), "thesis_arguable").says
    assert "gives a cause with “because”; I found no word of judgement in it." in says


def test_pages_alone_are_of_a_work_and_no_source_of_their_own() -> None:
    more = HEALTH.replace("(Osgood 12)", "(Osgood 12), and Osgood notes that few fell ill (14)")
    rest = "Osgood argues that nobody was sorry (671). Doctors agree with that in every town."
    shown = sources(essay(THESIS, more, LESSONS, f"{TICKETS} {rest}"))
    assert [(one.name, one.cited) for one in shown] == [
        ("Osgood", (("¶2", "(Osgood 12)"), ("¶4", "(Osgood 31)"))),
        ("the work behind (14)", (("¶2", "(14)"), ("¶4", "(671)"))),
        ("Pruitt", (("¶3", "(Pruitt 40)"),)),
    ]


LIST = "Works Cited\n\nOsgood, Ada. Pools. Quay Books, 2012.\n\nVance, Ruth. Baths. Mill, 2009."
IDLE = "In the list, but not in the text: Vance."


def handed(paragraph: str) -> str:
    return re.sub(r"\((Osgood|Pruitt) \d+\)", "(Source 2)", paragraph)


BODY = (HEALTH, LESSONS, TICKETS)
GIVEN = tuple(map(handed, BODY))


@pytest.mark.parametrize(
    ("body", "listed", "lacks", "loose"),
    [
        (BODY, LIST, {"Pruitt": NO_ENTRY}, ("In the text, but not in a list: Pruitt.", IDLE)),
        (BODY, "", {"Osgood": NO_LIST_HERE, "Pruitt": NO_LIST_HERE}, (NO_LIST,)),
        (GIVEN, "", {"Source 2": HANDED_OUT}, ()),
        (
            (HEALTH, handed(LESSONS), TICKETS),
            "",
            {"Osgood": NO_LIST_HERE, "Source 2": HANDED_OUT},
            (NO_LIST,),
        ),
    ],
    ids=["not in the list", "no list", "handed out", "no list, one handed out"],
)
def test_what_there_is_in_the_place_of_an_entry(
    body: tuple[str, ...], listed: str, lacks: dict[str, str], loose: tuple[str, ...]
) -> None:
    grade = graded(text(f"{OPENING} {THESIS}", *body, CONCLUSION, *([listed] if listed else ())))
    shown = sources(grade)
    assert {one.name: one.lacks for one in shown if one.lacks} == lacks
    assert [one.name for one in shown if one.broken] == [
        name for name, said in lacks.items() if said != HANDED_OUT
    ]
    assert unmatched(grade) == loose
    is_shown = any(not one.broken for one in shown)
    assert ("In the list or the notes</th>" in html.page(grade)) is is_shown
