"""The same essay from many programs: every format is read to the same text, notes and roles."""

import re
import zipfile
from pathlib import Path

import pytest
from lxml import etree
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
from word_xml import MAIN

from rubric import furniture, reading
from rubric.origins import ByteRange, RunPlace
from rubric.types import Document

FOLDER = Path(__file__).parent / "producers"


FILES = sorted(path.name for path in FOLDER.iterdir() if path.suffix != ".py" and path.is_file())
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
SIGNS = {W + "br": "\n", W + "tab": "\t"}
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


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith("docx")])
def test_the_map_leads_back_to_the_runs_of_word(name: str) -> None:
    with zipfile.ZipFile(FOLDER / name) as archive:
        root = etree.fromstring(archive.read(MAIN))
    paragraphs = [list(each.iter(W + "r")) for each in root.iter(W + "p")]
    found = document(name)
    for piece in found.pieces:
        place, text = piece.origin, piece.of(found.text)
        assert isinstance(place, RunPlace)
        run = paragraphs[place.paragraph][place.run]
        written = "".join(SIGNS.get(str(part.tag), part.text or "") for part in run)
        there = written[place.offset : place.offset + len(text)]
        assert (
            text in (there, there.translate(RAISED), " ")
            or run.find(W + "footnoteReference") is not None
        )


@pytest.mark.parametrize("name", [name for name in FILES if name.endswith("rtf")])
def test_the_map_leads_back_to_the_bytes_of_rich_text(name: str) -> None:
    data = (FOLDER / name).read_bytes()
    found = document(name)
    for piece in found.pieces:
        assert isinstance(piece.origin, ByteRange)
        written = data[piece.origin.start : piece.origin.end].decode("ascii")
        text = piece.of(found.text)
        assert written == text or written.startswith("\\") or text in "¹²³ "
