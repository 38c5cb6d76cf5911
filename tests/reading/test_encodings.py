"""Bytes and the characters they mean."""

import codecs

import pytest

from rubric.reading.encodings import clean, decode, wide

TEXT = "The café’s owner wrote “no more” — twice. "


@pytest.mark.parametrize(
    ("data", "encoding", "mark", "guessed"),
    [
        (b"plain", "utf-8", 0, False),
        (TEXT.encode(), "utf-8", 0, False),
        (codecs.BOM_UTF8 + TEXT.encode(), "utf-8", 3, False),
        (codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"), "utf-16-le", 2, False),
        (codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"), "utf-16-be", 2, False),
        (codecs.BOM_UTF32_LE + TEXT.encode("utf-32-le"), "utf-32-le", 4, False),
        (TEXT.encode("utf-16-le"), "utf-16-le", 0, True),
        (TEXT.encode("utf-16-be"), "utf-16-be", 0, True),
        (TEXT.encode("cp1252") * 5, "cp1252", 0, True),
        (TEXT.encode("mac_roman") * 5, "mac_roman", 0, True),
    ],
)
def test_the_encoding_is_found(data: bytes, encoding: str, mark: int, *, guessed: bool) -> None:
    decoded = decode(data)
    assert (decoded.encoding, decoded.mark, decoded.guessed) == (encoding, mark, guessed)
    assert decoded.text.startswith(("plain", TEXT))
    assert decoded.size(decoded.text) + decoded.mark == len(data)
    assert [notice.code for notice in decoded.notices()] == ["encoding-guessed"] * guessed


def test_a_few_foreign_bytes_do_not_spoil_utf_8() -> None:
    data = TEXT.encode() + b"\x93so\x94"
    decoded = decode(data)
    assert decoded.encoding == "utf-8"
    assert decoded.size(decoded.text) == len(data)
    assert "".join(clean(c) if "\udc80" <= c <= "\udcff" else c for c in decoded.text) == (
        TEXT + "“so”"
    )


@pytest.mark.parametrize(
    "data", [b"\xff", b"\xed\xa0\x80", b"\xff\xfea", b"\xfe\xff\xd8\x00\x00a"]
)
def test_broken_bytes_decode_to_something(data: bytes) -> None:
    assert decode(data).text


def test_english_bytes_are_not_wide() -> None:
    assert wide(b"A line.") is None
