"""What to do next about the body's paragraphs. An Account of their ties in, a Step out.

Reasons are read from the thesis and may be read wrongly, so a step that names one asks whether it
is one.
"""

from rubric.checks._about import NAME, NAMES, about, asked, names_its_own, opening
from rubric.checks._divided import divide
from rubric.checks._endings import is_scrap
from rubric.checks._matching import may_be_named
from rubric.deeds import may_stand
from rubric.lookup import (
    counted,
    indexes,
    number,
    only_leaves,
    paragraph_at,
    prose,
    sentences_in,
    shortened,
    stretch,
)
from rubric.reasons import is_crammed, match_reasons, name_reasons
from rubric.records import Record, replace
from rubric.result import Step
from rubric.trust import are_listed, are_trusted
from rubric.types import Draft, Essay, Pillar, Thesis, Tie
from rubric.words import containment, stems

SEVERAL = 2  # reasons named, given the paragraphs: one alone leaves the rest to them
FULL = 0.62  # of what paragraphs may say; from here on, that no reason is named costs more
FEWEST_SCRAPS = 3  # paragraphs of one sentence from which they are the essay's habit
CARRY_IT = "Which paragraph proves “{reason}”? Write one, or take that reason out of the thesis."
FILL_IT = "What shows “{reason}” in ¶{place}? Add an example, a name or a number."
FILL_OWN = "What shows the point of ¶{place}, “{quote}”? Add an example, a name or a number."
JOIN = "Which of {body} speak of the same reason? Join those, and add an example to each."
JOIN_NAME = (
    "Which of {body} give the same reason? "
    "Join those, add an example to each, and name each reason in {first}."
)
JOIN_TWO = "Does ¶{after} show what ¶{place} says, “{quote}”? If so, join the two."
KEEP_TO_IT = "Which reason of the thesis does {each} prove? Keep to it in every sentence."
PROVE_IT = (
    "Which reason for the claim does {each} give? "
    "Name it in its first sentence, in words of the claim too."
)
WAIT_STEP = "Once the thesis stands: which of its reasons does {each} prove?"


class Account(Record):
    """What is weighed: all ties, reasons of the thesis or plan, lapses, and what is in doubt.

    That is ties that may be none, and reasons that may have no paragraph.
    """

    ties: tuple[Tie, ...]
    reasons: tuple[Pillar, ...]
    stray: tuple[Tie, ...]
    idle: tuple[Pillar, ...]
    faint: tuple[Tie, ...]
    doubtful: tuple[Pillar, ...] = ()

    @property
    def in_doubt(self) -> bool:
        """Tell whether a tie, or a reason's only one, may be none."""
        return bool(self.faint or self.doubtful)

    @property
    def thin(self) -> tuple[Tie, ...]:
        """The ties whose paragraphs say little, the emptiest first."""
        rows = sorted(self.ties, key=lambda tie: tie.substance)
        return tuple(tie for tie in rows if tie.substance < 1 and _proves(tie))

    @property
    def are_named(self) -> bool:
        """Tell whether the thesis names its reasons; else topic sentences stand for them."""
        return self.named >= min(SEVERAL, len(self.ties))

    @property
    def named(self) -> int:
        """How many reasons the thesis itself names."""
        return sum(pillar.start is not None for pillar in self.reasons)


class Proposal(Record):
    """A step, and what is to be weighed once it is done.

    Where it `names` reasons, the thesis has them then. It is not `sure` where it hangs on reasons
    in doubt, or on paragraphs still to be written or joined.
    """

    step: Step | None
    then: Account
    names: bool = False
    sure: bool = True


def _proves(tie: Tie) -> bool:
    """Tell whether a paragraph gives a reason, and not an answer to an objection."""
    return bool(tie.pillars) and tie.kind == "pillar"


def emptiest(essay: Essay, account: Account) -> Tie | None:
    """Give the paragraph that says least of those with something to say, the thesis's apart."""
    draft, thesis = essay.draft, essay.argument.thesis
    own = paragraph_at(draft.paragraphs, thesis.start) if thesis else None
    long_enough = (
        tie
        for tie in account.thin
        if not is_scrap(draft, tie.paragraph)
        and not only_leaves(draft, tie.paragraph)
        and tie.paragraph != own
    )
    return next(long_enough, None)


def scraps(draft: Draft, account: Account) -> tuple[Tie, ...]:
    """Give the paragraphs of one sentence, where they are most of the body; else none."""
    found = tuple(tie for tie in account.ties if len(sentences_in(draft, tie.paragraph)) == 1)
    many = len(found) >= FEWEST_SCRAPS and 2 * len(found) > len(account.ties)
    return found if many else ()


def propose(essay: Essay, account: Account) -> Proposal:
    """Give the step for what costs most: no thesis, a stray paragraph, an idle reason, …."""
    ties, thesis = account.ties, essay.argument.thesis
    if thesis is None:
        return Proposal(_waiting(essay, account), account)
    if len(account.stray) == len(ties):
        return Proposal(_prove(essay, account), _full(account))
    if found := asked(essay, account.stray or account.faint, account.reasons):
        out, step = found
        left = tuple(tie for tie in ties if tie != out) or ties
        stray = tuple(tie for tie in account.stray if tie != out)
        return Proposal(step, replace(account, ties=left, stray=stray))
    if account.stray:  # each says what it is for: it may be the reason that seems to be idle
        return Proposal(None, account)
    if is_crammed(essay.draft):
        return Proposal(divide(essay), _full(account), sure=False)
    may = _match if account.idle else _finish
    return may(essay, thesis, account)


def _prove(essay: Essay, account: Account) -> Step | None:
    """Give the step where no paragraph carries a reason; none where most bring in one."""
    if 2 * sum(names_its_own(essay, tie) for tie in account.ties) > len(account.ties):
        return None
    says = KEEP_TO_IT if account.are_named else PROVE_IT
    effort = "a paragraph each" if len(account.ties) > 1 else "a paragraph"
    return Step(of_all(essay, account, says), effort)


def _waiting(essay: Essay, account: Account) -> Step | None:
    """Give the step that waits for a thesis; none where one may stand unknown."""
    plan = essay.argument.plan
    if plan and may_stand(essay.draft, plan):
        return None
    said = of_all(essay, account, WAIT_STEP)
    return Step(said, counted(len(account.ties), "sentence"))


def _full(account: Account) -> Account:
    """Give paragraphs that all carry a reason and say something of it."""
    whole = (replace(tie, kind="pillar", substance=1.0) for tie in account.ties)
    return replace(account, ties=tuple(whole), stray=(), idle=())


def _match(essay: Essay, thesis: Thesis, account: Account) -> Proposal:
    """Give the step for a reason without a paragraph."""
    draft, sure = essay.draft, _is_sure(essay, thesis, account)
    if not are_listed(draft, thesis):
        told = tuple(tie.paragraph for tie in account.ties if tie.kind == "pillar")
        if may_be_named(draft, told):
            return _finish(essay, thesis, account)  # the reasons were read wrongly, it may be
        step = match_reasons(draft, thesis, told or indexes(draft, "body"))
        return Proposal(step, replace(account, idle=()), sure=sure)
    pillar = account.idle[0]
    says = CARRY_IT.format(reason=shortened(pillar.name, NAME))
    step = Step(says, "a paragraph", pillar.start, pillar.end)
    return Proposal(step, replace(account, idle=account.idle[1:]), sure=sure)


def _finish(essay: Essay, thesis: Thesis, account: Account) -> Proposal:
    """Give the step where every paragraph carries a reason: say more of it, or name it."""
    ties, thin, short = account.ties, emptiest(essay, account), scraps(essay.draft, account)
    names = not account.are_named
    if thin and short:
        says = of_all(essay, account, JOIN_NAME if names else JOIN)
        step = Step(says, "ten minutes", *_span(essay, short[0]))
        return Proposal(step, _full(account), names=names, sure=False)
    if thin is None or (names and _mean(account) >= FULL):
        naming = name_reasons(essay.draft, thesis, essay.argument.rival) if names else None
        sure = not short and _is_sure(essay, thesis, account)
        return Proposal(naming, account, names=names, sure=sure)
    if follows := _goes_on(essay.draft, account, thin):
        left = tuple(tie for tie in ties if tie != thin)
        return Proposal(_joining(essay, thin, follows), replace(account, ties=left))
    reason = account.reasons[thin.pillars[0]]
    named = are_listed(essay.draft, thesis) and _is_named(essay, thin, reason)
    says = FILL_IT if named else FILL_OWN
    step = about(essay, thin, says, reason.name)
    filled = (replace(tie, substance=1.0) if tie == thin else tie for tie in account.ties)
    return Proposal(step, replace(account, ties=tuple(filled)))


def _goes_on(draft: Draft, account: Account, tie: Tie) -> Tie | None:
    """Give the paragraph that goes on from a lone sentence, about the same reason."""
    alone = len(sentences_in(draft, tie.paragraph)) == 1
    after = (one for one in account.ties if alone and one.paragraph == tie.paragraph + 1)
    return next((one for one in after if set(one.pillars) & set(tie.pillars)), None)


def _joining(essay: Essay, tie: Tie, follows: Tie) -> Step:
    draft = essay.draft
    said = JOIN_TWO.format(
        place=number(draft, tie.paragraph),
        quote=opening(essay, tie),
        after=number(draft, follows.paragraph),
    )
    return Step(said, "a minute", *_span(essay, tie))


def _is_sure(essay: Essay, thesis: Thesis, account: Account) -> bool:
    """Tell whether the reasons were surely read, and there are paragraphs to carry them."""
    return len(account.ties) > 1 and are_trusted(essay.draft, thesis)


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


def point(essay: Essay, account: Account, tie: Tie) -> str:
    """Name what a paragraph is to show: its reason where it says that, or else its own opening."""
    reason = account.reasons[tie.pillars[0]]
    own = reason.start is None or _is_named(essay, tie, reason)
    return shortened(reason.name, NAME) if own else opening(essay, tie)


def _is_named(essay: Essay, tie: Tie, reason: Pillar) -> bool:
    """Tell whether a paragraph says the words of its reason, so that a step may name that."""
    said = stems(essay.draft.text, essay.draft.paragraphs[tie.paragraph])
    return reason.start is not None and containment(stems(reason.name), said) > NAMES


def _mean(account: Account) -> float:
    """Give how much the paragraphs say, 0..1, on average."""
    return sum(tie.substance for tie in account.ties) / len(account.ties)


def _span(essay: Essay, tie: Tie) -> tuple[int, int]:
    paragraph = essay.draft.paragraphs[tie.paragraph]
    return paragraph.start, paragraph.end
