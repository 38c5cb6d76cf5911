"""Lines of a letter that stand alone: greeting, closing, name. A line in, yes or no out."""

import re
from unicodedata import normalize

from rubric.seldom import seldom

LONGEST_LINE = 12  # words of a greeting or closing

GREETING = seldom(r"""(?ix)
    (?:(?:my\ )?dear(?:est)?|to(?!\ (?:add|be|begin|conclude|end|make|put|start|sum)\b)
    |hello|hi|hey|greetings|good\ (?:morning|afternoon|evening)
    |attn|attention)\b(?:[^.?!]|(?<=\b[MDS][rst])\.|(?<=\bMrs)\.){0,70}[.!]?\Z""")
# Without a comma or colon these begin other lines too.
PLAIN_GREETING = seldom(r"""(?ix)
    (?:(?:hello|hi|hey|greetings|good|attention)\b | to\ (?!(?:(?:the|my|our|all)\ )?
    (?:whom|mrs?|ms|dr|princip\w+|teachers?|editor|board|mayor|president|governor|senator)\b)).*[^,:!]\Z""")
ADDRESSED = re.compile(r"(?:(?:mr|mrs|ms|dr)\.?\ )?[^\W\d]+\s*[,:]", re.IGNORECASE)
CLOSING = seldom(r"""(?ix)
    [-–—~,\s]*
    (?: (?:(?:your'?s?|very|most)\ )*s?[ie]n[cs]?e?r\w{0,4}ly(?:\ yours?)?
      | (?:your'?s?\ )?(?:very\ )?truly(?:\ yours)? | fondly | best(?=\s*,)
      | yours\ (?:faithfully|respectfully) | respectfully(?:\ (?:yours|submitted))?
      | (?:best|kind|kindest|warm|warmest|with)?\s?regards | (?:best|kind|warm)\ wishes
      | with\ (?:love|respect|gratitude|thanks) | love | cordially | faithfully
      | thanks?(?:\ you)?(?:\ (?:so|very)\ much)?(?:\ for\b[^.?!]{0,80})? | many\ thanks
      | you[’']?re?[’']?s?\ (?:\w+\ ){0,3}(?:students?|friends?|citizen|classmates?|peers?)
      | from(?:\ (?:\w+\ ){0,4}(?:students?|graders?|anonymous|friend))?
      | (?:written\ )?by(?=\s*[:,]) | signed(?=\s*[:,])
    )
    (?: \s*[,.:;!–—-]+.{0,70} | (?:\ ["'“(]*(?-i:[A-Z_])[\w.’'-]*["'”)]*){0,4}
      | \ your(?:\ \w+){1,3}\s*,? )\s*\Z""")

NAME = re.compile(
    r"(?!(?:The|An?|My|Our|On|In|Of|To|Why|How|What|Who|When|Is|Are|Should|Thank)\b)"
    r"(?:[A-Z][a-z’'-]+(?:(?<=[’'-]|c)[A-Z][a-z]+)?\.?|[A-Z][’'][A-Z][a-z]+|[A-Z]\.|[A-Z_]{3,})"
    r"(?:\s+(?:(?:de|del|der|den|di|da|dos|du|la|le|van|von|bin)\s+)*(?:[A-Z][\w’'-]+|[A-Z]\.)){1,3}"
)
LONGEST_NAME = 80  # code points of a line that can be a name


def is_name(text: str) -> bool:
    """Tell whether a line can be a person's name: two to four words with capitals."""
    if len(text) > LONGEST_NAME:
        return False
    return NAME.fullmatch(text if text.isascii() else _in_ascii(text)) is not None


def _in_ascii(text: str) -> str:
    """Spell a line with A for any other capital, and a for any other letter."""
    return "".join(
        ("A" if letter.isupper() else "a") if letter.isalpha() and not letter.isascii() else letter
        for letter in normalize("NFC", text)
    )


def is_greeting(text: str) -> bool:
    """Tell whether a line is the greeting of a letter."""
    if _is_long(text) or GREETING.match(text) is None:
        return False
    return PLAIN_GREETING.match(text) is None


def is_closing(text: str) -> bool:
    """Tell whether a line can begin the closing of a letter."""
    return not _is_long(text) and CLOSING.match(text) is not None


def _is_long(text: str) -> bool:
    return len(text.split(maxsplit=LONGEST_LINE)) > LONGEST_LINE
