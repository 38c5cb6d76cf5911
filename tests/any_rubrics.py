"""Rubrics for the tests of the forms: any, and one with all that a rubric may hold."""

from hypothesis import strategies as st

from rubric.interchange.texts import clean
from rubric.schema import (
    Cap,
    Change,
    CheckUse,
    Criterion,
    Exemplar,
    Level,
    LevelBelow,
    Rubric,
    ScoreBelow,
)

ASKED = (
    (CheckUse("thesis_stated", {"min_pillars": 3}, 2), CheckUse("thesis_arguable")),
    (CheckUse("body_tied_to_pillars", weight=0.5),),
    (CheckUse("word_count", {"low": 400, "high": 900}),),
)
MANUAL = (CheckUse("manual"),)
# What people type, and what a spreadsheet, a CSV file or YAML could take for something else.
NASTY = st.sampled_from(
    [
        "=SUM(A1)", "+1", "-2", "@home", "'=x", "yes", "null", "4 pts", "(4)", "4-3", "a, b; c",
        'says "so"', "a: b # c", "- dash", "[x]", "{y}", "é – “ü”", "45385", "Total", "a\\ b",
        "\\", "&amp; <b>", "*star", "%", "Criteria", "1.50", "~", "x\u00a0y", "日本", "|", '"',
    ]
)  # fmt: skip
WORDS = st.lists(
    st.sampled_from("claim proof thesis reason every some clear the of cited voice end".split()),
    min_size=1,
    max_size=12,
).map(" ".join)
TEXTS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=60)
ANY = st.one_of(WORDS, NASTY, TEXTS).map(clean).filter(bool)


@st.composite
def rubrics(draw: st.DrawFn, texts: st.SearchStrategy[str] = ANY) -> Rubric:
    """Give a rubric of one to four criteria that the loader accepts."""
    titles = draw(st.lists(texts, min_size=1, max_size=4))
    made = [draw(criteria(f"c{at}", title, texts)) for at, title in enumerate(titles)]
    if not any(criterion.points for criterion in made):
        made.append(Criterion("last", "Voice", 5, MANUAL))
    return Rubric("own", draw(texts), "1", tuple(made))


@st.composite
def criteria(draw: st.DrawFn, own: str, title: str, texts: st.SearchStrategy[str]) -> Criterion:
    """Give a criterion; one for the teacher's eye may have no levels."""
    points = draw(st.integers(0, 60))
    checks = draw(st.sampled_from((*ASKED, MANUAL)))
    names = draw(st.lists(texts, min_size=1, max_size=5, unique=True))
    if checks == MANUAL and draw(st.booleans()):
        return Criterion(own, title, points, checks)
    falling = draw(st.lists(st.integers(0, points), min_size=len(names), max_size=len(names)))
    scores = (points, *sorted(falling, reverse=True)[1:])
    levels = tuple(
        Level(name, round(1 - (at + 1) / len(names), 3), score, draw(texts))
        for at, (name, score) in enumerate(zip(names, scores, strict=True))
    )
    return Criterion(own, title, points, checks, levels=levels)


def levels(*points: int) -> tuple[Level, ...]:
    """Give four levels with the words of a school."""
    names = ("Strong", "Sound", "Begun", "Missing")
    says = ("Takes a side, and says why", "Takes a side", "Names a topic", "No claim; none at all")
    begins = (0.85, 0.65, 0.35, 0.0)
    rows = zip(names, begins, points, says, strict=True)
    return tuple(Level(*row) for row in rows)


FULL = Rubric(
    id="letters-to-the-editor",
    title="Letters to the editor",
    version="2",
    criteria=(
        Criterion("thesis", "Thesis", 40, ASKED[0], levels=levels(40, 30, 20, 5)),
        Criterion("length", "Length, 400–900 words", 10, ASKED[2], levels=levels(10, 8, 4, 0)),
        Criterion("voice", "=Voice & courage", 20, MANUAL),
    ),
    exemplar=Exemplar("exemplar/power-struggle.txt", {"thesis": "Strong"}),
    scale={"A": 90, "B": 75.5, "F": 0},
    caps=(Cap(LevelBelow("thesis", "Sound"), 69, "No claim yet"),),
    deductions=(Change(ScoreBelow("word_count", 1, {"low": 300}), 5, "Shorter than asked"),),
)
