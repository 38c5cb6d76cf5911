"""Citations present.

Asks: does each body paragraph cite a source?

Why: a reader must be able to see where a claim comes from, at the place where it is made.

Score: the share of body paragraphs with at least `per_body_paragraph` citations. Not asked are a
paragraph that answers an objection by argument alone, one that tells what the writer lived through
or measured, that only claims, or that says what a source cited elsewhere says, and names it; nor
one that stands beside the essay. Whether the sources are listed is another question
(`sources_listed`).

Pass:
    Pupils slept forty minutes longer (Okafor 12).

Fail:
    Studies show that pupils slept longer.
"""

from collections import Counter
from collections.abc import Mapping
from itertools import groupby
from typing import Annotated

from rubric.bounds import Between
from rubric.checks import check
from rubric.checks._unasked import needs_none, only_claims, tells_own
from rubric.lookup import (
    bearer,
    counted,
    indexes,
    legible,
    number,
    places,
    prose,
    quoted,
    sentence_at,
    shortened,
)
from rubric.memory import remembered
from rubric.raised import LOWERED
from rubric.result import Evidence, Finding, Measure, Missing, Step, Strength
from rubric.types import Citation, Draft, Essay
from rubric.words import count

FEWEST_WORDS = 6  # of a paragraph; fewer are a caption
QUOTE = 40  # code points shown of a paragraph's opening

SOURCES_NEEDED = True
LACKS = (
    "lacks",
    "lack",
    "a source where one is asked for",
)  # said of a class: of one essay, of several, and what
WITHOUT = {"a citation": ("cites", "cite", "no source that I could find")}
NOWHERE = "I could not find a citation in {words} words."
ALL_ASIDE = "I found no citation that counts among {citations}."
NOT_ASKED = "No citation was asked for, and {none} stands in {words} words."
EVERYWHERE = "Every {paragraph} cites {one}: {citations}, the first {first}."
SOMEWHERE = "{cited} of {all} {paragraphs} cite {one}; I found {none} in {places}."
STRENGTH = "Every {paragraph} cites {one} (¶{place})."
WHOLE = ("body paragraph", "body paragraphs", "a source")
# Where some paragraphs need no source, the sentence must not seem to speak of them.
IN_NEED = ("body paragraph that needs a source", "body paragraphs that need a source", "one")
COUNT = " that counts", " that count"  # where citations were set aside
CITE = "Which facts of ¶{place} (“{quote}”){rest} come from a source? Cite it beside them."
CITE_BESIDE_OWN = (
    "Which facts of ¶{place} (“{quote}”){rest} come from a source, not your own life? "
    "Cite it beside them."
)
OTHERS = " and of {places}"
MEND = "Why does what ¶{place} (“{quote}”) cites not count? Read the notice, then mend it."


@check
def citations_present(
    essay: Essay, *, per_body_paragraph: Annotated[int, Between(0, 20)] = 1
) -> Finding:
    """Sources are cited where claims are made."""
    draft = essay.draft
    told = tuple(i for i in indexes(draft, "body") if bearer(draft, i) == i)
    whole = tuple(i for i in told if _says_something(draft, i)) or told or prose(draft)
    at = Counter(bearer(draft, citation.paragraph) for citation in draft.citations)
    per = {i: at[i] for i in whole}
    body = _asked(essay, per, per_body_paragraph)
    bare = tuple(i for i in body if per[i] < per_body_paragraph)
    if not per_body_paragraph and not draft.citations:
        none = "none" + (COUNT[0] if essay.aside.citations else "")
        says = NOT_ASKED.format(words=draft.words, none=none)
        measure = Measure("citations", 0, "citations", 0.0)
        return Finding("citations_present", 1.0, says, measured=measure)
    if not draft.citations:
        return _nowhere(essay, body)
    alone = len(told) == len(indexes(draft, "body"))  # none goes on behind a block quotation
    subject = WHOLE if body == whole and alone else IN_NEED
    if not bare:
        return _everywhere(essay, subject)
    return Finding(
        "citations_present",
        round(1 - len(bare) / len(body), 4),
        _somewhere(essay, (len(body), bare), per_body_paragraph, subject),
        _evidence(draft),
        step=_step(draft, bare, _vain(essay)),
    )


def _says_something(draft: Draft, paragraph: int) -> bool:
    """Tell a paragraph from a caption or a broken-off word, which has no facts to cite."""
    return count(draft.text, draft.paragraphs[paragraph]) >= FEWEST_WORDS


def _asked(essay: Essay, per: Mapping[int, int], least: int) -> tuple[int, ...]:
    """Give the body paragraphs that cite enough, and those that should.

    Not asked: an objection answered by argument, what is the writer's own, a stray paragraph (its
    fault is told elsewhere).
    """
    body = tuple(per)
    bare = tuple(i for i in body if per[i] < least)
    spared = _spared(essay, body, bare) if bare else set[int]()
    return tuple(i for i in body if i not in spared) or body


def _spared(essay: Essay, body: tuple[int, ...], bare: tuple[int, ...]) -> set[int]:
    draft = essay.draft
    kinds = {tie.paragraph: tie.kind for tie in essay.argument.ties}
    strays = {i for i in body if kinds.get(i) == "untied"}
    if len(strays) * 2 >= len(body):
        strays = set()  # where half the body is untied, the ties say little
    claims = {i for i in bare if only_claims(draft, i)} if draft.citations else set[int]()
    if len(claims) * 2 >= len(body):
        claims = set()  # nor is half a body without facts the better for it
    answers = {i for i in body if kinds.get(i) == "counterargument"}
    own = set(draft.lived)
    if draft.citations:  # else all that could be cited is asked for
        own |= {i for i in bare if needs_none(draft, i)}
    return (strays | claims | answers | own).intersection(bare)


def _evidence(draft: Draft) -> tuple[Evidence, ...]:
    """Quote what each paragraph cites.

    Where a paragraph has better, nothing is quoted from a sentence of which a source is not
    listed: the essay would be none the poorer without it.
    """
    astray = [c for c in draft.citations if not c.references and c.kind != "note"]
    faulty = {sentence_at(draft, citation.start).start for citation in astray}
    shown: list[Evidence] = []
    for _, found in groupby(draft.citations, key=lambda citation: citation.paragraph):
        those = tuple(found)
        sound = [c for c in those if sentence_at(draft, c.start).start not in faulty]
        leading = sound or [c for c in those if c.references]
        shown += [quoted(draft, citation) for citation in leading or those]
    return tuple(shown)


def _nowhere(essay: Essay, body: tuple[int, ...]) -> Finding:
    draft, aside = essay.draft, len(essay.aside.citations)
    says = (ALL_ASIDE if aside else NOWHERE).format(
        words=draft.words, citations=counted(aside, "citation")
    )
    missing = Missing("a citation", 0, len(draft.text))
    step = _step(draft, body, _vain(essay)) if body else None
    return Finding("citations_present", 0.0, says, (), missing, step=step)


def _somewhere(
    essay: Essay, held: tuple[int, tuple[int, ...]], least: int, subject: tuple[str, str, str]
) -> str:
    """Say how many of the paragraphs asked (`held`: how many, and the bare ones) cite enough."""
    asked, bare = held
    vain = not _vain(essay).isdisjoint(bare)
    none = "none" + COUNT[0] if vain else "none"
    fewer = "fewer" + COUNT[1] if vain else "fewer"
    return SOMEWHERE.format(
        cited=asked - len(bare),
        all=asked,
        paragraphs=subject[1],
        one=subject[2] if least == 1 else counted(least, "source"),
        none=none if least == 1 else fewer,
        places=places(essay.draft, bare),
    )


def _everywhere(essay: Essay, subject: tuple[str, str, str]) -> Finding:
    draft = essay.draft
    inside = [c for c in draft.citations if draft.paragraphs[c.paragraph].role == "body"]
    first = (inside or draft.citations)[0]
    sentence = sentence_at(draft, first.start)
    shown = sentence if sentence.covers(first) else first
    one, many = COUNT if essay.aside.citations else ("", "")
    cited = counted(len(draft.citations), f"citation{one}", f"citations{many}")
    paragraph, _, source = subject
    says = EVERYWHERE.format(
        paragraph=paragraph, one=source, citations=cited, first=_told(draft, first)
    )
    place = number(draft, first.paragraph)
    praise = STRENGTH.format(paragraph=paragraph, one=source, place=place)
    strength = Strength(shown.start, shown.end, praise, shown.of(draft.text))
    return Finding("citations_present", 1.0, says, _evidence(draft), strength=strength)


def _told(draft: Draft, citation: Citation) -> str:
    """Quote a citation; a note by its mark, and with whom it means where that is not printed."""
    said = shortened(legible(draft, citation), QUOTE)
    whom = citation.author or ""
    if citation.kind == "note" and whom:
        place = f" {citation.locator}" if citation.locator else ""
        mark = citation.of(draft.text).translate(LOWERED)
        return f"note {mark} ({shortened(whom, QUOTE)}{place})"
    named = citation.kind != "narrative" or not whom or whom in said
    return f"“{said}”" if named else f"“{said}” ({shortened(whom, QUOTE)})"


def _vain(essay: Essay) -> frozenset[int]:
    """Give the paragraphs with a citation that does not count."""
    return frozenset(citation.paragraph for citation in essay.aside.citations)


@remembered  # whichever reading is asked
def _step(draft: Draft, bare: tuple[int, ...], vain: frozenset[int]) -> Step:
    """Ask for the sources of the paragraphs without one, or why what the first cites is vain."""
    paragraph, *others = [i for i in bare if i not in vain] or bare[:1]
    where = draft.paragraphs[paragraph]
    quote = shortened(where.of(draft.text), QUOTE)
    own = any(tells_own(draft, i) for i in bare)
    says = MEND if paragraph in vain else CITE_BESIDE_OWN if own else CITE
    place = number(draft, paragraph)
    rest = OTHERS.format(places=places(draft, others)) if others else ""
    effort = "ten minutes each" if others else "ten minutes"
    return Step(says.format(place=place, quote=quote, rest=rest), effort, where.start, where.end)
