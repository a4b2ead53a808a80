"""What the rows of a table become: an assessment each, and how it stands to the file there."""

import os
from dataclasses import dataclass
from pathlib import Path

from selfassess.cli.report_files.tables.csv_table import CsvRow, CsvTable
from selfassess.core.cycle.table_map import TableMap
from selfassess.core.cycle.table_rows import (
    NoSuchWord,
    file_words,
    tables_of,
    why_left_out,
)
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.file_names import file_name_for
from selfassess.core.problems import Problem, errors_of
from selfassess.core.text.i18n import _
from selfassess.core.validation.pydantic_errors import validated
from selfassess.report.forms.form_fields import DIFFERENT, NEW, SAME
from selfassess.storage.documents.assessment_file import AssessmentFile
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.toml.reader import parse_document, read_bytes


@dataclass(frozen=True, slots=True)
class Begun:
    """The assessment that a row becomes, and how it stands to the file of its name."""

    row: CsvRow
    path: str
    assessment: Assessment
    text: str
    kind: str


def begun_rows(
    table: CsvTable, table_map: TableMap, loaded: LoadedQuestionnaire, folder: str
) -> tuple[list[Begun], list[Problem]]:
    """What the rows become that are taken, and all that is wrong with any."""
    begun: dict[str, Begun] = {}
    lines_by_id: dict[str, int] = {}
    problems: list[Problem] = []
    for row in table.rows:
        if why_left_out(table_map, row.cells):
            continue
        one, wrong = _assessment_of(row, table_map, loaded, folder)
        problems += wrong
        if one is None:
            continue
        # The file of another row, or its country and plan in other words.
        twin = begun.get(one.path)
        line = twin.row.line if twin else lines_by_id.get(one.assessment.id)
        if line:
            message = _("becomes the same assessment, or the same file, as line {line}")
            problems.append(
                row.placed(Problem(message.format(line=line), code="SA706"))
            )
        begun[one.path] = one
        lines_by_id[one.assessment.id] = row.line
    return [*begun.values()], problems


def _assessment_of(
    row: CsvRow, table_map: TableMap, loaded: LoadedQuestionnaire, folder: str
) -> tuple[Begun | None, list[Problem]]:
    try:
        words = file_words(table_map, row.cells)
        tables = tables_of(table_map, row.cells, loaded.questionnaire.edition)
    except NoSuchWord as error:
        return None, [row.placed(error.problem, error.column)]
    path = str(Path(folder) / f"{file_name_for(words, (), 'assessment')}.toml")
    assessment, problems = validated(Assessment, tables)
    if assessment is None:
        return None, [_of_row(row, problem) for problem in problems]
    file = AssessmentFile(path, loaded)
    text = file.text_of(assessment)
    parsed = parse_assessment(parse_document(path, text.encode()), lambda _name: loaded)
    wrong = [_of_row(row, problem) for problem in errors_of(parsed.problems)]
    return Begun(row, path, assessment, text, _kind(path, text)), wrong


def _of_row(row: CsvRow, problem: Problem) -> Problem:
    """The same at the row; its keys say which part of the map is meant."""
    subject = ".".join(map(str, problem.where))
    message = problem.sentence
    return row.placed(Problem(message, subject=subject, code=problem.code))


def _kind(path: str, text: str) -> str:
    if not os.path.lexists(path):
        return NEW
    return SAME if read_bytes(path) == text.encode() else DIFFERENT
