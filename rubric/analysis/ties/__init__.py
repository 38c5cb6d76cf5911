"""Which body paragraph carries which pillar. A Draft and its pillars in, one Tie a paragraph out.

The assignment is solved over the whole essay at once: nearness of pillar and paragraph, the order
in which the thesis names its pillars, and every pillar carried. No pair is judged by a fixed
threshold. Whether a paragraph belongs to the essay at all is asked apart (`strangers`).
"""

import re
from itertools import pairwise

from rubric.analysis.meanings import of_paragraph
from rubric.analysis.pillars.borne_out import NAMES, names
from rubric.analysis.ties.objections import objections
from rubric.analysis.ties.substance import substance
from rubric.lookup import bearer, indexes, sentences_in
from rubric.memory import remembered
from rubric.records import replace
from rubric.semantics import meaning, nearness
from rubric.types import Draft, Pillar, Span, Tie, TieKind
from rubric.words import containment, lowered, stems

Table = tuple[tuple[float, ...], ...]  # nearness of each paragraph (rows) to each pillar

IN_ORDER = 0.06  # gain when the next paragraph carries the same pillar or the one after it
IN_PLACE = 0.03  # gain when a pillar's rank is the paragraph's rank
CARRIED = 0.2  # gain for each pillar that some paragraph carries
SECOND_PILLAR = 0.15  # nearness from which a paragraph also carries a pillar nobody else carries
ROOM_FOR_TWO = 5  # sentences of a paragraph that proves two pillars without naming both
SECOND_SHARE = 0.6  # … and of its nearness to its first pillar
MOST_PILLARS = 8  # the solver visits pillars × 2^pillars states a paragraph
BACKGROUND = re.compile(
    r"\b(?:is defined as|(?:is|are) called|refers? to|the (?:word|term|idea|practice) (?:of )?|"
    r"histor(?:y|ies|ical)|dates? back|goes back|origins?|originat\w+|background|centur(?:y|ies)|"
    r"(?:was|were|had been) (?:first )?(?:founded|born|built|invented|established|introduced|"
    r"passed|created|opened|signed|written|discovered)|began|years ago|"
    r"for (?:decades|generations)|to understand|before (?:\w+ing|we|one)|"
    r"(?:in|since|by|until|before|after) (?:the )?"
    r"(?:early |late |mid-?)?1[0-9]\d\d)\b"
)  # in lower case


def carrying(draft: Draft, strange: frozenset[int]) -> tuple[int, ...]:
    """Give the body paragraphs that may carry a pillar: no strangers, no objections answered.

    What goes on behind a block quotation carries what its paragraph does (`follow`).
    """
    apart = strange | objections(draft)
    return tuple(i for i in indexes(draft, "body") if i not in apart and bearer(draft, i) == i)


@remembered  # readings of a thesis that rest on the same reasons
def tie(
    draft: Draft, listed: tuple[Pillar, ...], strange: frozenset[int], free: tuple[int, ...]
) -> tuple[Tie, ...]:
    """Tie each body paragraph to the pillars it carries; only those that are `free` may.

    Those that are `strange` belong to another essay, the rest answer objections.
    """
    known = listed if _is_implicit(listed) else listed[:MOST_PILLARS]
    behind = _background(draft, free, known)
    rows = tuple(i for i in free if i not in behind)
    goals = [meaning(pillar.name) for pillar in known]
    if _is_implicit(listed):
        shares = _in_turn(rows)
    else:
        wholes = [of_paragraph(draft, i) for i in rows]
        near = tuple([tuple([nearness(whole, goal) for goal in goals]) for whole in wholes])
        shares = _assign(draft, rows, known, _led(draft, rows, known, near))
    carried = dict(zip(rows, shares, strict=True))
    idle = frozenset(range(len(known))).difference(*shares)
    apart = strange.union(free)
    answers = tuple(i for i in indexes(draft, "body") if i not in apart) if idle else ()
    answering = _answering(draft, answers, known, idle)

    def tied(paragraph: int) -> Tie:
        if paragraph in strange:
            return Tie(paragraph, (), "untied", 0.0, ())
        topic = _topic(draft, paragraph)
        if paragraph in behind:
            return Tie(paragraph, (), "background", 0.0, topic)
        kind: TieKind = "pillar" if paragraph in carried else "counterargument"
        pillars = carried.get(paragraph) or answering.get(paragraph, ())
        whole = of_paragraph(draft, paragraph)
        near_own = [nearness(whole, goals[p]) for p in pillars]
        return Tie(paragraph, pillars, kind, round(max(near_own, default=0.0), 2), topic)

    return tuple([tied(paragraph) for paragraph in indexes(draft, "body")])


def follow(draft: Draft, tied: tuple[Tie, ...]) -> tuple[Tie, ...]:
    """Tie what goes on behind a block quotation to what the paragraph before it carries."""
    known = {one.paragraph: one for one in tied}
    return tuple(
        replace(one, pillars=first.pillars, kind=first.kind, strength=first.strength)
        if (first := known.get(bearer(draft, one.paragraph))) and first is not one
        else one
        for one in tied
    )


def weigh(draft: Draft, tied: tuple[Tie, ...], stated: Span | None) -> tuple[Tie, ...]:
    """Say of each tie how much its paragraph says beside what is stated (thesis or plan)."""
    claimed = stems(draft.text, stated) if stated else frozenset()
    return tuple(
        [
            Tie(
                one.paragraph,
                one.pillars,
                one.kind,
                one.strength,
                one.evidence,
                substance(draft, one.paragraph, claimed),
            )
            for one in tied
        ]
    )


def _is_implicit(listed: tuple[Pillar, ...]) -> bool:
    """Tell whether the pillars are those the paragraphs themselves announce, one each."""
    return bool(listed) and all(pillar.start is None for pillar in listed)


def _in_turn(rows: tuple[int, ...]) -> tuple[tuple[int, ...], ...]:
    return tuple((at,) for at in range(len(rows)))


def _background(draft: Draft, free: tuple[int, ...], listed: tuple[Pillar, ...]) -> frozenset[int]:
    """Give the paragraphs before the first reason that tell where the matter comes from.

    Only where the others suffice to carry every pillar, and where their first sentence tells a
    history or defines a word and names no pillar.
    """
    found: set[int] = set()
    for paragraph in free[: max(0, len(free) - len(listed))]:
        topic = sentences_in(draft, paragraph)[0]
        own = stems(draft.text, topic)
        named = any(containment(stems(p.name), own) >= NAMES for p in listed)
        if named or not BACKGROUND.search(lowered(draft.text), topic.start, topic.end):
            break
        found.add(paragraph)
    return frozenset(found)


def _topic(draft: Draft, paragraph: int) -> tuple[Span, ...]:
    """Give the topic sentence as the evidence of a tie."""
    return tuple(Span(s.start, s.end) for s in sentences_in(draft, paragraph)[:1])


def _answering(
    draft: Draft, answers: tuple[int, ...], listed: tuple[Pillar, ...], idle: frozenset[int]
) -> dict[int, tuple[int, ...]]:
    """Give the reasons nobody else carries with which objections are answered, by paragraph."""
    found: dict[int, tuple[int, ...]] = {}
    for pillar in sorted(idle if answers else ()):
        goal = meaning(listed[pillar].name)
        near = {i: nearness(of_paragraph(draft, i), goal) for i in answers}
        best = max(answers, key=lambda i: (names(draft, i, listed[pillar]), near[i], -i))
        if near[best] >= SECOND_PILLAR or names(draft, best, listed[pillar]):
            found[best] = (*found.get(best, ()), pillar)
    return found


def _led(draft: Draft, rows: tuple[int, ...], listed: tuple[Pillar, ...], table: Table) -> Table:
    """Hold a paragraph as near to a reason as the lone sentence before it, which names it.

    Such a sentence is the topic sentence of what follows, set apart by mistake.
    """
    led = list(table)
    for at, (before, own) in enumerate(pairwise(rows), 1):
        alone = own == before + 1 and len(sentences_in(draft, before)) == 1
        if alone and _heads(draft, before, listed) and not _heads(draft, own, listed):
            led[at] = led[at - 1]
    return tuple(led)


def _heads(draft: Draft, paragraph: int, listed: tuple[Pillar, ...]) -> bool:
    """Tell whether a paragraph's first sentence says a pillar's words."""
    said = stems(draft.text, sentences_in(draft, paragraph)[0])
    return any(containment(stems(pillar.name), said) > NAMES for pillar in listed)


def _assign(
    draft: Draft, rows: tuple[int, ...], listed: tuple[Pillar, ...], table: Table
) -> tuple[tuple[int, ...], ...]:
    """Choose pillars for all paragraphs together: the best sum of nearness, order and coverage.

    A pillar then carried by none goes, as a second one, to the nearest paragraph able to carry it:
    one that names it, or is nearly as near to it as to its own and has room for both.
    """
    if not table or not table[0]:
        return ((),) * len(table)
    first = _single_pillars(table)
    shares = [{pillar} for pillar in first]
    in_turn = len(rows) == len(listed)
    for pillar in set(range(len(table[0]))).difference(first):
        able = [
            row
            for row, near in enumerate(table)
            if _has_room(draft, rows[row], near[pillar], near[first[row]])
            or names(draft, rows[row], listed[pillar])
            or (row == pillar and in_turn and _is_guessed(draft, rows[row], listed, first, row))
        ]
        if able:
            shares[max(able, key=lambda row: (table[row][pillar], -row))].add(pillar)
    return tuple([tuple(sorted(share)) for share in shares])


def _is_guessed(
    draft: Draft, paragraph: int, listed: tuple[Pillar, ...], first: tuple[int, ...], row: int
) -> bool:
    """Tell whether a paragraph was given a pillar that it does not name, and another carries."""
    given = first[row]
    return first.count(given) > 1 and not names(draft, paragraph, listed[given])


def _has_room(draft: Draft, paragraph: int, near: float, own: float) -> bool:
    """Tell whether a paragraph is `near` enough to a second pillar, and long enough for two."""
    fits = near >= max(SECOND_PILLAR, SECOND_SHARE * own)
    return fits and len(sentences_in(draft, paragraph)) >= ROOM_FOR_TWO


def _single_pillars(table: Table) -> tuple[int, ...]:
    """Give the best pillar for each paragraph by dynamic programming.

    A state is the last pillar and the set carried so far; the time is rows × pillars² × 2^pillars.
    """
    best: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {(-1, 0): (0.0, ())}
    for row, near in enumerate(table):
        step: dict[tuple[int, int], tuple[float, tuple[int, ...]]] = {}
        own = row * len(near) // len(table)
        base = [one + (IN_PLACE if pillar == own else 0.0) for pillar, one in enumerate(near)]
        for (last, seen), (score, path) in best.items():
            for pillar, gain in enumerate(base):
                ordered = IN_ORDER if row and pillar in (last, last + 1) else 0.0
                covers = 0.0 if seen >> pillar & 1 else CARRIED
                state = (pillar, seen | 1 << pillar)
                candidate = (round(score + gain + ordered + covers, 6), (*path, pillar))
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
