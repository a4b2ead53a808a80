"""A portfolio of invented rows, which opens workspaces that keep everything in lists."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from textual.pilot import Pilot

from selfassess.core.errors import CannotRead
from selfassess.core.portfolio.assessed_row import row_of
from selfassess.core.portfolio.portfolio_session import PortfolioSession
from selfassess.core.portfolio.row import PortfolioRow
from selfassess.core.session.portfolio_port import PortfolioPort
from selfassess.core.session.preferences.settings import Settings
from selfassess.core.session.workspace import Workspace
from selfassess.tui.app import SelfAssessApp
from selfassess.tui.screens.portfolio.portfolio_screen import PortfolioScreen
from tests.tui.workspaces import (
    TOURED,
    SavedRecords,
    example,
    launcher_of,
    workspace_of,
)

NAMES = (
    *("exampleland", "exampleland-2022", "indonesia-2014", "kenya-2016"),
    *("new-zealand-2016", "united-kingdom-2024", "united-states-2022"),
)
WRONG = "broken.toml:1:5: error: a value is missing here"


def rows() -> tuple[PortfolioRow, ...]:
    """The shipped examples."""
    return tuple(_row(name) for name in NAMES)


def _row(name: str) -> PortfolioRow:
    assessment, questionnaire = example(name)
    return row_of(f"{name}.toml", questionnaire, assessment, {}, date(2026, 5, 3))


def port_of(records: SavedRecords, **changes: Any) -> PortfolioPort:
    """The portfolio of those; what is opened stands in the records."""

    def open_row(row: PortfolioRow) -> Workspace:
        records.opened.append(row.path)
        if "zealand" in row.path:
            raise CannotRead(f"{row.path}: [/nosuch] \x1b[31mcannot be read")
        why = "it was opened out of a portfolio"
        opened = example(row.path.removesuffix(".toml"))
        return workspace_of(records, opened, read_only=why, is_aside=True)

    questionnaires = [example(name)[1] for name in NAMES]
    by_id = {each.id: each for each in questionnaires}
    session = PortfolioSession(rows(), lambda asked, _edition: by_id.get(asked))
    port = PortfolioPort(session, ("7 files were read.",), (WRONG,), 1, open_row)
    return replace(port, **changes)


@asynccontextmanager
async def looking_through(
    port: PortfolioPort,
    size: tuple[int, int] = (120, 40),
    settings: Settings = TOURED,
    *,
    toasts: bool = True,
) -> AsyncIterator[tuple[Pilot[None], PortfolioScreen]]:
    """The program with that portfolio open, and the screen that shows it."""
    app = SelfAssessApp(lambda: (launcher_of(SavedRecords(), settings), port))
    async with app.run_test(size=size, notifications=toasts) as pilot:
        while not isinstance(screen := app.screen, PortfolioScreen):
            await pilot.pause()
        while not screen.focused:
            await pilot.pause()
        yield pilot, screen
