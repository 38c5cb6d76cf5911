"""The document as a whole: the exemplar's golden reading, and what holds for every text."""

from collections.abc import Callable
from textwrap import wrap

import pytest
from builders import bytes_of
from hypothesis import given, settings
from hypothesis import strategies as st

from rubric import furniture, reading
from rubric.errors import ReadingError
from rubric.types import Document

LINES = st.sampled_from(
    """
    A Short Title|Jane Doe|May 3, 2020|Dear Principal,|Sincerely,|Works Cited|Notes|7|---
    The dam held for a year and the town below it grew until nobody remembered the river.
    The dam held for a year and the town below it grew until nobody remembered the
    river, which had been there first. It came back in one night and took the mill.<sup>1</sup>
    Ames, Ruth. The Long Winter. Harrow Press, 2001.|1. Ames, Towns, 4.|> quoted words go here
    - an item|<https://example.org/x>|**BIG\u2028BANNER**|“Is it?” he asked|in the end it fell
    """.replace("\n", "|").split("|")
)


def drawn(document: Document) -> str:
    """Draw a document: each part with its role, wrapped, then what is not in the text."""
    rows = [f"title: {document.title}"]
    for paragraph in document.paragraphs:
        rows += ["", f"[{paragraph.role}]", *wrap(paragraph.of(document.text), 92)]
    rows += ["", *(f"left out {p.where}: {p.kind} {p.text!r}" for p in document.left_out)]
    rows += [f"note {n.mark} {n.text!r}: {context(document, n.start)}" for n in document.notes]
    rows += [f"notice {notice.code}: {notice.says}" for notice in document.notices]
    return "\n".join(row.strip() for row in rows) + "\n"


def context(document: Document, start: int | None) -> str:
    return "no mark" if start is None else document.text[max(0, start - 25) : start + 4]


def test_the_exemplar_is_read_as_a_person_reads_it(
    exemplar: bytes, golden: Callable[[str, str], None]
) -> None:
    document = furniture.document(reading.read(exemplar, "power-struggle.txt"))
    golden("exemplar-reading.txt", drawn(document))
    assert [p.role for p in document.paragraphs] == ["title"] + ["body"] * 5


def test_no_other_character_of_the_exemplar_changes(exemplar: bytes) -> None:
    document = furniture.document(reading.read(exemplar, "power-struggle.txt"))
    left = exemplar.decode()
    for part in document.left_out:
        left = left.replace(part.text.replace("ASSIGN BUSTER", "ASSIGN  \nBUSTER"), "", 1)
    for number in range(1, 14):
        raised = str(number).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
        left = left.replace(f"<sup>{number}</sup>", raised)
    assert document.text.split() == left.split()
    assert "Trotsky “ had been" in document.text


@pytest.mark.parametrize(
    "seam",
    [
        "In the future, Stalin would say",
        "joined the Bolshevik party under",
        "because he had to share power",
        "original purpose of Lenin's",
        "original principals and methods",
        "turning point came when Lenin",
    ],
)
def test_the_exemplars_page_cuts_are_mended(exemplar: bytes, seam: str) -> None:
    assert seam in furniture.document(reading.read(exemplar, "essay.txt")).text


def test_the_map_leads_back_to_the_file() -> None:
    data = b"A  Title\n\nThe dam held for a year<sup>1</sup>, and\n\n\n7\n\nthe town grew."
    found = furniture.document(reading.read(data, "essay.txt"))
    assert found.text.endswith("held for a year¹, and the town grew.")
    for piece in found.pieces:
        written = data[bytes_of(piece).start : bytes_of(piece).end].decode()
        assert piece.of(found.text) in (written, "¹", " ")


def test_what_is_left_out_says_where_it_stood() -> None:
    text = "SAMPLE\n\nThe dam held for\n\n12\n\na year and more.\n\nIt fell.\n\n---\n\nThe end."
    found = furniture.document(reading.read(text.encode(), "essay.txt"))
    assert [(part.kind, part.where) for part in found.left_out] == [
        ("watermark", "before the first paragraph"),
        ("page-number", "inside paragraph 1"),
        ("rule", "after paragraph 2"),
    ]


def check_invariants(document: Document) -> None:
    text, ends = document.text, 0
    assert text == "\n\n".join(p.of(text) for p in document.paragraphs)
    for piece in document.pieces:
        assert ends <= piece.start <= piece.end <= len(text)
        assert set(text[ends : piece.start]) <= {"\n"}
        ends = piece.end
    assert ends == len(text)
    assert all(p.of(text).strip() for p in document.paragraphs)
    assert all(note.start is None or 0 <= note.start < len(text) for note in document.notes)


@settings(deadline=None)  # a busy machine is no fault of the reader
@given(st.lists(LINES.map(str.strip), max_size=14), st.sampled_from(["\n", "\n\n", "\n\n\n"]))
def test_every_essay_keeps_its_spans(lines: list[str], gap: str) -> None:
    try:
        source = reading.read(gap.join(lines).encode(), "essay.txt")
    except ReadingError:
        return
    check_invariants(furniture.document(source))


@settings(deadline=None)
@given(st.binary(max_size=200), st.sampled_from(["a.txt", "a.md"]))
def test_no_bytes_break_a_document(data: bytes, name: str) -> None:
    try:
        source = reading.read(data, name)
    except ReadingError:
        return
    check_invariants(furniture.document(source))
