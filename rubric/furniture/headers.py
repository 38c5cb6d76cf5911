"""Lines that name who wrote an essay, for whom and when. A line in, yes or no out.

They are written as each school and country does: a name with an initial, "Class: 9c", "12.05.",
"14 March", several of these in one line.
"""

import re
from collections.abc import Iterable, Sequence

from rubric.months import MONTHS
from rubric.reading.habits import ends_sentence
from rubric.reading.letters import is_name
from rubric.seldom import seldom

LONGEST = 9  # words
SEVERAL, LONGEST_OF_SEVERAL = 2, 18  # labels in one line, and its words
LONGEST_STOPPED = 5  # words behind a label, or without one, of a line that ends in a full stop
LONGEST_DATE = 3  # words: day, month and year
LONGEST_CELL = 4  # words behind a label, a number among them
FEWEST_CELLS = 2  # of a row
WIDEST = 200  # code points; on a longer line the patterns below would search without end

SAID = re.compile(r"[^\W_]+")
MISSPELT = ("sept", "febuary", "setember")  # and cut otherwise
NAMED_MONTHS = frozenset((*MONTHS, *(name[:3] for name in MONTHS), *MISSPELT))
BESIDE_MONTH = frozenset(
    """
    date due of de st nd rd th mon monday tue tues tuesday wed wednesday wednsday thu thur thurs
    thursday fri friday sat saturday sun sunday
    """.split()
)
NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th)?")
FIGURES = seldom(r"""(?x)
    \D*(?: \d{1,4}\s?[-/.]\s?\d{1,2}\s?[-/.]\s?\d{1,4} | \d{1,2}\W+\d{4} | \d{1,2}\.\s?\d{1,2}\. )
    [\W_]*""")
# "12. Mai 2024", "3 de mayo de 2024"
FOREIGN = seldom(r"""(?x)
    \d{1,2}\.?\s(?:de\s)?[^\W\d_]{3,10}\.?\s(?:de\s)?(?:19|20)\d\d
    | \d{4}\s?年\s?\d{1,2}\s?月(?:\s?\d{1,2}\s?日)?""")
TEACHER = seldom(
    r"(?i)"
    r"(?:mr|mrs|ms|mx|miss|dr|prof(?:essor)?|herr|frau|instructor|teacher|tutor)\b[.:]?\s*\S.*"
)
COURSE = seldom(r"""(?ix)
    (?: [A-Z]{2,5}[ -]?\d{2,4}\b.* | .*\b(?:english|eng|history|hist|composition|comp
      |literature|lit|writing|psych(?:ology)?|biology|science|sociology|philosophy|government|civics|math|art
      |social\ studies|language\ arts|ela|ap|honors|course|class|section|semester|seminar)\b.*
      (?:\d|\b[IVX]{1,4}\b|period|honors).* | .*\b(?:period|block|hour|grade|section)\W*\d.*
      | \d{1,2}(?:st|nd|rd|th)\ (?:grade|period|hour|block).* | period\ \w+
      | (?:ap|honors)\ \w+(?:\ \w+){0,4} | .*\b(?:university|college|high\ school|middle\ school)
      | (?:department|school|faculty)\ of\ .* )[\W_]*""")
# As schools number their classes, without spaces: "9c", "year10", "blockd".
CLASS = seldom(
    r"(?:year|yr|form|klasse|kl|std|per|pd|block|blk)(?:\d{1,2}[a-h]?\d?|[ivx]{1,4}[a-h]?|[a-h])"
    r"|(?:[5-9]|1[0-3])[a-h]\d?"
)
LABELS = frozenset(
    """
    name surname student pupil candidate author teacher class form course subject period block hour
    group date due id word words count wordcount assignment grade year section instructor professor
    tutor essay paper unit email roll exam prompt task topic school
    """.split()
)
NAMED = frozenset("name by student pupil author teacher instructor professor tutor".split())
BESIDE_LABEL = frozenset("first last full family of s no number".split())
BY = seldom(r"""(?ix)
    ((?:written\ |submitted\ |prepared\ )?by:?)\s+ ([A-Z_][\w.’'-]*(?:\s[A-Z_][\w.’'-]*){0,3})
    [^\w.]*""")
HANDED_IN = seldom(r"""(?ix)
    (?: submitted\ (?:to|on)\b.* | word\ ?count\W+\d.* | \W*\d[\d.,]{2,5}\ words
      | (?:rough|first|second|final|1st|2nd)\ draft
      | (?:essay|paper|assignment|homework|draft)\s*(?:\#|no\.?)?\s*\d{1,2} )[\W_]*""")
# A street, a box, or a town with its state and code: the head of a letter.
ADDRESS = seldom(r"""(?ix)
    \d{1,5}[A-Za-z]?\ (?:[NSEW]\.?\ )?(?:(?-i:[A-Z\d])[\w’'.-]*\ ){1,4}
        (?:st(?:reet)?|ave(?:nue)?|r(?:oa)?d|lane|ln|drive|dr|blvd|boulevard|court|ct|place|pl|way
        |circle|highway|hwy|terrace|square)\b\W*.{0,30}
      | (?:p\.?\ ?o\.?\ )?box\ \d+
      | [^\W\d][^\d,]{1,40},?\ [a-z. ]{2,20},?\ \d{5}(?:-\d{4})?\W*""")
# Alone these may be titles; between two other lines above the essay they are class and date.
AMID = seldom(r"""(?ix)
    (?:(?:english|history|maths?|science|biology|chemistry|physics|civics|government|geography
      |social\ studies|language\ arts|(?:u\.?s\.?|american|world|european)\ history|ela|writing
      |reading|literature|health|psychology|sociology|economics|philosophy)(?:\ class)?
      | \d{1,2}[/.-]\d{1,2} | [^\W\d][\w -]{2,20},\ \d.*)[\W_]*""")
LEADS = ("by", "to")  # a name
BETWEEN_CELLS = ("|", ";", "•", "·", "(", ")", " – ", " — ", " - ", " / ", "  ", "\t")


def is_header(text: str) -> bool:
    """Tell whether a line names a date, a class, a teacher or an author."""
    longest = LONGEST if text.count(":") < SEVERAL else LONGEST_OF_SEVERAL
    if len(text) > WIDEST or len(text.split()) > longest:
        return False
    if text.endswith(":") or not ends_sentence(text):
        told = _is_date(text) or _is_placed(text) or ADDRESS.fullmatch(text)
        return bool(told) or _is_row(text)
    return text.endswith(".") and _is_stopped(text)


def is_label(text: str, near: Iterable[str] = ()) -> bool:
    """Tell whether a line amid the text can be no prose: a label, date, word count.

    "Class: a dirty word" and "By Going Green" are headings, unless a line `near` is a header too.
    """
    if len(text) > WIDEST or (ends_sentence(text) and not any(map(str.isdecimal, text))):
        return False
    if _is_date(text) or HANDED_IN.fullmatch(text):
        return is_header(text)
    if not (_is_labelled(text) or _is_by(text)) or not is_header(text):
        return False
    return _is_filled_in(text) or any(map(is_header, near))


def _is_filled_in(text: str) -> bool:
    """Tell whether behind a label stands what a form asks for: nothing, a number, or a name."""
    label, colon, told = text.partition(":")
    told = told.strip()
    if not any(map(str.isalpha, told)) or _is_date(told) or _is_class(told):
        return bool(colon)
    if any(map(str.isdecimal, told)) and len(told.split()) <= LONGEST_CELL:
        return True
    if NAMED.isdisjoint(SAID.findall(label.lower())):
        return False
    return is_name(told) or TEACHER.fullmatch(told) is not None


def _is_date(text: str) -> bool:
    """Tell whether a text is a date, in figures or words, with its year or without."""
    said = [one for one in SAID.findall(text.lower()) if one not in BESIDE_MONTH]
    if not said or len(said) > LONGEST_DATE:
        return False
    named = [one for one in said if NUMBER.fullmatch(one) is None]
    if len(named) == 1 and named[0] in NAMED_MONTHS:
        return True
    return (FOREIGN if named else FIGURES).fullmatch(text) is not None


def _is_placed(text: str) -> bool:
    """Tell whether a text names a class, a teacher or an author."""
    if _is_labelled(text) or _is_class(text) or _is_by(text):
        return True
    return any(sign.fullmatch(text) for sign in (HANDED_IN, TEACHER, COURSE))


def _is_by(text: str) -> bool:
    """Tell whether a text says whom the essay is by; "by" in one case needs no capitals."""
    told = BY.fullmatch(text)
    if told is None:
        return False
    name = told[2].title() if told[1].islower() or told[1].isupper() else told[2]
    return is_name(name) or (name == name.title() and " " not in name)


def _is_labelled(text: str) -> bool:
    """Tell whether a text says by a label what it is: "Class: 9c"."""
    label, colon, _ = text.partition(":")
    told = SAID.findall(label.lower()) if colon else []
    return not LABELS.isdisjoint(told) and (LABELS | BESIDE_LABEL).issuperset(told)


def _is_class(text: str) -> bool:
    return CLASS.fullmatch("".join(SAID.findall(text.lower()))) is not None


def _is_stopped(text: str) -> bool:
    """Tell whether a line that ends in a full stop is no sentence: a date, a label, or names."""
    said = text.rpartition(":")[2].split()
    if len(said) > LONGEST_STOPPED:
        return False
    if _is_date(text) or _is_labelled(text):
        return True
    if any(word[0].islower() and word not in LEADS for word in said):
        return False
    return is_name(text) or _is_placed(text) or _is_row(text)


def _is_row(text: str) -> bool:
    """Tell whether a line puts several such things side by side: "Jo Ames, 9c, 14 March".

    A name beside a date alone may be an event's, and the line a title.
    """
    if any(map(str.isdecimal, text)) and _is_spaced_row(text.split()):
        return True
    for mark in BETWEEN_CELLS:
        text = text.replace(mark, ",")
    cells = [cell.strip() for cell in text.split(",") if cell.strip()]
    if len(cells) < FEWEST_CELLS:
        return False
    placed = [_is_placed(cell) for cell in cells]
    return any(placed) and all(
        told or is_name(cell) or _is_date(cell) for told, cell in zip(placed, cells, strict=True)
    )


def _is_spaced_row(words: Sequence[str]) -> bool:
    """Tell whether a name leads to a class, and a date: "Jo Ames 9c 12.05."."""
    told = [_is_class(word) or _is_date(word) for word in words]
    size = told.index(True) if any(map(_is_class, words)) else 0
    return all(told[size:]) and is_name(" ".join(words[:size]))
