"""Digits set small and high, as the marks of notes are. Tables for `str.translate`."""

RAISED = str.maketrans("0123456789ivx", "⁰¹²³⁴⁵⁶⁷⁸⁹ⁱᵛˣ")
LOWERED = {raised: digit for digit, raised in RAISED.items()}
