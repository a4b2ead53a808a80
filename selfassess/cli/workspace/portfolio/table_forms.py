"""A portfolio in the forms that are written and printed: lines, Markdown, files."""

import shutil
import sys
from argparse import Namespace
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from selfassess.cli.output.console import print_out
from selfassess.cli.output.dialogue.long_work import work_on_terminal
from selfassess.cli.output.results import deliver, place_of
from selfassess.cli.report_files.output_paths import (
    refuse_slips,
    refuse_to_overwrite_answers,
)
from selfassess.cli.workspace.portfolio.table_lines import (
    table_json,
    table_lines,
    table_markdown,
)
from selfassess.core.errors import CannotSave
from selfassess.core.portfolio.groups import Grouping
from selfassess.core.portfolio.heat_map import heat_maps
from selfassess.core.portfolio.portfolio_session import TABLES, PortfolioSession
from selfassess.core.portfolio.portfolio_table import PortfolioTable
from selfassess.core.text.i18n import _

WIDTH_OF_A_FILE = 10_000
"""Where no terminal cuts lines off, nothing is shortened."""
FILES = {"--csv": ".csv", "--html": ".html", "--pdf": ".pdf"}
"""The options that write a file, with its ending."""


def file_targets(arguments: Namespace) -> dict[str, str]:
    """The files that are asked for, by their options; raise CannotSave for slips."""
    named = {option: getattr(arguments, option[2:]) for option in FILES}
    targets = {option: path for option, path in named.items() if path}
    for option, path in targets.items():
        refuse_to_overwrite_answers(path, FILES[option])
    refuse_slips(targets, {ending: option for option, ending in FILES.items()})
    return targets


def is_form_named(arguments: Namespace) -> bool:
    """Whether something else than the table on the terminal is asked for."""
    named = any(getattr(arguments, option[2:]) for option in FILES)
    return bool(named or arguments.json or arguments.markdown)


def show_portfolio(
    session: PortfolioSession, told: Sequence[str], day: date, arguments: Namespace
) -> None:
    """Print the portfolio, or write it; `told`: what was read and what was not."""
    for option, target in file_targets(arguments).items():
        _refuse_to_replace_what_was_read(target, session)
        if option == "--csv":
            content = _csv(session)
        elif option == "--html":
            content = _html(session, told, day)
        else:
            content = _pdf(session, told, day, arguments.paper)
        deliver([(target, content)], [target])
        return
    _print(session, arguments)


def _print(session: PortfolioSession, arguments: Namespace) -> None:
    if arguments.json and not (arguments.by or arguments.columns):
        print_out(*(row.model_dump_json() for row in session.rows))
        return
    table = session.table
    if arguments.json:
        print_out(*table_json(table))
    elif arguments.markdown:
        print_out(*table_markdown(table))
    elif not table.rows:
        print_out(_("There is nothing to show."))
    else:
        print_out(*table_lines(table, width_of_output()))


def _refuse_to_replace_what_was_read(target: str, session: PortfolioSession) -> None:
    if place_of(target) in {place_of(row.path) for row in session.rows}:
        sentence = _("{path} is one of the files that were read; choose another name")
        raise CannotSave(sentence.format(path=target))


def _csv(session: PortfolioSession) -> bytes:
    from selfassess.report.formats.data.portfolio_csv import portfolio_csv

    return portfolio_csv(session.table)


def _html(session: PortfolioSession, told: Sequence[str], day: date) -> bytes:
    # Jinja takes longer to load than a table to print.
    from selfassess.report.formats.portfolio_page.portfolio_page import (
        PortfolioView,
        render_portfolio,
    )

    maps = tuple(heat_maps(session.rows, session.ask))
    heading, rows = _(TABLES[session.by]), session.rows
    return render_portfolio(
        PortfolioView(heading, session.table, maps, rows, told, day)
    )


def _pdf(
    session: PortfolioSession, told: Sequence[str], day: date, paper: str
) -> bytes:
    # WeasyPrint costs 700 ms; no other form needs it.
    from selfassess.report.formats.html import Paper, render_portfolio_paper
    from selfassess.report.formats.portfolio_page.portfolio_paper import portfolio_paper
    from selfassess.report.pdf.render import html_to_pdf

    view = portfolio_paper(session.rows, _printed_tables(session), told, day)
    html = render_portfolio_paper(view, Paper(paper))
    with work_on_terminal(_("Still making the report")) as progress:
        return html_to_pdf(html, (), progress)


def _printed_tables(session: PortfolioSession) -> Iterator[tuple[str, PortfolioTable]]:
    """The table that is asked for, and what most want to know of many together."""
    shown: Iterable[Grouping | None] = dict.fromkeys(
        (session.by, Grouping.REQUIREMENT, Grouping.COUNTRY)
    )
    for by in shown:
        grouped = session if by == session.by else session.grouped_by(by)
        yield _(TABLES[by]), grouped.table


def width_of_output() -> int:
    """How many cells a line may fill."""
    is_seen = sys.stdout.isatty()
    return shutil.get_terminal_size().columns if is_seen else WIDTH_OF_A_FILE
