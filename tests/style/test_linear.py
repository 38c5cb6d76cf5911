import builtins
import time

import pytest

from rubric.errors import UserError
from rubric.style.linear import pattern, places
from rubric.types import Span


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("(a", "no pattern that RE2 knows: missing )"),
        (r"(a)\1", "no pattern that RE2 knows"),
        ("x*", "must match at least one character"),
        ("(((a{1,100}){1,100}){1,100})", "no pattern that RE2 knows"),
        ("(?=look)", "no pattern that RE2 knows"),
    ],
)
def test_a_pattern_that_cannot_be_used_is_refused_in_one_sentence(written: str, says: str) -> None:
    with pytest.raises(UserError) as error:
        pattern(written)
    assert says in str(error.value)
    assert "\n" not in str(error.value)


def test_places_are_code_points_of_the_text() -> None:
    assert list(places("[Éé]t(é|e)", "“été” and été", Span(5, 13))) == [Span(10, 13)]


@pytest.mark.parametrize(
    "written",
    ["(a+)+$", "(a|a)*b{2}", "(?:a.*){20}c", "(.*)(.*)(.*)[cd]", "(?i)(?:a?){90}x"],
)
def test_no_pattern_holds_the_grader_up(written: str) -> None:
    said = "a" * 100_000 + "b"
    begun = time.process_time()
    assert not list(places(written, said, Span(0, len(said))))
    assert time.process_time() - begun < 2


def test_without_the_extra_one_sentence_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    real = builtins.__import__

    def without(name: str, *rest: object) -> object:
        if name == "re2":
            raise ImportError(name)
        return real(name, *rest)  # type: ignore[arg-type]  # as it was called

    pattern.cache_clear()
    monkeypatch.setattr(builtins, "__import__", without)
    with pytest.raises(UserError, match=r"pip install 'essay-rubric\[patterns\]'"):
        pattern("mill")
