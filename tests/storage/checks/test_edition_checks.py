"""What is new in an edition, and what was lost, is told until it is answered."""

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from selfassess.core.model.answer import Answer
from selfassess.core.model.assessment import Assessment
from selfassess.core.problems import Problem, Severity, Where
from selfassess.storage.documents.assessment_file import AssessmentFile, open_assessment
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from tests.builders import BASIC, MET, NOT_MET, answered, phase, questionnaire

BEFORE = LoadedQuestionnaire(questionnaire(a=BASIC, gone=BASIC), digest="sha256:then")
KEPT = {"1": lambda: BEFORE}
ASKED = questionnaire(a=BASIC, b=BASIC, c=BASIC).model_copy(update={"edition": "2"})
NOW = LoadedQuestionnaire(ASKED, digest="sha256:now")


def find(_identifier: str) -> LoadedQuestionnaire:
    return NOW


@pytest.fixture
def path(tmp_path: Path) -> str:
    """An assessment that was made when less was asked."""
    path = str(tmp_path / "a.toml")
    AssessmentFile(path, BEFORE).save(answered(a=MET, gone=MET))
    return path


def opened(path: str) -> tuple[Assessment, AssessmentFile, dict[Where, Problem]]:
    assessment, file, problems = open_assessment(path, find)
    return assessment, file, {problem.where: problem for problem in problems}


def written(path: str, *changes: tuple[str, str]) -> str:
    text = Path(path).read_text("utf-8")
    for before, after in changes:
        text = text.replace(before, after)
    Path(path).write_text(text, "utf-8")
    return path


def test_what_is_new_is_told_through_every_save_until_it_is_answered(path: str) -> None:
    written(path, ('edition = "1"', 'edition = "2"'))
    for _save in range(2):
        assessment, file, found = opened(path)
        assert found["answers",].message == (
            "2 requirements are new since these answers began: `b`, `c`"
        )
        file.save(assessment)
    assessment, file, _found = opened(path)
    file.save(assessment.with_answer("b", Answer(status=NOT_MET)))
    assessment, file, found = opened(path)
    assert "1 requirement is new" in found["answers",].message
    file.save(assessment.with_answer("c", Answer(status=NOT_MET)))
    assessment, _file, found = opened(path)
    assert (assessment.edition, assessment.digest) == ("2", "sha256:now")
    assert list(found) == [("answers", "gone")]


def test_where_nothing_is_new_a_save_takes_over_the_texts(path: str) -> None:
    written(path, ('edition = "1"', 'edition = "2"'))
    assessment, file, _found = opened(path)
    assessment = assessment.with_answer("b", Answer()).with_answer("c", Answer())
    assert file.save(assessment).digest == "sha256:now"
    tables = tomllib.loads(Path(path).read_text("utf-8"))["answers"]
    assert list(tables) == ["a", "b", "c", "gone"]


def test_no_save_takes_over_another_edition(path: str) -> None:
    assessment, file, found = opened(path)
    assert "edition 1, which is not kept here" in found["edition",].message
    for name in ("b", "c"):
        assessment = assessment.with_answer(name, Answer(status=NOT_MET))
    saved = file.save(assessment)
    assert (saved.edition, saved.digest) == ("1", "sha256:then")
    assert opened(path)[0] == saved


def test_answers_to_a_kept_edition_open_with_it_and_are_told_of_the_newest(
    path: str,
) -> None:
    before = Path(path).read_bytes()
    loaded = replace(NOW, earlier=KEPT)
    assessment, file, problems = open_assessment(path, lambda _identifier: loaded)
    assert file.questionnaire == BEFORE.questionnaire
    assert [problem.message for problem in problems] == [
        "answers edition 1; there is edition 2 by now"
    ]
    file.save(assessment)
    assert Path(path).read_bytes() == before


@pytest.mark.parametrize(
    ("state", "severity"), [("draft", Severity.WARNING), ("final", Severity.ERROR)]
)
def test_lost_tables_are_told_and_in_a_final_file_they_are_an_error(
    path: str, state: str, severity: Severity
) -> None:
    AssessmentFile(f"{path}l", NOW).save(
        answered(a=MET).model_copy(update={"edition": "2"})
    )
    text = Path(f"{path}l").read_text("utf-8").partition("[answers.b]")[0]
    Path(path).write_text(text.replace('"draft"', f'"{state}"'), "utf-8")
    problem = opened(path)[2]["answers",]
    assert problem.message == "has no tables for 2 of 3 requirements: `b`, `c`"
    assert problem.severity is severity


def test_a_table_with_a_mistake_in_its_name_is_not_missing_too(path: str) -> None:
    asked = questionnaire(timetable=BASIC, languages=BASIC)
    loaded = replace(NOW, questionnaire=asked)
    AssessmentFile(f"{path}l", loaded).save(answered(timetable=MET))
    written(f"{path}l", ("[answers.languages]", "[answers.languagse]"))
    problems = open_assessment(f"{path}l", lambda _identifier: loaded)[2]
    assert [problem.where for problem in problems] == [("answers", "languagse")]


def test_of_many_lost_tables_the_first_are_named(path: str) -> None:
    asked = phase("all", **{f"r{number}": BASIC for number in range(9)})
    loaded = replace(NOW, questionnaire=questionnaire(asked))
    AssessmentFile(f"{path}l", loaded).save(answered())
    text = Path(f"{path}l").read_text("utf-8").partition("[answers.r0]")[0]
    Path(path).write_text(text, "utf-8")
    [problem] = [
        p
        for p in open_assessment(path, lambda _identifier: loaded)[2]
        if p.where == ("answers",)
    ]
    assert problem.message.endswith(": `r0`, `r1`, `r2`, `r3`, `r4`, …")


def test_a_file_of_an_earlier_edition_that_lacks_its_end_was_cut_off(path: str) -> None:
    asked = phase("all", a=BASIC, **{f"r{number}": BASIC for number in range(11)})
    loaded = replace(NOW, questionnaire=questionnaire(asked))
    written(path, ('"draft"', '"final"'))
    problems = open_assessment(path, lambda _identifier: loaded)[2]
    [problem] = [each for each in problems if each.where == ("answers",)]
    assert problem.message.startswith("has no tables for 11 of 12 requirements")
    assert problem.severity is Severity.ERROR
