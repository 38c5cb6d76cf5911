"""The HTML report: self-contained, and an essay's own text never becomes markup."""

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, graded, strong, text

from rubric.report import html, pdf

HOSTILE = (
    "<script>alert(1)</script>",
    "{{7*7}}",
    '<img src="file:///etc/passwd">',
    "@import url(http://example.org/x.css);",
    "{% for x in y %}",
    "&lt;b&gt;",
)


@pytest.mark.parametrize("attack", HOSTILE)
def test_an_essays_text_stays_text(attack: str) -> None:
    opening = f"{OPENING} Then came {attack} in a line."
    page = html.page(graded(text(f"{opening} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION)))
    escaped = attack.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    assert escaped.replace('"', "&#34;") in page
    assert attack not in page or "<" not in attack


def test_nothing_is_fetched_from_elsewhere() -> None:
    page = html.page(graded(strong()))
    assert "http://www.w3.org/2000/svg" in page
    assert page.count("http") == 1
    assert "<link" not in page
    assert "url(" not in page


@pytest.mark.parametrize(
    "address", ["file:///etc/passwd", "http://127.0.0.1/x", "rubric-font:../report.css", "x.ttf"]
)
def test_the_fetcher_knows_only_the_fonts(address: str) -> None:
    with pytest.raises(ValueError, match="not one of the report's own fonts"):
        pdf._fetcher().fetch(address)  # noqa: SLF001  # what WeasyPrint calls


def test_the_language_and_a_title_are_set() -> None:
    page = html.page(graded(strong()))
    assert '<html lang="en">' in page
    assert "<title>Feedback: essay.txt</title>" in page


def test_the_map_has_an_alternative_text() -> None:
    page = html.page(graded(strong()))
    assert "<title>Map of the argument: a thesis with 3 reasons. Reason 1: " in page
