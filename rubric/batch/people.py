"""Who is who in a table of students: its heading in, the persons of its rows out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from unicodedata import combining, normalize

from rubric.records import Record

# Headings as the systems write them, in small letters and without spaces, signs and accents.
IDS = frozenset(
    """id studentid sid sisuserid sisloginid integrationid orgdefinedid username email emailaddress
    identifier idnumber studentnumber submissionid number login loginid userid""".split()
)
WHOLE = frozenset(
    "student name fullname studentname displayname nombrecompleto nomcomplet".split()
)
# Moodle translates them; these are its words in German, Spanish, French, Italian and Dutch.
FIRST = frozenset("firstname givenname forename first vorname nombre prenom nome voornaam".split())
LAST = frozenset(
    """lastname surname familyname last nachname apellido apellidos nom nomdefamille cognome
    achternaam""".split()
)
FILE = frozenset("file filename".split())
SIGNS = re.compile(r"[\W_]+")
WORD = re.compile(r"\w+")
# Moodle's word for a participant, in any language, and the number by which it knows one.
PARTICIPANT = re.compile(r"\D+ (\d+)")
BOXED = "#"  # Brightspace begins an id with it
BETWEEN = "; "  # the students of a group


class Columns(Record):
    """Which columns say who a row is about; by index."""

    ids: tuple[int, ...]
    whole: tuple[int, ...]
    first: tuple[int, ...]
    last: tuple[int, ...]
    file: tuple[int, ...]

    @property
    def any(self) -> bool:
        """Tell whether a row can be known at all."""
        return bool(self.ids or self.whole or (self.first and self.last))


class Person(Record):
    """One row's student: ids and names to be known by, and how to show and to store them."""

    ids: frozenset[str]
    names: frozenset[str]
    id: str
    name: str
    files: frozenset[str] = frozenset()


def columns(heading: Sequence[str]) -> Columns:
    """Find the columns that say who a row is about."""
    bare = [SIGNS.sub("", folded(cell)) for cell in heading]

    def having(known: frozenset[str]) -> tuple[int, ...]:
        return tuple(at for at, name in enumerate(bare) if name in known)

    return Columns(having(IDS), having(WHOLE), having(FIRST), having(LAST), having(FILE))


def numbered(rows: Iterable[Sequence[str]]) -> bool:
    """Tell whether the first column is Moodle's identifier, whatever the language."""
    first = [row[0].strip() for row in rows]
    return bool(first) and all(PARTICIPANT.fullmatch(value) for value in first)


def person(row: Sequence[str], known: Columns) -> Person:
    """Read who a row is about."""
    values = {at: cell.strip() for at, cell in enumerate(row)}
    ids = [value for at in known.ids if (value := _bare(values.get(at, "")))]
    whole = next((values[at] for at in known.whole if values.get(at)), "")
    first, last = (values.get(at[0], "") if at else "" for at in (known.first, known.last))
    keys = frozenset((*_keys(whole), *_keys(f"{last}, {first}" if first and last else "")))
    return Person(
        ids=frozenset(map(folded, ids)),
        names=keys,
        id=ids[0] if ids else "",
        name=whole or f"{first} {last}".strip(),
        files=frozenset(folded(values[at]) for at in known.file if values.get(at)),
    )


def id_keys(identity: str) -> frozenset[str]:
    """Give what a student's id is compared by; a group has several."""
    return frozenset(folded(one) for one in identity.split(BETWEEN) if one)


def name_keys(name: str) -> frozenset[str]:
    """Give what a student's name is looked up by; a group has several.

    Canvas writes a name as one word, last name first: only such a one is compared without spaces.
    """
    return frozenset(" ".join(WORD.findall(folded(_turned(one)))) for one in name.split(BETWEEN))


def folded(value: str) -> str:
    """Fold what one person writes and another leaves out: capitals and accents."""
    bare = (c for c in normalize("NFKD", value) if not combining(c))
    return "".join(bare).casefold().strip()


def _keys(name: str) -> Iterator[str]:
    """Give all that a row's name may be looked up by."""
    written = WORD.findall(folded(name))
    if written:
        yield from (" ".join(written), "".join(written))
        yield " ".join(WORD.findall(folded(_turned(name))))


def _turned(name: str) -> str:
    """Put a name that is written last name first in the order it is said."""
    last, _, first = name.partition(",")
    return f"{first} {last}"


def _bare(value: str) -> str:
    """Take an id out of what a system puts around it."""
    participant = PARTICIPANT.fullmatch(value)
    return participant[1] if participant else value.removeprefix(BOXED)
