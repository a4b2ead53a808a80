"""Where the terminal's own cursor stands: on what has the focus, in every frame.

Braille displays, magnifiers and screen readers of terminals follow it. Widgets are told
by what they have: to load Textual's for this would delay the first frame.
"""

from collections.abc import Iterable
from typing import Any, Protocol, runtime_checkable

from textual.errors import NoWidget
from textual.geometry import Offset, Region
from textual.screen import Screen
from textual.strip import Strip
from textual.widget import Widget

from selfassess.core.text.terminal import cell_width

FIRST_READ = ".letter, .dialog-title, .dialog"
"""What is read first where nothing has the focus."""

IN_IT = "SelectCurrent, Tab.-active"
"""What is read first of a widget that is made of others."""


@runtime_checkable
class HasMarkedPlace(Protocol):
    """What has a row or a button that is marked."""

    @property
    def marked_offset(self) -> Offset:
        """Where that begins on the screen."""


@runtime_checkable
class HasLine(Protocol):
    """A field of one line, such as Textual's `Input`."""

    value: str
    cursor_position: int


@runtime_checkable
class HasTextCursor(Protocol):
    """A field of several lines, such as Textual's `TextArea`."""

    @property
    def cursor_screen_offset(self) -> Offset:
        """Where the next letter goes on the screen."""


@runtime_checkable
class HasOptions(Protocol):
    """A list such as Textual's `OptionList`."""

    highlighted: int | None
    option_count: int

    def render_line(self, y: int) -> Strip:
        """A line of what is seen of it; its parts know the number of their row."""


@runtime_checkable
class HasHead(Protocol):
    """A text that is scrolled, below the words that say what it is about."""

    @property
    def head(self) -> Widget:
        """What is read before it."""


def cursor_of(screen: Screen[Any]) -> Offset:
    """The place of what is marked or written in what has the focus, as far as it is seen."""
    widget = screen.focused or _first(screen.query(FIRST_READ))
    if widget is None:
        return Offset()
    head = widget.head if isinstance(widget, HasHead) else None
    widget = head if head and head.size else widget
    try:
        shown = screen.find_widget(widget).visible_region
    except NoWidget:
        return Offset()
    content = shown.intersection(widget.content_region)
    return clamped(_place_in(widget), content or shown)


def _first(widgets: Iterable[Widget]) -> Widget | None:
    return next(iter(widgets), None)


def _place_in(widget: Widget) -> Offset:
    start = widget.content_region.offset
    if isinstance(widget, HasMarkedPlace):
        return widget.marked_offset
    if isinstance(widget, HasLine):
        # Behind the last letter, Textual's own is one further than it draws it.
        cells = cell_width(widget.value[: widget.cursor_position])
        return start + Offset(cells - widget.scroll_offset.x, 0)
    if isinstance(widget, HasTextCursor):
        return widget.cursor_screen_offset
    if isinstance(widget, HasOptions):
        lines = range(widget.scrollable_content_region.height)
        rows = (y for y in lines if _is_marked(widget, y))
        return start + Offset(0, next(rows, 0))
    part = _first(widget.query(IN_IT))
    return part.content_region.offset if part else start


def _is_marked(options: HasOptions, y: int) -> bool:
    """Whether the marked row is in that line of what is seen of the list."""
    styles = (part.style for part in options.render_line(y) if part.style)
    numbers = {style.meta.get("option") for style in styles}
    return options.highlighted is not None and options.highlighted in numbers


def clamped(place: Offset, region: Region) -> Offset:
    """The place itself, or the nearest one in the region."""
    x, y, width, height = region
    return Offset(
        max(x, min(place.x, x + max(width, 1) - 1)),
        max(y, min(place.y, y + max(height, 1) - 1)),
    )
