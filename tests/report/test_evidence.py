"""The pages behind page 1."""

import pytest
from builders import (
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    TICKETS,
    default_rubric,
    text,
)

from rubric.assess import assess
from rubric.report import html
from rubric.report.evidence import FindingView, sources
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
