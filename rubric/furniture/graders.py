"""What a writer says to whoever grades. Passages in and out, and what to say of it.

"Note to the grader: …" is no part of an essay, wherever it stands; nor is a first or last
paragraph that tells someone to forget the rubric or to give all points. A letter to a teacher,
or an essay on grades, asks for neither.
"""

from collections.abc import Iterable

from rubric.furniture.passages import Passage, in_one_line
from rubric.lookup import shortened
from rubric.records import replace
from rubric.seldom import seldom
from rubric.source import Notice

LONGEST = 80  # words; an essay that has lost its line breaks is none
SHOWN = 60  # code points
KIND = "note-to-the-grader"
SAYS = "I left out “{first}”: it speaks to whoever grades, and earns nothing."
HEADS = frozenset("note notes message instruction instructions attention memo".split())
WISHED = ("rubric", "instruction", "criteri", "mark", "points", "score", "credit", "grade")
WHO = r"""(?:(?:human|essay|automatic|automated|ai|computer)\ )?
    (?:graders?|markers?|raters?|scorers?|evaluators?|examiners?|assessors?|teacher|professor
      |instructor|ai|chatbot|robot|computer|autograder|language\ model
      |grading\ (?:system|program|software|tool|engine|machine))"""
LABEL = seldom(rf"""(?ix)
    [\W_]* \w+ ,? \ (?:(?:to|for)\ )? (?:(?:the|my|our|any|all|whichever|every)\ )? {WHO}
    \s* [:,.!–—-]""")
ORDER = seldom(r"""(?ix)
    (?:^|[.!?:]["”’)]?\s+|\band\ ) (?:please,?\ |you\ (?:must|should|will)\ )?
    (?: (?:ignore|disregard|forget)\ (?:(?:all|any|your|the|of|these|other)\ ){0,3}
        (?:(?:previous|prior|above|earlier|grading|given)\ ){0,2}
        (?:rubrics?|instructions?|criteri\w+)
      | (?:give|award|assign)\ (?:(?:this|the|my)\ (?:essay|paper|work|text)|me|it)[ ]
        (?:(?:a|an|the|all)\ ){0,2}
        (?: \d{1,3}\ ?(?:points|marks|out\ of|/)
          | (?:full|maximum|perfect|top|highest|best)\ (?:possible\ )?
            (?:marks?|points?|scores?|credit|grades?|levels?) ) )""")


def clear(passages: tuple[Passage, ...]) -> tuple[Passage, ...]:
    """Leave out what is addressed to the grader; something must be left."""
    shown = [at for at, passage in enumerate(passages) if passage.left is None]
    ends = {*shown[:1], *shown[-1:]}
    found = list(passages)
    for at in shown if len(shown) > 1 else ():
        if _is_addressed(passages[at], at_end=at in ends):
            found[at] = replace(in_one_line(passages[at]), left=KIND)
    return tuple(found) if any(part.left is None for part in found) else passages


def notices(passages: Iterable[Passage]) -> tuple[Notice, ...]:
    """Say what was left out."""
    said = (part.text for part in passages if part.left == KIND)
    return tuple(Notice(KIND, SAYS.format(first=shortened(text, SHOWN))) for text in said)


def _is_addressed(passage: Passage, *, at_end: bool) -> bool:
    if passage.words > LONGEST:
        return False
    text = passage.text
    first = text[: text.find(" ")].strip('*_[("“').lower()
    if first in HEADS and LABEL.match(text):
        return True
    if not at_end or not any(word in text for word in WISHED):
        return False
    return ORDER.search(text) is not None
