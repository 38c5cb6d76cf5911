"""Body paragraphs that have a sentence of some kind, and those that lack one. A Finding out."""

from collections.abc import Mapping, Sequence

from rubric.lookup import certainty, hedged, number, places, shortened
from rubric.records import Record
from rubric.result import Evidence, Finding, Missing, Step, Strength
from rubric.types import Essay

QUOTE = 50  # code points shown of a sentence


class Sought(Record):
    """What is looked for in each paragraph: the check's name, what is missing, the sentences.

    They may hold {have}, {all}, {bare}, {quote} and {place}; the step {before}, the number of the
    paragraph before, as well. `argued` says that the answer rests on the thesis.
    """

    check: str
    missing: str
    every: str
    some: str
    none: str
    strength: str
    step: str
    argued: bool = False


def shared(
    sought: Sought,
    essay: Essay,
    shown: Mapping[int, Evidence],
    bare: Sequence[int],
    first: int | None = None,
) -> Finding:
    """Give the share of paragraphs that have it; `first` is the one to name, else the foremost."""
    draft = essay.draft
    lead = next(iter(shown), None) if first is None else first
    words = {"have": len(shown), "all": len(shown) + len(bare), "bare": places(draft, bare)}
    if lead is not None:
        quote = shortened(shown[lead].quote, QUOTE)
        words |= {"quote": quote, "place": number(draft, lead)}
    reached = round(min(1.0, (len(shown) + 1) / (len(shown) + len(bare))), 4)
    said = sought.none if not shown else sought.some if bare else sought.every
    says = said.format(**words)
    praise = None
    if lead is not None and not bare:
        best = shown[lead]
        praise = Strength(best.start, best.end, sought.strength.format(**words), best.quote)
    return Finding(
        sought.check,
        round(len(shown) / (len(shown) + len(bare)), 4),
        hedged(essay, says) if sought.argued else says,
        tuple(shown.values()),
        None if shown else Missing(sought.missing, 0, len(draft.text)),
        status=certainty(essay) if sought.argued else "scored",
        strength=praise,
        step=_step(sought, essay, bare[0]) if bare else None,
        reach=(reached, reached),
    )


def _step(sought: Sought, essay: Essay, paragraph: int) -> Step:
    draft = essay.draft
    where, place = draft.paragraphs[paragraph], number(draft, paragraph)
    quote = shortened(where.of(draft.text), QUOTE)
    says = sought.step.format(quote=quote, place=place, before=place - 1)
    return Step(says, "one sentence", where.start, where.end)
