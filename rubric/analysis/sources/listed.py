"""Citations and the list of sources, each knowing the other. Imported where there is a list."""

from rubric.analysis.sources import bare, matching
from rubric.analysis.sources.bare import Page
from rubric.analysis.sources.brackets import AGAIN
from rubric.records import replace
from rubric.source import Note
from rubric.types import Citation


def linked_with(page: Page, notes: tuple[Note, ...]) -> list[Citation]:
    """Give the citations with what each means: by its own words, else by what stands around."""
    meant = {
        i: matching.matches(page.text, c, page.listed)
        for i, c in enumerate(page.cited)
        if c.kind == "numeric" or (c.author and c.kind != "note" and not AGAIN.match(c.author))
    }
    if any(c.kind == "note" for c in page.cited):
        from rubric.analysis.sources import noted  # noqa: PLC0415  # few essays have notes

        meant |= noted.meant(page, notes)
    found = bare.belong(page, meant)
    return [
        replace(c, references=found[i].entries, unlisted=found[i].lacking)
        for i, c in enumerate(page.cited)
    ]
