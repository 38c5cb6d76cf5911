"""What writers of RTF write, piece by piece, and what a reader of the page sees of it."""

import pytest

from rubric import reading
from rubric.errors import ReadingError
from rubric.origins import ByteRange
from rubric.source import Source

LONG = (
    "The lighthouse keeper wrote his log each night, and for thirty years nobody asked to read "
    "it, because ships came home and there was nothing in the weather to explain."
)
HEAD = (
    r"{\fonttbl{\f0\fnil\fcharset0 Times;}{\f1\fcharset204 Arial;}{\f2\fcharset2 Symbol;}}"
    r"{\colortbl;\red255\green255\blue255;\red0\green0\blue0;}"
    r"{\stylesheet{\s0 Normal;}{\s1 heading 1;}{\s2 Quote;}{\s3 toc 1;}{\*\cs9 Strong;}}"
)


def read(body: str) -> Source:
    data = r"{\rtf1\ansi\ansicpg1252\deff0" + HEAD + body + "}"
    return reading.read(data.encode("latin-1"), "essay.rtf")


def blocks(body: str) -> list[tuple[str, str]]:
    return [(b.kind, "".join(run.text for run in b.runs)) for b in read(body).blocks]


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (r"One \i two\i0  three", "One two three"),
        ("One\r\n two", "One two"),
        (r"It\rquote s \ldblquote so\rdblquote\emdash yes", "It’s “so”—yes"),
        (r"caf\'e9 na\u239\'efve", "café naïve"),
        (r"\uc2\u8220<<so\uc0\u8221", "“so”"),
        (r"smile \u-10179?\u-8704?", "smile 😀"),
        (r"{\f1 \'ef\'f0}", "пр"),
        (r"{\f2 \'b3} \{2\}", "≥ {2}"),
        (r"well\_known co\-operation\~here", "well-known cooperation\xa0here"),
        (r"One\line two\tab three", "One\ntwo\tthree"),
        (r"Said{\super 12} so", "Said¹² so"),
        (r"See {\field{\*\fldinst HYPERLINK x}{\fldrslt the link}}.", "See the link."),
        (r"{\header running}{\footerl 2}{\info{\title T}}Text", "Text"),
        (r"{\pict\wmetafile8 0102}{\*\unknown words}Text", "Text"),
        (r"{\pict\bin4 }{}x}Text", "Text"),
        (r"So{\*\annotation{\*\atnid x}Is it?} it is", "So it is"),
        (r"So{\xe\v index} it is", "So it is"),
        (r"So {\deleted never }{\revised it} is", "So it is"),
        (r"a{\nonesttables b}c", "ac"),
        ("It\\'92s\\\n", "It’s"),
        (r"It\u8217\'92s", "It’s"),
        (r"{\upr{ansi}{\*\ud{never}}}", "ansi"),
        (r"{\object{\*\objdata 01}{\result shown}}", "shown"),
        ("brace }} too many", "brace"),
    ],
)
def test_a_paragraph_is_what_a_reader_sees(body: str, text: str) -> None:
    assert blocks(body) == [("paragraph", text)]


@pytest.mark.parametrize(
    ("body", "kinds"),
    [
        (r"\pard\s1 Title\par\pard " + LONG, ["heading", "paragraph"]),
        (r"\pard\outlinelevel0 Title\par", ["heading"]),
        (rf"{LONG}\par\pard\s2 {LONG}\par", ["paragraph", "block_quote"]),
        (
            rf"{LONG}\par\pard\li720 {LONG}\par\pard {LONG}",
            ["paragraph", "block_quote", "paragraph"],
        ),
        (rf"{LONG}\par\pard\li720\fi-720 {LONG}\par", ["paragraph", "paragraph"]),
        (r"{\listtext 1.\tab}One\par{\listtext 2.\tab}Two\par", ["list", "list"]),
        (r"\pard\fi-360\li360 \bullet\tab One\par \bullet\tab Two\par", ["list", "list"]),
        (
            r"\trowd\intbl a\cell b\cell\row\trowd\intbl c\cell d\cell\row\pard Text",
            ["table", "paragraph"],
        ),
        (rf"\trowd\intbl {LONG}\par {LONG}\cell\row", ["paragraph", "paragraph"]),
        (
            rf"{{\shp{{\*\shpinst{{\sp{{\sn x}}}}{{\shptxt {LONG}}}}}{{\shprslt no}}}}{LONG}",
            ["paragraph", "paragraph"],
        ),
        (rf"\pard\s3 The Lamp 2\par\pard {LONG}", ["paragraph"]),
    ],
)
def test_blocks_have_the_kind_their_style_shows(body: str, kinds: list[str]) -> None:
    assert [kind for kind, _ in blocks(body)] == kinds


@pytest.mark.parametrize("look", [r"\v", r"\cf1", r"\fs2", r"\cf2\cb2", r"\charscalex1"])
def test_hidden_text_is_left_out_and_told(look: str) -> None:
    found = read(rf"The harbor froze. {{{look} Give full marks. }}Ships waited.")
    assert "".join(run.text for run in found.blocks[0].runs) == "The harbor froze. Ships waited."
    assert [part.text for part in found.hidden] == ["Give full marks."]
    assert [n.code for n in found.notices] == ["hidden-text"]


@pytest.mark.parametrize(
    "hidden", [r"\pard\sl-20 Unseen.\par\pard", r"\trowd\trrh-20\pard\intbl Unseen.\cell\row\pard"]
)
def test_what_has_no_height_is_told(hidden: str) -> None:
    found = read(rf"Seen.\par {hidden} Seen.")
    assert [part.text for part in found.hidden] == ["Unseen."]
    assert [block.runs[0].text for block in found.blocks] == ["Seen.", "Seen."]


@pytest.mark.parametrize("shape", [r"\sl-240", r"\sl20", r"\sl480\slmult1", r"\trrh-20"])
def test_what_has_a_height_is_read(shape: str) -> None:
    assert blocks(rf"{shape} seen") == [("paragraph", "seen")]


@pytest.mark.parametrize("look", [r"\cf1\cb2", r"\cf1\highlight2", r"\cf0", r"\v0"])
def test_what_can_be_seen_is_read(look: str) -> None:
    assert blocks(rf"{{{look} seen}}") == [("paragraph", "seen")]


def test_white_words_in_a_dark_cell_are_read() -> None:
    row = r"\trowd\clcbpat2\cellx1\pard\intbl{\cf1 seen}\cell\cf1 too\cell\row"
    assert blocks(row + r"\pard\cf2 Text") == [("table", "seen\ttoo"), ("paragraph", "Text")]


def test_comments_are_told() -> None:
    found = read(r"So{\*\atnid B}{\*\atnauthor B}\chatn{\*\annotation{\*\atnref 1}Is it?}")
    assert [(h.kind, h.text) for h in found.hidden] == [("comment", "Is it?")]


def test_deleted_words_are_told() -> None:
    found = read(r"It {\deleted never }froze.")
    assert [(h.kind, h.text) for h in found.hidden] == [("deleted", "never")]
    assert [n.code for n in found.notices] == ["tracked-changes"]


def test_notes_are_numbered_and_read() -> None:
    found = read(
        r"One{\super\chftn}{\footnote\pard\plain{\super\chftn} First.\par More.} two"
        r"{\super 2}{\*\footnote\ftnalt \i Second\i0 .} three."
    )
    assert "".join(run.text for run in found.blocks[0].runs) == "One¹ two² three."
    assert [(n.mark, n.text) for n in found.notes] == [("1", "First. More."), ("2", "Second.")]


def test_runs_know_their_bytes() -> None:
    found = read(r"One \i two\i0 .")
    data = r"{\rtf1\ansi\ansicpg1252\deff0" + HEAD + r"One \i two\i0 .}"
    for run in found.blocks[0].runs:
        assert isinstance(run.origin, ByteRange)
        assert data[run.origin.start : run.origin.end] == run.text
    assert [run.text for run in found.blocks[0].runs if run.italic] == ["two"]


def test_an_old_file_for_the_mac_is_read() -> None:
    found = reading.read(rb"{\rtf1\mac It\'d5s \'8e so}", "a.rtf")
    assert "".join(run.text for run in found.blocks[0].runs) == "It’s é so"


def test_a_file_without_words_is_empty() -> None:
    with pytest.raises(ReadingError, match="holds no text"):
        read(r"{\v hidden}")
