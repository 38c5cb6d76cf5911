"""What is said of essays that are alike: what was found in, sentences and a table out.

The words are neutral: what two essays share may be a source, work done together, or a copy.
"""

from collections.abc import Iterator, Mapping, Sequence

from rubric.batch.similarity import Alike, Copies, Group, Pair, Place
from rubric.batch.tables import Lines, Value
from rubric.lookup import series, shortened

QUOTED = 120  # code points of a passage on the class page
MOST_SAID = 5  # on the screen and the class's first page; the table has all
NAMES = 4  # of a group's essays
HEAD: tuple[Value, ...] = (
    *("essay", "other essay", "words shared", "% of essay", "% of other essay"),
    *("words of passage", "in a row", "place", "place in other essay", "passage"),
)
SAME = "all of it"


def short(alike: Alike) -> list[str]:
    """Say a line for each: copies, then pairs, then what more than a few share."""
    copies = (f"{_listed(one.names)}: {_same(one)}" for one in alike.copies)
    pairs = (f"{one.one} and {one.other}: {_share(one)}" for one in alike.pairs)
    groups = (f"{_listed(one.names)}: {_row(one)}" for one in alike.groups)
    return [*copies, *pairs, *groups]


def full(alike: Alike, called: Mapping[str, str], table: str) -> list[str]:
    """Say a sentence for each, with the passage; `called` are the students of essays."""
    said = [*_sentences(alike, called)]
    if len(said) > MOST_SAID:
        more = len(said) - MOST_SAID
        return [*said[:MOST_SAID], f"And {more} more; {table} has them all."]
    return said


def _sentences(alike: Alike, called: Mapping[str, str]) -> Iterator[str]:
    def names(of: Sequence[str]) -> str:
        return _listed([called.get(name) or name for name in of])

    for copies in alike.copies:
        yield f"{names(copies.names)}: {_same(copies)}."
    for pair in alike.pairs:
        quote = shortened(pair.longest.quote, QUOTED)
        yield f"{names((pair.one, pair.other))} {_share(pair)}: “{quote}”"
    for group in alike.groups:
        yield f"{names(group.names)} {_row(group)}: “{shortened(group.quote, QUOTED)}”"


def sheet(alike: Alike) -> Lines:
    """Give one line a passage, the pairs that share most first."""
    lines: Lines = [[*HEAD]]
    for copies in alike.copies:
        first, *others = copies.names
        whole = (copies.words, 100, 100, copies.words, copies.words, SAME, SAME, "")
        lines += [[first, other, *whole] for other in others]
    for pair in alike.pairs:
        told = (pair.one, pair.other, pair.words, *pair.shares)
        lines += [
            [*told, one.words, one.row, _at(one.one), _at(one.other), _line(one.text)]
            for one in pair.passages
        ]
    for group in alike.groups:
        first, *others = group.names
        known = (first, "; ".join(others), group.row, None, None, group.row, group.row)
        lines.append([*known, _at(group.place), "", _line(group.quote)])
    return lines


def _line(text: str) -> str:
    return " ".join(text.split())


def _listed(names: Sequence[str]) -> str:
    """List names, and a number in place of many."""
    shown = [*names[:NAMES]]
    if len(names) > NAMES:
        shown.append(f"{len(names) - NAMES} more")
    return series(shown)


def _same(copies: Copies) -> str:
    return f"all {copies.words:,} words of their own are the same"


def _share(pair: Pair) -> str:
    most, words = pair.longest, pair.words
    counted = f"{words:,} words, {most.row:,} of them" if words > most.row else f"{words:,} words"
    return f"share {counted} in a row ({_at(most.one)} and {_at(most.other)})"


def _row(group: Group) -> str:
    return f"share {group.row:,} words in a row"


def _at(place: Place) -> str:
    return f"¶{place.paragraph}"
