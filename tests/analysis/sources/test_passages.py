"""Invented passages with the citations a careful reader would mark in them, and with none.

`passages.txt`: a passage, below it its citations ("as printed | author | year | locator"), "+ "
the entries of its list, "n " its notes. `clean.txt`: passages in which every bracket is a trap.
"""

from pathlib import Path

import pytest
from builders import page

HERE = Path(__file__).parent
BEFORE = (
    "Every winter the people of the lake lock up their boats. Then they wait for the ice to go."
)
AFTER = "In the end the lake belongs to those who stay beside it. They have not asked for more."


def blocks(name: str) -> list[str]:
    text = (HERE / name).read_text("utf-8")
    return [block for block in text.split("\n\n") if not block.startswith("#")]


def lines(block: str, sign: str) -> list[str]:
    return [line.strip()[2:] for line in block.splitlines()[1:] if line.strip().startswith(sign)]


def citations(block: str) -> list[tuple[str, ...]]:
    rows = [line for line in block.splitlines()[1:] if " | " in line]
    return [tuple(field.strip() for field in f"{row} | ".split("|")[:4]) for row in rows]


@pytest.mark.parametrize("block", blocks("passages.txt"), ids=lambda block: block[:60])
def test_every_citation_of_a_passage_is_read_as_printed(block: str) -> None:
    parts = [BEFORE, block.splitlines()[0], AFTER]
    for heading, sign in (("References", "+ "), ("Notes", "n ")):
        if listed := lines(block, sign):
            parts += [heading, "\n".join(listed)]
    draft = page("\n\n".join(parts))
    found = [
        (c.of(draft.text), c.author or "", c.year or "", c.locator or "") for c in draft.citations
    ]
    assert found == citations(block)


@pytest.mark.parametrize("passage", blocks("clean.txt"), ids=lambda passage: passage[:60])
def test_a_passage_of_traps_has_none(passage: str) -> None:
    draft = page(f"{BEFORE}\n\n{passage}\n\n{AFTER}")
    assert [citation.of(draft.text) for citation in draft.citations] == []


def test_the_tables_are_broad() -> None:
    assert sum(len(citations(block)) for block in blocks("passages.txt")) >= 340
    assert sum(passage.count("(") for passage in blocks("clean.txt")) >= 290
    assert len(blocks("clean.txt")) >= 100
