"""The HTML report: self-contained, readable by all, and an essay's text never becomes markup."""

import re
from html.parser import HTMLParser
from itertools import pairwise
from pathlib import Path

import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, graded, strong, text

from rubric.assess import assess
from rubric.loader import load
from rubric.report import html, pdf
from rubric.result import GradeFailure

SAMPLES = sorted((Path(__file__).parents[2] / "samples").rglob("*.txt"))
LIGHT = ("ffffff", "eef3f8", "fbedc4")  # what text stands on
READABLE = 4.5  # contrast, WCAG 2.2 AA
Found = tuple[str, dict[str, str | None], str]  # tag, attributes, text

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


def test_notes_stand_behind_the_essay() -> None:
    noted = (
        strong().replace(" (Osgood 12)", "¹") + "\n\nNotes\n\n1. Lena Osgood, <Warm> Water, 12."
    )
    page = html.page(graded(noted))
    marked = page.partition("The essay, marked")[2]
    assert '<span class="number">1</span> Lena Osgood, &lt;Warm&gt; Water, 12.' in marked
    assert "Notes of the essay" not in html.page(graded(noted), brief=True)
    assert "Notes of the essay" not in html.page(graded(strong()))


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
    assert "<title>Map of the argument: a thesis with three reasons. Reason 1: " in page


class Outline(HTMLParser):
    """The elements of a page with the text inside each, in order."""

    VOID = ("meta", "br", "link", "path", "rect")

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None], list[str]]] = []
        self.open: list[int] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs), []))
        if tag not in self.VOID:
            self.open.append(len(self.found) - 1)

    def handle_endtag(self, tag: str) -> None:
        if tag not in self.VOID:
            assert self.found[self.open.pop()][0] == tag, f"{tag} closes another element"

    def handle_data(self, data: str) -> None:
        for place in self.open:
            self.found[place][2].append(data)

    def named(self, *tags: str) -> list[Found]:
        return [(t, a, "".join(text).strip()) for t, a, text in self.found if t in tags]


@pytest.fixture(params=SAMPLES, ids=lambda path: path.stem)
def outline(request: pytest.FixtureRequest) -> Outline:
    path: Path = request.param
    grade = assess(path.read_bytes(), path.name, load("five-paragraph-argument"))
    assert not isinstance(grade, GradeFailure)
    return Outline(html.page(grade))


def test_every_element_is_closed_in_its_turn_and_has_what_a_screen_reader_needs(
    outline: Outline,
) -> None:
    assert not outline.open
    assert [attrs["lang"] for _, attrs, _ in outline.named("html")] == ["en"]
    assert len(outline.named("main")) == 1
    assert all(attrs["role"] == "img" for _, attrs, _ in outline.named("svg"))
    assert outline.named("title")[1][2].startswith("Map of the argument")


def test_headings_go_down_a_step_at_a_time(outline: Outline) -> None:
    headings = outline.named("h1", "h2", "h3", "h4")
    depths = [int(tag[1]) for tag, _, _ in headings]
    assert depths.count(1) == 1
    assert depths[0] == 1
    assert all(after - before <= 1 for before, after in pairwise(depths))
    assert all(text for _, _, text in headings)


def test_every_column_and_row_has_a_name(outline: Outline) -> None:
    heads = outline.named("th")
    assert {attrs["scope"] for _, attrs, _ in heads} == {"col", "row"}
    assert all(text for _, _, text in heads)


def brightness(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (0, 2, 4)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]  # WCAG
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def test_every_ink_can_be_read_on_every_ground() -> None:
    style = (html.ASSETS / "report.css").read_text("utf-8")
    inks = set(re.findall(r"[ {;]color: #(\w{6})", style)) - {"ffffff"}  # white is on dark badges
    assert len(inks) > 1
    for ink in inks:
        for ground in LIGHT:
            contrast = (brightness(ground) + 0.05) / (brightness(ink) + 0.05)
            assert contrast >= READABLE, (ink, ground)
