"""Records: classes of named fields that stay as they were made. A class in, a dataclass out.

The standard library freezes each object at a cost: its fields are set twice as slowly, and six
methods are compiled for each class. Here the type checker alone sees to it that no field is set
again, and all records share how they are compared, hashed and printed.
"""

from dataclasses import dataclass, field, fields
from operator import attrgetter
from typing import TypeVar, dataclass_transform

Made = TypeVar("Made")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def record(kind: type[Made]) -> type[Made]:
    """Make a slotted dataclass of a class; its objects are equal where all their fields are.

    What the class says itself of how it is compared, hashed or printed stays.
    """
    made = dataclass(slots=True, eq=False, repr=False)(kind)
    told = fields(made)  # type: ignore[arg-type]  # a dataclass now
    held = attrgetter(*(each.name for each in told if each.compare))

    def equals(self: Made, other: object) -> bool:
        return held(self) == held(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Made) -> int:
        return hash(held(self))

    for name, method in (("__eq__", equals), ("__hash__", hashed), ("__repr__", _printed)):
        if name not in vars(kind):
            setattr(made, name, method)
    return made


def _printed(self: object) -> str:
    """Print a record as it would be written in Python."""
    told = fields(self)  # type: ignore[arg-type]  # as above
    shown = (f"{each.name}={getattr(self, each.name)!r}" for each in told if each.repr)
    return f"{type(self).__qualname__}({', '.join(shown)})"
