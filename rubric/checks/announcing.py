"""Announcing.

Asks: does the essay make its points without announcing them?

Why: “this essay will discuss” tells a reader that a point is coming; the point itself would have
fitted in the same sentence.

Score: full up to `allowed` announcements; each one more costs three tenths. “This essay argues
that …” makes a point and does not count, nor do words in quotation marks.

Pass:
    A later bell would give pupils an hour of sleep.

Fail:
    In this essay I will talk about school bells.
"""

import re
from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.result import Finding
from rubric.scope import Scope
from rubric.style.slips import Slip, counted_over
from rubric.types import Essay

_PIECE = r"(?:essay|paper|report|composition|article|letter|speech|paragraph|section)s?"
_TELL = (
    r"(?:discuss|talk|tell|explain|describe|write|show|examine|explore|look|inform|compare|"
    r"analy[sz]e|be (?:discussing|talking|telling|explaining|describing|writing|showing))"
)
_GOING = r"(?:will|shall|am going to|['’]m going to|['’]ll|am gonna|would like to|want to)"
ANNOUNCES = re.compile(
    rf"\b(?:(?:this|the following|the next|my) {_PIECE} (?:(?:will|shall|is going to)"
    rf"(?! (?:argue|prove|contend|defend))|seeks? to|"
    rf"aims? to|intends? to|is about|are about|discuss(?:es)?|examines?|explores?|looks? at|"
    rf"describes?|talks? about)"
    rf"|in (?:this|the following|the next|my) {_PIECE},? (?:i|we)(?: {_GOING}|['’]ll)"
    rf"(?! (?:argue|prove|contend|defend))(?: \w+)?"
    rf"|(?:i|we)(?: {_GOING}|['’]ll|['’]m going to) (?:now |also |first |be )?{_TELL}"
    rf"(?= (?:about|how|why|you|the|some|what|three|two|four|my|this|to you|both|at)\b)"
    rf"|(?:the )?(?:purpose|aim|goal) of (?:this|my) {_PIECE} is)\b"
)
KIND = Slip(
    "announcing",
    "announcement",
    "announcements",
    0.3,
    "What is the point that “{quote}” announces (¶{place})? Say it right there.",
    "one sentence",
)


@check
def announcing(
    essay: Essay, *, allowed: Annotated[int, Between(0, 20)] = 0, scope: Scope = "essay"
) -> Finding:
    """The essay makes its points without announcing them."""
    return counted_over(KIND, ANNOUNCES, essay, scope, allowed)
