"""The list of sources, entry by entry."""

import pytest

from rubric.analysis.sources.references import references
from rubric.types import Paragraph


@pytest.mark.parametrize(
    ("entry", "author", "year"),
    [
        ("Osgood, Lena. Warm Water. Brook Press, 2015.", "Osgood", "2015"),
        ("Osgood, L., & Pruitt, A. (2010). Cold feet. Ice, 3(1), 1-9.", "Osgood", "2010"),
        ("Osgood, Lena. 2003. Warm Water. Portside: Brook.", "Osgood", "2003"),
        ("[1] L. Osgood, “Warm water,” Ice, vol. 3, pp. 1-9, 2019.", "Osgood", "2019"),
        ("1. Osgood, Lena. Warm Water. 2015.", "Osgood", "2015"),
        ("“Towns Open Pools.” Daily Ice, 4 Mar. 2020, p. 2.", "Towns Open Pools", "2020"),
        ("World Water Council. Report. Geneva, 2018.", "World Water Council", "2018"),
        ("Osgood, Lena. Warm Water. Accessed 3 May 2021.", "Osgood", "2021"),
        ("van Dijk, Piet. Dikes. 1998.", "van Dijk", "1998"),
        ("Osgood, Lena. Undated Letters.", "Osgood", None),
    ],
)
def test_an_entry_gives_author_and_year(entry: str, author: str, year: str | None) -> None:
    (found,) = references(entry, [Paragraph(0, len(entry), "references")])
    assert (found.author, found.year) == (author, year)


def test_the_heading_is_no_entry_and_a_dash_repeats() -> None:
    text = "Works Cited\n\nOsgood, Lena. Warm. 2015.\n\n---. Cold. 2016."
    parts = [Paragraph(0, 11, "references"), Paragraph(13, 38, "references")]
    parts.append(Paragraph(40, len(text), "references"))
    assert [r.author for r in references(text, parts)] == ["Osgood", "Osgood"]
