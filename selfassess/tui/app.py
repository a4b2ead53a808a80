"""The program on the screen: its first frame, then everything else.

The first frame needs nothing but Textual. What the walk needs (pydantic, the files,
the screens) takes as long again to load, and is loaded behind that frame.
"""

import contextlib
import gc
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar

from textual.app import ComposeResult, ScreenStackError
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.types import CSSPathType
from textual.widgets import Static
from textual.worker import WorkerFailed

from selfassess.core.errors import Crash, SelfAssessError
from selfassess.core.text.i18n import _
from selfassess.tui.common_actions import CommonActions
from selfassess.tui.settings_in_force import FollowsSettings
from selfassess.tui.terminal.driver import ask_the_terminal_for_its_size, with_a_cursor
from selfassess.tui.terminal.shutdown import CarefulShutdown
from selfassess.tui.terminal.textual_internals import (
    FailingApp,
    parse_keys_with,
    tolerate_foreign_bytes,
)

if TYPE_CHECKING:
    from textual.screen import Screen

    from selfassess.core.session.launcher import Launcher
    from selfassess.core.session.portfolio_port import PortfolioPort
    from selfassess.core.session.workspace import Workspace

HANDING_OVER = 0.0002
"""Seconds that the thread which writes to the terminal waits for this one to pause;
Python's five thousandths are half of the time in which a key is answered."""

QUIET = 0.5
"""Seconds after which everything is there that the start needs."""

Load = Callable[[], "tuple[Launcher, Workspace | PortfolioPort | None]"]
"""Gives what to work with, and what is open; raises SelfAssessError."""


class SelfAssessApp(CommonActions, FollowsSettings, CarefulShutdown, FailingApp):
    """Shows the start screen, or the walk through an assessment that is open."""

    CSS_PATH: ClassVar[CSSPathType | None] = "selfassess.tcss"
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [
        (0, "-tight"),
        (60, "-roomy"),
    ]

    def __init__(self, load: Load) -> None:
        super().__init__()
        self._load_work = load
        self._is_waiting = True
        """Nothing but Textual is loaded yet."""
        self.failure: Exception | None = None
        """Why there was nothing to show."""
        self.crash: Crash | None = None
        self.title = "selfassess"
        self.animation_level = "none"

    def compose(self) -> ComposeResult:
        """The first frame."""
        yield Static(_("selfassess: opening …"), id="opening", markup=False)

    def get_driver_class(self) -> type[Driver]:
        """What writes to the terminal, and leaves its cursor there if it is followed."""
        return with_a_cursor(
            super().get_driver_class(),
            is_shown=lambda: self.shows_cursor,
            news=self.news,
        )

    async def on_ready(self) -> None:
        """The first frame is there: nothing waits for the next one."""
        self._is_waiting = False
        await self._load()

    @property
    def is_place_coming(self) -> bool:
        """Before the first frame, everything is still to come."""
        return self._is_waiting or super().is_place_coming

    def on_mount(self) -> None:
        """Watch over the terminal, and load the rest behind the first frame."""
        self.app_suspend_signal.subscribe(self, lambda _app: self.copy_work())
        if not self.is_headless:
            self.watch_over_the_terminal()

    async def _load(self) -> None:
        try:
            launcher, job = self._load_work()
        except SelfAssessError as error:
            self.failure = error
            self.exit()
            return
        self.launcher = launcher = replace(
            launcher, preferences=self.follow(launcher.preferences)
        )
        self.call_after_refresh(self.set_timer, QUIET, keep_what_is_there)
        if job is None:
            self._begin(launcher)
            return
        # The start screen reads every example: only when it is asked for.
        with self.batch_update():
            # Textual would draw all of it three times.
            await self.push_screen(
                _screen_for(job, launcher), lambda _result: self._begin(launcher)
            )

    def _begin(self, launcher: "Launcher") -> None:
        from selfassess.tui.start_screen import StartScreen

        self.push_screen(StartScreen(launcher))

    def shows_failure(self, error: Exception) -> bool:
        """A bug: Textual would print it with the values of all variables."""
        if self.return_code is not None and isinstance(
            error, NoMatches | ScreenStackError
        ):
            return False  # a key for a screen that was about to come, or is gone
        if self.crash is None:
            cause = error.error if isinstance(error, WorkerFailed) else error
            self.crash = Crash(cause)
            # Whatever is broken, the rest is kept.
            with contextlib.suppress(Exception):
                self.crash.kept_in = tuple(self.copy_work())
        if self.is_headless:
            return True
        self.exit(return_code=1)
        return False


def _screen_for(
    job: "Workspace | PortfolioPort", launcher: "Launcher"
) -> "Screen[None]":
    """What shows that which is open."""
    from selfassess.core.session.workspace import Workspace

    if isinstance(job, Workspace):
        from selfassess.tui.walk.walks import walk_screen

        return walk_screen(job, launcher.preferences)
    # What compares many assessments is loaded only for them.
    from selfassess.tui.screens.portfolio.portfolio_screen import PortfolioScreen

    return PortfolioScreen(job, launcher.preferences)


def keep_what_is_there() -> None:
    """Look for garbage from now on, but not among what was loaded: it stays."""
    if not gc.isenabled():
        gc.collect()
        gc.freeze()
        gc.enable()


def run(load: Load) -> int:
    """Show the screens until the person leaves; return the exit code.

    Raise SelfAssessError if there is nothing to show, Crash if we made a mistake.
    """
    # Loaded late, with the driver that it is for.
    from selfassess.tui.terminal.input_parser import InputParser

    tolerate_foreign_bytes()
    ask_the_terminal_for_its_size()
    sys.setswitchinterval(HANDING_OVER)
    app = SelfAssessApp(load)
    parse_keys_with(InputParser, app.driver_class)
    app.run()
    if app.failure:
        raise app.failure
    if app.crash:
        raise app.crash
    # Textual leaves no code behind when it ended abnormally.
    return 1 if app.return_code is None else app.return_code
