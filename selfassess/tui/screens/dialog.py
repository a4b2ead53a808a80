"""Screens that stand in front of another one, and asking with them.

Keys may arrive faster than screens come and go: over a slow line, from a person who
types ahead, from a paste. A second Escape must not close the screen behind, and a
second `s` must not open a second score.
"""

from typing import Any, TypeVar
from weakref import WeakSet

from textual.await_complete import AwaitComplete
from textual.screen import ModalScreen, Screen

Result = TypeVar("Result")

_asking: WeakSet[Screen[Any]] = WeakSet()
"""Screens that wait for an answer."""


class Dialog(ModalScreen[Result]):
    """It closes once, however often it is told to."""

    _is_answered = False

    def dismiss(self, result: Result | None = None) -> AwaitComplete:
        """Close with the result; the first one counts."""
        if self._is_answered:
            return AwaitComplete()
        self._is_answered = True
        return super().dismiss(result)


async def ask(screen: Screen[Any], dialog: Dialog[Result]) -> Result | None:
    """What the person answers; None if they go back, or are being asked already.

    To be awaited in a worker.
    """
    if screen in _asking:
        return None
    _asking.add(screen)
    try:
        return await screen.app.push_screen_wait(dialog)
    finally:
        _asking.discard(screen)
