"""A pattern that is seldom needed does what `re` does, and is compiled when it is asked."""

import re

import pytest

from rubric.seldom import seldom


def test_it_finds_what_the_pattern_finds() -> None:
    pattern = seldom(r"\bpool(s)?\b", re.IGNORECASE)
    text = "A Pool, two pools and a whirlpool"
    assert [match.span() for match in pattern.finditer(text)] == [(2, 6), (12, 17)]
    assert pattern.search("whirlpool") is None
    assert pattern.findall(text) == ["", "s"]
    assert (pattern.pattern, pattern.groups) == (r"\bpool(s)?\b", 1)


def test_it_is_compiled_when_it_is_first_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []
    compiled = re.compile

    def noted(pattern: str, flags: int) -> re.Pattern[str]:
        made.append(pattern)
        return compiled(pattern, flags)

    monkeypatch.setattr(re, "compile", noted)
    pattern = seldom("pool")
    assert not made
    assert all(pattern.match("pool") for _ in range(3))
    assert made == ["pool"]
