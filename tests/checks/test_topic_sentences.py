import pytest
from builders import (
    CHORE,
    CONCLUSION,
    HEALTH,
    LESSONS,
    OPENING,
    THESIS,
    TICKETS,
    is_sound,
    text,
    understood,
)

from rubric.advisories import Void, sound
from rubric.checks.topic_sentences import topic_sentences

INTRODUCTION = f"{OPENING} {THESIS}"
QUOTED = "“Cold water wakes up the whole of the dog” (Osgood 14). So it goes with swimmers in May."


@pytest.mark.parametrize(
    ("body", "score", "says"),
    [
        ((HEALTH, LESSONS), 1.0, "opens with a point, beginning with ¶2: “Exercise"),
        ((HEALTH,), 1.0, "Every body paragraph opens"),
        ((HEALTH, QUOTED), 0.5, "1 of 2 body paragraphs open with a point; I found none in ¶3."),
        ((HEALTH, f"For example, a boy sank in May. {CHORE}"), 0.5, "none in ¶3"),
        ((f"In the article it says that pools close. {CHORE}", HEALTH), 0.5, "none in ¶2"),
        ((HEALTH, f"But what of the cost? {TICKETS}"), 1.0, "Every body"),
        ((HEALTH, f"The cost? {QUOTED}"), 0.5, "none in ¶3"),
        ((HEALTH, f"Money talks. {TICKETS}"), 1.0, "Every body"),
        ((f"In the state of the hall one reads the town's mind. {CHORE}",), 1.0, "Every"),
        ((HEALTH, "Everyone wins!", LESSONS), 1.0, "Every body"),
        ((f"According to the source, pools close. {CHORE}",), 1.0, "Every body"),
        ((f"According to the old source, pools close. {CHORE}",), 0.0, "head of ¶2"),
        ((f"“Cold is the whole of it,” nurses and doctors say. {QUOTED}",), 1.0, "Every"),
        ((f"“Cold is the whole of it,” nurses say now. {QUOTED}",), 0.0, "head of ¶2"),
        ((f"Cold “wakes up the dog” in May. {CHORE}",), 1.0, "Every"),
        ((HEALTH, "“Cold wakes the whole dog” (Osgood 14). So it goes now."), 1.0, "Every"),
        ((HEALTH, "“Cold wakes the whole dog” (Osgood 14). So it goes with us."), 0.5, "none"),
    ],
    ids=[
        "points", "one", "a quotation", "an example", "a source", "a question first",
        "a question and no point", "a few words first", "no source", "a scrap",
        "six words lead on", "seven do not", "four words of one's own", "three",
        "a term in it", "eleven in all", "twelve",
    ],
)  # fmt: skip
def test_what_opens_a_paragraph(body: tuple[str, ...], score: float, says: str) -> None:
    essay = understood(text(INTRODUCTION, *body, CONCLUSION))
    finding = topic_sentences(essay)
    assert finding.score == score
    assert says in finding.says
    assert (finding.step is None) == (finding.strength is not None) == (score == 1)
    assert is_sound(essay, finding)


def test_a_void_paragraph_makes_no_point() -> None:
    essay = understood(text(INTRODUCTION, HEALTH, LESSONS, CONCLUSION))
    where = essay.draft.paragraphs[1]
    finding = topic_sentences(sound(essay, [Void(where.start, where.end, 1, "stuffed")]))
    assert finding.score == 0.5
    assert [evidence.quote[:12] for evidence in finding.evidence] == ["Lessons save"]


def test_without_a_body_nothing_is_asked() -> None:
    assert topic_sentences(understood(INTRODUCTION)).status == "not_applicable"


def test_no_point_anywhere() -> None:
    finding = topic_sentences(understood(text(INTRODUCTION, QUOTED, CONCLUSION)))
    assert finding.score == 0
    assert finding.missing is not None
    assert finding.says == "I could not find a point at the head of ¶2."
