"""Vague words.

Asks: are words that say little, such as “stuff” or “a lot of”, kept few?

Why: a precise word shows the reader what is meant. A few vague ones harm nobody: this is about
style, not about the argument, so no rubric that comes with us asks it.

Score: full up to `allowed` vague words in the scope; each one more costs a twentieth. Words in
quotation marks do not count, and `words` are counted beside our own list.

Pass:
    The pool draws three hundred swimmers a week.

Fail:
    The pool has a lot of people and stuff.
"""

import re
from typing import Annotated

from rubric.bounds import Between, Long
from rubric.checks import check
from rubric.result import Finding
from rubric.scope import Scope
from rubric.style.phrases import either
from rubric.style.slips import Slip, counted_over
from rubric.types import Essay

# "This kind of book" and "a sort of lamp" name kinds; "kind of cold" shrugs.
VAGUE = re.compile(
    r"\b(?:things?|stuff|a (?:whole )?lot|lots|very|really|basically|somehow|nice|et cetera|etc|"
    r"(?<!this )(?<!that )(?<!a )(?<!any )(?<!some )(?<!what )(?<!the )(?<!one )(?<!each )"
    r"(?<!every )(?<!other )(?<!same )(?<!certain )(?<!new )(?<!no )(?:kind|sort) of)\b"
)
KIND = Slip(
    "vague_words",
    "vague word",
    "vague words",
    0.05,
    "What would say it more exactly than “{word}” in “{quote}” (¶{place})?",
)


@check
def vague_words(
    essay: Essay,
    *,
    allowed: Annotated[int, Between(0, 100)] = 5,
    words: Annotated[tuple[Annotated[str, Long(2, 60)], ...], Long(0, 50)] = (),
    scope: Scope = "essay",
) -> Finding:
    """Vague words are few."""
    pattern = re.compile(f"{VAGUE.pattern}|{either(words).pattern}") if words else VAGUE
    return counted_over(KIND, pattern, essay, scope, allowed)
