"""Body argues the claim.

Asks: does each body paragraph argue back to the claim, and not only tell what happened?

Why: facts do not prove a claim by themselves; a sentence must say what they show.

Score: the share of body paragraphs with a sentence of the writer's own that draws a conclusion
(“because”, “this shows”, “therefore”, what ought to be, what is better) or that takes up a word of
the thesis after the first sentence. A paragraph that carries no reason of the thesis must do both.
Not asked are a paragraph of one sentence, one that answers an objection, and an essay without a
thesis.

Pass:
    … Marks rose by a tenth in one year. This shows that tired pupils had been the whole trouble.

Fail:
    … The first bell rang at seven. The buses left at six. In 1961 a second wing was built.
"""

import re

from rubric.checks import check
from rubric.lookup import indexes, prose, quoted, sentences_in
from rubric.result import Finding, Measure
from rubric.style.own import own
from rubric.style.paragraphs import Sought, shared
from rubric.types import Essay, Sentence, TieKind
from rubric.words import stems

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

FEWEST = 2  # sentences of a paragraph that is asked; one alone can state or tell, not do both

LACKS = (
    "has",
    "have",
    "a paragraph that does not say what its facts show",
)  # said of a class: of one essay, of several, and what
SILENT_ON = "an essay without a thesis or a body"
NOTHING = "I found no thesis that body paragraphs could argue for."
NO_BODY = "I found no body paragraph to judge in {words} words."
SOUGHT = Sought(
    "body_argues_claim",
    "an argument",
    "Every body paragraph says what its facts show, as ¶{place} does: “{quote}”.",
    "{have} of {all} body paragraphs say what their facts show. I could not find it in {bare}.",
    "I could not find what the facts show in {bare}.",
    "Body paragraphs say what their facts show (¶{place}).",
    "What does ¶{place} (“{quote}”) show about the thesis? End it with that.",
    argued=True,
)


@check
def body_argues_claim(essay: Essay) -> Finding:
    """Each body paragraph argues back to the claim."""
    draft, thesis = essay.draft, essay.argument.thesis
    ties = {tie.paragraph: tie.kind for tie in essay.argument.ties}
    body = tuple(i for i in indexes(draft, "body") if _is_asked(essay, ties.get(i), i))
    if thesis is None or not body:
        measure = Measure("body paragraphs", len(body), "paragraphs")
        says = NOTHING if body else NO_BODY.format(words=draft.words)
        return Finding("body_argues_claim", None, says, measured=measure, status="not_applicable")
    text = own(essay, prose(draft), titles=True)
    claimed = stems(" ".join((thesis.of(draft.text), *(p.name for p in thesis.pillars))))
    shown = {
        i: quoted(draft, found)
        for i in body
        if (found := _argument(essay, text, claimed, ties.get(i), i))
    }
    return shared(SOUGHT, essay, shown, [i for i in body if i not in shown])


def _is_asked(essay: Essay, tie: TieKind | None, paragraph: int) -> bool:
    """Tell whether a paragraph should argue for the claim: one that answers an objection has."""
    return tie != "counterargument" and len(sentences_in(essay.draft, paragraph)) >= FEWEST


def _argument(
    essay: Essay, text: str, claimed: frozenset[str], tie: TieKind | None, paragraph: int
) -> Sentence | None:
    """Give the sentence of a paragraph that argues: the last one that draws a conclusion."""
    rows = sentences_in(essay.draft, paragraph)
    drawing = [row for row in rows if DRAWS.search(text, row.start, row.end)]
    echoing = [row for row in rows[1:] if not claimed.isdisjoint(stems(text, row))]
    if tie == "untied" and not (drawing and echoing):
        return None
    both = [row for row in drawing if row in echoing]
    found = both or drawing or echoing
    return found[-1] if found else None
