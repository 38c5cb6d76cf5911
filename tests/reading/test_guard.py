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
            b"PK\x03\x04\x14\0\x06\0",
            "class/essay.docx",
            "damaged",
            "essay.docx: the file is damaged; save it again with the program that wrote it.",
        ),
        (
            guard.OLE + guard.OLD_WORD,
            "a.doc",
            "format",
            "a.doc: this is an old Word document; save it as .docx.",
        ),
        (
            guard.OLE + guard.LOCKED,
            "a.docx",
            "encrypted",
            "a.docx: the file is locked with a password; save it without one.",
        ),
        (guard.OLE, "a.xls", "binary", "a.xls: this is an old Office file, not an essay."),
        (
            b'{"url": "https://docs.google.com/open?id=1"}',
            "a.gdoc",
            "format",
            "a.gdoc: this is a link to a Google document; download it as .docx.",
        ),
        (
            b"<?xml version='1.0'?><x/>",
            "a.txt",
            "format",
            "a.txt: this is an XML file, not an essay.",
        ),
        (
            b"MIME-Version: 1.0\nContent-Type: multipart/related\n",
            "a.doc",
            "format",
            "a.doc: this is a web archive; save it as a Word document.",
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
        (b"\x89PNG\r\n\x1a\n\0\0", "a PNG picture"),
        (LINE + b"\0\0\0\x01", "a program's own data"),
        (b"\x01\x02\x03text", "a program's own data"),
        (b"\x01\x02\x03\n" * 50_001, "a program's own data"),  # its bytes are no lines
    ],
)
def test_a_binary_named_txt_is_told_what_it_looks_like(data: bytes, looks: str) -> None:
    with pytest.raises(ReadingError) as refused:
        guard.format_of(data, "essay.txt")
    assert refused.value.code == "binary"
    assert refused.value.says == f"essay.txt: this is no plain text; it looks like {looks}."


@pytest.mark.parametrize(
    ("form", "name", "says"),
    [
        ("docx", "a.docx", None),
        ("txt", "a.md", None),
        ("txt", "-", None),
        ("docx", "-", None),
        (
            "txt",
            "a.docx",
            "The name says a Word document, but the file is plain text; I read it so.",
        ),
        (
            "docx",
            "a.doc",
            "The name says an old Word document, but the file is a Word document; I read it so.",
        ),
    ],
)
def test_another_format_than_the_name_says_is_told(form: str, name: str, says: str | None) -> None:
    assert [notice.says for notice in guard.notices(form, name)] == ([says] if says else [])


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252"])
def test_other_encodings_are_no_binaries(encoding: str) -> None:
    text = "A line of an essay, naïve as it is.\n" * 3
    assert guard.format_of(text.encode(encoding), "essay.txt") == "txt"


def test_a_stray_control_character_is_no_binary() -> None:
    assert guard.format_of(LINE * 20 + b"\x07", "essay.txt") == "txt"
