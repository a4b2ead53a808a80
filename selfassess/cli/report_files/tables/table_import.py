"""`selfassess import TABLE.csv --map MAP.toml`: a new assessment from each row."""

from argparse import Namespace
from collections.abc import Iterator
from pathlib import Path

from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import coded_line, print_err, print_out
from selfassess.cli.output.form_text import MARKS, kinds_sentence
from selfassess.cli.report_files.output_paths import refuse_the_standard_output
from selfassess.cli.report_files.tables.begun_rows import Begun, begun_rows
from selfassess.cli.report_files.tables.csv_table import CsvTable, read_table
from selfassess.core.cycle.table_map import FORMAT, TableMap
from selfassess.core.cycle.table_rows import check_map, why_left_out
from selfassess.core.errors import CannotSave, InvalidFile
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.validation.checks import check_format
from selfassess.core.validation.pydantic_errors import validated
from selfassess.core.validation.unknown_keys import unknown_keys
from selfassess.report.forms.form_fields import DIFFERENT, NEW
from selfassess.storage.files.atomic import not_saved, save
from selfassess.storage.questionnaires.catalog import finder_for
from selfassess.storage.toml.problem_positions import located
from selfassess.storage.toml.reader import read_document


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
    begun, problems = begun_rows(table, table_map, loaded, folder)
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
    yield kinds_sentence(one.kind for one in begun)


def _write(folder: str, new: list[Begun]) -> None:
    try:
        Path(folder).mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise not_saved(folder, error) from error
    for one in new:
        save(one.path, one.text.encode(), None)
    sentence = ngettext(
        "wrote {count} assessment into {folder}",
        "wrote {count} assessments into {folder}",
        len(new),
    )
    print_out(sentence.format(count=len(new), folder=folder))
