"""The forms of a report, the first the best to hand out, and how their files' names end."""

FORMS = {"pdf": "pdf", "html": "html", "docx": "docx", "pdf-notes": "pdf-notes.pdf"}
OWN = ("docx", "pdf-notes")  # those that are a copy of what the student handed in
