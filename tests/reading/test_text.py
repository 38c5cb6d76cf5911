"""Every habit of writing paragraphs: the same three paragraphs, typed in many ways."""

from collections.abc import Callable
from textwrap import fill

import pytest
from builders import bytes_of
from hypothesis import example, given, settings
from hypothesis import strategies as st

from rubric import reading
from rubric.errors import ReadingError
from rubric.origins import ByteRange
from rubric.reading.encodings import decode
from rubric.source import Source

Reader = Callable[..., Source]
Blocks = Callable[[str], list[str]]

ONE = (
    "In many towns the library is the last warm room that asks for nothing. People come in from "
    "the cold, read the paper, and leave again, and nobody sells them anything at the door."
)
TWO = (
    "The first reason is warmth. A winter in the north is long, and a family that cannot pay for "
    "oil needs a place to sit. The library gives it without a form, and without a question."
)
THREE = (
    "In the end a library keeps a town whole. It warms, it teaches, and it hears no excuses from "
    "people who would rather not pay for other people's children. That is worth a tax."
)
ESSAY = [ONE, TWO, THREE]


def wrapped(text: str, *, width: int = 72, first: str = "", rest: str = "") -> str:
    return fill(text, width, initial_indent=first, subsequent_indent=rest)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\n\n".join(ESSAY), id="a blank line between"),
        pytest.param("\n".join(ESSAY), id="a line each"),
        pytest.param("\r\n\r\n".join(ESSAY), id="from Windows"),
        pytest.param("\r".join(ESSAY), id="from an old Mac"),
        pytest.param("\u2029".join(ESSAY), id="paragraph separators"),
        pytest.param("\n".join(f"\t{p}" for p in ESSAY), id="a tab before each"),
        pytest.param("\n \u200b \n".join(ESSAY), id="blank lines that are not quite blank"),
        pytest.param("\n\n".join(wrapped(p) for p in ESSAY), id="cut lines, blank lines"),
        pytest.param("\n".join(wrapped(p, first="    ") for p in ESSAY), id="cut lines, indents"),
        pytest.param("\n".join(wrapped(p, first="\t") for p in ESSAY), id="cut lines, tabs"),
        pytest.param("\n".join(wrapped(p, width=80) for p in ESSAY), id="cut lines, nothing else"),
        pytest.param(
            "\n\n\n".join(wrapped(p).replace("\n", "\n\n") for p in ESSAY), id="double-spaced"
        ),
        pytest.param(
            "\n".join(wrapped(p, first="     ") for p in ESSAY).replace("\n", "\n\n"),
            id="double-spaced, indents",
        ),
        pytest.param("\n\f\n".join(ESSAY), id="a page each"),
        pytest.param("\n\n".join(wrapped(p) + "  " for p in ESSAY), id="spaces at the ends"),
    ],
)
def test_paragraphs_are_found_in_every_habit(blocks: Blocks, text: str) -> None:
    assert blocks(text) == ESSAY


@pytest.mark.parametrize("count", [1, 5])
def test_a_line_is_a_paragraph_when_no_line_is_cut(blocks: Blocks, count: int) -> None:
    assert blocks("\n".join([ONE] * count)) == [ONE] * count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The inter-\nnational union met and the well-\nknown men spoke.", "international union"),
        ("The inter-\nnational union met and the well-\nknown men spoke.", "well-known men"),
        ("The inter\u00ad\nnational union met.", "international union"),
        ("A soft\u00ad hyphen.", "A soft hyphen."),
        ("Two  spaces.  And more.", "Two  spaces.  And more."),
        ("A space\u00a0that stays.", "A space\u00a0that stays."),
        ("Trotsky “ had a space” here.", "“ had a space”"),
        ("Said so<sup>1</sup>. And <sup>12, 13</sup>.", "Said so¹. And ¹², ¹³."),
        ("The 21<sup>st</sup> day.", "The 21st day."),
        ("Bell\x07 and\x00 null.", "Bell and null."),
    ],
)
def test_what_a_reader_does_not_see_goes_and_all_else_stays(text: str, expected: str) -> None:
    found = reading.text.read(text.encode(), "essay.txt", "txt")
    assert expected in "".join(run.text for block in found.blocks for run in block.runs)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("# A Title\n\n" + ONE, ["heading", "paragraph"]),
        ("> quoted words\n> go on\n\n" + ONE, ["block_quote", "paragraph"]),
        (
            f"{ONE}\n\n- one thing\n- another thing\n\n{TWO}",
            ["paragraph", "list", "list", "paragraph"],
        ),
        (f"1. {ONE} {TWO}\n\n2. {TWO} {ONE}", ["paragraph", "paragraph"]),
        ("| a | b |\n| 1 | 2 |\n\n" + ONE, ["table", "paragraph"]),
        (
            f"{ONE}\n\n    The woods are lovely, dark and deep,\n    But I have vows.\n\n{TWO}",
            ["paragraph", "block_quote", "paragraph"],
        ),
        (f"{ONE} He said:\n\n\t{TWO}\n\n{THREE}", ["paragraph", "block_quote", "paragraph"]),
        # a quotation cut at a width of its own, where each paragraph is one line
        (
            f"{ONE}\n\n{wrapped(TWO, width=60, first='    ', rest='    ')}\n\n{THREE}",
            ["paragraph", "block_quote", "paragraph"],
        ),
        (
            f"{ONE}\n\n{wrapped(TWO, width=90, first=' ' * 10, rest=' ' * 10)}\n\n{THREE}",
            ["paragraph", "block_quote", "paragraph"],
        ),
        (
            f"{ONE}\n\n{wrapped(TWO, width=70, first='> ', rest='> ')}\n\n{THREE}",
            ["paragraph", "block_quote", "paragraph"],
        ),
        # paragraphs set in, a line each, are none
        (f"{ONE}\n    {ONE}\n    {TWO}\n    {THREE}", ["paragraph"] * 4),
        (f"{ONE}\n\n    {ONE}{ONE}\n    {TWO}{TWO}\n\n{THREE}", ["paragraph"] * 4),
    ],
)
def test_blocks_have_the_kind_their_marks_show(
    source: Reader, text: str, kinds: list[str]
) -> None:
    assert [block.kind for block in source(text).blocks] == kinds


@pytest.mark.parametrize("lead", ["    ", "> "])
def test_a_quotation_that_was_cut_is_one_block(blocks: Blocks, lead: str) -> None:
    cut = wrapped(TWO, width=64, first=lead, rest=lead)
    found = blocks(f"{ONE}\n\n{cut} (Ames 4)\n\n{THREE}")
    assert [" ".join(block.split()) for block in found] == [ONE, f"{TWO} (Ames 4)", THREE]


def test_short_lines_of_a_block_keep_their_breaks(blocks: Blocks) -> None:
    text = f"Jane Doe  \nEnglish 2  \nMay 3, 2021\n\n{ONE}"
    assert blocks(text) == ["Jane Doe\nEnglish 2\nMay 3, 2021", ONE]


def test_lines_of_the_page_stand_alone_among_cut_lines(blocks: Blocks) -> None:
    lines = wrapped(f"{ONE} {TWO}").splitlines()
    lines.insert(3, "17")
    found = blocks("\n".join(lines))
    assert found[1] == "17"
    assert f"{found[0]} {found[2]}" == f"{ONE} {TWO}"


def test_sources_may_hang(blocks: Blocks) -> None:
    entry = "Ames, Ruth. The Long Winter of the Northern Towns. Harrow Press, 2001. Print."
    other = "Vance, Leo. “A Room for All and for Nothing.” Town, vol. 2, 2003, pp. 1-20."
    hung = "\n".join(wrapped(e, width=50, rest="    ") for e in (entry, other))
    assert blocks(f"{ONE}\n\nWorks Cited\n\n{hung}") == [ONE, "Works Cited", entry, other]


ENTRIES = (
    "Ames, Ruth. The Long Winter of the Towns. Harrow Press, 2001. Worthen Books, www.h.example.",
    "Callaway, D.S., Newman, M.E., Strogatz, S.H., Watts, D. (2000) “Nets of Towns” Town 8, 5.",
    "Vance, Leo. “A Room for All and for Nothing.” Town, vol. 2, 2003, pp. 1-20.",
)


@pytest.mark.parametrize(
    "typed",
    [
        lambda entry: wrapped(entry, width=60) + "\n",
        lambda entry: wrapped(entry, width=60, first="     "),
        lambda entry: wrapped(entry, width=60, rest="     "),
    ],
    ids=["apart", "first lines set in", "hanging"],
)
def test_sources_begin_where_the_layout_of_their_list_shows_it(
    blocks: Blocks, typed: Callable[[str], str]
) -> None:
    essay = "\n\n".join(wrapped(each, width=60) for each in (ONE, TWO, THREE))
    entries = "\n".join(map(typed, ENTRIES))
    assert blocks(f"{essay}\n\nWorks Cited\n\n{entries}")[3:] == ["Works Cited", *ENTRIES]


def test_markdown_flows_until_a_blank_line(source: Reader) -> None:
    text = "One sentence a line.\nThat is a habit.\n\nA break  \nstays."
    found = ["".join(r.text for r in b.runs) for b in source(text, "essay.md").blocks]
    assert found == ["One sentence a line. That is a habit.", "A break\nstays."]


def test_markdown_emphasis_becomes_italics(source: Reader) -> None:
    text = "See *Walden* and **this**, a*b, snake_case_name, \\*starred\\*, _over\nlines_."
    runs = source(text, "essay.md").blocks[0].runs
    assert "".join(r.text for r in runs) == (
        "See Walden and this, a*b, snake_case_name, *starred*, over lines."
    )
    assert "".join(r.text for r in runs if r.italic) == "Walden" + "over lines"


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("See [the site](http://x.org/a_(b)) now", "See the site now"),
        ("See ![a lamp](lamp.png) now", "See a lamp now"),
        ("Not [a link] (at all)", "Not [a link] (at all)"),
        (r"It\'s \[so\] 5 \* 4", "It's [so] 5 * 4"),
        ("One\\\ntwo", "One\ntwo"),
    ],
)
def test_signs_of_markdown_go(source: Reader, text: str, shown: str) -> None:
    found = source(text, "essay.md").blocks[0]
    assert "".join(run.text for run in found.runs) == shown
    if "\\\n" not in text:
        assert "".join(run.text for run in source(text).blocks[0].runs) == text


def test_letters_without_width_are_told(source: Reader) -> None:
    secret = "".join(chr(0xE0000 + ord(char)) for char in "full marks")
    found = source(f"The harbor{secret} froze.")
    assert "".join(run.text for run in found.blocks[0].runs) == "The harbor froze."
    assert [part.text for part in found.hidden] == ["full marks"]
    assert [notice.code for notice in found.notices] == ["hidden-text"]


def test_markdown_notes_are_taken_out(source: Reader) -> None:
    found = source(
        f"{ONE}[^b] More.[^a]\n\n[^a]: Ames, *Towns*, 4.\n[^b]: Vance\n    again.", "e.md"
    )
    assert "".join(r.text for r in found.blocks[0].runs).endswith("door.¹ More.²")
    assert [(n.mark, n.text) for n in found.notes] == [
        ("1", "Vance again."),
        ("2", "Ames, Towns, 4."),
    ]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252"])
def test_runs_know_their_bytes(source: Reader, encoding: str) -> None:
    text = f"Café “{ONE}”<sup>1</sup>\r\n\r\n   {wrapped(TWO)} naïve"
    data = text.encode(encoding)
    codec = decode(data).encoding
    for block in source(data).blocks:
        for run in block.runs:
            written = data[bytes_of(run).start : bytes_of(run).end].decode(codec)
            assert run.text == written or (run.text, written) in (
                (" ", "\n"),
                ("¹", "<sup>1</sup>"),
            )


@pytest.mark.parametrize("text", [b"\xef\xbb\xbf", b" \n\xc2\xa0\n", "\u200b\n\ufeff".encode()])
def test_a_text_without_ink_is_empty(text: bytes) -> None:
    with pytest.raises(ReadingError) as refused:
        reading.read(text, "essay.txt")
    assert refused.value.code == "empty"


def test_a_huge_line_is_one_paragraph(blocks: Blocks) -> None:
    assert len(blocks("word and more. " * 40_000)) == 1


@settings(deadline=None)  # a busy machine is no fault of the reader
@given(st.binary(max_size=300), st.sampled_from(["a.txt", "a.md", "-"]))
@example(b"\xff\xfe\x00\xd8a\x00", "a.txt")
@example(b"[^a]: x\n\n", "a.md")
@example(b"-\n2", "a.txt")
@example(b"\x1b\n!", "a.txt")
def test_reading_raises_nothing_but_a_reading_error(data: bytes, name: str) -> None:
    try:
        found = reading.read(data, name)
    except ReadingError:
        return
    starts = [bytes_of(run).start for block in found.blocks for run in block.runs]
    assert starts == sorted(starts)
    assert all(bytes_of(r).end <= len(data) + 1 for b in found.blocks for r in b.runs)


@pytest.mark.parametrize("name", ["a.txt", "a.md"])
def test_letters_printed_as_one_are_read_as_they_are_spelled(source: Reader, name: str) -> None:
    data = "The \ufb01rst o\ufb03ce".encode()
    runs = source(data, name).blocks[0].runs
    assert "".join(run.text for run in runs) == "The first office"
    for run in runs:
        assert isinstance(run.origin, ByteRange)
        written = data[run.origin.start : run.origin.end].decode()
        assert run.text in (written, "fi", "ffi")
