"""Which checks a criterion's words name, and which criteria are left to the teacher."""

from fractions import Fraction

import pytest

from rubric import checks
from rubric.interchange.foreign import Rating, Row
from rubric.interchange.guess import KINDS, guess

THESIS = ("thesis_stated", "thesis_arguable")
REASONS = ("body_tied_to_pillars",)
SOURCES = ("citations_present", "quotations_cited", "sources_listed")
OBJECTION = ("objection_answered",)
CONCLUSION = ("conclusion_restates_thesis", "conclusion_covers_pillars")


@pytest.mark.parametrize(
    ("title", "asked"),
    [
        ("Thesis", THESIS),
        ("THESIS STATEMENT", THESIS),
        ("Introduction and claim", THESIS),
        ("Main idea", THESIS),
        ("Takes a position", THESIS),
        ("Supporting evidence", REASONS),
        ("Reasons", REASONS),
        ("Development of ideas", REASONS),
        ("Body paragraphs", REASONS),
        ("Citations (MLA)", SOURCES),
        ("Works Cited", SOURCES),
        ("Use of sources", SOURCES),
        ("Objections", OBJECTION),
        ("Counterclaim", OBJECTION),
        ("Counter-claims", OBJECTION),
        ("The opposing position", OBJECTION),
        ("Claim and counterclaim", (*THESIS, *OBJECTION)),
        ("Counter-arguments and rebuttal", OBJECTION),
        ("Acknowledges opposing views", OBJECTION),
        ("Conclusion", CONCLUSION),
        ("Closing", CONCLUSION),
        ("Thesis and conclusion", (*THESIS, *CONCLUSION)),
        ("Evidence and citations", (*REASONS, *SOURCES)),
        ("Spelling and grammar", ()),
        ("Voice", ()),
        ("Style", ()),
        ("Creativity", ()),
        ("Length", ()),
        ("Word choice", ()),
        ("Hypothesis", ()),
        ("Resourcefulness", ()),
        ("Organization", ()),
        ("", ()),
    ],
)
def test_a_title_names_its_checks(title: str, asked: tuple[str, ...]) -> None:
    found = guess(Row(title))
    assert tuple(use.check for use in (found.uses if found else ())) == asked


def test_the_description_is_asked_where_the_title_names_nothing() -> None:
    found = guess(Row("Opening", description="States a thesis one could dispute"))
    assert found is not None
    assert [use.check for use in found.uses] == list(THESIS)
    assert found.words == ("thesis",)
    assert guess(Row("Mechanics", description="No slips in the citations")) is None


@pytest.mark.parametrize(
    ("says", "bounds"),
    [
        ("500 to 800 words", {"low": 500, "high": 800}),
        ("Between 1,200 and 1,500 words", {"low": 1200, "high": 1500}),
        ("500–800 words", {"low": 500, "high": 800}),
        ("At least 500 words", {"low": 500}),
        ("500 words or more", {"low": 500}),
        ("800 to 500 words", None),
        ("Long enough", None),
        ("999999999999 words minimum", None),
    ],
)
def test_the_length_is_what_the_best_level_says(says: str, bounds: dict[str, int] | None) -> None:
    ratings = (
        Rating("Low", Fraction(1), "Fewer than 300 words"),
        Rating("High", Fraction(4), says),
    )
    found = guess(Row("Length", ratings))
    assert (found.uses[0].params if found else None) == bounds


def test_every_guess_is_a_check_with_parameters_it_takes() -> None:
    ratings = (Rating("High", Fraction(4), "At least 500 words"),)
    for kind in KINDS:
        for use in kind.uses(Row("Length", ratings)):
            checks.parameters(use.check)(**use.params)


def test_evidence_whose_levels_speak_of_citing_is_asked_for_sources() -> None:
    levels = (Rating("Good", Fraction(4), "Cites 3+ sources"), Rating("Weak", Fraction(1), "None"))
    found = guess(Row("Evidence", levels))
    assert found is not None
    assert tuple(use.check for use in found.uses) == SOURCES
