"""What the tests of furniture share: a document from a text, and its parts as (role, words)."""

from collections.abc import Callable

import pytest

from rubric import furniture, reading
from rubric.types import Document

Documents = Callable[..., Document]
Parts = Callable[..., list[tuple[str, str]]]


@pytest.fixture
def document() -> Documents:
    def read(text: str, name: str = "essay.txt") -> Document:
        return furniture.document(reading.read(text.encode(), name))

    return read


@pytest.fixture
def parts(document: Documents) -> Parts:
    def read(text: str, name: str = "essay.txt") -> list[tuple[str, str]]:
        found = document(text, name)
        return [(p.role, p.of(found.text)) for p in found.paragraphs]

    return read
