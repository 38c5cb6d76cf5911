"""Control words that change the state of a group. A state and a word in, the state changed."""

from collections.abc import Callable

from rubric.reading.rtf.state import State

MOST = 32_767  # the largest number RTF knows


def _flag(name: str) -> Callable[[State, int | None], None]:
    def change(state: State, number: int | None) -> None:
        setattr(state, name, number != 0)

    return change


def _number(name: str, default: int) -> Callable[[State, int | None], None]:
    def change(state: State, number: int | None) -> None:
        setattr(state, name, default if number is None else max(-MOST, min(MOST, number)))

    return change


def _set(name: str, *, value: bool) -> Callable[[State, int | None], None]:
    def change(state: State, _: int | None) -> None:
        setattr(state, name, value)

    return change


CHANGES: dict[bytes, Callable[[State, int | None], None]] = {
    b"plain": lambda state, _: state.plain(),
    b"pard": lambda state, _: state.paragraph(),
    b"i": _flag("italic"),
    b"v": _flag("hidden"),
    b"deleted": _flag("deleted"),
    b"super": _flag("raised"),
    b"sub": _set("raised", value=False),
    b"nosupersub": _set("raised", value=False),
    b"up": lambda state, number: setattr(state, "raised", number != 0),
    b"fs": _number("size", 24),
    b"charscalex": _number("scale", 100),
    b"cf": _number("color", 0),
    b"cb": _number("fill", 0),
    b"highlight": _number("fill", 0),
    b"chcbpat": _number("fill", 0),
    b"cbpat": _number("behind", 0),
    b"clcbpat": _number("cell", 0),
    b"trowd": lambda state, _: state.row(),
    b"f": _number("font", 0),
    b"uc": _number("fallback", 1),
    b"s": _number("style", 0),
    b"li": _number("left", 0),
    b"lin": _number("left", 0),
    b"fi": _number("first", 0),
    b"sl": _number("spacing", 0),
    b"trrh": _number("height", 0),
    b"intbl": _set("in_table", value=True),
    b"ls": lambda state, number: setattr(state, "listed", number != 0),
    b"outlinelevel": lambda state, number: setattr(state, "heading", (number or 0) < BODY_LEVEL),
}
BODY_LEVEL = 9  # the outline level of what is no heading
