"""Where an essay without a body may be divided. An Essay in, a Step out."""

import re

from rubric.lookup import number, prose, sentences_in, shortened, tail
from rubric.reasons import is_crammed
from rubric.result import Step
from rubric.types import Essay, Sentence
from rubric.words import lowered

SEVERAL = 2  # sentences; of one none can be parted
QUOTE = 40  # code points shown of a sentence
_KIND = (
    r"(?:reasons?|things?|ways?|points?|(?:dis)?advantages?|benefits?|problems?|examples?|"
    r"arguments?|causes?|effects?|factors?)\b"
)
_OTHERS = r"(?:(?:some|many|most) )?(?:they|people|teachers|parents|adults|others)\b"
_OBJECT = r"(?:might|may|say|think|believe|feel|recommend|don't|dont|do not|won't|wont|disagree)\b"
NEXT_REASON = re.compile(
    r"\W*(?:(?:and|but|so),? )?(?:"
    r"(?:first|second|third|last|final)(?:ly\b|,| of all\b| off\b| and foremost\b)|"
    rf"(?:(?:the|my|an?) )?(?:first|1st|second|third|last|final|next|another|other|one|main) "
    rf"(?:\w+ )?{_KIND}(?! (?:why |that )?{_OTHERS} {_OBJECT})|"
    r"next,|my (?:\w+ )?reason|for one\b|to begin\b|to start\b|in addition\b|"
    r"also,? (?:it|its|it's|this|students|kids|we|by|the)\b)"
)  # in lower case, at the head of a sentence that tells no reason of others

DIVIDE = "Where after “… {tail}” do the reasons begin? Begin a new paragraph with each."
DIVIDE_AT = "Does a reason begin at “{quote}” in ¶{place}? Begin a new paragraph with each reason."
BUILD = "Which reasons does the essay give in its {words} words? Give each its own paragraph."


def divide(essay: Essay) -> Step:
    """Give the step of an essay without a body: where its paragraphs may begin."""
    draft, thesis = essay.draft, essay.argument.thesis
    parts = prose(draft)
    told = sentences_in(draft, parts[0]) if len(parts) == 1 or is_crammed(draft) else ()
    if len(told) < SEVERAL:
        return Step(BUILD.format(words=f"{draft.words:,}"), "a paragraph each")
    after = [one for one in told[1:] if thesis is None or one.start >= thesis.end]
    led_up = 2 * len(after) < len(told)  # a thesis further down comes after its reasons
    thesis = None if led_up else thesis
    after = list(told[1:]) if led_up else after
    plain = lowered(draft.text)
    begun = next((s for s in after if NEXT_REASON.match(plain, s.start, s.end)), None)
    if not begun and len(after) < SEVERAL:
        return Step(BUILD.format(words=f"{draft.words:,}"), "a paragraph each")
    place: Sentence = begun or told[0]
    said = (DIVIDE_AT if begun else DIVIDE).format(
        quote=shortened(place.of(draft.text), QUOTE),
        place=number(draft, parts[0]),
        tail=tail((thesis or place).of(draft.text)),
    )
    return Step(said, "ten minutes", place.start, place.end)
