"""How far the printer is, from what it logs and what it paints."""

import logging
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from selfassess.core.text.i18n import _

Progress = Callable[[int, int, str], None]
"""Called with what is done, what there is to do, and words for the step."""

TOTAL = 100
_LAID_OUT_FROM, _PAINTED_FROM, _WRITTEN_FROM = 15, 60, 83
"""Measured: layout takes half of the time, painting two tenths and a bit."""


class Steps(logging.Handler):
    """Tells of each step once; never goes back."""

    def __init__(self, progress: Progress, expected_pages: int) -> None:
        super().__init__(logging.INFO)
        self._progress = progress
        self._expected_pages = expected_pages
        self._done = 0

    def emit(self, record: logging.LogRecord) -> None:
        """Take in one line of the printer's log."""
        message = record.getMessage()
        if page := re.search(r"Page (\d+)$", message):
            self.laid_out(int(page[1]))
        elif step := re.match(r"Step ([1-4])", message):
            self._reach(int(step[1]) * 3, _("Reading the text"))

    def laid_out(self, page: int) -> None:
        """A page has its lines; how many there will be is not known yet."""
        share = page / max(self._expected_pages, page + 1)
        text = _("Laying out page {page}").format(page=page)
        self._reach(_between(_LAID_OUT_FROM, _PAINTED_FROM, share), text)

    def painted(self, page: int, pages: int) -> None:
        """A page is drawn."""
        text = _("Drawing page {page} of {pages}").format(page=page, pages=pages)
        self._reach(_between(_PAINTED_FROM, _WRITTEN_FROM, page / pages), text)

    def finished(self) -> None:
        """The bytes of the PDF are there."""
        self._reach(TOTAL, _("The PDF is ready"))

    def _reach(self, done: int, text: str) -> None:
        if done > self._done:
            self._done = done
            self._progress(done, TOTAL, text)


def _between(start: int, end: int, share: float) -> int:
    return start + int((end - start) * share)


@contextmanager
def listening(steps: Steps) -> Iterator[None]:
    """Hear what the printer logs, and leave its log as it was."""
    log = logging.getLogger("weasyprint.progress")
    level, propagates = log.level, log.propagate
    log.setLevel(logging.INFO)
    log.propagate = False
    log.addHandler(steps)
    try:
        yield
    finally:
        log.removeHandler(steps)
        log.propagate = propagates
        log.setLevel(level)
