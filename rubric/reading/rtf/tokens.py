"""RTF as tokens. Bytes in, control words, characters and braces with their places out."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

TOKEN = re.compile(
    rb"""\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})?\ ? | \\'(?P<byte>[0-9a-fA-F]{2})
    | \\(?P<sign>.) | (?P<brace>[{}]) | (?P<text>[^\\{}\r\n\0]+)""",
    re.VERBOSE | re.DOTALL,
)
Kind = Literal["word", "byte", "sign", "brace", "text"]


@dataclass(slots=True)
class Token:
    """A token: what it is, its bytes (of a control word: its letters), its number, its place."""

    kind: str
    said: bytes
    number: int | None
    start: int
    end: int


def tokens(data: bytes) -> Iterator[Token]:
    """Give the tokens; line ends are none, and binary data is passed over."""
    at = 0
    while match := TOKEN.search(data, at):
        kind = match.lastgroup or ""
        number = None
        if kind in ("word", "number"):
            kind = "word"
            number = int(match["number"]) if match["number"] else None
        at = match.end()
        if kind == "word" and match["word"] == b"bin":
            at += max(0, number or 0)
            continue
        yield Token(kind, match[kind], number, match.start(), match.end())
