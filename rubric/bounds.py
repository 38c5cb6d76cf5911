"""What a value may be, as metadata of its type: `Annotated[int, Between(0, 20)]`.

Nothing in, two markers out. pydantic reads them as it reads its own `Field`, which may stand in
their place; they are here so that a command that validates nothing need not import pydantic.
"""

from collections.abc import Iterator
from typing import Any, ClassVar


class _Grouped:
    """Metadata that pydantic opens into its own (the protocol of annotated-types)."""

    __is_annotated_types_grouped_metadata__: ClassVar = True
    __slots__ = ("bounds",)

    def __init__(self, **bounds: Any) -> None:  # noqa: ANN401  # numbers and a pattern
        self.bounds: dict[str, Any] = {
            name: bound for name, bound in bounds.items() if bound is not None
        }

    def __iter__(self) -> Iterator[object]:
        from pydantic import Field  # noqa: PLC0415  # only who validates asks

        yield from Field(**self.bounds).metadata


class Between(_Grouped):
    """A number from `low` to `high`, both included; or, `above`, one greater than `low`."""

    __slots__ = ()

    def __init__(self, low: float, high: float, *, above: bool = False) -> None:
        super().__init__(**{"gt" if above else "ge": low}, le=high)


class Long(_Grouped):
    """A text or a list of `least` to `most` parts; a text as the regular expression says."""

    __slots__ = ()

    def __init__(self, least: int, most: int | None = None, pattern: str | None = None) -> None:
        super().__init__(min_length=least, max_length=most, pattern=pattern)
