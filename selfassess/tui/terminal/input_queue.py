"""Keys, clicks and pastes, one after the other: each finds the place it is meant for.

They may come faster than places to type open: over a slow line, from a person who types
ahead, from a program that types. So the next one is passed on when all that the one
before led to is there: dialogs, editors, the focus.
"""

import asyncio
from collections import deque
from collections.abc import Callable, Coroutine
from typing import Any, Protocol, TypeVar, runtime_checkable

from textual.app import App
from textual.dom import DOMNode
from textual.events import Event, InputEvent, Key, Paste
from textual.screen import Screen
from textual.widget import Widget
from textual.worker import Worker, get_current_worker

from selfassess.core.text.characters import is_unseen
from selfassess.core.text.i18n import _
from selfassess.tui.terminal.patience import until

MOMENT = 20
"""Pauses that a list may take to get its place; in a tiny window it gets none."""

QUIET = 0.3
"""Seconds without a key: nobody who types is that slow."""

PATIENCE = 2_000
"""Pauses that a place may take to open. Not seconds: a busy machine takes long itself."""

Opening = Callable[[], Coroutine[Any, Any, None]]
Result = TypeVar("Result")


@runtime_checkable
class Busy(Protocol):
    """A screen that may still work on the key before."""

    @property
    def is_busy(self) -> bool:
        """Whether the next key would do something else than what is meant."""


class InputQueue(App[None]):
    """The one door for what a person types, clicks and pastes."""

    def __init__(self) -> None:
        super().__init__()
        self._waiting: deque[Event] = deque()
        """What was typed and is not passed on yet."""
        self._passing: asyncio.Task[None] | None = None
        self._is_handling = False
        """An event is being acted upon, perhaps for longer."""
        self._openings: dict[Worker[Any], Screen[Any] | None] = {}
        """What opens places, and the dialog that each has asked the person with."""
        self._showing: asyncio.Task[None] | None = None
        self._unseen: Screen[Any] | None = None
        """A dialog that nobody asked for, before the person can have seen it."""
        self._asking: set[Screen[Any]] = set()
        """Screens that wait for an answer."""

    def begin_opening(self, opening: Opening, node: DOMNode) -> None:
        """Do what opens a place to type; what is typed waits for it from now on."""
        going_on = {w: s for w, s in self._openings.items() if not w.is_finished}
        self._openings = {**going_on, node.run_worker(opening): None}

    async def answer_to(self, dialog: Screen[Result]) -> Result:
        """What the person answers; to be awaited within what opens a place."""
        self._openings[get_current_worker()] = dialog
        return await self.push_screen_wait(dialog)

    async def answer_to_offer(self, dialog: Screen[Result]) -> Result:
        """The same for a dialog that nobody asked for: it takes no key typed before."""
        self._unseen = dialog
        self._showing = asyncio.create_task(self._let_be_seen(dialog))
        return await self.answer_to(dialog)

    async def _let_be_seen(self, dialog: Screen[Any]) -> None:
        """What was typed until it is seen is meant for the screen behind: it is gone."""
        await until(lambda: dialog.is_running and dialog.is_current, PATIENCE)
        await dialog.wait_for_refresh()
        is_early = bool(self._waiting)
        while self._waiting:
            self._waiting.clear()
            await asyncio.sleep(QUIET)
        self._unseen = None
        if is_early:
            self._tell_left_out()

    async def ask_once(
        self, screen: Screen[Any], dialog: Screen[Result]
    ) -> Result | None:
        """What the person answers; None if that screen is asking already."""
        if screen in self._asking:
            return None
        self._asking.add(screen)
        try:
            return await self.answer_to(dialog)
        finally:
            self._asking.discard(screen)

    async def on_event(self, event: Event) -> None:
        """Let what was typed wait for its turn."""
        if isinstance(event, InputEvent | Paste) and not event.is_forwarded:
            self._waiting.append(event)
            if self._passing is None or self._passing.done():
                self._passing = asyncio.create_task(self._pass_on())
            return
        self._is_handling = True
        try:
            await super().on_event(event)
        finally:
            self._is_handling = False

    async def _pass_on(self) -> None:
        is_writing = False
        while self._waiting and self.screen_stack:
            # Letters behind letters lead nowhere else: a thousand of them are quick.
            is_letter = self._is_letter(self._waiting[0])
            if not (is_letter and is_writing) and not await self._is_ready():
                self._give_up()
                return
            if not self._waiting:
                return  # it was typed before what is there now could be seen
            is_writing = self._is_letter(self._waiting[0])
            # As one of its own messages: there, what fails is noticed.
            self.call_later(super().on_event, self._fitted(self._waiting.popleft()))

    def _is_letter(self, event: Event) -> bool:
        """Whether a key writes a letter where what is typed goes by now."""
        if not isinstance(event, Key) or (place := self._place) is None:
            return False
        return place.check_consume_key(event.key, event.character)

    def _fitted(self, event: Event) -> Event:
        typed = event.character or "" if isinstance(event, Key) else ""
        if not (isinstance(event, Paste) or is_unseen(typed)):
            return event
        from selfassess.tui.terminal.pasted_text import as_text, omission_notices

        for text in omission_notices(event, self._place or self.screen):
            self.notify(text, severity="warning", markup=False)
        return as_text(event, self._place)

    @property
    def clipboard(self) -> str:
        """The copied text, as it fits the place it is pasted into."""
        from selfassess.tui.terminal.pasted_text import fitting

        return fitting(super().clipboard, self._place)

    async def _is_ready(self) -> bool:
        """Whether the next key finds what the last one led to; False if none came."""
        if not await until(lambda: not self.is_place_coming, PATIENCE):
            return False
        await until(lambda: self._has_room, MOMENT)
        return True

    def _give_up(self) -> None:
        """Better nothing happens than something that was not meant."""
        self._waiting.clear()
        self._openings.clear()
        self._tell_left_out()

    def _tell_left_out(self) -> None:
        self.bell()
        text = _("What you typed came too early, and was left out.")
        self.notify(text, severity="warning", markup=False)

    @property
    def is_place_coming(self) -> bool:
        """Whether something was begun that may change where the next key goes."""
        screens = self.screen_stack
        if not screens or self._is_handling:
            return bool(screens)
        front = screens[-1]
        if self._unseen or not (front.is_mounted and front.container_size):
            return True
        openings = (s for w, s in self._openings.items() if not w.is_finished)
        pumps = (self, *front.walk_children(with_self=True))
        return (
            (isinstance(front, Busy) and front.is_busy)
            or any(dialog not in screens for dialog in openings)
            or any(pump.message_queue_size for pump in pumps)
        )

    @property
    def _place(self) -> Widget | None:
        """The widget that gets what is typed."""
        screens = self.screen_stack
        return screens[-1].focused if screens else None

    @property
    def _has_room(self) -> bool:
        """Whether a list knows its rows, or a new dialog has given the focus."""
        if self._place:
            return bool(self._place.container_size)
        front = self.screen_stack[-1] if self.screen_stack else None
        return not (front and front.is_modal and front.focus_chain)
