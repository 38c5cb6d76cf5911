import pytest
from builders import (
    CHORE,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    SOURCES,
    THESIS,
    TICKETS,
    graded,
    text,
    understood,
)

from rubric.advisories import Void, sound
from rubric.checks.sources_listed import sources_listed

PROSE = (f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION)
EXTRA = "\n\nTolliver, Ada. Cold Feet. Brook Press, 2001."
ONE_ONLY = "Works Cited\n\nOsgood, Lena. Warm Water. Brook Press, 2015."
NOTED = tuple(p.replace(" (Osgood 12)", "¹").replace(" (Pruitt 40)", "²") for p in PROSE)
NOTES = "Notes\n\n1. Lena Osgood, Warm Water (Brook Press, 2015), 12.\n\n2. Amos Pruitt, 40."


@pytest.mark.parametrize(
    ("written", "score", "says"),
    [
        (text(*PROSE, SOURCES), 1.0, "two sources"),
        (text(*PROSE), 0.0, "no list of sources"),
        (text(*PROSE, SOURCES + EXTRA), 0.6667, "Tolliver"),
        (text(*PROSE, ONE_ONLY), 0.5, "Pruitt"),
        (text(*(p.replace(" (Osgood 31)", "") for p in NOTED), NOTES), 1.0, "two notes"),
    ],
    ids=["both agree", "no list", "listed, never cited", "cited, not listed", "notes"],
)
def test_text_and_list(written: str, score: float, says: str) -> None:
    finding = sources_listed(understood(written))
    assert finding.score == score
    assert says in finding.says


def test_a_source_cited_and_not_listed_keeps_the_list_from_agreeing() -> None:
    many = "".join(
        f"\n\n{name}, Ada. Work {name}. Brook Press, 2001." for name in ("Abel", "Baker", "Cole")
    )
    cited = TICKETS + " Others agree (Abel 1; Baker 2; Cole 3)."
    written = text(*PROSE[:3], cited, CONCLUSION, ONE_ONLY + many)
    assert sources_listed(understood(written)).score == 0.59
    two = understood(f"{written}\n\nDunn, Ada. Work Dunn. Brook Press, 2001.")
    assert sources_listed(two).score == 0.5  # a second fault


def test_both_are_told_what_is_not_listed_and_what_is_not_cited() -> None:
    finding = sources_listed(understood(text(*PROSE, ONE_ONLY + EXTRA)))
    assert finding.says == (
        "I found no entry in the list for Pruitt. The list has Tolliver, and I found no citation "
        "of it."
    )
    assert finding.step is not None
    assert finding.step.says == (
        "Add Pruitt to the list, or take the citation out. Cite Tolliver where it is used, or "
        "take it off the list."
    )


DATED = tuple(
    p.replace("(Osgood 12)", "(Osgood, 2015)")
    .replace("(Pruitt 40)", "(Pruitt, 2011)")
    .replace("(Osgood 31)", "(Osgood, 2015)")
    for p in PROSE
)
LATER = "\n\nOsgood, Lena. Cold Feet. Brook Press, 2018."
BOARD = "\n\nPruitt Board. Two Lakes. Brook Press, 2015."
BOTH = "Pruitt Board", "Pruitt and Pruitt Board 2015, and I found no citation of them."
USE = "Cite Pruitt where it is used, or take it off the list."
OTHER = "Pruitt 2018, and I found no citation of it."


@pytest.mark.parametrize(
    ("prose", "listed", "says", "asks"),
    [
        (
            DATED,
            SOURCES,
            f"I found no entry in the list for Pruitt 2011. The list has {OTHER}",
            "The list has another year for Pruitt 2011: which is right?",
        ),
        (
            PROSE,
            SOURCES + EXTRA + EXTRA.replace("Tolliver", "Abel"),
            "The list has Tolliver and Abel, and I found no citation of them.",
            "Cite Tolliver and Abel where they are used, or take them off the list.",
        ),
        (
            (*PROSE[:3], TICKETS.replace("31", "2; Ek 3; Lo 4"), CONCLUSION),
            SOURCES,
            "I found no entry in the list for Ek and Lo.",
            "Add Ek and Lo to the list, or take the citations out.",
        ),
        (
            tuple(p.replace("2011", "2018") for p in DATED),
            SOURCES + LATER,
            "The list has Osgood 2018, and I found no citation of it.",
            "Cite Osgood 2018 where it is used, or take it off the list.",
        ),
        (
            tuple(p.replace("(Pruitt", "(Pruitt Board") for p in DATED),
            SOURCES + BOARD,
            f"I found no entry in the list for {BOTH[0]} 2011. The list has {BOTH[1]}",
            f"The list has another year for {BOTH[0]} 2011: which is right? {USE}",
        ),
    ],
    ids=[
        *("another year", "several idle", "several missing", "two works of one author"),
        "a name that begins another's",
    ],
)
def test_list_and_text_are_told_apart_truly(
    prose: tuple[str, ...], listed: str, says: str, asks: str
) -> None:
    finding = sources_listed(understood(text(*prose, listed)))
    assert finding.says == says
    assert finding.step is not None
    assert finding.step.says == asks


def test_a_talk_is_on_no_list() -> None:
    talk = TICKETS.replace("(Osgood 31)", "(A. Ek, personal communication, May 4, 2013)")
    cited = (*DATED[:2], LESSONS.replace("(Pruitt 40)", "(Pruitt, 2018)"), talk, CONCLUSION)
    assert sources_listed(understood(text(*cited, SOURCES))).score == 1.0


def test_a_work_in_a_note_is_asked_for_and_its_note_leads_there_all_the_same() -> None:
    prose = (p.replace(" (Osgood 31)", "") for p in NOTED)
    notes = NOTES.replace("Pruitt, 40", "Ek, Ice (2010), 4")
    finding = sources_listed(understood(text(*prose, notes, SOURCES)))
    assert finding.score is not None
    assert "no entry in the list for Amos Ek" in finding.says


def test_a_name_with_a_year_in_an_essay_of_pages_may_be_a_date() -> None:
    aside = CONCLUSION + " The Evening Gazette (1953) said as much."
    finding = sources_listed(understood(text(*PROSE[:4], aside, SOURCES)))
    assert finding.score is not None
    assert finding.score > 0.5


def test_without_a_citation_the_list_is_asked_for_by_place() -> None:
    bare = text(f"{OPENING} {THESIS}", CHORE, CHORE.replace("blue", "cold"), CONCLUSION)
    finding = sources_listed(understood(bare))
    assert finding.says.startswith("I found no list of sources after ¶4, and no citation in 1")


def test_marks_without_notes_are_named_in_the_step() -> None:
    marked = (
        text(*PROSE).replace("(Osgood 12)", "(Osgood 12)¹").replace("(Pruitt 40)", "(Pruitt 40)²")
    )
    step = sources_listed(understood(marked)).step
    assert step is not None
    assert "Note marks 1 to 2 have no notes." in step.says


def test_a_slip_of_style_is_named() -> None:
    written = text(*PROSE).replace("(Pruitt 40)", "(Pruitt, 40)")
    step = sources_listed(understood(written)).step
    assert step is not None
    assert "“(Pruitt, 40)” has a comma" in step.says


def test_numbers_in_brackets_with_notes_are_a_list() -> None:
    numbered = [p.replace("(Osgood 12)", "[1]").replace("(Pruitt 40)", "[2]") for p in PROSE]
    written = text(*(p.replace(" (Osgood 31)", "") for p in numbered), NOTES)
    finding = sources_listed(understood(written))
    assert finding.score == 1.0
    assert "two notes" in finding.says


def test_notes_that_name_no_source_are_no_list() -> None:
    notes = "Notes\n\n1. A book.\n\n2. Ibid."
    finding = sources_listed(
        understood(text(*(p.replace(" (Osgood 31)", "") for p in NOTED), notes))
    )
    assert (finding.score, finding.status) == (0.0, "scored")
    assert finding.says == "I found no source in the notes; the first says “A book.”."
    assert finding.step is not None
    assert "in place of “A book.”" in finding.step.says


@pytest.mark.parametrize(
    ("entry", "score"),
    [
        ("Osgood.", 0.75),
        ("Osgood. osgood.com.", 0.75),
        ("Osgood. www.osgood.com/warm-water", 1.0),
        ("Osgood, Lena. Warm Water.", 1.0),
        ("Osgood. 2015.", 1.0),
        ("Osgood. “Warm Water.”", 1.0),
    ],
)
def test_an_entry_that_is_a_name_alone_counts_half(entry: str, score: float) -> None:
    pruitt = next(line for line in SOURCES.split("\n\n") if "Pruitt" in line)
    finding = sources_listed(understood(text(*PROSE, f"Works Cited\n\n{entry}\n\n{pruitt}")))
    assert finding.score == score
    assert (finding.step is None) == (score == 1.0)


def test_raised_numbers_of_a_numbered_list_want_no_notes() -> None:
    listed = "References\n\n1. Osgood L. Warm Water. 2015.\n\n2. Pruitt A. Two Short Months. 2018."
    grade = graded(text(*(p.replace(" (Osgood 31)", "") for p in NOTED), listed))
    assert "marks-without-notes" not in [notice.code for notice in grade.notices]
    assert sources_listed(understood(text(*NOTED, listed))).score == 1.0


def test_a_page_whose_author_is_named_above_is_no_lost_source() -> None:
    told = HEALTH.replace("(Osgood 12)", "(Osgood 12), and Osgood slept well herself (13)")
    assert sources_listed(understood(text(PROSE[0], told, *PROSE[2:], SOURCES))).score == 1.0


def test_two_styles_are_named() -> None:
    mixed = text(*PROSE, SOURCES).replace("(Osgood 31)", "(Osgood, 2015)")
    says = sources_listed(understood(mixed)).says
    assert says.endswith("Two styles are mixed: “(Osgood 12)” and “(Osgood, 2015)”.")


def test_a_list_with_one_source_cited_is_worth_no_less_than_one_with_none() -> None:
    idle = SOURCES.replace("Osgood", "Abel").replace("Pruitt", "Baker") + EXTRA * 2
    kept = "\n\nOsgood, Lena. Warm Water. Brook Press, 2015."
    with_one = sources_listed(understood(text(*PROSE[:2], CONCLUSION, idle + kept))).score
    without = sources_listed(understood(text(*PROSE[:2], CONCLUSION, idle))).score
    assert with_one is not None
    assert without is not None
    assert with_one >= without > 0


@pytest.mark.parametrize(
    ("listed", "says"),
    [
        ("", "Three citations in the text, and no list of sources."),
        (SOURCES, "The list has Pruitt, and I found no citation of it that counts."),
        (
            ONE_ONLY.replace("Osgood", "Pruitt"),
            "The list has one source, Pruitt first. I found no citation that counts to lead th",
        ),
    ],
)
def test_what_is_set_aside_is_not_said_to_be_missing(listed: str, says: str) -> None:
    essay = understood(text(*PROSE, listed).strip())
    where = essay.draft.paragraphs[2]
    found = sources_listed(sound(essay, [Void(where.start, where.end, 2, "stuffed")]))
    assert found.says.startswith(says)


def test_lines_of_one_play_are_one_work() -> None:
    acts = [HEALTH, LESSONS, TICKETS]
    for name, line in (("(Osgood 12)", "(1.5.172)"), ("(Pruitt 40)", "(2.2.205-06)")):
        acts = [act.replace(name, line) for act in acts]
    acts = [act.replace("(Osgood 31)", "(3.4.178)") for act in acts]
    step = sources_listed(understood(text(f"{OPENING} {THESIS}", *acts, CONCLUSION))).step
    assert step is not None
    assert step.says == "List the work behind (1.5.172) at the end, with its title and year."


def test_texts_that_were_handed_out_are_not_to_be_listed() -> None:
    bare = [
        p.replace("(Osgood 12)", "(Source 1)").replace("(Pruitt 40)", "(source 2)") for p in PROSE
    ]
    given = [p.replace(" (Osgood 31)", "") for p in bare]
    finding = sources_listed(understood(text(*given)))
    assert (finding.score, finding.status, finding.step) == (None, "not_applicable", None)
    assert finding.says == (
        "The essay cites two numbered sources that were handed out; they need no entry in a list."
    )


def test_beside_texts_that_were_handed_out_the_others_are_to_be_listed() -> None:
    mixed = [p.replace("(Osgood 12)", "(Source 1)").replace(" (Osgood 31)", "") for p in PROSE]
    finding = sources_listed(understood(text(*mixed)))
    assert finding.says == (
        "One citation in the text, and no list of sources. One numbered source handed out needs no"
        " entry."
    )
    assert finding.step is not None
    assert finding.step.says == "List Pruitt at the end, with its title and year."


def test_beside_a_list_texts_that_were_handed_out_lack_no_entry() -> None:
    told = f"{TICKETS} Source 3 states the same."
    assert sources_listed(understood(text(*PROSE[:3], told, CONCLUSION, SOURCES))).score == 1.0
