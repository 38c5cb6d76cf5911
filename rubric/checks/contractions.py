"""Contractions.

Asks: is the essay free of contractions such as “don't” and “it's”?

Why: some teachers ask for a formal register, in which both words are written out. Others do not
mind: this is about manners, not about the argument, so no rubric that comes with us asks it.

Score: full up to `allowed` contractions in the scope; each one more costs a tenth. Words in
quotation marks are the source's and do not count.

Pass:
    The town does not need a second pool.

Fail:
    The town doesn't need a second pool.
"""

import re
from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.result import Finding
from rubric.scope import Scope
from rubric.style.slips import Slip, counted_over
from rubric.types import Essay

CONTRACTED = re.compile(
    r"\b(?:[a-z]+n['’]t|[a-z]+['’](?:re|ve|ll)|i['’]m|(?:i|you|he|she|we|they|it)['’]d|"
    r"(?:it|that|he|she|what|there|here|who|where|how)['’]s|let['’]s|y['’]all|['’]tis)\b"
)
KIND = Slip(
    "contractions",
    "contraction",
    "contractions",
    0.1,
    "How is “{word}” in ¶{place} written out? Do the same with every contraction.",
    "two minutes",
)


@check
def contractions(
    essay: Essay, *, allowed: Annotated[int, Between(0, 100)] = 0, scope: Scope = "essay"
) -> Finding:
    """The essay writes its words out, without contractions."""
    return counted_over(KIND, CONTRACTED, essay, scope, allowed)
