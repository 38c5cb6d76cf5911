"""The same essay from many programs: every format is read to the same text, notes and roles."""

import re
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

from rubric import furniture, reading
from rubric.types import Document

FOLDER = Path(__file__).parent / "producers"


FILES = sorted(path.name for path in FOLDER.iterdir() if path.suffix != ".py" and path.is_file())
RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


def shown(text: str) -> str:
    """Give a text of the gold as it is to be read, its white space aside."""
    marked = re.sub(r"\[(\d)\]", lambda match: match[1].translate(RAISED), text)
    return " ".join(marked.replace("*", "").split())


def italics(texts: tuple[str, ...]) -> set[str]:
    return {part for text in texts for part in re.findall(r"\*(.+?)\*", text)}


def document(name: str) -> Document:
    return furniture.document(reading.read((FOLDER / name).read_bytes(), name))


def by_role(found: Document, role: str) -> list[str]:
    return [shown(p.of(found.text)) for p in found.paragraphs if p.role == role]


@pytest.mark.parametrize("name", FILES)
def test_every_format_is_read_to_the_same_essay(name: str) -> None:
    found = document(name)
    prose = [shown(text) for at, text in enumerate(PARAGRAPHS) if at != QUOTED]
    assert by_role(found, "body") == prose
    assert by_role(found, "block_quote") == [shown(PARAGRAPHS[QUOTED])]
    assert found.title == TITLE
    assert " ".join(by_role(found, "header")) == " ".join(HEADER)
    assert by_role(found, "references") == [SOURCES_HEADING, *map(shown, SOURCES)]
    gold = [*HEADER, TITLE, *PARAGRAPHS, SOURCES_HEADING, *SOURCES]
    assert found.text.split() == shown(" ".join(gold)).split()


@pytest.mark.parametrize("name", FILES)
def test_notes_hang_at_their_marks(name: str) -> None:
    found = document(name)
    assert [(n.mark, shown(n.text or "")) for n in found.notes] == [
        (str(at), shown(note)) for at, note in enumerate(NOTES, 1)
    ]
    assert [found.text[n.start or 0] for n in found.notes] == list("¹²³")


@pytest.mark.parametrize("name", [name for name in FILES if not name.endswith(".txt")])
def test_titles_are_italic(name: str) -> None:
    found = document(name)
    words = {shown(span.of(found.text)) for span in found.italics}
    assert {word for title in italics((*PARAGRAPHS, *SOURCES)) for word in title.split()} == {
        word for each in words for word in each.split()
    }


@pytest.mark.parametrize("name", FILES)
def test_nothing_else_is_read(name: str) -> None:
    found = document(name)
    read = found.text + " ".join(note.text or "" for note in found.notes)
    assert not [words for words in FORBIDDEN if words in read]
    told = " ".join(part.text for part in found.left_out)
    held = (FOLDER / name).read_bytes()
    assert (FORBIDDEN[3] in told) == (FORBIDDEN[3].encode() in held or name in HIDING)
    assert ("hidden-text" in {n.code for n in found.notices}) == (FORBIDDEN[3] in told)


HIDING = ("python-docx.docx", "word-xml.docx")  # whose parts are packed


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith(("docx", "odt"))])
def test_the_map_leads_back_to_paragraphs(name: str) -> None:
    places = [piece.origin for piece in document(name).pieces]
    assert len(places) > len(PARAGRAPHS)
    assert len({type(place) for place in places}) == 1
