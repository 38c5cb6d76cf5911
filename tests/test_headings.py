"""Headings of lists, told from sentences that hold their words."""

import pytest

from rubric.headings import opens


@pytest.mark.parametrize(
    ("line", "section"),
    [
        ("Works Cited", "references"),
        ("Work Sited:", "references"),
        ("REFERENCES", "references"),
        ("Reference List", "references"),
        ("Annotated Bibliography", "references"),
        ("IV. Sources", "references"),
        ("*Literature Cited*", "references"),
        ("Links:", "references"),
        ("Websites used", "references"),
        ("My sources are:", "references"),
        ("Where I got my information:", "references"),
        ("Websites For Children", None),
        ("Where I found my courage", None),
        ("Links between the towns", None),
        ("Notes", "notes"),
        ("End-notes:", "notes"),
        ("Appendix B", "end"),
        ("Acknowledgments", "end"),
        ("Sources of Energy", None),
        ("The works cited here are old", None),
        ("Notes from the Underground", None),
        ("References " * 9, None),
        ("", None),
    ],
)
def test_a_heading_is_the_whole_line(line: str, section: str | None) -> None:
    assert opens(line) == section
