"""Which body paragraph carries which pillar. A Draft and its pillars in, one Tie a paragraph out.

The assignment is solved over the whole essay at once: nearness of pillar and paragraph, the order
in which the thesis names its pillars, and every pillar carried. No pair is judged by a fixed
threshold. Whether a paragraph belongs to the essay at all is asked apart (`strangers`).
"""

import re

from rubric.lookup import indexes, sentences_in
from rubric.semantics import meaning, nearness
from rubric.types import Draft, Pillar, Span, Tie

IN_ORDER = 0.06  # gain when the next paragraph carries the same pillar or the one after it
IN_PLACE = 0.03  # gain when a pillar's rank is the paragraph's rank
CARRIED = 0.15  # gain for each pillar that some paragraph carries
SECOND_PILLAR = 0.15  # nearness from which a paragraph also carries a pillar nobody else carries
SECOND_SHARE = 0.6  # … and of its nearness to its first pillar
MOST_PILLARS = 8  # the solver visits pillars × 2^pillars states a paragraph
OPENING = 3  # sentences in which an objection is raised

OBJECTION = re.compile(
    r"\b(?:critics|opponents|skeptics|sceptics|detractors|supporters|defenders|proponents|"
    r"advocates|manufacturers|some (?:people|may|might|would|will|say|argue|claim|believe)|others|"
    r"many people|those who)\b[^.?!]{0,60}?\b(?:argue|say|claim|believe|think|reply|object|"
    r"contend|insist|point out|maintain|warn|worry|respond|counter|answer|suggest|disagree)\w*|"
    r"\bit (?:may|might|could|can) be (?:argued|objected|said)|\b(?:an?|the|one|another|main) "
    r"(?:\w+ )?(?:objection|counter-?argument)|\bon the other hand\b|\badmittedly\b",
    re.IGNORECASE,
)
TURN = re.compile(
    r"\b(?:but|yet|however|still|nevertheless|nonetheless|even so|in (?:fact|reality|truth)|"
    r"although|though|while|despite|"
    r"this (?:argument|view|claim|objection|worry) (?:is|fails|\w+s))\b",
    re.IGNORECASE,
)


def tie(draft: Draft, listed: tuple[Pillar, ...], strange: frozenset[int]) -> tuple[Tie, ...]:
    """Tie each body paragraph to the pillars it carries; those that are `strange` carry none."""
    body = indexes(draft, "body")
    known = listed[:MOST_PILLARS]
    near = dict(zip(body, _table(draft, body, known), strict=True))
    answers = {i for i in body if answers_objection(draft, i)} - strange
    carrying = tuple(i for i in body if i not in answers and i not in strange)
    table = tuple(near[i] for i in carrying)
    rows = zip(carrying, table, _assign(table) if known else ((),) * len(table), strict=True)
    made = {
        i: Tie(i, carried, "pillar", _strength(row, carried), _topic(draft, i))
        for i, row, carried in rows
    }
    return tuple(made.get(i) or (_untied(i) if i in strange else _answer(draft, i)) for i in body)


def _strength(near: tuple[float, ...], carried: tuple[int, ...]) -> float:
    return round(max((near[p] for p in carried), default=0.0), 2)


def _topic(draft: Draft, paragraph: int) -> tuple[Span, ...]:
    """Give the topic sentence as the evidence of a tie."""
    return tuple(Span(s.start, s.end) for s in sentences_in(draft, paragraph)[:1])


def _untied(paragraph: int) -> Tie:
    return Tie(paragraph, (), "untied", 0.0, ())


def _answer(draft: Draft, paragraph: int) -> Tie:
    return Tie(paragraph, (), "counterargument", 0.0, _topic(draft, paragraph))


def answers_objection(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph raises an objection at its head and turns back against it."""
    sentences = sentences_in(draft, paragraph)
    for at, sentence in enumerate(sentences[:OPENING]):
        raised = OBJECTION.search(draft.text, sentence.start, sentence.end)
        if raised:
            rest_end = sentences[-1].end
            after = sentence.end if at + 1 < len(sentences) else raised.end()
            return TURN.search(draft.text, after, rest_end) is not None
    return False


def _table(
    draft: Draft, body: tuple[int, ...], listed: tuple[Pillar, ...]
) -> tuple[tuple[float, ...], ...]:
    """Give the nearness of each paragraph (rows) to each pillar (columns)."""
    goals = [meaning(pillar.name) for pillar in listed]
    wholes = [meaning(draft.paragraphs[i].of(draft.text)) for i in body]
    return tuple(tuple(nearness(whole, goal) for goal in goals) for whole in wholes)


def _assign(table: tuple[tuple[float, ...], ...]) -> tuple[tuple[int, ...], ...]:
    """Choose pillars for all paragraphs together: the best sum of nearness, order and coverage."""
    if not table:
        return ()
    first = _single_pillars(table)
    free = set(range(len(table[0]))) - set(first)
    seconds = {
        pillar: max(range(len(table)), key=lambda row: (table[row][pillar], -row))
        for pillar in free
    }
    return tuple(
        tuple(sorted({own, *(p for p in seconds if seconds[p] == row and _also(near, own, p))}))
        for row, (own, near) in enumerate(zip(first, table, strict=True))
    )


def _also(near: tuple[float, ...], own: int, other: int) -> bool:
    """Tell whether a paragraph that carries one pillar carries another too."""
    return near[other] >= max(SECOND_PILLAR, SECOND_SHARE * near[own])


def _single_pillars(table: tuple[tuple[float, ...], ...]) -> tuple[int, ...]:
    """Give the best pillar for each paragraph by dynamic programming.

    A state is the last pillar and the set carried so far; the time is rows × pillars² × 2^pillars.
    """
    columns = range(len(table[0]))
    best: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {(-1, 0): (0.0, ())}
    for row, near in enumerate(table):
        step: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {}
        for (last, seen), (score, path) in best.items():
            for pillar in columns:
                gain = near[pillar] + _prior(row, pillar, last, seen, (len(table), len(near)))
                state = (pillar, seen | 1 << pillar)
                candidate = (round(score + gain, 6), (*path, pillar))
                if state not in step or _better(candidate, step[state]):
                    step[state] = candidate
        best = step
    winner = best[min(best)]
    for candidate in best.values():
        winner = candidate if _better(candidate, winner) else winner
    return winner[1]


def _better(a: tuple[float, tuple[int, ...]], b: tuple[float, tuple[int, ...]]) -> bool:
    """Compare by score; a tie goes to the earlier pillars, so that every machine agrees."""
    return a[0] > b[0] or (a[0] == b[0] and a[1] < b[1])


def _prior(row: int, pillar: int, last: int, seen: int, shape: tuple[int, int]) -> float:
    """Give what order, place and coverage add to carrying `pillar` in paragraph `row`."""
    rows, columns = shape
    ordered = IN_ORDER if pillar in (last, last + 1) else 0.0
    placed = IN_PLACE if row * columns // rows == pillar else 0.0
    return ordered + placed + (0.0 if seen >> pillar & 1 else CARRIED)
