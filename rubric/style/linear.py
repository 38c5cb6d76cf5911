"""Patterns a rubric brings, matched in time linear in the text. A pattern in, a matcher out.

They are RE2's (the extra `patterns`), which never backtracks: no pattern can hold the grader up.
"""

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from rubric.errors import UserError
from rubric.types import Span

MOST_MEMORY = 1 << 20  # bytes of a compiled pattern; a long list of words takes a tenth

NOT_INSTALLED = "patterns need an extra: pip install 'essay-rubric[patterns]'"
WRONG = "“{pattern}” is no pattern that RE2 knows: {why}"
EMPTY = "“{pattern}” finds nothing everywhere: it must match at least one character"


@lru_cache(maxsize=128)  # a rubric's patterns, asked of every essay
def pattern(written: str) -> Any:  # noqa: ANN401  # of a package without types
    """Compile a pattern as written, capitals and all; `(?i)` at its head lets them pass.

    Raises UserError, in one sentence, where it cannot be used or the extra is not installed.
    """
    try:
        import re2  # noqa: PLC0415  # only a rubric with patterns needs the extra
    except ImportError:
        raise UserError(NOT_INSTALLED) from None
    options = re2.Options()
    options.max_mem = MOST_MEMORY
    options.log_errors = False
    try:
        compiled = re2.compile(written, options)
    except re2.error as error:
        said = error.args[0] if error.args else error
        why = said.decode() if isinstance(said, bytes) else str(said)
        raise UserError(WRONG.format(pattern=written, why=why)) from None
    if compiled.search(""):
        raise UserError(EMPTY.format(pattern=written))
    return compiled


def places(written: str, text: str, span: Span) -> Iterator[Span]:
    """Give where a pattern stands in a stretch of the text."""
    for match in pattern(written).finditer(span.of(text)):
        if match.end() > match.start():
            yield Span(span.start + match.start(), span.start + match.end())
