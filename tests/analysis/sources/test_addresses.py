"""Web addresses that cite, those only spoken of, and the lists that young writers give."""

import pytest
from builders import page, text
from hypothesis import given
from hypothesis import strategies as st

from rubric import segment
from rubric.analysis.sources.addresses import host
from rubric.analysis.sources.citations import citations
from rubric.types import Citation, Sentence, Span

OWLS = (
    "Owls keep the barns free of mice, and a barn without mice keeps its grain. According to "
    "www.owls.example.org, one pair of owls eats two thousand mice in a single year of its life."
)
NIGHTS = (
    "Owls also hunt at night, when no cat wants to go out. They hear a mouse under the snow and "
    "find it without any light. (https://en.wikipedia.org/wiki/Owl)"
)
BARNS = (
    "Farmers who keep owls need no poison, which is better for the dogs of the farm as well "
    "(nationalgeographic.com). A box under the roof costs less than a bag of poison does."
)
END = (
    "Every farm should hang up one box for owls. They keep the grain, they work at night, and no "
    "dog has to be afraid of what lies in the corners of the barn."
)
AUTHORS = ("owls.example.org", "en.wikipedia.org", "nationalgeographic.com")


def found(said: str) -> tuple[Citation, ...]:
    rows = [Sentence(s.start, s.end, 0) for s in segment.sentences(said, Span(0, len(said)))]
    return citations(said, rows, (), frozenset())


@pytest.mark.parametrize(
    ("said", "printed", "kind", "author"),
    [
        ("Owls hear well (www.owls.org).", "(www.owls.org)", "parenthetical", "owls.org"),
        ("Owls hear well (owls.org), and so on.", "(owls.org)", "parenthetical", "owls.org"),
        ("Owls hear well [www.owls.org].", "[www.owls.org]", "parenthetical", "owls.org"),
        ("Owls hear well. (https://owls.org/a-b)", "(https://owls.org/a-b)", "parenthetical",
         "owls.org"),
        ("Owls hear well (Source: www.owls.org).", "(Source: www.owls.org)", "parenthetical",
         "owls.org"),
        ("Owls hear well (according to owls.org).", "(according to owls.org)", "parenthetical",
         "owls.org"),
        ("Owls hear well (Owl Trust, www.owls.org/ears).", "(Owl Trust, www.owls.org/ears)",
         "parenthetical", "Owl Trust"),
        ("Owls hear well (www.owls.org and www.mice.org).", "(www.owls.org and www.mice.org)",
         "parenthetical", "owls.org; mice.org"),
        ("Owls hear well (owls.org, accessed 3 May 2020).", "(owls.org, accessed 3 May 2020)",
         "parenthetical", "owls.org"),
        ("Owls hear well https://owls.org/ears.", "https://owls.org/ears", "parenthetical",
         "owls.org"),
        ("Owls hear well. www.owls.org Mice do too.", "www.owls.org", "parenthetical", "owls.org"),
        ("Owls hear well. Source: owls.org", "owls.org", "parenthetical", "owls.org"),
        ("According to www.owls.org, owls hear well.", "www.owls.org", "narrative", "owls.org"),
        ("According to the website owls.org, owls hear well.", "owls.org", "narrative",
         "owls.org"),
        ("Owls hear well, according to owls.org.", "owls.org", "narrative", "owls.org"),
        ("On www.owls.org it says that owls hear well.", "www.owls.org", "narrative", "owls.org"),
        ("In an article on www.owls.org it describes ears.", "www.owls.org", "narrative",
         "owls.org"),
        ("From owls.org I learned that owls hear well.", "owls.org", "narrative", "owls.org"),
        ("I read on owls.org that owls hear well.", "owls.org", "narrative", "owls.org"),
        ("This information is from www.owls.org.", "www.owls.org", "narrative", "owls.org"),
        ("Owls.org says that owls hear well.", "Owls.org", "narrative", "Owls.org"),
        ("According to the Owl Trust website (owls.org), owls hear.", "(owls.org)",
         "parenthetical", "owls.org"),
        ("A website called owls.org states it.", "owls.org", "narrative", "owls.org"),
    ],
)  # fmt: skip
def test_an_address_that_is_given_as_a_source_cites(
    said: str, printed: str, kind: str, author: str
) -> None:
    assert [(c.of(said), c.kind, c.author) for c in found(said)] == [(printed, kind, author)]


@pytest.mark.parametrize(
    "said",
    [
        "Write to me at ada@owls.org about the boxes.",
        "My address is ada.holm@school.edu.",
        "You can buy boxes at www.boxes.com.",
        "I got mine from www.boxes.com, and it was cheap.",
        "For more information visit www.owls.org.",
        "Pupils play games, e.g. www.games.com, all day.",
        "There are pages (e.g. www.games.com) that are bad.",
        "There are pages (like games.com) that are bad.",
        "The map (https://maps.org/owls) lets you look for a nest.",
        "www.games.com is bad for pupils.",
        "Games.com uses what pupils write.",
        "Look at their page (www.owls.org) before you build a box.",
        "My favorite website is www.games.com. I play there.",
        "I think www.games.com should be closed.",
        "Holm, Ada. Owls. 3 May 2020, www.owls.org/ears.",
        "They typed @import url(http://owls.org/a.css); and saw it.",
        "The end.Nothing else was said.",
    ],
)
def test_an_address_that_is_spoken_of_cites_nothing(said: str) -> None:
    assert not found(said)


def test_a_title_with_its_address_is_one_citation() -> None:
    said = "According to the article “Ears” on www.owls.org, owls hear well."
    assert [c.author for c in found(said)] == ["Ears"]


def test_a_line_that_is_an_address_and_no_more_is_no_sentence_that_cites() -> None:
    assert not found("www.owls.org")


def test_capitals_make_no_other_address() -> None:
    assert [c.author for c in found("According to WWW.OWLS.ORG owls hear well.")] == ["OWLS.ORG"]


@pytest.mark.parametrize(
    ("address", "site"),
    [
        ("https://www.owls.org/ears", "owls.org"),
        ("http://en.owls.co.uk?a=1", "en.owls.co.uk"),
        ("owls.org", "owls.org"),
        ("https://localhost", "localhost"),
    ],
)
def test_the_site_of_an_address(address: str, site: str) -> None:
    assert host(address) == site


LISTS = {
    "addresses and names": "Sources:\nwww.owls.example.org\nwikipedia\nnational geographic kids",
    "names with capitals": "Sources:\n\nwww.owls.example.org\n\nWikipedia\n\nNational Geographic",
    "without a colon": "Sources\nwww.owls.example.org\nwikipedia\nnational geographic kids",
    "links": "Links:\nwww.owls.example.org\nen.wikipedia.org/wiki/Owl\nnationalgeographic.com",
    "websites": "Websites\nwww.owls.example.org\nwikipedia.org\nnationalgeographic.com",
    "numbered": "Sites I used:\n1. owls.example.org\n2. wikipedia.org\n3. nationalgeographic.com",
    "bulleted": "My sources:\n- owls.example.org\n- wikipedia\n- nationalgeographic.com/owls",
    "asked for": "Where I got my facts:\nwww.owls.example.org\nwikipedia\nnational geographic",
    "in a line": "Sources: www.owls.example.org, https://en.wikipedia.org/wiki/Owl and "
    "www.nationalgeographic.com",
    "without heading": "www.owls.example.org\nwww.wikipedia.org\nwww.nationalgeographic.com",
}  # fmt: skip


@pytest.mark.parametrize("habit", LISTS)
def test_addresses_lead_to_the_list(habit: str) -> None:
    draft = page(text(OWLS, NIGHTS, BARNS, END, LISTS[habit]))
    roles = [p.role for p in draft.paragraphs if p.role != "references"]
    assert roles == ["introduction", "body", "body", "conclusion"]
    assert [c.author for c in draft.citations] == list(AUTHORS)
    assert [c.references for c in draft.citations] == [(0,), (1,), (2,)]
    assert [entry.cited for entry in draft.references] == [True] * 3


@pytest.mark.parametrize(
    ("said", "entry", "cited"),
    [
        ("National Geographic says that owls hear well.", "national geographic kids", True),
        ("According to National Geographic, owls hear.", "www.nationalgeographic.com", True),
        ("Wikipedia says that owls hear well.", "https://en.wikipedia.org/wiki/Owl", True),
        ("Wikipedia says that owls hear well.", "1. wikipedia", True),
        ("Wikipedia is read by many pupils.", "https://en.wikipedia.org/wiki/Owl", False),
        ("National parks say that owls hear well.", "www.nationalgeographic.com", False),
        ("Then I said that owls hear well.", "www.nih.gov", False),
        ("The Guardian says that owls hear well.", "www.theguardian.com", True),
        ("The Guardian says that owls hear well.", "www.guardian.com", True),
    ],
)
def test_a_site_may_be_cited_by_its_name(said: str, entry: str, *, cited: bool) -> None:
    plain = BARNS.replace(" (nationalgeographic.com)", "")
    draft = page(
        text(END, f"{NIGHTS.partition(' (')[0]} {said}", plain, END, f"Sources:\n{entry}")
    )
    assert [one.cited for one in draft.references] == [cited]


@given(st.text(alphabet="aw.:/()@ A", max_size=60))
def test_citations_by_address_lie_in_the_text(said: str) -> None:
    for citation in found(f"Owls hear. {said} www.owls.org"):
        assert 0 <= citation.start < citation.end
        assert citation.author
