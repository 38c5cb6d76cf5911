"""What changed between two runs: their results in; a comparison, as text, JSON or CSV, out."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from msgspec import to_builtins

from rubric.batch.naming import plain
from rubric.batch.results import Result, Scored
from rubric.records import Record
from rubric.spreadsheet import delimited

STATUS = {"overridden": "teacher's mark", "not_applicable": "not asked"}  # as people say
SHORT = 8  # digits of a hash, enough to tell two rubrics of one version apart
HEADING = (
    "student id name change criterion before_level before_points before_status after_level "
    "after_points after_status"
).split()


class Level(Record):
    """Where a criterion or the total stood."""

    quality: str | None
    points: int | None
    status: str


class Change(Record):
    """A criterion (`total` for the total) that is not as it was; null where it was not asked."""

    criterion: str
    title: str
    before: Level | None
    after: Level | None


class Compared(Record):
    """An essay in both runs: whose, whether the draft is another, and what changed."""

    student: str
    id: str
    name: str
    new_draft: bool
    changes: tuple[Change, ...]


class Setting(Record):
    """What a run was made with; several where a folder holds several runs."""

    engine: tuple[str, ...]
    rubric: tuple[str, ...]


class Difference(Record):
    """Two runs side by side; essays that only one of them has are named."""

    before: Setting
    after: Setting
    essays: tuple[Compared, ...]
    gone: tuple[str, ...]
    new: tuple[str, ...]


def compare(before: Sequence[Result], after: Sequence[Result]) -> Difference:
    """Compare two runs, an essay with the one of the same student, or of the same file."""
    old, new = _owned(before), _owned(after)
    pairs = [
        pair
        for who in dict.fromkeys((*old, *new))
        for pair in _pairs(old.get(who, []), new.get(who, []))
    ]
    essays = (_compared(one, other) for one, other in pairs if one and other)
    return Difference(
        _setting(before),
        _setting(after),
        tuple(sorted(essays, key=lambda essay: (essay.name.casefold(), essay.name))),
        tuple(sorted(one.name for one, other in pairs if one and not other)),
        tuple(sorted(other.name for one, other in pairs if other and not one)),
    )


def text(difference: Difference) -> str:
    """Say what changed, the runs first, then an essay a paragraph."""
    changed = [essay for essay in difference.essays if essay.changes]
    lines = [*_settings(difference), _counted(difference, len(changed))]
    for essay in changed:
        lines += ["", f"{_called(essay)}{' (new draft)' if essay.new_draft else ''}"]
        lines += [f"  {change.title}: {_moved(change)}" for change in essay.changes]
    return "\n".join(lines) + "\n"


def to_json(difference: Difference) -> str:
    """Give the comparison as JSON."""
    return json.dumps(to_builtins(difference), indent=2, ensure_ascii=False) + "\n"


def to_csv(difference: Difference) -> str:
    """Give the comparison as a table, a row a change."""
    return delimited.written((HEADING, *_table(difference)), delimited.PLAIN).decode()


def _table(difference: Difference) -> Iterator[list[str]]:
    for essay in difference.essays:
        who = (essay.student, essay.id, essay.name, "draft" if essay.new_draft else "grading")
        for change in essay.changes:
            cells = (*who, change.criterion, *_cells(change.before), *_cells(change.after))
            yield [*map(str, cells)]


def _owned(results: Sequence[Result]) -> Mapping[tuple[str, ...], list[Result]]:
    owned = defaultdict(list)
    for result in results:
        owned[result.who].append(result)
    return owned


def _pairs(
    old: Sequence[Result], new: Sequence[Result]
) -> Iterator[tuple[Result | None, Result | None]]:
    """Pair one student's essays: by the file's name, then the one left over on each side."""
    named = {result.name: result for result in new}
    kept = {result.name for result in old} & named.keys()
    yield from ((result, named[result.name]) for result in old if result.name in kept)
    left = [result for result in old if result.name not in kept]
    come = [result for result in new if result.name not in kept]
    if len(left) == len(come) == 1:
        yield left[0], come[0]
    else:
        yield from ((result, None) for result in left)
        yield from ((None, result) for result in come)


def _compared(old: Result, new: Result) -> Compared:
    student = new.student
    return Compared(
        student.name if student else "",
        student.id if student else "",
        new.name,
        old.essay != new.essay,
        tuple(_changes(old, new)),
    )


def _changes(old: Result, new: Result) -> Iterator[Change]:
    total = [_total(result) for result in (old, new)]
    if total[0] != total[1]:
        yield Change("total", "Total", *total)
    before = {mark.criterion: mark for mark in old.marks}
    after = {mark.criterion: mark for mark in new.marks}
    for criterion in dict.fromkeys((*before, *after)):
        one, other = before.get(criterion), after.get(criterion)
        levels = [_level(mark) if mark else None for mark in (one, other)]
        if levels[0] != levels[1]:
            title = (other or one or next(iter(new.marks))).title
            yield Change(criterion, title, *levels)


def _total(result: Result) -> Level:
    status = "provisional" if result.provisional else "final"
    return Level(None, result.points, status)


def _level(mark: Scored) -> Level:
    return Level(mark.quality, mark.points, mark.status)


def _setting(results: Sequence[Result]) -> Setting:
    engines = sorted({result.engine for result in results})
    rubrics = sorted({result.rubric for result in results})
    named = (f"{name} version {version} ({sha[:SHORT]})" for name, version, sha in rubrics)
    return Setting(tuple(engines), tuple(named))


def _settings(difference: Difference) -> Iterator[str]:
    pairs = (
        ("Rubric", difference.before.rubric, difference.after.rubric),
        ("Engine", difference.before.engine, difference.after.engine),
    )
    for what, old, new in pairs:
        after = "the same in both" if old == new else f"now {', '.join(new)}"
        yield f"{what}: {', '.join(old)}; {after}."


def _counted(difference: Difference, changed: int) -> str:
    both = len(difference.essays)
    drafts = sum(essay.new_draft for essay in difference.essays)
    parts = [f"Essays in both: {both}; changed: {changed}"]
    parts += [f"new drafts: {drafts}"] if drafts else []
    parts += [f"only before: {', '.join(map(plain, difference.gone))}"] if difference.gone else []
    parts += [f"only after: {', '.join(map(plain, difference.new))}"] if difference.new else []
    return "; ".join(parts) + "."


def _called(essay: Compared) -> str:
    who = essay.student or essay.id
    return plain(f"{who}, {essay.name}" if who else essay.name)


def _moved(change: Change) -> str:
    sides = [_said(side) for side in (change.before, change.after)]
    gain = _gain(change)
    return f"{sides[0]} -> {sides[1]}{gain}"


def _gain(change: Change) -> str:
    ends = [side.points if side else None for side in (change.before, change.after)]
    if ends[0] is None or ends[1] is None or ends[0] == ends[1]:
        return ""
    return f" ({ends[1] - ends[0]:+})"


def _said(level: Level | None) -> str:
    if level is None:
        return "not asked"
    plainly = level.status in ("scored", "final")
    called = STATUS.get(level.status, level.status)
    parts = (level.quality, level.points, None if plainly else f"({called})")
    return " ".join(str(part) for part in parts if part is not None) or "open"


def _cells(level: Level | None) -> tuple[object, ...]:
    if level is None:
        return ("", "", "")
    return tuple(
        "" if part is None else part for part in (level.quality, level.points, level.status)
    )
