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

from rubric.checks.citation_style import Style, citation_style


def essay_with(*cited: str) -> str:
    old = ("(Osgood 12)", "(Pruitt 40)", "(Osgood 31)")
    body = [HEALTH, LESSONS, TICKETS]
    for i, (printed, new) in enumerate(zip(old, cited, strict=True)):
        body[i] = body[i].replace(printed, new)
    return text(f"{OPENING} {THESIS}", *body, CONCLUSION)


PAGES = ("(Osgood 12)", "(Pruitt 40)", "(Osgood 31)")
YEARS = ("(Osgood, 2015)", "(Pruitt, 2018)", "(Osgood, 2015)")
BARE_YEARS = ("(Osgood 2015)", "(Pruitt 2018)", "(Osgood 2015)")
MIXED = ("(Osgood 12)", "(Pruitt, 2018)", "(Osgood 31)")
SITE = ("(Osgood 12)", "(www.pool.org)", "(Osgood 31)")
SITES = ("(www.pool.org)", "(swim.org)", "(swim.org)")
COMMA = ("(Osgood 12)", "(Pruitt, 40)", "(Osgood 31)")


@pytest.mark.parametrize(
    ("cited", "style", "score", "says"),
    [
        (PAGES, "any", 1.0, "Three citations give author and page, as in “(Osgood 12)”."),
        (
            MIXED,
            "any",
            0.6667,
            "2 of 3 citations give author and page; “(Pruitt, 2018)” does not.",
        ),
        (COMMA, "any", 0.8333, "“(Pruitt, 40)” differs from “(Osgood 12)” by a comma."),
        (PAGES, "mla", 1.0, "as MLA asks: “(Osgood 12)”."),
        (COMMA, "mla", 0.8333, "MLA sets the comma of “(Pruitt, 40)” otherwise."),
        (YEARS, "mla", 0.0, "MLA asks for author and page. I found that in no citation"),
        (YEARS, "apa", 1.0, "Three citations give author and year, as APA asks"),
        (BARE_YEARS, "apa", 0.5, "APA sets the comma of “(Osgood 2015)” otherwise."),
        (BARE_YEARS, "chicago-author-date", 1.0, "as Chicago (author and date) asks"),
        (YEARS, "harvard", 1.0, "as Harvard asks"),
        (BARE_YEARS, "harvard", 1.0, "as Harvard asks"),
        (PAGES, "chicago-notes", 0.0, "Chicago (notes) asks for a numbered note."),
        (SITE, "any", 0.6667, "2 of 3 citations give author and page; “(www.pool.org)” does not."),
        (SITE, "mla", 0.6667, "as MLA asks; “(www.pool.org)” does not."),
        (SITES, "mla", 0.0, "I found that in no citation: “(www.pool.org)” is of another kind."),
        (("[1]", "[2]", "[1]"), "ieee", 1.0, "Three citations give a number, as IEEE asks"),
    ],
)
def test_styles(cited: tuple[str, ...], style: Style, score: float, says: str) -> None:
    listed = "References\n\n[1] L. Osgood, Warm Water, 2015.\n\n[2] A. Pruitt, Months, 2018."
    essay = understood(text(essay_with(*cited), listed) if style == "ieee" else essay_with(*cited))
    finding = citation_style(essay, style=style)
    assert finding.score == score
    assert says in finding.says
    assert (finding.step is None) == (score == 1)
    assert (finding.strength is None) == (score < 1)
    assert is_sound(essay, finding)


def test_notes_are_the_style_of_notes() -> None:
    notes = "Notes\n\n1. Lena Osgood, Warm Water, 12.\n\n2. Amos Pruitt, Months, 40.\n\n3. Ibid."
    essay = understood(text(essay_with("¹", "²", "³"), notes))
    assert citation_style(essay, style="chicago-notes").score == 1


def test_a_page_alone_fits_every_style() -> None:
    cited = ("Osgood says so (12)", "(Pruitt, 2018)", "(Osgood, 2015)")
    assert citation_style(understood(essay_with(*cited)), style="apa").score == 1


def test_the_step_shows_how_the_others_look() -> None:
    step = citation_style(understood(essay_with(*MIXED))).step
    assert step is not None
    assert step.says == (
        "How do the other citations look? Write “(Pruitt, 2018)” as “(Osgood 12)” is written."
    )


@pytest.mark.parametrize("cited", [("", "", ""), SITES])
def test_who_cites_nothing_that_has_a_style_is_not_asked(cited: tuple[str, ...]) -> None:
    essay = understood(essay_with(*cited))
    assert citation_style(essay).status == "not_applicable"


def test_where_no_style_has_the_most_none_is_evidence() -> None:
    cited = ("(Osgood 12)", "(Pruitt, 2018)", "")
    finding = citation_style(understood(essay_with(*cited)))
    assert finding.score == 0.5
    assert finding.evidence == ()
    assert finding.missing is not None
