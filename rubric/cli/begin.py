"""The rubric that `rubric new` writes. What it is to be in; a `Rubric` and its commented file out.

It is a copy of another with its points shared out anew, so that every part of it is there to edit.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from rubric.interchange import carried, yaml
from rubric.records import Record
from rubric.rounding import nearest_whole, shares
from rubric.schema import IDENTIFIER, MANUAL, CheckUse, Criterion, LevelBelow, Rubric

LETTERS: dict[str, float] = {"A": 90, "B": 80, "C": 70, "D": 60, "F": 0}
SOURCES = ("citations_present", "quotations_cited", "sources_listed")
OWN_ID, OWN_SHARE = "own", 10  # percent of the points
LONGEST_ID = 20  # characters of a title that becomes an id, which heads columns in marks.csv
ROUND = 5  # points; where a rubric has no others, neither has what is made of it
HEAD = (
    "Your rubric. By the line above, editors complete names and underline mistakes.",
    "  rubric explain          lists the checks a criterion can ask",
    "  rubric explain CHECK    says how a check makes its score, from 0 to 1",
    "  rubric validate {id}.yaml",
    "  rubric rubrics {id}.yaml --pdf {id}.pdf    prints it for the class",
    (
        "The highest level gives all of a criterion's points: where you change them, change "
        "those of its levels, or take these out; they then fall evenly. A level begins where the "
        "score of the checks reaches its at_least. Without a thesis the checks of thesis and "
        "reasons stay below 0.65: let the upper levels begin there."
    ),
)
STAYS_OPEN = "Open until you fill in level:{id} in marks.csv; until then the total is a range."
MORE = "\n# More that you can add; take the # away.\n"
EXEMPLAR = """\
exemplar:                           # an essay you know, and the levels it must get
  essay: my-best-essay.txt          # beside this file; rubric validate grades it
  expect: {{{id}: "{level}"}}"""
SCALE = """\
scale: {A: 90, B: 80, C: 70, D: 60, F: 0}    # letters, given once no mark is open"""
CAPS = """\
caps:                               # a ceiling on the total, in percent
  - when: {{criterion: {id}, level_below: "{level}"}}
    percent: 69
    because: No claim yet"""
DEDUCTIONS = """\
deductions:                         # or bonuses:, with score_at_least
  - when: {check: word_count, params: {low: 500}, score_below: 1}
    points: 5
    because: Shorter than asked"""


class Wishes(Record):
    """What the rubric is to be: `own` titles a criterion for the teacher's eye, or is empty."""

    id: str
    title: str
    like: Rubric
    points: int
    sources: bool
    letters: bool
    own: str


def cites(rubric: Rubric) -> bool:
    """Tell whether a rubric asks for sources."""
    return any(map(_is_of_sources, rubric.criteria))


def is_judged_by_hand(criterion: Criterion) -> bool:
    """Tell whether a criterion waits for the teacher."""
    return any(use.check == MANUAL for use in criterion.checks)


def begun(wishes: Wishes) -> Rubric:
    """Make the rubric; what of the other named files beside it is left out."""
    kept = [c for c in wishes.like.criteria if wishes.sources or not _is_of_sources(c)]
    own = _share(wishes.points, OWN_SHARE) if wishes.own else 0
    criteria = list(_shared(kept, wishes.points - own))
    if wishes.own:
        criteria.append(_own(wishes.own, own, {criterion.id for criterion in kept}))
    made = replace(
        wishes.like,
        id=wishes.id,
        title=wishes.title,
        version="1",
        criteria=tuple(criteria),
        exemplar=None,
        scale=LETTERS if wishes.letters else None,
        caps=tuple(cap for cap in wishes.like.caps if _holds(cap.when, kept)),
        deductions=tuple(each for each in wishes.like.deductions if _holds(each.when, kept)),
        bonuses=tuple(each for each in wishes.like.bonuses if _holds(each.when, kept)),
    )
    return carried.travelling(made)[0]


def commented(rubric: Rubric) -> str:
    """Write the file, with what else a rubric may hold in comments below."""
    head = tuple(line.format(id=rubric.id) for line in HEAD)
    beside = {
        criterion.id: (STAYS_OPEN.format(id=criterion.id),)
        for criterion in rubric.criteria
        if is_judged_by_hand(criterion)
    }
    more = "".join(f"#{line}\n" for block in _more(rubric) for line in block.split("\n"))
    return f"{yaml.written(rubric, head, beside)}{MORE}{more}"


def _share(points: int, percent: int) -> int:
    """Give a share of some points, at least one."""
    return max(1, points * percent // 100)


def _more(rubric: Rubric) -> Iterator[str]:
    """Give the blocks a rubric does not have yet."""
    first = next((criterion for criterion in rubric.criteria if criterion.levels), None)
    if first:
        yield EXEMPLAR.format(id=first.id, level=first.levels[0].quality)
    if rubric.scale is None:
        yield SCALE
    if first and len(first.levels) > 1 and not rubric.caps:
        second = min(1, len(first.levels) - 2)  # nothing stands below the last
        yield CAPS.format(id=first.id, level=first.levels[second].quality)
    if not rubric.deductions:
        yield DEDUCTIONS


def _is_of_sources(criterion: Criterion) -> bool:
    return all(use.check in SOURCES for use in criterion.checks)


def _holds(when: object, kept: list[Criterion]) -> bool:
    """Tell whether a condition names no criterion that is left out."""
    return not isinstance(when, LevelBelow) or when.criterion in {c.id for c in kept}


def _own(title: str, points: int, taken: set[str]) -> Criterion:
    plain = re.sub(r"[^a-z0-9]+", "-", title.lower()).strip("-")
    usable = re.fullmatch(IDENTIFIER, plain) is not None and len(plain) <= LONGEST_ID
    names = (*([plain] if usable else []), OWN_ID, f"{OWN_ID}-eye", f"{OWN_ID}-mark")
    name = next(name for name in names if name not in taken)
    return Criterion(name, title, points, (CheckUse(MANUAL),))


def _shared(criteria: list[Criterion], points: int) -> Iterator[Criterion]:
    """Share points out in the old proportions, whole numbers that add up.

    Round ones where they were round; who had some keeps at least one where there are enough.
    """
    before = [criterion.points for criterion in criteria]
    unit = ROUND if not any(each % ROUND for each in (*before, points)) else 1
    for criterion, given in zip(criteria, shares(points // unit, before, least=1), strict=True):
        yield _worth(criterion, given * unit)


def _worth(criterion: Criterion, points: int) -> Criterion:
    """Give a criterion other points, its levels in proportion."""
    levels = tuple(
        replace(level, points=nearest_whole(level.points * points, max(1, criterion.points)))
        for level in criterion.levels
    )
    return replace(criterion, points=points, levels=levels)
