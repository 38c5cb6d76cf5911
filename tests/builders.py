"""Small essays for the tests, put together as a teacher would: claim, reasons, paragraphs."""

from rubric import analysis, furniture, loader, reading
from rubric.assess import assess
from rubric.origins import ByteRange
from rubric.records import replace
from rubric.result import Finding, Grade, GradeFailure, Step
from rubric.schema import RubricFile
from rubric.source import Run
from rubric.types import Draft, Essay, Piece

THESIS = (
    "The town should open its swimming pool in winter because exercise keeps people healthy, "
    "lessons save lives, and the tickets pay for the heating."
)
OPENING = "Every October the town locks the gate of its swimming pool and hangs a chain on it."
HEALTH = (
    "Exercise keeps people healthy in every season, not only in July. Doctors who followed winter "
    "swimmers found that they caught fewer colds and slept better (Osgood 12). A body that rests "
    "for eight months has to begin again every spring."
)
LESSONS = (
    "Lessons save lives, and lessons need time. A child who learns to swim in two short months "
    "forgets half of it by the next summer (Pruitt 40). Where a pool stays open, more children "
    "pass the test and fewer drown in lakes and rivers."
)
TICKETS = (
    "The tickets pay for the heating as well. A neighboring town sold enough winter tickets to "
    "cover its bill for fuel, and had money left for a new roof (Osgood 31). A locked pool earns "
    "nothing and still has to be guarded."
)
HISTORY = (
    "The pool was built in 1961, when the mill still paid for everything in town. For decades it "
    "opened in May and closed in October, and nobody asked why. The chain came later, after a "
    "winter when the pipes burst."
)
CONCLUSION = (
    "A chain on a gate teaches nobody to swim. Healthy neighbors, lessons for every child and "
    "tickets that pay the bill are reasons enough for the town to keep its pool open all winter."
)
SOURCES = (
    "Works Cited\n\nOsgood, Lena. Warm Water. Brook Press, 2015.\n\n"
    "Pruitt, Amos. “Two Short Months.” Swimming Today, vol. 3, 2018, pp. 38-44."
)
PLAN = "This essay will discuss the health of swimmers, their lessons, and ticket prices."
CLAIM_ONE = "The town should keep its pool open."
CLAIM_TWO = "The county should keep its library open."
STRANGE = (
    "Penguins lay one egg and carry it on their feet. Volcanoes under the ice sheet melt rivers "
    "that no explorer has mapped. Astronomers built telescopes there since darkness lasts half "
    "a year, and their mirrors gather starlight from galaxies."
)
CHORE = "The pool is blue. It was built in 1961. Somebody paints the fence each year."


def text(*paragraphs: str) -> str:
    """Join paragraphs by blank lines."""
    return "\n\n".join(paragraphs)


def strong() -> str:
    """Give an essay in which everything is there."""
    return text(f"{OPENING} {THESIS}", HEALTH, LESSONS, TICKETS, CONCLUSION, SOURCES)


def understood(written: str, thesis: str | None = None) -> Essay:
    """Read a text up to the understood Essay."""
    source = reading.read(written.encode(), "essay.txt")
    return analysis.understand(furniture.document(source), thesis)


def page(written: str) -> Draft:
    """Read a text up to what stands on the page: parts, citations, quotations, references."""
    return analysis.read_page(furniture.document(reading.read(written.encode(), "essay.txt")))


def doubted(essay: Essay) -> Essay:
    """Give the same essay with another reading beside the first: that it has no thesis."""
    other = replace(essay.argument, thesis=None, restatement=None)
    return replace(essay, alternatives=(other,))


def default_rubric() -> RubricFile:
    """Load the rubric used when none is named."""
    return loader.load("five-paragraph-argument")


def graded(written: str, rubric: RubricFile | None = None) -> Grade:
    """Grade a text; fail the test when it cannot be graded."""
    found = assess(written.encode(), "essay.txt", rubric or default_rubric())
    assert not isinstance(found, GradeFailure), found
    return found


def said(step: Step | None) -> str:
    """Give the words of a step that must be there."""
    assert step
    return step.says


def is_sound(essay: Essay, finding: Finding) -> bool:
    """Tell whether a finding's evidence is quoted where it stands and its sentences are short."""
    places = all(e.of(essay.draft.text) == e.quote for e in finding.evidence)
    said = [finding.says, finding.step.says if finding.step else ""]
    return places and all("you are" not in one.lower() for one in said)


def bytes_of(part: Run | Piece) -> ByteRange:
    """Give the place of a part of a plain text in its file."""
    assert isinstance(part.origin, ByteRange)
    return part.origin
