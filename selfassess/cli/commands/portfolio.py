"""`selfassess portfolio PATH…`: many assessments and reports in one table."""

import shutil
import sys
from argparse import Namespace
from collections.abc import Iterator, Sequence
from dataclasses import replace

from selfassess.cli.clock import today
from selfassess.cli.exit_codes import Exit
from selfassess.cli.output.console import (
    print_err,
    print_out,
    problem_lines,
)
from selfassess.cli.output.dialogue.progress import work_on_terminal
from selfassess.cli.output.results import deliver
from selfassess.cli.report_files.output_paths import refuse_to_overwrite_answers
from selfassess.cli.workspace.portfolio.candidates import candidates_in
from selfassess.cli.workspace.portfolio.collection import Collection, collected
from selfassess.cli.workspace.portfolio.row_reader import RowReader
from selfassess.cli.workspace.portfolio.table_lines import (
    table_json,
    table_lines,
    table_markdown,
)
from selfassess.core.errors import CannotRead, SelfAssessError
from selfassess.core.model.questionnaire.questionnaire import Questionnaire
from selfassess.core.portfolio.groups import BY, Grouping, assessments_table
from selfassess.core.portfolio.heat_map import heat_maps
from selfassess.core.portfolio.portfolio_columns import SHOWN
from selfassess.core.portfolio.portfolio_table import PortfolioTable
from selfassess.core.portfolio.requirements import by_requirement
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.portfolio.selection import (
    OF_REQUIREMENTS,
    Condition,
    NoSuchColumn,
    columns_in,
    conditions_in,
    in_the_order_of,
    selected,
)
from selfassess.core.portfolio.twins import without_twins
from selfassess.core.problems import Problem
from selfassess.core.text.i18n import _, language_in_force, ngettext
from selfassess.core.text.languages.refusals import refusal_label
from selfassess.storage.questionnaires.catalog import find_questionnaire

WIDTH_OF_A_FILE = 10_000
"""Where no terminal cuts lines off, nothing is shortened."""


def run(arguments: Namespace) -> Exit:
    """Print the table; a file that cannot be read is a no, and never stops the rest."""
    conditions = _conditions(arguments)
    columns = columns_in(arguments.columns) if arguments.columns else [*SHOWN]
    in_the_order_of((), arguments.sort)
    for target, ending in ((arguments.csv, ".csv"), (arguments.html, ".html")):
        if target:
            refuse_to_overwrite_answers(target, ending)
    collection = _collection(arguments)
    if collection.problems and not collection.rows:
        print_err(*problem_lines(collection.problems), *_counts(collection))
        return Exit.CANNOT
    twins = without_twins(collection.rows)
    rows = in_the_order_of(selected(twins.rows, conditions), arguments.sort)
    if arguments.json and not (arguments.by or arguments.columns):
        print_out(*(row.model_dump_json() for row in rows))
    else:
        _show(rows, _table(rows, columns, conditions, arguments.by), arguments)
    print_err(*problem_lines(collection.problems), *twins.sentences)
    print_err(*_counts(collection))
    if collection.left:
        return Exit.INTERRUPTED
    return Exit.NO if collection.problems else Exit.YES


def _conditions(arguments: Namespace) -> list[Condition]:
    conditions = conditions_in(arguments.where)
    narrowing = [each.name for each in conditions if each.name in OF_REQUIREMENTS]
    if narrowing and arguments.by != Grouping.REQUIREMENT:
        # Translators: {name} and "--by requirement" are typed.
        sentence = _("`{name}` narrows requirements, so it goes with --by requirement")
        raise NoSuchColumn(sentence.format(name=narrowing[0]))
    return conditions


def _collection(arguments: Namespace) -> Collection:
    refused: list[OSError] = []
    candidates = candidates_in(arguments.paths, refused.append)
    if not (candidates or refused):
        raise CannotRead(_("there is no assessment and no report in these folders"))
    reader = RowReader(arguments.on or today(), verifies=arguments.verify)
    # Translators: told of long work, perhaps with how far it is behind a colon.
    with work_on_terminal(_("Still reading the files")) as progress:
        told = collected(candidates, reader, progress)
    closed = [
        Problem(refusal_label(e), path=str(e.filename), code="SA101") for e in refused
    ]
    return replace(told, problems=(*closed, *told.problems))


def _table(
    rows: Sequence[PortfolioRow],
    columns: Sequence[str],
    conditions: Sequence[Condition],
    by: str | None,
) -> PortfolioTable:
    if by is None:
        return assessments_table(rows, columns)
    if by == Grouping.REQUIREMENT:
        narrowing = [each for each in conditions if each.name in OF_REQUIREMENTS]
        return by_requirement(rows, asked_here, narrowing)
    return BY[Grouping(by)](rows)


def asked_here(identifier: str, edition: str) -> Questionnaire | None:
    """The questionnaire, if it is known wherever we stand."""
    try:
        asked = find_questionnaire(identifier).at(edition)
    except SelfAssessError:
        return None
    return asked.in_language(language_in_force()).questionnaire


def _show(
    rows: Sequence[PortfolioRow], table: PortfolioTable, arguments: Namespace
) -> None:
    if arguments.html:
        # Jinja takes longer to load than a table to print.
        from selfassess.report.formats.portfolio_page.portfolio_page import (
            PortfolioView,
            render_portfolio,
        )

        view = PortfolioView(table, tuple(heat_maps(rows, asked_here)), rows)
        deliver([(arguments.html, render_portfolio(view))], [arguments.html])
    elif arguments.csv:
        from selfassess.report.formats.data.portfolio_csv import portfolio_csv

        deliver([(arguments.csv, portfolio_csv(table))], [arguments.csv])
    elif arguments.json:
        print_out(*table_json(table))
    elif arguments.markdown:
        print_out(*table_markdown(table))
    elif not table.rows:
        print_out(_("There is nothing to show."))
    else:
        print_out(*table_lines(table, width_of_output()))


def width_of_output() -> int:
    """How many cells a line may fill."""
    is_seen = sys.stdout.isatty()
    return shutil.get_terminal_size().columns if is_seen else WIDTH_OF_A_FILE


def _counts(collection: Collection) -> Iterator[str]:
    """What was read and what was not, in sentences."""
    read = len(collection.rows)
    sentence = ngettext("{count} file was read.", "{count} files were read.", read)
    yield sentence.format(count=read)
    if unread := collection.unread:
        sentence = ngettext(
            "{count} file could not be read.",
            "{count} files could not be read.",
            unread,
        )
        yield sentence.format(count=unread)
    if others := collection.others:
        sentence = ngettext(
            "{count} file is something else and was left alone.",
            "{count} files are something else and were left alone.",
            others,
        )
        yield sentence.format(count=others)
    if left := collection.left:
        sentence = ngettext(
            "It was broken off: {count} file was not read.",
            "It was broken off: {count} files were not read.",
            left,
        )
        yield sentence.format(count=left)
