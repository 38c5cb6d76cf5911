"""The pages behind page 1: criteria at length and citations by source. A Grade in, strings out."""

from collections.abc import Iterable, Sequence
from itertools import groupby

from rubric.cited import are_given, entry_name, is_page_alone, joined, named, odd_ones, unlisted
from rubric.lookup import legible, place, shortened
from rubric.records import Record
from rubric.report import wording
from rubric.report.front import Row, StepView
from rubric.report.marked import Label
from rubric.result import Evidence, Finding, Grade, Mark
from rubric.types import Citation, Draft

EVIDENCE_QUOTE, ENTRY_QUOTE, CITED_QUOTE = 220, 150, 60  # code points
SIDE_BY_SIDE = 40  # code points up to which quotations share a line
UNLISTED, UNCITED = "In the text, but not in a list:", "In the list, but not in the text:"
NO_LIST = "I found no list of sources, and no notes that name them."
NO_ENTRY, NO_LIST_HERE = "I found no entry.", "I found no list."
HANDED_OUT = "Handed out to the class."
OTHERWISE = "Written otherwise than most citations:"
MOST_LONG = 6  # long quotations of one finding; the others are marked in the essay


class Quoted(Record):
    """Words with their place and their label in the essay."""

    place: str
    quote: str
    label: str


class FindingView(Record):
    """What one check found; a row is a line of quotations, `more` are left off.

    `counts`: something is wanting, and the quotations are what there is of it all the same.
    """

    says: str
    counts: bool
    rows: tuple[tuple[Quoted, ...], ...]
    more: int


class Detail(Record):
    """A criterion at length; `style` underlines what is `marked` in the essay."""

    row: Row
    findings: tuple[FindingView, ...]
    steps: tuple[StepView, ...]
    next_quality: str
    exemplar: str
    style: int
    marked: bool


class SourceView(Record):
    """A source: its name, where it is cited, its entry; `lacks` says what there is in its place.

    `broken`: an entry is wanting. A text that was handed out needs none.
    """

    name: str
    cited: tuple[tuple[str, str], ...]
    entry: str
    lacks: str = ""
    broken: bool = False


def detail(
    grade: Grade, mark: Mark, row: Row, steps: Iterable[StepView], labels: tuple[Label, ...]
) -> Detail:
    """Lay one criterion out, with the labels its evidence has in the essay."""
    own = [x for x in labels if not x.step and x.name.rstrip("0123456789") == row.code]
    names = {(label.start, label.end): label.name for label in own}
    nxt = mark.next_level
    ours = tuple(step for step in steps if mark.criterion in step.serves)
    shown: set[tuple[int, int]] = set()
    return Detail(
        row,
        tuple(_finding(grade, finding, names, shown) for finding in wording.told(grade, mark)),
        ours,
        nxt.quality if nxt else "",
        shortened(mark.exemplar, EVIDENCE_QUOTE) if mark.exemplar else "",
        own[0].style if own else 0,
        bool(own),
    )


def _finding(
    grade: Grade,
    finding: Finding,
    names: dict[tuple[int, int], str],
    shown: set[tuple[int, int]],
) -> FindingView:
    """Quote a finding's evidence, each place once a criterion."""
    fresh = [e for e in finding.evidence if (e.start, e.end) not in shown]
    shown.update((e.start, e.end) for e in fresh)

    def quoted(e: Evidence) -> Quoted:
        quote = shortened(legible(grade.essay, e), EVIDENCE_QUOTE)
        return Quoted(place(grade.essay, e.start), quote, names.get((e.start, e.end), ""))

    spent = [e for e in fresh if len(e.quote) > SIDE_BY_SIDE][MOST_LONG:]
    kept = sorted((e for e in fresh if e not in spent), key=lambda e: (e.start, -e.end))
    return FindingView(
        finding.says, _counts(finding, kept), _rows(quoted(e) for e in kept), len(spent)
    )


def _counts(finding: Finding, quoted: Iterable[Evidence]) -> bool:
    """Tell whether what is quoted earns something, below a sentence of what is wanting.

    Words that are to be mended are no merit.
    """
    step = finding.step
    if step is None or not finding.score or finding.score >= wording.WANTING:
        return False
    return not any((e.start, e.end) == (step.start, step.end) for e in quoted)


def _rows(quotations: Iterable[Quoted]) -> tuple[tuple[Quoted, ...], ...]:
    """Set quotations in lines: short ones of a paragraph share one."""
    rows: list[list[Quoted]] = []
    for one in quotations:
        last = rows[-1][-1] if rows else one
        short = max(len(one.quote), len(last.quote)) <= SIDE_BY_SIDE
        if rows and short and last.place == one.place:
            rows[-1].append(one)
        else:
            rows.append([one])
    return tuple(tuple(row) for row in rows)


def sources(grade: Grade) -> tuple[SourceView, ...]:
    """Give each source once: those of the list in its order, then what has no entry."""
    draft = grade.essay
    cited: dict[int, list[Citation]] = {i: [] for i in range(len(draft.references))}
    loose: dict[tuple[str, str], list[Citation]] = {}
    paged = tuple(c for c in draft.citations if is_page_alone(c) and not c.references)
    notes = {note.start: note for note in draft.notes if note.start is not None and note.text}
    for citation in draft.citations:
        for i in citation.references:
            cited.setdefault(i, []).append(citation)
        if not citation.references:
            note = notes.get(citation.start)
            told = f"Note {note.mark}" if note else citation.of(draft.text)
            told = named(draft, paged)[0] if citation in paged else told
            text = (note.text if note else "") or ""
            name = told if note else citation.author or told
            loose.setdefault((name, text), []).append(citation)
    listed = [
        SourceView(ref.author, _cited(grade, cited[i]), shortened(ref.of(draft.text), ENTRY_QUOTE))
        for i, ref in enumerate(draft.references)
    ]
    unlisted = [_unlisted(grade, name, text, found) for (name, text), found in loose.items()]
    return (*listed, *unlisted)


def _unlisted(grade: Grade, name: str, text: str, cited: Sequence[Citation]) -> SourceView:
    """Show what has no entry in a list; `text` is what its notes say."""
    entry, given = shortened(text, ENTRY_QUOTE), all(map(are_given, cited))
    lacks = HANDED_OUT if given else NO_ENTRY if _has_list(grade) else NO_LIST_HERE
    places = _cited(grade, cited)
    return SourceView(name, places, entry, "" if entry else lacks, not entry and not given)


def _has_list(grade: Grade) -> bool:
    """Tell whether there is a list of sources, or notes that may name them."""
    draft = grade.essay
    return bool(draft.references) or any(note.text for note in draft.notes)


def unmatched(grade: Grade) -> tuple[str, ...]:
    """Say what text and list do not share, both ways, and which citations look otherwise."""
    draft = grade.essay
    lost = unlisted(draft.citations) if draft.references else _unnoted(draft)
    idle = [entry_name(draft, entry) for entry in draft.references if not entry.cited]
    odd = [f"“{c.of(draft.text)}” in {place(draft, c.start)}" for c in odd_ones(draft)]
    rows = ((UNLISTED, lost), (UNCITED, idle), (OTHERWISE, odd))
    has_list = _has_list(grade)
    told = [f"{head} {joined(names)}." for head, names in rows[not has_list :] if names]
    return (NO_LIST, *told) if lost and not has_list else (*told,)


def _unnoted(draft: Draft) -> list[str]:
    """Name what is cited where no note and no list says more; texts handed out need none."""
    noted = {note.start for note in draft.notes if note.text}
    loose = (c for c in draft.citations if c.start not in noted and not are_given(c))
    return named(draft, loose)


def _cited(grade: Grade, citations: Iterable[Citation]) -> tuple[tuple[str, str], ...]:
    """Give where a source is cited: a paragraph with its citations as printed."""
    draft = grade.essay
    rows = ((place(draft, c.start), shortened(legible(draft, c), CITED_QUOTE)) for c in citations)
    return tuple(
        (where, ", ".join(text for _, text in row)) for where, row in groupby(rows, lambda r: r[0])
    )


def left_out(grade: Grade) -> tuple[tuple[str, str, str], ...]:
    """Give what is not in the essay: what it is, where it stood, what it said; alike ones once."""
    places: dict[tuple[str, str], list[str]] = {}
    for out in grade.essay.left_out:
        kind = wording.KINDS.get(out.kind, (out.kind.replace("-", " "), ""))[0].capitalize()
        places.setdefault((kind, shortened(out.text, ENTRY_QUOTE)), []).append(out.where)
    return tuple(
        (kind, "; ".join(dict.fromkeys(wheres)), text) for (kind, text), wheres in places.items()
    )
