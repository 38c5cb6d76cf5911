"""Which essays are looked at together."""

from itertools import combinations

import pytest

from rubric.batch.similarity import index
from rubric.batch.similarity.index import FEW, MANY, meet


def essays(*marks: str) -> list[list[int]]:
    return [sorted(map(ord, each)) for each in marks]


@pytest.mark.parametrize(
    ("marks", "pairs"),
    [
        (("abc", "abcd"), [(0, 1)]),
        (("ab", "abc"), []),
        (("abc", "xyz", "xbac"), [(0, 2)]),
        (("", ""), []),
        ((), []),
        (("abc",) * FEW, [*combinations(range(FEW), 2)]),
        (("abcdef",) * (FEW + 2), [(n, n + 1) for n in range(FEW + 1)]),
        (("abcde",) * (FEW + 2), []),
        (("abcdef",) * (MANY + 1), [(0, 1)]),
    ],
)
def test_essays_meet_in_three_rare_prints_or_six(
    marks: tuple[str, ...], pairs: list[tuple[int, int]]
) -> None:
    assert list(meet(essays(*marks), len(marks)).pairs) == pairs


def test_earlier_essays_do_not_meet_one_another() -> None:
    assert meet(essays("abc", "abc", "abc"), 1).pairs == ((0, 1), (0, 2))


def test_who_holds_what_more_than_few_hold_is_known() -> None:
    found = meet(essays(*["abq"] * (FEW + 1), "b", "zz"), FEW + 3)
    assert {chr(mark): [*who] for mark, who in found.common.items()} == {
        "a": [0, 1, 2, 3, 4],
        "b": [0, 1, 2, 3, 4, 5],
        "q": [0, 1, 2, 3, 4],
    }


def test_the_ranges_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    marks = [sorted(n * step for n in range(1, 300)) for step in (10**6, 2 * 10**6, 3 * 10**6)]
    whole = meet(marks, 3)
    monkeypatch.setattr(index, "RANGE", 7)
    assert meet(marks, 3).pairs == whole.pairs == ((0, 1), (0, 2), (1, 2))
