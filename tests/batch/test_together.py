"""All reports in one, for the printer."""

import io
import time
from pathlib import Path
from tempfile import TemporaryFile

import pypdf
import pytest
from weasyprint import HTML

from rubric.batch.together import join


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


def joined(reports: list[Path]) -> bytes:
    with TemporaryFile() as file:
        join(reports, file)
        file.seek(0)
        return file.read()


def test_each_report_begins_on_an_odd_page(reports: list[Path]) -> None:
    pages = pypdf.PdfReader(io.BytesIO(joined(reports))).pages
    texts = [page.extract_text().strip() for page in pages]
    assert texts == ["1.1", "", "2.1", "2.2", "3.1", "3.2", "3.3", ""]
    assert [round(float(page.mediabox.width)) for page in pages] == [595] * 4 + [612] * 4


def test_the_same_bytes_whenever_it_is_made(reports: list[Path]) -> None:
    first = joined(reports)
    time.sleep(1.1)  # the second in which it was made would tell
    assert joined(reports) == first


def test_none_makes_an_empty_file() -> None:
    assert joined([]).startswith(b"%PDF")
