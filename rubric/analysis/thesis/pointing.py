"""Which sentence a reader points out. A Draft and its first words in, the sentence out."""

from rubric.types import Draft, Sentence

NO_THESIS = "none"  # a hint that there is none
QUOTES = str.maketrans("“”‘’«»", '""\'\'""')


def denies(hint: str) -> bool:
    """Tell whether a hint says that there is no thesis."""
    return hint.strip().lower() == NO_THESIS


def pointed_at(draft: Draft, hint: str) -> Sentence | None:
    """Give the sentence at which a hint begins, white space, case and quotes aside; None for none.

    The hint may go on beyond it.
    """
    wanted = "" if denies(hint) else _plain(hint)
    for sentence in draft.sentences if wanted else ():
        rest = draft.text[sentence.start : draft.paragraphs[sentence.paragraph].end]
        if _plain(rest).startswith(wanted):
            return sentence
    return None


def _plain(text: str) -> str:
    return " ".join(text.translate(QUOTES).lower().split()).lstrip("\"' ").rstrip(".… ")
