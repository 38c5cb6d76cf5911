"""However a program draws its letters, they become the same words."""

from itertools import accumulate, permutations

import pytest
from reading.raw_pdf import lines, pdf, words

from rubric import furniture, reading
from rubric.types import Document

TEXTS = (
    "The last ferry leaves the island at six, and whoever misses it must",
    "sleep in the waiting room. The county should keep one boat until ten,",
    "because the cannery ends its second shift at nine.",
)
TEXT = " ".join(TEXTS)


def read(*pages: str) -> Document:
    return furniture.document(reading.parse(pdf(*pages), "essay.pdf", "pdf"))


def kerned(text: str, top: float) -> str:
    """Draw a line as TeX does: no spaces, only moves."""
    parts = " -260 ".join(f"({word[:2]}) 15 ({word[2:]})" for word in text.split())
    return f"BT /F1 12 Tf 72 {top} Td [{parts}] TJ ET\n"


def spread(text: str, top: float, gap: float) -> str:
    return f"BT /F1 12 Tf {gap} Tc 72 {top} Td ({text}) Tj ET\n"


def one_by_one(text: str, top: float) -> str:
    """Draw each word in an object of its own, the last first."""
    starts = accumulate((4.5 * len(word) + 4 for word in text.split()), initial=72)
    drawn = [words(w, at, top, size=8) for w, at in zip(text.split(), starts, strict=False)]
    return "".join(reversed(drawn))


def test_spaces_are_told_by_the_gaps() -> None:
    assert read("".join(kerned(text, 700 - 14 * at) for at, text in enumerate(TEXTS))).text == TEXT


@pytest.mark.parametrize("gap", [0.2, 1, 3, 6])
def test_letters_that_are_spread_are_words(gap: float) -> None:
    texts = [text[:40].rsplit(" ", 1)[0] for text in TEXTS]
    found = read("".join(spread(text, 700 - 14 * at, gap) for at, text in enumerate(texts)))
    assert found.text.split() == " ".join(texts).split()


def test_the_order_of_drawing_does_not_matter() -> None:
    drawn = [words(text, 72, 700 - 14 * at) for at, text in enumerate(TEXTS)]
    for order in permutations(drawn):
        assert read("".join(order)).text == TEXT
    assert read("".join(one_by_one(t, 700 - 14 * at) for at, t in enumerate(TEXTS))).text == TEXT


def test_letters_drawn_twice_count_once() -> None:
    twice = lines(TEXTS) + lines(TEXTS, left=72.3)
    assert read(twice).text == TEXT


@pytest.mark.parametrize("look", ["/F1 7 Tf 5 Ts", "/F1 8 Tf 3 Ts", "/F1 9 Tf 4 Ts"])
def test_a_raised_number_is_a_mark(look: str) -> None:
    first = f"BT /F1 12 Tf 72 700 Td (The cannery ends its shift at nine.) Tj {look} (1) Tj ET\n"
    assert read(first + words("So the packers sleep in the hall.", 72, 686)).text == (
        "The cannery ends its shift at nine.¹ So the packers sleep in the hall."
    )


def test_a_raised_ending_is_no_mark() -> None:
    drawn = (
        words("On the 21", 72, 700)
        + words("st", 120.7, 704, 7)
        + words("of June the boats ran late.", 131, 700)
    )
    assert read(drawn + lines(TEXTS, top=686)).text.startswith("On the 21st of June")


@pytest.mark.parametrize(
    ("ends", "text"),
    [
        (("a well-", "known boat and a well-known pier"), "a well-known boat"),
        (("a light-", "house keeper in the lighthouse"), "a lighthouse keeper"),
        (("the ferry/", "bus pass"), "the ferry/bus pass"),
        (("the years 1998\u2013", "2004 were"), "the years 1998\u20132004 were"),
        (("it came late\u2014", "so late"), "it came late\u2014so late"),
        (("at last (28)\u2014", "so late"), "at last (28)\u2014so late"),
        (("it came--", "so late"), "it came--so late"),
        (("it came \u2013", "late"), "it came \u2013 late"),
        (("at https://boats.example/", "times/all.html on"), "https://boats.example/times/all.html"),
    ],
)  # fmt: skip
def test_lines_meet_as_they_were_cut(ends: tuple[str, str], text: str) -> None:
    filled = ["The keeper wrote that the council had asked him to look for", *ends, "in the end."]
    assert text in read(lines(filled)).text


def test_a_dot_drawn_before_words_is_their_bullet() -> None:
    items = ["It was near the boats", "It was free to all"]
    drawn = lines(items, top=644, left=90)
    dots = "80 646 4 4 re f\n80 632 4 4 re f\n300 646 4 4 re f\n80 610 4 4 re f\n"
    found = read(lines(TEXTS) + drawn + dots)
    assert [p.of(found.text) for p in found.paragraphs if p.role == "list"] == [
        f"• {item}" for item in items
    ]


def test_italics_are_told_by_the_font() -> None:
    drawn = words("She read ", 72, 700) + words("The Slow Boat", 120, 700, font=2)
    found = read(drawn + words("twice.", 195, 700) + lines(TEXTS, top=686))
    assert [span.of(found.text) for span in found.italics] == ["The Slow Boat"]
