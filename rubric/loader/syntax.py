"""Mistakes of YAML itself in plain words: PyYAML's error in, its place and what to do out."""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from yaml import MarkedYAMLError

NOT_YAML = "this is not YAML: {why}"
TABS = "indent with spaces; a tab stands here"
UNCLOSED = "the bracket that opens here is not closed, or a comma is missing"
INDENTATION = "the indentation does not fit the lines above, or a quotation mark is not closed"
COLON = "no colon is expected here; put the text in quotation marks, or mend the indentation"
QUOTE = "no value begins with this character; put the text in quotation marks"
BACKSLASH = "a backslash stands for something else here; write \\\\, or use single quotation marks"
VALUE = "a value is expected here"
LIST = "a list begins on a line of its own, below its key"
UNQUOTED = "a quotation mark that opens here is not closed"

# what PyYAML says, with what a teacher can do about it; libyaml and pure Python differ a little
PLAIN = (
    ("tab character", TABS),
    ("expected ',' or ", UNCLOSED),
    ("end of stream", UNQUOTED),
    ("unexpected ':'", COLON),
    ("mapping values are not allowed", COLON),
    ("cannot start any token", QUOTE),
    ("unknown escape character", BACKSLASH),
    ("node content", VALUE),
    ("block sequence entries", LIST),
    ("document start", INDENTATION),
    ("expected key", INDENTATION),
    ("expected '-' indicator", INDENTATION),
    ("expected <block end>", INDENTATION),
    ("could not find expected ':'", INDENTATION),
)
OPENED = (UNCLOSED, UNQUOTED)  # told where it opens


def syntax_problem(error: "MarkedYAMLError", text: str) -> tuple[tuple[int, int], str]:
    """Give the place (line and column, 1-based) of a mistake, and what is wrong."""
    said = str(error.problem or error.context)
    mark = error.problem_mark or error.context_mark
    why = next((plain for sign, plain in PLAIN if sign in said), said)
    if why in OPENED:
        mark = error.context_mark or mark
    if mark is None:
        return (1, 1), NOT_YAML.format(why=why)
    line = text.splitlines()[mark.line : mark.line + 1]
    if why == QUOTE and line and line[0][mark.column : mark.column + 1] == "\t":
        why = TABS
    return (mark.line + 1, mark.column + 1), NOT_YAML.format(why=why)
