"""All reports in one, for the printer."""

import io
import re
import time
from pathlib import Path
from tempfile import TemporaryFile

import pypdf
import pytest
from builders import default_rubric, graded, strong
from pypdfium2 import PdfDocument
from weasyprint import HTML

from rubric.batch import bookmarks
from rubric.batch.rows import row
from rubric.batch.together import Bound, bound, join, names
from rubric.records import replace


@pytest.fixture
def reports(tmp_path: Path) -> list[Path]:
    """Three reports, of one, two and three pages; the last is on other paper."""
    made = []
    for pages, paper in ((1, "a4"), (2, "a4"), (3, "letter")):
        body = "".join(f"<p style='break-after: page'>{pages}.{n}</p>" for n in range(1, pages))
        path = tmp_path / f"{pages}.pdf"
        style = f"<style>@page {{ size: {paper} }}</style>"
        HTML(string=f"{style}{body}<p>{pages}.{pages}</p>").write_pdf(path)
        made.append(path)
    return made


def joined(reports: list[Path], *called: str, title: str = "") -> bytes:
    of = {str(path): name for path, name in zip(reports, called or map(str, reports), strict=True)}
    with TemporaryFile() as file:
        join(Path(), Bound(title, of), file)
        file.seek(0)
        return file.read()


def test_each_report_begins_on_an_odd_page(reports: list[Path]) -> None:
    pages = pypdf.PdfReader(io.BytesIO(joined(reports))).pages
    texts = [page.extract_text().strip() for page in pages]
    assert texts == ["1.1", "", "2.1", "2.2", "3.1", "3.2", "3.3", ""]
    assert [round(float(page.mediabox.width)) for page in pages] == [595] * 4 + [612] * 4


def test_each_report_has_a_bookmark(reports: list[Path]) -> None:
    called = ("Ada Okafor", "Bü(r)ger \\ & Söhne", "\N{GRINNING FACE}.docx")
    data = joined(reports, *called, title="All reports: 9b – spring")
    read = pypdf.PdfReader(io.BytesIO(data), strict=True)
    marks = [
        (each.title, read.get_destination_page_number(each))
        for each in read.outline
        if isinstance(each, pypdf.generic.Destination)
    ]
    assert marks == [*zip(called, (0, 2, 4), strict=True)]
    contents = PdfDocument(data).get_toc()
    assert [(each.get_title(), each.get_dest().get_index()) for each in contents] == marks


@pytest.mark.parametrize("unknown", ["PAGES", "TRAILER"])
def test_a_file_of_another_manner_is_left_as_it_is(
    reports: list[Path], unknown: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    with TemporaryFile() as file:
        assert join(Path(), Bound("9b", {str(path): path.name for path in reports}), file)
    monkeypatch.setattr(bookmarks, unknown, re.compile(b"(?!)"))
    with TemporaryFile() as file:
        assert not join(Path(), Bound("9b", {str(path): path.name for path in reports}), file)
        file.seek(0)
        read = pypdf.PdfReader(file, strict=True)
        assert (len(read.pages), read.outline) == (8, [])


def test_the_file_says_what_it_is(reports: list[Path]) -> None:
    read = pypdf.PdfReader(io.BytesIO(joined(reports, title="All reports: 9b – spring")))
    assert read.metadata == {
        "/Title": "All reports: 9b – spring",
        "/Creator": "essay-rubric",
        "/Producer": "PDFium",
    }
    root = read.root_object
    assert str(root["/Lang"]) == "en"
    shown = str(root["/ViewerPreferences"])
    assert shown == "{'/DisplayDocTitle': True, '/Duplex': '/DuplexFlipLongEdge'}"


def test_the_same_bytes_whenever_it_is_made(reports: list[Path]) -> None:
    first = joined(reports)
    time.sleep(1.1)  # the second in which it was made would tell
    assert joined(reports) == first


@pytest.mark.parametrize(("count", "sizes"), [(0, [0]), (200, [200]), (201, [200, 1])])
def test_many_reports_make_several_files(count: int, sizes: list[int]) -> None:
    reports = {f"reports/{n}.pdf": f"{n}" for n in range(count)}
    made = bound("9b", reports)
    several = [f"all-reports-{n}.pdf" for n in range(1, len(sizes) + 1)]
    assert [*made] == (several if sizes[1:] else ["all-reports.pdf"])
    titles = ["All reports: 9b, part 1 of 2", "All reports: 9b, part 2 of 2"]
    assert [each.title for each in made.values()] == (titles if sizes[1:] else ["All reports: 9b"])
    assert [len(each.reports) for each in made.values()] == sizes
    assert {name: said for each in made.values() for name, said in each.reports.items()} == reports


def test_a_report_is_called_by_its_student() -> None:
    of = (("a.txt", ""), ("b.txt", "Ada"), ("c.txt", "Bo"), ("d.txt", "Bo"), ("e.txt", ""))
    one = row(graded(strong()), default_rubric().rubric)
    rows = [replace(one, name=name, stem=name[0], student=student) for name, student in of]
    assert [*names(rows).values()] == ["a.txt", "Ada", "Bo (c.txt)", "Bo (d.txt)", "e.txt"]


def test_none_makes_an_empty_file() -> None:
    assert joined([]).startswith(b"%PDF")
