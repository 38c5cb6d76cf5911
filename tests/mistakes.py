"""Every class of mistake a rubric can have: what is spoiled in a good file, and what is said.

Run as a script, it prints every class of message with what provokes it, as a table:
`python tests/mistakes.py`.
"""

import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from rubric_files import GOOD

from rubric import loader
from rubric.errors import UserError

CAP = "caps: [{{when: {}, percent: 50, because: X}}]"
TOP = "      - {{quality: {}, at_least: {}, points: 10, descriptor: X}}"
CASES: list[tuple[str, str, str]] = [
    ("title: Own", "titel: Own", "2:1: titel: there is no such key (did you mean title?)"),
    ("title: Own", "title: Own\nzebra: 1", "3:1: zebra: there is no such key; there are: bonuses"),
    ("title: Own", "title: 5", "2:8: title: this must be text; put it in quotation marks"),
    ("title: Own", "title: [Own]", "2:8: title: this must be text\n"),
    ("title: Own", "title:", "2:7: title: a value is missing here"),
    ("title: Own", "title: ''", "2:8: title: this must not be empty"),
    ("title: Own", f"title: {'x' * 600}", "2:8: title: this has more than 500 characters"),
    ('version: "1"', "version: 1", "3:10: version: this must be text; put it in quotation marks"),
    ('version: "1"', "version: x\nlanguage: fr", "4:11: language: this must be 'en'"),
    ("points: 10\n", "points: ten\n", "7:13: criteria[1].points: this must be a whole number\n"),
    ("points: 10\n", 'points: "10"\n', "this must be a whole number, without quotation marks"),
    ("points: 10\n", "points: 9.5\n", "7:13: criteria[1].points: this must be a whole number\n"),
    ("points: 10\n", "points: true\n", "7:13: criteria[1].points: this must be a whole number\n"),
    ("points: 10\n", "points: -1\n", "7:13: criteria[1].points: this must be at least 0"),
    ("points: 10\n", "points: 0\n", "5:3: criteria: no criterion has points"),
    ("points: 10\n", "points: 10\n    combine: all\n", "this must be 'mean', 'min' or 'max'"),
    ("points: 10\n", "points: 10\n    optional: maybe\n", "this must be true or false"),
    (
        "thesis_stated, params: {min_pillars: 2}",
        "word_count, params: {low: 900, high: 500}",
        "8:48: criteria[1].checks[1].params.low: no length lies between 900 and 500",
    ),
    (
        "id: own",
        "id: own\n" + CAP.format("{check: word_count, params: {low: 2, high: 1}, score_below: 1}"),
        "caps[1].when.params.low: no length lies between 2 and 1",
    ),
    (
        "thesis_stated, params: {min_pillars: 2}",
        "quotations_cited",
        "8:22: criteria[1].checks[1].check: this has no score for an essay that quotes nothing",
    ),
    (
        "[{check: thesis_stated, params: {min_pillars: 2}}]",
        "[{check: conclusion_covers_pillars}, {check: quotations_cited}]",
        "no score for an essay whose thesis names no reasons; add `optional: true`",
    ),
    (
        "thesis_stated",
        "thesis_statd",
        "no check is called thesis_statd (did you mean thesis_stated?)",
    ),
    (
        "thesis_stated",
        "zzz",
        "8:22: criteria[1].checks[1].check: no check is called zzz; `rubric exp",
    ),
    ("check: thesis_stated,", "", "8:14: criteria[1].checks[1].check: this key is missing"),
    ("min_pillars: 2", "min_pilars: 2", "there is no such key (did you mean min_pillars?)"),
    ("min_pillars: 2", "min_pillars: two", "checks[1].params.min_pillars: this must be a whole"),
    ("min_pillars: 2", 'min_pillars: "2"', "whole number, without quotation marks"),
    (
        "min_pillars: 2",
        "min_pillars: 7",
        "8:59: criteria[1].checks[1].params.min_pillars: this mus",
    ),
    ("{min_pillars: 2}", "[min_pillars]", "this must be a block of `key: value` lines"),
    ("thesis_stated, params: {min", "manual, params: {min", "this check has no parameters"),
    ("[{check: thesis_stated, params: {min_pillars: 2}}]", "[]", "this must not be empty"),
    (
        "params: {min_pillars: 2}",
        "weight: 0",
        "8:45: criteria[1].checks[1].weight: this must be more",
    ),
    (
        "params: {min_pillars: 2}",
        "weight: -1",
        "8:45: criteria[1].checks[1].weight: this must be more",
    ),
    (
        "{min_pillars: 2}}",
        "{}}, {check: manual}",
        "manual has no score to combine; give it a crit",
    ),
    ("    title: A\n", "", "5:5: criteria[1].title: this key is missing"),
    ("id: own\n", "id: own\nid: twice\n", "2:1: id: this key stands twice (first in line 1)"),
    ("id: own\n", "", "1:1: id: this key is missing"),
    ("id: own", "id: Own Rubric", "1:5: id: use small letters, digits, - and _, beginning"),
    ("at_least: 0.5", "at_least: 50", "10:35: criteria[1].levels[1].at_least: this must be at m"),
    ("at_least: 0.5", "at_least: 50%", "10:35: criteria[1].levels[1].at_least: this must be a n"),
    ("at_least: 0,", "at_least: 0.7,", "11:34: criteria[1].levels[2].at_least: Low can never be"),
    ("at_least: 0,", "at_least: 0.2,", "a score below 0.2 has no level"),
    ("points: 10, desc", "points: 11, desc", "a level gives at most the criterion's 10 points"),
    (
        "points: 10, desc",
        "points: 9, desc",
        "the highest level must give the criterion's 10 points",
    ),
    ("points: 10, desc", "points: 9, desc", "where no level says its points, they fall evenly"),
    (
        "title: Own",
        "title: Own\ncaps: [{when: {criterion: b, level_below: High}, percent: 5, because: X}]",
        "no criterion has this id; there are: a",
    ),
    (
        "    title: A\n",
        "    title: The thesis\n    asks: 5\n",
        "criteria[1].asks: this must be text",
    ),
    ("checks: [{check: thesis_stated, params: {min_pillars: 2}}]", "checks: manual", "such as [{"),
    ("points: 2,", "points: 11,", "11:45: criteria[1].levels[2].points: a level gives at most"),
    ("quality: Low", "quality: High", "11:19: criteria[1].levels[2].quality: this level's name"),
    (
        "descriptor: Good",
        "feedback: 'See {qoute}', descriptor: Good",
        "no placeholder is called qout",
    ),
    (
        "descriptor: Good",
        "feedback: '{quote.__class__}', descriptor: Good",
        "no placeholder is called quote.__class__; there are: quote, par",
    ),
    (
        "id: own",
        f"id: own\n{CAP.format('{criterion: a, level_blow: Low}')}",
        "(did you mean level_be",
    ),
    (
        "id: own",
        f"id: own\n{CAP.format('{criterion: b, level_below: Low}')}",
        "no criterion has thi",
    ),
    (
        "id: own",
        f"id: own\n{CAP.format('{criterion: a, level_below: Lo}')}",
        "is called Lo (did you",
    ),
    (
        "id: own",
        f"id: own\n{CAP.format('{check: word_count}')}",
        "a condition is `criterion` with",
    ),
    (
        "id: own",
        f"id: own\n{CAP.format('{}')}",
        "2:15: caps[1].when: a condition is `criterion` wi",
    ),
    ("id: own", f"id: own\n{CAP.format('always')}", "2:15: caps[1].when: this must be a block of"),
    (
        "id: own",
        f"id: own\n{CAP.format('{check: manual, score_below: 1}')}",
        "manual has no score",
    ),
    (
        "id: own",
        "id: own\nscale: {F: 0, A: 90}",
        "2:18: scale.A: A can never be given: list the l",
    ),
    ("id: own", "id: own\nscale: {A: 90, B: 90, F: 0}", "2:19: scale.B: B can never be given"),
    (
        "id: own",
        "id: own\nscale: {A: 90, B: 50}",
        "2:19: scale.B: a percent below 50 has no letter",
    ),
    ("id: own", "id: own\nscale: {A: 120, F: 0}", "2:12: scale.A: this must be at most 100"),
    ("title: Own", "title: !!python/object:os.system x", "title: the tag !!python/object:os.sys"),
    ("title: Own", "title: !own x", "2:8: title: the tag !own is not allowed"),
    ("title: Own", "title: &a Own", "2:8: anchors and aliases"),
    ("title: Own", "title: *a", "2:8: anchors and aliases"),
    ("title: Own", "[a, b]: Own", "2:1: a key must be a word"),
    ("points: 10\n    checks", "checks", "criteria[1].points: this key is missing"),
    (
        "points: 10\n",
        "points: 10\n    weight: 2\n",
        "7:13: criteria[1].points: give `points` or",
    ),
    ("points: 10\n", "weight: 0\n", "7:13: criteria[1].weight: this must be more than 0"),
    ("points: 10\n", "weight: half\n", "7:13: criteria[1].weight: this must be a number"),
    (
        "criteria:\n",
        "criteria:\n  - {id: b, title: B, weight: 1, checks: [{check: manual}]}\n",
        "5:31: criteria[1].weight: other criteria have points: give every criterion a `weight`",
    ),
    ("points: 2, ", "", "11:9: criteria[1].levels[2]: points are missing here: every level"),
    (
        "points: 10\n",
        "points: 10\n    scope: introduction\n",
        "8:5: criteria[1].scope: none of this criterion's checks looks at a part of the essay",
    ),
    (
        "points: 10\n",
        "points: 10\n    scope: intro\n",
        "8:12: criteria[1].scope: this must be",
    ),
    (
        "points: 10\n",
        "points: 10\n    optional: true\n    required: true\n",
        "9:5: criteria[1].required: a criterion is `optional` or `required`, not both",
    ),
    (
        "params: {min_pillars: 2}}]",
        "weight: 2}]\n    combine: max",
        "8:37: criteria[1].checks[1].weight: a weight counts only with `combine: mean`",
    ),
    (
        "thesis_stated, params: {min_pillars: 2}}]\n    levels:",
        f"thesis_arguable}}]\n    levels:\n{TOP.format('A', 0.8)}\n{TOP.format('B', 0.76)}",
        "11:32: criteria[1].levels[2].at_least: no answer of the checks gives a score for B; they",
    ),
    ("id: own", "id: own\nextends: 5", "2:10: extends: this must be text; put it in quotation"),
    ("id: own", "id: own\nextends: school-argumnt", "2:10: extends: no rubric is called school-a"),
    ("id: own", "id: own\nextends: own.yaml", "2:10: extends: own.yaml extends this rubric in t"),
    ("id: own", "id: own\nextends: ../b.yaml", "2:10: extends: ../b.yaml leads away; a rubric to"),
    ("id: own", "id: own\nextends: b.yaml", "2:10: extends: b.yaml is not beside the rubric"),
    ("id: own", "id: own\ndrop: [a]", "2:7: drop: `drop` leaves out rows of the rubric that is"),
    (
        "id: own",
        "id: own\nextends: school-argument\ndrop: [citation]",
        "3:8: drop[1]: school-argument.yaml has no criterion of this id; there are: thesis, p",
    ),
    ("id: own", "id: own\nprompt: a.txt", "2:9: prompt: a.txt is not beside the rubric"),
    ("id: own", "id: own\nprompt: /etc/a.txt", "2:9: prompt: /etc/a.txt leads away; an assignmen"),
    ("id: own", f"id: own\nprompt: {'x' * 20_001}", "2:9: prompt: this has more than 20,000 char"),
    ("id: own", f"id: own\ncaps: [{'5, ' * 21}]", "2:7: caps: this has more than 20 entries"),
]
SLIPS: list[tuple[str, str]] = [
    ("title: [", "2:8: this is not YAML: the bracket that opens here is not closed"),
    (
        'title: "Own',
        "3:11: this is not YAML: the indentation does not fit the lines above, or a q",
    ),
    ("title: Own: mine", "2:11: this is not YAML: no colon is expected here"),
    ("title: Own\n\tx: y", "this is not YAML: indent with spaces; a tab stands here"),
    ("title:\n\t- y", "3:1: this is not YAML: indent with spaces; a tab stands here"),
    ("title: %own", "2:8: this is not YAML: no value begins with this character"),
    ('title: "\\q"', "2:9: this is not YAML: a backslash stands for something else here"),
    ("title: [, Own]", "2:9: this is not YAML: a value is expected here"),
    ("title: - Own", "2:8: this is not YAML: a list begins on a line of its own"),
    ("}", "2:1: this is not YAML: "),
    (
        'title: "\\e[31mOwn"',
        "2:8: title: a control character (number 27) stands here; take it out",
    ),
    ('"own\\u202e": 1\ntitle: Own', "2:1: a control character (number 8238) stands here"),
    ('title: ["\\x9b"]', "2:9: title[1]: a control character (number 155) stands here"),
    ("title: \a", "2:8: a control character (number 7) stands here; take it out"),
]


def said_of(folder: Path, text: str) -> str:
    """Give what the loader says of a rubric, without the folder's name."""
    path = folder / "own.yaml"
    path.write_text(text, encoding="utf-8")
    try:
        loader.load(str(path))
    except UserError as error:
        return str(error).replace(f"{path}:", "").replace(f"{folder}/", "")
    return ""


def main() -> None:
    """Print the table: each class of message once, with the first case that provokes it."""
    sys.stdout.write("| in a good file | instead of | is told |\n|---|---|---|\n")
    known: set[str] = set()
    slips = [("title: Own", line, says) for line, says in SLIPS]
    with TemporaryDirectory() as folder:
        for old, new, _ in (*CASES, *slips):
            told = said_of(Path(folder), GOOD.replace(old, new, 1)).split("\n")[0]
            kind = re.sub(r"[\d:.,'\[\]]+|\(did.*|there are.*", "", told.split(": ", 1)[-1])
            if kind not in known:
                known.add(kind)
                cells = (repr(cell[:60])[1:-1].replace("|", "\\|") for cell in (new, old))
                sys.stdout.write(f"| `{'` | `'.join(cells)}` | {told} |\n")


if __name__ == "__main__":
    main()
