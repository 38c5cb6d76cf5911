"""What is remembered of the essay at hand, and of words. A function in, one that remembers out.

The same stretch is asked for from many sides, and only while its essay is read. What was learned
of it is forgotten before the next is read, which takes its place in memory while the processor
still holds it at hand: 200 school essays in a row take a twentieth less time and half the memory.
What is learned of words stays, since every essay has them.
"""

from collections.abc import Callable
from functools import lru_cache
from typing import ParamSpec, TypeVar

Asked = ParamSpec("Asked")
Answer = TypeVar("Answer")
MOST = 4096  # answers of a function: the sentences of the longest paper, and a bound to all others
MOST_WORDS = 8192  # the vocabulary of a few essays
_forgetting: list[Callable[[], None]] = []


def remembered(function: Callable[Asked, Answer]) -> Callable[Asked, Answer]:
    """Have a function remember its answers until `forget` is called.

    It must depend on its arguments alone, and they must be hashable.
    """
    made = lru_cache(maxsize=MOST)(function)
    _forgetting.append(made.cache_clear)
    return made  # type: ignore[return-value]  # its type does not tell the arguments


def forget() -> None:
    """Forget every answer: another essay is to be read."""
    for clear in _forgetting:
        clear()


class _Learned(dict[str, Answer]):
    """What a function gave for words; when there are too many, it begins anew."""

    def __init__(self, function: Callable[[str], Answer]) -> None:
        self.function = function

    def __missing__(self, word: str) -> Answer:
        if len(self) >= MOST_WORDS:
            self.clear()
        answer = self[word] = self.function(word)
        return answer


def learned(function: Callable[[str], Answer]) -> Callable[[str], Answer]:
    """Have a function remember what it gave for words, whichever essay they stand in.

    To look that up takes half the time of `lru_cache`, which keeps its entries in order; what is
    given is a dictionary's own method, and shows no name or page of the function's.
    """
    return _Learned(function).__getitem__
