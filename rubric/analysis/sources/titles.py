"""What a title looks like: in a sentence, in brackets or a note, in the list of sources.

Those that are text are part of other patterns.
"""

from rubric.seldom import seldom

MOST_TITLE_WORDS = 12  # of a title in a sentence; more in quotation marks are what somebody says
MARKS = "“”\"‘’'*_"  # around a title

IN_SENTENCE = r"[“\"](?P<title>[A-Z0-9][^“”\"\n]{2,100}?),?[”\"]"
SET_APART = r"[“\"‘*_](?P<title>[^“”\"]{1,120}?)[,.]?[”\"’*_]"
BEHIND_AUTHOR = seldom(r",? [“\"‘*_][^“”\"]{1,120}[”\"’*_]\Z")
# An entry of the list that begins with its title has no author.
IN_PLACE_OF_AUTHOR = r"[“\"‘]([^”\"]{2,200}?)[.,?!]?[”\"’]"
# Set apart, or behind a year in brackets.
OF_ENTRY = seldom(r"(?:[“\"*_]|\d[a-z]?\)\. )([^.”\"*_]{3,80})")
