"""Characters that take no room on the page. A text in, the words smuggled in them out.

Some stand for ASCII letters (Unicode's tags) and carry instructions past a reader's eyes.
"""

import re

from rubric.types import LeftOut, Notice

HIDDEN = "hidden"
TAGS = 0xE0000  # a tag is this and the letter it stands for
LETTERS = range(0x20, 0x7F)
# Without width, or without a meaning outside the program that wrote them. Joiners stay: emoji and
# some scripts need them.
NO_WIDTH = re.compile(
    "[\0-\x08\x0e-\x1f\x7f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"
    "\U000e0000-\U000e007f]+"
)
TAGGED = re.compile("[\U000e0020-\U000e007e]+")
SHOWN = 60  # code points of hidden words quoted in a notice


def smuggled(text: str) -> str:
    """Give the words written in tags, as letters."""
    return " ".join(
        "".join(chr(ord(char) - TAGS) for char in match.group()) for match in TAGGED.finditer(text)
    )


def notices(left_out: tuple[LeftOut, ...]) -> tuple[Notice, ...]:
    """Say that the file holds text a reader cannot see, where it does."""
    hidden = " … ".join(dict.fromkeys(p.text for p in left_out if p.kind == HIDDEN))
    if not hidden:
        return ()
    quoted = hidden if len(hidden) <= SHOWN else hidden[:SHOWN].rstrip() + "…"
    says = f"The file holds text that a reader cannot see; I left it out: “{quoted}”."
    return (Notice("hidden-text", says),)
