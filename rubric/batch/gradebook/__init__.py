"""Marks into a teacher's own exported gradebook: results and the file in, a filled copy out."""
