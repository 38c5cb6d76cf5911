"""Citations and the list of sources, each knowing the other. Imported where there is a list."""

from rubric.analysis.sources import bare, matching
from rubric.analysis.sources.bare import Page
from rubric.analysis.sources.matching import Meant
from rubric.cited import is_again
from rubric.records import replace
from rubric.seldom import seldom
from rubric.source import Note
from rubric.types import Citation

LONG_PAGE = seldom(r"\([^()\d,;]+ \d{4}\)")  # "(Osgood 1609)", a page of an anthology
RANGE = seldom(r"\b(\d{4})[-–](\d{2,4})\b")
EARLY = 1900  # a year before it is that of the first printing, and no entry's
PRINTED, LATER = 1400, 10_000  # nothing was printed before the first; no year is later


def linked_with(page: Page, notes: tuple[Note, ...]) -> list[Citation]:
    """Give the citations with what each means: by its own words, else by what stands around."""
    read = [
        (c, matching.matches(page.text, c, page.listed) if _names(c) else None) for c in page.cited
    ]
    latest = LATER if _is_paged(page.cited) else PRINTED
    read = [
        _of_a_page(page, c, own) if own and own.lacking and _year(c, latest) < latest else (c, own)
        for c, own in read
    ]
    page = page._replace(cited=tuple(c for c, _ in read))
    meant = {i: own for i, (_, own) in enumerate(read) if own}
    if any(c.kind == "note" for c in page.cited):
        from rubric.analysis.sources import noted  # noqa: PLC0415  # few essays have notes

        meant |= noted.meant(page, notes)
    found = bare.belong(page, meant)
    return [_linked(c, found[i]) for i, c in enumerate(page.cited)]


def _linked(citation: Citation, own: Meant) -> Citation:
    return replace(
        citation,
        references=own.entries,
        unlisted=own.lacking,
        redated=own.redated,
        otherwise=own.otherwise,
    )


def _names(citation: Citation) -> bool:
    """Tell a citation that says itself what it means, by name or number."""
    author = citation.kind != "note" and citation.author
    return citation.kind == "numeric" or bool(author and not is_again(author))


def _is_paged(cited: tuple[Citation, ...]) -> bool:
    """Tell whether most citations that name an author give pages, and no year."""
    paged = sum(bool(c.author and c.locator and not c.year) for c in cited)
    return paged > sum(bool(c.author and c.year) for c in cited)


def _year(citation: Citation, otherwise: int) -> int:
    """Give the first year of a citation as a number; `otherwise` for "n.d." and for none."""
    first = (citation.year or "")[:4]
    return int(first) if first.isdecimal() else otherwise


def _of_a_page(page: Page, citation: Citation, own: Meant) -> tuple[Citation, Meant]:
    """Read a number as a page where it is no year of the list, and a year as that of writing."""
    undated = replace(citation, year=None)
    meant = matching.matches(page.text, undated, page.listed) if citation.year else own
    if not citation.year or not meant.entries:
        return citation, own
    if citation.kind == "narrative":
        return citation, meant
    entry = page.listed[meant.entries[0]].of(page.text)
    number = _year(citation, LATER)
    if LONG_PAGE.fullmatch(citation.of(page.text)) is None:
        return citation, own
    if _may_be_page(number, entry):
        return replace(undated, locator=citation.year, style="author-page"), meant
    return citation, meant if number < EARLY else own


def _may_be_page(number: int, entry: str) -> bool:
    """Tell whether a number is too early for a year, or among the pages of an entry.

    Any later one may be the year in which the work was first printed.
    """
    ranges = ((int(low), int(low[: -len(high)] + high)) for low, high in RANGE.findall(entry))
    return number < PRINTED or any(low <= number <= high for low, high in ranges)
