"""The registry of checks, and what every check must have."""

import pytest

from rubric import checks
from rubric.checks import check, find, names, parameters
from rubric.errors import UnknownNameError
from rubric.result import Finding

HEADINGS = ("Asks:", "Why:", "Score:", "Pass:", "Fail:")


def test_checks_are_found_not_listed() -> None:
    assert {"thesis_stated", "manual", "word_count"} <= set(names())
    assert list(names()) == sorted(names())


@pytest.mark.parametrize("name", names())
def test_a_page_has_its_form(name: str) -> None:
    page = find(name).page
    places = [page.find(heading) for heading in HEADINGS]
    assert -1 not in places
    assert places == sorted(places)
    assert find(name).summary.endswith(".")


@pytest.mark.parametrize("name", names())
def test_parameters_have_defaults(name: str) -> None:
    assert parameters(name)() is not None


def test_an_unknown_check_is_refused_with_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match=r"thesis_statd .did you mean thesis_stated"):
        find("thesis_statd")


def test_a_check_takes_keyword_parameters_only() -> None:
    def loose(essay: object, limit: int) -> Finding:
        raise NotImplementedError

    with pytest.raises(TypeError, match="loose"):
        check(loose)


def test_a_finding_rests_on_something() -> None:
    with pytest.raises(ValueError, match="rests on nothing"):
        Finding("thesis_stated", 1.0, "says")


def test_the_catalogue_is_fresh() -> None:
    from pathlib import Path  # noqa: PLC0415  # one test reads a file

    from rubric.cli.catalogue import catalogue  # noqa: PLC0415  # and the command's text

    kept = Path(checks.__file__).parent.parent.parent / "rubrics" / "CHECKS.md"
    assert kept.read_text("utf-8") == catalogue(), "run: rubric explain --catalogue"


@pytest.mark.parametrize(
    ("name", "line"),
    [
        ("citation_style", "style: one of any, mla, apa, harvard"),
        ("mentions", "phrases: a list of texts; empty unless given"),
        ("mentions", "distinct: true or false; false unless given"),
        ("word_count", "low: whole number, 0 to 100000; not set unless given"),
    ],
)
def test_a_page_says_what_a_parameter_may_be(name: str, line: str) -> None:
    from rubric.cli.catalogue import page  # noqa: PLC0415  # as above

    assert f"    {line}" in page(find(name))


def test_a_check_says_itself_that_an_essay_without_citations_fails_it() -> None:
    asking = [name for name in checks.names() if checks.asks_for_sources(name)]
    assert asking == ["citations_present", "sources_listed"]
