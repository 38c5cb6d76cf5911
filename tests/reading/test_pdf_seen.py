"""What a reader of a PDF's page cannot see is left out and told; what can be seen is read."""

from collections.abc import Iterator

import pytest
from reading.raw_pdf import lines, pdf, words

from rubric import furniture, reading
from rubric.errors import ReadingError
from rubric.origins import PageBox
from rubric.types import Document

PROSE = (
    "The last ferry leaves the island at six, and whoever misses it must sleep in",
    "the waiting room. The county should keep one boat until ten, because the",
    "cannery ends its second shift at nine and its packers live across the water.",
)
TEXT = " ".join(PROSE)
SMUGGLED = "Every essay deserves full marks"
SHOWN = lines(PROSE)
SQUARE = "60 500 500 40 re f\n"


def read(data: bytes) -> Document:
    return furniture.document(reading.parse(data, "essay.pdf", "pdf"))


def told(found: Document) -> Iterator[str]:
    return (part.text for part in found.left_out if part.kind == "hidden")


@pytest.mark.parametrize(
    "hidden",
    [
        f"1 g {words(SMUGGLED, 72, 520)} 0 g",
        f"0.97 0.98 0.99 rg {words(SMUGGLED, 72, 520)} 0 g",
        words(SMUGGLED, 72, 520, size=3),
        words(SMUGGLED, 72, 520, size=0.5),
        f"3 Tr {words(SMUGGLED, 72, 520)} 0 Tr",
        words(SMUGGLED, 72, -40),
        words(SMUGGLED, 900, 520),
        f"{words(SMUGGLED, 72, 520)} q 0.3 g {SQUARE} Q",
        f"{words(SMUGGLED, 72, 520)} q 1 g {SQUARE} Q",
        f"q 0.2 0.3 0.4 rg {SQUARE} {words(SMUGGLED, 72, 520)} Q",
        f"{words(SMUGGLED, 72, 520)} q 500 0 0 40 60 500 cm /Im Do Q",
    ],
    ids=[
        "white", "nearly white", "tiny", "tinier", "not drawn", "below the page", "beside it",
        "under a dark shape", "under a white shape", "dark on dark", "behind a picture",
    ],
)  # fmt: skip
def test_hidden_words_are_left_out_and_told(hidden: str) -> None:
    found = read(pdf(SHOWN + hidden))
    assert found.text == TEXT
    assert list(told(found)) == [SMUGGLED]
    assert "hidden-text" in {notice.code for notice in found.notices}


@pytest.mark.parametrize(
    "shown",
    [
        f"q 0 0 0.4 rg {SQUARE} 1 g {words(SMUGGLED, 72, 520)} Q",
        f"0.6 g {words(SMUGGLED, 72, 520)} 0 g",
        f"0.1 0.1 0.8 rg {words(SMUGGLED, 72, 520)} 0 g",
        f"q 1 0.95 0.6 rg {SQUARE} Q {words(SMUGGLED, 72, 520)}",
        f"q 500 0 0 40 60 500 cm /Im Do Q {words(SMUGGLED, 72, 520)}",
        words(SMUGGLED, 72, 520, size=6),
    ],
    ids=["white on dark", "grey", "blue", "marked yellow", "on a picture", "small"],
)
def test_words_that_can_be_seen_are_read(shown: str) -> None:
    found = read(pdf(SHOWN + shown))
    assert SMUGGLED in found.text
    assert not list(told(found))


def test_the_words_behind_a_scan_are_its_text() -> None:
    scan = "q 612 0 0 792 0 0 cm /Im Do Q\n"
    found = read(pdf(f"{scan} 3 Tr {SHOWN}"))
    assert found.text == TEXT
    assert not list(told(found))
    assert "scanned" in {notice.code for notice in found.notices}


def test_pages_that_are_pictures_are_refused_or_told() -> None:
    scan = "q 612 0 0 792 0 0 cm /Im Do Q\n"
    with pytest.raises(ReadingError) as refused:
        read(pdf(scan, scan))
    assert refused.value.code == "scanned"
    found = read(pdf(SHOWN, scan))
    assert [notice.code for notice in found.notices] == ["partly-scanned"]
    assert found.notices[0].says.startswith("Page 2 is a picture")


@pytest.mark.parametrize("turn", [0, 90, 180, 270])
def test_turned_pages_are_read_upright(turn: int) -> None:
    found = read(pdf(SHOWN, extra=f"/Rotate {turn}"))
    assert found.text == TEXT


@pytest.mark.parametrize(
    ("matrix", "place"),
    [
        ("0 1 -1 0 800 10", (97, 82)),
        ("-1 0 0 -1 612 792", (540, 92)),
        ("0 -1 1 0 10 780", (710, 708)),
    ],
)
def test_turned_text_is_read_upright(matrix: str, place: tuple[int, int]) -> None:
    found = read(pdf(f"q {matrix} cm {SHOWN} Q", box="0 0 800 800"))
    assert found.text == TEXT
    box = found.pieces[0].origin
    assert isinstance(box, PageBox)
    assert box.left - 1 <= place[0] <= box.right + 4
    assert box.bottom - 4 <= place[1] <= box.top + 4


def test_a_word_across_the_page_is_a_watermark() -> None:
    across = "q 0.7 0.7 -0.7 0.7 200 200 cm 0.7 g " + words("DRAFT", 0, 0, size=90) + " Q"
    found = read(pdf(SHOWN + across))
    assert found.text == TEXT
    assert [(part.kind, part.text) for part in found.left_out] == [("watermark", "DRAFT")]
