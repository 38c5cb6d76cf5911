"""The headings that open a list of sources or of notes. A line in, what it opens out."""

import re
from typing import Literal, cast

Section = Literal["references", "notes", "end"]

HEADING = re.compile(
    r"""[\W_]*(?:(?:\d{1,2}|[IVX]{1,4})[.)]?\s+)?(?:
    (?P<references>
      (?:(?:my|annotated|selected|list\ of|the|final|internet|web|primary|secondary)\ )?
      (?: works?[ ]-?(?:cited|consulted|referenced|citations?|site[ds]?|used)(?:[ ](?:page|list))?
        | references?(?:[ ](?:list|page|cited|used))?
        | bibliograph(?:y|ies) | literature(?:[ ](?:cited|list))?
        | sources?(?:[ ](?:cited|used|consulted|list|are|were))?
        | (?:site|cite)s?[ ](?:used|cited)
        | (?:links?|urls?|web[ ]?(?:sites?|links?))(?:[ ](?:i[ ])?(?:used|cited|visited))?
        | citations?(?:[ ]page)? | resources(?:[ ]used)?
        | (?:cites|sites|sources)[ ]I[ ]used\b.{0,30}
        | where[ ]I[ ](?:got|found)[ ]my[ ](?:info|information|facts|sources|research|evidence)))
    | (?P<notes> end\s?-?notes? | foot\s?-?notes? | notes)
    | (?P<end> appendi(?:x|ces)(?:\s\w{1,3})? | acknowledge?ments? | about[ ]the[ ]author)
    )[\W_]*""",
    re.IGNORECASE | re.VERBOSE,
)  # its groups are what it opens
LONGEST_HEADING = 60  # code points
# A list of sources whose heading stands on the line of its first entry.
RUN_IN = re.compile(
    r"[\W_]*(?:(?:works?\ cited|references|bibliography|sources|citations)(?::\s*|\s+)"
    r"|(?:source|links?|web ?sites?):\s*)"
    r"(?=\S)",
    re.IGNORECASE,
)


def opens(text: str) -> Section | None:
    """Tell what a line opens, if the whole line is such a heading; `end` closes the lists."""
    if len(text) > LONGEST_HEADING:
        return None
    match = HEADING.fullmatch(text)
    return cast("Section | None", match.lastgroup) if match else None
