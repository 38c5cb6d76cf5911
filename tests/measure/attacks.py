"""Does it pay to game? Essays in; how many gamed copies raise the percent, by attack, out.

    python tests/measure/attacks.py DEVSET [--json] [-v] [KIND …]

To the essays of `deletions.py` is done what Kumar et al. (2020) did to the essays they scored, and
what pupils are told to do to please a machine: verse, speeches, truths, stock phrases or names put
in as a paragraph first, amid or last, as sentences of a body paragraph, or bounded (in the place
of as many own sentences); connectives and disfluencies sprinkled; sentences shuffled, taken out,
said again; a citation behind every sentence. What chance decides, the essay's name and the kind
decide, so that every run does the same.
"""

import json
import random
import sys
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from rubric import loader
from rubric.assess import assess
from rubric.result import Grade

sys.path.insert(0, str(Path(__file__).parents[1]))
from measure.deletions import essays  # the tests' own, found through the line above

VERSE = (
    "Oh the lamps are low tonight,",
    "and the river hums your name,",
    "I was waiting by the light,",
    "you were dancing in the rain.",
    "Hold on, hold on, my heart,",
    "till the morning finds the door,",
    "we were never made to part,",
    "and I'm calling you once more.",
)
SONG = (
    "I keep your picture by the window and I sing it to the moon.",
    "Baby, you should never leave me, I believe in you and June.",
    "We can fly because we're dreaming, we can run because we're free.",
    "Every road will lead me homeward if you say you're home with me.",
)
SPEECH = (
    "My fellow citizens, we stand tonight at the dawn of a new day.",
    "I believe in the people of this nation, and I believe that our best years lie ahead.",
    "We must rebuild our roads, defend our borders and honour those who served.",
    "Because we are one people, we will not rest until every family has its share.",
    "Together we should choose hope over fear, and I ask you for your vote.",
)
TRUTHS = (
    "Water boils when it is hot enough.",
    "The sun rises in the east.",
    "A triangle has three sides.",
    "Ice is colder than fire.",
    "The night follows the day.",
)
FALSEHOODS = (
    "The moon is made of green glass.",
    "Two and two are seven.",
    "Rivers should flow from the sea to the hills because water must rise.",
    "Fish believe that the sky is under the ground.",
    "All winters are hotter than the summer before.",
)
SHELL = (
    "The issue at hand is of paramount importance in modern society.",
    "It is incumbent upon us to take cognizance of its myriad ramifications.",
    "In today's ever-changing world, there are many reasons why this must be considered.",
    "Without a shadow of a doubt, every coin has two sides, and each should be weighed.",
    "For all of these reasons, it is safe to say that the matter speaks for itself.",
)
NAMES = (
    "Marie Curie, Isaac Newton and Simon Bolivar are known in Paris, Cairo and Lima.",
    "The Danube, Mount Kenya and the Gobi lie in Europe, Africa and Asia.",
    "The United Nations, Oxford University and the Red Cross were named in Geneva in 1950.",
)
STRING = (
    "Moreover, furthermore, in addition, as a result, therefore, however, on the other hand.",
    "For example, for instance, similarly, consequently, nevertheless, in fact, above all.",
    "First of all, secondly, finally, to sum up, in conclusion, all things considered.",
)
LINKING = (
    "Moreover",
    "Furthermore",
    "In addition",
    "As a result",
    "Therefore",
    "However",
    "On the other hand",
    "Consequently",
    "For this reason",
    "In fact",
)
CONCLUDING = ("In conclusion", "All in all", "To sum up")
HESITATIONS = ("um,", "uh,", "er,", "um")
CITED = " (Smith 12)"
PUT_IN = {  # kinds that are sentences of one's own invention
    "song": SONG,
    "speech": SPEECH,
    "truths": TRUTHS,
    "falsehoods": FALSEHOODS,
    "shell": SHELL,
    "names": NAMES,
}
EVERY = 5  # words between one hesitation and the next, on average
QUARTER = 4  # one in so many sentences is taken out, or said again
MOST_AGAIN = 4  # sentences said again, or added
ENOUGH = 3  # sentences of a paragraph that can be shuffled or lose some

Parts = list[list[str]]  # the sentences of each paragraph


def parted(read: Grade) -> Parts:
    """Give the sentences of each paragraph, as they were read; what has none stays whole."""
    essay = read.essay
    told: dict[int, list[str]] = {}
    for sentence in essay.sentences:
        told.setdefault(sentence.paragraph, []).append(sentence.of(essay.text))
    return [told.get(i, [part.of(essay.text)]) for i, part in enumerate(essay.paragraphs)]


def whole(parts: Iterable[Sequence[str]]) -> str:
    """Put an essay together again."""
    return "\n\n".join(" ".join(part) for part in parts if part)


def changed(parts: Parts, drawn: random.Random) -> Iterator[tuple[str, str]]:
    """Give the kind of each attack, and the whole text after it."""
    yield from (("verse", text) for text in put_in(parts, ["\n".join(VERSE)]))
    for kind, lines in PUT_IN.items():
        yield from ((kind, text) for text in put_in(parts, lines))
        yield kind, whole(among(parts, lines, drawn))
        yield kind, whole(among(without(parts, len(lines), drawn), lines, drawn))
    yield from (("connectives", text) for text in put_in(parts, STRING))
    yield "connectives", whole(linked(parts, 1, drawn))
    yield "connectives", whole(linked(parts, 3, drawn))
    yield "connectives", whole(linked(parts, 3, drawn, (*LINKING, *CONCLUDING)))
    yield "disfluencies", whole(hesitating(parts, drawn))
    yield "disfluencies", whole([[f"Um, {_small(s)}" for s in part] for part in parts])
    yield from (("shuffled", whole(shuffled(parts, drawn))) for _ in range(2))
    yield "shuffled", whole([drawn.sample(part, len(part)) for part in parts])
    size = sum(map(len, parts))
    yield from (("removed", whole(without(parts, size // QUARTER, drawn))) for _ in range(2))
    yield "cut short", whole(kept(parts, range(size - size // QUARTER)))
    yield "cut short", whole(kept(parts, range(size // QUARTER, size)))
    yield from cited(parts)
    yield from (("said again", text) for text in put_in(parts, own(parts, drawn)))
    yield "said again", whole(among(parts, own(parts, drawn), drawn))


def put_in(parts: Parts, lines: Sequence[str]) -> Iterator[str]:
    """Give the essay with a paragraph more: first, amid, last."""
    for at in (0, len(parts) // 2 + 1, len(parts)):
        yield whole([*parts[:at], lines, *parts[at:]])


def among(parts: Parts, lines: Sequence[str], drawn: random.Random) -> Parts:
    """Put lines, together, between the sentences of the longest paragraph."""
    longest = max(range(len(parts)), key=lambda i: len(parts[i]))
    at = drawn.randint(1, len(parts[longest]))
    own = parts[longest]
    return [*parts[:longest], [*own[:at], *lines, *own[at:]], *parts[longest + 1 :]]


def without(parts: Parts, many: int, drawn: random.Random) -> Parts:
    """Take out sentences by chance; of each paragraph at least one stays."""
    spare = [(i, j) for i, part in enumerate(parts) for j in range(1, len(part))]
    gone = set(drawn.sample(spare, min(many, len(spare))))
    return [[s for j, s in enumerate(part) if (i, j) not in gone] for i, part in enumerate(parts)]


def kept(parts: Parts, places: range) -> Iterator[list[str]]:
    """Give the sentences at these places of the essay, in their paragraphs."""
    at = 0
    for part in parts:
        yield [s for j, s in enumerate(part, at) if j in places]
        at += len(part)


def linked(
    parts: Parts, every: int, drawn: random.Random, words: Sequence[str] = LINKING
) -> Iterator[list[str]]:
    """Put a connective before one of so many sentences."""
    for part in parts:
        yield [
            f"{drawn.choice(words)}, {_small(s)}"
            if drawn.random() * every < 1 and s[-1:] in ".!?"
            else s
            for s in part
        ]


def hesitating(parts: Parts, drawn: random.Random) -> Iterator[list[str]]:
    """Put an "um" or the like between the words, here and there."""
    for part in parts:
        yield [
            " ".join(
                f"{word} {drawn.choice(HESITATIONS)}" if drawn.random() * EVERY < 1 else word
                for word in s.split(" ")[:-1]
            )
            + f" {s.split(' ')[-1]}"
            for s in part
        ]


def shuffled(parts: Parts, drawn: random.Random) -> Iterator[list[str]]:
    """Deal the sentences of the essay out anew to paragraphs of the same sizes."""
    told = [s for part in parts for s in part]
    left = iter(drawn.sample(told, len(told)))
    for part in parts:
        yield [next(left) for _ in part]


def cited(parts: Parts) -> Iterator[tuple[str, str]]:
    """Cite the same nobody behind every sentence, every second, and once a paragraph."""
    for every in (1, 2):
        yield (
            "cited",
            whole([[_cite(s) if j % every == 0 else s for j, s in enumerate(p)] for p in parts]),
        )
    yield "cited once", whole([[*part[:-1], *map(_cite, part[-1:])] for part in parts])


def own(parts: Parts, drawn: random.Random) -> list[str]:
    """Draw some of the essay's own sentences."""
    told = [s for part in parts for s in part if s[-1:] in ".!?"]
    return drawn.sample(told, min(MOST_AGAIN, len(told)))


def _cite(sentence: str) -> str:
    bare = sentence.rstrip(".!?")
    return f"{bare}{CITED}{sentence[len(bare) :] or '.'}"


def _small(sentence: str) -> str:
    first = sentence.split(" ", 1)[0].rstrip(",.!?")
    named = first == "I" or first.startswith(("I'", "I’")) or first[1:].lower() != first[1:]
    return sentence if named else sentence[:1].lower() + sentence[1:]


def why(before: Grade, after: Grade) -> str:
    """Say which criteria gained, and by which words."""
    pairs = zip(before.marks, after.marks, strict=True)
    rose = [b for a, b in pairs if (b.points or 0) > (a.points or 0)]
    return " | ".join(f"{m.criterion} {m.points}: {m.findings[0].says}" for m in rose)


def main() -> None:
    """Print the figures."""
    given = [one for one in sys.argv[1:] if not one.startswith("-")]
    devset, only = Path(given[0]), set(given[1:])
    rubric = loader.load("five-paragraph-argument")
    done, raised = Counter[str](), Counter[str]()
    for name, text in essays(devset):
        read = assess(text.encode(), "essay.txt", rubric)
        parts = parted(read) if isinstance(read, Grade) else []
        before = assess(whole(parts).encode(), "essay.txt", rubric)
        if not isinstance(before, Grade):
            continue
        sure = "doubted" if before.total.provisional else "firm"
        drawn = random.Random(name)  # noqa: S311  # no secret
        for at, (kind, gamed) in enumerate(changed(parts, drawn)):
            if only and kind not in only:
                continue
            after = assess(gamed.encode(), "essay.txt", rubric)
            done.update((kind, sure))
            if not isinstance(after, Grade) or after.total.percent <= before.total.percent:
                continue
            raised.update((kind, sure, f"{kind} {sure}"))
            if "-v" in sys.argv:
                told = f"{before.total.percent} to {after.total.percent}"
                known = f"{sure} to {'doubted' if after.total.provisional else 'firm'}"
                sys.stdout.write(
                    f"    {name}: {kind} ({at}): {told}, {known}: {why(before, after)}\n"
                )
    tell(done, raised)


def tell(done: Counter[str], raised: Counter[str]) -> None:
    """Print how many of each kind pay, and of all essays that were firm before or in doubt."""
    figures = {}
    for kind, many in done.items():
        figure = f"attacks.{kind.replace(' ', '_')}"
        figures[figure] = round(raised[kind] / many, 4)
        firm = "" if kind in ("firm", "doubted") else f", firm before {raised[f'{kind} firm']}"
        sys.stdout.write(f"{figure:32} {raised[kind]} of {many} (lower is better{firm})\n")
    if "--json" in sys.argv:
        sys.stdout.write(json.dumps(figures) + "\n")


if __name__ == "__main__":
    main()
