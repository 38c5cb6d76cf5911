"""What makes an essay ungradable or its evidence void. An Essay in; refusal, sound Essay, notices.

`refusals` says why a text is no essay to grade, `voids` finds what earns nothing (with `repeats`
and `order`), `notices` says what a reader of the grade should know.
"""

from rubric.advisories.notices import notices
from rubric.advisories.refusals import refusal
from rubric.advisories.repeats import Told, told_in
from rubric.advisories.voids import Void, certain, foreign, sound, voids

__all__ = [
    "Told",
    "Void",
    "certain",
    "foreign",
    "notices",
    "refusal",
    "sound",
    "told_in",
    "voids",
]
