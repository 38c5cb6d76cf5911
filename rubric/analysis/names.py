"""Names and titles in a form that compares: without case, accents and the shape of apostrophes."""

from unicodedata import combining, normalize

FEWEST_ABBREVIATED = 3  # words of a name that goes by its first letters


def abbreviation(name: str) -> str | None:
    """Give the first letters of a plain name of several words: "who" for a health organization."""
    words = [word for word in name.split() if word not in ("of", "the", "and", "for", "on", "in")]
    return "".join(word[0] for word in words) if len(words) >= FEWEST_ABBREVIATED else None


def plain(name: str) -> str:
    """Give a name without case and accents, with straight apostrophes."""
    small = name.lower().replace("’", "'")
    if small.isascii():
        return small
    return "".join(c for c in normalize("NFKD", small) if not combining(c))
