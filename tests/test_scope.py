import pytest
from builders import HEALTH, OPENING, THESIS, strong, text, understood

from rubric.result import Finding, Measure
from rubric.scope import Part, Scope, named, over, parts
from rubric.types import Essay

WHOLE: dict[Scope, tuple[Part, ...]] = {
    "essay": ((0, 1, 2, 3, 4),),
    "introduction": ((0,),),
    "each body paragraph": ((1,), (2,), (3,)),
    "any body paragraph": ((1,), (2,), (3,)),
    "conclusion": ((4,),),
}
NAMES = {
    "essay": "the essay",
    "introduction": "the introduction",
    "each body paragraph": "¶2",
    "any body paragraph": "a body paragraph",
    "conclusion": "the conclusion",
}


@pytest.mark.parametrize("scope", WHOLE)
def test_parts_and_their_names(scope: Scope) -> None:
    essay = understood(strong())
    assert parts(essay, scope) == WHOLE[scope]
    assert named(essay.draft, scope, parts(essay, scope)[0]) == NAMES[scope]


def test_a_part_that_is_not_there_is_empty() -> None:
    essay = understood(f"{OPENING} {THESIS} {HEALTH}")
    assert parts(essay, "conclusion") == ((),)
    assert parts(essay, "any body paragraph") == ((),)
    assert named(essay.draft, "each body paragraph", ()) == "the body"


@pytest.mark.parametrize(
    ("scope", "score", "says"),
    [
        ("each body paragraph", 0.5, "¶2"),
        ("any body paragraph", 1.0, "a body paragraph"),
        ("conclusion", 0.8, "the conclusion"),
    ],
)
def test_of_each_the_mean_and_of_any_the_best(scope: Scope, score: float, says: str) -> None:
    essay = understood(strong())
    scores: dict[Part, float] = {(1,): 0.1, (2,): 0.4, (3,): 1.0, (4,): 0.8}

    def ask(part: Part) -> Finding:
        said = named(essay.draft, scope, part)
        return Finding("any", scores[part], said, measured=Measure("m", 1, "m"))

    found = over(essay, scope, ask)
    assert (found.score, found.says) == (score, says)


@pytest.mark.parametrize(("asked", "score"), [((), None), ((2,), 0.5)])
def test_parts_that_give_no_occasion_do_not_count(asked: Part, score: float | None) -> None:
    essay: Essay = understood(text(*strong().split("\n\n")))

    def ask(part: Part) -> Finding:
        given = 0.5 if set(part) & set(asked) else None
        status = "scored" if given else "not_applicable"
        return Finding("any", given, "says", measured=Measure("m", 1, "m"), status=status)  # type: ignore[arg-type]  # one of two

    assert over(essay, "each body paragraph", ask).score == score
