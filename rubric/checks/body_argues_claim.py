"""Body argues the claim.

Asks: does each body paragraph argue back to the claim, and not only tell what happened?

Why: facts do not prove a claim by themselves; a sentence must say what they show.

Score: the share of body paragraphs with a sentence of the writer's own that draws a conclusion
(“because”, “this shows”, “therefore”, what ought to be, what is better) or that takes up a word of
the thesis after the first sentence. A paragraph that carries no reason of the thesis must do both.
An essay without a thesis is not asked.

Pass:
    … Marks rose by a tenth in one year. This shows that tired pupils had been the whole trouble.

Fail:
    … The first bell rang at seven. The buses left at six. In 1961 a second wing was built.
"""

import re

from rubric.checks import check
from rubric.lookup import (
    certainty,
    counted,
    hedged,
    indexes,
    number,
    places,
    prose,
    quoted,
    sentences_in,
    shortened,
)
from rubric.result import Evidence, Finding, Measure, Missing, Step, Strength
from rubric.style.own import own
from rubric.types import Essay, Sentence, Tie
from rubric.words import stems, words

DRAWS = re.compile(
    r"\b(?:because|therefore|thus|hence|consequently|as a result|in other words|which (?:\w+ )?"
    r"(?:means|shows?|proves?|is why|makes?|leads?|allows?|helps?|causes?|explains?|suggests?)|"
    r"(?:this|that|these|those|it|all of (?:this|these)|\w+ing) (?:\w+ ){0,2}?(?:shows?|means?|"
    r"proves?|suggests?|demonstrates?|explains?|makes?|helps?|allows?|leads?|illustrates?|reveals?|"
    r"reflects?|gives?|causes?|supports?|results? in|is why|would|will|could|can)|shows? (?:that|"
    r"how|us)|prov(?:es?|ing) (?:that|how)|"
    r"should|must|ought|need to|needs to|have to|has to|better|worse|best|worst|important|"
    r"benefits?|helps? \w+|harm(?:s|ful)?|danger(?:s|ous)?|reasons?|so that|in order to|"
    r"if (?:\w+[ ,]+){1,12}?(?:will|would|can|could|then)|(?:more|less) \w+ than|instead of|"
    r"no accident|the (?:point|effect|result|lesson|cost|price)|turns? (?:\w+ ){1,3}into|becomes?|"
    r"not only|not merely|matters|amounts? to|forces?|teach(?:es)?|leads? to|led to|"
    r"resulted in|due to|would (?:not )?(?:be|have|make|help))\b"
)
QUOTE = 50  # code points shown of a sentence

SILENT_ON = "an essay without a thesis or a body"
NOTHING = "I found no thesis that body paragraphs could argue for."
NO_BODY = "I found no body paragraph in {words} words."
ALL_ARGUE = "Each of {paragraphs} argues, as ¶{place} does: “{quote}”."
ONE_ARGUES = "The one body paragraph argues: “{quote}”."
SOME_ARGUE = "{arguing} of {all} body paragraphs argue; I could not find it in {bare}."
NONE_ARGUE = "I could not find where {bare} {say} what the facts show."
STRENGTH = "Body paragraphs say what their facts show (¶{place})."
CONCLUDE = "What does ¶{place} (“{quote}”) show about the thesis? End it with that."


@check
def body_argues_claim(essay: Essay) -> Finding:
    """Each body paragraph argues back to the claim."""
    draft, thesis = essay.draft, essay.argument.thesis
    body = indexes(draft, "body")
    if thesis is None or not body:
        measure = Measure("body paragraphs", len(body), "paragraphs")
        says = NOTHING if body else NO_BODY.format(words=draft.words)
        return Finding("body_argues_claim", None, says, measured=measure, status="not_applicable")
    text = own(essay, prose(draft), titles=True)
    claimed = stems(words(" ".join((thesis.of(draft.text), *(p.name for p in thesis.pillars)))))
    ties = {tie.paragraph: tie for tie in essay.argument.ties}
    shown = {
        i: quoted(draft, found)
        for i in body
        if (found := _argument(essay, text, claimed, ties.get(i), i))
    }
    bare = tuple(i for i in body if i not in shown)
    evidence = tuple(shown.values())
    return Finding(
        "body_argues_claim",
        round(len(shown) / len(body), 4),
        hedged(essay, _says(essay, shown, bare)),
        evidence,
        None if evidence else Missing("an argument", 0, len(draft.text)),
        status=certainty(essay),
        strength=None if bare else _strength(essay, body[0], evidence[0]),
        step=_step(essay, bare[0]) if bare else None,
    )


def _argument(
    essay: Essay, text: str, claimed: frozenset[str], tie: Tie | None, paragraph: int
) -> Sentence | None:
    """Give the sentence of a paragraph that argues: the last one that draws a conclusion."""
    rows = sentences_in(essay.draft, paragraph)
    drawing = [row for row in rows if DRAWS.search(text, row.start, row.end)]
    echoing = [row for row in rows[1:] if not claimed.isdisjoint(stems(words(text, row)))]
    if tie is not None and tie.kind == "untied" and not (drawing and echoing):
        return None
    both = [row for row in drawing if row in echoing]
    found = both or drawing or echoing
    return found[-1] if found else None


def _says(essay: Essay, shown: dict[int, Evidence], bare: tuple[int, ...]) -> str:
    draft, every = essay.draft, len(shown) + len(bare)
    several = len(bare) > 1
    told = {
        "arguing": len(shown),
        "all": every,
        "paragraphs": counted(every, "body paragraph"),
        "bare": places(draft, bare),
        "say": "say" if several else "says",
    }
    if not shown:
        return NONE_ARGUE.format(**told)
    if bare:
        return SOME_ARGUE.format(**told)
    place, first = next(iter(shown.items()))
    said = ALL_ARGUE if every > 1 else ONE_ARGUES
    return said.format(**told, quote=shortened(first.quote, QUOTE), place=number(draft, place))


def _strength(essay: Essay, paragraph: int, shown: Evidence) -> Strength:
    says = STRENGTH.format(place=number(essay.draft, paragraph))
    return Strength(shown.start, shown.end, says, shown.quote)


def _step(essay: Essay, paragraph: int) -> Step:
    draft = essay.draft
    where = draft.paragraphs[paragraph]
    quote = shortened(where.of(draft.text), QUOTE)
    says = CONCLUDE.format(place=number(draft, paragraph), quote=quote)
    return Step(says, "one sentence", where.start, where.end)
