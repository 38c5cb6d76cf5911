"""Which body paragraphs raise an objection and answer it. A Draft in, their indexes out.

An objection is raised at a paragraph's head, by a frame that gives it to others ("Some people who
… say") or grants it ("Admittedly"). It is answered after a turn, in the same paragraph or at the
head of the next. A concession further down is part of a paragraph that carries a reason.
"""

import re

from rubric.lookup import indexes, sentences_in
from rubric.memory import remembered
from rubric.objecting import objects
from rubric.seldom import seldom
from rubric.types import Draft, Span
from rubric.words import lowered, stems

TURN = re.compile(
    r"\b(?:but|yet|however|still|nevertheless|nonetheless|even so|in (?:fact|reality|truth)|"
    r"although|though|while|despite|in spite of|on the contrary|that is not|this is not|"
    r"that may be|this may be|not so|wrong|mistaken|misses the point|overlooks?|forgets?|ignores?|"
    r"not (?:\w+ )?true|isn['’]?t (?:\w+ )?true|disagree|(?:don['’]?t|do not) agree|i say|"
    r"for (?:that|this) there (?:is|are)|(?:can|could) be (?:solved|answered|met)|"
    r"what (?:they|these|this)|the (?:answer|problem|trouble|truth|fact) (?:to|is|with|of)|"
    r"(?:this|that|their|the|such an?) (?:argument|view|claim|objection|worry|fear|concern|point) "
    r"(?:is|fails|does|can|would|may|\w+s))\b",
)
CONCEDES = ("although ", "though ", "even though ", "while ")  # the sentence itself answers
ANSWERS = re.compile(
    r"[\"“]?(?:but|yet|however|still|nevertheless|nonetheless|even so|in (?:fact|reality|truth)|"
    r"(?:this|that|their|such an?|these|those) (?:arguments?|views?|claims?|objections?|"
    r"worr(?:y|ies)|fears?|concerns?|points?|critics)|what (?:they|these critics))\b",
)
PRAISES = seldom(
    r"\W*(?:on (?:the )?one hand,? )?(?P<what>(?:[\w'-]+ ){1,5}?)(?:also )?"
    r"(?:has|have|offers?|brings?) "
    r"(?:its |their |many |some |several |a lot of |lots of |a few ){1,2}(?:\w+ )?"
    r"(?:sides?|points?|advantages?|benefits?)\b"
)  # at the head of a paragraph
SIDES = tuple("side point advantage benefit".split())
TURNS_AWAY = ("however", "but ", "on the other hand", "on the other side", "yet", "nevertheless")


def granted(draft: Draft, claim: Span | None) -> frozenset[int]:
    """Give the paragraphs that grant good sides to what the claim is not about.

    The next one turns away from that: "The city has many good sides. …", "However, …".
    """
    body, plain = indexes(draft, "body") if claim else (), lowered(draft.text)
    starts = [draft.paragraphs[i].start for i in body]
    turned = (i for i, after in zip(body, starts[1:], strict=False) if _turns(plain, after))
    return frozenset(i for i in turned if claim and _praises_other(draft, i, claim))


def _turns(plain: str, start: int) -> bool:
    return plain.startswith(TURNS_AWAY, start)


def _praises_other(draft: Draft, paragraph: int, claim: Span) -> bool:
    first = sentences_in(draft, paragraph)[:1]
    plain = lowered(draft.text)
    if not first or not any(side in first[0].of(plain) for side in SIDES):
        return False
    said = PRAISES.match(plain, first[0].start, first[0].end)
    what = stems(said["what"]) if said else frozenset()
    return bool(what) and what.isdisjoint(stems(draft.text, claim))


@remembered  # asked for each reading of the thesis
def objections(draft: Draft) -> frozenset[int]:
    """Give the body paragraphs that raise and answer an objection, alone or two together."""
    body = indexes(draft, "body")
    found: set[int] = set()
    for at, paragraph in enumerate(body):
        raised = objects(draft, paragraph)
        if raised is None:
            continue
        plain, part = lowered(draft.text), draft.paragraphs[paragraph]
        if plain.startswith(CONCEDES, part.start) or TURN.search(plain, raised, part.end):
            found.add(paragraph)
        elif at + 1 < len(body) and _is_answer(draft, body[at + 1]):
            found.update((paragraph, body[at + 1]))
    return frozenset(found)


def _is_answer(draft: Draft, paragraph: int) -> bool:
    return ANSWERS.match(lowered(draft.text), draft.paragraphs[paragraph].start) is not None
