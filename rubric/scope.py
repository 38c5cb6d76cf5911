"""Where in the essay a check looks. Nothing in, the names of the places out."""

from typing import Literal

Scope = Literal["essay", "introduction", "each body paragraph", "any body paragraph", "conclusion"]
