"""What makes an essay ungradable or its evidence void. An Essay in; refusal, sound Essay, notices.

Void is a paragraph that repeats earlier ones, is stuffed with keywords, or makes no sense as a
sequence of words. The bars are far from anything that running prose reaches. Of a sentence that
stood before, the citations and quotations are void: copying them adds no source.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rubric.lookup import counted, places, prose, sentences_in, shortened
from rubric.result import GradeFailure
from rubric.types import Argument, Draft, Essay, Notice, Restatement, Sentence, Span, Thesis, Tie
from rubric.words import STOP_WORDS, words

FEWEST_WORDS = 60  # below this there is no introduction, body and conclusion to judge
ONE_PARAGRAPH_WORDS = 250  # one paragraph this long has probably lost its line breaks
FEWEST_TO_JUDGE = 30  # words of a paragraph; shares of fewer are noise
REPEATED_SHARE = 0.6  # of a paragraph's sentences that stood before
FEWEST_REPEATED = 2  # sentences of a conclusion: one may be the thesis, whose copying costs less
FEWEST_TO_COPY = 5  # words of a sentence; shorter ones return by chance
SMALL_WORDS_LEAST = 0.2  # share of small words; running English prose has .4 to .6
SENSELESS_LEAST = 2  # such articles; one is a slip, and learners' paragraphs have slips
SENSELESS_SHARE = 0.2  # of articles followed by a word no article precedes; prose has under .03
ARTICLE_THEN = re.compile(r"\b(?:[Tt]he|a|[Aa]n)\s+([a-z']+)")  # "point A to", "the US" are none
NEVER_AFTER_ARTICLE = frozenset(
    """
    the a an of and to is are was were be been in that it its he she they them their his him with
    for on at by from as but or this these those have has had would could should can will if we
    you i my your our us do does did than then because when which who what not there so
    """.split()
)
SPACE = re.compile(r"\W+")
COPIED = "repeated-sentence"  # code of a void sentence, which is no notice
CITED = re.compile(r"\([^()]{0,80}\)|[¹²³⁴⁵⁶⁷⁸⁹⁰]+")  # what a copy may drop or change
LANGUAGES = {
    "es": "Spanish",
    "fr": "French",
    "de": "German",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
}

TOO_SHORT = "The text has {words}; at least {least} are needed to judge an essay's structure."
NO_PROSE = "I found no running text in this file."
OTHER_LANGUAGE = "The text seems to be in {language}; this version judges English essays only."
ONE_PARAGRAPH = "I see one paragraph of {words:,} words; were line breaks lost?"
REPEATED = "I read the same sentences again in {places}; what is repeated earns nothing."
STUFFED = "I see a list of key words in {places}; it earns nothing."
SENSELESS = "I could not read sentences in {places}; what stands there earns nothing."
NO_CITATIONS = "Were sources asked for? If not: -r school-argument"
UNLISTED = "{citations} without a list of sources; I cannot tell where {they} lead."
ASTRAY = "{citations} of no listed source, first “{first}”; I cannot tell where {they} lead."


@dataclass(frozen=True, slots=True)
class Void(Span):
    """A stretch whose evidence earns nothing, and why: a paragraph, or a sentence of one."""

    paragraph: int
    code: str


def refusal(essay: Essay) -> GradeFailure | None:
    """Say why an essay cannot be graded at all, or None when it can."""
    name, draft = essay.submission.name, essay.draft
    if not prose(draft):
        return GradeFailure(name, "no-prose", NO_PROSE)
    if essay.language not in ("en", "und"):
        language = LANGUAGES.get(essay.language, "another language")
        return GradeFailure(name, "language", OTHER_LANGUAGE.format(language=language))
    if draft.words < FEWEST_WORDS:
        says = TOO_SHORT.format(words=counted(draft.words, "word"), least=FEWEST_WORDS)
        return GradeFailure(name, "too-short", says)
    return None


def sound(essay: Essay, found: tuple[Void, ...]) -> Essay:
    """Take void evidence out: citations, quotations, ties, the thesis, the restatement."""
    if not found:
        return essay

    def stands(part: Span) -> bool:
        return not any(void.covers(part) for void in found)

    draft = replace(
        essay.draft,
        citations=tuple(citation for citation in essay.draft.citations if stands(citation)),
        quotations=tuple(quotation for quotation in essay.draft.quotations if stands(quotation)),
    )
    whole = frozenset(void.paragraph for void in found if void.code != COPIED)
    return replace(essay, draft=draft, argument=_without(essay, essay.argument, whole))


def _without(essay: Essay, argument: Argument, void: frozenset[int]) -> Argument:
    def stands(part: Thesis | Restatement | None) -> bool:
        places = [essay.draft.paragraphs[i] for i in void]
        return part is not None and not any(p.start <= part.start < p.end for p in places)

    ties = tuple(
        Tie(tie.paragraph, (), "untied", 0.0, ()) if tie.paragraph in void else tie
        for tie in argument.ties
    )
    return Argument(
        argument.thesis if stands(argument.thesis) else None,
        argument.plan,
        ties,
        argument.restatement if stands(argument.restatement) else None,
    )


def voids(draft: Draft) -> tuple[Void, ...]:
    """Give the paragraphs and copied sentences whose evidence earns nothing."""
    again = _copies(draft)
    copies = Counter(sentence.paragraph for sentence in again)
    found = [Void(s.start, s.end, s.paragraph, COPIED) for s in again]
    for i in prose(draft):
        span = draft.paragraphs[i]
        code = _fault(draft, i, copies[i])
        if code:
            found.append(Void(span.start, span.end, i, code))
    return tuple(found)


def _copies(draft: Draft) -> tuple[Sentence, ...]:
    """Give the sentences that stood before, word for word, citations aside."""
    seen: set[str] = set()
    found: list[Sentence] = []
    for sentence in draft.sentences:
        said = _plain(sentence.of(draft.text))
        if said in seen and said.count(" ") + 1 >= FEWEST_TO_COPY:
            found.append(sentence)
        seen.add(said)
    return tuple(found)


def _fault(draft: Draft, paragraph: int, copies: int) -> str | None:
    span = draft.paragraphs[paragraph]
    found = [word.of(draft.text).lower() for word in words(draft.text, span)]
    if len(found) < FEWEST_TO_JUDGE:
        return None
    least = FEWEST_REPEATED if span.role == "conclusion" else 1
    if copies >= least and copies / len(sentences_in(draft, paragraph)) >= REPEATED_SHARE:
        return "repeated-text"
    if sum(word in STOP_WORDS for word in found) / len(found) < SMALL_WORDS_LEAST:
        return "stuffed"
    return "senseless" if _is_senseless(draft.text, span) else None


def _is_senseless(text: str, span: Span) -> bool:
    after = [m.group(1) for m in ARTICLE_THEN.finditer(text, span.start, span.end)]
    wrong = sum(word in NEVER_AFTER_ARTICLE for word in after)
    return wrong >= SENSELESS_LEAST and wrong / len(after) >= SENSELESS_SHARE


def _plain(sentence: str) -> str:
    return SPACE.sub(" ", CITED.sub(" ", sentence)).strip().lower()


def notices(draft: Draft, void: tuple[Void, ...]) -> tuple[Notice, ...]:
    """Give what a reader of the grade should know, in a fixed order."""
    return tuple(_notices(draft, void))


def _notices(draft: Draft, void: tuple[Void, ...]) -> Iterator[Notice]:
    if len(prose(draft)) == 1 and draft.words >= ONE_PARAGRAPH_WORDS:
        yield Notice("one-paragraph", ONE_PARAGRAPH.format(words=draft.words))
    for code, says in (
        ("repeated-text", REPEATED),
        ("stuffed", STUFFED),
        ("senseless", SENSELESS),
    ):
        where = places(draft, (one.paragraph for one in void if one.code == code))
        if where:
            yield Notice(code, says.format(places=where))
    if not draft.citations:
        yield Notice("no-citations", NO_CITATIONS)
    yield from _unverifiable(draft)


def _unverifiable(draft: Draft) -> Iterator[Notice]:
    """Say which citations lead nowhere; beside a list, a name with a year may be none."""
    listed = bool(draft.references)
    lost = [
        citation
        for citation in draft.citations
        if not citation.references
        and citation.kind != "note"
        and not (listed and citation.kind == "narrative")
    ]
    if lost:
        count = counted(len(lost), "citation")
        said = (ASTRAY if listed else UNLISTED).format(
            citations=count[0].upper() + count[1:],
            first=shortened(lost[0].of(draft.text), 60),
            they="they" if len(lost) > 1 else "it may",
        )
        yield Notice("citations-unverifiable", said)
