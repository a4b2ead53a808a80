"""Long work, told of in steps of time: a line that is written anew would be read anew."""

import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from selfassess.cli.output.console import Progress, print_err, ring
from selfassess.core.text.i18n import _
from selfassess.core.text.languages.conventions import labelled
from selfassess.storage.user.settings_path import bell_setting

FIRST, THEN = 5.0, 10.0
"""Seconds after which it is told for the first time, and between two times."""
Wait = Callable[[float], bool]
"""Waits so many seconds, or until the work is over; whether it is."""


class LongWork:
    """How far a work is, as it tells itself, and whether that was said to anybody."""

    def __init__(self, name: str, say: Callable[[str], None]) -> None:
        self._name, self._say = name, say
        self._step = ""
        self.was_told = False
        """It took so long that something was said of it."""

    def __call__(self, done: int, total: int, text: str) -> None:
        """Note how far it is; nothing is said now."""
        # Translators: {done} of {total} steps of a work; {step} is what is being done.
        step = _("{done} of {total}, {step}")
        self._step = step.format(done=done, total=total, step=text) if text else ""

    def tell(self) -> None:
        """Say how far it is."""
        self.was_told = True
        self._say(labelled(self._name, self._step) if self._step else f"{self._name}.")

    def watch(self, wait: Wait) -> None:
        """Tell of it after a while and then again and again, until it is over."""
        if wait(FIRST):
            return
        self.tell()
        while not wait(THEN):
            self.tell()


@contextmanager
def long_work(
    name: str, say: Callable[[str], None], wait: Wait | None = None
) -> Iterator[LongWork]:
    """While this lasts, say from time to time how far it is.

    `name` is a sentence without its full stop; `wait`: how time passes, if not by itself.
    """
    over = threading.Event()
    work = LongWork(name, say)
    watcher = threading.Thread(
        target=work.watch, args=(wait or over.wait,), daemon=True
    )
    watcher.start()
    try:
        yield work
    finally:
        over.set()
        watcher.join()


@contextmanager
def work_on_terminal(name: str, wait: Wait | None = None) -> Iterator[Progress]:
    """The same on stderr, if that is a terminal; the bell rings when it has lasted."""
    if not sys.stderr.isatty():
        yield lambda _done, _total, _text: None
        return
    with long_work(name, print_err, wait) as work:
        yield work
    if work.was_told and bell_setting():
        ring(sys.stderr)
