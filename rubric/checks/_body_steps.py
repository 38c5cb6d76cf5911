"""What to do next about the body's paragraphs. An Account of their ties in, a Step out.

Reasons are read from the thesis and may be read wrongly, so a step that names one asks whether it
is one.
"""

import re
from dataclasses import replace

from rubric.deeds import are_listed, match_reasons, name_reasons
from rubric.lookup import (
    counted,
    number,
    only_leaves,
    paragraph_at,
    prose,
    sentences_in,
    shortened,
    stretch,
    tail,
)
from rubric.records import record
from rubric.result import Step
from rubric.types import Draft, Essay, Pillar, Sentence, Thesis, Tie
from rubric.words import containment, count, lowered, stems

NAMES = 0.5  # share of a reason's stems beyond which a first sentence names it
QUOTE, NAME = 40, 60  # code points shown of a paragraph's opening and of a reason
SEVERAL = 2  # reasons named, given the paragraphs: one alone leaves the rest to them
SCRAP_WORDS = 6  # fewer are no sentence but a caption, a name or a heading: nothing to fill
FULL = 0.62  # of what paragraphs may say; from here on, that no reason is named costs more
FEWEST_SCRAPS = 3  # paragraphs of one sentence from which they are the essay's habit
NEXT_REASON = re.compile(
    r"\W*(?:(?:and|but|so),? )?(?:first|second|third|last|final|next|another|also\b|one reason|"
    r"my (?:\w+ )?reason|for one|to begin|to start|in addition)"
)  # in lower case, at the head of a sentence

TIE_IT = "Which words of ¶{place} (“{quote}”) tie it to the claim? Add some, or take it out."
CARRY_IT = "Which paragraph proves “{reason}”? Write one, or take that reason out of the thesis."
FILL_IT = "What shows “{reason}” in ¶{place}? Add an example, a name or a number."
FILL_OWN = "What shows the point of ¶{place}, “{quote}”? Add an example, a name or a number."
JOIN = "Which of {body} speak of one reason? Join those, and add an example to each."
JOIN_NAME = "Which of {body} give one reason? Join them, add examples, and name each in {first}."
FOLLOW_IT = "How does the rest of ¶{place} show “{reason}”? Say so there, in plain words."
KEEP_TO_IT = "Which reason of the thesis does {each} prove? Keep to it in every sentence."
PROVE_IT = "How does {each} prove “{thesis}”? Say so in its first sentence."
DIVIDE = "Where after “… {tail}” do the reasons begin? Begin a new paragraph with each."
DIVIDE_AT = "Does a reason begin at “{quote}” in ¶{place}? Begin a new paragraph with each reason."
BUILD = "Which reasons does the essay give in its {words} words? Give each its own paragraph."
WAIT_STEP = "Once the thesis stands: which of its reasons does {each} prove?"


@record
class Account:
    """What is weighed: all ties, reasons of the thesis or plan, lapses, ties that may be none."""

    ties: tuple[Tie, ...]
    reasons: tuple[Pillar, ...]
    stray: tuple[Tie, ...]
    idle: tuple[Pillar, ...]
    faint: tuple[Tie, ...]

    @property
    def thin(self) -> tuple[Tie, ...]:
        """The ties whose paragraphs say little, the emptiest first."""
        rows = sorted(self.ties, key=lambda tie: tie.substance)
        return tuple(tie for tie in rows if tie.substance < 1 and tie.pillars)

    @property
    def are_named(self) -> bool:
        """Tell whether the thesis names its reasons; else topic sentences stand for them."""
        return self.named >= min(SEVERAL, len(self.ties))

    @property
    def named(self) -> int:
        """How many reasons the thesis itself names."""
        return sum(pillar.start is not None for pillar in self.reasons)


def emptiest(essay: Essay, account: Account) -> Tie | None:
    """Give the paragraph that says least of those with something to say, the thesis's apart."""
    draft, thesis = essay.draft, essay.argument.thesis
    own = paragraph_at(draft.paragraphs, thesis.start) if thesis else None
    long_enough = (
        tie
        for tie in account.thin
        if count(draft.text, draft.paragraphs[tie.paragraph]) >= SCRAP_WORDS
        and not only_leaves(draft, tie.paragraph)
        and tie.paragraph != own
    )
    return next(long_enough, None)


def scraps(draft: Draft, account: Account) -> tuple[Tie, ...]:
    """Give the paragraphs of one sentence, where they are most of the body; else none."""
    found = tuple(tie for tie in account.ties if len(sentences_in(draft, tie.paragraph)) == 1)
    many = len(found) >= FEWEST_SCRAPS and 2 * len(found) > len(account.ties)
    return found if many else ()


def propose(essay: Essay, account: Account) -> Step | None:
    """Give the step for what costs most: no thesis, a stray paragraph, an idle reason, …."""
    thesis = essay.argument.thesis
    if thesis is None:
        effort = counted(len(account.ties), "sentence")
        return Step(of_all(essay, account, WAIT_STEP), effort)
    if len(account.stray) == len(account.ties):
        says = KEEP_TO_IT if account.are_named else PROVE_IT
        effort = "a paragraph each" if len(account.ties) > 1 else "a paragraph"
        return Step(of_all(essay, account, says), effort)
    if account.stray:
        return _gather(essay, account)
    if account.faint:
        return _about(essay, account.faint[0], TIE_IT)
    return _match(essay.draft, thesis, account) if account.idle else _finish(essay, account)


def done(essay: Essay, account: Account) -> Account:
    """Give what is to be weighed once the step that is proposed has been done."""
    ties = account.ties
    if len(account.stray) == len(ties):
        return _full(account)
    if account.stray or account.faint:
        out = (account.stray or account.faint)[0]
        left = tuple(tie for tie in ties if tie != out)
        return replace(account, ties=left or ties, stray=account.stray[1:])
    if account.idle:
        thesis = essay.argument.thesis
        listed = thesis is not None and are_listed(essay.draft, thesis)
        return replace(account, idle=account.idle[1:] if listed else ())
    thin = emptiest(essay, account)
    if thin and scraps(essay.draft, account):
        return _full(account)
    if thin is None or names_reasons(essay, account):
        return account
    filled = replace(thin, substance=1.0)
    return replace(account, ties=tuple(filled if tie == thin else tie for tie in ties))


def _full(account: Account) -> Account:
    """Give paragraphs that all carry a reason and say something of it."""
    whole = (replace(tie, kind="pillar", substance=1.0) for tie in account.ties)
    return replace(account, ties=tuple(whole), stray=(), idle=())


def names_reasons(essay: Essay, account: Account) -> bool:
    """Tell whether the step of paragraphs that all carry a reason asks to name them."""
    if account.are_named or account.stray or account.faint or account.idle:
        return False
    thin, short = emptiest(essay, account), scraps(essay.draft, account)
    return thin is None or bool(short) or _mean(account) >= FULL


def _match(draft: Draft, thesis: Thesis, account: Account) -> Step:
    """Give the step for a reason without a paragraph."""
    if not are_listed(draft, thesis):
        return match_reasons(draft, thesis)
    pillar = account.idle[0]
    says = CARRY_IT.format(reason=shortened(pillar.name, NAME))
    return Step(says, "a paragraph", pillar.start, pillar.end)


def divide(essay: Essay) -> Step:
    """Give the step of an essay without a body: where its paragraphs may begin."""
    draft, thesis = essay.draft, essay.argument.thesis
    parts = prose(draft)
    told = sentences_in(draft, parts[0]) if len(parts) == 1 else ()
    if len(told) < 2:  # noqa: PLR2004  # one sentence cannot be divided
        return Step(BUILD.format(words=f"{draft.words:,}"), "a paragraph each")
    after = [one for one in told[1:] if thesis is None or one.start >= thesis.end]
    thesis = thesis if after else None  # one that ends the essay comes after its reasons
    after = after or list(told[1:])
    plain = lowered(draft.text)
    begun = next((s for s in after if NEXT_REASON.match(plain, s.start, s.end)), None)
    place: Sentence = begun or told[0]
    said = (DIVIDE_AT if begun else DIVIDE).format(
        quote=shortened(place.of(draft.text), QUOTE),
        place=number(draft, parts[0]),
        tail=tail((thesis or place).of(draft.text)),
    )
    return Step(said, "ten minutes", place.start, place.end)


def of_all(essay: Essay, account: Account, says: str, plan: str = "") -> str:
    """Say something of all body paragraphs, and of the thesis or the plan."""
    thesis = essay.argument.thesis
    claim = shortened(thesis.of(essay.draft.text), NAME) if thesis else ""
    body = stretch(essay.draft, tuple(tie.paragraph for tie in account.ties))
    several = len(account.ties) > 1
    return says.format(
        body=body,
        each=f"each of {body}" if several else body,
        s="" if several else "s",
        thesis=claim,
        plan=plan,
        first=stretch(essay.draft, prose(essay.draft)[:1]),
    )


def named_in(essay: Essay, account: Account, tie: Tie) -> Pillar | None:
    """Give the reason a paragraph's first sentence names, if it names one."""
    told = sentences_in(essay.draft, tie.paragraph)[:1]
    head = frozenset(stem for one in told for stem in stems(essay.draft.text, one))
    named = (p for p in account.reasons if containment(stems(p.name), head) > NAMES)
    return next(named, None)


def opening(essay: Essay, tie: Tie) -> str:
    """Quote how a paragraph begins."""
    return shortened(essay.draft.paragraphs[tie.paragraph].of(essay.draft.text), QUOTE)


def _gather(essay: Essay, account: Account) -> Step:
    """Give the step for a stray paragraph: what it proves, or what in it shows what it names."""
    stray = account.stray[0]
    named = named_in(essay, account, stray)
    return _about(essay, stray, FOLLOW_IT if named else TIE_IT, named.name if named else "")


def _finish(essay: Essay, account: Account) -> Step | None:
    """Give the step where every paragraph carries a reason: say more of it, or name it."""
    thin = emptiest(essay, account)
    unnamed = None if account.are_named else essay.argument.thesis
    short = scraps(essay.draft, account)
    if thin and short:
        says = JOIN_NAME if unnamed else JOIN
        return Step(of_all(essay, account, says), "ten minutes", *_span(essay, short[0]))
    if thin is None or names_reasons(essay, account):
        return name_reasons(essay.draft, unnamed) if unnamed else None
    reason = account.reasons[thin.pillars[0]]
    return _about(essay, thin, FILL_OWN if reason.start is None else FILL_IT, reason.name)


def _mean(account: Account) -> float:
    """Give how much the paragraphs say, 0..1, on average."""
    return sum(tie.substance for tie in account.ties) / len(account.ties)


def _span(essay: Essay, tie: Tie) -> tuple[int, int]:
    paragraph = essay.draft.paragraphs[tie.paragraph]
    return paragraph.start, paragraph.end


def _about(essay: Essay, tie: Tie, says: str, reason: str = "") -> Step:
    """Give a step about one paragraph."""
    said = says.format(
        place=number(essay.draft, tie.paragraph),
        quote=opening(essay, tie),
        reason=shortened(reason, NAME),
    )
    return Step(said, "one sentence", *_span(essay, tie))
