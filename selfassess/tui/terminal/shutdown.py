"""The end of the program, by signal, lost terminal or crash: nothing is lost."""

import asyncio
import os
import sys
import threading
from collections.abc import Iterator
from typing import TYPE_CHECKING, Any, Protocol, runtime_checkable

from textual.app import App

from selfassess.tui.terminal.signals import HANG_UP, exit_code, hear

if TYPE_CHECKING:
    from selfassess.tui.recovery.autosave import Autosave

PATIENCE = 3.0
"""Seconds that an orderly end may take after a signal."""

WATCH = 2.0
"""Seconds between looks at whether the terminal is still there."""


@runtime_checkable
class KeepsWork(Protocol):
    """A screen with a session that is to be saved."""

    autosave: "Autosave[Any]"


class CarefulShutdown(App[None]):
    """Keeps everything when a signal, the terminal or the browser ends the program."""

    def __init__(self) -> None:
        super().__init__()
        self._server = os.getppid()
        """Behind a browser: the server, without which there is nothing to show to."""

    def watch_over_the_terminal(self) -> None:
        """From now on."""
        hear(asyncio.get_running_loop(), self._leave)
        check = self._check_server if self.is_web else self._check_terminal
        self.set_interval(WATCH, check)

    def _keep_everything(self) -> None:
        for screen in self._with_work():
            screen.autosave.flush()

    def _with_work(self) -> Iterator[KeepsWork]:
        return (screen for screen in self.screen_stack if isinstance(screen, KeepsWork))

    def on_app_blur(self) -> None:
        """The person has turned to something else."""
        self.copy_work()

    def copy_work(self) -> list[str]:
        """Copy what is not saved; return where it is kept."""
        copies = []
        for screen in self._with_work():
            screen.autosave.copy()
            copies.append(screen.autosave.saver.guard.where)
        return [where for where in copies if where]

    def _leave(self, number: int) -> None:
        """Nothing is lost; the terminal is restored if there still is one."""
        if terminal_is_gone() or number == HANG_UP:
            # Textual would wait for ever for somebody to read its last words.
            self._leave_without_a_word(exit_code(number))
        self._keep_everything()
        leave_in_any_case(exit_code(number), PATIENCE)
        self.exit(return_code=exit_code(number))

    def on_exit_app(self) -> None:
        """The browser tab was closed, perhaps while something was being typed."""
        if self.is_web:
            self._keep_everything()

    def _check_server(self) -> None:
        if os.getppid() != self._server:
            self._leave_without_a_word(exit_code(HANG_UP))

    def _check_terminal(self) -> None:
        if terminal_is_gone():
            self._leave_without_a_word(exit_code(HANG_UP))

    def _leave_without_a_word(self, code: int) -> None:
        """Everything is kept, and others see that the file is closed."""
        self._keep_everything()
        for screen in self._with_work():
            screen.autosave.saver.guard.close()
        leave_at_once(code)


def terminal_is_gone() -> bool:
    """Whether the terminal was closed under us without a signal."""
    if sys.platform == "win32":
        return False
    import termios

    try:
        termios.tcgetattr(sys.__stdin__.fileno() if sys.__stdin__ else 0)
    except (termios.error, ValueError, OSError):
        return True
    return False


def leave_at_once(code: int) -> None:
    """End without writing to a terminal that is no longer there."""
    os._exit(code)


def leave_in_any_case(code: int, seconds: float) -> None:
    """End after so many seconds, if the program has not ended by then."""
    watchdog = threading.Timer(seconds, leave_at_once, [code])
    watchdog.daemon = True
    watchdog.start()
