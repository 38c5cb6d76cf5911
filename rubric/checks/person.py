"""Person.

Asks: does the essay keep to the persons that the assignment allows?

Why: some assignments ask for an impersonal voice. Many do not, and an essay on one's own life
needs “I”: this is about manners, not about the argument, so no rubric that comes with us asks it.

Score: full up to `allowed` words in a person that is not allowed; each one more costs a tenth.
`first: true` allows “I” and “my”, `second: true` allows “you” and “your”. “We” and “our” are
never counted, nor are words in quotation marks.

Pass:
    Pupils who sleep longer learn more.

Fail:
    I think that you learn more when you sleep longer.
"""

import re
from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.lookup import sentence_at
from rubric.result import Finding
from rubric.scope import Part, Scope, named, over
from rubric.style.own import own, places
from rubric.style.slips import Slip, held
from rubric.types import Essay, Span

# No Roman figure, no list's letter, no "i.e.".
FIRST = re.compile(r"(?<![\w.’'(-])i(?![\w.)-])|\b(?:me|my|mine|myself)\b")
SECOND = re.compile(r"\b(?:you|your|yours|yourself|yourselves)\b")
NAME_BEFORE = re.compile(r"[A-Z][\w’'-]*\s\Z")  # "World War I", "Henry I"
LONGEST_NAME = 30  # code points looked back for it
FIRST_STEP = (
    "Does “{quote}” (¶{place}) say less without “{word}”? Try it, and let the claim speak."
)
SECOND_STEP = "Who is meant by “{word}” in “{quote}” (¶{place})? Name them."
NOUNS = {
    (False, False): "in the first or second person",
    (False, True): "in the first person",
    (True, False): "in the second person",
    (True, True): "in a person that is not allowed",
}
BOTH = "both persons are allowed, so nothing is asked; set one of them to false"


def contradiction(
    *, first: bool = False, second: bool = False, **_: object
) -> tuple[str, str] | None:
    """Say where every person is allowed."""
    return ("second", BOTH) if first and second else None


@check
def person(
    essay: Essay,
    *,
    first: bool = False,
    second: bool = False,
    allowed: Annotated[int, Between(0, 100)] = 0,
    scope: Scope = "essay",
) -> Finding:
    """The essay keeps to the persons that are allowed."""

    def ask(part: Part) -> Finding:
        text = own(essay, part)
        found = [] if first else [s for s in places(text, FIRST) if not _is_figure(essay, s)]
        found += [] if second else places(text, SECOND)
        found.sort(key=lambda span: span.start)
        says_you = bool(found) and SECOND.fullmatch(found[0].of(text)) is not None
        noun, step = NOUNS[first, second], SECOND_STEP if says_you else FIRST_STEP
        kind = Slip("person", f"word {noun}", f"words {noun}", 0.1, step)
        return held(kind, essay, named(essay.draft, scope, part), found, allowed)

    return over(essay, scope, ask)


def _is_figure(essay: Essay, span: Span) -> bool:
    """Tell whether an “I” numbers the name before it, which begins no sentence."""
    draft = essay.draft
    before = draft.text[max(0, span.start - LONGEST_NAME) : span.start]
    name = NAME_BEFORE.search(before)
    begins = sentence_at(draft, span.start).start
    return (
        span.of(draft.text) == "I" and name is not None and span.start - len(name.group()) > begins
    )
