"""Points in whole numbers: a quotient in, the nearest whole number out; or units and weights."""

from collections.abc import Sequence

EQUAL = 9  # decimals to which rests of a division are told apart


def nearest_whole(over: int, under: int = 1) -> int:
    """Divide, and round to the nearest whole number, halves up; `under` is above 0."""
    return (2 * over + under) // (2 * under)


def shares(units: int, weights: Sequence[float], least: int = 0) -> list[int]:
    """Divide units by weight; what rounding leaves goes to the largest rest, of equal the first.

    What has a weight gets at least `least`, where there are enough.
    """
    exact = [units * weight / sum(weights) if weight else 0.0 for weight in weights]
    least = least if units >= least * sum(map(bool, exact)) else 0
    made = [max(int(share), least) if share else 0 for share in exact]
    while any(exact) and (off := units - sum(made)):
        step = 1 if off > 0 else -1
        rests = {
            at: round(step * (share - made[at]), EQUAL)
            for at, share in enumerate(exact)
            if share and made[at] + step >= least
        }
        made[max(rests, key=lambda at: (rests[at], -at))] += step
    return made
