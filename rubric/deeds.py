"""What several criteria ask for at once, said alike by all. A Draft and its thesis in, a Step out.

A report shows equal steps once, with all that they gain.
"""

from rubric.lookup import indexes, paragraph_at, stretch, tail
from rubric.result import Step
from rubric.types import Draft, Span

NAME_REASONS = "Which reasons stand in {body}? Name them in that sentence, after “… {tail}”."
NAME_REASON = "Which reason stands in {body}? Name it in that sentence, after “… {tail}”."


def name_reasons(draft: Draft, thesis: Span) -> Step:
    """Ask for the reasons that a bare thesis leaves to the body."""
    told = indexes(draft, "body") or (paragraph_at(draft.paragraphs, thesis.start),)
    says = NAME_REASON if len(told) == 1 else NAME_REASONS
    said = says.format(body=stretch(draft, told), tail=tail(thesis.of(draft.text)))
    return Step(said, "one sentence", thesis.start, thesis.end)
