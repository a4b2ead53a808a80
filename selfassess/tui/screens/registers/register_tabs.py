"""A row of tabs in pages: as many as there is room for, each of them whole."""

from collections.abc import Sequence

from textual import on
from textual.app import ComposeResult
from textual.events import Click
from textual.widgets import Static, Tab, Tabs

from selfassess.core.text.terminal import cell_width

BESIDE = 2
"""Cells that keep a tab apart from the others."""


def pages_of(widths: Sequence[int], room: int) -> list[range]:
    """Which things of these widths stand in a row together, as many as have room."""
    pages = [range(0)]
    for place in range(len(widths)):
        begun = pages[-1]
        if begun and sum(widths[begun.start : place + 1]) > room:
            begun = range(place, place)
            pages.append(begun)
        pages[-1] = range(begun.start, place + 1)
    return pages


class RegisterTabs(Tabs):
    """Tabs of which that page is shown in which one is in front; marks tell of others."""

    def compose(self) -> ComposeResult:
        """The tabs, between two marks that there are more."""
        yield Static("‹", id="before", classes="more", markup=False)
        yield from super().compose()
        yield Static("›", id="after", classes="more", markup=False)

    def on_resize(self) -> None:
        """There is room for more, or for less."""
        self._turn()

    def watch_active(self, previously_active: str, active: str) -> None:
        """Turn to the page of the tab that is in front now."""
        self._turn()
        super().watch_active(previously_active, active)

    def step(self, count: int) -> None:
        """To the tab so many behind the one in front; behind the last is the first."""
        names = self._names
        self.active = names[(names.index(self.active) + count) % len(names)]

    def action_next_tab(self) -> None:
        """To the next tab, also where it is on another page."""
        self.step(1)

    def action_previous_tab(self) -> None:
        """To the tab before, also where it is on another page."""
        self.step(-1)

    @on(Click, "#before")
    def to_the_page_before(self) -> None:
        """To the last tab of the page before."""
        self.active = self._names[self._page.start - 1]

    @on(Click, "#after")
    def to_the_next_page(self) -> None:
        """To the first tab of the next page."""
        self.active = self._names[self._page.stop]

    @property
    def _names(self) -> list[str]:
        return [str(tab.id) for tab in self.query(Tab)]

    @property
    def _page(self) -> range:
        """The places of the tabs that stand beside the one in front."""
        widths = [cell_width(tab.label_text) + BESIDE for tab in self.query(Tab)]
        room = self.size.width - len(self.query(".more"))
        place = self._names.index(self.active)
        return next(page for page in pages_of(widths, room) if place in page)

    def _turn(self) -> None:
        if not self.size or not self.active:
            return  # it is not known yet how much room there is
        page, tabs = self._page, self.query(Tab)
        for place, tab in enumerate(tabs):
            tab.display = place in page
        self.query_one("#before").visible = page.start > 0
        self.query_one("#after").visible = page.stop < len(tabs)
