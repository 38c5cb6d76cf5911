"""What travels through the flow: Document, Essay and their parts. Records without logic.

A part of the text *is* a `Span` with more fields, so the Grade's JSON is these fields as they are.
"""

from typing import Literal

from rubric.origins import Origin
from rubric.records import Record
from rubric.source import LeftOut, Note, Notice, Submission

Role = Literal[
    "header",
    "title",
    "heading",
    "introduction",
    "body",
    "conclusion",
    "block_quote",
    "table",
    "list",
    "references",
    "other",
]
CitationKind = Literal["parenthetical", "narrative", "note", "numeric"]
CitationStyle = Literal["author-page", "author-year", "note", "numeric"]
TieKind = Literal["pillar", "counterargument", "background", "untied"]


class Span(Record):
    """A stretch of `Document.text`: start and end (exclusive), in code points."""

    start: int
    end: int

    def of(self, text: str) -> str:
        """Give the words of `text` that stand at this span."""
        return text[self.start : self.end]

    def covers(self, other: "Span") -> bool:
        """Tell whether `other` lies wholly inside this span."""
        return self.start <= other.start and other.end <= self.end


class Paragraph(Span):
    """A paragraph and its part in the essay. Prose is `body` until the outline is known."""

    role: Role


class Piece(Span):
    """One entry of the source map: this stretch of the text came from there."""

    origin: Origin


class Document(Record):
    """The essay as it is meant to be read; `pieces` is its source map, sorted by start."""

    submission: Submission
    text: str
    title: str | None
    paragraphs: tuple[Paragraph, ...]
    pieces: tuple[Piece, ...]
    italics: tuple[Span, ...]
    notes: tuple[Note, ...]
    left_out: tuple[LeftOut, ...]
    notices: tuple[Notice, ...]


class Sentence(Span):
    """A sentence; `paragraph` is an index into the draft's paragraphs."""

    paragraph: int


class Citation(Span):
    """One citation as printed. Author, year and locator are as printed inside it, or in its note.

    `unlisted`: what it names and the list of sources lacks. `redated`: those of them that the list
    has with another year, each with the year cited; `otherwise` are the entries that have it.
    """

    paragraph: int
    kind: CitationKind
    style: CitationStyle
    author: str | None = None
    year: str | None = None
    locator: str | None = None
    quotation: Span | None = None
    references: tuple[int, ...] = ()
    unlisted: tuple[str, ...] = ()
    redated: tuple[str, ...] = ()
    otherwise: tuple[int, ...] = ()


class Quotation(Span):
    """Words taken from a source, without the quotation marks."""

    paragraph: int
    cited: bool


class Reference(Span):
    """An entry of the list of sources. `author`: first author's family name, or the title.

    `title`: as far as a name needs it; null where nothing sets it apart.
    """

    author: str
    year: str | None
    cited: bool
    title: str | None = None


class Draft(Record, cache_hash=True):  # what is found of it is remembered, and asked for often
    """What stands on the page. `words` counts introduction, body and conclusion."""

    title: str | None
    text: str
    words: int
    paragraphs: tuple[Paragraph, ...]
    sentences: tuple[Sentence, ...]
    citations: tuple[Citation, ...]
    quotations: tuple[Quotation, ...]
    references: tuple[Reference, ...]
    notes: tuple[Note, ...]
    left_out: tuple[LeftOut, ...]
    lived: tuple[int, ...] = ()  # paragraphs that tell what the writer lived through


class Cue(Record):
    """One reason why a sentence was taken for what it is: its name, its weight, the words."""

    name: str
    weight: int
    words: str
    start: int | None = None  # of the words, where their place is known


class Pillar(Record):
    """A point the thesis rests on. A pillar that is only implicit has no place."""

    name: str
    start: int | None = None
    end: int | None = None


class Thesis(Span, cache_hash=True):  # asked of again and again, as the Draft
    """The main claim and a neighbouring sentence that lists its pillars; `confidence` is 0..1."""

    confidence: float
    pillars: tuple[Pillar, ...]
    cues: tuple[Cue, ...] = ()
    strength: float = 0.0  # 0..1, how plainly it is stated
    sides: tuple[Cue, ...] = ()  # the words by which it takes a side, the strongest kind first
    announces: bool = False  # it says what comes
    pointed: bool = False  # by the reader
    beside: tuple[Span, ...] = ()  # what else the introduction claims
    idle: tuple[Pillar, ...] = ()  # what it names as reasons, and nothing comes back to


class Plan(Span):
    """What stands in a thesis's place: an announcement or a topic, with the points it names."""

    kind: Literal["announcement", "topic"]
    pillars: tuple[Pillar, ...]


class Tie(Record):
    """Which of the thesis's (or plan's) pillars a body paragraph carries; `strength` is 0..1."""

    paragraph: int
    pillars: tuple[int, ...]
    kind: TieKind
    strength: float
    evidence: tuple[Span, ...]
    substance: float = 0.0  # 0..1, how much the paragraph says in particular


class Restatement(Span):
    """The concluding sentence that says the thesis again, as its `cues` tell, or comes nearest.

    `says`: the `thesis` again, or no more than its `topic`.
    """

    similarity: float  # 0..1
    verbatim: float  # share (0..1) of the thesis's words that return in one run, at `copied`
    pillars: tuple[int, ...]
    copied: Span | None = None
    copied_words: int = 0
    cues: tuple[Cue, ...] = ()
    strength: int = 0  # points of the sentence that says it best, wherever it stands
    fresh: int | None = None  # as above, of one in new words with as many reasons
    used: float = 0.0  # share (0..1) in a row of an earlier paragraph's words, from half on
    says: Literal["thesis", "topic"] = "thesis"
    in_doubt: bool = False  # it comes back to the topic, and may say the thesis
    denied: bool = False  # a sentence of the ending says what the thesis says not


class Argument(Record):
    """One reading of what is argued; `echo` is where a plan without a claim is said again.

    A restatement beside no thesis says again what another reading takes for one. The `rival` may
    be the thesis in the place of this one, or of the likeliest where there is none.
    """

    thesis: Thesis | None
    plan: Plan | None
    ties: tuple[Tie, ...]
    restatement: Restatement | None
    echo: Restatement | None = None
    rival: Span | None = None


class Aside(Record):
    """What was found and earns nothing, so that no check says that it was not found."""

    citations: tuple[Citation, ...] = ()
    quotations: tuple[Quotation, ...] = ()
    repeated: tuple[int, ...] = ()  # paragraphs that say sentences of earlier ones again


class Essay(Record):
    """What stands on the page and what it argues; `alternatives` are other readings in doubt.

    `language`: ISO 639-1, or `und`; `strangers`: paragraphs that seem another essay's, by index;
    `void`: stretches whose evidence earns nothing.
    """

    submission: Submission
    draft: Draft
    argument: Argument
    alternatives: tuple[Argument, ...]
    language: str
    notices: tuple[Notice, ...]
    strangers: frozenset[int] = frozenset()
    aside: Aside = Aside()
    silent: bool = False  # a reading that is weighed beside the likeliest: only its score is asked
    void: tuple[Span, ...] = ()
