"""Letters of symbol fonts. A font's name and a code in, the character a reader sees out."""

import re

PRIVATE = 0xF000  # where Word keeps the codes of symbol fonts
GREEK = dict(
    zip(
        "ABGDEZHQIKLMNXOPRSTUFCYWabgdezhqiklmnxoprstufcyw",
        "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩαβγδεζηθικλμνξοπρστυφχψω",
        strict=True,
    )
)
SYMBOL = {
    0xA3: "≤", 0xB3: "≥", 0xB1: "±", 0xB0: "°", 0xB4: "×", 0xB8: "÷", 0xB9: "≠", 0xBB: "≈",
    0xAE: "→", 0xAC: "←", 0xAB: "↔", 0xDE: "⇒", 0xA5: "∞", 0xB7: "•", 0xBC: "…", 0xD6: "√",
    0xE5: "∑", 0xF2: "∫", 0xB6: "∂", 0xCE: "∈", 0xC7: "∩", 0xC8: "∪", 0x2D: "−", 0xA2: "′",
}  # fmt: skip
# What Word itself puts into texts: arrows and faces made of hyphens and colons, ticks, bullets.
WINGDINGS = {
    0xE0: "→", 0xDF: "←", 0xE8: "→", 0xE7: "←", 0xF3: "↔", 0xF0: "⇒", 0x4A: "☺", 0x4C: "☹",
    0x4B: "😐", 0xFC: "✓", 0xFB: "✗", 0xA7: "▪", 0x6C: "●", 0x6E: "■", 0xD8: "➢", 0x76: "❖",
}  # fmt: skip
# How characters are spelled that are others' print: letters in one, and hyphens that hold a line.
SPELLED = {
    "\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl",
    "\ufb05": "st", "\ufb06": "st", "\u2011": "-",
}  # fmt: skip
SPELLING = re.compile("[\ufb00-\ufb06\u2011]")


def symbol(font: str, code: str) -> str:
    """Give the character; of fonts nobody can read letters in, nothing where it is unknown."""
    try:
        number = int(code, 16)
    except ValueError:
        return ""
    if number >= PRIVATE:
        number -= PRIVATE
    name = font.lower()
    if name.startswith("wingdings"):
        return WINGDINGS.get(number, "")
    if name == "symbol":
        return SYMBOL.get(number) or GREEK.get(chr(number)) or _plain(number)
    return _plain(number)


def _plain(number: int) -> str:
    return chr(number) if chr(number).isprintable() else ""
