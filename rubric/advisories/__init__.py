"""What makes an essay ungradable or its evidence void. An Essay in; refusal, sound Essay, notices.

`refusals` says why a text is no essay to grade, `voids` finds what earns nothing (with `repeats`,
`assignment` and `order`), `stories` whether it argues at all, `notices` says what a reader of the
grade should know. `classes`, which no single essay needs, looks at a whole class.
"""

from rubric.advisories.notices import notices
from rubric.advisories.refusals import refusal
from rubric.advisories.repeats import Told, told_in
from rubric.advisories.stories import STORY, told
from rubric.advisories.voids import Void, astray, certain, foreign, sound, uncopied, voids

__all__ = [
    "STORY",
    "Told",
    "Void",
    "astray",
    "certain",
    "foreign",
    "notices",
    "refusal",
    "sound",
    "told",
    "told_in",
    "uncopied",
    "voids",
]
