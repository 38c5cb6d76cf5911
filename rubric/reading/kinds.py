"""What a style is for, by its name. A name in, a kind of block out.

Word and LibreOffice keep the English names of their own styles in every language.
"""

import re

from rubric.records import Record
from rubric.source import BlockKind

KINDS: tuple[tuple[BlockKind, re.Pattern[str]], ...] = (
    ("heading", re.compile(r"heading(?: \d{1,2})?|title|subtitle")),
    (
        "block_quote",
        re.compile(r"(?:intense )?quote|quotations?|block ?(?:text|quote|quotation)"),
    ),
    ("list", re.compile(r"list (?:bullet|number)(?: \d)?")),
    ("table", re.compile(r"(?:table |image |figure )?caption|illustration|figure")),
    ("paragraph", re.compile(r"normal|standard|body text|text body|first paragraph")),
)
CONTENTS = re.compile(
    r"(?:contents|index|toc)(?: heading| \d{1,2})|user index \d{1,2}|table of figures"
)


class Purpose(Record):
    """A kind of block (null: not told), and whether it lists what is elsewhere in the text."""

    kind: BlockKind | None
    contents: bool


def purpose_of(name: str) -> Purpose:
    """Tell what a style is for."""
    low = name.strip().lower()
    kind = next((kind for kind, sign in KINDS if sign.fullmatch(low)), None)
    return Purpose(kind, CONTENTS.fullmatch(low) is not None)
