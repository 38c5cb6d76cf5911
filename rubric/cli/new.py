"""`rubric new`: a name in; a commented rubric and its schema, ready to edit, out."""

import re
import sys
from pathlib import Path

import click

from rubric.batch import naming
from rubric.cli.schema import rubric_text
from rubric.errors import UserError
from rubric.files import write

NAME = re.compile(r"[a-z][a-z0-9_-]{0,59}")
SCHEMA = "rubric.schema.json"
TEMPLATE = """\
# yaml-language-server: $schema=./rubric.schema.json
#
# Your rubric. Editors that know YAML complete names and underline mistakes by the line above.
#   rubric explain          lists the checks a criterion can ask
#   rubric explain CHECK    says how a check makes its score, from 0 to 1
#   rubric validate {name}.yaml
id: {name}
title: {title}
version: "1"
language: en
# exemplar:                       # an essay you know, and the levels it must get
#   essay: my-best-essay.txt      # beside this file
#   expect: {{thesis: Strong}}
criteria:
  - id: thesis
    title: Thesis
    points: 40
    checks:                       # scores are combined by weight (or combine: min, max)
      - {{check: thesis_stated, params: {{min_pillars: 2}}, weight: 2}}
      - {{check: thesis_arguable, weight: 1}}
    levels:                       # highest first; at_least is on the combined score
      - {{quality: Strong, at_least: 0.85, points: 40, descriptor: Takes a side and says why}}
      - {{quality: Sound, at_least: 0.65, points: 33, descriptor: Takes a side}}
      - {{quality: Begun, at_least: 0.35, points: 24, descriptor: Names a topic or a plan}}
      - {{quality: Missing, at_least: 0.0, points: 11, descriptor: No main idea found}}

  - id: reasons
    title: Reasons
    points: 40
    checks: [{{check: body_tied_to_pillars}}]
    levels:                       # without a thesis this check stays below 0.65
      - {{quality: Strong, at_least: 0.85, points: 40, descriptor: Every paragraph proves one}}
      - {{quality: Sound, at_least: 0.65, points: 32, descriptor: Most paragraphs carry a reason}}
      - {{quality: Begun, at_least: 0.35, points: 23, descriptor: Some paragraphs carry none}}
      - {{quality: Missing, at_least: 0.0, points: 10, descriptor: Paragraphs beside the thesis}}

  - id: voice
    title: For the teacher's eye
    points: 20
    checks: [{{check: manual}}]     # stays open in the report until you fill it

# Optional, further down the file:
# scale: {{A: 90, B: 80, C: 70, D: 60, F: 0}}     # letters, once no mark is open
# caps:
#   - {{when: {{criterion: thesis, level_below: Sound}}, percent: 69, because: No claim yet}}
# deductions:
#   - when: {{check: word_count, params: {{low: 500}}, score_below: 1}}
#     points: 5
#     because: Shorter than asked
"""


@click.command(short_help="Begin a rubric.")
@click.argument("name")
@click.option("--title", help="What the class reads at its head.")
@click.option("-o", "--output", type=click.Path(path_type=Path), default=".", help="A folder.")
def new(name: str, title: str | None, output: Path) -> None:
    """Write NAME.yaml, commented and ready to edit, and the schema beside it."""
    if not NAME.fullmatch(name):
        raise UserError(f"{name}: use small letters, digits, - and _, beginning with a letter.")
    path = output / f"{name}.yaml"
    if path.exists():
        raise UserError(f"{path}: this file exists; it was left as it is.")
    shown = naming.plain(title or _ask(name))
    quoted = '"' + shown.replace("\\", "\\\\").replace('"', '\\"') + '"'
    write(path, TEMPLATE.format(name=name, title=quoted).encode())
    write(output / SCHEMA, rubric_text().encode())
    click.echo(f"{path} is ready to edit. Test it: rubric validate {path}")


def _ask(name: str) -> str:
    """Ask for a title on a terminal; elsewhere make one of the name."""
    plain = name.replace("-", " ").replace("_", " ").capitalize()
    if not sys.stdin.isatty():
        return plain
    answer: str = click.prompt("Title", default=plain)
    return answer
