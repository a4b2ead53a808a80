"""What looks through a portfolio is given: its rows, and the files behind them to read."""

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

from selfassess.cli.mail.report_inside import answers_in
from selfassess.cli.output.console import problem_line
from selfassess.cli.workspace.walk.open import open_to_read
from selfassess.core.portfolio.portfolio_session import PortfolioSession
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.problems import Problem, errors_of, warnings_of
from selfassess.core.session.portfolio_port import PortfolioPort
from selfassess.core.session.workspace import Workspace
from selfassess.core.text.i18n import _


@contextmanager
def opened_port(
    session: PortfolioSession, told: Sequence[str], problems: Sequence[Problem]
) -> Iterator[PortfolioPort]:
    """The portfolio; what is taken out of reports to be read is gone at the end."""
    with ExitStack() as stack:

        def open_row(row: PortfolioRow) -> Workspace:
            path = stack.enter_context(answers_in(row.path))
            # Translators: why an assessment cannot be changed here.
            why = _("it was opened out of a portfolio; leaving it leads back there")
            return open_to_read(path, row.path, why)

        wrong = errors_of(problems)
        doubts = map(problem_line, warnings_of(problems))
        count = len({problem.path for problem in wrong})
        unread = tuple(map(problem_line, wrong))
        yield PortfolioPort(session, (*told, *doubts), unread, count, open_row)
