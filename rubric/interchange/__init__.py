"""Rubrics of other systems. A file's bytes and its form in, a rubric as YAML out; and back.

One module a form; each offers `read(data, name)`, which gives what the file shows, and
`write(rubric)`. What every form shares stands beside them.
"""

from collections.abc import Mapping
from importlib import import_module
from typing import Any

from rubric import loader
from rubric.errors import RubricFileError
from rubric.interchange import carried, yaml
from rubric.interchange.adopt import Adopted, adopt
from rubric.interchange.foreign import Foreign, Written, refusal
from rubric.records import Record
from rubric.schema import MANUAL, Criterion, Rubric

FORMS = ("canvas-csv", "moodle-csv", "case-json", "xlsx")
MOST_TEXT = loader.MOST_BYTES // 4  # characters; a file with longer comments would be refused
CARRYING = ("case-json", "xlsx")  # have a place for what only our own rubrics hold

EMPTY = "no criterion is in this file"
SEVERAL = "this file holds {count} rubrics: {titles}; name one with --only"
NONE_SO = "no rubric here is called “{only}”; there are: {titles}"
INVALID = "this makes no valid rubric: {field}: {why}"
NO_LUGGAGE = "The file carries a rubric of ours that does not fit the table; the table holds."
CHANGED = "The table was changed since it was written: it holds, and the checks are the old ones."
BACK = "The checks come from the file, which this program wrote."
CARRIED = "The checks travel in it unseen, and come back when you import it."
LOST = "Left out, as this form has no place for it: {what}."
STAYS = "Stays beside the rubric: {what}."
HEAD = (
    "Imported from {name}. Look it over, then run",
    "  rubric validate {own}.yaml",
    "`rubric explain` lists the checks; at_least is on their combined score, from 0 to 1.",
)
GUESSED = "Guessed from “{words}”. To judge it yourself write checks: [{{check: manual}}]"
LEFT = "Left to you: no check is guessed from its words."
# What a rubric may hold beside its criteria, in words.
WORDS = {
    "prompt": "the assignment",
    "exemplar": "the exemplar",
    "scale": "the letters",
    "caps": "the caps",
    "deductions": "the deductions",
    "bonuses": "the bonuses",
}


class Asked(Record):
    """A criterion that was imported: its checks, and the words they are guessed from, if so."""

    title: str
    checks: tuple[str, ...]
    guessed: tuple[str, ...]


class Imported(Record):
    """A rubric that was read: itself, its file's text, its criteria, and what to say of it."""

    rubric: Rubric
    text: str
    asked: tuple[Asked, ...]
    said: tuple[str, ...]


def write(rubric: Rubric, form: str) -> Written:
    """Write a rubric as a file of another system, and say what it lacks.

    Raises UserError where a package is missing.
    """
    made: Written = _module(form).write(rubric)
    if form in CARRYING:
        left = _named(carried.left_behind(rubric))
        said = (CARRIED, *([STAYS.format(what=left)] if left else []))
    else:
        named = [key for key in WORDS if getattr(rubric, key, None)]
        said = (LOST.format(what=_named(("checks and their bounds", *named))),)
    return Written(made.data, (*said, *made.said))


def read(data: bytes, name: str, form: str, own: str, only: str | None = None) -> Imported:
    """Read a file of another system into a rubric with the id `own`, or one like it.

    `only` names one of several rubrics. Raises ExchangeError, the file's name and place first.
    """
    foreign = _chosen(_module(form).read(data, name), name, only)
    adopted = adopt(foreign, own)
    _refuse(adopted.rubric, name)
    if not foreign.carried:
        return _imported(adopted.rubric, adopted, adopted.said, name)
    found = carried.restored(adopted, foreign.carried)
    if found is None:
        return _imported(adopted.rubric, adopted, (NO_LUGGAGE, *adopted.said), name)
    fresh = {own: adopted.guesses[own] for own in found.fresh}
    asides = {own: adopted.asides[own] for own in found.fresh}
    left = Adopted(found.rubric, fresh, asides)
    return _imported(found.rubric, left, (CHANGED if found.changed else BACK,), name)


def _module(form: str) -> Any:  # noqa: ANN401  # a module of this package
    return import_module(f"rubric.interchange.{form.replace('-', '_')}")


def _named(keys: tuple[str, ...]) -> str:
    return ", ".join(WORDS.get(key, f"the {key}") for key in keys)


def _chosen(found: tuple[Foreign, ...], name: str, only: str | None) -> Foreign:
    filled = [foreign for foreign in found if foreign.rows]
    titles = ", ".join(f"“{foreign.title}”" for foreign in filled)
    chosen = [each for each in filled if only is None or each.title == only]
    if not filled:
        raise refusal(name, "", EMPTY)
    if not chosen:
        raise refusal(name, "", NONE_SO.format(only=only, titles=titles))
    if len(chosen) > 1:
        raise refusal(name, "", SEVERAL.format(count=len(chosen), titles=titles))
    return chosen[0]


def _refuse(rubric: Rubric, name: str) -> None:
    """Raise an ExchangeError where the loader would refuse the rubric."""
    try:
        carried.tried(yaml.written(rubric))
    except RubricFileError as error:
        first = error.problems[0]
        why = INVALID.format(field=first.field, why=first.why)
        raise refusal(name, "", why) from error


def _imported(rubric: Rubric, notes: Adopted, said: tuple[str, ...], name: str) -> Imported:
    """Write the file, every guess beside its criterion."""
    head = tuple(line.format(name=name, own=rubric.id) for line in HEAD)
    beside = {c.id: _beside(c, notes.guesses, notes.asides) for c in rubric.criteria}
    asked = tuple(
        Asked(c.title, tuple(use.check for use in c.checks), notes.guesses.get(c.id, ()))
        for c in rubric.criteria
    )
    text = yaml.written(rubric, head, beside)
    if len(text) > MOST_TEXT:
        text = yaml.written(rubric, head)
    return Imported(rubric, text, asked, said)


def _beside(
    criterion: Criterion,
    guesses: Mapping[str, tuple[str, ...]],
    asides: Mapping[str, tuple[str, ...]],
) -> tuple[str, ...]:
    """Say where a criterion's checks come from, and what stood beside it."""
    words = guesses.get(criterion.id)
    if words is None:
        return ()
    manual = any(use.check == MANUAL for use in criterion.checks)
    said = LEFT if manual else GUESSED.format(words="” and “".join(words))
    return (*asides.get(criterion.id, ()), said)
