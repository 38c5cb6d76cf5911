"""The elements of HTML that mean something here."""

BLOCKS = frozenset(
    """
    address article blockquote body center dd details div dl dt fieldset figcaption figure form
    h1 h2 h3 h4 h5 h6 header hr html li main ol p pre section summary table tbody td tfoot th thead
    tr ul caption
    """.split()
)
# What a browser does not show as words of the page, or shows beside them.
NEVER = frozenset(
    """
    script style head title nav footer aside noscript template iframe object embed svg canvas audio
    video picture select button input textarea datalist map rt rp meter progress dialog noframes
    frameset param source track xml
    """.split()
)
HEADINGS = frozenset(f"h{level}" for level in range(1, 7))
ITALICS = frozenset({"i", "em", "cite", "var", "dfn"})
