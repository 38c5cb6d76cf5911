"""Many essays: a folder in; reports, grade files and a table out."""
