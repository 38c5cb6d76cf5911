"""What formatted documents share. Paragraphs as a file has them in, a Source out.

What writers do with the Enter key is undone here: lines cut at a width, paragraphs parted by line
breaks, block quotations set in by hand, one paragraph numbered by mistake.
"""

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from rubric.headings import opens
from rubric.reading import items, refusals, unseen
from rubric.reading.habits import INDENTED, ITEM, Habit, ends_sentence, habit
from rubric.reading.layout import LEAST_ABOVE, LEAST_QUOTED
from rubric.reading.lines import TAB, Line
from rubric.reading.marks import meeting
from rubric.reading.sifting import Printed, Sieve
from rubric.reading.typed import Gathered, Typed
from rubric.records import replace
from rubric.source import Block, BlockKind, LeftOut, Notice, Run, Source, Submission

LONGEST_HEADING = 30  # words; more in a heading's style are a paragraph in the wrong style
COLUMN = 6.0  # points; a typewriter's letter
SET_IN = 20.0  # points; word processors set quotations in by 28 (a centimetre) or 36
FEW_SET_IN = 0.3  # share of paragraphs; when more are set in, it is the writer's habit
LEAST_UNANNOUNCED = 90  # code points of a quotation that no colon announces
MARGIN = "in the margin"  # where comments stand
EDGES = {"header": "at the head of the pages", "footer": "at the foot of the pages"}
LETTER = re.compile(r"[^\W\d_]")
LONGEST_UNCITED = 60  # words of a quotation that neither a colon announces nor a source follows
CITED = re.compile(r"[)\]\d⁰¹²³⁴-⁹]\W{0,3}\Z")
TRACKED = Notice(
    "tracked-changes",
    "The file holds tracked changes; I read it as if all of them were accepted.",
)


@dataclass(slots=True)
class _Group:
    """The lines of one block."""

    kind: BlockKind
    lines: list[Printed]

    @property
    def text(self) -> str:
        return "\n".join(line.text for line in self.lines)


def source(
    data: bytes, name: str, form: str, found: Gathered, encoding: str | None = None
) -> Source:
    """Put a Source together. Raises ReadingError (`empty`) when nothing is shown."""
    sieve = Sieve()
    lines = list(sieve.lines(found.typed))
    if not lines:
        raise refusals.empty(name)
    _mend_cut_lines(lines)
    groups = _grouped(lines)
    _correct_kinds(groups)
    _find_quotations(groups)
    left_out = (*sieve.left_out, *found.left_out)
    return Source(
        Submission(name, form, encoding, hashlib.sha256(data).hexdigest()),
        tuple(Block(group.kind, tuple(_runs(group.lines))) for group in groups),
        notes=tuple(found.notes),
        hidden=left_out,
        notices=((TRACKED,) if found.tracked else ()) + unseen.notices(left_out),
    )


def plain(typed: Iterable[Typed], left_out: list[LeftOut]) -> str:
    """Give the text of a note, in one line; what is hidden in it goes to `left_out`."""
    sieve = Sieve()
    text = " ".join(line.text for line in sieve.lines(typed))
    left_out += sieve.left_out
    return text


def edge(which: str, paragraphs: Iterable[str]) -> Iterator[LeftOut]:
    """Tell what stands in the `header` or `footer` of the pages, page numbers aside."""
    said = " ".join(" ".join(paragraphs).split())
    if LETTER.search(said):
        yield LeftOut(f"page-{which}", said, EDGES[which])


def _runs(lines: Iterable[Printed]) -> Iterator[Run]:
    """Give the runs of a block's lines, with what joins them."""
    for at, line in enumerate(lines):
        if at and line.joint and line.joint.text:
            yield line.joint
        yield from line.runs


def _grouped(lines: Iterable[Printed]) -> list[_Group]:
    groups: list[_Group] = []
    for line in lines:
        if line.joint is None or not groups:
            groups.append(_Group(line.kind, [line]))
        else:
            groups[-1].lines.append(line)
    return groups


# lines cut at a width, as in a text pasted from an e-mail or a PDF


def _mend_cut_lines(lines: list[Printed]) -> None:
    """Join the lines of a document in which every line of the page is a paragraph."""
    prose = tuple(_as_line(line) for line in lines if line.kind == "paragraph")
    found = habit(prose)
    if found.width is None:
        return
    for above, printed in pairwise(lines):
        both = above.kind == printed.kind == "paragraph"
        if both and _goes_on(_as_line(above), _as_line(printed), found):
            _join(above, printed)


def _as_line(line: Printed) -> Line:
    columns = len(line.lead.expandtabs(TAB)) + int(line.indent / COLUMN)
    return Line(line.text, 0, 0, columns, line.gap)


def _goes_on(before: Line, after: Line, found: Habit) -> bool:
    if after.gap > found.gap or not found.cuts(before, after):
        return False
    ended = ends_sentence(before.text)
    begins = ended and (after.indent - before.indent >= INDENTED or ITEM.match(after.text))
    return not begins and opens(after.text) is None


def _join(above: Printed, line: Printed) -> None:
    how, last = meeting(above.text, line.text), above.runs[-1]
    if how == "word":
        above.runs[-1] = replace(last, text=last.text[:-1])
    line.joint = Run(" " if how == "space" else "", last.italic, last.origin)


# kinds


def _correct_kinds(groups: list[_Group]) -> None:
    """Take long headings and items for the paragraphs they are, and signed ones for items."""
    for group in groups:
        if group.kind == "heading" and len(group.text.split()) > LONGEST_HEADING:
            group.kind = "paragraph"
    kinds = items.kinds((group.kind, group.text) for group in groups)
    for group, kind in zip(groups, kinds, strict=True):
        group.kind = kind


def _find_quotations(groups: list[_Group]) -> None:
    """Mark the paragraphs that are set in from the prose above them as block quotations."""
    plain = [group for group in groups if group.kind == "paragraph"]
    margins: Counter[float] = Counter()
    for group in plain:
        margins[group.lines[0].indent] += len(group.text)
    margin = min(margins, key=lambda indent: (-margins[indent], indent), default=0.0)
    inset = [group for group in plain if _is_inset(group, margin)]
    habitual = len(inset) > max(1, FEW_SET_IN * len(plain))
    begun = False
    for before, group in pairwise(groups):
        if opens(before.text) == "references":
            return
        begun = begun or len(before.text) > LEAST_ABOVE
        announced = before.kind == "block_quote" or before.text.endswith((":", ","))
        quoted = announced or (not habitual and _may_be_unannounced(group.text))
        if begun and quoted and len(group.text) >= LEAST_QUOTED and _is_inset(group, margin):
            group.kind = "block_quote"


def _may_be_unannounced(text: str) -> bool:
    """Tell a quotation that nothing announces from a paragraph set in by a slip of the Tab key."""
    short = len(text.split()) <= LONGEST_UNCITED
    return len(text) >= LEAST_UNANNOUNCED and (short or CITED.search(text) is not None)


def _is_inset(group: _Group, margin: float) -> bool:
    first = group.lines[0]
    set_in = not first.hanging and first.indent - margin >= SET_IN
    return group.kind == "paragraph" and set_in
