"""Answers are remembered until another essay is read, and no longer."""

import pytest

from rubric import memory
from rubric.assess import assess
from rubric.loader import load
from rubric.memory import forget, learned, remembered

ASKED: list[str] = []


@remembered
def length(said: str) -> int:
    ASKED.append(said)
    return len(said)


def test_an_answer_is_remembered_until_it_is_forgotten() -> None:
    forget()
    ASKED.clear()
    assert [length("pool"), length("pool")] == [4, 4]
    assert ASKED == ["pool"]
    forget()
    assert length("pool") == len("pool")
    assert ASKED == ["pool", "pool"]


def test_another_essay_begins_with_nothing_remembered() -> None:
    length("pool")
    ASKED.clear()
    assess(b"Too short.", "essay.txt", load("five-paragraph-argument"))
    length("pool")
    assert ASKED == ["pool"]


def test_a_remembering_function_keeps_its_name_and_page() -> None:
    named = remembered(memory.forget)
    assert (named.__name__, named.__doc__) == ("forget", memory.forget.__doc__)


def test_of_words_the_newest_are_known_and_never_too_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "MOST_WORDS", 2)
    asked: list[str] = []

    @learned
    def first(word: str) -> str:
        asked.append(word)
        return word[0]

    assert [first(word) for word in ("pool", "pool", "ice", "town", "town", "pool")] == [*"ppittp"]
    assert asked == ["pool", "ice", "town", "pool"]
