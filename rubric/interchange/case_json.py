"""1EdTech's CASE 1.1. JSON in, rubrics out; a rubric in, a package with one CFRubric out.

The rubric itself travels along in CFRubric's `extensions`, so that its checks come back. Read are
packages of CASE 1.1 and 1.0, one CFRubric alone, and the older spelling that Moodle imports.
"""

import json
from fractions import Fraction
from typing import Any
from uuid import NAMESPACE_URL, UUID, uuid5

from rubric.interchange import carried, texts
from rubric.interchange.foreign import Foreign, Rating, Row, Written, refusal
from rubric.interchange.points import number
from rubric.interchange.showing import ShownRow, shown
from rubric.reading import encodings, guard
from rubric.schema import Rubric

OURS = "essay-rubric"  # our name among the extensions
# CASE wants a moment; the clock's would make other bytes of the same rubric each time.
CHANGED = "2000-01-01T00:00:00+00:00"
NO_JSON = "this is no JSON ({why})"
NO_RUBRIC = "no CFRubric is in this file"
MOST_DEPTH = 200  # of brackets; a rubric of CASE has 9

Json = dict[str, Any]


def read(data: bytes, name: str) -> tuple[Foreign, ...]:
    """Read the rubrics of a package. Raises ExchangeError with the place."""
    found = [_rubric(each, name) for each in _rubrics(_parsed(data, name))]
    if not found:
        raise refusal(name, "", NO_RUBRIC)
    return tuple(found)


def write(rubric: Rubric) -> Written:
    """Write a package with one rubric; the same bytes each time."""
    space = uuid5(NAMESPACE_URL, f"essay-rubric:{rubric.id}:{rubric.version}")
    title = texts.clean(rubric.title)
    document = {**_named(space, "document"), "creator": OURS, "title": title}
    link = {"title": title, **{key: document[key] for key in ("identifier", "uri")}}
    own = _named(space, "rubric")
    made = {
        **own,
        "title": title,
        "CFRubricCriteria": [
            _criterion(space, own["identifier"], at, row)
            for at, row in enumerate(shown(rubric), 1)
        ],
        "extensions": {OURS: {"rubric": carried.luggage(rubric)}},
    }
    package = {"CFDocument": {**document, "CFPackageURI": link}, "CFRubrics": [made]}
    text = json.dumps(package, indent=2, ensure_ascii=False)
    return Written(f"{text}\n".encode())


def _named(space: UUID, what: str) -> dict[str, str]:
    made = uuid5(space, what)
    return {"identifier": str(made), "uri": f"urn:uuid:{made}", "lastChangeDateTime": CHANGED}


def _criterion(space: UUID, rubric: str, at: int, row: ShownRow) -> Json:
    own = _named(space, f"criterion {at}")
    levels = [
        {
            **_named(space, f"criterion {at} level {place}"),
            "quality": level.quality,
            "score": level.points,
            "description": level.descriptor or level.quality,
            "position": place,
            "rubricCriterionId": own["identifier"],
        }
        for place, level in enumerate(row.levels, 1)
    ]
    return {
        **own,
        "category": row.title,
        "description": row.description,
        "weight": 1,
        "position": at,
        "rubricId": rubric,
        "CFRubricCriterionLevels": levels,
    }


def _parsed(data: bytes, name: str) -> object:
    if len(data) > texts.MOST_BYTES:
        raise refusal(name, "", "the file holds far more than a rubric")
    guard.format_of(data, name)
    text = encodings.decode(data).text
    if max(map(text.count, "[{")) > MOST_DEPTH and _depth(text) > MOST_DEPTH:
        raise refusal(name, "", NO_JSON.format(why="it is nested too deep"))
    try:
        return json.loads(text)
    except json.JSONDecodeError as error:
        place = f"line {error.lineno}, column {error.colno}"
        raise refusal(name, place, NO_JSON.format(why=error.msg)) from error
    except ValueError as error:
        raise refusal(name, "", NO_JSON.format(why="a number is too long")) from error


def _depth(text: str) -> int:
    """Give an upper bound of the nesting: brackets in texts count as well."""
    depth = most = 0
    for char in text:
        depth += (char in "[{") - (char in "]}")
        most = max(most, depth)
    return most


def _rubrics(data: object) -> list[Json]:
    """Find the rubrics, wherever a server puts them."""
    if not isinstance(data, dict):
        return []
    for holder in (data, _get(data, "CFPackage"), _get(data, "CFDefinitions")):
        inside = _get(holder, "CFRubrics")
        if isinstance(inside, list):
            return [each for each in inside if isinstance(each, dict)]
    return [data] if _list(data, "CFRubricCriteria", "CFRubricCriterion") else []


def _get(data: object, *names: str) -> Any:  # noqa: ANN401  # JSON holds anything
    """Give the value of the first of some keys, whatever its capitals."""
    if not isinstance(data, dict):
        return None
    folded = {key.casefold(): value for key, value in data.items()}
    values = (folded.get(name.casefold()) for name in names)
    return next((value for value in values if value not in (None, "", [])), None)


def _list(data: Json, *names: str) -> list[Json]:
    """Give a list of blocks, in the order of their positions."""
    inside = _get(data, *names)
    blocks = [b for b in inside if isinstance(b, dict)] if isinstance(inside, list) else []
    return sorted(blocks, key=lambda block: _number(_get(block, "position")) or 0)


def _text(data: Json, *names: str) -> str:
    value = _get(data, *names)
    return texts.clean(value) if isinstance(value, str) else ""


def _number(value: object) -> Fraction | None:
    if isinstance(value, bool) or not isinstance(value, int | float | str):
        return None
    return number(f"{value:.4f}" if isinstance(value, float) else str(value))


def _rubric(data: Json, name: str) -> Foreign:
    criteria = _list(data, "CFRubricCriteria", "CFRubricCriterion")
    weights = [_number(_get(each, "weight")) for each in criteria]
    rows = tuple(_row(each, at, name) for at, each in enumerate(criteria, 1))
    luggage = _get(_get(_get(data, "extensions"), OURS), "rubric")
    title = _text(data, "title")
    return Foreign(title, _weighed(rows, weights), luggage if isinstance(luggage, str) else "")


def _row(data: Json, at: int, name: str) -> Row:
    category, description = _text(data, "category"), _text(data, "description")
    place = f"CFRubricCriteria {at}"
    if not category and not description:
        raise refusal(name, place, "the criterion has neither category nor description")
    blocks = _list(data, "CFRubricCriterionLevels")
    ratings = tuple(
        Rating(_text(b, "quality"), _number(_get(b, "score")), _text(b, "description"))
        for b in blocks
    )
    unscored = [rating.points is None for rating in ratings]
    if any(unscored) and not all(unscored):
        where = f"{place}, CFRubricCriterionLevels {unscored.index(True) + 1}"
        raise refusal(name, where, "the level has no score, and others of its criterion have")
    return Row(category or description, ratings, description if category else "")


def _weighed(rows: tuple[Row, ...], weights: list[Fraction | None]) -> tuple[Row, ...]:
    """Let weights that differ, or are no ones, say what each criterion is worth."""
    given = [weight for weight in weights if weight]
    if len(given) < len(rows) or set(given) == {Fraction(1)}:
        return rows
    share = sum(given) in (1, 100)
    return tuple(
        Row(row.title, row.ratings, row.description, weight if share else weight * _top(row))
        for row, weight in zip(rows, given, strict=True)
    )


def _top(row: Row) -> Fraction:
    return max((rating.points or Fraction(0) for rating in row.ratings), default=Fraction(1))
