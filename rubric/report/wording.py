"""The sentences every report shares. A Grade or its parts in, words out."""

from rubric.lookup import indexes, prose
from rubric.result import Grade, Mark, Step, Strength
from rubric.types import Draft

NOT_JUDGED = "Not judged: facts, strength of evidence, style, grammar."
KINDS = {  # how what was left out is called, one and many
    "link": ("link", "links"),
    "page-number": ("page number", "page numbers"),
    "running-title": ("running title", "running titles"),
}


def as_read(draft: Draft) -> str:
    """Say what was read: "5 paragraphs (1 introduction, 3 body, 1 conclusion), 1,702 words."."""
    parts = [
        f"{n} {role}"
        for role in ("introduction", "body", "conclusion")
        if (n := len(indexes(draft, role)))
    ]
    paragraphs = len(prose(draft))
    noun = "paragraph" if paragraphs == 1 else "paragraphs"
    return f"{paragraphs} {noun} ({', '.join(parts)}), {draft.words:,} words."


def sources_read(draft: Draft) -> str:
    """Say what was found of sources: "9 citations, 3 references."."""
    if not draft.citations and not draft.references:
        return "No citations."
    cited = _plainly(len(draft.citations), "citation")
    listed = [n for n in draft.notes if n.text]
    if draft.references:
        return f"{cited}, {_plainly(len(draft.references), 'reference')}."
    return (
        f"{cited}, {_plainly(len(listed), 'note')}." if listed else f"{cited}, no list of sources."
    )


def left_out(draft: Draft) -> str:
    """Say what stood in the file and is not in the essay; empty when nothing."""
    kinds: dict[str, int] = {}
    for out in draft.left_out:
        kinds[out.kind] = kinds.get(out.kind, 0) + 1
    if not kinds:
        return ""
    said = []
    for kind, n in kinds.items():
        one, many = KINDS.get(kind, (kind.replace("-", " "), kind.replace("-", " ") + "s"))
        said.append(f"{n} {one if n == 1 else many}" if n > 1 else f"a {one}")
    return f"Left out: {', '.join(said)}."


def _plainly(n: int, noun: str) -> str:
    return f"{n:,} {noun if n == 1 else noun + 's'}"


def ordered_steps(grade: Grade) -> list[tuple[Mark, Step]]:
    """Give the next steps, the thesis first when it is not yet stated, then by gain."""
    steps = [(mark, mark.next_step) for mark in grade.marks if mark.next_step]
    return sorted(steps, key=lambda row: (not _opens_others(grade, row[0]), -row[0].gain))


def _opens_others(grade: Grade, mark: Mark) -> bool:
    return mark.criterion == "thesis" and grade.analysis.thesis is None


def strongest(grade: Grade) -> Strength | None:
    """Give the strength of the best mark that has one, the thesis first."""
    shown = [mark for mark in grade.marks if mark.strength and mark.status == "scored"]
    best = max(shown, key=lambda mark: mark.score or 0.0, default=None)
    return best.strength if best else None


def standing(mark: Mark) -> str:
    """Say where a criterion stands: "Thesis Developing 18/30"."""
    if mark.status == "not_applicable":
        return f"{mark.title} not asked"
    if mark.points is None:
        return f"{mark.title} open (your teacher decides)"
    unsure = " (unsure)" if mark.status == "unsure" else ""
    return f"{mark.title} {mark.quality}{unsure} {mark.points}/{mark.max_points}"


def total_line(grade: Grade) -> str:
    """Say the total, or its range while a mark is unsure."""
    total = grade.total
    letter = f" ({total.grade})" if total.grade else ""
    if total.provisional and total.low != total.high:
        doubtful = " and ".join(m.title for m in grade.marks if m.status == "unsure")
        return (
            f"Structure {total.low} to {total.high} of {total.max_points}: "
            f"provisional, your teacher decides {doubtful}."
        )
    if total.provisional:
        return f"Structure {total.points}/{total.max_points}{letter}, provisional."
    return f"Structure {total.points}/{total.max_points}{letter}."
