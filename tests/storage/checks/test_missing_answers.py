"""Tables that the program always writes, and that a file has no more."""

from pathlib import Path

import pytest

from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.questionnaires.catalog import find_questionnaire
from selfassess.storage.toml.reader import parse_document


def told(text: str) -> list[str]:
    parsed = parse_assessment(parse_document("", text.encode()), find_questionnaire)
    return [
        f"{'.'.join(map(str, problem.where))} {problem.severity.value}"
        for problem in parsed.problems
        if problem.code == "SA113"
    ]


@pytest.mark.parametrize(
    ("state", "severity"), [("draft", "warning"), ("final", "error")]
)
def test_a_file_that_ends_before_its_levels_or_between_them_was_cut_off(
    examples: Path, state: str, severity: str
) -> None:
    text = (examples / "exampleland.toml").read_text("utf-8")
    text = text.replace('state = "final"', f'state = "{state}"')
    assert told(text) == []
    between = text.index("[levels.influence.implementation]")
    assert told(text[:between]) == [f"levels.influence.implementation {severity}"]
    assert told(text[: text.index("[levels.")]) == [f"levels {severity}"]
    before = text.index("[answers.mon-improve-3]")
    assert told(text[:before]) == [f"answers {severity}"]


def test_who_writes_by_hand_need_not_say_that_there_is_no_level(examples: Path) -> None:
    text = (examples / "kenya-2016.toml").read_text("utf-8")
    lines = text[: text.index("[levels.")].splitlines()
    kept = [line for line in lines if not line.startswith("digest = ")]
    assert told("\n".join(kept)) == []
