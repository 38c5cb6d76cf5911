"""Stories and plots, argued essays that tell much, and what it costs to tell."""

from pathlib import Path

import pytest
from builders import default_rubric, graded, said, strong, text, understood

from rubric import loader
from rubric.advisories import stories
from rubric.advisories.notices import MOSTLY_TOLD, STORY_TOLD
from rubric.advisories.stories import SIGNS, story
from rubric.advisories.telling import COUNTS_UP, OUGHT, THEN
from rubric.assess import assess
from rubric.result import Grade

SCHOOL = loader.load("school-argument")


def _texts() -> dict[str, tuple[str, str]]:
    """Give the texts of `stories.txt` by title: how surely each tells, and its paragraphs."""
    written = Path(__file__).with_name("stories.txt").read_text(encoding="utf-8")
    parts = written.removeprefix("# ").split("\n# ")
    heads = [(*part.partition("\n\n")[0].split(": ", 1), part) for part in parts]
    return {title: (kind, part.partition("\n\n")[2].strip()) for kind, title, part in heads}


TEXTS = _texts()
SURE, DOUBTED, ARGUED = (
    [title for title, (kind, _) in TEXTS.items() if kind == wanted]
    for wanted in ("surely", "perhaps", "argues")
)


def marked(title: str) -> Grade:
    return graded(TEXTS[title][1], SCHOOL)


@pytest.mark.parametrize("title", TEXTS)
def test_a_story_is_known_and_an_argument_that_tells_is_none(title: str) -> None:
    kind, written = TEXTS[title]
    essay = understood(written)
    assert (story(essay.draft, essay.argument) or "argues") == kind


@pytest.mark.parametrize("title", SURE)
def test_a_sure_story_earns_nothing_unless_its_teacher_says_so(title: str) -> None:
    grade = marked(title)
    assert [notice.says for notice in grade.notices if notice.code == "other-form"] == [STORY_TOLD]
    assert {mark.quality for mark in grade.marks} == {"Beginning"}
    assert grade.analysis.thesis is None
    assert grade.analysis.restatement is None
    assert {tie.kind for tie in grade.analysis.ties} == {"untied"}
    assert grade.total.provisional
    assert grade.total.points == grade.total.low < grade.total.high


@pytest.mark.parametrize("title", DOUBTED)
def test_what_may_be_a_story_may_earn_nothing(title: str) -> None:
    grade = marked(title)
    assert [notice.says for notice in grade.notices if notice.code == "other-form"] == [
        MOSTLY_TOLD
    ]
    assert grade.total.provisional
    assert grade.total.low < grade.total.points
    assert "unsure" in {mark.status for mark in grade.marks}


@pytest.mark.parametrize("title", ARGUED)
def test_an_argument_that_tells_is_graded_as_any(
    title: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = marked(title)
    monkeypatch.setattr(stories, "story", lambda *_: None)
    assert marked(title) == found
    assert STORY_TOLD not in {notice.says for notice in found.notices}


def test_a_story_is_asked_for_a_claim_and_not_by_what_it_tells() -> None:
    for thesis in (None, "none"):
        written = TEXTS["A New Room"][1]
        found = assess(written.encode(), "essay.txt", SCHOOL, thesis=thesis)
        assert isinstance(found, Grade)
        step = said(found.marks[0].next_step)
        assert step.startswith("This tells what happened.")
        assert "“" not in step
        assert [mark.quality for mark in found.marks] == ["Beginning"] * 3
        assert found.marks[0].status == ("scored" if thesis else "unsure")


def test_who_points_to_the_thesis_of_a_story_has_read_it() -> None:
    written = TEXTS["The Longest Quarter"][1]
    found = assess(written.encode(), "essay.txt", SCHOOL, thesis="I could hardly eat")
    assert isinstance(found, Grade)
    assert found.analysis.thesis
    assert "other-form" not in {notice.code for notice in found.notices}


def test_an_argument_behind_a_long_anecdote_stays_one() -> None:
    _, scene = TEXTS["Three Weeks in Oaxaca"]
    argued = strong().split("\n\n")
    written = text(f"{scene.split(chr(10) * 2)[1]} {argued[0]}", *argued[1:])
    codes = {notice.code for notice in graded(written, default_rubric()).notices}
    assert "other-form" not in codes


def test_one_that_ends_on_what_ought_to_be_is_doubted_at_most() -> None:
    paragraphs = TEXTS["Three Weeks in Oaxaca"][1].split("\n\n")
    moral = "Every child should spend a summer with a grandmother, because she knows more."
    essay = understood(text(*paragraphs, moral))
    assert story(essay.draft, essay.argument) == "perhaps"


def test_a_short_text_may_have_no_room_for_its_claim() -> None:
    essay = understood(text(*TEXTS["A New Room"][1].split("\n\n")[:2]))
    assert essay.draft.words < stories.FEWEST_WORDS
    assert story(essay.draft, essay.argument) is None


@pytest.mark.parametrize("sentence", [
    "then we ate", "the next morning it rained", "in the second half she fell",
    "one night he left", "two summers ago we met", "when he came",
    "on monday i walked", "so after that we slept",
])  # fmt: skip
def test_a_sentence_may_open_with_when_it_was(sentence: str) -> None:
    assert THEN.match(sentence)
    assert not THEN.match(f"she said that {sentence}")


@pytest.mark.parametrize(("sentence", "ought"), [
    ("drivers should stop", True), ("every child should have a pet", True),
    ("a law must have a purpose", True), ("i should go", False),
    ("they should have gone", False), ("we agree with the board", True),
])  # fmt: skip
def test_what_ought_to_be_is_no_thought_of_what_one_did(sentence: str, *, ought: bool) -> None:
    assert (OUGHT.search(sentence) is not None) is ought


def test_reasons_are_counted_up_at_the_heads_of_sentences() -> None:
    assert COUNTS_UP.match("another reason is money")
    assert not COUNTS_UP.match("another car came")


def test_every_sign_is_looked_for() -> None:
    seen = set()
    for _, written in TEXTS.values():
        essay = understood(written)
        bare = stories._bare(essay.draft)  # noqa: SLF001  # the signs are seen nowhere else
        seen |= {name for name, _ in stories._signs(essay.draft, bare, essay.argument)}  # noqa: SLF001  # as above
    assert seen | {"draws together"} == set(SIGNS)
