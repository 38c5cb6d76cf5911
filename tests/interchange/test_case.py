"""CASE as servers and Moodle write it: wherever the rubrics stand, whatever the capitals."""

import json
from typing import Any

import pytest

from rubric import interchange
from rubric.interchange.foreign import ExchangeError
from rubric.schema import Rubric

LEVELS = [
    {"quality": "Low", "score": 1, "description": "A topic", "position": 2},
    {"quality": "High", "score": 4.0, "description": "A claim", "position": 1},
]
CRITERIA = [
    {"category": "Voice", "position": 2, "CFRubricCriterionLevels": LEVELS},
    {
        "category": "Thesis",
        "description": "Takes a side",
        "position": 1,
        "CFRubricCriterionLevels": LEVELS,
    },
]
RUBRIC = {"identifier": "x", "title": "Letters", "CFRubricCriteria": CRITERIA}
OLDER = {
    "Title": "Letters",
    "CFRubricCriterion": [
        {
            "Description": "Thesis",
            "position": 1,
            "CFRubricCriterionLevels": [
                {"Description": "A claim", "score": 4},
                {"Description": "A topic", "score": 1},
            ],
        }
    ],
}


def read(data: Any, only: str | None = None) -> Rubric:
    raw = json.dumps(data).encode()
    return interchange.read(raw, "own.json", "case-json", "own", only).rubric


@pytest.mark.parametrize(
    "package",
    [
        {"CFRubrics": [RUBRIC]},
        {"CFDocument": {}, "CFDefinitions": {"CFRubrics": [RUBRIC]}},
        {"CFPackage": {"CFRubrics": [RUBRIC]}},
        RUBRIC,
    ],
)
def test_the_rubric_is_found_where_a_server_puts_it(package: dict[str, Any]) -> None:
    rubric = read(package)
    assert rubric.title == "Letters"
    assert [criterion.title for criterion in rubric.criteria] == ["Thesis", "Voice"]
    assert [(v.quality, v.points) for v in rubric.criteria[0].levels] == [("High", 4), ("Low", 1)]


def test_the_older_spelling_is_read() -> None:
    rubric = read(OLDER)
    assert (rubric.title, rubric.criteria[0].title) == ("Letters", "Thesis")
    assert [(v.quality, v.descriptor) for v in rubric.criteria[0].levels] == [
        ("4 points", "A claim"),
        ("1 point", "A topic"),
    ]


def test_levels_without_scores_fall_evenly_and_none_at_all_are_written() -> None:
    bare = [{"quality": name, "description": name} for name in ("High", "Low")]
    criteria = [
        {"category": "Voice", "CFRubricCriterionLevels": bare},
        {"category": "Thesis"},
        {"category": "Humour"},
    ]
    data = json.dumps({"CFRubrics": [{"title": "A", "CFRubricCriteria": criteria}]}).encode()
    made = interchange.read(data, "own.json", "case-json", "own")
    voice, thesis, humour = made.rubric.criteria
    assert [level.points for level in voice.levels] == [2, 1]
    assert [level.quality for level in thesis.levels] == ["Strong", "Sound", "Begun", "Missing"]
    assert humour.levels == ()
    assert any(said.startswith("Voice: no points were given") for said in made.said)
    assert any(said.startswith("Thesis: no levels were given") for said in made.said)


@pytest.mark.parametrize("weights", [(0.4, 0.6), (40, 60), (10, 15)])
def test_weights_become_points(weights: tuple[float, float]) -> None:
    criteria = [
        {**row, "weight": weight} for row, weight in zip(CRITERIA[::-1], weights, strict=True)
    ]
    points = [
        c.points for c in read({"CFRubrics": [{**RUBRIC, "CFRubricCriteria": criteria}]}).criteria
    ]
    assert points == [40, 60]


def test_one_of_several_is_named() -> None:
    two = {"CFRubrics": [RUBRIC, {**RUBRIC, "title": "Debates"}]}
    assert read(two, "Debates").title == "Debates"
    with pytest.raises(ExchangeError, match="holds 2 rubrics: “Letters”, “Debates”"):
        read(two)


@pytest.mark.parametrize("value", [None, 5, "x", [], {}, [[]], True])
@pytest.mark.parametrize(
    "key", ["CFRubricCriteria", "title", "extensions", "CFRubricCriterionLevels", "score"]
)
def test_a_value_of_any_type_is_read_or_refused(key: str, value: object) -> None:
    level = {**LEVELS[0], **({key: value} if key == "score" else {})}
    levels = value if key == "CFRubricCriterionLevels" else [level, LEVELS[1]]
    row = {**CRITERIA[1], "CFRubricCriterionLevels": levels}
    whole: dict[str, Any] = {**RUBRIC, "CFRubricCriteria": [row]}
    if key not in ("score", "CFRubricCriterionLevels"):
        whole[key] = value
    try:
        rubric = read({"CFRubrics": [whole]})
    except ExchangeError as error:
        said = str(error)
    else:
        said = rubric.title
    assert said
    assert "\n" not in said
