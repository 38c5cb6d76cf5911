"""Sources listed.

Asks: does the essay list its sources, and do list and text agree?

Why: a citation leads to the list; where the list lacks the source, it leads nowhere.

Score: the share of cited sources that are listed and of listed sources that are cited, taken
together; at most half when a source that is surely cited is not listed (.59 where that is the one
fault), and three tenths for any list. In an essay that cites by years, a citation whose year is
another than the list's leads to no entry. Numbered notes that say their source count as the list;
where there is a list as well, what they cite belongs on it. An entry that is a name alone, or the
address of a whole site, counts half. Texts that the class was given, cited
by their number ("Source 2"), need no entry; where nothing else is cited, nothing is asked.

Pass:
    (Okafor 12) in the text, and “Okafor, M. Early Bells. 2019.” in the list.

Fail:
    (Okafor 12) in the text, and no list.
"""

import re
from collections.abc import Mapping
from operator import attrgetter

from rubric.checks import check
from rubric.cited import (
    NAME,
    are_given,
    dated_otherwise,
    entry_name,
    is_bare,
    is_given,
    is_page_alone,
    is_personal,
    joined,
    leads_on,
    named,
    redated,
    unlisted,
)
from rubric.lookup import counted, prose, quoted, shortened, stretch, tail
from rubric.memory import remembered
from rubric.result import Finding, Measure, Missing, Step, Strength
from rubric.types import Citation, Draft, Essay, Reference

LISTED_ONLY = 0.3  # a list without a citation in the text; with one it is worth no less
# A citation that leads nowhere keeps the criterion from its top level; where it is the one fault,
# no lower than the next: with the rest full, a quarter of the weight at .59 stays just below .9.
ASTRAY_MOST, ONE_ASTRAY = 0.5, 0.59
BARE = 0.5  # of an entry that gives a name alone: it says who, and not what
SLIP = re.compile(r"\([^()\d]{2,40}, \d{1,4}\)")

SOURCES_NEEDED = True
LACKS = (
    "does",
    "do",
    "not list every source",
)  # said of a class: of one essay, of several, and what
WITHOUT = {"a list of sources": ("has", "have", "no list of sources that I could find")}
NO_SOURCES = "I found no list of sources after {last}, and no citation in {words} words."
NO_LIST = "{citations} in the text, and no list of sources."
AGREES = "The text and the list agree on {sources}, {first} first."
NOTED = "The notes name the sources: {notes}, the first “{first}”."
UNTOLD = "I found no source in the notes; the first says “{first}”."
BARE_ENTRY = " {names} has no title there."
BARE_ENTRIES = " {names} have no title there."
HANDED_OUT = "The essay cites {sources} that {were} handed out; {they} no entry in a list."
GIVEN_TOO = " {sources} handed out {need} no entry."
UNLISTED = "I found no entry in the list for {names}."
UNCITED = "The list has {names}, and I found no citation of {them}{counting}."
NEVER_CITED = "The list has {sources}, {first} first. I found no citation{counting} to lead there."
COUNTING = " that counts"  # where citations were set aside
STRENGTH = "Every source is listed and cited: {sources}."
LIST_THEM = "List {names} at the end, each with its title and year."
LIST_IT = "List {names} at the end, with its title and year."
TELL_ALL = "Say in each note who wrote the source, its title and its year, in place of “{first}”."
ENTITLE = "What is the title of {names}, and the year? Add them to the list."
LIST_ALL = "List the sources after “… {tail}” ({last}), each with author, title and year."
ADD = "Add {names} to the list, or take the {citations} out."
REDATE = "The list has another year for {names}: which is right?"
USE = "Cite {names} where {they_are} used, or take {them} off the list."
ONE = {"them": "it", "they_are": "it is", "citations": "citation"}
SEVERAL = {"them": "them", "they_are": "they are", "citations": "citations"}
MATCH = " Match the others: “{slip}” has a comma."
MIXED = " Two styles are mixed: “{one}” and “{other}”."
BARE_MARKS = " Note marks {marks} have no notes."
BARE_MARK = " Note mark {marks} has no note."


@check
def sources_listed(essay: Essay) -> Finding:
    """Cited sources are listed, and listed sources are cited."""
    draft = essay.draft
    if draft.references:
        return _compared(draft, COUNTING if essay.aside.citations else "")
    noted = [note.text for note in draft.notes if note.text and note.start is not None]
    by_note = tuple(c for c in draft.citations if c.kind == "note")
    if noted and by_note:
        first = shortened(noted[0], NAME)
        if not any(map(leads_on, noted)):
            return _untold(first, by_note)
        says = NOTED.format(notes=counted(len(noted), "note"), first=first)
        return Finding("sources_listed", 1.0, says, tuple(quoted(draft, mark) for mark in by_note))
    every = (*draft.citations, *essay.aside.citations)
    return _unlisted(draft, tuple(sorted(every, key=attrgetter("start"))))


@remembered  # whichever reading is asked
def _unlisted(draft: Draft, cited: tuple[Citation, ...]) -> Finding:
    """Say that the list is missing; `cited` are all citations, those that do not count too."""
    missing = Missing("a list of sources", 0, len(draft.text))
    last = stretch(draft, prose(draft)[-1:])
    if not cited:
        end = " ".join(draft.paragraphs[i].of(draft.text) for i in prose(draft)[-1:])
        step = Step(LIST_ALL.format(tail=tail(end), last=last), "ten minutes")
        says = NO_SOURCES.format(last=last, words=draft.words)
        return Finding("sources_listed", 0.0, says, (), missing, step=step)
    given = {c.author for c in cited if are_given(c)}
    cited = tuple(one for one in cited if not are_given(one)) or cited
    if are_given(cited[0]):
        return _handed_out(draft, cited, len(given))
    count = counted(len(cited), "citation")
    whole = tuple(one for one in cited if not is_page_alone(one))
    names = [name for name in named(draft, whole or cited) if not is_given(name)]
    listed = LIST_THEM if len(names) > 1 else LIST_IT
    asks = listed.format(names=joined(names)) + _bare_marks(draft) + _slip(draft)
    measure = Measure("citations without a list", len(cited), "citations")
    first = cited[0]
    step = Step(asks, "ten minutes", first.start, first.end)
    says = NO_LIST.format(citations=count[0].upper() + count[1:]) + _given_too(len(given))
    return Finding("sources_listed", 0.0, says, (), missing, measure, step=step)


def _untold(first: str, marks: tuple[Citation, ...]) -> Finding:
    """Say that the notes name no source."""
    at = marks[0]
    step = Step(TELL_ALL.format(first=first), "ten minutes", at.start, at.end)
    missing = Missing("the sources of the notes", at.start, at.end)
    return Finding("sources_listed", 0.0, UNTOLD.format(first=first), (), missing, step=step)


def _handed_out(draft: Draft, cited: tuple[Citation, ...], sources: int) -> Finding:
    """Say that every source was handed out to the class: there is none to list."""
    one = sources == 1
    says = HANDED_OUT.format(
        sources=counted(sources, "numbered source"),
        were="was" if one else "were",
        they="it needs" if one else "they need",
    )
    shown = tuple(quoted(draft, citation) for citation in cited)
    return Finding("sources_listed", None, says, shown, status="not_applicable")


def _given_too(sources: int) -> str:
    """Say that the numbered sources beside the others need no entry."""
    if not sources:
        return ""
    told = counted(sources, "numbered source")
    need = "needs" if sources == 1 else "need"
    return GIVEN_TOO.format(sources=told[0].upper() + told[1:], need=need)


def _compared(draft: Draft, counting: str) -> Finding:
    """Hold list and text against each other; `counting` says that some citations do not count."""
    used = tuple(r for r in draft.references if r.cited)
    idle = tuple(r for r in draft.references if not r.cited)
    astray = tuple(c for c in draft.citations if c.unlisted)
    lost = unlisted(astray)
    evidence = tuple(quoted(draft, reference) for reference in used)
    if not used:
        return _never_cited(draft, counting)
    if not lost and not idle:
        return _agreeing(draft, used)
    score = max(LISTED_ONLY, len(used) / (len(used) + len(idle) + len(lost)))
    if lost:
        sure = any(_is_sure(draft, citation) for citation in astray)
        most = ONE_ASTRAY if len(lost) == 1 and not idle else ASTRAY_MOST
        score = min(score, most) if sure else score
    first = astray if lost else idle
    asks = _asks(draft, astray, idle) + _slip(draft)
    step = Step(asks, "ten minutes", first[0].start, first[0].end)
    unused = [entry_name(draft, reference) for reference in idle]
    said = " ".join(
        says.format(names=joined(names), counting=counting, **_number(names))
        for names, says in ((lost, UNLISTED), (unused, UNCITED))
        if names
    )
    return Finding("sources_listed", round(score, 4), said, evidence, step=step)


def _asks(draft: Draft, astray: tuple[Citation, ...], idle: tuple[Reference, ...]) -> str:
    """Ask for what is missing, for the right year where only that differs, and for the idle."""
    dated, meant = redated(astray), dated_otherwise(draft)
    rows = (
        ([name for name in unlisted(astray) if name not in dated], ADD),
        (dated, REDATE),
        ([entry_name(draft, entry) for entry in idle if entry not in meant], USE),
    )
    return " ".join(
        asks.format(names=joined(names), **_number(names)) for names, asks in rows if names
    )


def _number(names: list[str]) -> Mapping[str, str]:
    """Give the words that agree with one name or several."""
    return ONE if len(names) == 1 else SEVERAL


def _agreeing(draft: Draft, used: tuple[Reference, ...]) -> Finding:
    sources, first = counted(len(used), "source"), shortened(used[0].author, NAME)
    says = AGREES.format(sources=sources, first=first) + _slip(draft)
    bare = [reference for reference in used if is_bare(reference.of(draft.text))]
    if bare:
        return _bare(draft, used, bare, says)
    entry = quoted(draft, used[0])
    shown = Strength(entry.start, entry.end, STRENGTH.format(sources=sources), entry.quote)
    evidence = tuple(quoted(draft, reference) for reference in used)
    return Finding("sources_listed", 1.0, says, evidence, strength=shown)


def _bare(draft: Draft, used: tuple[Reference, ...], bare: list[Reference], says: str) -> Finding:
    """Find that entries which are cited give a name alone, and ask for more."""
    names = [entry_name(draft, reference) for reference in bare]
    entries = BARE_ENTRY if len(names) == 1 else BARE_ENTRIES
    step = Step(ENTITLE.format(names=joined(names)), "ten minutes", bare[0].start, bare[0].end)
    score = 1 - (1 - BARE) * len(bare) / len(used)
    shown = tuple(quoted(draft, reference) for reference in used)
    says += entries.format(names=joined(names))
    return Finding("sources_listed", round(score, 4), says, shown, step=step)


def _never_cited(draft: Draft, counting: str) -> Finding:
    listed = draft.references
    first = shortened(listed[0].author, NAME)
    sources = counted(len(listed), "source")
    says = NEVER_CITED.format(sources=sources, first=first, counting=counting)
    measure = Measure("listed sources cited", 0, "sources")
    names = [entry_name(draft, reference) for reference in listed]
    asks = USE.format(names=joined(names), **_number(names))
    step = Step(asks, "ten minutes", listed[0].start, listed[0].end)
    return Finding("sources_listed", LISTED_ONLY, says, measured=measure, step=step)


def _is_sure(draft: Draft, citation: Citation) -> bool:
    """Tell a citation from a name with a date, which only brackets or company set apart."""
    beside = {c.style for c in draft.citations if c.references}
    if citation.kind == "note":
        return False  # it says itself where it leads
    return citation.kind != "narrative" or citation.style in beside


def _slip(draft: Draft) -> str:
    """Name one citation that departs from the style of the others."""
    printed = [c for c in draft.citations if c.kind == "parenthetical" and c.author]
    paged = [c for c in printed if c.style == "author-page" and c.locator and not is_page_alone(c)]
    slips = [c for c in paged if SLIP.fullmatch(c.of(draft.text))]
    if slips and len(slips) * 2 <= len(paged):
        return MATCH.format(slip=slips[0].of(draft.text))
    dated = [c for c in printed if c.year and not _is_talk(draft, c)]
    if not paged or not dated:
        return ""
    first, second = sorted((paged[0], dated[0]), key=lambda c: c.start)
    return MIXED.format(one=first.of(draft.text), other=second.of(draft.text))


def _is_talk(draft: Draft, citation: Citation) -> bool:
    """Tell a talk or a letter, which is dated in every style."""
    return is_personal(citation.of(draft.text), (citation.author or "").split("; ")[0])


def _bare_marks(draft: Draft) -> str:
    """Say which note marks have no note."""
    bare = [note.mark for note in draft.notes if note.text is None]
    if not bare:
        return ""
    says = BARE_MARKS if len(bare) > 1 else BARE_MARK
    ends = dict.fromkeys([bare[0], bare[-1]])
    return says.format(marks=" to ".join(ends))
