"""What a few sentences cite, and what it means in a list of sources."""

from builders import page

from rubric.types import Draft

ABOVE = (
    "Every winter the people of the lake lock their boats away and wait for the ice to go out. "
    "Nobody in the town can say who began it, and nobody has asked for years."
)
OSGOOD = "Osgood, Lena. Warm Water. Brook Press, 2015."
COLD = "---. “Cold Feet.” Ice Review, vol. 2, 2016, pp. 3-9."
TAM = "Tam, Wei. Locks and Keys. Harrow, 2003."
PLAY = "Varga, Ilse. The Ferryman. Harrow, 1911."
POEM = "Doyle, Ann. “Lamps.” Collected Poems, Brook Press, 1930, p. 4."
FILM = "_Under Ice_. Directed by Jo Marsh, Lake Pictures, 2009."
WEB = "“Ferryman.” Study Pages, www.studypages.example/ferryman."
BIBLE = "The Holy Bible. New International Version, Brook Press, 1984."


def listing(told: str, *entries: str) -> Draft:
    """Read an essay that tells this and lists these entries."""
    listed = "\n\n".join(entries)
    return page(f"{ABOVE}\n\n{told} {ABOVE}\n\n{ABOVE}\n\nWorks Cited\n\n{listed}\n")


def read(told: str, *entries: str) -> list[tuple[str, tuple[int, ...], tuple[str, ...]]]:
    """Give each citation as printed, the entries it means, and what it names that they lack."""
    draft = listing(told, *entries)
    return [(c.of(draft.text), c.references, c.unlisted) for c in draft.citations]
