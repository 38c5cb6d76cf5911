"""Why a text is no essay to grade. An Essay in, a GradeFailure or None out."""

from collections.abc import Mapping

from rubric.advisories.forms import Form, form
from rubric.lookup import counted, prose
from rubric.result import GradeFailure
from rubric.types import Essay

FEWEST_WORDS = 30  # a first paragraph can be checked for its thesis; less says nothing
LANGUAGES = {
    "es": "Spanish",
    "fr": "French",
    "de": "German",
    "it": "Italian",
    "pt": "Portuguese",
    "nl": "Dutch",
}

TOO_SHORT = "The text has {words}; at least {least} are needed to judge an essay's structure."
NO_PROSE = "I found no running text in this file."
LINES = "I found lines and no paragraphs: a poem, a list or a program? I judge essays only."
SENTENCES = (
    "Each paragraph is one short sentence; with some more in each I can judge how they argue."
)
POINTS = (
    "Nearly every line is a numbered step, a labelled part or a speech, as in a lab report, a set "
    "of answers or a dialogue. I can only judge paragraphs that argue: hand those in "
    "alone, without numbers and labels."
)
FOREIGN = "I could not read this as English sentences; this version judges English essays only."
OTHER_LANGUAGE = "The text seems to be in {language}; this version judges English essays only."
FORMS: Mapping[Form, tuple[str, str]] = {
    "lines": ("no-prose", LINES),
    "sentences": ("too-short", SENTENCES),
    "points": ("other-form", POINTS),
    "foreign": ("language", FOREIGN),
}


def refusal(essay: Essay) -> GradeFailure | None:
    """Say why an essay cannot be graded at all, or None when it can."""
    name, draft = essay.submission.name, essay.draft
    if not prose(draft):
        return GradeFailure(name, "no-prose", NO_PROSE)
    if essay.language not in ("en", "und"):
        language = LANGUAGES.get(essay.language, "another language")
        return GradeFailure(name, "language", OTHER_LANGUAGE.format(language=language))
    if draft.words < FEWEST_WORDS:
        says = TOO_SHORT.format(words=counted(draft.words, "word"), least=FEWEST_WORDS)
        return GradeFailure(name, "too-short", says)
    other = form(draft)
    return GradeFailure(name, *FORMS[other]) if other else None
