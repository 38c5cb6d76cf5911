"""What earns nothing. A Draft in, void stretches out; an Essay and they in, a sound Essay out.

Void is a paragraph that repeats earlier ones, the sample essay or the assignment, is stuffed with
key words, makes no sense as a sequence of words, stands in no order, or belongs to another essay.
The bars are far from anything that running prose reaches. Of a single copied sentence the
citations and quotations are void: copying them adds no source.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from rubric.advisories import assignment
from rubric.advisories.order import disorder
from rubric.advisories.repeats import Copies, Told, copies, said_again
from rubric.advisories.senseless import (
    ALL_SENSELESS_LEAST,
    ALL_SENSELESS_SHARE,
    is_senseless,
    is_unknown,
)
from rubric.cited import is_marked
from rubric.lookup import bearer, covering, indexes, prose, sentence_at, sentences_in
from rubric.records import replace
from rubric.types import Argument, Aside, Citation, Draft, Essay, Span, Tie
from rubric.words import count, telling, words

FEWEST_TO_JUDGE = 30  # words of a paragraph; shares of fewer are noise
REPEATED_SHARE = 0.6  # of a paragraph's sentences that stood before
FEWEST_REPEATED = 3  # sentences of a conclusion: it may say the thesis and a reason again
FEWEST_TO_HARP, MOST_OF_ONE = 8, 0.4  # words of a shorter one; the most that are one and the same
SMALL_WORDS_LEAST = 0.2  # share of small words; running English prose has .4 to .6
# Points of disorder, and those that are firm: 2 of 1,919 school essays are above both and none of
# 471 parts of papers, but of the shuffled ones that are long enough to tell nearly half.
JUMBLED, FIRMLY = 18.0, 16.0
STUFFED_LEAST = 8  # citations without a list of sources
STUFFED_SHARE = 0.6  # of body sentences that cite; the most densely cited real essay has .43
CROWDED_WORDS = 30  # for each citation; of a school essay that cites so often the least has 41
# One and the same page that is cited again and again: no school essay cites one more than twice.
SAME_LEAST, SAME_SHARE = 4, 0.4
REPEATED = "repeated-text"  # code of a paragraph that says earlier sentences again
COPIED = "repeated-sentence"  # code of a void sentence, which is no notice
SURPLUS = "stuffed-citations"  # code of each citation where most sentences have one
FOREIGN = "foreign"  # code of a paragraph that seems to belong to another essay
BORROWED = "copied-from-exemplar"  # code of a sentence or paragraph of the sample essay
PROMPTED = "prompt-copied"  # code of a sentence or paragraph of the assignment
BESIDE = "off-topic"  # code of every paragraph, where the essay may not be on its assignment
DOUBTED = "jumbled"  # a reader may find the order meant
UNKNOWN = "unknown-words"  # code of every paragraph, where most words are none that I know


class Void(Span):
    """A stretch whose evidence earns nothing, and why: a whole paragraph, or a sentence of one."""

    paragraph: int
    code: str
    whole: bool = True


def certain(found: Sequence[Void]) -> tuple[Void, ...]:
    """Leave out what may be meant so: an order, a citation in nearly each sentence, words."""
    return tuple(void for void in found if void.code not in {DOUBTED, SURPLUS, UNKNOWN})


def uncopied(draft: Draft, found: Sequence[Void]) -> Draft:
    """Leave out the sentences copied from the assignment, so that no claim is looked for there."""
    copied = {void.start for void in found if void.code == PROMPTED and not void.whole}
    left = tuple(sentence for sentence in draft.sentences if sentence.start not in copied)
    return replace(draft, sentences=left) if copied and left else draft


def sound(essay: Essay, found: Sequence[Void]) -> Essay:
    """Take void evidence out: citations, quotations, ties, the thesis, the restatement.

    The citations and quotations are set aside. A source cited by them alone is not cited, unless
    it is in a paragraph whose only fault is that I could not see what it is for.
    """
    tied = [tie.paragraph for tie in essay.argument.ties if tie.kind != "untied"]
    own = [i for i in tied if bearer(essay.draft, i) == i]  # as this reading has it: no strangers
    found = [void for void in found if void.code != FOREIGN or void.paragraph not in own]
    if not found:
        return essay
    draft, sources = essay.draft, [void for void in found if void.code != DOUBTED]
    falls = covering(sources)
    aside = Aside(
        tuple(citation for citation in draft.citations if falls(citation)),
        tuple(quotation for quotation in draft.quotations if falls(quotation)),
        tuple(void.paragraph for void in found if void.whole and void.code == REPEATED),
    )
    left = tuple(citation for citation in draft.citations if not falls(citation))
    # Where the essay cites elsewhere, what only a strange paragraph cites is cited all the same.
    strange = [void for void in sources if void.code == FOREIGN and left]
    vain = (c for c in aside.citations if not any(void.covers(c) for void in strange))
    lost = {i for c in vain for i in c.references} - {i for c in left for i in c.references}
    entries = enumerate(draft.references)
    kept = replace(
        draft,
        citations=left,
        quotations=tuple(quotation for quotation in draft.quotations if not falls(quotation)),
        references=tuple(replace(e, cited=e.cited and i not in lost) for i, e in entries),
    )
    return replace(
        essay,
        draft=kept,
        argument=_without(essay.argument, found),
        aside=aside,
        void=tuple(Span(void.start, void.end) for void in found),
    )


def _without(argument: Argument, found: Sequence[Void]) -> Argument:
    whole = {void.paragraph for void in found if void.whole}
    claims = [void for void in found if void.code not in {COPIED, SURPLUS, DOUBTED}]

    def stands(part: Span | None) -> bool:
        return part is not None and not any(v.start <= part.start < v.end for v in claims)

    ties = tuple(
        Tie(tie.paragraph, (), "untied", 0.0, ()) if tie.paragraph in whole else tie
        for tie in argument.ties
    )
    return Argument(
        argument.thesis if stands(argument.thesis) else None,
        argument.plan,
        ties,
        argument.restatement if stands(argument.restatement) else None,
        argument.echo if stands(argument.echo) else None,
        argument.rival if stands(argument.rival) else None,
    )


def voids(draft: Draft, sample: Told | None = None, prompt: str | None = None) -> tuple[Void, ...]:
    """Give the paragraphs and copied sentences whose evidence earns nothing.

    `sample` is what the rubric's sample essay says, `prompt` the assignment's words.
    """
    again, borrowed = copies(draft, sample or Told())
    prompted = Copies(assignment.copied(draft, prompt) if prompt else [], [])
    told = {REPEATED: again, BORROWED: borrowed, PROMPTED: prompted}
    told = {code: found for code, found in told.items() if found.exact or found.near}
    found = [
        *(Void(s.start, s.end, s.paragraph, COPIED, whole=False) for s in again.exact),
        *(Void(s.start, s.end, s.paragraph, BORROWED, whole=False) for s in borrowed.exact),
        *(Void(s.start, s.end, s.paragraph, PROMPTED, whole=False) for s in prompted.exact),
        *(Void(c.start, c.end, c.paragraph, SURPLUS, whole=False) for c in _stuffing(draft)),
    ]
    everywhere = _everywhere(draft)
    alike = dict.fromkeys(said_again(draft), REPEATED)
    codes = {
        i: code
        for i in prose(draft)
        if (code := everywhere or _copied(draft, i, told) or alike.get(i) or _fault(draft, i))
    }
    for i, code in sorted({**_loose(draft, frozenset(codes)), **codes}.items()):
        span = draft.paragraphs[i]
        found.append(Void(span.start, span.end, i, code))
    return tuple(found)


def astray(draft: Draft, prompt: str | None) -> tuple[Void, ...]:
    """Give all paragraphs, where I could not find what the essay has to do with its assignment."""
    if prompt is None or not assignment.is_astray(draft, prompt):
        return ()
    parts = draft.paragraphs
    return tuple(Void(parts[i].start, parts[i].end, i, BESIDE) for i in prose(draft))


def foreign(essay: Essay) -> tuple[Void, ...]:
    """Give the paragraphs that seem to belong to another essay."""
    parts = essay.draft.paragraphs
    return tuple(Void(parts[i].start, parts[i].end, i, FOREIGN) for i in sorted(essay.strangers))


def _stuffing(draft: Draft) -> Sequence[Citation]:
    """Give the citations where most sentences cite and none leads on: of the body, or of all.

    Those that a quotation rests on count where they say no more than the others, and so do sources
    that a sentence only names. Of one page cited again and again fewer are enough.
    """
    lost = [c for c in draft.citations if c.kind != "note" and is_marked(c)]
    loose = [c for c in lost if c.quotation is None]
    if len(loose) < SAME_LEAST or any(c.references for c in draft.citations):
        return ()
    pages = Counter((c.author, c.locator) for c in loose if c.locator)
    page, times = max(pages.items(), key=lambda one: one[1], default=(None, 0))
    same = [c for c in lost if (c.author, c.locator) == page] if times >= SAME_LEAST else []
    if len(loose) >= STUFFED_LEAST and _share_citing(draft, loose) >= STUFFED_SHARE:
        return [c for c in lost if c.quotation is None or c in same]
    return same if same and _share_citing(draft, same) >= SAME_SHARE else ()


def crowded(draft: Draft) -> int:
    """Count the citations where they crowd a short text, whether they are listed or not."""
    cited = [c for c in draft.citations if c.kind != "note" and is_marked(c)]
    short = len(cited) >= STUFFED_LEAST and draft.words <= CROWDED_WORDS * len(cited)
    dense = short and _share_citing(draft, cited) >= STUFFED_SHARE
    return len(cited) if dense else 0


def _share_citing(draft: Draft, cited: Sequence[Citation]) -> float:
    """Give the share of the body's sentences, or of all, that hold one of some citations."""
    citing = {sentence_at(draft, citation.start).start for citation in cited}
    rows = indexes(draft, "body") or prose(draft)
    told = [s.start for i in rows for s in sentences_in(draft, i)]
    return len(citing.intersection(told)) / max(1, len(told))


def _everywhere(draft: Draft) -> str | None:
    """Tell whether the whole essay makes no sense; paragraphs alone may be too short to tell."""
    told = prose(draft)
    if not told:
        return None
    whole = Span(draft.paragraphs[told[0]].start, draft.paragraphs[told[-1]].end)
    if is_senseless(draft.text, whole, ALL_SENSELESS_LEAST, ALL_SENSELESS_SHARE):
        return "senseless"
    return UNKNOWN if is_unknown(draft.text, whole) else None


def _copied(draft: Draft, paragraph: int, told: Mapping[str, Copies]) -> str | None:
    """Tell whether most of a paragraph is copied; a conclusion may say one thing again."""
    all_told = len(sentences_in(draft, paragraph)) if told else 0
    if not all_told or count(draft.text, draft.paragraphs[paragraph]) < FEWEST_TO_JUDGE:
        return None
    closes = draft.paragraphs[paragraph].role == "conclusion"
    for code, found in told.items():
        held = sum(s.paragraph == paragraph for s in (*found.exact, *found.near))
        if held >= (FEWEST_REPEATED if closes else 1) and held / all_told >= REPEATED_SHARE:
            return code
    return None


def _fault(draft: Draft, paragraph: int) -> str | None:
    span = draft.paragraphs[paragraph]
    found = len(words(draft.text, span))
    if found < FEWEST_TO_JUDGE:
        return "stuffed" if _harps(draft.text, span, found) else None
    if found - len(telling(draft.text, span)) < SMALL_WORDS_LEAST * found:
        return "stuffed"
    return "senseless" if is_senseless(draft.text, span) else None


def _harps(text: str, span: Span, size: int) -> bool:
    """Tell whether one word, in its forms, is much of a short paragraph of `size` words."""
    often = Counter(telling(text, span)).most_common(1) if size >= FEWEST_TO_HARP else []
    return any(times > MOST_OF_ONE * size for _, times in often)


def _loose(draft: Draft, void: frozenset[int]) -> Mapping[int, str]:
    """Give the body paragraphs where the sentences of the essay seem to stand in no order.

    Paragraphs void already are not weighed: a repeated one is nearer to its like than to itself.
    """
    found = disorder(draft, void)
    loose = found and found.points > JUMBLED and found.firm > FIRMLY
    return dict.fromkeys(indexes(draft, "body"), DOUBTED) if loose else {}
