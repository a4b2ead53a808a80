"""`selfassess import TABLE.csv --map MAP.toml`: a new assessment from each row."""

import os
from argparse import Namespace
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import coded_line, print_err, print_out
from selfassess.cli.output.form_text import MARKS
from selfassess.cli.report_files.output_paths import refuse_the_standard_output
from selfassess.cli.report_files.tables.csv_table import CsvRow, CsvTable, read_table
from selfassess.core.cycle.table_map import FORMAT, TableMap
from selfassess.core.cycle.table_rows import (
    NoSuchWord,
    check_map,
    file_words,
    tables_of,
    why_left_out,
)
from selfassess.core.errors import CannotSave, InvalidFile
from selfassess.core.model.assessment import Assessment
from selfassess.core.model.file_names import file_name_for
from selfassess.core.problems import Problem, errors_of
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.refusals import refusal_label
from selfassess.core.validation.checks import check_format
from selfassess.core.validation.pydantic_errors import validated
from selfassess.core.validation.unknown_keys import unknown_keys
from selfassess.report.forms.form_fields import DIFFERENT, NEW, SAME
from selfassess.storage.documents.assessment_file import AssessmentFile
from selfassess.storage.documents.assessment_parser import parse_assessment
from selfassess.storage.files.atomic import save
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.questionnaires.questionnaire_file import LoadedQuestionnaire
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.reader import parse_document, read_bytes, read_document


@dataclass(frozen=True, slots=True)
class Begun:
    """The assessment that a row becomes, and how it stands to the file of its name."""

    row: CsvRow
    path: str
    assessment: Assessment
    text: str
    kind: str


def import_table(arguments: Namespace) -> Exit:
    """Show every row; write what is new, and nothing if any row is wrong."""
    (path,) = arguments.forms
    if arguments.into:
        # Translators: --map, --into and -o FOLDER/ are typed.
        raise CannotSave(_("--map begins assessments: say -o FOLDER/, not --into"))
    folder = arguments.output or "."
    refuse_the_standard_output(folder)
    table = read_table(path)
    table_map = _read_map(arguments.map, table)
    loaded = finder_for(str(Path(folder) / "assessment.toml"))(table_map.questionnaire)
    begun, problems = _begun(table, table_map, loaded, folder)
    if problems:
        print_err(*map(coded_line, problems))
        print_err(_("Nothing was written."))
        return Exit.CANNOT
    for line in _lines(table, table_map, begun):
        print_out(line)
    new = [one for one in begun if one.kind == NEW]
    if not arguments.output:
        # Translators: -o FOLDER/ is typed.
        print_out(_("Nothing was written; write the assessments with -o FOLDER/"))
    elif new:
        _write(folder, new)
    is_different = any(one.kind == DIFFERENT for one in begun)
    if is_different:
        print_out(
            _("What is different was left as it is; move it away to have it anew")
        )
    return Exit.NO if is_different else Exit.YES


def _read_map(path: str, table: CsvTable) -> TableMap:
    document = read_document(path)
    newer = check_format(document.data.get("format"), FORMAT)
    table_map, problems = validated(TableMap, document.data)
    if newer:
        problems = [newer]
    elif table_map:
        odd = unknown_keys(TableMap, document.data)
        problems = [*odd, *check_map(table_map, table.heads)]
    if problems or table_map is None:
        raise InvalidFile(path, located(document, problems))
    return table_map


def _begun(
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


def _lines(table: CsvTable, table_map: TableMap, begun: list[Begun]) -> Iterator[str]:
    by_line = {one.row.line: one for one in begun}
    for row in table.rows:
        if one := by_line.get(row.line):
            # Translators: a row of a table becomes a file.
            sentence = _("line {line}: {country}, {plan}: {path}").format(
                line=row.line,
                country=one.assessment.country,
                plan=one.assessment.action_plan,
                path=one.path,
            )
            yield f"{MARKS[one.kind]} {sentence}"
        elif why := why_left_out(table_map, row.cells):
            column, cell = why
            sentence = _("line {line}: left out, as `{column}` is `{cell}`")
            yield f"- {sentence.format(line=row.line, column=column, cell=cell)}"
    kinds = Counter(one.kind for one in begun)
    # Translators: how many assessments are new, are there already, or differ from the
    # file of that name.
    counts = _("{new} new, {same} the same, {different} different")
    yield counts.format(**{kind: kinds[kind] for kind in MARKS})


def _write(folder: str, new: list[Begun]) -> None:
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = _("{path} was not saved: {reason}")
        reason = refusal_label(error)
        raise CannotSave(sentence.format(path=folder, reason=reason)) from error
    for one in new:
        save(one.path, one.text.encode(), None)
    sentence = ngettext(
        "wrote {count} assessment into {folder}",
        "wrote {count} assessments into {folder}",
        len(new),
    )
    print_out(sentence.format(count=len(new), folder=folder))
