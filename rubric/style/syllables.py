"""Syllables of English words, near enough for a mean over a hundred words. A word in, a number."""

import re

GROUP = re.compile(r"[aeiouy]+")
SILENT = re.compile(r"[^aeiouy](?<![^aeiouy]l)(?:e|(?<![td])ed|(?<![sxzcgh])es)\Z")
# Vowels that stand together and are two syllables: "radio", "idea", "usual", "theory", "being".
APART = re.compile(
    r"(?<![ctsgq])i[aou]|(?<![gqs])u[ao]|(?<!p)eo(?!u)|[dr]ea\Z|crea(?=t)|[eouy]ing\Z|sm\Z"
)


def syllables(word: str) -> int:
    """Count the syllables of a word in lower case; at least one."""
    groups = len(GROUP.findall(word)) + len(APART.findall(word))
    return max(1, groups - (SILENT.search(word) is not None))
