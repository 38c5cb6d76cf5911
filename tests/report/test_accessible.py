"""The PDF as a screen reader meets it: tags in reading order, tables with heads, pictures told."""

import ctypes
import io
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pypdfium2.raw as pdfium
import pytest

from rubric.assess import assess
from rubric.loader import load
from rubric.report.paper import PAPERS, Paper
from rubric.report.pdf import pdf
from rubric.result import GradeFailure

SAMPLES = Path(__file__).parents[2] / "samples"
ESSAYS = {path.stem: path for path in sorted(SAMPLES.glob("*/*.txt"))}
SHOWN = ("power-struggle", "desert-railway", "minimum-wage")
UNIT = 2  # bytes of a UTF-16 unit
Content = tuple[int, int]  # a page and the number of a marked stretch of it


@dataclass(frozen=True, slots=True)
class Element:
    """An element of the structure tree: its tag, its attributes, what it holds, in order."""

    tag: str
    held: Any
    inside: tuple["Element | Content", ...]


@cache
def drawn(name: str, paper: Paper = "a4") -> bytes:
    path = ESSAYS[name]
    grade = assess(path.read_bytes(), path.name, load("five-paragraph-argument"))
    assert not isinstance(grade, GradeFailure)
    return pdf(grade, paper=paper)


@cache
def tree(name: str, paper: Paper = "a4") -> Element:
    """Read the structure tree."""
    read = pypdf.PdfReader(io.BytesIO(drawn(name, paper)))
    pages: dict[int, int] = {
        page.indirect_reference.idnum: at
        for at, page in enumerate(read.pages)
        if page.indirect_reference
    }

    def walk(node: Any, page: int) -> Iterator[Element | Content]:
        node = node.get_object()
        if isinstance(node, list):
            for child in node:
                yield from walk(child, page)
        elif isinstance(node, int):
            yield (page, int(node))
        elif isinstance(node, pypdf.generic.DictionaryObject):
            page = pages[node.raw_get("/Pg").idnum] if "/Pg" in node else page
            inside = tuple(walk(node["/K"], page)) if "/K" in node else ()
            if "/S" in node:
                yield Element(str(node["/S"]), node, inside)
            else:
                held: Any = node
                yield from ((page, int(held["/MCID"])),) if "/MCID" in node else inside

    root: Any = read.trailer["/Root"]
    return Element("root", root, tuple(walk(root["/StructTreeRoot"], 0)))


@cache
def stretches(name: str, paper: Paper = "a4") -> dict[Content, str]:
    """Read the text of each marked stretch with another library."""
    said: dict[Content, str] = defaultdict(str)
    for at, page in enumerate(pypdfium2.PdfDocument(drawn(name, paper))):
        letters = page.get_textpage()
        for item in page.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            length = pdfium.FPDFTextObj_GetText(item.raw, letters.raw, None, 0)
            buffer = ctypes.create_string_buffer(length)
            units = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
            pdfium.FPDFTextObj_GetText(item.raw, letters.raw, units, length)
            mark = pdfium.FPDFPageObj_GetMarkedContentID(item.raw)
            said[at, mark] += buffer.raw[: length - UNIT].decode("utf-16-le") + " "
    return said


def elements(node: Element, *tags: str) -> Iterator[Element]:
    """Give the elements inside, in reading order; all, or those of some tags."""
    for child in node.inside:
        if isinstance(child, Element):
            if not tags or child.tag in tags:
                yield child
            yield from elements(child, *tags)


def text_of(name: str, node: Element, paper: Paper = "a4") -> str:
    said = stretches(name, paper)
    parts = (
        text_of(name, child, paper) if isinstance(child, Element) else said.get(child, "")
        for child in node.inside
    )
    return " ".join(" ".join(parts).split())


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", SHOWN)
def test_it_is_read_in_the_order_of_the_page(name: str, paper: Paper) -> None:
    whole = text_of(name, tree(name, paper), paper)
    parts = (
        "Feedback on structure and argument",
        "The thesis, as found",
        "What works",
        "What to do next",
        "Where each question stands",
        "Teacher’s comment",
        "Structure ",
        "Not judged: facts",
        "The argument as a map",
        "Sources",
        "Each question at length",
        "How the points add up",
        "The essay, marked",
    )
    places: list[int] = []
    for part in parts:
        places.append(whole.find(part, places[-1] if places else 0))
    assert -1 not in places, dict(zip(parts, places, strict=True))


@pytest.mark.parametrize("name", SHOWN)
def test_every_letter_is_tagged_or_is_furniture(name: str) -> None:
    for (page, mark), said in stretches(name).items():
        assert mark >= 0 or " of " in said or not said.strip(), (page, said)


@pytest.mark.parametrize("name", SHOWN)
def test_every_cell_knows_its_heads(name: str) -> None:
    tables = list(elements(tree(name), "/Table"))
    assert tables
    for table in tables:
        heads = {str(head.held["/ID"]): head for head in elements(table, "/TH")}
        assert all(text_of(name, head) for head in heads.values())
        for cell in elements(table, "/TD"):
            given = cell.held["/A"].get_object()
            own = [a for a in (given if isinstance(given, list) else [given]) if "/Headers" in a]
            named = {str(one) for a in own for one in a["/Headers"]}
            assert named
            assert named <= heads.keys()


@pytest.mark.parametrize("name", SHOWN)
def test_headings_go_down_one_by_one_and_pictures_are_told(name: str) -> None:
    depths = [int(head.tag[2]) for head in elements(tree(name), "/H1", "/H2", "/H3")]
    assert depths[0] == 1
    assert depths.count(1) == 1
    assert all(after - before <= 1 for before, after in pairwise(depths))
    figures = list(elements(tree(name), "/Figure"))
    assert [str(figure.held["/Alt"])[:19] for figure in figures] == ["Map of the argument"]
    assert tree(name).held["/Lang"] == "en"
