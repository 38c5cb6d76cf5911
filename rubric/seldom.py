"""Patterns that few essays need. A pattern in, the same out, compiled when it is first asked.

To compile what no essay of a class needs would take a hundredth of the time of grading it.
"""

import re


class _Seldom:
    """A pattern that makes itself when one of its methods is first asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self._written = (pattern, flags)

    def __getattr__(self, name: str) -> object:
        """Give a method of the compiled pattern, which is found without this from now on."""
        method: object = getattr(re.compile(*self._written), name)
        setattr(self, name, method)
        return method


def seldom(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Give a pattern; its methods alone are to be used, as `re`'s functions do not know it."""
    return _Seldom(pattern, flags)  # type: ignore[return-value]  # it stands for one
