"""What a reader of the grade should know. A Draft and its voids in, notices out."""

from collections.abc import Collection, Iterator, Sequence

from rubric.advisories.forms import unargued
from rubric.advisories.stories import MAYBE_STORY, STORY
from rubric.advisories.voids import BESIDE, BORROWED, FOREIGN, PROMPTED, SURPLUS, Void, crowded
from rubric.cited import are_given, tells_address
from rubric.lookup import counted, has_lost_breaks, places, shortened
from rubric.source import Notice
from rubric.types import Draft

FIRST = 60  # code points shown of a citation

ONE_PARAGRAPH = "I see one paragraph of {words:,} words; were line breaks lost?"
STORY_TOLD = (
    "This reads as a story: I found what happened, and no claim that it proves. What is only told "
    "earns nothing; your teacher decides."
)
OTHER_FORM = "I found hardly a word that argues. Is this a story or a report?"
MOSTLY_TOLD = "Much of it tells what happened. Is it meant to argue?"
REPEATED = "I read the same sentences again in {places}; what is repeated earns nothing."
STUFFED = "I see a list of key words in {places}; it earns nothing."
SENSELESS = "I could not read sentences in {places}; what stands there earns nothing."
COPIED = "I read sentences of the sample essay in {places}; what is copied earns nothing."
PROMPT = "I read sentences of the assignment in {places}; what is copied earns nothing."
OFF_TOPIC = "I could not find what this essay has to do with the assignment; your teacher decides."
JUMBLED = "I could not follow from sentence to sentence in {places}; is the order meant?"
CITED_EVERYWHERE = (
    "I see {citations} citations close together that lead to no entry of a list; "
    "they earn nothing."
)
UNKNOWN = "I do not know most words of this essay; your teacher decides whether it argues."
CROWDED = (
    "Most sentences of the body cite: {citations} in {words} words. What do you say yourself?"
)
FOREIGN_CITED = (
    "I could not see what {places} is for, so I left out what is cited there; "
    "a sentence that ties it to your claim would help."
)
NO_CITATIONS = "Were sources asked for? If not: -r school-argument"
NO_LIST = "{citations} without a list of sources; I cannot tell where {they} lead."
ASTRAY = "I found no entry in the list for {citations}, {the}“{first}”."

OF_PLACES = {
    "repeated-text": REPEATED,
    "stuffed": STUFFED,
    "senseless": SENSELESS,
    BORROWED: COPIED,
    PROMPTED: PROMPT,
    "jumbled": JUMBLED,
    "unknown-words": UNKNOWN,
}


def notices(
    draft: Draft, void: Sequence[Void], *, sources_asked: bool = True, claims: bool = False
) -> tuple[Notice, ...]:
    """Give what a reader of the grade should know, in a fixed order.

    `sources_asked`: the rubric asks for citations, so that an essay without any may not be its.
    `claims`: each reading has a thesis, so that it is not asked whether it argues.
    """
    return (*_of_whole(draft, void, claims=claims), *_of_parts(draft, void, asked=sources_asked))


def _of_parts(draft: Draft, void: Sequence[Void], *, asked: bool) -> Iterator[Notice]:
    for code, says in OF_PLACES.items():
        where = places(draft, sorted({one.paragraph for one in void if one.code == code}))
        if where:
            yield Notice(code, says.format(places=where))
    strange = {one.paragraph for one in void if one.code == FOREIGN}
    strange &= {c.paragraph for c in draft.citations} | {q.paragraph for q in draft.quotations}
    if strange:
        yield Notice(FOREIGN, FOREIGN_CITED.format(places=places(draft, sorted(strange))))
    stuffed = sum(one.code == SURPLUS for one in void)
    if stuffed:
        yield Notice(SURPLUS, CITED_EVERYWHERE.format(citations=stuffed))
    elif many := crowded(draft):
        said = CROWDED.format(citations=counted(many, "citation"), words=f"{draft.words:,}")
        yield Notice("crowded-citations", said)
    if asked and not draft.citations:
        yield Notice("no-citations", NO_CITATIONS)
    yield from _unverifiable(draft)


def _of_whole(draft: Draft, void: Sequence[Void], *, claims: bool) -> Iterator[Notice]:
    """Say what holds of the essay as a whole: its form, and whether it is on its assignment."""
    if has_lost_breaks(draft):
        yield Notice("one-paragraph", ONE_PARAGRAPH.format(words=draft.words))
    if any(one.code == BESIDE for one in void):
        yield Notice(BESIDE, OFF_TOPIC)
    says = _lacking(draft, {one.code for one in void}, claims=claims)
    if says:
        yield Notice("other-form", says)


def _lacking(draft: Draft, codes: Collection[str], *, claims: bool) -> str | None:
    """Say how prose seems not to argue; None where it does."""
    if STORY in codes:
        return STORY_TOLD
    lacks = "tells" if MAYBE_STORY in codes else None if claims else unargued(draft)
    return (MOSTLY_TOLD if lacks == "tells" else OTHER_FORM) if lacks else None


def _unverifiable(draft: Draft) -> Iterator[Notice]:
    """Say which citations lead nowhere; beside a list, a name with a year may be none.

    An address leads to its site without a list.
    """
    listed = bool(draft.references)
    lost = [
        citation
        for citation in draft.citations
        if (citation.unlisted if listed else not citation.references)
        and citation.kind != "note"
        and not are_given(citation)
        and not (
            citation.kind == "narrative" if listed else tells_address(citation.of(draft.text))
        )
    ]
    if lost:
        many, count = len(lost) > 1, counted(len(lost), "citation")
        if listed:
            said = lost[0].unlisted[0] if lost[0].references else lost[0].of(draft.text)
            first = shortened(said, FIRST)
            said = ASTRAY.format(citations=count, the="the first " if many else "", first=first)
        else:
            citations, they = count[0].upper() + count[1:], "they" if many else "it may"
            said = NO_LIST.format(citations=citations, they=they)
        yield Notice("citations-unverifiable", said)
