"""Works that a text introduces, by title or author, and what only looks like one."""

import pytest
from builders import text

from rubric.analysis.sources.introduced import introduced
from rubric.segment import sentences
from rubric.types import Sentence, Span

Row = tuple[str, str | None, bool]


def works(said: str) -> list[Row]:
    rows = [Sentence(s.start, s.end, 0) for s in sentences(said, Span(0, len(said)))]
    return [(work.name, work.family, work.cited) for work in introduced(said, rows)]


ICE = 'In the article "Ice Is No Road" it says that boats wait.'
NAMED = ("Osgood", "Osgood", True)
BARE = ("Ice Is No Road", None, True)


@pytest.mark.parametrize(
    ("said", "found"),
    [
        # a title in quotation marks, cited on the spot
        (ICE, [BARE]),
        ('According to "Ice Is No Road," boats wait.', [BARE]),
        ('In "Ice Is No Road" by Mara Osgood, it says no.', [("Mara Osgood", "Osgood", True)]),
        # its author told further on
        (f"{ICE} The author, Mara Osgood, is a pilot.", [NAMED]),
        (f"{ICE} It was written by Mara Osgood.", [NAMED]),
        (f"{ICE} However Mara Osgood gives no proof.", [NAMED]),
        # introduced, and not cited yet
        ('I read the article "Ice Is No Road" twice.', [("Ice Is No Road", None, False)]),
        ("“Boats,” by Mara Osgood, is dull.", [("Mara Osgood", "Osgood", False)]),
        # without quotation marks
        ("I read the article Boats Wait by Mara Osgood.", [("Mara Osgood", "Osgood", False)]),
        ("The essay, The Wars of the Lake, is short.", [("The Wars of the Lake", None, False)]),
        ("The passage called Boats Wait Long is sad.", [("Boats Wait Long", None, False)]),
        ("We read an article written by Mara Osgood.", [("Mara Osgood", "Osgood", False)]),
        # neither a country nor an office nor who is only named wrote it
        (f"{ICE} The United States shows it.", [BARE]),
        (f"{ICE} Lake Council says so.", [BARE]),
        (f"{ICE} I like Amos Pruitt.", [BARE]),
        # the second time, by title alone
        (f'{ICE} Mara Osgood says so. The article "Ice Is No Road" says yes.', [NAMED, NAMED]),
        # none
        ("The text is long. My essay will say why. An article of clothing costs a lot.", []),
        ('We sang "Cold Water" twice. The context Mara Osgood gives is thin.', []),
        ("In the text Mara says that boats wait.", []),
    ],
)
def test_works_are_told_from_other_titles(said: str, found: list[Row]) -> None:
    assert works(text(said)) == found


def test_behind_the_first_paragraph_who_speaks_once_is_no_author() -> None:
    begin = "The lake is old.\n\n"
    rows = [Sentence(0, 16, 0), Sentence(18, 74, 1), Sentence(75, 99, 1)]
    for behind, found in (("", BARE), (" Pruitt is wrong.", ("Pruitt", "Pruitt", True))):
        said = f"{begin}{ICE} Amos Pruitt says so too.{behind}"
        assert [(w.name, w.family, w.cited) for w in introduced(said, rows)] == [found]
