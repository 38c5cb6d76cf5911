"""Characters that take no room on the page. A text in, the words smuggled in them out.

Some stand for ASCII letters (Unicode's tags) and carry instructions past a reader's eyes.
"""

import re

from rubric.source import LeftOut, Notice

HIDDEN = "hidden"
TAGS = 0xE0000  # a tag is this and the letter it stands for
# So many characters without width side by side are a message in a code of its own.
SILENT = "\u200b\u200c\u200d\u200e\u200f\u2060\u2061\u2062\u2063\u2064\ufeff"
CODED = re.compile(f"[{SILENT}]{{8,}}")
PLACEHOLDER = "\ufffc"  # stands for an object; of what goes it alone counts as printable
# Without width, or without a meaning outside the program that wrote them. Joiners stay: emoji and
# some scripts need them.
GONE = (
    "\0-\x08\x0e-\x1f\x7f\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffc"
    "\U000e0000-\U000e007f"
)
NO_WIDTH = re.compile(f"{CODED.pattern}|[{GONE}]+")
TAGGED = re.compile("[\U000e0020-\U000e007e]+")
BOUND = "\xa0"  # a space that keeps words together counts as unprintable, and is common
SHOWN = 60  # code points of hidden words quoted in a notice


def is_plain(line: str) -> bool:
    """Tell whether each character of a line is printed: nearly always, and soon known."""
    return line.replace(BOUND, " ").isprintable()


def smuggled(text: str) -> str:
    """Give the words written in tags, as letters, and say where others must be."""
    if text.isascii() or all(map(is_plain, text.splitlines())):
        return ""
    words = [
        "".join(chr(ord(char) - TAGS) for char in match.group()) for match in TAGGED.finditer(text)
    ]
    words += [f"({len(match[0])} letters without width)" for match in CODED.finditer(text)]
    return " ".join(words)


def notices(left_out: tuple[LeftOut, ...]) -> tuple[Notice, ...]:
    """Say that the file holds text a reader cannot see, where it does."""
    hidden = " … ".join(dict.fromkeys(p.text for p in left_out if p.kind == HIDDEN))
    if not hidden:
        return ()
    quoted = hidden if len(hidden) <= SHOWN else hidden[:SHOWN].rstrip() + "…"
    says = f"The file holds text that a reader cannot see; I left it out: “{quoted}”."
    return (Notice("hidden-text", says),)
