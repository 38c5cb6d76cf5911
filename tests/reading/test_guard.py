"""What the guard lets through and what it refuses."""

import pytest

from rubric.errors import ReadingError
from rubric.reading import guard

LINE = b"A line of an essay.\n"


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("essay.txt", "txt"),
        ("ESSAY.TXT", "txt"),
        ("essay.md", "md"),
        ("essay.markdown", "md"),
        ("essay", "txt"),
        ("essay.v2", "txt"),
        ("essay.tex", "txt"),
        ("-", "txt"),
    ],
)
def test_the_name_tells_the_format(name: str, expected: str) -> None:
    assert guard.format_of(LINE, name) == expected


@pytest.mark.parametrize(
    ("data", "name", "code", "says"),
    [
        (b"", "essay.txt", "empty", "essay.txt: the file is empty."),
        (b" \r\n\t\n", "essay.txt", "empty", "essay.txt: the file is empty."),
        (b"", "-", "empty", "standard input: the file is empty."),
        (b"x" * (20 * 1024**2 + 1), "a.txt", "too-large", "a.txt: the file is larger than 20 MB."),
        (b"x\n" * 50_001, "a.txt", "too-large", "a.txt: the text has more than 50,000 lines."),
        (
            LINE,
            "class/plain.docx",
            "format",
            (
                "plain.docx: the name says a Word document, but this is plain text; "
                "rename it to end in .txt."
            ),
        ),
        (
            b"PK\x03\x04\x14\0\x06\0",
            "class/essay.docx",
            "format",
            "essay.docx: this is a Word document; this version reads only txt and md files.",
        ),
        (
            b"<p>An essay</p>",
            "a.html",
            "format",
            "a.html: this is a web page; this version reads only txt and md files.",
        ),
        (
            b"%PDF-1.7\n",
            "a.pdf",
            "format",
            "a.pdf: this is a PDF; this version reads only txt and md files.",
        ),
    ],
)
def test_a_refusal_is_one_sentence_with_the_name_first(
    data: bytes, name: str, code: str, says: str
) -> None:
    with pytest.raises(ReadingError) as refused:
        guard.format_of(data, name)
    assert (refused.value.code, refused.value.says) == (code, says)


@pytest.mark.parametrize(
    ("data", "looks"),
    [
        (b"PK\x03\x04\x14\0\x06\0", "a zip archive or a Word or OpenDocument file"),
        (b"%PDF-1.7\n" + LINE, "a PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG picture"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "an old Word (.doc) or Office file"),
        (b"{\\rtf1\\ansi " + LINE, "a rich text (RTF) document"),
        (b"\n<!DOCTYPE HTML><p>" + LINE, "a web page"),
        (LINE + b"\0\0\0\x01", "a program's own data"),
        (b"\x01\x02\x03text", "a program's own data"),
    ],
)
def test_a_binary_named_txt_is_told_what_it_looks_like(data: bytes, looks: str) -> None:
    with pytest.raises(ReadingError) as refused:
        guard.format_of(data, "essay.txt")
    assert refused.value.code == "binary"
    assert refused.value.says == f"essay.txt: this is no plain text; it looks like {looks}."


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_other_encodings_are_no_binaries(encoding: str) -> None:
    text = "A line of an essay, naïve as it is.\n" * 3
    assert guard.format_of(text.encode(encoding), "essay.txt") == "txt"


def test_a_stray_control_character_is_no_binary() -> None:
    assert guard.format_of(LINE * 20 + b"\x07", "essay.txt") == "txt"
