"""Source variety.

Asks: does the essay rest on several sources, and not on one alone?

Why: one source can be wrong, or one-sided; where several agree, a reader has a reason to believe.

Score: the share of `least` different sources that are cited; at most three quarters when one of
them has more than `most_share` of four citations or more. An essay that cites nothing is not
asked; whether it should cite is another question (`citations_present`).

Pass:
    (Okafor 12) … (Lindqvist 40) … (Okafor 15)

Fail:
    (Okafor 12) … (Okafor 13) … (Okafor 15)
"""

import re
from collections import Counter
from collections.abc import Mapping
from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.cited import WORK, entry_name, is_again, is_page_alone, joined
from rubric.lookup import counted, number, quoted, shortened
from rubric.result import Finding, Measure, Step, Strength
from rubric.types import Citation, Draft, Essay

ONE_SIDED_MOST = 0.75  # of the score, when one source carries the others
FEWEST_TO_WEIGH = 4  # citations; the shares of fewer are chance
NAME = 40  # code points shown of a source
NUMBER = re.compile(r"\d+")

LACKS = (
    "rests",
    "rest",
    "on too few sources",
)  # said of a class: of one essay, of several, and what
SILENT_ON = "an essay that cites nothing"
NOTHING = "I found no citation in {words} words."
ENOUGH = "The essay cites {sources}: {names}."
FEWER = "The essay cites {sources} ({names}); at least {least} were asked for."
ONE_SIDED = "{top} of {all} citations are of {name}; the essay cites {sources} in all."
UNSURE = "Some citations name no author, so I am not sure: {says}"
STRENGTH = "The essay draws on {sources}."
FIND = "Who else has written of this? Find a source beside {names}."
BALANCE = "What {name} says in ¶{place}: does another source bear it out? Cite it there."


@check
def source_variety(
    essay: Essay,
    *,
    least: Annotated[int, Between(1, 50)] = 2,
    most_share: Annotated[float, Between(0.3, 1)] = 0.75,
) -> Finding:
    """The essay rests on several sources."""
    draft = essay.draft
    rows = [(name, citation) for citation in draft.citations for name in _names(draft, citation)]
    named = _continued(draft, rows)
    if not named:
        measure = Measure("citations", 0, "citations")
        says = NOTHING.format(words=draft.words)
        return Finding("source_variety", None, says, measured=measure, status="not_applicable")
    times = Counter(name for name, _ in named)
    name, top = max(times.items(), key=lambda row: row[1])
    heavy = len(named) >= FEWEST_TO_WEIGH and len(times) > 1 and top > most_share * len(named)
    score = min(1.0, len(times) / least)
    first = dict(reversed(named))
    told = {
        "sources": counted(len(times), "source"),
        "names": joined(list(times)),
        "least": counted(least, "source"),
        "name": shortened(name, NAME),
        "place": number(draft, first[name].paragraph),
        "top": top,
        "all": len(named),
    }
    few = len(times) < least
    lacks = few or heavy
    # Pages alone may be of works that only the sentences around them name.
    unsure = lacks and any(one is None for one, c in rows if is_page_alone(c))
    says = (FEWER if few else ONE_SIDED if heavy else ENOUGH).format(**told)
    shown = [first[one] for one in times if not (heavy and one == name)]
    return Finding(
        "source_variety",
        round(min(score, ONE_SIDED_MOST) if heavy else score, 4),
        UNSURE.format(says=says[0].lower() + says[1:]) if unsure else says,
        tuple(quoted(draft, citation) for citation in shown),
        status="unsure" if unsure else "scored",
        strength=None if lacks else _strength(draft, shown[0], told),
        step=_step(told, few=few) if lacks else None,
    )


def _names(draft: Draft, citation: Citation) -> tuple[str | None, ...]:
    """Name the sources a citation means; None goes on with the one before."""
    if citation.references:
        return tuple(entry_name(draft, draft.references[i]) for i in citation.references)
    if citation.kind == "note":
        return (_noted(draft, citation),)
    if citation.kind == "numeric":
        return tuple(f"[{n}]" for n in NUMBER.findall(citation.of(draft.text)))
    again = citation.author is None or is_again(citation.author)
    return (None,) if again else tuple((citation.author or "").split("; "))


def _noted(draft: Draft, citation: Citation) -> str | None:
    """Give the family name, or whatever stands first, of the note that a mark leads to."""
    note = next((n.text for n in draft.notes if n.start == citation.start), None)
    if not note or is_again(note):
        return None
    return note.split(",")[0].split("(")[0].strip().rsplit(" ", 1)[-1]


def _continued(
    draft: Draft, rows: list[tuple[str | None, Citation]]
) -> list[tuple[str, Citation]]:
    """Give a page alone, and “ibid.”, to the source named last; the first may have no name."""
    found: list[tuple[str, Citation]] = []
    for name, citation in rows:
        last = found[-1][0] if found else WORK.format(place=citation.of(draft.text))
        found.append((name or last, citation))
    return found


def _strength(draft: Draft, citation: Citation, told: Mapping[str, object]) -> Strength:
    shown = quoted(draft, citation)
    return Strength(shown.start, shown.end, STRENGTH.format(**told), shown.quote)


def _step(told: Mapping[str, object], *, few: bool) -> Step:
    return Step((FIND if few else BALANCE).format(**told), "an hour")
