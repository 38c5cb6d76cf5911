"""Which body paragraphs have nothing of others' to cite. A paragraph in, yes or no out.

What the writer lived through, saw at home or in class, or measured; a claim alone; and what a
source says that is cited elsewhere, where the sentence names it.
"""

from rubric.cited import whole
from rubric.lookup import sentences_in
from rubric.memory import remembered
from rubric.seldom import seldom
from rubric.types import Draft
from rubric.words import count, forms, lowered

# Words behind "my" that are of the essay, and not of its writer's life; between may be the rank.
MY_ESSAY = frozenset(
    """
    opinion opinions view views viewpoint viewpoints point points position stance side mind belief
    beliefs essay paper paragraph paragraphs thesis topic argument arguments claim claims reason
    reasons idea ideas evidence proof example examples conclusion introduction statement answer
    """.split()
)
RANKS = frozenset(
    "first second third fourth last next final main other own and most important".split()
)
# What only one who tells of a life says behind "I" and "our", and before "me".
I_DID = tuple(
    f"{did} "
    for did in (
        "was/had/saw/went/lived/remember/knew/got/felt/met/learned/learnt/told/did/made/took/"
        "started/began/worked/played/used/could not/couldn't"
    ).split("/")
)
OURS = tuple("class coach family teacher team".split())
TO_ME = tuple(f" {lead}" for lead in "of at told asked gave showed taught helped".split())
# What the first sentence of a paragraph on the writer's own work speaks of.
OWN_WORK = seldom(
    r"\b(?:our|my)(?: own)? (?:[\w-]+ ){0,2}(?:data|experiments?|results?|surveys?|measurements?|"
    r"samples?|trials?|observations?|interviews?|questionnaires?|test (?:group|plants?))\b"
)
ELSEWHERE = seldom(
    r"\d|%|[“\"]|\b(?:stud(?:y|ies)|research(?:ers?)?|scientists?|experts?|doctors?|statistics?|"
    r"according|percent|surveys?|reports?|most people|proven|million|billion|century|war)\b"
)  # words of what cannot be known from one's own life
PERSONAL = seldom(r"\b(?:i|me|my|we|us|our|you|your)\b")
CLAIMS = seldom(r"\b(?:should|must|ought|need(?:s)? to|have to|has to)\b")
MOST_OF_CLAIM = 40  # words of a paragraph that only claims
SENTENCES_OF_CLAIM = 2
# Behind an author's name.
SAYS = seldom(
    r",?(?: (?:also|then|even|later|has|still|herself|himself|further|rightly))? "
    r"(?:say|said|state|argue|show|write|wrote|written|claim|explain|find|found|note|point|report|"
    r"suggest|believe|add|admit|describe|observe|conclude|maintain|warn|think|thought|tell|told)"
    r"(?:e?s|e?d|n)?\b"
)
SEVERAL = seldom(r"[;,&]| et | and ")  # between authors
MOST_GIVEN = 2  # given names before a family name


@remembered  # asked of every reading of the argument
def needs_none(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph has nothing of others' to cite, or names whose it is."""
    return paragraph in draft.lived or _is_own(draft, paragraph) or _names_cited(draft, paragraph)


def _is_own(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph is on the writer's own data, or on one's life in each sentence."""
    span, told = draft.paragraphs[paragraph], sentences_in(draft, paragraph)
    plain = lowered(draft.text)
    if told and OWN_WORK.search(plain, told[0].start, told[0].end):
        return True
    if not tells_own(draft, paragraph) or ELSEWHERE.search(plain, span.start, span.end):
        return False
    return all(PERSONAL.search(plain, one.start, one.end) for one in told)


@remembered  # as above
def only_claims(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph says in a sentence or two what ought to be, and no fact."""
    span, told = draft.paragraphs[paragraph], sentences_in(draft, paragraph)
    short = len(told) <= SENTENCES_OF_CLAIM and count(draft.text, span) <= MOST_OF_CLAIM
    plain = lowered(draft.text)
    claims = short and all(CLAIMS.search(plain, one.start, one.end) for one in told)
    return claims and not ELSEWHERE.search(plain, span.start, span.end)


def _names_cited(draft: Draft, paragraph: int) -> bool:
    """Tell whether a sentence says what an author says whom a bracket cites elsewhere."""
    said = draft.paragraphs[paragraph].of(draft.text)
    authors = {c.author for c in draft.citations if c.author}
    return any(
        SAYS.match(said, at + len(name)) or said[:at].lower().endswith("according to ")
        for name in sorted(filter(None, map(_family, authors)))
        for at in whole(said, name)
    )


def _family(author: str) -> str | None:
    """Give the family name of the first author of a citation; of a title or an office none."""
    name = SEVERAL.split(author, maxsplit=1)[0].strip()
    family = name.rsplit(" ", 1)[-1]
    person = name.count(" ") <= MOST_GIVEN and name.istitle()
    return family if person and family.isalpha() and len(family) > 1 else None


@remembered  # asked of every reading of the argument
def tells_own(draft: Draft, paragraph: int) -> bool:
    """Tell whether a paragraph tells of its writer's life."""
    said = f" {' '.join(forms(draft.text, draft.paragraphs[paragraph]))} "
    return (
        any(behind.startswith(I_DID) for behind in said.split(" i ")[1:])
        or any(behind.startswith(OURS) for behind in said.split(" our ")[1:])
        or any(before.endswith(TO_ME) for before in said.split(" me ")[:-1])
        or any(_is_of_life(behind) for behind in said.split(" my ")[1:])
    )


def _is_of_life(behind: str) -> bool:
    """Tell whether what the writer calls "my" is of a life, by the words behind it."""
    return next((word not in MY_ESSAY for word in behind.split() if word not in RANKS), False)
