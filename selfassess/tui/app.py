"""The program on the screen: its first frame, then everything else.

The first frame needs nothing but Textual. What the walk needs (pydantic, the files,
the screens) takes as long again to load, and is loaded behind that frame.
"""

import contextlib
import gc
import sys
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING, ClassVar, Protocol, runtime_checkable

from textual.app import App, ComposeResult, ScreenStackError
from textual.binding import Binding, BindingType
from textual.css.query import NoMatches
from textual.driver import Driver
from textual.types import CSSPathType
from textual.widgets import Static
from textual.worker import WorkerFailed

from selfassess.core.errors import Crash
from selfassess.core.text.i18n import _, language_in_force, runs_right_to_left
from selfassess.tui.bindings import binding
from selfassess.tui.command_palette import Actions, Palette
from selfassess.tui.shutdown import CarefulShutdown
from selfassess.tui.terminal.display import Showing
from selfassess.tui.terminal.driver import ask_the_terminal_for_its_size, with_a_cursor
from selfassess.tui.terminal.input_queue import InputQueue
from selfassess.tui.terminal.textual_internals import (
    FailingApp,
    parse_keys_with,
    tolerate_foreign_bytes,
)
from selfassess.tui.themes import (
    COLOURLESS,
    THEMES,
    chosen_theme,
    faint_remark,
    names_for,
    theme_of,
)

if TYPE_CHECKING:
    from textual.screen import Screen

    from selfassess.core.session.launcher import Launcher
    from selfassess.core.session.portfolio_port import PortfolioPort
    from selfassess.core.session.preferences.settings import Settings
    from selfassess.core.session.workspace import Workspace

HANDING_OVER = 0.0002
"""Seconds that the thread which writes to the terminal waits for this one to pause;
Python's five thousandths are half of the time in which a key is answered."""

QUIET = 0.5
"""Seconds after which everything is there that the start needs."""

Load = Callable[[], "tuple[Launcher, Workspace | PortfolioPort | None]"]
"""Gives what to work with, and what is open; raises SelfAssessError."""


@runtime_checkable
class HasHelp(Protocol):
    """A screen, or a part of one, with a help page of its own."""

    help_topic: str


class SelfAssessApp(InputQueue, Showing, CarefulShutdown, FailingApp):
    """Shows the start screen, or the walk through an assessment that is open."""

    CSS_PATH: ClassVar[CSSPathType | None] = "selfassess.tcss"
    COMMANDS = {Actions}
    HORIZONTAL_BREAKPOINTS: list[tuple[int, str]] | None = [
        (0, "-tight"),
        (60, "-roomy"),
    ]
    # Textual's keys for the palette and for leaving overtake those typed before.
    ENABLE_COMMAND_PALETTE = False
    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("ctrl+l,f9", "draw_again", show=False, priority=True),
        Binding("ctrl+q", "quit", show=False),
        binding("help", "help"),
        binding("jump", "jump"),
        binding("messages", "messages"),
    ]

    def __init__(self, load: Load) -> None:
        super().__init__()
        self._load_work = load
        self._is_waiting = True
        """Nothing but Textual is loaded yet."""
        self._launcher: Launcher | None = None
        self.failure: Exception | None = None
        """Why there was nothing to show."""
        self.crash: Crash | None = None
        self.title = "selfassess"
        self.animation_level = "none"
        for theme in THEMES:
            self.register_theme(theme)
        if (first := chosen_theme("", ())) == COLOURLESS.name:
            self.theme = first  # Textual has to be told to change no colour, too
        else:
            self._begin_with(first)
        # Textual would make every colour a grey, the terminal's own two as well.
        self.no_color = False

    def _begin_with(self, theme: str) -> None:
        """The first theme; set as any other, it would have all style sheets read twice."""
        self.set_reactive(App.theme, theme)
        self.stylesheet.set_variables(self.get_css_variables())
        self.set_class(True, f"-theme-{theme}", update=False)

    def compose(self) -> ComposeResult:
        """The first frame."""
        yield Static(_("selfassess: opening …"), id="opening", markup=False)

    def get_driver_class(self) -> type[Driver]:
        """What writes to the terminal, and leaves its cursor there if it is followed."""
        return with_a_cursor(
            super().get_driver_class(),
            is_shown=lambda: self._shows_cursor,
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

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """Our own colour names, for themes that do not have them."""
        return names_for(self.current_theme)

    def action_command_palette(self) -> None:
        """Every action by its name."""
        if not isinstance(self.screen, Palette):
            self.push_screen(Palette(placeholder=_("words of an action")))
            self.clear_words()

    def action_help(self) -> None:
        """The help page of what is in focus, or of the screen around it."""
        from selfassess.tui.dialogs.help import HelpScreen

        if self._launcher and not isinstance(self.screen, HelpScreen):
            self.clear_words()
            place = self.focused or self.screen
            nodes = place.ancestors_with_self
            topics = [node.help_topic for node in nodes if isinstance(node, HasHelp)]
            topic = next(iter(topics), "answering")
            titles = self._launcher.help_titles()
            self.push_screen(HelpScreen(topic, titles, self._launcher.help_page))

    def action_jump(self) -> None:
        """A letter on everything that can be focused; what is typed next chooses."""
        self.begin_opening(self._jump, self.screen)

    async def _jump(self) -> None:
        from selfassess.tui.dialogs.jump import JumpScreen

        screen = self.screen
        if place := await self.ask_once(screen, JumpScreen(screen.focus_chain)):
            screen.set_focus(place)

    def action_messages(self) -> None:
        """What was said, to be read again."""
        from selfassess.tui.dialogs.message_log import MessagesScreen

        if not isinstance(self.screen, MessagesScreen):
            self.push_screen(MessagesScreen(self.told))

    def action_help_quit(self) -> None:
        """Control-C is for copying; who presses it often wants to leave."""
        for key, active in self.active_bindings.items():
            if active.binding.action.rpartition(".")[2] == "quit":
                self.notify(_("{key} leaves.").format(key=key), markup=False)
                return

    def on_mount(self) -> None:
        """Watch over the terminal, and load the rest behind the first frame."""
        self.app_suspend_signal.subscribe(self, lambda _app: self.copy_work())
        if not self.is_headless:
            self.watch_over_the_terminal()

    async def _load(self) -> None:
        from selfassess.core.errors import SelfAssessError

        try:
            launcher, job = self._load_work()
        except SelfAssessError as error:
            self.failure = error
            self.exit()
            return
        self._launcher = launcher = self._with_preferences(launcher)
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

    def _with_preferences(self, launcher: "Launcher") -> "Launcher":
        """Put the settings into force, now and whenever they change."""
        from selfassess.core.errors import SelfAssessError

        kept = launcher.preferences
        for warning in kept.warnings:
            self.notify(warning, severity="error", timeout=10, markup=False)
        if runs_right_to_left(language_in_force()):
            from selfassess.tui.screens.settings import direction_remark

            self.notify(direction_remark(), timeout=10, markup=False)

        def put_into_force(settings: "Settings") -> None:
            self._put_into_force(settings)
            own = kept.themes.get(settings.theme)
            if own and (faint := faint_remark(settings.theme, own)):
                self.notify(faint, severity="warning", timeout=10, markup=False)

        def change(settings: "Settings") -> None:
            put_into_force(settings)
            try:
                kept.change(settings)
            except SelfAssessError as error:
                self.notify(str(error), severity="error", timeout=10, markup=False)

        for name, own in kept.themes.items():
            self.register_theme(theme_of(name, own))
        put_into_force(kept.settings)
        self.draws_lines = kept.settings.lines == "drawn"
        self.set_class(not self.draws_lines, "-no-lines")
        return replace(launcher, preferences=replace(kept, change=change))

    def _put_into_force(self, settings: "Settings") -> None:
        self.theme = chosen_theme(settings.theme, self.available_themes)
        self._shows_cursor = settings.cursor == "visible"
        self._messages_stay = settings.messages_stay

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
    from selfassess.core.session.portfolio_port import PortfolioPort

    if isinstance(job, PortfolioPort):
        from selfassess.tui.screens.portfolio.portfolio_screen import PortfolioScreen

        return PortfolioScreen(job, launcher.preferences)
    from selfassess.tui.walk.screen import walk_screen

    return walk_screen(job, launcher.preferences)


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
