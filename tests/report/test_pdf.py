"""The PDF report, read back with another library."""

import io
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pypdf
import pytest
from builders import CONCLUSION, HEALTH, LESSONS, OPENING, THESIS, TICKETS, graded, strong, text

from rubric.assess import assess
from rubric.loader import load
from rubric.report import pdf as report
from rubric.report.paper import PAPERS, Paper
from rubric.report.pdf import pdf
from rubric.result import Grade, GradeFailure

WIDTHS = {"a4": 595, "letter": 612}  # points
FEW = 3  # lines, the foot among them
LONG = 12  # letters; a longer word may be broken at the end of a line
EXEMPLAR = Path(__file__).parents[2] / "samples" / "exemplar" / "power-struggle.txt"
ESSAYS = sorted((EXEMPLAR.parents[1] / "class").glob("*.txt"))


@pytest.fixture(scope="module")
def grade() -> Grade:
    found = assess(EXEMPLAR.read_bytes(), EXEMPLAR.name, load("five-paragraph-argument"))
    assert not isinstance(found, GradeFailure)
    return found


@pytest.fixture(scope="module")
def data(grade: Grade) -> bytes:
    return pdf(grade)


@pytest.fixture(scope="module")
def read(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


HOSTILE = (
    '<img src="file:///etc/passwd">',
    "@import url(http://example.org/x.css);",
    "{{7*7}}",
    "<link rel=attachment href=file:///etc/passwd>",
)


def words(text: str) -> str:
    return " ".join(text.split())


def test_page_1_stands_alone(read: pypdf.PdfReader) -> None:
    page = words(read.pages[0].extract_text())
    for part in (
        "Trotsky would have been a better leader than Stalin",
        "Not your thesis? Tell your teacher.",
        "What works",
        "What to do next",
        "Where each question stands",
        "Teacher’s comment",
        "Structure 95/100",
        "Not judged: facts",
    ):
        assert part in page
    assert "The argument as a map" not in page


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("path", [EXEMPLAR, *ESSAYS], ids=lambda path: path.stem)
def test_on_either_paper_no_page_spills_and_every_word_is_printed(
    path: Path, paper: Paper
) -> None:
    found = assess(path.read_bytes(), path.name, load("five-paragraph-argument"))
    assert not isinstance(found, GradeFailure)
    pages = pypdf.PdfReader(io.BytesIO(pdf(found, paper=paper))).pages
    assert round(float(pages[0].mediabox.width)) == WIDTHS[paper]
    assert "A teacher’s own mark always wins." in words(pages[0].extract_text())
    last = pages[-1].extract_text().splitlines()
    assert len(last) > FEW, "a last page for next to nothing"
    printed = "".join(page.extract_text() for page in pages)
    told = re.findall(r"[A-Za-z]+", found.essay.text)
    assert not {word for word in told if word not in printed and len(word) < LONG}


@pytest.mark.parametrize(
    ("essay", "line"),
    [
        ("phones-in-class", "In conclusion, I think the school should keep our phones"),
        ("minimum-wage", "them, because it keeps workers in their jobs and puts money"),
    ],
)
def test_a_line_is_filled_though_a_space_ends_its_text(essay: str, line: str) -> None:
    path = next(path for path in ESSAYS if path.stem == essay)
    found = assess(path.read_bytes(), path.name, load("five-paragraph-argument"))
    assert not isinstance(found, GradeFailure)
    pages = pypdf.PdfReader(io.BytesIO(pdf(found))).pages
    printed = [told for page in pages for told in page.extract_text().splitlines()]
    assert any(line in told for told in printed)


@pytest.mark.parametrize("sentences", [6, 7, 8, 9])  # moves what follows down, line by line
def test_no_number_of_a_paragraph_stands_apart_from_its_text(sentences: int) -> None:
    opening = " ".join([OPENING] * sentences)
    essay = text(f"{opening} {THESIS}", *[HEALTH, LESSONS, TICKETS] * 6, CONCLUSION)
    for page in pypdf.PdfReader(io.BytesIO(pdf(graded(essay)))).pages:
        told = re.sub(r" \S+ \d+ of \d+$", "", words(page.extract_text()))
        assert not re.search(r"¶\d+( Reason \d| No reason found)?$", told)


@pytest.mark.parametrize("paragraphs", [20, 60])
def test_the_map_of_a_long_essay_is_on_one_page(paragraphs: int) -> None:
    body = [f"{(HEALTH, LESSONS, TICKETS)[i % 3]} So it was in {i}." for i in range(paragraphs)]
    grade = graded(text(f"{OPENING} {THESIS}", *body, CONCLUSION))
    page = pypdf.PdfReader(io.BytesIO(pdf(grade, brief=True, paper="letter"))).pages[1]
    told = words(page.extract_text())
    assert told.startswith("The argument as a map")
    assert f"The thesis again, ¶{paragraphs + 2}" in told
    assert "A dotted line is an aside." in told


def test_the_pages_hold_the_map_the_evidence_and_the_essay(read: pypdf.PdfReader) -> None:
    text = words(" ".join(page.extract_text() for page in read.pages))
    for part in (
        "The argument as a map",
        "Reason 3",
        "I found no list of sources, and no notes that name them.",
        "Each question at length",
        "The essay, marked",
        "In the future, Stalin would say",
        "Left out of the essay",
    ):
        assert part in text


def test_it_is_tagged_titled_and_in_english(read: pypdf.PdfReader) -> None:
    root: Any = read.trailer["/Root"]
    assert root["/Lang"] == "en"
    assert root["/MarkInfo"]["/Marked"]
    assert "/StructTreeRoot" in root
    assert root["/ViewerPreferences"]["/DisplayDocTitle"]
    assert read.metadata is not None
    assert (
        read.metadata.title == "Feedback: Power struggle between leon trotsky and joseph "
        "stalin history essay"
    )
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()


def kinds(node: object, found: list[tuple[str, object]]) -> list[tuple[str, object]]:
    """Walk the structure tree."""
    if isinstance(node, list):
        for child in node:
            kinds(child.get_object(), found)
    elif isinstance(node, dict):
        if "/S" in node:
            found.append((str(node["/S"]), node.get("/Alt")))
        if "/K" in node:
            kinds(node["/K"].get_object(), found)
    return found


def test_the_structure_has_headings_tables_and_an_alternative_text(
    read: pypdf.PdfReader,
) -> None:
    root: Any = read.trailer["/Root"]
    tree = kinds(root["/StructTreeRoot"], [])
    names = {name for name, _ in tree}
    assert {"/H1", "/H2", "/H3", "/Table", "/TH", "/L", "/Figure"} <= names
    figures = [alt for name, alt in tree if name == "/Figure"]
    assert all(
        str(alt).startswith("Map of the argument: a thesis with three reasons") for alt in figures
    )


def test_every_font_is_the_packages_own(read: pypdf.PdfReader) -> None:
    pages: list[Any] = list(read.pages)
    fonts = {
        str(font.get_object()["/BaseFont"])
        for page in pages
        for font in page["/Resources"]["/Font"].values()
    }
    assert fonts
    assert all("Rubric-S" in name for name in fonts)  # as the style sheet calls them


def test_the_same_bytes_each_time(grade: Grade, data: bytes) -> None:
    assert pdf(grade) == data


def test_brief_leaves_the_essay_out() -> None:
    grade = graded(strong())
    for brief in (False, True):
        pages = pypdf.PdfReader(io.BytesIO(pdf(grade, brief=brief))).pages
        text = words(" ".join(page.extract_text() for page in pages))
        assert ("The essay, marked" in text) is not brief


def test_bookmarks_lead_to_the_parts(read: pypdf.PdfReader) -> None:
    titles = str(read.outline)
    assert "The argument as a map" in titles
    assert "The essay, marked" in titles


WITHOUT_PANGO = """
import cffi
known = cffi.FFI.dlopen
def dlopen(self, name, *flags):
    if "pango" in str(name):
        raise OSError(name)
    return known(self, name, *flags)
cffi.FFI.dlopen = dlopen
from rubric.cli import main
main()
"""


@pytest.mark.parametrize(
    ("form", "code", "told"),
    [("text", 0, ""), ("html", 0, "out\n"), ("pdf", 2, "PDF needs the Pango library. ")],
)
def test_without_pango_all_but_pdf_works(tmp_path: Path, form: str, code: int, told: str) -> None:
    arguments = ["check", str(ESSAYS[0]), "--format", form, "-o", "out"]
    command = [sys.executable, "-c", WITHOUT_PANGO, *arguments]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (code, "")
    assert done.stderr.startswith(told)
    assert done.stderr.count("\n") <= 1
    assert (tmp_path / "out").exists() == (code == 0)


def test_an_essay_of_code_is_printed_as_it_is_written_and_nothing_is_fetched(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    asked: list[str] = []
    fetcher = report._fetcher()  # noqa: SLF001  # what WeasyPrint asks
    fetch = type(fetcher).fetch

    def spy(self: object, url: str, headers: object = None) -> object:
        asked.append(url)
        return fetch(self, url, headers)

    monkeypatch.setattr(type(fetcher), "fetch", spy)
    code = " ".join(HOSTILE)
    essay = text(f"{OPENING} {code} {THESIS}", f"{HEALTH} {code}", LESSONS, TICKETS, CONCLUSION)
    found = assess(essay.encode(), "<img src=file:///x.png>.txt", load("five-paragraph-argument"))
    assert not isinstance(found, GradeFailure)
    pages = pypdf.PdfReader(io.BytesIO(pdf(found))).pages
    printed = "".join("".join(page.extract_text() for page in pages).split())
    assert all(printed.count("".join(attack.split())) > 1 for attack in HOSTILE)
    assert all(url.startswith(report.OWN) for url in asked)
