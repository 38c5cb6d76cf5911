"""Notes at the feet of pages, and what stands at the edges of pages and is none."""

from reading.raw_pdf import lines, pdf, words

from rubric import furniture, reading
from rubric.types import Document

FULL = "The county should keep one boat until ten, because the cannery ends at nine and its"
BODY = [
    FULL,
    "packers live across the water, where no road leads and no other boat will take them",
]
RULE = "72 150 m 216 150 l S\n"
LATE = "across, and the boats have run late since the long strike of the packers in the year"
MARK = "BT /F1 12 Tf 72 {} Td (the last boat leaves before the whistle blows.) Tj "
MARK += "/F1 7 Tf 5 Ts (1) Tj ET\n"


def read(*pages: str) -> Document:
    return furniture.document(reading.parse(pdf(*pages), "essay.pdf", "pdf"))


def note(texts: list[str], top: float, size: float = 9, mark: str = "1") -> str:
    drawn = words(mark, 72, top + 3, size=6) if mark else ""
    return drawn + "".join(words(t, 77, top - 11 * at, size=size) for at, t in enumerate(texts))


def test_a_note_over_two_pages_is_one() -> None:
    first = (
        lines(BODY) + MARK.format(672) + RULE + note(["The union counted every packer who"], 138)
    )
    second = lines(["home after nine, and it asked each of them twice before it wrote."]) + RULE
    found = read(first, second + note(["waited on the pier that winter."], 138, mark=""))
    assert [(each.mark, each.text) for each in found.notes] == [
        ("1", "The union counted every packer who waited on the pier that winter.")
    ]
    assert "pier" not in found.text
    assert found.text.endswith(
        "blows.¹ home after nine, and it asked each of them twice before it wrote."
    )


def test_notes_as_large_as_the_text_are_told_by_the_rule() -> None:
    drawn = lines(BODY) + MARK.format(672) + RULE + note(["Ashby, Boats, 12."], 136, size=12)
    found = read(drawn)
    assert [(each.mark, each.text) for each in found.notes] == [("1", "Ashby, Boats, 12.")]


def test_notes_as_large_as_the_text_are_told_by_the_room_above() -> None:
    found = read(lines(BODY) + MARK.format(672) + words("1 Ashby, Boats, 12.", 72, 80))
    assert [(each.mark, each.text) for each in found.notes] == [("1", "Ashby, Boats, 12.")]


def test_small_print_without_a_mark_is_no_note() -> None:
    found = read(lines(BODY) + words("they do not come back", 72, 672, size=9))
    assert not found.notes
    assert found.text.endswith("they do not come back")


def test_the_same_note_on_two_pages_is_no_running_line() -> None:
    pages = [lines(BODY) + MARK.format(672) + RULE + note(["Ibid."], 138) for _ in range(2)]
    assert [(each.mark, each.text) for each in read(*pages).notes] == [("1", "Ibid.")] * 2


def test_a_name_and_number_above_a_later_page_is_left_out() -> None:
    found = read(lines(BODY), words("Larkin 2", 480, 756) + lines(BODY))
    assert "Larkin" not in found.text
    assert [(part.kind, part.where) for part in found.left_out] == [
        ("running-title", "page 2, head")
    ]


def test_a_year_that_ends_a_page_is_no_page_number() -> None:
    found = read(lines([*BODY, LATE, "1987."]))
    assert found.text.endswith("in the year 1987.")


def test_a_link_at_the_head_of_a_page_may_be_a_sources() -> None:
    sources = [
        "Works Cited",
        "Ashby, Nell. Boats. Harbor Press, 2019, at the address that follows:",
    ]
    found = read(lines(BODY) + lines(sources, top=120), lines(["https://harbor.example/boats/"]))
    assert found.text.endswith("https://harbor.example/boats/")


def test_a_note_and_its_number_are_no_running_line_with_the_number_of_the_page() -> None:
    note = words("1", 72, 80, size=10) + words("Ashby, Boats, 12.", 90, 80, size=10)
    found = read(lines(BODY) + MARK.format(672) + note + words("1", 300, 40))
    assert [(each.mark, each.text) for each in found.notes] == [("1", "Ashby, Boats, 12.")]
    assert [(part.kind, part.text) for part in found.left_out] == [("page-number", "1")]


def test_rows_of_a_table_at_the_foot_are_no_page_numbers() -> None:
    rows = [("Year", "Boats late"), ("1931", "12"), ("1935", "31")]
    drawn = "".join(
        words(one, 72, 90 - 14 * at) + words(other, 200, 90 - 14 * at)
        for at, (one, other) in enumerate(rows)
    )
    found = read(lines(BODY) + drawn + words("1/2", 560, 30), lines(BODY))
    assert "1935\t31" in found.text
    assert [(part.kind, part.text) for part in found.left_out] == [("page-number", "1/2")]


def test_a_paragraph_ends_before_the_mark_of_an_endnote() -> None:
    mark = words("blows every night at nine.", 72, 672) + words("i", 199, 677, size=7)
    found = read(lines(BODY) + mark + lines(BODY, top=658))
    ends = [each.of(found.text)[-6:] for each in found.paragraphs]
    assert ends == ["nine.ⁱ", "e them"]


def test_notes_at_the_end_whose_lines_hang_are_notes() -> None:
    mark = words("The last boat leaves early.", 72, 672) + words("1", 198, 677, size=10.67)
    first = "Nell Ashby, Boats and Their People on the Long Shore, Second Edition"
    typed = [("1.", first), ("2.", "Ibid., 12.")]
    drawn = "".join(
        words(number, 90, 600 - 44 * at) + words(text, 105, 600 - 44 * at)
        for at, (number, text) in enumerate(typed)
    )
    found = read(lines(BODY) + mark + drawn + words("At Larkin: Harbor Press, 8.", 105, 586))
    assert [(each.mark, each.text) for each in found.notes] == [
        ("1", f"{first} At Larkin: Harbor Press, 8."),
        ("2", "Ibid., 12."),
    ]
    assert found.text.endswith("leaves early.¹")
    assert not found.left_out
