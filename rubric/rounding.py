"""Points in whole numbers: a quotient in, the nearest whole number out."""


def nearest_whole(over: int, under: int = 1) -> int:
    """Divide, and round to the nearest whole number, halves up; `under` is above 0."""
    return (2 * over + under) // (2 * under)
