"""Whose a grade is, and a grade that does not say it."""

import json
import re
from typing import Literal
from unicodedata import normalize

import pytest
from builders import graded, strong
from hypothesis import given
from hypothesis import strategies as st

from rubric.batch.lms.handed import HandedIn
from rubric.batch.signing import masked, signed
from rubric.records import replace
from rubric.report import export, html
from rubric.source import LeftOut, Student

Form = Literal["NFC", "NFD"]
HEADER = "Ana María Pérez\nMr. Hill\nEnglish 10\n12 May 2024\n\nOpen the Pool\n\n"
ANA = HandedIn(student=Student("1021", "Pérez, Ana María"), late=True, attempt=2)


def test_a_grade_says_who_handed_the_essay_in() -> None:
    source = signed(graded(strong()), ANA, "a.txt", None).source
    assert (source.student, source.late, source.attempt) == (ANA.student, True, 2)


@pytest.mark.parametrize("handed", [None, HandedIn(student=Student("", ""))])
def test_where_nobody_is_known_nobody_is_said(handed: HandedIn | None) -> None:
    assert signed(graded(strong()), handed, "a.txt", None).source.student is None


@pytest.mark.parametrize(
    ("written", "gone"),
    [
        (HEADER + strong(), ["Ana", "Pérez", "Hill"]),
        (strong() + "\n\nAna María Pérez", ["Ana", "Pérez"]),
        (strong().replace("Every October", "I, ana pérez, say that every October"), ["ana pérez"]),
        ("Pérez 1\n\n" + strong(), []),
        ("# Pérez, Ana María: The Pool\n\n" + strong(), ["Pérez", "Ana"]),
        ("The Pool by Ana-María Pérez\n\n" + strong(), ["Pérez", "Ana"]),
    ],
)
def test_a_name_is_gone_from_all_that_is_written(written: str, gone: list[str]) -> None:
    grade = graded(written)
    hidden = signed(grade, ANA, "pérez_ana.txt", "essay-1f")
    for text in (export.to_json(hidden), html.page(hidden)):
        assert not [word for word in gone if re.search(rf"\b{word}\b", text)]
    assert hidden.source.student == Student("essay-1f", "")


def test_a_name_only_the_header_knows_is_gone_too() -> None:
    written = HEADER + strong() + "\n\nAna María Pérez"
    hidden = signed(graded(written), None, "scan.txt", "essay-1f")
    assert not re.search(r"\b(?:Ana|María|Pérez)\b", export.to_json(hidden))


SIGNED = strong().replace("Every October", "Hi my name is Tessa. Every October", 1)


@pytest.mark.parametrize(
    ("written", "names"),
    [
        (SIGNED + "\n\nSincerely,\n\nTessa Whitfield\n\n7B", "Tessa|Whitfield|7B"),
        (SIGNED + "\n\nYours truly, Tessa Whitfield", "Tessa|Whitfield"),
        (SIGNED + "\n\nSincerely,\n\nTessa", "Tessa"),
        ("title: The Pool author: Priya Raman\n\n" + strong(), "Priya|Raman"),
    ],
)
def test_a_name_in_a_signature_or_a_files_own_heading_is_gone(written: str, names: str) -> None:
    grade = graded(written)
    assert re.search(names, export.to_json(grade))
    hidden = signed(grade, None, "scan.txt", "essay-1f")
    assert re.findall(rf"\b(?:{names})\b", export.to_json(hidden)) == []


@pytest.mark.parametrize(
    ("header", "name"),
    [
        ("José Núñez", "José Núñez"),
        ("Łukasz Żak", "Łukasz Żak"),
        ("Zoë van den Berg", "Zoë van den Berg"),
        ("Lê Thị Hoa", "Lê Thị Hoa"),
        ("李小明", "李小明"),
        ("李 小明", "李小明"),
        ("अनिता शर्मा", "अनिता शर्मा"),
        ("Name: 李小明", "李小明"),
        ("Student Name: zoë o'neil   Date: 3/4", "Zoë O'Neil"),
        ("By Zoë Öz", "Zoë Öz"),
        ("Núñez, Zoë", "Zoë Núñez"),
        ("Mary-Jane O'Neil", "Mary-Jane O'Neil"),
        ("DeShawn King", "DeShawn King"),
    ],
)
@pytest.mark.parametrize("forms", [("NFC", "NFC"), ("NFC", "NFD"), ("NFD", "NFC")])
def test_a_name_in_any_script_and_spelling_is_gone(
    header: str, name: str, forms: tuple[Form, Form]
) -> None:
    above, below = (
        normalize(form, text) for form, text in zip(forms, (header, name), strict=True)
    )
    written = f"{above}\n{HEADER.partition(chr(10))[2]}{strong()}\n\nSincerely,\n{below}"
    grade = graded(written.replace("Every October", f"I, {below}, say that every October"))
    hidden = signed(grade, None, "scan.txt", "essay-1f")
    shown = normalize("NFC", hidden.essay.text)
    assert "October" in shown
    assert not [word for word in name.split() if len(word) > 1 and re.search(rf"\b{word}", shown)]
    assert len(hidden.essay.text) == len(grade.essay.text)


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_the_name_of_a_file_is_known_however_it_is_spelled(form: Form) -> None:
    grade = graded(strong())
    left = (LeftOut("furniture", "Núñez 3", "page 3, head"),)
    grade = replace(grade, essay=replace(grade.essay, left_out=left))
    hidden = masked(grade, "", normalize(form, "núñez.txt"))
    assert [one.text for one in hidden.essay.left_out] == ["••••• 3"]


def test_a_long_line_with_a_label_is_no_name() -> None:
    header = "Name: one two three four five six seven"
    grade = graded(f"{header}\n{HEADER.partition(chr(10))[2]}{strong()} One two is three.")
    assert masked(grade, "", "a.txt").essay.text.endswith("One two is three.")


def test_a_running_title_holds_no_part_of_the_name() -> None:
    grade = graded(strong())
    left = (LeftOut("furniture", "Pérez 3", "page 3, head"),)
    grade = replace(grade, essay=replace(grade.essay, left_out=left))
    hidden = signed(grade, ANA, "a.txt", "essay-1f")
    assert [one.text for one in hidden.essay.left_out] == ["••••• 3"]


def test_hiding_names_moves_nothing_and_changes_no_mark() -> None:
    grade = graded(HEADER + strong() + "\n\nAna María Pérez")
    hidden = masked(grade, "Pérez, Ana María", "a.txt")
    assert len(hidden.essay.text) == len(grade.essay.text)
    assert hidden.total == grade.total
    assert [m.points for m in hidden.marks] == [m.points for m in grade.marks]
    assert hidden.essay.sentences == grade.essay.sentences
    for mark in hidden.marks:
        for finding in mark.findings:
            assert all(e.of(hidden.essay.text) == e.quote for e in finding.evidence)


def test_a_name_that_is_a_word_of_the_essay_leaves_the_essay_alone() -> None:
    grade = graded(strong())
    assert masked(grade, "Town Winter", "pool.txt").essay.text == grade.essay.text


@given(st.text(max_size=30), st.text(max_size=30))
def test_any_name_can_be_hidden(student: str, given_name: str) -> None:
    hidden = masked(GRADE, student, given_name)
    assert len(hidden.essay.text) == len(GRADE.essay.text)
    assert json.loads(export.to_json(hidden))


GRADE = graded(strong())
