"""The months as English names them; whoever knows a date by its month asks here."""

MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
SHORT_MONTHS = tuple(name[:3].capitalize() for name in MONTHS)  # "Jan", as longer forms begin too
