"""Points as teachers write them. A text in; the number in it and the rest of the text out.

"4 pts", "(4)", "[4]", "4-3 points", "4: Excellent", "Excellent - 4", "A (90-100%)"; of a range
the higher number. A decimal may have a point or a comma.
"""

import re
from fractions import Fraction

from rubric.rounding import nearest_whole

MOST_DIGITS = 9  # longer numbers are no points, and dates hide in some
NUMBER = rf"[0-9]{{1,{MOST_DIGITS}}}(?:[.,][0-9]{{1,4}})?"
RANGE = rf"(?P<a>{NUMBER})(?:\s*(?:-|–|—|to)\s*(?P<b>{NUMBER}))?"
POINTS = r"(?:points?|pts?\.?|marks?|p\.)"
UNIT = rf"(?:{POINTS}|%)"
WITH_UNIT = re.compile(rf"[(\[]?\s*{RANGE}\s*{UNIT}(?!\w)\s*[)\]]?", re.IGNORECASE)
IN_POINTS = re.compile(rf"[(\[]?\s*{RANGE}\s*{POINTS}(?!\w)\s*[)\]]?", re.IGNORECASE)
BRACKETED = re.compile(rf"[(\[]\s*{RANGE}\s*[)\]]")
FIRST = re.compile(rf"{RANGE}\s*(?:[-–—:=.)|]\s*|$|\n)")
LAST = re.compile(rf"(?:^|[\s:=–—|-]){RANGE}\s*$")
ALONE = re.compile(rf"{RANGE}\s*{UNIT}?", re.IGNORECASE)
FACTOR = re.compile(
    r"[(\[]?\s*[x×*]\s*([0-9]{1,3}(?:[.,][0-9]{1,2})?)\s*[)\]]?\s*$", re.IGNORECASE
)
EDGES = " \t\n-–—:=|,;()[]"  # what is left about a name when its number is taken out
RANKED = re.compile(r"(?:level|stage|band|score|rating|grade|step)", re.IGNORECASE)


def number(text: str) -> Fraction | None:
    """Give the number that a text is, and nothing else: "4", "2,5", "4 pts", "10-8"."""
    found = ALONE.fullmatch(text.strip())
    return _higher(found) if found else None


def fraction(text: str) -> Fraction:
    """Give a number with a decimal point or comma."""
    return Fraction(text.replace(",", "."))


def named(text: str) -> tuple[str, Fraction | None]:
    """Part a level's head into its name and its points: "Excellent (4)", "4 - Excellent"."""
    for pattern in (WITH_UNIT, BRACKETED, FIRST, LAST):
        found = pattern.match(text) if pattern is FIRST else pattern.search(text)
        if found:
            rest = _without(text, found)
            whole = not rest or RANKED.fullmatch(rest)  # "Level 4" is a name as it stands
            return (" ".join(text.split()) if whole else rest), _higher(found)
    return " ".join(text.split()), None


def told(text: str) -> tuple[Fraction | None, str]:
    """Part a cell into points that it says it has and its words: "(4) All are cited".

    A percentage is none of them: "100% of the claims are cited".
    """
    for pattern in (IN_POINTS, BRACKETED):
        found = pattern.match(text.lstrip())
        if found:
            return _higher(found), text.lstrip()[found.end() :].lstrip(EDGES + ".").rstrip()
    for pattern in (IN_POINTS, BRACKETED):
        last = next(reversed(list(pattern.finditer(text))), None)
        if last and not text[last.end() :].strip(" ."):
            return _higher(last), text[: last.start()].rstrip(" -–—:(\n\t")
    return None, text


def leading(text: str) -> tuple[Fraction | None, str]:
    """Part a cell that begins with a bare number: "4: All are cited", "4" alone."""
    found = FIRST.match(text.strip())
    return (_higher(found), text.strip()[found.end() :].strip()) if found else (None, text)


def factor(text: str) -> tuple[str, Fraction | None]:
    """Part a title into its words and what its points are counted by: "Thesis (x2)"."""
    found = FACTOR.search(text)
    return (text[: found.start()].rstrip(EDGES), fraction(found[1])) if found else (text, None)


def whole(value: Fraction) -> int:
    """Round to the nearest whole number, halves up."""
    return nearest_whole(value.numerator, value.denominator)


def _higher(found: re.Match[str]) -> Fraction:
    return max(fraction(each) for each in found.group("a", "b") if each)


def _without(text: str, found: re.Match[str]) -> str:
    kept = f"{text[: found.start()]} {text[found.end() :]}"
    return " ".join(kept.split()).strip(EDGES)
