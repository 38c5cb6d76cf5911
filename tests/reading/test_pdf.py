"""Essays in print: however they are typeset, their paragraphs come back to the letter."""

from functools import cache
from pathlib import Path

import pytest
from reading.producers.essay import (
    FORBIDDEN,
    HEADER,
    NOTES,
    PARAGRAPHS,
    QUOTED,
    SOURCES,
    SOURCES_HEADING,
    TITLE,
)
from reading.test_producers import shown

from rubric import furniture, reading
from rubric.origins import PageBox
from rubric.types import Document

EXEMPLAR = Path(__file__).parents[2] / "samples" / "exemplar" / "power-struggle.txt"
FOLDER = Path(__file__).parent / "pdfs"
MADE = sorted(path.stem for path in FOLDER.glob("exemplar-*.pdf"))
ESSAYS = sorted(path.stem for path in FOLDER.glob("essay-*.pdf"))


def by_role(found: Document, role: str) -> list[str]:
    return [p.of(found.text) for p in found.paragraphs if p.role == role]


@cache
def gold() -> Document:
    return furniture.document(reading.read(EXEMPLAR.read_bytes(), EXEMPLAR.name))


def read(name: str) -> Document:
    data = (FOLDER / f"{name}.pdf").read_bytes()
    return furniture.document(reading.parse(data, "essay.pdf", "pdf"))


@pytest.mark.parametrize("name", MADE)
def test_the_exemplar_comes_back_character_for_character(name: str) -> None:
    found = read(name)
    assert by_role(found, "body") == by_role(gold(), "body")
    assert found.title == gold().title
    assert [note.mark for note in found.notes] == [str(at) for at in range(1, 14)]


def test_what_belongs_to_the_pages_is_left_out_and_told() -> None:
    left_out = read("exemplar-manuscript").left_out
    pages = len(left_out) // 2
    assert [(part.kind, part.text, part.where) for part in left_out] == [
        each
        for at in range(1, pages + 1)
        for each in (
            ("running-title", f"Larkin {at}", f"page {at}, head"),
            ("link", "https://essays.example/power-struggle/", f"page {at}, foot"),
        )
    ]


def test_the_map_leads_back_to_places_on_the_pages() -> None:
    found = read("exemplar-manuscript")
    places = [piece.origin for piece in found.pieces]
    assert all(isinstance(place, PageBox) for place in places)
    first = found.paragraphs[1]
    line = next(piece for piece in found.pieces if piece.start == first.start)
    assert isinstance(line.origin, PageBox)
    assert line.origin.page == 0
    assert line.origin.left == pytest.approx(72 + 36, abs=2)
    assert 450 < line.origin.right <= 612 - 72 + 1
    assert 9 < line.origin.top - line.origin.bottom < 20


def test_a_pdf_is_read_apart_like_any_other_file() -> None:
    found = reading.read((FOLDER / "exemplar-report.pdf").read_bytes(), "essay.pdf")
    assert found.submission.format == "pdf"


@pytest.mark.parametrize("name", ESSAYS)
def test_the_essay_of_the_producers_is_the_same_in_print(name: str) -> None:
    found = read(name)
    assert by_role(found, "body") == [shown(p) for i, p in enumerate(PARAGRAPHS) if i != QUOTED]
    assert by_role(found, "block_quote") == [shown(PARAGRAPHS[QUOTED])]
    assert by_role(found, "header") == list(HEADER)
    assert found.title == TITLE
    assert by_role(found, "references") == [SOURCES_HEADING, *map(shown, SOURCES)]
    notes = [(str(at), shown(note)) for at, note in enumerate(NOTES, 1)]
    assert [(note.mark, note.text) for note in found.notes] == notes
    assert [found.text[note.start or 0] for note in found.notes] == list("¹²³")
    italics = {span.of(found.text).strip() for span in found.italics}
    assert {"The Price of Distance", "Harbor Courier"} <= italics
    assert not [words for words in FORBIDDEN if words in found.text]
