"""The signals that end the program: which this system has, and who hears them.

The only module that knows signals, as systems differ: Windows has no hang-up, and its
event loop hears none.
"""

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from types import FrameType
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from asyncio import AbstractEventLoop
    from asyncio.subprocess import Process

CTRL_C = signal.SIGINT
HANG_UP = 1
"""The number of SIGHUP where there is one: the terminal, or who asked, is gone."""
_ENDING = ("SIGINT", "SIGTERM", "SIGHUP")


def ending_signals() -> list[signal.Signals]:
    """Those of the signals that end a program which this system has."""
    return [getattr(signal, name) for name in _ENDING if hasattr(signal, name)]


def exit_code(number: int) -> int:
    """What a program says that a signal has ended."""
    return 128 + number


def hear(loop: "AbstractEventLoop", act: Callable[[int], object]) -> None:
    """Have the loop call it with the number of each signal that ends the program.

    Where the loop hears none, Ctrl+C is a KeyboardInterrupt, as ever.
    """
    for number in ending_signals():
        with suppress(NotImplementedError):
            loop.add_signal_handler(number, act, number)


@contextmanager
def heard_by(handler: Callable[[int, FrameType | None], None]) -> Iterator[None]:
    """The handler is called at each signal that would end the program."""
    before = {number: signal.signal(number, handler) for number in ending_signals()}
    try:
        yield
    finally:
        for number, other in before.items():
            signal.signal(number, other)


@contextmanager
def noted_in(pipe: int) -> Iterator[None]:
    """A signal writes a byte into the pipe, so that who waits for it wakes up."""
    before = signal.set_wakeup_fd(pipe, warn_on_full_buffer=False)
    try:
        yield
    finally:
        signal.set_wakeup_fd(before)


@contextmanager
def ctrl_c_heard_later() -> Iterator[None]:
    """Ctrl+C is obeyed at the end, and never by processes that are begun meanwhile."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {CTRL_C})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def leave_ctrl_c_to_others() -> None:
    """Ctrl+C is for the process that started this one."""
    signal.signal(CTRL_C, signal.SIG_IGN)


def press_ctrl_c(process: "Process") -> None:
    """Stop what a process is at; nothing where it cannot be sent to one alone."""
    with suppress(ValueError):  # Windows
        process.send_signal(CTRL_C)
