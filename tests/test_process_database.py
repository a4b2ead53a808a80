"""The examples that are made from the IRM's Process Database of July 2016."""

from collections import Counter
from pathlib import Path

import pytest

from selfassess.core.model.assessment import Assessment
from selfassess.core.model.status import Status
from selfassess.core.scoring.eligibility import StarVerdict
from selfassess.core.scoring.score import score
from selfassess.storage.documents.assessment_file import open_assessment
from selfassess.storage.questionnaires.catalog import find_questionnaire, finder_for
from tests.cli.command_run import runner

EXAMPLES = Path(__file__).parent.parent / "examples"
FOLDER = EXAMPLES / "ogp-process-2016"

COUNTS = {
    "p-timeline": (30, 83),
    "p-notice": (41, 83),
    "p-awareness": (41, 84),
    "p-online": (51, 83),
    "p-in-person": (70, 84),
    "p-summary": (39, 84),
    "p-forum": (36, 77),
    "p-report": (68, 84),
}
"""How often the database says yes, and how often yes or no."""

COMPLAINTS = {
    "p-report-on-time": 26,
    "p-report-two-weeks": 25,
    "p-report-english": 18,
    "p-report-reviews-consultation": 23,
}
"""How many of the published self-assessments lack it."""

LEVELS = {
    "development": {"inform": 3, "consult": 26, "involve": 8, "collaborate": 9},
    "implementation": {"inform": 7, "consult": 6, "involve": 9, "collaborate": 8},
}


@pytest.fixture(scope="module")
def assessments() -> list[Assessment]:
    """All of them, each without a word against its file."""
    read = [open_assessment(str(p), finder_for(str(p))) for p in FOLDER.glob("*.toml")]
    assert [problems for _assessment, _file, problems in read if problems] == []
    return [assessment for assessment, _file, _problems in read]


def test_made_again_they_are_the_same_to_the_byte(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(FOLDER)  # what would be written is compared with what is there
    table_map = EXAMPLES / "maps" / f"{FOLDER.name}.toml"
    made = runner(capsys)("import", "process-2016.csv", "--map", table_map)
    assert made.code == 0
    assert "\n0 new, 84 the same, 0 different\n" in made.out
    assert made.out.count("left out, as `report` is `NR`") == 32
    assert len([*FOLDER.glob("*.toml")]) == 84


def test_the_counts_are_those_of_the_database(assessments: list[Assessment]) -> None:
    given = {
        key: Counter(each.answer_to(key).status for each in assessments)
        for key in COUNTS | COMPLAINTS
    }
    met = {key: given[key][Status.MET] for key in COUNTS}
    asked = {key: met[key] + given[key][Status.NOT_MET] for key in COUNTS}
    assert {key: (met[key], asked[key]) for key in COUNTS} == COUNTS
    assert {key: given[key][Status.NOT_MET] for key in COMPLAINTS} == COMPLAINTS
    levels = [each.levels.get("influence", {}) for each in assessments]
    assert {
        phase: Counter(
            one[phase].level for one in levels if phase in one and one[phase].level
        )
        for phase in LEVELS
    } == LEVELS


def test_eleven_plans_followed_all_six_steps(assessments: list[Assessment]) -> None:
    asked = find_questionnaire(FOLDER.name).questionnaire
    verdicts = [score(asked, each).eligibility.verdict for each in assessments]
    assert verdicts.count(StarVerdict.YES) == 11


def test_each_says_that_no_government_made_it(assessments: list[Assessment]) -> None:
    for each in assessments:
        assert f"not a submission of the government of {each.country}," in (
            each.texts.introduction
        )
        assert "that the selfassess project made from" in each.texts.introduction


def test_the_questionnaire_asks_what_the_columns_of_the_database_say() -> None:
    asked = find_questionnaire(FOLDER.name).questionnaire
    head = (FOLDER / "process-2016.csv").read_text("utf-8").split("\n")[0].strip()
    levels = {"dev_open", "dev_level", "imp_open", "imp_level"}
    details = {"country", "plan", "year", "steps", "notice_days"}
    mandate = {"officially_mandated", "legally_mandated"}
    clauses = {c.clause for r in asked.requirements for c in r.sources}
    assert clauses == {*head.split(",")} - levels - details - mandate
    assert [level.phase.id for level in asked.asked_levels] == [*LEVELS]
