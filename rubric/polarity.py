"""Whether one sentence denies what another claims. A text and two parts of it in, yes or no out.

It does where the one says of a thing what the other says not: the same verb, behind "not" in one
of them alone, with the same force (what is, can be, will be or should be), and with a word of its
subject and half of what it goes on with in both. Nothing is told where a word before the verb
gives it to others, asks or supposes, nor where one turns the sense round in one of them alone.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence

from rubric.memory import remembered
from rubric.records import Record
from rubric.seldom import seldom
from rubric.types import Span
from rubric.words import Word, forms, lowered, placed, stems, words

# All is searched for in lower case. Quick questions first: few sentences deny anything, and hardly
# one what another claims.
NEGATIONS = frozenset(
    """not never longer cannot don't doesn't didn't shouldn't mustn't needn't can't couldn't won't
    wouldn't isn't aren't wasn't weren't dont doesnt didnt shouldnt mustnt cant wont isnt
    arent""".split()
)
PARTIAL = tuple([one] for one in "only just simply merely all every always to".split())
DENIED = seldom(  # "should not be", "do not really", "never"
    r"\b(?:(?:(?P<duty>should|must|ought|need)|(?P<may>can|could|may|might)|"
    r"(?P<will>will|would)|(?P<be>is|are|was|were)|do|does|did)"
    r"(?:n'?t| not| never| no longer)|never)\b"
    r"(?! (?:only|just|simply|merely|all|every\w*|always|to)\b)"
    r"(?P<light>(?: (?:to|ever|really|even|ha(?:s|ve)|needs?|be|been|get|an?|the|any|\w+ly)\b)*+) "
)
FORCES = {
    "duty": seldom(r"\b(?:should|must|ought|(?:needs?|ha(?:s|ve)) to)\b"),
    "may": seldom(r"\b(?:can|could|may|might)\b"),
    "will": seldom(r"\b(?:will|would)\b"),
    "be": seldom(r"\b(?:is|are|was|were)\b"),
}
FACT = "fact"  # the force of "does not", and of a verb without such a word before it
OBLIGES = ("need", "have", "has")  # in "does not need to"
FRAMES = seldom(
    r"\b(?:if|whether|unless|until|when|(?<!is )(?<!'s )why|how|although|though|despite|only|"
    r"some|many|most|others|critics|opponents|sa(?:y|ys|id|ying)|argue[sd]?|claim\w*|who|which|"
    r"or (?:should|do|is|are|can|will)|(?<!\bi )(?:thinks?|believes?))\b|\A\W*while\b"
)
TURNS = seldom(
    r"\b(?:not?|never|nobody|none|cannot|without|nothing|neither|nor|instead|rather|wrong|false|"
    r"untrue|myths?|bad|worse|mistake\w*|ban\w*|stop\w*|against|disagree\w*|refus\w*|"
    r"den(?:y|ies|ied)|less|fewer|limit\w*|(?:do|does|did|should|would|could|ca|wo|is|are)nt)\b|"
    r"n't\b"
)
COMPARES = seldom(r"\b(?:than|more|less|only)\b")
DEGREES = seldom(r"\b(?:than|too|much|more|enough|as|all|every\w*|always|only)\b|\?")
CUTS = seldom(r"[,;:.!?()—–\"“”]|\b(?:because|since|so|but|although|if|when|while|unless)\b")
VIEWS = frozenset("think believ feel agre know want mean say see".split())  # stems
SUBJECTS = frozenset("i he she it they we you".split())
BEFORE, BEHIND = 6, 8  # words before a verb, and of what it goes on with
NEXT = 5  # words before a verb among which the one stands that gives its force
CLOSE = 3  # as above, among which its subject does: "makes her the true heir"
SHARED = 0.5  # of the stems that the denied verb goes on with, in the other sentence


class Said(Record):
    """What is said of a thing: a verb's stem, and the plain words and stems around it."""

    verb: str
    before: tuple[str, ...]
    stems: tuple[str, ...]
    subject: frozenset[str]
    behind: frozenset[str]


class Denied(Record):
    """What is said not to be: its force, and the words before it that turn the sense."""

    said: Said
    force: str
    turned: tuple[str, ...]


def denies(text: str, said: Span, claim: Span) -> bool:
    """Tell whether what is said at one place surely denies what is claimed at another."""
    return _is_denied(text, claim, said) or _is_denied(text, said, claim)


def _is_denied(text: str, claim: Span, by: Span) -> bool:
    if not _negates(text, by) or not _may_be(text, claim, by) or "?" in claim.of(text):
        return False
    own = {one.said.verb for one in _denials(text, claim)}
    return any(
        _affirms(text, claim, one) for one in _denials(text, by) if one.said.verb not in own
    )


def _negates(text: str, by: Span) -> bool:
    """Tell whether a "not" stands in a sentence."""
    places = _negations(text)
    return bisect_left(places, by.start) < bisect_left(places, by.end)


@remembered  # each sentence of an ending is asked, and its thesis
def _negations(text: str) -> tuple[int, ...]:
    """Give where a "not" stands in a text."""
    every = placed(text, Span(0, len(text)))
    return tuple(
        [at for at, word in zip(every.starts, every.found, strict=True) if word.plain in NEGATIONS]
    )


def _may_be(text: str, claim: Span, by: Span) -> bool:
    """Tell by words alone whether a sentence may deny another; nearly none may."""
    plain, said, own = forms(text, by), words(text, by), stems(text, claim)
    places = [at for at, word in enumerate(plain) if word in NEGATIONS]
    for at in places:
        verbs = (i for i in range(at + 1, min(at + BEFORE, len(said))) if said[i].content)
        verb = next(verbs, None) if plain[at + 1 : at + 2] not in PARTIAL else None
        if verb is not None and said[verb].stem in own and _meets(text, claim, said, at, verb):
            return True
    return False


def _meets(text: str, claim: Span, said: Sequence[Word], at: int, verb: int) -> bool:
    """Tell whether a sentence has a verb behind no "not", and the same words around it."""
    every, plain = words(text, claim), forms(text, claim)
    places = [i for i, word in enumerate(every) if word.stem == said[verb].stem]
    if not all(NEGATIONS.isdisjoint(plain[max(0, i - BEFORE) : i]) for i in places):
        return False
    subject = {one.stem for one in said[max(0, at - BEFORE - 1) : at]}
    return any(
        any(
            one.stem in subject and (one.content or one.plain in SUBJECTS)
            for one in every[max(0, i - BEFORE - 1) : i]
        )
        for i in places
    )


def _denials(text: str, by: Span) -> tuple[Denied, ...]:
    """Give what a sentence denies."""
    plain = lowered(text)
    found: list[Denied] = []
    for match in DENIED.finditer(plain, by.start, by.end):
        verb = placed(text, Span(match.end(), by.end))
        if not verb.found or not verb.found[0].content or verb.found[0].stem in VIEWS:
            continue
        end = verb.ends[0]
        turned, clause = _turned(plain, by.start, match.start()), _clause(plain, by, match.start())
        if turned is None or DEGREES.search(plain, end, clause.end):
            continue
        said = _said(text, clause, Span(match.start(), end), verb.found[0].stem)
        found.append(Denied(said, _force(match), turned))
    return tuple(found)


def _force(found: re.Match[str]) -> str:
    force = next((one for one in FORCES if found[one]), FACT)
    return "duty" if force == FACT and any(one in found["light"] for one in OBLIGES) else force


def _affirms(text: str, claim: Span, denied: Denied) -> bool:
    """Tell whether a sentence claims what is denied."""
    plain, every = lowered(text), placed(text, claim)
    for word, start, end in zip(every.found, every.starts, every.ends, strict=True):
        if word.stem != denied.said.verb:
            continue
        turned, clause = _turned(plain, claim.start, start), _clause(plain, claim, start)
        if turned != denied.turned or COMPARES.search(plain, clause.start, clause.end):
            continue
        said = _said(text, clause, Span(start, end), word.stem)
        if _is_so(denied, said) and _is_same(denied.said, said):
            return True
    return False


def _is_so(denied: Denied, said: Said) -> bool:
    """Tell whether a verb is claimed with the force with which it is denied."""
    near, subject = " ".join(said.before[-NEXT:]), denied.said.subject
    if denied.force == FACT:
        moved = any(FORCES[force].search(near) for force in ("duty", "may", "will"))
        told = {*said.before[-1:]} & SUBJECTS or subject.intersection(said.stems[-1:])
        return bool(told) and not moved
    close = denied.force == "be" and not subject.isdisjoint(said.stems[-CLOSE:])
    return close or FORCES[denied.force].search(near) is not None


def _is_same(denied: Said, said: Said) -> bool:
    """Tell whether two verbs have a subject in common, and what they go on with."""
    subject, behind = denied.subject & said.subject, denied.behind & said.behind
    pronoun = {*denied.before[-1:]} & {*said.before} & SUBJECTS
    if not denied.behind:
        return bool(subject)
    return bool(subject or pronoun) and len(behind) >= max(1, SHARED * len(denied.behind))


def _turned(plain: str, start: int, end: int) -> tuple[str, ...] | None:
    """Give the words that turn the sense of what follows; None where it may not be claimed."""
    part = plain[start:end]
    return None if FRAMES.search(part) else tuple(sorted(TURNS.findall(part)))


def _clause(plain: str, sentence: Span, at: int) -> Span:
    """Give the clause around a place in a sentence."""
    cuts = [cut.end() for cut in CUTS.finditer(plain, sentence.start, at)]
    end = CUTS.search(plain, at, sentence.end)
    return Span(cuts[-1] if cuts else sentence.start, end.start() if end else sentence.end)


def _said(text: str, clause: Span, place: Span, verb: str) -> Said:
    """Give what is said at a place in a clause."""
    before = placed(text, Span(clause.start, place.start)).found[-BEFORE:]
    behind = placed(text, Span(place.end, max(place.end, clause.end))).found[:BEHIND]
    return Said(
        verb,
        tuple([word.plain for word in before]),
        tuple([word.stem for word in before]),
        frozenset([word.stem for word in before if word.content]),
        frozenset([word.stem for word in behind if word.content]),
    )
