"""What a run shows of its class. Rows and failures in, sayings and a `ClassPage` out."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import quote

from rubric import __version__, checks
from rubric.batch import find
from rubric.batch.naming import reason
from rubric.batch.rows import Row, Standing, ordered
from rubric.batch.tables import Book
from rubric.batch.work import Task
from rubric.lookup import counted, series
from rubric.overrides import NOTHING, by_hand
from rubric.report.classpage import Bar, Chart, ClassPage, Line, Missing, Told
from rubric.schema import Rubric

MOST_LINES = 150  # essays with a line each: five classes; each line costs time and memory to draw
FEW_LINES = 60  # of so many essays those to look at first have a line
MOST_FAILED = 30  # essays told with why they have no grade
EVERY, FIRST = "Every essay", "The essays to look at first"
LEFT = "{table} has a line for each of the {number:,} essays."
MOST_FIRST = 10  # essays to look at first; a longer list is read by nobody
MOST_QUOTES = 2
MARKED = "Marked by you: {total} of {most}."
STRAYS = "seems to be about something else"
# Of an essay with such a notice: what was set aside, or cannot be trusted as it is read.
SET_ASIDE = {
    "other-form": "may be a story or a report, and not argue",
    "hidden-text": "holds text that nobody can see",
    "partly-scanned": "has pages that I could not read",
    "note-to-the-grader": "speaks to whoever grades it",
    "senseless": "has sentences that I could not read",
    "stuffed": "has a list of key words",
    "unknown-words": "has mostly words that I do not know",
    "jumbled": "has sentences in an order that I could not follow",
    "repeated-text": "says the same sentences again",
    "is-exemplar": "is the sample essay itself, word for word",
    "copied-from-exemplar": "has sentences of the sample essay",
    "prompt-copied": "has sentences of the assignment",
    "off-topic": "may be beside the assignment",
    "foreign": "cites in a paragraph that I could not relate to the rest",
    "stuffed-citations": "cites again and again, and lists nothing",
}
HINDERING = {
    "one-paragraph": "is one paragraph; were line breaks lost?",
    "crowded-citations": "cites in most of its sentences",
    "marks-without-notes": "has note marks without notes",
    "citations-unverifiable": "cites what I could not find in a list of sources",
}
Lack = tuple[str, tuple[str, str, str]]  # a check; verbs for one and many essays, and what
MOST_COLUMNS = 5  # criteria whose levels stand in the table in words
UNCITED = "{most} cite nothing. {asks}"
UNARGUED = "{most} may not argue. Is another rubric meant? rubric rubrics"
FEWEST_MISFIT = 3  # essays that may speak of a class
SHORT = "Levels by their number, 1 the lowest; ? is unsure, * is yours."
TELLING = 4  # words from which a quotation speaks for itself
SURE = ("scored", "overridden")
WAITING = {"unsure": "Unsure", "open": "Open", "not_applicable": "Not asked"}


def graded(rows: int, failed: int) -> str:
    """Say how many essays were graded."""
    done = f"Graded {counted(rows, 'essay')}"
    return f"{done}; {counted(failed, 'essay')} could not be graded." if failed else f"{done}."


def first(rows: Iterable[Row]) -> list[tuple[Row, str]]:
    """Give each essay that needs a look, and why, the most urgent first.

    Where evidence was set aside; in doubt, the widest range first; strays; near another level;
    and what hinders a reader, but no mark.
    """
    known = ordered(rows)
    unsure = sorted((row for row in known if row.unsure), key=lambda row: row.low - row.high)
    near = [row for row in known if row.near and not row.unsure]
    found: dict[str, tuple[Row, list[str]]] = {}
    for row, says in (
        *_noticed(known, SET_ASIDE),
        *((row, f"unsure of {series(row.unsure)}{_range(row)}") for row in unsure),
        *((row, STRAYS) for row in known if row.stray),
        *((row, f"close to another level: {series(row.near)}") for row in near),
        *_noticed(known, HINDERING),
    ):
        found.setdefault(row.name, (row, []))[1].append(says)
    return [(row, "; ".join(says)) for row, says in found.values()]


def _noticed(rows: Iterable[Row], told: Mapping[str, str]) -> Iterator[tuple[Row, str]]:
    """Give the essays with a notice that is told of in a class, and what it says."""
    for row in rows:
        yield from ((row, says) for code, says in told.items() if code in row.codes)


def misfit(rows: Sequence[Row]) -> str:
    """Say that the rubric may be another, where most essays are told so; empty where not."""
    from rubric.advisories.notices import (  # noqa: PLC0415  # heavy
        MOSTLY_TOLD,
        NO_CITATIONS,
        OTHER_FORM,
        STORY_TOLD,
    )

    unarguing = {OTHER_FORM, MOSTLY_TOLD, STORY_TOLD}
    for told, says in (({NO_CITATIONS}, UNCITED), (unarguing, UNARGUED)):
        number = sum(not told.isdisjoint(row.notices) for row in rows)
        if number >= FEWEST_MISFIT and 2 * number > len(rows):
            return says.format(most=f"{number} of {len(rows)} essays", asks=NO_CITATIONS)
    return ""


def _range(row: Row) -> str:
    return f" ({row.low} to {row.high} of {row.max_points})" if row.low != row.high else ""


def lacking(column: Sequence[Standing]) -> list[tuple[int, Lack, str]]:
    """Give what the essays surely lack, most frequent first: how many, what, the sentence.

    What a teacher judged is left out: why it stands where it does, only the teacher knows.
    """
    wanting = Counter(lack for s in column if (lack := _lack(s)))
    most = sorted((-number, lack) for lack, number in wanting.items())
    return [(-less, lack, _said(-less, len(column), lack)) for less, lack in most]


def _lack(standing: Standing) -> Lack | None:
    """Give the check that costs an essay most, and how it is said of a class."""
    if not standing.wanting or standing.status != "scored":
        return None
    return standing.wanting, checks.lacks(standing.wanting, standing.missing)


def _said(number: int, of: int, lack: Lack) -> str:
    one, many, what = lack[1]
    return f"{number} of {of} {one if number == 1 else many} {what}"


def at_levels(column: Sequence[Standing], names: Sequence[str]) -> Iterator[tuple[str, int, bool]]:
    """Give each level with its number of essays, then what waits; the last tells what is sure."""
    sure = [s.level for s in column if s.status in SURE]
    yield from ((name, sure.count(name), True) for name in names)
    if given := sum(not level for level in sure):
        yield "Marked by you", given, True
    for status, label in WAITING.items():
        if number := sum(s.status == status for s in column):
            yield label, number, False


def class_page(
    book: Book, *, title: str, form: str, pairs: Sequence[str] | None = None
) -> ClassPage:
    """Lay the class out; its links lead to reports of this `form`.

    `pairs`: a sentence for each two essays that are alike; null where none were compared.
    """
    rows, rubric = book.rows, book.rubric
    sayings = first(rows)
    lines = _lined(rows, sayings)
    titles = [criterion.title for criterion in rubric.criteria]
    levels, short = [len(c.levels) for c in rubric.criteria], len(titles) > MOST_COLUMNS
    ungraded = _ungraded(book)
    return ClassPage(
        title=title,
        rubric=f"{rubric.title}, version {rubric.version}",
        graded=graded(len(rows), len(book.failures)),
        hint=misfit(rows),
        first=tuple(_told(row, f"{says}.", form) for row, says in sayings[:MOST_FIRST]),
        more_first=_others(len(sayings) - MOST_FIRST),
        charts=tuple(_charts(rows, rubric)),
        missing=_missing(rows, rubric),
        pairs=None if pairs is None else tuple(pairs),
        failures=tuple(ungraded[:MOST_FAILED]),
        more_failures=_others(len(ungraded) - MOST_FAILED),
        listed=FIRST if 0 < len(lines) < len(rows) else EVERY,
        left=LEFT.format(table=find.TABLE, number=len(rows)) if len(lines) < len(rows) else "",
        heads=tuple(str(n) if short else title for n, title in enumerate(titles, 1)),
        legend=f"{', '.join(f'{n} {t}' for n, t in enumerate(titles, 1))}. {SHORT}" * short,
        lines=tuple(_line(row, form, levels, short=short) for row in lines),
        engine=f"rubric {__version__}",
    )


def _ungraded(book: Book) -> list[Told]:
    """Tell of what has no grade, and why: files that failed, then students without an essay."""
    failed = sorted(book.failures, key=lambda f: (f.name.casefold(), f.name))
    return [
        *(Told(one.name, _said_of(book, one.name, reason(one))) for one in failed),
        *(Told(_who(task), _said_of(book, task.name, task.why)) for task in book.rest),
    ]


def _said_of(book: Book, name: str, why: str) -> str:
    """Say why something has no grade, and the total that a teacher gave it."""
    given = by_hand(book.rubric, book.hands.get(name, NOTHING))
    most = sum(criterion.points for criterion in book.rubric.criteria)
    return f"{why} {MARKED.format(total=sum(given), most=most)}" if given else why


def _who(task: Task) -> str:
    student = task.student
    return (student.name or student.id if student else "") or task.name


def _others(more: int) -> str:
    return f"and {counted(more, 'other')}; the table has them all." if more > 0 else ""


def _lined(rows: Sequence[Row], sayings: Iterable[tuple[Row, str]]) -> Sequence[Row]:
    """Give the essays with a line on the page: all by name; of very many the first to look at."""
    if len(rows) <= MOST_LINES:
        return sorted(rows, key=_by_name)
    return [*{row.name: row for row, _ in sayings}.values()][:FEW_LINES]


def _by_name(row: Row) -> tuple[str, str]:
    return (row.student or row.name).casefold(), row.name


def _told(row: Row, says: str, form: str) -> Told:
    return Told(row.student or row.name, says, link(row, form))


def link(row: Row, form: str) -> str:
    """Give the address of an essay's report, as seen from the run's folder."""
    return quote(str(Path(find.REPORTS, f"{row.stem}.{form}").as_posix()))


def _charts(rows: Sequence[Row], rubric: Rubric) -> Iterator[Chart]:
    for at, criterion in enumerate(rubric.criteria):
        column = [row.standings[at] for row in rows]
        names = [level.quality for level in criterion.levels]
        bars = tuple(
            Bar(label, number, 100 * number // max(1, len(rows)), sure)
            for label, number, sure in at_levels(column, names)
        )
        yield Chart(criterion.title, bars, tuple(f"{says}." for _, _, says in lacking(column)))


def _missing(rows: Sequence[Row], rubric: Rubric) -> Missing | None:
    """Find what most essays surely lack, and quote two that do, the lowest first."""
    found = [
        (-number, at, lack, says)
        for at, _ in enumerate(rubric.criteria)
        for number, lack, says in lacking([row.standings[at] for row in rows])[:1]
    ]
    if not found:
        return None
    _, at, lack, says = min(found)
    column = [row.standings[at] for row in rows]
    shown = {
        (-(s.rank or 0), s.quote)
        for s in column
        if _lack(s) == lack and len(s.quote.split()) >= TELLING
    }
    quotes = tuple(quote for _, quote in sorted(shown)[:MOST_QUOTES])
    return Missing(rubric.criteria[at].title, f"{says}.", quotes)


def _line(row: Row, form: str, levels: Sequence[int], *, short: bool) -> Line:
    """Lay an essay's line out; `levels` is how many each criterion has."""
    total = f"{row.low} to {row.high}" if row.low != row.high else str(row.points)
    shown = (
        _number(s, most) if short else _level(s)
        for s, most in zip(row.standings, levels, strict=True)
    )
    return Line(_told(row, "", form), tuple(shown), f"{total} of {row.max_points}")


def _level(standing: Standing) -> str:
    if standing.status == "overridden":
        return f"{standing.level or standing.points} (yours)"
    return standing.found or WAITING.get(standing.status, "")


def _number(standing: Standing, levels: int) -> str:
    if standing.rank is None:
        return "*" if standing.status == "overridden" else "–"
    sign = {"unsure": "?", "overridden": "*"}.get(standing.status, "")
    return f"{levels - standing.rank}{sign}"
