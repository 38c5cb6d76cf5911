from typing import Annotated, Any

import pytest
from pydantic import Field, TypeAdapter, ValidationError

from rubric.bounds import Between, Long

SHARE = Annotated[float, Between(0, 1)]
ABOVE = Annotated[float, Between(0, 1, above=True)]
PERHAPS = Annotated[int, Between(1, 9)] | None
NAME = Annotated[str, Long(1, 3, "^[a-z]+$")]
SOME = Annotated[tuple[int, ...], Long(1)]
FIELD = Annotated[int, Field(ge=1, le=9)]


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (SHARE, (0, 0.5, 1), (-0.1, 1.1)),
        (ABOVE, (0.1, 1), (0, -1)),
        (PERHAPS, (1, 9, None), (0, 10)),
        (NAME, ("a", "abc"), ("", "abcd", "A")),
        (SOME, ((1,), (1, 2)), ((),)),
        (FIELD, (1, 9), (0, 10)),
    ],
)
def test_pydantic_holds_a_value_to_its_bounds(
    kind: Any, good: tuple[object, ...], bad: tuple[object, ...]
) -> None:
    adapter: TypeAdapter[Any] = TypeAdapter(kind)
    for value in good:
        assert adapter.validate_python(value) == value
    for value in bad:
        with pytest.raises(ValidationError):
            adapter.validate_python(value)


def test_an_editor_is_told_the_bounds() -> None:
    told = TypeAdapter(NAME).json_schema()
    assert told == {"type": "string", "minLength": 1, "maxLength": 3, "pattern": "^[a-z]+$"}
    assert TypeAdapter(ABOVE).json_schema()["exclusiveMinimum"] == 0
