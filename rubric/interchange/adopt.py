"""A rubric of another system made ours. A `Foreign` in; a `Rubric`, and what was guessed, out.

Points become whole numbers, levels go from the highest down, names are told apart, and each
criterion asks the checks its words name or is left to the teacher.
"""

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from unicodedata import normalize

from rubric.interchange.foreign import Foreign, Row
from rubric.interchange.guess import Guess, guess
from rubric.interchange.points import whole
from rubric.interchange.showing import OPEN, is_pair, worth
from rubric.records import Record
from rubric.schema import MANUAL, CheckUse, Criterion, Level, Rubric

MOST_LINE = 500  # characters of a text, as the schema allows
MOST_ID = 60
MOST_TIMES = 100  # points are counted in parts of a hundredth at most
# Bounds on a score, as the shipped rubrics have them: of the highest level, and of the middle,
# which no check of the thesis reaches without one; the levels below share what is under LOW.
TOP, MIDDLE, LOW = 0.85, 0.65, 0.7
EVEN = "{title}: no points were given; its levels share {points} evenly."
TIMES = "There were parts of points: all points were taken {times} times, so that they are whole."
SHARES = "The weights add up to one: the criteria's points are their percents."
CUT = "A text is longer than {most} characters; the whole of it stands in a comment."
OWN = "{title}: no levels were given; look over those I wrote."
# The levels of a criterion that comes with none: names, shares of the points, descriptors.
OWN_LEVELS = (
    ("Strong", Fraction(1), "Done as asked"),
    ("Sound", Fraction(4, 5), "Done, with a gap"),
    ("Begun", Fraction(1, 2), "Begun, not yet done"),
    ("Missing", Fraction(1, 5), "Hardly begun"),
)
NAMELESS = "My rubric"
HUNDRED = Fraction(100)


class Adopted(Record):
    """The rubric; by criterion, what its checks are guessed from (empty: manual) and asides."""

    rubric: Rubric
    guesses: Mapping[str, tuple[str, ...]]
    asides: Mapping[str, tuple[str, ...]]
    said: tuple[str, ...] = ()


@dataclass(slots=True)
class _Notes:
    """What is to be said of one criterion."""

    asides: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)


class _Scored(Record):
    """A row with the points of every level, the highest first."""

    row: Row
    points: Fraction
    levels: tuple[tuple[str, Fraction, str], ...]


def adopt(foreign: Foreign, name: str) -> Adopted:
    """Make a rubric with the id `name` (or one like it) of what another system knows."""
    said = list(foreign.said)
    rows = _shares(foreign.rows, said)
    times = _times(rows, said)
    scored = [_scored(row, times, said) for row in rows]
    ids = _ids(row.title for row in rows)
    criteria, guesses, asides = [], {}, {}
    for own, each in zip(ids, scored, strict=True):
        notes = _Notes()
        found = None if is_pair(each.row) else guess(each.row)
        criteria.append(_criterion(own, each, found, notes))
        guesses[own] = found.words if found else ()
        asides[own] = tuple(notes.asides)
        said += notes.said
    title = _line(foreign.title or NAMELESS, _Notes())
    rubric = Rubric(slug(name, "my-rubric"), title, "1", tuple(criteria))
    return Adopted(rubric, guesses, asides, tuple(dict.fromkeys(said)))


def slug(text: str, otherwise: str) -> str:
    """Make an id of a text: small letters, digits and -, beginning with a letter."""
    plain = normalize("NFKD", text.casefold()).encode("ascii", "ignore").decode()
    words = re.sub(r"[^a-z0-9_]+", "-", plain).strip("-_")
    made = re.sub(r"^[^a-z]+", "", words)
    if len(made) > MOST_ID:
        made = made[:MOST_ID].rsplit("-", 1)[0] if "-" in made[:MOST_ID] else made[:MOST_ID]
    return made.strip("-_") or otherwise


def bounds(levels: int) -> tuple[float, ...]:
    """Give where each of some levels begins: the upper half above what no thesis reaches.

    Five levels begin at 0.85, 0.75, 0.65, 0.35 and 0.
    """
    upper = (levels + 1) // 2 if levels > 1 else 0
    lower = levels - upper
    high = [TOP - (TOP - MIDDLE) * at / max(1, upper - 1) for at in range(upper)]
    low = [LOW * (lower - 1 - at) / max(1, lower) for at in range(lower)]
    return tuple(round(bound, 3) for bound in (*(high if upper > 1 else [MIDDLE] * upper), *low))


def _ids(titles: Iterable[str]) -> list[str]:
    taken: set[str] = set()
    made = []
    for at, title in enumerate(titles, 1):
        own = first = slug(title, f"criterion-{at}")[: MOST_ID - 4].rstrip("-_")
        again = 1
        while own in taken:
            again += 1
            own = f"{first}-{again}"
        taken.add(own)
        made.append(own)
    return made


def _shares(rows: tuple[Row, ...], said: list[str]) -> tuple[Row, ...]:
    """Turn weights that add up to one into percents."""
    given = [row.points for row in rows if row.points is not None]
    if len(given) < len(rows) or len(rows) == 1 or sum(given) != 1:
        return rows
    said.append(SHARES)
    return tuple(
        Row(row.title, row.ratings, row.description, share * HUNDRED)
        for row, share in zip(rows, given, strict=True)
    )


def _times(rows: tuple[Row, ...], said: list[str]) -> int:
    """Give by what all points must be taken so that those that are printed are whole."""
    printed: set[Fraction] = set()
    for row in rows:
        own = [r.points for r in row.ratings if r.points is not None]
        printed |= {row.points} if row.points is not None else set(own)
    for times in range(1, MOST_TIMES + 1):
        if all((points * times).denominator == 1 for points in printed):
            break
    if times > 1:
        said.append(TIMES.format(times=times))
    return times


def _scored(row: Row, times: int, said: list[str]) -> _Scored:
    """Give every level its points, in the parts all points are counted in."""
    given = [rating.points for rating in row.ratings if rating.points is not None]
    count = len(row.ratings)
    points = worth(row)
    if points is None:
        points = Fraction(count)
    if given:
        top = max(given)
        rate = times * points / top if top else Fraction(0)
        scores = [each * rate for each in given]
    else:
        scores = [times * points * (count - at) / count for at in range(count)]
        if count:
            said.append(EVEN.format(title=row.title, points=whole(times * points)))
    levels = [
        (rating.quality, score, rating.descriptor)
        for rating, score in zip(row.ratings, scores, strict=True)
    ]
    levels.sort(key=lambda level: -level[1])
    return _Scored(row, times * points, tuple(levels))


def _criterion(own: str, scored: _Scored, found: Guess | None, notes: _Notes) -> Criterion:
    uses = found.uses if found else (CheckUse(MANUAL),)
    title = _line(scored.row.title, notes)
    points = whole(scored.points)
    if scored.row.description and scored.row.description != OPEN:
        notes.asides.append(scored.row.description)
    if is_pair(scored.row) or not (scored.levels or found):
        return Criterion(own, title, points, uses)
    if not scored.levels:
        notes.said.append(OWN.format(title=title))
        return Criterion(own, title, points, uses, levels=_own_levels(points))
    return Criterion(own, title, points, uses, levels=_levels(scored, notes))


def _own_levels(points: int) -> tuple[Level, ...]:
    """Give the levels of a criterion that comes with none and asks checks."""
    begins = bounds(len(OWN_LEVELS))
    return tuple(
        Level(name, begin, whole(points * share), says)
        for (name, share, says), begin in zip(OWN_LEVELS, begins, strict=True)
    )


def _levels(scored: _Scored, notes: _Notes) -> tuple[Level, ...]:
    begins = bounds(len(scored.levels))
    names = _told_apart(scored)
    return tuple(
        Level(_line(name, notes), begin, whole(points), _line(says or name, notes))
        for name, begin, (_, points, says) in zip(names, begins, scored.levels, strict=True)
    )


def _told_apart(scored: _Scored) -> list[str]:
    """Give the levels' names, those without one named by their points, none twice."""
    bare = [name or _counted(whole(points)) for name, points, _ in scored.levels]
    taken: Counter[str] = Counter()
    made = []
    for name in (each[: MOST_LINE - 5] for each in bare):
        taken[name] += 1
        while taken[name] > 1 and f"{name} ({taken[name]})" in bare:
            taken[name] += 1
        made.append(f"{name} ({taken[name]})" if taken[name] > 1 else name)
    return made


def _counted(points: int) -> str:
    return f"{points} {'point' if points == 1 else 'points'}"


def _line(text: str, notes: _Notes) -> str:
    """Cut a text that is longer than the schema allows, at a word, and keep it as an aside."""
    if len(text) <= MOST_LINE:
        return text
    notes.asides.append(text)
    notes.said.append(CUT.format(most=MOST_LINE))
    return text[: MOST_LINE - 2].rsplit(" ", 1)[0] + " …"
