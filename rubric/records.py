"""Records: classes of named fields that stay as they were made. A base class in, records out.

As frozen dataclasses with slots, which they are to the type checker, but made, compared and hashed
by msgspec: an essay's analysis makes thousands, and to make one takes a seventh of the time.
`complete` sets a field that is made of the others, in `__post_init__`.
"""

from typing import TYPE_CHECKING, dataclass_transform

from msgspec import Struct, field
from msgspec.structs import asdict
from msgspec.structs import force_setattr as complete

if TYPE_CHECKING:  # the type checker holds its changes against the fields
    from dataclasses import replace
else:
    from msgspec.structs import replace

__all__ = ["Changing", "Record", "asdict", "complete", "field", "replace"]


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
class Record(Struct, frozen=True):
    """A class derived of it lists its fields; its objects are equal where all their fields are."""


class Changing(Struct):
    """The same, but that fields may be set anew: what is in the making, known by no hash."""
