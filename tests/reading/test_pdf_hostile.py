"""Hostile and broken PDFs end in one sentence or a safe reading."""

import io
from collections.abc import Callable
from time import monotonic

import pypdf
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from reading.raw_pdf import lines, pdf, whole, words

from rubric import reading
from rubric.errors import ReadingError
from rubric.source import Source

PROSE = ("The county should keep one boat until ten, because", "the cannery ends at nine.")
GOOD = pdf(lines(PROSE), lines(PROSE))
MOST_SECONDS = 10


def text_of(source: Source) -> str:
    return "\n".join("".join(run.text for run in block.runs) for block in source.blocks)


def locked(user: str, owner: str) -> bytes:
    writer = pypdf.PdfWriter(clone_from=io.BytesIO(GOOD))
    writer.encrypt(user, owner, algorithm="RC4-128")
    kept = io.BytesIO()
    writer.write(kept)
    return kept.getvalue()


def refusal(data: bytes) -> ReadingError:
    with pytest.raises(ReadingError) as refused:
        reading.read(data, "essay.pdf")
    assert refused.value.says.startswith("essay.pdf: ")
    assert refused.value.says.count("\n") == 0
    return refused.value


def test_a_password_of_the_owner_only_is_no_hindrance() -> None:
    assert PROSE[0] in text_of(reading.read(locked("", "owner"), "essay.pdf"))


def test_a_password_is_told() -> None:
    error = refusal(locked("user", "owner"))
    assert (error.code, "locked with a password" in error.says) == ("encrypted", True)


def nested_forms(depth: int) -> bytes:
    """Give a page with forms within forms, the innermost drawing words."""
    stream = "<</Type/XObject/Subtype/Form/BBox[0 0 612 792]/Length {}/Resources<<{}>>>>"
    forms = []
    for at in range(depth):
        inner = f"/XObject<</X {11 + at + 1} 0 R>>" if at + 1 < depth else ""
        drawn = "/X Do" if inner else words("Deep down.", 72, 300)
        head = stream.format(len(drawn), f"{inner}/Font<</F1 6 0 R>>")
        forms.append(f"{head}\nstream\n{drawn}\nendstream")
    page = (
        "<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources"
        "<</XObject<</X 11 0 R>>/Font<</F1 6 0 R>>>>>>"
    )
    drawn = f"/X Do {lines(PROSE)}"
    rest = ["<<>>"] * 4
    font = "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>"
    content = f"<</Length {len(drawn)}>>\nstream\n{drawn}\nendstream"
    catalog = ["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 1/Kids[3 0 R]>>"]
    return whole([*catalog, page, content, "<<>>", font, *rest, *forms])


def looping_tree() -> bytes:
    return whole(["<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Count 2/Kids[2 0 R 2 0 R]>>"])


def own_form() -> bytes:
    form = (
        "<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 5/Resources<</XObject<</X 10 0 R>>>>>>"
    )
    return pdf(
        lines(PROSE) + "/X Do",
        extra="/Foo<</X 10 0 R>>",
        objects=[f"{form}\nstream\n/X Do\nendstream"],
    )


SAFE: dict[str, Callable[[], bytes]] = {
    "ten thousand pages": lambda: pdf(*["" for _ in range(10_000)]),
    "page tree that holds itself": looping_tree,
    "a form that draws itself": own_form,
    "forms within forms": lambda: nested_forms(60),
    "cut in the middle": lambda: GOOD[: len(GOOD) // 2],
    "only the head": lambda: b"%PDF-1.7\n",
    "no objects": lambda: b"%PDF-1.7\ntrailer<<>>\n%%EOF",
    "a page as large as a field": lambda: pdf(lines(PROSE), box="0 0 200000 200000"),
    "a page without room": lambda: pdf(lines(PROSE), box="0 0 0 0"),
    "a page turned inside out": lambda: pdf(lines(PROSE), box="612 792 0 0"),
    "lines of ten thousand words": lambda: pdf(lines(["word " * 10_000] * 5)),
    "deep states": lambda: pdf("q " * 200_000 + lines(PROSE)),
    "endless numbers": lambda: pdf("BT /F1 1e38 Tf 1e38 1e38 Td (a) Tj ET " + lines(PROSE)),
    "no numbers": lambda: pdf("BT /F1 -12 Tf 0 0 0 0 0 0 Tm (a) Tj ET " + lines(PROSE)),
    "many shapes": lambda: pdf(lines(PROSE) + "0 0 9 9 re f " * 100_000),
    "a name with a newline": lambda: GOOD,
}


@pytest.mark.parametrize("name", SAFE)
def test_a_hostile_file_ends_in_a_sentence_or_a_reading(name: str) -> None:
    data = SAFE[name]()
    start = monotonic()
    try:
        found = reading.read(data, "essay\n.pdf" if "newline" in name else "essay.pdf")
    except ReadingError as error:
        assert error.says.endswith(".")  # noqa: PT017  # either ending will do
    else:
        assert found.blocks
    assert monotonic() - start < MOST_SECONDS


@pytest.mark.parametrize("name", ["essay.docx", "essay.txt"])
def test_a_wrong_name_is_told(name: str) -> None:
    found = reading.read(GOOD, name)
    assert PROSE[0] in text_of(found)
    assert [notice.code for notice in found.notices] == ["other-format"]


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.tuples(st.integers(0, len(GOOD) - 1), st.binary(max_size=4)), max_size=12))
def test_a_changed_file_raises_nothing_else(changes: list[tuple[int, bytes]]) -> None:
    data = bytearray(GOOD)
    for at, piece in changes:
        data[at : at + len(piece)] = piece
    try:
        reading.parse(bytes(data), "essay.pdf", "pdf")
    except ReadingError as error:
        assert error.says.startswith("essay.pdf: ")  # noqa: PT017  # either ending will do
