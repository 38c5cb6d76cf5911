"""The control words of RTF that mean something here. No logic."""

CHARACTERS = {
    b"emdash": "—",
    b"endash": "–",
    b"lquote": "‘",
    b"rquote": "’",
    b"ldblquote": "“",
    b"rdblquote": "”",
    b"bullet": "•",
    b"emspace": "\u2003",
    b"enspace": "\u2002",
    b"qmspace": "\u2005",
    b"tab": "\t",
    b"line": "\n",
    b"lbr": "\n",
    b"page": "\f",
    b"column": "\f",
}
SIGNS = {b"~": "\xa0", b"_": "-", b"{": "{", b"}": "}", b"\\": "\\"}
PARAGRAPH_ENDS = frozenset({b"par", b"sect", b"nestcell"})
TABLES = frozenset({b"cell", b"row"})
# Groups that hold no words of the text.
NEVER = frozenset(
    b"""
    info pict header headerl headerr headerf footer footerl footerr footerf fldinst
    atnid atnauthor atntime atndate atnref atnparent atrfstart atrfend xe tc tcn rxe bkmkstart
    bkmkend nonshppict shprslt sn sv objdata objclass objname filetbl revtbl rsidtbl listtable
    listoverridetable generator themedata colorschememapping latentstyles datastore xmlnstbl
    userprops docvar ftnsep ftnsepc ftncn aftnsep aftnsepc aftncn pnseclvl pgdsctbl template
    private passwordhash nonesttables wgrffmtfilter mmathPr ffname ffdeftext ffformat datafield
    """.split()
)
LIST_NUMBERS = frozenset({b"listtext", b"pntext"})
# Starred groups that a reader must know to see the words in them; all others are passed over.
STARRED = frozenset(
    {b"footnote", b"annotation", b"shpinst", b"do", b"shptxt", b"dptxbxtext", b"moMath", b"mr"}
)
NOTES = frozenset({b"footnote"})
COMMENTS = frozenset({b"annotation"})
BOXES = frozenset({b"shptxt", b"dptxbxtext"})
# The code pages of fonts' character sets; 0 is that of the document.
CHARSETS = {
    77: "mac_roman",
    128: "cp932",
    129: "cp949",
    134: "gbk",
    136: "big5",
    161: "cp1253",
    162: "cp1254",
    163: "cp1258",
    177: "cp1255",
    178: "cp1256",
    186: "cp1257",
    204: "cp1251",
    222: "cp874",
    238: "cp1250",
}
