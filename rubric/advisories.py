"""What makes an essay ungradable or its evidence void. An Essay in; refusal, sound Essay, notices.

Void is a paragraph that repeats an earlier one, is stuffed with keywords, or makes no sense as a
sequence of words. The bars are far from anything that running prose reaches.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from rubric.lookup import counted, number, prose, sentences_in
from rubric.result import GradeFailure
from rubric.types import Argument, Draft, Essay, Notice, Restatement, Span, Thesis, Tie
from rubric.words import STOP_WORDS, words

FEWEST_WORDS = 60  # below this there is no introduction, body and conclusion to judge
ONE_PARAGRAPH_WORDS = 250  # one paragraph this long has probably lost its line breaks
FEWEST_TO_JUDGE = 30  # words of a paragraph; shares of fewer are noise
REPEATED_SHARE = 0.6  # of a paragraph's sentences that stood before
SMALL_WORDS_LEAST = 0.2  # share of small words; running English prose has .4 to .6
ARTICLES_LEAST = 5  # articles a paragraph must have to judge what follows them
SENSELESS_SHARE = 0.2  # of articles followed by a word no article precedes; prose has under .03
ARTICLE_THEN = re.compile(r"\b(?:the|a|an)\s+([a-z']+)", re.IGNORECASE)
NEVER_AFTER_ARTICLE = frozenset(
    """
    the a an of and to is are was were be been in that it its he she they them their his him with
    for on at by from as but or this these those have has had would could should can will if we
    you i my your our us do does did than then because when which who what not there so
    """.split()
)
SPACE = re.compile(r"\W+")
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
REPEATED = "{places} repeats earlier sentences; what is repeated earns nothing."
STUFFED = "{places} is a list of key words; it earns nothing."
SENSELESS = "{places} does not read as sentences; it earns nothing."
NO_CITATIONS = "Were sources asked for? If not: -r school-argument"
UNVERIFIABLE = "{citations} without a list of sources; I cannot tell where they lead."


@dataclass(frozen=True, slots=True)
class Void:
    """A paragraph whose evidence earns nothing, and why."""

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
    """Take the evidence out of void paragraphs: citations, quotations, ties, the restatement."""
    void = frozenset(one.paragraph for one in found)
    if not void:
        return essay
    draft = replace(
        essay.draft,
        citations=tuple(c for c in essay.draft.citations if c.paragraph not in void),
        quotations=tuple(q for q in essay.draft.quotations if q.paragraph not in void),
    )
    return replace(essay, draft=draft, argument=_without(essay, essay.argument, void))


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
    """Give the paragraphs of prose whose evidence earns nothing, in order."""
    seen: Counter[str] = Counter()
    found: list[Void] = []
    for paragraph in prose(draft):
        said = [_plain(s.of(draft.text)) for s in sentences_in(draft, paragraph)]
        code = _fault(draft, paragraph, sum(seen[s] > 0 for s in said) / max(1, len(said)))
        seen.update(said)
        if code:
            found.append(Void(paragraph, code))
    return tuple(found)


def _fault(draft: Draft, paragraph: int, repeated: float) -> str | None:
    span = draft.paragraphs[paragraph]
    found = [word.of(draft.text).lower() for word in words(draft.text, span)]
    if len(found) < FEWEST_TO_JUDGE:
        return None
    if repeated >= REPEATED_SHARE:
        return "repeated-text"
    if sum(word in STOP_WORDS for word in found) / len(found) < SMALL_WORDS_LEAST:
        return "stuffed"
    return "senseless" if _is_senseless(draft.text, span) else None


def _is_senseless(text: str, span: Span) -> bool:
    after = [m.group(1).lower() for m in ARTICLE_THEN.finditer(text, span.start, span.end)]
    if len(after) < ARTICLES_LEAST:
        return False
    return sum(word in NEVER_AFTER_ARTICLE for word in after) / len(after) >= SENSELESS_SHARE


def _plain(sentence: str) -> str:
    return SPACE.sub(" ", sentence).strip().lower()


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
        places = [f"¶{number(draft, v.paragraph)}" for v in void if v.code == code]
        if places:
            yield Notice(code, says.format(places=", ".join(places)))
    if not draft.citations:
        yield Notice("no-citations", NO_CITATIONS)
    elif not draft.references and not any(c.kind == "note" for c in draft.citations):
        count = counted(len(draft.citations), "citation")
        said = count[0].upper() + count[1:]
        yield Notice("citations-unverifiable", UNVERIFIABLE.format(citations=said))
