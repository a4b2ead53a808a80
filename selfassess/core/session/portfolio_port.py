"""What the screens are given to look through a portfolio."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from selfassess.core.portfolio.portfolio_session import PortfolioSession
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.session.workspace import Workspace


@dataclass(frozen=True, slots=True)
class PortfolioPort:
    """A portfolio that is looked through."""

    session: PortfolioSession
    told: Sequence[str]
    """What was read and what was not, and which files are one assessment."""
    unread: Sequence[str]
    """What could not be read, each with its place and why."""
    unread_count: int
    """How many files that are: one may have several places."""
    open: Callable[[PortfolioRow], Workspace]
    """Open what a row is about, to be read only; raises SelfAssessError."""
