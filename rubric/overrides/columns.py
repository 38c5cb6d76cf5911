"""The columns of a table of marks, by the names that stand above them."""

NAME, STUDENT, IDENTITY, STATUS = "name", "student", "id", "status"
TOTAL, OF, LOW, HIGH = "total", "of", "low", "high"
THESIS, COMMENT = "thesis", "comment"  # these are a teacher's, and the levels
LEVEL, POINTS = "level:", "points:"  # the id of a criterion follows
FOUND = "found "  # begins what the engine says of the same
LATE, ATTEMPT, NEAR, NOTICES = "late", "attempt", "near another level", "notices"

WHOSE = (NAME, STUDENT, IDENTITY, STATUS)
TOTALS = (TOTAL, OF, LOW, HIGH)
FOUND_LEVEL = f"{FOUND}{LEVEL}"
MARKED = (FOUND_LEVEL, LEVEL, POINTS)  # of each criterion
FOUND_THESIS = f"{FOUND}{THESIS}"
TOLD = (FOUND_THESIS, THESIS, COMMENT, LATE, ATTEMPT, NEAR, NOTICES)
