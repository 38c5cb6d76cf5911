"""The names in an OpenDocument's XML that mean something here."""

ODF = "{urn:oasis:names:tc:opendocument:xmlns:"
OFFICE, TEXT, TABLE = ODF + "office:1.0}", ODF + "text:1.0}", ODF + "table:1.0}"
DRAW, STYLE = ODF + "drawing:1.0}", ODF + "style:1.0}"
FO, SVG = ODF + "xsl-fo-compatible:1.0}", ODF + "svg-compatible:1.0}"
P, H = TEXT + "p", TEXT + "h"
ROW, CELL = TABLE + "table-row", TABLE + "table-cell"
STYLE_NAME = TEXT + "style-name"
