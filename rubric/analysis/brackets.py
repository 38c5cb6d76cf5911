"""What the inside of one pair of brackets says as a citation. Words in, Readings out.

A reading has author, year and locator as printed. Words that cannot be read as a source as a whole
("see above", "1914-1918", "n = 30") give none. Whether a reading is a citation is for its place in
the text to say: see `citations`.
"""

import re
from dataclasses import dataclass

MOST_WORDS = 14  # of a name or title in brackets; a longer one is an aside
MOST_SMALL = 3  # words of a name in small letters, as hurried writers type it
MOST_SOURCES = 12  # in one pair of brackets

YEAR = r"(?:(?:1[0-9]|20)\d\d(?:/(?:1[0-9]|20)\d\d)?[a-z]?|n\.\s?d\.|forthcoming|in press)"
MONTHS = "Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split()
MONTH = rf"(?:{'|'.join(MONTHS)})[a-z]*\.?"
LABEL = (
    r"(?:[Pp]p?(?:\.|(?=[ \d]))|[Pp]gs?\.?|[Pp]ages?|[Pp]ar(?:a|agraph)?s?\.?|[Ll]ines?|ll?\."
    r"|[Cc]h(?:ap(?:ter)?)?s?\.?|vv?\.|vols?\.?|[Ss]ec(?:t|tion)?s?\.?|[Aa]cts?|[Ss]c(?:ene)?s?\.?"
    r"|stanzas?|st\.|[Bb](?:oo)?ks?\.?|canto|slides?|loc\.?|min\.|[Ff](?:ol|ig)s?\.|nos?\.|¶¶?|§§?)"
)
NUMBER = r"(?:\d{1,5}|[A-Z]\d{1,3}|[ivxlc]{1,7}\b|[IVX]{1,4}(?=[.:]))"
WHERE = rf"{NUMBER}(?:(?:[.:]|: )(?:\d{{1,4}}|[ivx]{{1,5}}\b)){{0,3}}"
RANGE = rf"{WHERE}(?:\s?[-–—]\s?{WHERE})?(?:n\d{{1,2}}|ff?\.?|\+|[ab])?"
REST = re.compile(
    rf"(?P<year>{YEAR}(?:[,;] {YEAR})*(?![\w-]))?(?:, {MONTH}(?: [\d–-]{{1,5}})?)?"
    rf"(?:(?:^|(?<![,: ])|[,:.]? ?)(?P<label>{LABEL})? ?"
    rf"(?P<locator>{RANGE}(?:(?:, ?| (?:and|&) )(?:{LABEL} ?)?{RANGE}){{0,5}}))?"
)
TOKEN = re.compile(r"[^\s,]+")
SEVERAL = re.compile(r"; ?|(?<=\d)(?:,? and|,? &|,) (?=[A-Z“\"])")
SIGNAL = re.compile(
    r"(?:for (?:a|an|more|further|discussion|examples?|instance)\b[^,\d]{0,40}, )?"
    r"(?:but |also |and )?"
    r"(?:[Ss]ee(?:,? also,?|,? for example,?|,? for instance,?|,? e\.g\.,?)?|[Cc]f\.?|[Cc]ompare"
    r"|e\.g\.,?|from|according to|adapted from|for example,|for instance,) "
)
AT_SECOND_HAND = re.compile(r".*\b(?:[Cc]ited|[Qq]uoted|[Qq]td\.?|[Rr]eported) (?:in|by) ")
ASIDE = re.compile(
    r"(?:^|[,.]? )(?:(?:my|our|original|with|own) )?(?:emphasis|italics|translations?|ellipsis)\b"
    r"[\w ]{0,20}\Z"
    r"|(?:[Ss]ee )?(?:[Tt]able|[Ff]ig(?:ure|\.)|[Aa]ppendix) \w{1,3}\Z"
)
EXHIBIT = re.compile(r", (?:[Tt]able|[Ff]ig(?:ure|\.)) \w{1,3}\b(?=[,;]|\Z)")
DAY = re.compile(rf"(?:\d{{1,2}} )?\b{MONTH} (?:\d{{1,2}}(?:[-–]\d{{1,2}})?, )?(?=\d{{4}}\b)")
TAIL = re.compile(
    r"(?<=\d)(?:, [a-z]| (?:for|on|in|about) )[^\d,]*\Z"
)  # ", for a history", ", note G"
PERSONAL = re.compile(
    r", (?:(?:personal|private|e-?mail|telephone) )?"
    r"(?:communication|interview|correspondence|conversation)\b"
)
ABBREVIATED = re.compile(r" \[[A-Z][\w&-]{1,11}\]\Z")
AGAIN = re.compile(r"[Ii]bid(?:em)?\.?|[Oo]p\. cit\.")
LAWS = ("U.S.C", "C.F.R", "Pub. L")
MARKS = "“”\"‘’'*_ "
TITLE = re.compile(r"(?P<mark>[“\"‘*_])(?P<title>[^“”\"]{1,120}?),?[”\"’*_](?=\Z|[, ])")
AND_TITLE = re.compile(r",? [“\"‘*_][^“”\"]{1,120}[”\"’*_]\Z")
PREFIXED = re.compile(r"(?:[dl]|al|el|ul|as|ad|ash)[’'-]\w")
BOOK_OF = re.compile(r"[123I]{1,3} (?=[A-Z])")

PARTICLES = frozenset(
    "van von de der den del della la le da di du dos das al el bin ibn ter ten af zu y e".split()
)
MINOR = frozenset(
    "of for the and on in a an to with at from by or is as nor & et et. vs. v.".split()
)
CLOSING = frozenset("al. al others colleagues ed. eds. ed eds jr. sr. jr sr".split())


@dataclass(frozen=True, slots=True)
class Reading:
    """One source as printed inside brackets.

    `titled`: the author is a title in quotation marks or italics; `second`: cited "in" another;
    `label`: what stands before the locator ("p.").
    """

    author: str | None
    year: str | None
    locator: str | None
    label: str | None = None
    titled: bool = False
    second: bool = False


def read(inside: str) -> tuple[Reading, ...]:
    """Read the words inside brackets; empty when a part of them is no source."""
    plain = EXHIBIT.sub("", " ".join(inside.split()))
    if plain[-1:] == "." and plain[-2:-1].isdigit():
        plain = plain[:-1]
    if any(sign in plain for sign in LAWS):
        return ()
    parts = [part for part in SEVERAL.split(plain) if not ASIDE.fullmatch(part)]
    found = tuple(reading for part in parts if (reading := _read_one(part)))
    return found if len(found) == len(parts) <= MOST_SOURCES else ()


def _read_one(said: str) -> Reading | None:
    said = DAY.sub("", ASIDE.sub("", said))
    second = AT_SECOND_HAND.match(said)
    if second:
        said = said[second.end() :]
    else:
        signal = SIGNAL.match(said)
        said = said[signal.end() :] if signal else said
    lead = BOOK_OF.match(said)
    begin = lead.end() if lead else 0
    title = TITLE.match(said) or AGAIN.match(said)
    begin = title.end() if title else begin
    for token in TOKEN.finditer(said, begin):
        rest = REST.fullmatch(said, token.start())
        if rest:
            return _parted(said[: token.start()], rest, second=second is not None)
    tail = TAIL.search(said)
    if tail:
        return _read_one(said[: tail.start()])
    author = name(said)
    titled = said[:1] in MARKS
    return Reading(author, None, None, None, titled, second is not None) if author else None


def _parted(before: str, rest: re.Match[str], *, second: bool) -> Reading | None:
    """Read what stands before the year or locator as the author."""
    year, locator, label = rest["year"], rest["locator"], rest["label"]
    if not before.strip(" ,:"):
        return Reading(None, year, locator, label, second=second)
    said = before.rstrip(" ,:")
    if year:
        spoken = PERSONAL.search(said)
        said = said[: spoken.start()] if spoken else said
    author = name(said, dated=year is not None)
    if author is None or (BOOK_OF.match(author) and ":" not in str(locator).replace(".", ":")):
        return None
    titled = said[:1] in MARKS or AGAIN.match(said) is not None
    return Reading(author, year, locator, label, titled, second)


def name(said: str, *, dated: bool = False) -> str | None:
    """Give the author or title that `said` names, as printed; null when it names none.

    `dated`: a year follows, so that names joined by commas are authors, not author and title.
    """
    said = said.strip(" ,:")
    if AGAIN.fullmatch(said):
        return said
    title = TITLE.match(said)
    if title:
        rest = said[title.end() :].strip(" ,")
        return title["title"].strip(" ,.") if not rest or are_names(rest) else None
    cut = AND_TITLE.search(said)
    said = ABBREVIATED.sub("", said[: cut.start()] if cut else said).strip(" ,:")
    if not are_names(said):
        return None
    return said if dated and not _is_titled(said) else _first_of(said)


def _is_titled(said: str) -> bool:
    """Tell whether several capitalised words follow the first comma: a newspaper, a title."""
    after = said.partition(", ")[2]
    return len(after.split()) > 1 and "," not in after and not _joins(after) and "." not in after


def _first_of(said: str) -> str:
    """Take a short title behind the author off: "Osgood, Warm Water"."""
    first, comma, after = said.partition(", ")
    initials = all(len(word.strip(".-")) <= 1 for word in after.split())
    alone = bool(comma) and not initials and not _joins(said) and not _is_suffix(after)
    return first if alone else said


def _joins(said: str) -> bool:
    words = said.split()
    return not {"and", "&", "et", "et."}.isdisjoint(words)


def _is_suffix(after: str) -> bool:
    return after.rsplit(maxsplit=1)[-1].lower() in CLOSING


def are_names(said: str) -> bool:
    """Tell whether words are written as names or a title: capitals, small words between them."""
    book = BOOK_OF.match(said)
    words = said[book.end() :].split() if book else said.split()
    if not words or len(words) > MOST_WORDS:
        return False
    kinds = [_kind(word) for word in words]
    if len(kinds) <= MOST_SMALL and kinds[0] == "small" and "name" not in kinds:
        return kinds[-1] in ("small", "closing") and "other" not in kinds
    if (
        "other" in kinds
        or "small" in kinds
        or "name" not in kinds
        or kinds[-1] in ("minor", "particle")
    ):
        return False
    return kinds[0] in ("name", "particle")


def _kind(word: str) -> str:
    """Tell a word's kind: name, small, minor, particle, closing ("al."), other."""
    plain = word.strip(",")
    small = plain.lower()
    if small in CLOSING:
        return "closing"
    if plain in MINOR or plain.isdigit():
        return "minor"
    if plain in PARTICLES:
        return "particle"
    core = plain.strip("“”\"‘’'.!?*_[]")
    if not core or any(sign in core for sign in "=<>%$/@()+") or any(c.isdigit() for c in core):
        return "other"
    if core[0].isupper() or PREFIXED.match(core):
        return "name"
    return "small" if core.isalpha() else "other"
