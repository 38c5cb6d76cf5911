"""Which sources a text cites, by name. A Draft and citations in, distinct names out."""

from collections.abc import Iterable

from rubric.lookup import shortened
from rubric.types import Citation, Draft

MOST_NAMES = 4  # named in a sentence; more would not be read
NAME = 40  # code points shown of a name
WORK = "the work behind {place}"  # of which only a page or a line is cited


def named(draft: Draft, citations: Iterable[Citation]) -> list[str]:
    """Give the distinct sources cited, in order: by author, else as printed.

    Pages or lines alone are of one work, which the first of them stands for.
    """
    cited = tuple(citations)
    paged = next((c for c in cited if is_page_alone(c)), None)
    work = WORK.format(place=paged.of(draft.text)) if paged else ""
    parts = (
        part
        for c in cited
        for part in (
            c.author.split("; ") if c.author else [work if is_page_alone(c) else c.of(draft.text)]
        )
    )
    return list(dict.fromkeys(parts))


def is_page_alone(citation: Citation) -> bool:
    """Tell a page or line in brackets, whose work is named elsewhere, from other citations."""
    return (
        citation.kind == "parenthetical"
        and citation.author is None
        and citation.year is None
        and citation.locator is not None
    )


def joined(names: list[str]) -> str:
    """Join names as a sentence does: "A", "A and B", "A, B, C, D and 3 more"."""
    shown = [shortened(name, NAME) for name in names[:MOST_NAMES]]
    if len(names) > MOST_NAMES:
        return ", ".join(shown) + f" and {len(names) - MOST_NAMES} more"
    return " and ".join([", ".join(shown[:-1]), shown[-1]] if len(shown) > 1 else shown)
