"""The rubric as a hand-out: a tagged table, the same bytes, on either paper."""

import io
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdf
import pytest
from any_rubrics import FULL
from console import run

from rubric import shipped
from rubric.interchange import yaml
from rubric.report import handout
from rubric.report.handout import Cell, Handout, Row
from rubric.report.paper import PAPERS

WIDTHS = {"a4": 595, "letter": 612}  # points


def sheet(levels: int = 4, title: str = "Letters") -> Handout:
    cells = tuple(Cell("", 10 - at, f"Words of level {at}") for at in range(levels))
    return Handout(
        title=title,
        points=30,
        version="2",
        sha256="ab" * 32,
        heads=tuple(f"Level {levels - at}" for at in range(levels)),
        rows=(
            Row("Thesis", 10, "Takes a side.", cells),
            Row("Reasons", 15, "Gives reasons.", cells[:2]),
            Row("Voice", 5, "Your teacher judges this.", ()),
        ),
        rules=("Minus 5 points: too short",),
        letters="Letters by percent: A from 90, F from 0",
    )


def read(data: bytes) -> pypdf.PdfReader:
    return pypdf.PdfReader(io.BytesIO(data))


def words(reader: pypdf.PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def test_all_of_the_rubric_is_there() -> None:
    said = words(read(handout.pdf(sheet())))
    for part in (
        "Letters", "30 points · version 2", "Level 4", "Words of level 0", "Your teacher judges",
        "Minus 5 points: too short", "A from 90", "Takes a side.", "Not judged: facts",
    ):  # fmt: skip
        assert part in said


@pytest.mark.parametrize("paper", PAPERS)
@pytest.mark.parametrize("name", shipped.rubric_ids())
def test_a_shipped_rubric_fits_on_a_sheet_of_either_paper(
    tmp_path: Path, name: str, paper: str
) -> None:
    done = run("rubrics", name, "--pdf", tmp_path / "a.pdf", "--paper", paper)
    assert (done.code, done.out) == (0, "")
    reader = read((tmp_path / "a.pdf").read_bytes())
    assert len(reader.pages) <= 2
    assert round(float(reader.pages[0].mediabox.width)) == WIDTHS[paper]


def test_the_table_is_tagged_with_heads_of_rows_and_columns() -> None:
    root: Any = read(handout.pdf(sheet())).trailer["/Root"]
    assert root["/MarkInfo"]["/Marked"]
    assert b"pdfuaid:part" in root["/Metadata"].get_object().get_data()
    names: list[str] = []
    scopes: set[str] = set()

    def walk(node: Any) -> None:
        if isinstance(node, list):
            for child in node:
                walk(child.get_object())
        elif isinstance(node, dict):
            names.append(str(node.get("/S")))
            for given in (
                node.get("/A", {}) if isinstance(node.get("/A"), list) else [node.get("/A")]
            ):
                if given is not None and "/Scope" in given.get_object():
                    scopes.add(str(given.get_object()["/Scope"]))
            walk(node["/K"].get_object() if "/K" in node else None)

    walk(root["/StructTreeRoot"])
    assert {"/H1", "/H2", "/Table", "/TH", "/TD", "/L"} <= set(names)
    assert names.count("/TH") == 1 + 4 + 3


def test_the_same_bytes_each_time_and_others_for_another_rubric() -> None:
    assert handout.pdf(sheet()) == handout.pdf(sheet())
    assert handout.pdf(sheet()) != handout.pdf(sheet(title="Other"))


@pytest.mark.parametrize("levels", [1, 2, 6, 10])
def test_any_number_of_levels_stands_side_by_side(levels: int) -> None:
    said = words(read(handout.pdf(sheet(levels))))
    assert all(f"Words of level {at}" in said for at in range(levels))


def test_a_rubrics_text_stays_text() -> None:
    page = handout.page(sheet(title="<script>alert(1)</script> {{7*7}} & more"))
    assert "&lt;script&gt;alert(1)&lt;/script&gt; {{7*7}} &amp; more" in page
    assert "http" not in page
    assert "url(" not in page


def test_the_command_shows_names_points_rules_and_letters(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    path.write_text(yaml.written(FULL), encoding="utf-8")
    assert run("rubrics", path, "--html", tmp_path / "a.html").code == 0
    page = (tmp_path / "a.html").read_text("utf-8")
    in_order = (
        "70 points", "Strong", "Missing", "Thesis", "40 points", "Takes a side, and says why",
        "=Voice &amp; courage", "Your teacher judges this.", "Minus 5 points: Shorter than asked",
        "At most 69 percent: No claim yet", "Letters by percent: A from 90, B from 75.5",
    )  # fmt: skip
    places = [page.index(part) for part in in_order]
    assert all(before < after for before, after in pairwise(places))


def test_levels_that_differ_by_criterion_are_named_in_their_cells(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    source = yaml.written(FULL).replace(
        "quality: Sound, at_least: 0.65, points: 8", "quality: Near, at_least: 0.65, points: 8"
    )
    path.write_text(source, encoding="utf-8")
    assert run("rubrics", path, "--html", tmp_path / "a.html").code == 0
    page = (tmp_path / "a.html").read_text("utf-8")
    assert '<th scope="colgroup" colspan="4">Levels, the best first</th>' in page
    assert "<strong>Near, 8</strong>" in page


def test_what_a_row_asks_may_be_said_in_its_own_words(tmp_path: Path) -> None:
    path = tmp_path / "own.yaml"
    source = yaml.written(FULL).replace(
        "title: Thesis\n", "title: Thesis\n    asks: What do you think?\n"
    )
    path.write_text(source, encoding="utf-8")
    assert run("rubrics", path, "--html", tmp_path / "a.html").code == 0
    page = (tmp_path / "a.html").read_text("utf-8")
    assert "<strong>Thesis.</strong> What do you think?" in page
    assert "What do you think?" in run("rubrics", path).out


def test_what_cannot_be_written_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x", encoding="utf-8")
    done = run("rubrics", "school-argument", "--pdf", tmp_path / "file" / "a.pdf")
    assert done.code == 2
    assert "is a file, not a folder" in done.err
    assert run("rubrics", "--pdf", tmp_path / "a.pdf").code == 2
