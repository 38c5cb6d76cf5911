"""Understanding: a `Document` in, an `Essay` with all its findings of fact out.

The stages run in this order: outline (roles), sentences, sources (citations, quotations,
references), thesis; then, for each reading of the thesis, its pillars, ties and restatement.
"""

from collections.abc import Collection, Sequence

from rubric import segment
from rubric.analysis import ends, leads, restatement, sources, thesis, ties
from rubric.analysis.gathered import gathered
from rubric.analysis.language import language
from rubric.analysis.linking import unlinked
from rubric.analysis.outline import outline
from rubric.analysis.pillars.following import SEVERAL, following
from rubric.analysis.pillars.taken_up import taken_up
from rubric.analysis.pillars.topics import implicit
from rubric.analysis.sources.quotations import in_marks, is_told
from rubric.analysis.thesis import pointing
from rubric.analysis.thesis.rivals import rival
from rubric.analysis.ties import detached, faint, strangers
from rubric.analysis.ties.objections import granted
from rubric.lookup import PROSE, indexes, paragraph_at, set_aside
from rubric.records import replace
from rubric.source import Notice
from rubric.types import (
    Argument,
    Document,
    Draft,
    Essay,
    Paragraph,
    Plan,
    Sentence,
    Thesis,
    Tie,
)
from rubric.words import count, stems

SPOKEN = PROSE | {"block_quote"}  # roles whose text is sentences


def understand(document: Document, hint: str | None = None) -> Essay:
    """Understand a document. `hint` gives the thesis's first words, or `none` for no thesis.

    Raises UserError when no sentence begins with the hint.
    """
    draft, strange, told = _parted(document, hint)
    own = draft if hint else _without(draft, strange & strangers.outright(draft))
    claimed = thesis.find(own, hint)
    readings = _readings(draft, claimed, strange)
    return Essay(
        document.submission,
        draft,
        readings[0],
        readings[1:],
        language(document.text),
        (*document.notices, *told),
        strange,
    )


def _parted(
    document: Document, hint: str | None
) -> tuple[Draft, frozenset[int], tuple[Notice, ...]]:
    """Find what stands on the page, and the body paragraphs that belong to another essay.

    One that stands where an essay opens or concludes does neither (`ends.displaced`); where it may
    be an own one after all it is left aside, and a notice says so.
    """
    draft = read_page(document)
    apart, faint = strangers.outright(draft), strangers.at_ends(draft)
    aside, out = gathered(draft), frozenset[int]()
    if faint or not apart.issubset(indexes(draft, "body")):
        moved = ends.displaced(document, draft, apart, faint)
        aside |= moved & faint
        out = moved - aside
    told = tuple(ends.told(draft, i) for i in sorted(aside))
    if aside or out:
        document = ends.without(document, aside)
        draft = read_page(document, outline(document, out))
    named = pointing.pointed_at(draft, hint) if hint else None
    led = leads.opened(document, draft, out, named)
    if led is not draft:  # what a list has of sources is told by what is named in the introduction
        draft = read_page(document, led.paragraphs) if led.references else led
    return draft, strangers.strangers(draft).intersection(indexes(draft, "body")), told


def reread(essay: Essay, without: Collection[int]) -> Essay:
    """Understand an essay as if these paragraphs were not there, except that they carry nothing.

    A thesis that was pointed out stays, and so does the finding that there is none.
    """
    first = essay.argument.thesis
    if first is None and not essay.alternatives:
        return essay
    pointed = first if first and first.pointed else None
    if pointed and paragraph_at(essay.draft.paragraphs, pointed.start) in without:
        return essay
    left = _without(essay.draft, without)
    lost = tuple(
        Tie(i, (), "untied", 0.0, ()) for i in indexes(essay.draft, "body") if i in without
    )
    strange = strangers.strangers(left).intersection(indexes(left, "body"))
    found = thesis.keep(pointed) if pointed else thesis.find(left)
    readings = [
        replace(one, ties=tuple(sorted((*one.ties, *lost), key=lambda tie: tie.paragraph)))
        for one in _readings(left, found, strange)
    ]
    if indexes(essay.draft, "conclusion") and not indexes(left, "conclusion"):
        readings = [replace(one, restatement=None, echo=None) for one in readings]  # it went too
    return replace(
        essay, argument=readings[0], alternatives=tuple(readings[1:]), strangers=strange
    )


def _without(draft: Draft, paragraphs: Collection[int]) -> Draft:
    """Give what stands on the page without some paragraphs; the others keep their indexes."""
    if not paragraphs:
        return draft
    return replace(
        draft,
        paragraphs=set_aside(draft.paragraphs, paragraphs),
        sentences=tuple(s for s in draft.sentences if s.paragraph not in paragraphs),
    )


def _readings(
    draft: Draft, found: thesis.ThesisReading, strange: frozenset[int]
) -> tuple[Argument, ...]:
    """Read the argument from every thesis in question, likeliest first.

    Faint ties may be none, paragraphs that seem another essay's may be own ones, and an ending may
    say more than its words show.
    """
    choices = _choices(draft, found)
    likeliest = argue(draft, choices[0], found.plan, strange)
    rest = [argue(draft, one, found.plan, strange, surely=True) for one in choices[1:]]
    first, *others = _facing(draft, [likeliest, *rest])
    first = _concluding(first, others)
    without = faint.doubted(draft, first, strange)
    own = strangers.may_be_own(draft, strange) if choices[0] else frozenset[int]()
    belonging = (
        argue(draft, choices[0], found.plan, strange - own, surely=True)
        if own or detached.stands_alone(draft, choices[0])
        else None
    )
    again = first.restatement if first.thesis else None
    believed = restatement.believed(again) if again and again.in_doubt else None
    said = replace(first, restatement=believed) if believed else None
    return (first, *others, *(one for one in (without, belonging, said) if one))


def _facing(draft: Draft, readings: Sequence[Argument]) -> list[Argument]:
    """Give each reading the best sentence that takes a side and may be the thesis in its place."""
    claims = [one.thesis for one in readings if one.thesis]
    if len(claims) < SEVERAL:
        return list(readings)
    return [replace(one, rival=rival(draft, one.thesis or claims[0], claims)) for one in readings]


def _concluding(first: Argument, others: Sequence[Argument]) -> Argument:
    """Give the likeliest reading what says again the sentence that may yet be its thesis.

    Where no thesis is found, but one of the `others` may be it, an ending that comes back to that
    one concludes the essay all the same. Its reasons are those of the plan it echoes.
    """
    again = next((one.restatement for one in others if one.restatement), first.echo)
    if first.thesis or not others or again is None:
        return first
    recalled = first.echo.pillars if first.echo else ()
    return replace(first, restatement=replace(again, pillars=recalled))


def _choices(draft: Draft, found: thesis.ThesisReading) -> tuple[Thesis | None, ...]:
    """Give the theses to argue from, likeliest first; one alone when it is sure.

    Where none is sure and none claims anything, that there is none is a reading too.
    """
    if found.absent:
        return (None, *found.choices) if found.doubtful else (None,)
    if found.doubtful:
        none = found.faint or not any(thesis.claims(draft, one) for one in found.choices)
        return (*found.choices, None) if none else found.choices
    return found.choices[:1]


def read_page(document: Document, paragraphs: tuple[Paragraph, ...] = ()) -> Draft:
    """Find what stands on the page: parts, sentences, citations, quotations, references.

    The parts are those of `paragraphs`, or as the outline has them.
    """
    text = document.text
    paragraphs = paragraphs or outline(document)
    sentences = _sentences(text, paragraphs)
    used = sources.find(text, paragraphs, sentences, document.notes)
    return Draft(
        document.title,
        text,
        sum([count(text, one) for one in paragraphs if one.role in PROSE]),
        paragraphs,
        sentences,
        used.citations,
        used.quotations,
        used.references,
        document.notes,
        document.left_out,
        tuple(i for i, p in enumerate(paragraphs) if p.role in PROSE and _is_lived(text, p)),
    )


def _is_lived(text: str, paragraph: Paragraph) -> bool:
    return is_told(text, paragraph, in_marks(text, paragraph))


def argue(
    draft: Draft,
    claim: Thesis | None,
    plan: Plan | None,
    strange: frozenset[int],
    *,
    surely: bool = False,
) -> Argument:
    """Read the whole argument from one thesis, or from the plan that stands in its place.

    `strange` are the paragraphs that belong to another essay; a body that is about something else
    than what is stated (`surely` so, or as it seems) carries nothing either.
    """
    stated = claim or plan
    apart = strange | detached.detached(draft, stated, surely=surely)
    aside = granted(draft, claim) - apart
    free = ties.carrying(draft, apart | aside)
    body = indexes(draft, "body")
    if claim and len(body) >= SEVERAL and apart.issuperset(body):  # nothing can come back to it
        claim = replace(claim, pillars=claim.pillars or claim.idle, idle=())
    listed = claim.pillars if claim else plan.pillars if plan else ()
    if claim and len(listed) < SEVERAL:
        listed = (*listed, *(following(draft, claim, free) or taken_up(draft, claim, free)))
        claim = replace(claim, idle=()) if listed else claim
        listed = listed or implicit(draft, free)
    claim = replace(claim, pillars=listed) if claim else None
    tied = ties.follow(draft, ties.tie(draft, listed, apart, free))
    if aside:
        tied = tuple([ties.behind(one) if one.paragraph in aside else one for one in tied])
    tied = ties.weigh(draft, tied, stated)
    beside = claim.beside if claim else ()
    names = [p.name for p in listed]
    told = _without_idle(draft, claim) if claim and claim.idle else draft
    again = restatement.find(told, stated, names, tied, beside) if stated else None
    if again and strangers.says_nothing(draft, paragraph_at(draft.paragraphs, again.start)):
        again = replace(again, strength=restatement.FAINTEST, fresh=None, pillars=())
    return Argument(claim, None, tied, again) if claim else Argument(None, plan, tied, None, again)


def _without_idle(draft: Draft, claim: Thesis) -> Draft:
    """Leave out the sentences that only say reasons again to which nothing comes back."""
    idle = frozenset[str]().union(*[stems(one.name) for one in claim.idle])
    said = [(one, stems(draft.text, one)) for one in draft.sentences]
    kept = [s for s, own in said if claim.covers(s) or not own or own - idle]
    return replace(draft, sentences=tuple(kept))


def _sentences(text: str, paragraphs: tuple[Paragraph, ...]) -> tuple[Sentence, ...]:
    told = [
        Sentence(span.start, span.end, i)
        for i, paragraph in enumerate(paragraphs)
        if paragraph.role in SPOKEN
        for span in segment.sentences(text, paragraph)
    ]
    return unlinked(text, told)
