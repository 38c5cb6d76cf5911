"""The words by which telling is known from arguing, and their patterns, in lower case."""

from rubric.seldom import seldom

TELLING = frozenset(
    """
    was were had went said came saw took got ran told knew felt stood left looked asked walked
    began gave made thought heard found sat put did didn't wasn't couldn't wanted fell lost let
    called woke kept tried brought
    """.split()
)
STATING = frozenset(
    """
    is are am has have do does don't doesn't isn't aren't i'm should must can can't cannot will
    won't may might need needs
    """.split()
)
WRITER = frozenset("i me my we us our i'd".split())
OTHERS = frozenset("he him his she her".split())
PLACES = frozenset(
    """
    mom dad mother father brother sister grandma grandpa grandmother grandfather uncle aunt cousin
    friend friends door window room bed floor kitchen car truck boat bike dog stairs road street
    house home shoes shirt hand hands eyes head hair face feet foot leg arm voice night morning
    evening afternoon coach bench ball phone bag bus train table chair wall grass water rain snow
    sun coat hat lap pocket key baby horse fish boots cup plate
    """.split()
)  # and persons that are near, and what is seen, as few arguments name in each sentence
SPEAKING = frozenset(
    "said asked yelled shouted screamed laughed cried whispered replied told".split()
)
CLAIMING = frozenset(
    """
    should must ought therefore thus reason reasons prove proves proved argue argues argued claim
    evidence opinion important importance benefit benefits advantage advantages disadvantage agree
    disagree shows showed shown author society cause caused result effect example government law
    mistake theme themes symbol symbols image metaphor irony reader readers
    """.split()
)
_TIME = (
    r"(?:seconds?|minutes?|hours?|days?|nights?|mornings?|afternoons?|evenings?|weeks?|months?|"
    r"summers?|winters?|springs?|years?|time|way|moment|noon|half|quarter|part|beginning|middle|"
    r"end)"
)
THEN = seldom(
    rf"\W*(?:(?:and|but|so) )?(?:then|after|afterwards?|when|while|before|until|once|finally|"
    rf"suddenly|later|soon|now|next|today|tomorrow|yesterday|meanwhile|as soon as|"
    rf"(?:(?:in|on|at|by|for|all|with) )?(?:(?:the|that|this|one|another|every|last|two|three|"
    rf"four|five|ten) )?(?:(?:next|first|second|third|fourth|last|same|whole) )?{_TIME}|"
    rf"(?:in|on) the (?:first|second|third|last)|at (?:first|last|lunch|halftime)|"
    r"on (?:mon|tues|wednes|thurs|fri|satur|sun)day|\w+ (?:years?|summers?|days?|weeks?) "
    r"(?:ago|later))\b"
)
COUNTS_UP = seldom(
    r"\W*(?:(?:first|second|third|last)(?:ly)?,|first of all|another (?:reason|thing|way|"
    r"example|benefit)|also|in addition|furthermore|moreover|one (?:reason|thing|way|example)|"
    r"(?:i|he|she|they|it|we) also|the (?:first|second|third|last|final|main|most \w+|other|"
    r"biggest|next) (?:thing|reason|way|cause|one|lesson|example|benefit)|"
    r"for (?:example|instance)|most of all|most importantly)\b"
)
CLOSES = seldom(
    r"\W*(?:in conclusion|to conclude|for (?:all )?these reasons|(?:that|this) is why|"
    r"in summary|all in all|as you can see|(?:this|it) shows)\b"
)
OUGHT = seldom(
    r"\b(?:(?<!\bi )(?<!\bhe )(?<!she )(?:should|must|ought)(?! i\b)"
    r"(?! have (?!an?\b|the\b|to\b|no\b))|needs? to be|(?:i|we) (?:\w+ )?(?:agree|"
    r"disagree|support|oppose|believe|argue)|in my opinion|deserves?|better than|"
    r"not only)\b"
)
TAUGHT = seldom(r"\b(?:learn(?:ed|t)|taught|became|helped me|showed me)\b")
BECAUSE_TWICE = seldom(r"\bbecause\b[^.!?]{1,200}?(?:,|\band) because\b")
YEAR = seldom(r"1[4-9]\d\d|20\d\d")
