"""Our own rubric inside another system's file. A rubric in, its YAML out; and the way back.

What the other system shows may have been changed since. Then its titles, levels and points hold,
and the checks come from what was carried.
"""

from dataclasses import fields, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from rubric import loader
from rubric.errors import UserError
from rubric.interchange.adopt import Adopted, bounds
from rubric.interchange.texts import clean
from rubric.interchange.yaml import written
from rubric.records import Record
from rubric.schema import Criterion, Level, Rubric

NEEDED = ("id", "title", "version", "criteria", "language")
FILE = "rubric.yaml"  # in a folder of its own, where no name leads anywhere

Face = tuple[str, int, tuple[tuple[str, int, str], ...]]


def luggage(rubric: Rubric) -> str:
    """Give the YAML to carry; what names a file beside the rubric stays at home."""
    return written(travelling(rubric)[0])


def left_behind(rubric: Rubric) -> tuple[str, ...]:
    """Name what of a rubric the file cannot carry."""
    return travelling(rubric)[1]


def travelling(rubric: Rubric) -> tuple[Rubric, tuple[str, ...]]:
    """Give the rubric as it loads where none of its own files stand beside it."""
    bare = _bare(rubric)
    extras = tuple(
        f.name for f in fields(Rubric) if getattr(rubric, f.name) != getattr(bare, f.name)
    )
    for left in ((), *((name,) for name in extras)):
        made = replace(rubric, **{name: getattr(bare, name) for name in left})
        if loaded(written(made)):
            return made, left
    return bare, extras


def _bare(rubric: Rubric) -> Rubric:
    return Rubric(**{name: getattr(rubric, name) for name in NEEDED})


def loaded(text: str) -> Rubric | None:
    """Load a YAML as the loader loads a file; none where it is refused."""
    try:
        return tried(text)
    except UserError:
        return None


def tried(text: str) -> Rubric:
    """Load a YAML as the loader loads a file. Raises its RubricFileError."""
    with TemporaryDirectory() as folder:
        path = Path(folder, FILE)
        path.write_bytes(text.encode())
        return loader.load(str(path)).rubric


class Restored(Record):
    """The rubric that was carried as the table shows it now; the ids of criteria new in it."""

    rubric: Rubric
    fresh: frozenset[str]
    changed: bool


def restored(adopted: Adopted, text: str) -> Restored | None:
    """Give the rubric that was carried, with the table's titles, levels and points.

    None where what was carried is no rubric, or does not go together with the table.
    """
    own = loaded(text)
    if own is None:
        return None
    own = replace(own, title=_kept(own.title, adopted.rubric.title), id=adopted.rubric.id)
    if [_face(c) for c in own.criteria] == [_face(c) for c in adopted.rubric.criteria]:
        return Restored(own, frozenset(), changed=False)
    merged = _merged(own, adopted)
    fresh = frozenset(c.id for c in merged if c in adopted.rubric.criteria)
    for made in (replace(own, criteria=merged), replace(_bare(own), criteria=merged)):
        if loaded(written(made)):
            return Restored(made, fresh, changed=True)
    return None


def _kept(own: str, shown: str) -> str:
    return own if clean(own) == shown else shown


def _face(criterion: Criterion) -> Face:
    """Give what every system shows of a criterion."""
    levels = tuple((clean(v.quality), v.points, clean(v.descriptor)) for v in criterion.levels)
    return clean(criterion.title), criterion.points, levels


def _merged(own: Rubric, adopted: Adopted) -> tuple[Criterion, ...]:
    known = {clean(criterion.title).casefold(): criterion for criterion in own.criteria}
    made = []
    for criterion in adopted.rubric.criteria:
        ours = known.pop(criterion.title.casefold(), None)
        made.append(_changed(ours, criterion) if ours else criterion)
    return tuple(made)


def _changed(ours: Criterion, shown: Criterion) -> Criterion:
    """Give our criterion the levels and points that are shown."""
    if _face(ours) == _face(shown):
        return ours
    levels = shown.levels
    if len(levels) == len(ours.levels):
        levels = tuple(map(_level, ours.levels, levels))
    elif levels:
        begins = bounds(len(levels))
        levels = tuple(replace(v, at_least=b) for v, b in zip(levels, begins, strict=True))
    names = {level.quality for level in levels}
    examples = tuple(each for each in ours.examples if each.level in names)
    return replace(ours, title=shown.title, points=shown.points, levels=levels, examples=examples)


def _level(ours: Level, shown: Level) -> Level:
    return replace(ours, quality=shown.quality, points=shown.points, descriptor=shown.descriptor)
