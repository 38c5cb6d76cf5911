"""Authors named in the sentence before a year in brackets. A place in the text in, Named out.

"Smith and Jones (2019) found", "Okoro’s (2018) study": who they are, how surely they are authors,
and what only looks alike, as a film or an event with its year.
"""

import re
from typing import NamedTuple

from rubric.analysis.sources.brackets import CLOSING, MINOR, PARTICLES, is_prefixed
from rubric.months import MONTHS

LOOK_BACK = 120  # code points before a bracket in which the authors stand
LOOK_AHEAD = 80  # code points behind a name in which its verb stands
MOST_WORDS = 12  # of authors in a sentence
MOST_PLAIN = 3  # words of a person's name

WORD = re.compile(r"\S+")
POSSESSIVE = re.compile(r"(?:[’']s|(?<=s)[’'])\Z")
NEXT = re.compile(r"[^\W\d_]+")
# Capitalised at the head of a sentence, and no part of a name.
LEADS = frozenset(
    """
    in as the a an by from according for when while although though however but and both yet also
    recently similarly finally author authors professor historian dr dr. president critic critics
    scholar scholars like unlike since because if after before psychologist economist sociologist
    researchers researcher scientists so thus then moreover furthermore likewise further
    additionally more later earlier second third first these those this that it at on of to with
    work works studies research study see studying following building using writing
    """.split()
)
GROUPS = frozenset(
    """
    organization organisation association department institute institutes agency committee
    commission council ministry bureau center centers centre centres foundation office bank
    nations union society academy service services administration federation board authority
    university college group government company corporation network alliance coalition fund party
    assembly parliament court congress senate panel consortium trust league team times post tribune
    globe herald journal chronicle gazette news press star
    """.split()
)
# A number or year behind these counts a thing, a date or an event, and cites nothing.
COUNTED = frozenset(
    """
    chapter chapters figure figures fig fig. figs. table tables section sections article
    articles appendix part volume grade grades room phase level type types
    class group title season episode exhibit step day week year unit age ages amendment
    bill rule proposition resolution route highway interstate flight channel area version
    vitamin question item note equation game games round rank number no. model size stage lot
    block box gate platform windows formula olympics cup studio h.r. s. art. pub. psalms code
    form line lines scene verse stanza page pages total average mean top best world-war wwi
    wwii building floor apartment suite locker bus district ward precinct plan camp pier zone
    sector store exit track
    """.split()
)
# A number or year behind these is a date or a law's.
TIMES = frozenset(MONTHS) | frozenset(
    """
    jan. feb. mar. apr. aug. sept. oct. nov. dec. spring summer autumn winter fall monday tuesday
    wednesday thursday friday saturday sunday late early mid bc ad bce ce circa about around
    since after before until over under nearly almost only born died century war order act law
    """.split()
)
EVENTS = frozenset(
    """
    act treaty battle war revolution election elections olympics games cup crisis massacre
    strike award awards prize prizes medal medals accord accords agreement amendment
    constitution declaration invasion siege armistice proclamation movement rebellion uprising
    riots march boycott earthquake hurricane flood fire famine plague pandemic epidemic edition
    reprint premiere tour festival museum director dir. winner founded established published
    released opened decision edict law code charter bill convention protocol
    """.split()
)
# A name and a number behind these are somebody's age.
KIN = frozenset(
    """
    brother sister mother father mom dad son daughter cousin aunt uncle friend wife husband
    neighbor neighbour grandmother grandfather grandma grandpa niece nephew twin boy girl child
    """.split()
)
# Beginnings of what people who write are called.
PEOPLE = tuple(
    "critic scholar author researcher histor psycholog econom sociolog scientist writer theor "
    "expert philosoph journalist biolog educator doctor engineer poet dr. prof".split()
)
# What stands before a work, not before its author.
WORKS = frozenset(
    """
    film films movie movies novel novels book books poem poems play plays song songs album albums
    series show shows magazine newspaper painting paintings documentary story stories memoir
    musical opera classic masterpiece his her their its directed published wrote painted released
    composed titled entitled called starred adapted won
    """.split()
)
SOURCES = frozenset(
    "study studies work works research survey report findings experiment theory model article "
    "analysis review paper data interview see per cf cf.".split()
)
INNER = ("of", "for", "the", "on")  # in the name of an office
OWN = ("his", "her", "their")  # colleagues
ADVERBS = frozenset(
    "also later first then further has have had who and both clearly rightly even once still "
    "himself herself themselves did does do would would, similarly likewise thus in for each "
    "all only famously therefore too never".split()
)
# Beginnings of the verbs by which a source speaks.
SPEAKS = tuple(
    """
    argu claim show writ wrote report note noti suggest explain describ observ conclud point
    maintain contend demonstrat examin stud survey test compar measur call sa estimat propos
    discuss insist track belie think thought state find found uses used analy identif
    investigat interview conduct develop defin emphasi highlight acknowledg assert add advis
    agree declar disagree document explor indicat interpret introduc offer present recommend
    reject remind reveal stress support tell told urg view warn ask attribut calculat cite
    confirm consider credit criti challeng list map provid record refut review theori trac
    treat predict posit hold held question contrast link count collect admit affirm assum
    recogni remark recount recall remember reflect rais respond compil concede concur caution
    evaluat follow gave gives see saw sum put puts fail replicat repeat quot tried tries attempt
    wonder worked works trained randomi randomly sampl studied published look looked discover
    learn expect extend blam prais dismiss doubt endors favor favour oppos refer relat speculat
    summari surmis underscor underlin uncover employ recruit assess monitor detect determin
    deriv distinguish elaborat equat establish expand formulat frame generali illustrat infer
    invok justif label lament mention outlin portray prefer prov reason reiterat repli
    represent sketch speak spoke specif stipulat suspect synthes term understand understood
    """.split()
)


class Named(NamedTuple):
    """Authors before a bracket and where they start.

    `sure`: their shape or the words before say that they are authors; `is_plain`: they may be a
    person or a group; `is_work`: they are a work or an event.
    """

    authors: str
    start: int
    sure: bool
    is_plain: bool
    is_work: bool


def before(text: str, low: int, end: int) -> Named | None:
    """Read the authors that end where a bracket opens (`end`); `low`: the sentence's start."""
    floor = max(low, end - LOOK_BACK)
    said = text[floor:end]
    words = list(WORD.finditer(said))
    if not words or said[-1:] != " " or len(said) - words[-1].end() > 2:  # noqa: PLR2004  # spaces
        return None
    first = _first(words)
    if first is None:
        return None
    start = floor + words[first].start()
    printed = text[start : floor + words[-1].end()]
    authors = POSSESSIVE.sub("", printed)
    lead = [match.group().lower().strip(",") for match in words[max(0, first - 3) : first]]
    names = [word.strip(",").lower() for word in authors.split()]
    return Named(
        authors,
        start,
        _is_sure(names, lead, possessive=authors != printed),
        _is_plain(names),
        _is_work(names, lead, authors),
    )


def _first(words: list[re.Match[str]]) -> int | None:
    """Walk back over the words of a name; give the index of its first, null for no name."""
    at = len(words)
    names: list[int] = []
    listed = False
    while at > 0 and len(words) - at < MOST_WORDS:
        word = words[at - 1].group()
        kind = _kind(word, last=at == len(words), listed=listed)
        if kind == "end":
            break
        at -= 1
        if kind == "join":
            listed = True
        if kind == "name":
            names.append(at)
    while names and words[names[-1]].group().lower().strip(",") in LEADS:
        names.pop()
    names = _of_a_group(words, names)
    return _with_particles(words, names[-1]) if names else None


def _of_a_group(words: list[re.Match[str]], names: list[int]) -> list[int]:
    """Keep what stands before "of" only where it names a group: "Elements of Steele’s (1997)"."""
    if not names:
        return names
    said = [match.group().strip(",").lower() for match in words[names[-1] :]]
    inner = [at for at, word in enumerate(said) if word in ("of", "for", "on")]
    if not inner or not (GROUPS | EVENTS).isdisjoint(said):
        return names
    return [at for at in names if at > names[-1] + inner[-1]]


def _kind(word: str, *, last: bool, listed: bool) -> str:
    """Tell what a word is to the name behind it: `name`, `join`, `inner`, or `end` of the name."""
    plain = word.strip(",")
    if word.endswith(",") and not listed and plain.lower() not in CLOSING:
        return "end"
    if plain in ("and", "&"):
        return "end" if last else "join"
    if plain == "et" or plain.lower() in CLOSING or (listed and plain in OWN):
        return "join"
    core = POSSESSIVE.sub("", plain)
    if core[:1].isupper() or is_prefixed(core):
        clean = core.replace(".", "").replace("-", "").replace("’", "").replace("'", "")
        return "name" if clean.isalpha() and not (word.endswith(".") and len(clean) > 2) else "end"  # noqa: PLR2004  # "Jr."
    return "inner" if not last and (plain in PARTICLES or plain in INNER) else "end"


def _with_particles(words: list[re.Match[str]], first: int) -> int:
    while first > 0 and words[first - 1].group() in PARTICLES - {"a", "y", "e"}:
        first -= 1
    return first


def _is_sure(names: list[str], lead: list[str], *, possessive: bool) -> bool:
    joined = "al." in names or "al" in names or "colleagues" in names or "others" in names
    if joined or (possessive and not _has_event(names)) or "&" in names:
        return True
    if not lead:
        return False
    if lead[-2:] == ["according", "to"] or lead[-1] == "see" or lead[-1].startswith(PEOPLE):
        return True
    said = lead[-2] if len(lead) > 1 else ""
    if lead[-1] == "by" and said.startswith(SPEAKS):
        return True
    return lead[-1] in ("by", "of", "from", "in") and said in SOURCES


def _has_event(names: list[str]) -> bool:
    several = "and" in names or "&" in names  # one of them may be called March or Law
    return not EVENTS.isdisjoint(names[:1] if several else names)


def _is_plain(names: list[str]) -> bool:
    people = len(names) <= MOST_PLAIN and MINOR.isdisjoint(names)
    pair = "and" in names and len(names) <= 2 * MOST_PLAIN
    return people or pair or not GROUPS.isdisjoint(names)


def _is_work(names: list[str], lead: list[str], authors: str) -> bool:
    if _has_event(names):
        return True
    if not GROUPS.isdisjoint(names) or authors.isupper():
        return False
    owned = any(POSSESSIVE.search(word) for word in authors.split()[:-1])
    named = not WORKS.isdisjoint(lead[-1:] if lead[-2:] != ["such", "as"] else lead[:1])
    return owned or named or lead[-1:] == ["the"]


def is_reported(text: str, at: int) -> bool:
    """Tell whether a verb of saying or finding follows at `at`: "Smith (2010) has shown"."""
    for match in NEXT.finditer(text, at, at + LOOK_AHEAD):
        word = match.group().lower()
        if text[at : match.start()].strip(" ,—"):
            return False
        if word.startswith(SPEAKS):
            return True
        if word not in ADVERBS and not word.endswith("ly"):
            return False
        at = match.end()
    return False
