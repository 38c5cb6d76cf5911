"""Sources listed.

Asks: does the essay list its sources, and do list and text agree?

Why: a citation leads to the list; where the list lacks the source, it leads nowhere.

Score: the share of cited sources that are listed and of listed sources that are cited, taken
together. Numbered notes that say their source count as the list.

Pass:
    (Okafor 12) in the text, and “Okafor, M. Early Bells. 2019.” in the list.

Fail:
    (Okafor 12) in the text, and no list.
"""

import re
from collections.abc import Iterable

from rubric.checks import check
from rubric.lookup import counted, quoted, shortened
from rubric.result import Evidence, Finding, Measure, Missing, Step
from rubric.types import Citation, Draft, Essay, Span

LISTED_ONLY = 0.3  # a list without a citation in the text
MOST_NAMES = 4  # named in a step; more would not be read
SLIP = re.compile(r"\([^()\d]{2,40}, \d{1,4}\)")

NO_SOURCES = "There is no list of sources."
NO_LIST = "{citations} in the text, and no list of sources."
AGREES = "The text and the list agree on {sources}."
NOTED = "The notes say the sources: {notes}."
UNLISTED = "I found no entry in the list for {names}."
UNCITED = "The list has {names}, and I found no citation of it."
NEVER_CITED = "The list has {sources}, and no citation in the text leads to them."
LIST_THEM = "List {names} at the end, each with its title and year."
LIST_ALL = "List the sources at the end, each with author, title and year."
ADD = "Add {names} to the list, or take the citation out."
USE = "Cite {names} where it is used, or take it off the list."
MATCH = " Match the others: “{slip}” has a comma."


@check
def sources_listed(essay: Essay) -> Finding:
    """Cited sources are listed, and listed sources are cited."""
    draft = essay.draft
    noted = [note for note in draft.notes if note.text and note.start is not None]
    if noted and not draft.references and any(c.kind == "note" for c in draft.citations):
        says = NOTED.format(notes=counted(len(noted), "note"))
        return Finding("sources_listed", 1.0, says, _quotes(draft, draft.citations))
    if not draft.references:
        return _unlisted(draft)
    return _compared(draft)


def _unlisted(draft: Draft) -> Finding:
    missing = Missing("a list of sources", 0, len(draft.text))
    names = _names(draft.citations)
    if not names:
        step = Step(LIST_ALL, "ten minutes")
        return Finding("sources_listed", 0.0, NO_SOURCES, (), missing, step=step)
    count = counted(len(draft.citations), "citation")
    says = NO_LIST.format(citations=count[0].upper() + count[1:])
    text = LIST_THEM.format(names=_joined(names)) + _slip(draft)
    measure = Measure("citations without a list", len(draft.citations), "citations")
    step = Step(text, "ten minutes", draft.citations[0].start, draft.citations[0].end)
    return Finding("sources_listed", 0.0, says, (), missing, measure, step=step)


def _compared(draft: Draft) -> Finding:
    cited = [c for c in draft.citations if c.author or c.kind == "numeric"]
    stray = [c for c in cited if not c.references]
    idle = [r for r in draft.references if not r.cited]
    used = [r for r in draft.references if r.cited]
    evidence = _quotes(draft, used)
    if not used:
        says = NEVER_CITED.format(sources=counted(len(draft.references), "source"))
        measure = Measure("listed sources cited", 0, "sources")
        step = Step(USE.format(names=_joined([r.author for r in idle])), "ten minutes")
        return Finding("sources_listed", LISTED_ONLY, says, measured=measure, step=step)
    lost = _names(stray)
    score = round(len(used) / (len(used) + len(idle) + len(lost)), 4)
    if lost:
        says = UNLISTED.format(names=_joined(lost))
        step = Step(ADD.format(names=_joined(lost)), "ten minutes", stray[0].start, stray[0].end)
    elif idle:
        names = _joined([r.author for r in idle])
        says = UNCITED.format(names=names)
        step = Step(USE.format(names=names), "ten minutes", idle[0].start, idle[0].end)
    else:
        says = AGREES.format(sources=counted(len(used), "source"))
        return Finding("sources_listed", 1.0, says, evidence)
    return Finding("sources_listed", score, says, evidence, step=step)


def _quotes(draft: Draft, spans: Iterable[Span]) -> tuple[Evidence, ...]:
    return tuple(quoted(draft, span) for span in spans)


def _names(citations: Iterable[Citation]) -> list[str]:
    """Give the distinct authors cited, in order."""
    parts = (part for c in citations if c.author for part in c.author.split("; "))
    return list(dict.fromkeys(parts))


def _joined(names: list[str]) -> str:
    shown = [shortened(name, 40) for name in names[:MOST_NAMES]]
    if len(names) > MOST_NAMES:
        return ", ".join(shown) + f" and {len(names) - MOST_NAMES} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)


def _slip(draft: Draft) -> str:
    """Name one citation that departs from the style of the others."""
    paged = [c for c in draft.citations if c.style == "author-page" and c.author and c.locator]
    slips = [c for c in paged if SLIP.fullmatch(c.of(draft.text))]
    if not slips or len(slips) * 2 > len(paged):
        return ""
    return MATCH.format(slip=slips[0].of(draft.text))
