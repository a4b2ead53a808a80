"""Kenya with six of its ten requirements: a report that is printed and read sooner."""

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from selfassess.storage.questionnaires.questionnaire_file import load_questionnaire
from tests.report.printed_reports import HERE

LEFT_OUT = ("c-online", "c-in-person", "c-comments", "c-report")
"""The reviews of tests.cli.reviewed_kenya say nothing of these."""
_TABLES = [
    *(f'[[phase.guideline.requirement]]\nid = "{name}"' for name in LEFT_OUT),
    '[[phase.guideline]]\nid = "report"',
    '[[phase]]\nid = "monitoring"',
]


def write_short_kenya(folder: Path) -> None:
    """The shipped examples and questionnaires in a folder, Kenya and its own shorter."""
    for name in ("examples", "questionnaires"):
        shutil.copytree(HERE / name, folder / name)
    asked = folder / "questionnaires/ogp-consultation-2012/questionnaire.toml"
    text = re.sub(f'(?m)^    "({"|".join(LEFT_OUT)})",\n', "", asked.read_text("utf-8"))
    asked.write_text(_without(_TABLES, text), "utf-8")
    digest = load_questionnaire(str(asked)).digest
    kenya = folder / "examples/kenya-2016.toml"
    text = re.sub('digest = ".*"', f'digest = "{digest}"', kenya.read_text("utf-8"))
    answers = [f"[answers.{name}]" for name in LEFT_OUT]
    kenya.write_text(_without(answers, text), "utf-8")


def _without(begun: Sequence[str], text: str) -> str:
    """The tables but for those that begin in this way."""
    tables = re.split(r"(?m)^(?=\[)", text)
    kept = [each for each in tables if not each.startswith(tuple(begun))]
    assert len(kept) == len(tables) - len(begun)
    return "".join(kept)
