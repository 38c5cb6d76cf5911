"""Absolute words.

Asks: are words that allow no exception, such as “always” and “nobody”, kept few?

Why: one exception refutes “always”, and a reader thinks of one at once. A few may be true: this
is about style as much as about the argument, so no rubric that comes with us asks it.

Score: full up to `allowed` absolute words in the scope; each one more costs a twentieth. “Not
always” and “almost never” leave room and do not count, nor do words in quotation marks.

Pass:
    Most pupils own a phone.

Fail:
    Everybody always has a phone.
"""

import re
from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.result import Finding
from rubric.scope import Scope
from rubric.style.slips import Slip, counted_over
from rubric.types import Essay

ABSOLUTE = re.compile(
    r"(?<!not )(?<!n['’]t )(?<!almost )(?<!nearly )(?<!hardly )(?<!virtually )\b(?:always|never|"
    r"every(?:one|body)|nobody|no one|everything|completely|totally|absolutely|undoubtedly|"
    r"without (?:a |any )doubt|undeniably|obviously|definitely|impossible)\b(?! or\b)(?! else\b)"
)
KIND = Slip(
    "absolute_words",
    "absolute word",
    "absolute words",
    0.05,
    "Does “{word}” hold without exception in “{quote}” (¶{place})? Say how far.",
)


@check
def absolute_words(
    essay: Essay, *, allowed: Annotated[int, Between(0, 100)] = 3, scope: Scope = "essay"
) -> Finding:
    """Words that allow no exception are few."""
    return counted_over(KIND, ABSOLUTE, essay, scope, allowed)
