"""The program on the screen: themes, signals, and the first screen."""

import asyncio
import signal
from collections.abc import Sequence
from typing import ClassVar

from textual.app import App
from textual.filter import LineFilter
from textual.types import CSSPathType

from selfassess.tui.desk import Desk, Work
from selfassess.tui.screens.start import StartScreen
from selfassess.tui.screens.walk import WalkScreen
from selfassess.tui.terminal import (
    NoControls,
    leave_at_once,
    leaving_signals,
    terminal_is_gone,
    tolerate_foreign_bytes,
)
from selfassess.tui.themes import DARK, THEMES

WATCH = 2.0
"""Seconds between looks at whether the terminal is still there."""


class SelfAssessApp(App[None]):
    """Shows the start screen, or the walk through an assessment that is open."""

    CSS_PATH: ClassVar[CSSPathType | None] = "selfassess.tcss"
    ENABLE_COMMAND_PALETTE = False
    HORIZONTAL_BREAKPOINTS: ClassVar[list[tuple[int, str]] | None] = [
        (0, "-narrow"),
        (100, "-wide"),
    ]

    def __init__(self, desk: Desk, job: Work | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._job = job
        self.title = "selfassess"
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = DARK.name

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colour names, for themes that do not have them."""
        return DARK.variables

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Nothing that a terminal would obey leaves the screens."""
        return [*super().get_line_filters(), NoControls()]

    def on_mount(self) -> None:
        """Watch over the terminal, and show the first screen."""
        if not self.is_headless:
            self._watch_over_the_terminal()
        self.push_screen(StartScreen(self._desk))
        if self._job:
            self.push_screen(WalkScreen(self._job))

    def _watch_over_the_terminal(self) -> None:
        loop = asyncio.get_running_loop()
        for number in leaving_signals():
            loop.add_signal_handler(number, self._leave, number)
        self.set_interval(WATCH, self._check_terminal)

    def _keep_everything(self) -> None:
        for screen in self.screen_stack:
            if isinstance(screen, WalkScreen):
                screen.flush()

    def _leave(self, number: signal.Signals) -> None:
        self._keep_everything()
        self.exit(return_code=128 + number)

    def _check_terminal(self) -> None:
        if terminal_is_gone():
            self._keep_everything()
            leave_at_once(128 + signal.SIGHUP)


def run(desk: Desk, job: Work | None = None) -> int:
    """Show the screens until the person leaves; return the exit code."""
    tolerate_foreign_bytes()
    app = SelfAssessApp(desk, job)
    app.run()
    # Textual leaves no code behind when it ended abnormally.
    return 1 if app.return_code is None else app.return_code
