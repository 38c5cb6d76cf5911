"""Real files with mistakes in them: whatever is wrong, a reader raises only a ReadingError."""

import zipfile
from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import etree
from word_xml import packed

from rubric import furniture, reading
from rubric.errors import ReadingError
from rubric.reading import guard

FOLDER = Path(__file__).parent / "producers"
FILES = {
    path.name: path.read_bytes()
    for path in sorted(FOLDER.iterdir())
    if path.is_file() and path.suffix not in (".py", ".fodt")
}
PACKED = {name: data for name, data in FILES.items() if name.endswith(("docx", "odt"))}
PLAIN = {name: data for name, data in FILES.items() if name not in PACKED}
# What breaks parsers most: structure in the wrong place.
BITS = (
    b"<",
    b">",
    b"</w:p>",
    b"<w:tbl>",
    b"<w:del>",
    b'<w:fldChar w:fldCharType="begin"/>',
    b'w:val="-99999999999999999999"',
    b"{",
    b"}",
    b"\\u-10179?",
    b"\\'ff",
    b"\\footnote ",
    b"\\cell ",
    b"\\row ",
    b"\\bin5 ",
    b"\\fonttbl",
    b"<td>",
    b"</table>",
    b'<a href="#ftnt1">',
    b'style="font-size:1e9pt"',
    b"<sup>",
    b"&#x110000;",
    b"\0",
    b"\xff\xfe",
    b"\xed\xa0\x80",
    b"[^",
    b"\f",
)
Edit = tuple[float, int, bytes]
EDITS = st.lists(
    st.tuples(
        st.floats(0, 1),
        st.integers(0, 400),
        st.one_of(st.sampled_from(BITS), st.binary(max_size=8)),
    ),
    min_size=1,
    max_size=8,
)
SETTINGS = settings(suppress_health_check=[HealthCheck.too_slow], deadline=None)


def changed(data: bytes, edits: list[Edit]) -> bytes:
    """Put bytes in the place of others; places are shares of the length."""
    for share, gone, put in edits:
        at = int(share * len(data))
        data = data[:at] + put + data[at + gone :]
    return data


def repacked(data: bytes, edit: Callable[[bytes], bytes], part: str) -> bytes:
    """Change one part of an archive."""
    with zipfile.ZipFile(BytesIO(data)) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    if part in files:
        files[part] = edit(files[part])
    return packed(files, zipfile.ZIP_STORED)


def check(data: bytes, name: str) -> None:
    """Read as the process apart does, and put the essay together."""
    try:
        form = guard.format_of(data, name)
        found = (
            reading.read(data, name) if form in guard.TEXTS else reading.parse(data, name, form)
        )
    except ReadingError:
        return
    document = furniture.document(found)
    assert document.text == "\n\n".join(p.of(document.text) for p in document.paragraphs)
    assert all(run.text for block in found.blocks for run in block.runs)


@SETTINGS
@given(st.sampled_from(sorted(FILES)), EDITS)
def test_changed_bytes_break_no_reader(name: str, edits: list[Edit]) -> None:
    check(changed(FILES[name], edits), name)


@SETTINGS
@given(st.sampled_from(sorted(PLAIN)), st.sampled_from(sorted(PLAIN)), EDITS)
def test_no_name_breaks_a_reader(name: str, other: str, edits: list[Edit]) -> None:
    check(changed(PLAIN[name], edits), other)


@SETTINGS
@given(
    st.sampled_from(sorted(PACKED)),
    st.sampled_from(
        [
            "word/document.xml",
            "word/styles.xml",
            "word/footnotes.xml",
            "word/comments.xml",
            "word/_rels/document.xml.rels",
            "content.xml",
            "styles.xml",
        ]
    ),
    EDITS,
)
def test_changed_parts_break_no_reader(name: str, part: str, edits: list[Edit]) -> None:
    check(repacked(PACKED[name], lambda data: changed(data, edits), part), name)


MOVES = st.lists(st.tuples(st.floats(0, 1), st.floats(0, 1), st.booleans()), max_size=12)


def moved(data: bytes, moves: list[tuple[float, float, bool]]) -> bytes:
    """Move or drop elements of a part, so that it stays XML and means nothing."""
    root = etree.fromstring(data)
    for share, other, drop in moves:
        elements = list(root.iter())
        element = elements[int(share * (len(elements) - 1))]
        target = elements[int(other * (len(elements) - 1))]
        if element is root or element in target.iterancestors() or element is target:
            continue
        parent = element.getparent()
        if drop and parent is not None:
            parent.remove(element)
        else:
            target.append(element)
    return etree.tostring(root)


@SETTINGS
@given(
    st.sampled_from(sorted(PACKED)),
    st.sampled_from(["word/document.xml", "word/styles.xml", "word/footnotes.xml", "content.xml"]),
    MOVES,
)
def test_moved_elements_break_no_reader(
    name: str, part: str, moves: list[tuple[float, float, bool]]
) -> None:
    check(repacked(PACKED[name], lambda data: moved(data, moves), part), name)


TAGS = st.sampled_from(
    "p div span table tr td li ul a sup b i h1 br pre blockquote q del font section".split()
)
MARKED_UP = st.lists(
    st.one_of(
        TAGS.map(lambda tag: f"<{tag}>"),
        TAGS.map(lambda tag: f"</{tag}>"),
        st.sampled_from(
            [
                "words of an essay ",
                '<a href="#x" id="y">[1]</a>',
                '<a href="#y" id="x">[1]</a>',
                '<p style="color:#fff;margin:0 0 0 1in">',
                "<style>p{display:none}",
                "&nbsp;",
            ]
        ),
    ),
    max_size=30,
)


@SETTINGS
@given(MARKED_UP)
def test_no_markup_breaks_the_reader_of_pages(parts: list[str]) -> None:
    check("".join(parts).encode(), "page.html")


WORDS = st.sampled_from(
    r"""
    { } \par \cell \row \intbl \footnote \*\footnote \i \v \deleted \u8217? \u-10179? \'e9
    \fonttbl \colortbl \stylesheet \s1 \f1 \fcharset128 \red1 ; word \line \tab \pard \plain
    \uc2 \shptxt \pict \bin3 \ansicpg0 \li720 \fs1 \cf1
    """.split()
)


@SETTINGS
@given(st.lists(WORDS, max_size=40))
def test_no_words_break_the_reader_of_rich_text(words: list[str]) -> None:
    check(("{\\rtf1 " + " ".join(words)).encode(), "essay.rtf")


@pytest.mark.parametrize("name", FILES)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.99])
def test_files_cut_short_break_no_reader(name: str, share: float) -> None:
    check(FILES[name][: int(len(FILES[name]) * share)], name)
