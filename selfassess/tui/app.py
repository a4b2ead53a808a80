"""The program on the screen: its first frame, then everything else.

The first frame needs nothing but Textual. What the walk needs (pydantic, the files,
the screens) takes as long again to load, and is loaded behind that frame.
"""

import asyncio
import contextlib
import gc
import os
import signal
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any, ClassVar

# What Textual's screens hand over to be displayed is made of rich.
from rich.console import RenderableType  # noqa: TID251
from textual._compositor import ChopsUpdate, LayoutUpdate
from textual.app import App, ComposeResult, ScreenStackError
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches
from textual.events import Event, InputEvent, Paste
from textual.filter import LineFilter
from textual.screen import Screen
from textual.types import CSSPathType
from textual.widgets import Static
from textual.widgets._toast import ToastRack

from selfassess.core.crash import Crash
from selfassess.core.language import _
from selfassess.tui.palette import Actions, Palette
from selfassess.tui.sending import Difference, Sent
from selfassess.tui.terminal import (
    Filters,
    NoControls,
    erases_to_the_ground,
    leave_at_once,
    leave_in_any_case,
    leaving_signals,
    terminal_is_gone,
    tolerate_foreign_bytes,
)
from selfassess.tui.themes import COLOURLESS, DARK, THEMES

if TYPE_CHECKING:
    from selfassess.core.settings import Settings
    from selfassess.tui.desk import Desk, Work

SHOW_CURSOR = "\x1b[?25h"
"""Textual hides the terminal's cursor; braille displays and screen readers follow it."""

QUIET = 0.5
"""Seconds after which everything is there that the start needs."""

PATIENCE = 3.0
"""Seconds that an orderly end may take after a signal, and a screen to appear."""

MOMENT = 0.1
"""Seconds that a list may take to get its place; in a tiny window it gets none."""

WATCH = 2.0
"""Seconds between looks at whether the terminal is still there."""

Load = Callable[[], "tuple[Desk, Work | None]"]
"""Gives what to work with, and what is open; raises SelfAssessError."""


class SelfAssessApp(App[None]):
    """Shows the start screen, or the walk through an assessment that is open."""

    CSS_PATH: ClassVar[CSSPathType | None] = "selfassess.tcss"
    COMMANDS = {Actions}
    # Textual's keys for the palette and for leaving overtake those typed before.
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+l", "draw_again", show=False, priority=True),
        Binding("ctrl+q", "quit", show=False),
    ]

    def __init__(self, load: Load) -> None:
        super().__init__()
        self._load_work = load
        self._is_waiting = True
        """Nothing but Textual is loaded yet."""
        self._sent = Sent()
        self._erases = not self.is_web and erases_to_the_ground()
        self._no_controls = NoControls()
        self._filters_in_force = Filters([self._no_controls])
        self.failure: Exception | None = None
        """Why there was nothing to show."""
        self.crash: Crash | None = None
        self.title = "selfassess"
        self._server = os.getppid()
        """Behind a browser: the server, without which there is nothing to show to."""
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        self.theme = COLOURLESS.name if "NO_COLOR" in os.environ else DARK.name

    def compose(self) -> ComposeResult:
        """The first frame."""
        yield Static(_("selfassess: opening …"), id="opening", markup=False)

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colour names, for themes that do not have them."""
        return DARK.variables

    def get_line_filters(self) -> Sequence[LineFilter]:
        """Nothing that a terminal would obey leaves the screens."""
        enabled = [*super().get_line_filters(), self._no_controls]
        if self._filters_in_force.filters != enabled:
            self._filters_in_force = Filters(enabled)
        return [self._filters_in_force]

    def _display(self, screen: Screen[Any], renderable: RenderableType | None) -> None:
        """Send what the terminal does not show yet."""
        shown: RenderableType | None = renderable
        if isinstance(renderable, LayoutUpdate | ChopsUpdate):
            # What the cursor belongs to may have another place in this frame.
            if place := getattr(screen, "place_terminal_cursor", None):
                place()
            self._sent.fit(screen.outer_size)
            shown = Difference(renderable, self._sent, erases=self._erases)
            is_there = self.cursor_position == self._previous_cursor_position
            if is_there and shown.is_nothing(self.console):
                shown = None
        super()._display(screen, shown)
        if self._is_waiting and isinstance(renderable, LayoutUpdate):
            # The first frame is there; nothing waits for the next one.
            self._is_waiting = False
            self.call_next(self._load)

    async def on_event(self, event: Event) -> None:
        """Keys that come before the screen they are meant for wait for it."""
        if isinstance(event, InputEvent | Paste):
            await _while(lambda: self._is_screen_coming, PATIENCE)
            await _while(lambda: self._is_place_coming, MOMENT)
        await super().on_event(event)

    @property
    def _is_screen_coming(self) -> bool:
        screens = self.screen_stack
        return bool(screens) and not (
            screens[-1].is_mounted and screens[-1].container_size
        )

    @property
    def _is_place_coming(self) -> bool:
        """A list without a place of its own does not know where its rows are."""
        screens = self.screen_stack
        focused = screens[-1].focused if screens else None
        return focused is not None and not focused.container_size

    def action_command_palette(self) -> None:
        """Every action by its name."""
        if not isinstance(self.screen, Palette):
            self.clear_words()
            self.push_screen(Palette(placeholder=_("words of an action")))

    def notify(self, message: str, **how: Any) -> None:
        """A new word takes the place of the one before; warnings stay their time."""
        if how.get("severity", "information") == "information":
            self.clear_words()
        super().notify(message, **how)

    def clear_words(self) -> None:
        """What was said about the last key is over; nothing shows behind a dialog."""
        for said in list(self._notifications):
            if said.severity == "information":
                self._unnotify(said)
        for screen in self.screen_stack[:-1]:
            screen.query_children(ToastRack).set(display=False)

    def action_help_quit(self) -> None:
        """Control-C is for copying; who presses it often wants to leave."""
        for key, active in self.active_bindings.items():
            if active.binding.action.rpartition(".")[2] == "quit":
                self.notify(_("{key} leaves.").format(key=key), markup=False)
                return

    def action_draw_again(self) -> None:
        """Another program has written on the screen."""
        self._sent.forget()
        self.screen.refresh()

    def on_mount(self) -> None:
        """Watch over the terminal, and load the rest behind the first frame."""
        # Whoever had the terminal meanwhile has written on it.
        self.app_resume_signal.subscribe(self, lambda _app: self._sent.forget())
        self.app_suspend_signal.subscribe(self, lambda _app: self.copy_work())
        if not self.is_headless:
            self._watch_over_the_terminal()

    async def _load(self) -> None:
        from selfassess.core.errors import SelfAssessError

        try:
            desk, job = self._load_work()
        except SelfAssessError as error:
            self.failure = error
            self.exit()
            return
        desk = self._with_preferences(desk)
        self.call_after_refresh(self.set_timer, QUIET, keep_what_is_there)
        if job is None:
            self._begin(desk)
            return
        from selfassess.tui.screens.walk import walk_screen

        # The start screen reads every example: only when it is asked for.
        await self.push_screen(
            walk_screen(job, desk.preferences), lambda _result: self._begin(desk)
        )

    def _with_preferences(self, desk: "Desk") -> "Desk":
        """Put the settings into force, now and whenever they change."""
        from selfassess.core.errors import SelfAssessError

        kept = desk.preferences
        for warning in kept.warnings:
            self.notify(warning, severity="error", timeout=10, markup=False)

        def change(settings: "Settings") -> None:
            self._put_into_force(settings)
            try:
                kept.change(settings)
            except SelfAssessError as error:
                self.notify(str(error), severity="error", timeout=10, markup=False)

        self._put_into_force(kept.settings)
        return replace(desk, preferences=replace(kept, change=change))

    def _put_into_force(self, settings: "Settings") -> None:
        if settings.theme in self.available_themes:
            self.theme = settings.theme
        if settings.show_cursor and self._driver:
            self._driver.write(SHOW_CURSOR)

    def _begin(self, desk: "Desk") -> None:
        from selfassess.tui.screens.start import StartScreen

        self.push_screen(StartScreen(desk))

    def _watch_over_the_terminal(self) -> None:
        loop = asyncio.get_running_loop()
        for number in leaving_signals():
            loop.add_signal_handler(number, self._leave, number)
        check = self._check_server if self.is_web else self._check_terminal
        self.set_interval(WATCH, check)

    def _keep_everything(self) -> None:
        for screen in self.screen_stack:
            if flush := getattr(screen, "flush", None):
                flush()

    def on_app_blur(self) -> None:
        """The person has turned to something else."""
        self.copy_work()

    def copy_work(self) -> list[str]:
        """Copy what is not saved; return where it is kept."""
        found = []
        for screen in self.screen_stack:
            if copy_work := getattr(screen, "copy_work", None):
                copy_work()
                found.append(screen.shelter.where)  # type: ignore[attr-defined]
        return [where for where in found if where]

    def _handle_exception(self, error: Exception) -> None:
        """A bug: Textual would print it with the values of all variables."""
        if self._exit and isinstance(error, NoMatches | ScreenStackError):
            return  # a key for a screen that was about to come, or is gone
        if self.crash is None:
            self.crash = Crash(getattr(error, "error", error))
            # Whatever is broken, the rest is kept.
            with contextlib.suppress(Exception):
                self.crash.kept_in = tuple(self.copy_work())
        if self.is_headless:
            super()._handle_exception(error)
            return
        self._return_code = 1
        self._close_messages_no_wait()

    def _leave(self, number: signal.Signals) -> None:
        """Nothing is lost; the terminal is restored if there still is one."""
        if terminal_is_gone() or number.name == "SIGHUP":
            # Textual would wait for ever for somebody to read its last words.
            self._leave_without_a_word(128 + number)
        self._keep_everything()
        leave_in_any_case(128 + number, PATIENCE)
        self.exit(return_code=128 + number)

    def on_exit_app(self) -> None:
        """The browser tab was closed, perhaps while something was being typed."""
        if self.is_web:
            self._keep_everything()

    def _check_server(self) -> None:
        if os.getppid() != self._server:
            self._leave_without_a_word(128 + signal.SIGHUP)

    def _check_terminal(self) -> None:
        if terminal_is_gone():
            self._leave_without_a_word(128 + signal.SIGHUP)

    def _leave_without_a_word(self, code: int) -> None:
        """Everything is kept, and others see that the file is closed."""
        self._keep_everything()
        for screen in self.screen_stack:
            if shelter := getattr(screen, "shelter", None):
                shelter.close()
        leave_at_once(code)


async def _while(is_coming: Callable[[], bool], seconds: float) -> None:
    end = time.monotonic() + seconds
    while is_coming() and time.monotonic() < end:
        await asyncio.sleep(0)


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
    tolerate_foreign_bytes()
    app = SelfAssessApp(load)
    app.run()
    if app.failure:
        raise app.failure
    if app.crash:
        raise app.crash
    # Textual leaves no code behind when it ended abnormally.
    return 1 if app.return_code is None else app.return_code
