"""Citation style.

Asks: are all citations in one style, and in the one the assignment names?

Why: a reader learns once how sources are named and then reads on without stopping.

Score: the share of citations in the style asked, or, with `style: any`, in the one that most of
them have; one with a comma too many or too few counts half. Asked of `mla` are author and page,
of `apa`, `harvard` and `chicago-author-date` author and year, of `chicago-notes` notes, of `ieee`
and `vancouver` numbers. A web address is in none of these styles. An essay that cites nothing, or,
with `any`, nothing but addresses, is not asked.

Pass:
    (Okafor 12) … (Lindqvist 40)

Fail:
    (Okafor 12) … (Lindqvist, 2014)
"""

from collections.abc import Mapping, Sequence
from typing import Literal

from rubric.checks import check
from rubric.cited import by_comma, commonest, is_page_alone, tells_address
from rubric.lookup import counted, quoted, shortened
from rubric.records import Record
from rubric.result import Finding, Measure, Missing, Step, Strength
from rubric.types import Citation, CitationStyle, Draft, Essay

Style = Literal[
    "any",
    "mla",
    "apa",
    "harvard",
    "chicago-author-date",
    "chicago-notes",
    "ieee",
    "vancouver",
]
FAMILIES: Mapping[Style, CitationStyle] = {
    "mla": "author-page",
    "apa": "author-year",
    "harvard": "author-year",
    "chicago-author-date": "author-year",
    "chicago-notes": "note",
    "ieee": "numeric",
    "vancouver": "numeric",
}
NAMES: Mapping[Style, str] = {
    "mla": "MLA",
    "apa": "APA",
    "harvard": "Harvard",
    "chicago-author-date": "Chicago (author and date)",
    "chicago-notes": "Chicago (notes)",
    "ieee": "IEEE",
    "vancouver": "Vancouver",
}
GIVES: Mapping[CitationStyle, str] = {
    "author-page": "author and page",
    "author-year": "author and year",
    "note": "a numbered note",
    "numeric": "a number",
}
HALF = 0.5  # of a citation whose comma alone is not as asked
COMMA_ASKED: frozenset[Style] = frozenset({"apa"})
NO_COMMA_ASKED: frozenset[Style] = frozenset({"mla", "chicago-author-date"})
NAME = 40  # code points shown of a citation

LACKS = (
    "has",
    "have",
    "citations in another style",
)  # said of a class: of one essay, of several, and what
SILENT_ON = "an essay that cites nothing"
NOTHING = "I found no citation whose style could be judged."
ALL_ALIKE = "{citations} {give} {what}, as in “{one}”."
SOME_ALIKE = "{fit} of {whole} citations give {what}; “{other}” does not."
SLIP = "Citations give {what}, but “{other}” differs from “{one}” by a comma."
ALL_ASKED = "{citations} {give} {what}, as {style} asks: “{one}”."
SOME_ASKED = "{fit} of {whole} citations give {what}, as {style} asks; “{other}” does not."
NONE_ASKED = "{style} asks for {what}. I found that in no citation: “{other}” is of another kind."
SLIP_ASKED = "Citations give {what}, but {style} sets the comma of “{other}” otherwise."
STRENGTH = "All citations are in one style: {what}."
MATCH = "How do the other citations look? Write “{other}” as “{one}” is written."
LOOK_UP = "How does {style} write “{other}”? It gives {what}."


class _Sorted(Record):
    """The citations that are as asked, those that only differ by a comma, and the others."""

    family: CitationStyle
    clean: tuple[Citation, ...]
    slips: tuple[Citation, ...]
    others: tuple[Citation, ...]

    @property
    def whole(self) -> int:
        """How many citations are judged."""
        return len(self.clean) + len(self.slips) + len(self.others)

    @property
    def settled(self) -> bool:
        """Whether most citations are in the style; of as many, none proves what it is."""
        return 2 * len(self.others) < self.whole

    @property
    def odd(self) -> Citation | None:
        """The first citation that is not as asked; of another style before a slip."""
        return next(iter((*self.others, *self.slips)), None)


@check
def citation_style(essay: Essay, *, style: Style = "any") -> Finding:
    """All citations are in one style, and in the one asked."""
    draft = essay.draft
    judged = [c for c in draft.citations if not is_page_alone(c)]
    styled = [c for c in judged if not tells_address(c.of(draft.text))]
    if not (styled or (judged and style != "any")):
        measure = Measure("citations", 0, "citations")
        return Finding("citation_style", None, NOTHING, measured=measure, status="not_applicable")
    rows = _sort(draft, judged, styled, style)
    score = round((len(rows.clean) + HALF * len(rows.slips)) / rows.whole, 4)
    evidence = (
        tuple(quoted(draft, c) for c in rows.clean) if rows.settled or style != "any" else ()
    )
    what = GIVES[rows.family]
    return Finding(
        "citation_style",
        score,
        _says(draft, rows, style),
        evidence,
        None if evidence else Missing(what, 0, len(draft.text)),
        strength=_strength(draft, rows) if score == 1 else None,
        step=_step(draft, rows, style),
    )


def _sort(
    draft: Draft, judged: Sequence[Citation], styled: Sequence[Citation], style: Style
) -> _Sorted:
    """Sort the citations; a web address is in no style (`styled` are the others)."""
    family = FAMILIES[style] if style in FAMILIES else commonest(styled)
    fit = [c for c in styled if c.style == family]
    slips = _slips(draft, fit, style)
    return _Sorted(
        family,
        tuple(c for c in fit if c not in slips),
        slips,
        tuple(c for c in judged if c not in fit),
    )


def _slips(draft: Draft, fit: Sequence[Citation], style: Style) -> tuple[Citation, ...]:
    """Give the citations whose comma is not as the style has it, or as most others have it."""
    with_comma, without = by_comma(draft, fit)
    if style == "any":
        return with_comma if len(with_comma) <= len(without) else without
    if style in COMMA_ASKED:
        return without
    return with_comma if style in NO_COMMA_ASKED else ()


def _says(draft: Draft, rows: _Sorted, style: Style) -> str:
    odd = rows.odd
    asked = style != "any"
    citations = counted(rows.whole, "citation")
    said = (ALL_ASKED if asked else ALL_ALIKE) if odd is None else _differing(rows, asked=asked)
    shown = rows.clean[0] if rows.clean else odd
    return said.format(
        fit=len(rows.clean) + len(rows.slips),
        whole=rows.whole,
        citations=citations[0].upper() + citations[1:],
        give="gives" if rows.whole == 1 else "give",
        what=GIVES[rows.family],
        style=NAMES.get(style, ""),
        one=shortened(shown.of(draft.text), NAME) if shown else "",
        other=shortened(odd.of(draft.text), NAME) if odd else "",
    )


def _differing(rows: _Sorted, *, asked: bool) -> str:
    if not rows.others:
        return SLIP_ASKED if asked else SLIP
    if not (rows.clean or rows.slips):
        return NONE_ASKED
    return SOME_ASKED if asked else SOME_ALIKE


def _strength(draft: Draft, rows: _Sorted) -> Strength:
    first = quoted(draft, rows.clean[0])
    says = STRENGTH.format(what=GIVES[rows.family])
    return Strength(first.start, first.end, says, first.quote)


def _step(draft: Draft, rows: _Sorted, style: Style) -> Step | None:
    odd = rows.odd
    if odd is None:
        return None
    other = shortened(odd.of(draft.text), NAME)
    if rows.clean:
        says = MATCH.format(other=other, one=shortened(rows.clean[0].of(draft.text), NAME))
    else:
        name = NAMES.get(style, "the style")
        says = LOOK_UP.format(style=name, other=other, what=GIVES[rows.family])
    return Step(says, "ten minutes", odd.start, odd.end)
