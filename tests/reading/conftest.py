"""What the tests of reading share: a text's blocks as plain words."""

from collections.abc import Callable

import pytest

from rubric import reading
from rubric.source import Source

Reader = Callable[[str | bytes, str], Source]
Blocks = Callable[[str], list[str]]


@pytest.fixture
def source() -> Reader:
    def read(text: str | bytes, name: str = "essay.txt") -> Source:
        return reading.read(text.encode() if isinstance(text, str) else text, name)

    return read


@pytest.fixture
def blocks(source: Reader) -> Blocks:
    def read(text: str) -> list[str]:
        found = source(text, "essay.txt").blocks
        return ["".join(run.text for run in block.runs) for block in found]

    return read
