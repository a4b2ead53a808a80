"""Assessments of questionnaires with any number of requirements."""

import re
from pathlib import Path
from shutil import copytree

from tests.benchmarks.commands import EXAMPLE

ID = "ogp-cocreation-2016"
ASKED = EXAMPLE.parent.parent / "questionnaires" / ID / "questionnaire.toml"
EACH = 52
"""Requirements of the questionnaire as it is shipped."""
FIRST = b"Timetable published"
"""What is painted when the first requirement can be read."""


def assessment_of(count: int, folder: Path) -> Path:
    """A file to open: Exampleland before its reviews, or nothing answered of about so many requirements."""
    path = folder / f"{count}.toml"
    if count == EACH:
        # Nobody has reviewed it here: replies alone would be odd, and told. So would
        # be files of evidence that are not there.
        evidence = EXAMPLE.with_suffix(".evidence")
        copytree(evidence, folder / evidence.name, dirs_exist_ok=True)
        text = EXAMPLE.read_text().split("\n[replies.")[0]
        path.write_text(text.replace('state = "final"', 'state = "draft"'))
        return path
    name = f"grown-{count}"
    head, phases = ASKED.read_text().split("\n[[phase]]", 1)
    copies = (
        re.sub(r'(?m)^id = "(.*)"', rf'id = "\1-{n}"', f"\n[[phase]]{phases}")
        for n in range(1, round(count / EACH) + 1)
    )
    asked = folder / "questionnaires" / name / "questionnaire.toml"
    asked.parent.mkdir(parents=True)
    asked.write_text(head.replace(f'id = "{ID}"', f'id = "{name}"') + "".join(copies))
    begun = EXAMPLE.read_text().split("\n[period]")[0].replace(ID, name)
    path.write_text(re.sub("(?m)^digest.*\n", "", begun).replace("final", "draft"))
    return path
