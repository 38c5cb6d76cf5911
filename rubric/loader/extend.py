"""One rubric that extends another. Two parsed trees in, one tree out, with places in both files.

A criterion is known by its id: the keys a row gives replace the other's, a new row comes after
them, and `drop` leaves rows out. Any other key stands in place of the other rubric's. What that
one says of a row that is gone (a cap, what is expected of its exemplar) goes with the row; what it
expects of a row that is changed is no longer its to say.
"""

from collections.abc import Callable, Mapping
from typing import Any

from rubric.errors import Problem, nearest
from rubric.loader.points import in_proportion
from rubric.loader.yaml import Path, Place, Tree
from rubric.records import Record
from rubric.schema import MOST_CRITERIA

OWN = ("id", "extends", "drop")  # keys that no rubric takes from another
RULES = ("caps", "deductions", "bonuses")
EXEMPLAR = "exemplar"
DECIDING = frozenset({"checks", "combine", "levels", "scope"})  # keys of a row that move its level
NOTHING_DROPPED = "`drop` leaves out rows of the rubric that is extended; none is"
NO_ROW = "{base} has no criterion of this id{hint}"

Moved = Callable[[Path], Path | None]  # where a place of a file stands in the whole; None: nowhere


class _Rows(Record):
    """The criteria of the whole, and where each of either file's rows stands among them."""

    data: list[Any]
    of_base: Mapping[str | int, int]
    of_own: Mapping[str | int, int]
    replaced: Mapping[
        str | int, frozenset[str]
    ]  # by the base's row, the keys that are no longer its
    gone: frozenset[str]  # ids
    changed: frozenset[str]  # ids


def extend(base: Tree, own: Tree) -> Tree:
    """Put a rubric on top of the one it extends. Both are blocks of keys."""
    rows = _rows(base.data, own.data)
    kept = {key: value for key, value in base.data.items() if key not in OWN}
    rules = {key: _left(kept.get(key), rows.gone) for key in RULES}
    for key, left in rules.items():
        if key in kept and isinstance(kept[key], list):
            kept[key] = [kept[key][at] for at in left]
    silent = rows.gone | rows.changed
    if EXEMPLAR in kept:
        kept[EXEMPLAR] = _expecting(kept[EXEMPLAR], silent)
    both = {**kept, **own.data}
    if rows.data and isinstance(both["criteria"], list):
        both["criteria"] = rows.data

    def from_base(path: Path) -> Path | None:
        return _from_base(path, own.data, rows, rules, silent)

    def from_own(path: Path) -> Path | None:
        if path[:1] == ("criteria",) and len(path) > 1 and path[1] in rows.of_own:
            return ("criteria", rows.of_own[path[1]], *path[2:])
        return path

    return Tree(
        own.page,
        both,
        _joined(base.keys, from_base, own.keys, from_own),
        _joined(base.values, from_base, own.values, from_own),
        [*base.problems, *own.problems],
        [*base.slips, *own.slips],
    )


def dropped_in_vain(tree: Tree, base: Tree | None) -> list[Problem]:
    """Say which ids of `drop` name no row of the rubric that is extended."""
    named = tree.data.get("drop")
    if not isinstance(named, list):
        return []
    if base is None:
        return [tree.say(("drop",), NOTHING_DROPPED)]
    known = [name for row in _listed(base.data) if (name := _id(row))]
    return [
        tree.say(("drop", at), NO_ROW.format(base=base.page.path, hint=_hint(name, known)))
        for at, name in enumerate(named[:MOST_CRITERIA])
        if isinstance(name, str) and name not in known
    ]


def _hint(name: str, known: list[str]) -> str:
    near = nearest(name, known)
    return f" (did you mean {near}?)" if near else f"; there are: {', '.join(known)}"


def _listed(data: Mapping[str, Any]) -> list[Any]:
    rows = data.get("criteria")
    return rows if isinstance(rows, list) else []


def _id(row: object, key: str = "id") -> str | None:
    """Give the name that stands under a key of a block; None for anything else."""
    name = row.get(key) if isinstance(row, dict) else None
    return name if isinstance(name, str) else None


def _rows(base: Mapping[str, Any], own: Mapping[str, Any]) -> _Rows:
    named = own.get("drop")
    told = named if isinstance(named, list) else []
    gone = frozenset(name for name in told if isinstance(name, str))
    left = [(at, row) for at, row in enumerate(_listed(base)) if _id(row) not in gone]
    data: list[Any] = [row for _, row in left]
    places = {_id(row): at for at, row in enumerate(data)}
    of_own: dict[str | int, int] = {}
    replaced: dict[str | int, frozenset[str]] = {}
    for at, row in enumerate(_listed(own)):
        known = places.pop(name, None) if (name := _id(row)) else None
        of_own[at] = len(data) if known is None else known
        if known is None:
            data.append(row)
        else:
            replaced[left[known][0]] = frozenset(row) | _replaced_by(row)
            data[known] = _merged(data[known], row)
    moved = [row for row in _listed(own) if isinstance(row, dict) and DECIDING & row.keys()]
    changed = frozenset(name for row in moved if (name := _id(row)))
    of_base: dict[str | int, int] = {was: now for now, (was, _) in enumerate(left)}
    return _Rows(data, of_base, of_own, replaced, gone, changed)


def _replaced_by(row: Mapping[str, Any]) -> frozenset[str]:
    """Give the keys that a row's own stand for, under another name."""
    return frozenset({"points", "weight"} if {"points", "weight"} & row.keys() else ())


def _merged(base: Mapping[str, Any], own: Mapping[str, Any]) -> dict[str, Any]:
    """Give a row on top of another's; levels that are kept keep their share of its points."""
    kept = {key: value for key, value in base.items() if key not in _replaced_by(own)}
    if "points" in own and "levels" not in own and "levels" in base:
        kept["levels"] = in_proportion(base["levels"], base.get("points"), own["points"])
    return {**kept, **own}


def _left(rules: object, gone: frozenset[str]) -> list[str | int]:
    """Give the places of the rules that ask for no row that is gone."""
    if not isinstance(rules, list):
        return []
    asked = [rule.get("when") if isinstance(rule, dict) else None for rule in rules]
    return [at for at, when in enumerate(asked) if _id(when, "criterion") not in gone]


def _expecting(exemplar: object, silent: frozenset[str]) -> object:
    """Leave out what is expected of rows that are gone or changed."""
    if not isinstance(exemplar, dict) or not isinstance(exemplar.get("expect"), dict):
        return exemplar
    left = {name: level for name, level in exemplar["expect"].items() if name not in silent}
    other = {key: value for key, value in exemplar.items() if key != "expect"}
    return {**other, "expect": left} if left else other


def _from_base(
    path: Path,
    own: Mapping[str, Any],
    rows: _Rows,
    rules: Mapping[str, list[str | int]],
    silent: frozenset[str],
) -> Path | None:
    """Give where a place of the base stands in the whole."""
    first, *rest = path or (None,)
    if first == "criteria" and rest:
        lost = rows.replaced.get(rest[0], frozenset())
        if rest[0] not in rows.of_base or not lost.isdisjoint(rest[1:2]):
            return None
        return ("criteria", rows.of_base[rest[0]], *rest[1:])
    if first in OWN or first in own:
        return None
    if first in rules and rest:
        known = rules[str(first)]
        return (str(first), known.index(rest[0]), *rest[1:]) if rest[0] in known else None
    silenced = first == EXEMPLAR and rest[:1] == ["expect"] and rest[1:2] and rest[1] in silent
    return None if silenced else path


def _joined(
    base: Mapping[Path, Place], from_base: Moved, own: Mapping[Path, Place], from_own: Moved
) -> dict[Path, Place]:
    """Give all places of the whole; where both files have one, the own file's."""
    found: dict[Path, Place] = {}
    for places, moved in ((base, from_base), (own, from_own)):
        for path, place in places.items():
            now = moved(path)
            if now is not None:
                found[now] = place
    return found
