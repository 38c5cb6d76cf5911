"""The class page: HTML and PDF from one template."""

import io
import re
from typing import Any

import pypdf
import pytest

from rubric.records import replace
from rubric.report.classpage import Bar, Chart, ClassPage, Line, Missing, Told, as_pdf, page
from rubric.report.paper import PAPERS, Paper

LEVELS = ("Exemplary", "Proficient", "Developing", "Beginning")
BARS = (*(Bar(name, 7, 23, sure=True) for name in LEVELS), Bar("Unsure", 2, 7, sure=False))
FIRST = tuple(
    Told(f"essay-{n:02}.txt", "unsure of Thesis, Reasons and Conclusion (40 to 60 of 100).", "x")
    for n in range(10)
)
QUOTE = "This is a rather long sentence of an essay that no one will know the writer of. " * 2
VIEW = ClassPage(
    title="Period 3 <b>",
    rubric="Five-paragraph argument, version 1",
    graded="Graded 30 essays; three essays could not be graded.",
    hint="16 of 30 essays cite nothing. Were sources asked for?",
    first=FIRST,
    more_first="and eight others; the table has them all.",
    charts=tuple(
        Chart(title, BARS, ("9 of 30 give no clear thesis.",))
        for title in ("Thesis", "Reasons", "Citations", "Conclusion")
    ),
    missing=Missing("Citations", "29 of 30 lack a source where one is asked for.", (QUOTE, QUOTE)),
    pairs=("ada.txt and ben.txt share 40 words: “the town should open”.",) * 3,
    failures=(Told("scan.pdf", "the pages are pictures; there is no text to read."),) * 3,
    more_failures="",
    listed="Every essay",
    left="",
    heads=("Thesis", "Reasons", "Citations", "Conclusion"),
    legend="",
    lines=tuple(
        Line(Told(f"essay-{n:02}.txt", "", f"reports/essay-{n:02}.pdf"), LEVELS, "40 to 60 of 100")
        for n in range(30)
    ),
    engine="rubric",
)


def read(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


@pytest.mark.parametrize("paper", PAPERS)
def test_page_1_holds_all_that_comes_first(paper: Paper) -> None:
    pages = [" ".join(p.extract_text().split()) for p in read(as_pdf(VIEW, paper)).pages]
    for part in ("Look at these first", "Beginning", "Most often missing", "Alike", "scan.pdf"):
        assert part in pages[0]
    rest = " ".join(pages).partition("Not judged")[2]
    assert rest.index("What each question shows of the class") < rest.index("Every essay")


@pytest.mark.parametrize("paper", PAPERS)
def test_a_class_of_thirty_takes_two_pages(paper: Paper) -> None:
    levels = ("Developing (unsure)", "Proficient (yours)", "Beginning", "Exemplary (unsure)")
    lines = tuple(replace(line, levels=levels) for line in VIEW.lines)
    assert len(read(as_pdf(replace(VIEW, lines=lines), paper)).pages) == 2


def test_whether_the_rubric_is_the_right_one_is_asked_at_the_top() -> None:
    assert page(VIEW).index(VIEW.hint) < page(VIEW).index("Look at these first")
    assert 'class="notice"' not in page(replace(VIEW, hint=""))


def test_it_is_tagged_and_titled_and_has_links() -> None:
    found = read(as_pdf(VIEW, "a4"))
    root: Any = found.trailer["/Root"]
    assert (root["/Lang"], root["/MarkInfo"]["/Marked"]) == ("en", True)
    assert found.metadata is not None
    assert found.metadata.title == "Class: Period 3 <b>"
    assert any("/Annots" in page for page in found.pages)


def alternatives(node: Any) -> list[str]:
    """Walk the structure tree for what is said in the place of pictures."""
    if isinstance(node, list):
        return [said for child in node for said in alternatives(child.get_object())]
    if not isinstance(node, dict):
        return []
    own = [str(node.get("/Alt"))] if node.get("/S") == "/Figure" else []
    return own + (alternatives(node["/K"].get_object()) if "/K" in node else [])


def test_every_bar_has_its_words() -> None:
    root: Any = read(as_pdf(VIEW, "a4")).trailer["/Root"]
    said = alternatives(root["/StructTreeRoot"])
    assert said == [f"{bar.label}: {bar.count}" for chart in VIEW.charts for bar in chart.bars]


def test_the_same_bytes_each_time() -> None:
    assert as_pdf(VIEW, "letter") == as_pdf(VIEW, "letter")


def test_the_html_stands_alone_and_says_each_bar_in_words() -> None:
    written = page(VIEW)
    assert not re.search(r"""(?:src|href)=["']https?:|<link|<script""", written)
    assert "Period 3 &lt;b&gt;" in written
    assert written.count("<title>Unsure: 2</title>") == len(VIEW.charts)
    assert 'href="reports/essay-00.pdf"' in written


def test_white_bars_are_those_not_decided() -> None:
    fills = re.findall(r'fill="(#\w+)" stroke', page(VIEW, styled=False))
    assert fills == (["#24476b"] * 4 + ["#ffffff"]) * len(VIEW.charts)


def test_of_very_many_essays_it_says_where_the_others_are() -> None:
    told = {"listed": "The essays to look at first", "left": "marks.csv has them all."}
    some = page(replace(VIEW, **told, more_failures="and 70 others."))  # type: ignore[arg-type]
    assert f'<h2>{told["listed"]}</h2>\n<p class="aside">{told["left"]}</p>' in some
    assert "<li>and 70 others.</li>" in some
    assert 'class="essays"' in some
    none = page(replace(VIEW, **told, lines=(), legend="1 Thesis."))  # type: ignore[arg-type]
    assert 'class="essays"' not in none
    assert "1 Thesis." not in none
    assert told["left"] in none
