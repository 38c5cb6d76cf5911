"""Whose a place alone is: of which entry a page, a scene, a line or a verse."""

import pytest
from builders import page
from linking import ABOVE, BIBLE, COLD, FILM, OSGOOD, PLAY, POEM, TAM, WEB, read

from rubric.analysis.sources.bare import form_of


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("Osgood says that it fell (12).", [(0,)]),
        ("Ekman (2011) says that “it fell in a night” (p. 12).", [(), ()]),
        ("Osgood and Tam differ. Osgood says that it fell (2016, p. 12).", [(1,)]),
        ("It fell (Osgood, “Cold Feet” 4). Osgood says “it fell in a night” (5).", [(1,), (1,)]),
        ("It fell (Tam 4). “It fell in a night,” she said (5).", [(2,), (2,)]),
        ("It fell (ibid., p. 3). It rose (Tam 4). It froze (ibid., p. 5).", [(), (2,), (2,)]),
    ],
)
def test_a_page_alone_is_of_whom_its_sentence_names(
    told: str, meant: list[tuple[int, ...]]
) -> None:
    assert [row[1] for row in read(told, OSGOOD, COLD, TAM)] == meant


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        ("He turns away (Varga 1.3.12). Tam calls him a coward (Tam 4). He sings (1.4.2).", (1,)),
        ("It shines (Doyle, line 2). Tam calls it a dirge (Tam 4). It fades (line 9).", (2,)),
        ("It opens (_Under Ice_ 00:01:10). Tam yawns (Tam 4). He drowns (00:35:48).", (3,)),
        ("Tam calls him a coward (Tam 4). The king begs (2.3.14).", ()),
        ("Tam calls it a dirge (Tam 4). All lamps go out (line 9).", ()),
        ("It is said of Under Ice. Tam yawns (Tam 4). He drowns (12:30).", (3,)),
    ],
    ids=["a play", "a poem", "a film", "no play named", "no poem named", "minutes"],
)
def test_a_place_is_of_a_work_that_can_have_it(told: str, meant: tuple[int, ...]) -> None:
    assert read(told, TAM, PLAY, POEM, FILM)[-1][1] == meant


@pytest.mark.parametrize(
    ("told", "meant"),
    [
        # of lines, once they were called so; not where another source is named in the paragraph
        ("Doyle sings (Doyle, lines 1-2).\n\n“All the lamps go out at last” (5-6).", 2),
        ("Doyle sings (Doyle, lines 1-2).\n\nTam says that “all the lamps go out” (56).", 0),
        ("Doyle sings (Doyle, lines 1-2).\n\nSo does Tam. “All the lamps go out” (56).", 0),
        ("Doyle sings (Doyle 4). Tam does not (Tam 4).\n\n“All the lamps go out” (5-6).", 0),
    ],
)
def test_bare_numbers_are_lines_where_lines_were_cited(told: str, meant: int) -> None:
    assert read(told, TAM, PLAY, POEM)[-1][1] == (meant,)


@pytest.mark.parametrize(
    ("said", "meant"),
    [("(Ferr. 5.1.2)", (1,)), ("(Tam. 5)", (0,)), ("(Oth. 5.1.2)", ()), ("(Fe. 5.1.2)", ())],
)
def test_a_play_may_go_by_the_beginning_of_its_title(said: str, meant: tuple[int, ...]) -> None:
    play = "Varga, Ilse. Ferryman. Harrow, 1911."
    assert read(f"The king begs {said}.", TAM, play)[0][1] == meant


@pytest.mark.parametrize("place", ["(par. 3)", "(para. 3)", "(¶ 3)", "(paragraph 3)"])
def test_a_paragraph_alone_is_of_the_work_cited_before_it_on_the_web_too(place: str) -> None:
    cited = f"It fell (“Ferryman” par. 1). He left “his town and all its people” {place}."
    assert [row[1] for row in read(cited, WEB)] == [(0,), (0,)]
    assert [row[1] for row in read(cited, TAM, WEB)] == [(1,), (1,)]
    only = f"He left “his town and all its people” {place}."
    assert [row[1] for row in read(only, WEB)] == [(0,)]


def test_minutes_may_be_a_verse_where_nothing_is_a_film() -> None:
    koran = "The Koran. Translated by Ada Marsh, Harrow, 2004."
    assert read("The Koran asks it of all of us (41:34).", TAM, koran)[0][1] == (1,)


def test_what_the_essay_is_about_has_the_lines_that_nobody_is_named_for() -> None:
    opening = f"In The Ferryman Ilse Varga drowns a town. {ABOVE}"
    body = f"Tam calls him a coward (Tam 4). The king begs (2.3.14). {ABOVE}"
    draft = page(f"{opening}\n\n{body}\n\n{ABOVE}\n\nWorks Cited\n\n{TAM}\n\n{PLAY}")
    assert [c.references for c in draft.citations] == [(0,), (1,)]


def test_a_page_is_not_of_a_web_page_that_has_the_title_of_a_character() -> None:
    told = "Varga lets him row (Varga 3). Later the Ferryman drowns (61)."
    assert [row[1] for row in read(told, PLAY, WEB)] == [(0,), (0,)]


@pytest.mark.parametrize(
    ("said", "meant"),
    [("(Gen. 4.9)", (1,)), ("(1 Cor. 13.4)", (1,)), ("(King James Bible, Gen. 4.9)", (1,))],
)
def test_a_verse_is_a_place_in_the_bible(said: str, meant: tuple[int, ...]) -> None:
    assert read(f"It fell {said}.", OSGOOD, BIBLE) == [(said, meant, ())]


def test_a_verse_without_a_bible_in_the_list_is_of_nothing_there() -> None:
    assert read("It fell (Gen. 4.9).", OSGOOD, TAM) == [("(Gen. 4.9)", (), ())]


def test_a_title_of_one_word_at_the_head_of_a_sentence_is_set_apart() -> None:
    lamps = "“Lamps.” Daily Ice, 4 Mar. 2020, p. 2."
    for said, meant in (("Lamps burn", (0,)), ("“Lamps” says they burn", (1,))):
        assert read(f"It fell (Osgood 3). {said} all night (4).", OSGOOD, lamps)[1][1] == meant


@pytest.mark.parametrize(
    ("printed", "form"),
    [
        *(("(12)", "page"), ("(pp. 3-9)", "page"), ("(III, 4)", "page")),
        *(("(1.3.12)", "scene"), ("(IV.ii.3)", "scene"), ("(act 2)", "scene")),
        *(("(line 9)", "line"), ("(ll. 2-4)", "line")),
        *(("(00:35:48)", "time"), ("(12:30)", "minute")),
        *(("(Gen. 4.9)", "verse"), ("(1 Cor. 13:4)", "verse"), ("(Ferro 4.9)", "scene")),
    ],
)
def test_a_place_tells_what_kind_of_work_has_it(printed: str, form: str) -> None:
    assert form_of(printed) == form
