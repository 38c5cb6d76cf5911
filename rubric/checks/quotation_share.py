"""Quotation share.

Asks: is the essay mostly in the writer's own words?

Why: quotations prove points; they do not make them. An essay that is half quotation leaves the
argument to its sources.

Score: full while at most `most` of every hundred words stand in quotations, set-off ones
included; beyond, as much less as the share is off. An essay that quotes nothing is not asked.

Pass:
    Eight of a hundred words are quoted.

Fail:
    Sixty of a hundred words are quoted.
"""

from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.lookup import bearer, counted, number, shortened
from rubric.result import Finding, Measure, Step
from rubric.scope import Part, Scope, named, over
from rubric.style.measures import quoted_share
from rubric.types import Essay, Quotation
from rubric.words import count

QUOTE = 50  # code points shown of a quotation

LACKS = (
    "quotes",
    "quote",
    "too much",
)  # said of a class: of one essay, of several, and what
SILENT_ON = "an essay that quotes nothing"
NONE_QUOTED = "I found no quotation in {where}."
WITHIN = "{quotations} {fill} {share} of a hundred words in {where}; the rest is the writer's."
ABOVE = "{quotations} {fill} {share} of a hundred words in {where}; at most {most} were asked."
CUT = "Which words of “{quote}” (¶{place}) are needed? Say the rest in your own."


@check
def quotation_share(
    essay: Essay, *, most: Annotated[int, Between(1, 100)] = 25, scope: Scope = "essay"
) -> Finding:
    """Most of the essay is in the writer's own words."""

    def ask(part: Part) -> Finding:
        return _held(essay, part, most, named(essay.draft, scope, part))

    return over(essay, scope, ask)


def _held(essay: Essay, part: Part, most: int, where: str) -> Finding:
    draft = essay.draft
    share = round(100 * quoted_share(essay, part))
    measure = Measure("quoted words", share, "percent", None, most)
    every = [*draft.quotations, *essay.aside.quotations]
    inside = [q for q in every if bearer(draft, q.paragraph) in part]
    if not inside:
        says = NONE_QUOTED.format(where=where)
        return Finding("quotation_share", None, says, measured=measure, status="not_applicable")
    quotations = counted(len(inside), "quotation")
    said = ABOVE if share > most else WITHIN
    says = said.format(
        quotations=quotations[0].upper() + quotations[1:],
        fill="fills" if len(inside) == 1 else "fill",
        share=share,
        where=where,
        most=most,
    )
    if share <= most:
        return Finding("quotation_share", 1.0, says, measured=measure)
    score = round(most / share, 4)
    step = _step(essay, inside)
    return Finding("quotation_share", score, says, measured=measure, step=step)


def _step(essay: Essay, inside: list[Quotation]) -> Step:
    draft = essay.draft
    longest = max(inside, key=lambda quotation: count(draft.text, quotation))
    quote = shortened(longest.of(draft.text), QUOTE)
    says = CUT.format(quote=quote, place=number(draft, longest.paragraph))
    return Step(says, "ten minutes", longest.start, longest.end)
