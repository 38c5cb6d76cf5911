"""Which language a text is in. A text in, an ISO 639-1 code out (`und` when it cannot be told).

The smallest words of a language make up a fifth to a half of its running text; their share tells
languages apart in a few dozen words.
"""

from collections import Counter
from collections.abc import Mapping

from rubric.words import forms, words

FEWEST_WORDS = 20  # below this the shares are too noisy to call
SURE_SHARE = 0.25  # of English small words: no other language comes near it
SMALLEST_SHARE = 0.12  # of running words; prose of every language listed is above .25
SMALL_WORDS: Mapping[str, frozenset[str]] = {
    code: frozenset(listed.split())
    for code, listed in {
        "en": "the of and to in is that it was for on are as with they at be this have from",
        "es": "de la que el en y los del se las por un para con una su al lo como más pero sus",
        "fr": "de la le et les des en un du une que est pour qui dans par plus pas au sur ne se",
        "de": "der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als",
        "it": "di e il la che in un per del una con non sono da della si le dei al come gli",
        "pt": "de a o que e do da em um para é com não uma os no se na por mais as dos",
        "nl": "de van een het en in is dat op te zijn met voor niet aan er om ook als dan",
    }.items()
}


def language(text: str) -> str:
    """Give the code of the language whose small words make up most of the text."""
    found = forms(text)
    small = sum(map(SMALL_WORDS["en"].__contains__, found))
    if small >= max(FEWEST_WORDS, SURE_SHARE * len(found)):  # nearly always
        return "en"
    size = len(found) - sum([word.number for word in words(text)])
    if size < FEWEST_WORDS:
        return "und"
    if small >= SURE_SHARE * size:
        return "en"
    said = Counter(found)
    shares = {code: sum(map(said.__getitem__, SMALL_WORDS[code])) / size for code in SMALL_WORDS}
    best = max(sorted(shares), key=lambda code: shares[code])
    return best if shares[best] >= SMALLEST_SHARE else "und"
