"""A list of options, without a crash of Textual's."""

from typing import Any

from textual.geometry import Offset, Region
from textual.strip import Strip
from textual.widgets import OptionList


class Choices(OptionList):
    """Textual's, where the terminal's cursor finds the marked row."""

    _marked_line = 0
    """Where the marked row begins, among the lines of all rows."""
    _stays = False
    """The marked row is looked for, and not scrolled to."""

    @property
    def marked_offset(self) -> Offset:
        """Where the marked row of the list begins on the screen."""
        row = self._marked_line - self.scroll_offset.y
        return self.content_region.offset + Offset(0, row)

    @property
    def row_width(self) -> int:
        """How many cells a row takes up before it is broken."""
        return max(40, self.scrollable_content_region.width - 2)

    def scroll_to_region(self, region: Region, **how: Any) -> Offset:
        """Scroll the marked row into view, so that its place is known."""
        self._marked_line = region.y
        return Offset() if self._stays else super().scroll_to_region(region, **how)

    def render_line(self, y: int) -> Strip:
        """On the marked row all words have its ink: on its ground no colour can be read."""
        strip = super().render_line(y)
        if not self.has_focus or self.highlighted is None:
            return strip
        ink = self.get_component_rich_style("option-list--option-highlighted")
        return Strip(
            segment._replace(style=segment.style + ink)
            if segment.style and segment.style.meta.get("option") == self.highlighted
            else segment
            for segment in strip
        )

    def move_marked(self, step: int) -> None:
        """Mark the row so many below or above; where none is marked, the first one."""
        if self.option_count:
            row = -1 if self.highlighted is None else self.highlighted
            self.highlighted = min(max(row + step, 0), self.option_count - 1)

    def on_resize(self) -> None:
        """The rows are broken anew: the marked one stands elsewhere, the list stays."""
        self._stays = True
        self.scroll_to_highlight()
        self._stays = False

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Step by pages only where there is a line: Textual looks above it."""
        if action in ("page_up", "page_down"):
            return bool(self.scrollable_content_region)
        return super().check_action(action, parameters)
