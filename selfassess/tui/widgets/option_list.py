"""A list of options, without a crash of Textual's."""

from collections.abc import Iterable

from textual.content import Content
from textual.strip import Strip
from textual.widgets import OptionList
from textual.widgets.option_list import Option

from selfassess.tui.widgets.text_blocks import TextBlock


class Choices(OptionList):
    """Textual's, on whose marked row all words have one ink."""

    @property
    def row_width(self) -> int:
        """How many cells a row takes up before it is broken."""
        return max(20, self.scrollable_content_region.width - 2)

    def render_line(self, y: int) -> Strip:
        """On the marked row all words have its ink: on its ground no colour can be read."""
        strip = super().render_line(y)
        ink = self.get_component_rich_style("option-list--option-highlighted")
        # Textual swaps the colours of reversed letters, and no colour of the terminal's own
        # two would change.
        if self.highlighted is None or not (self.has_focus or ink.reverse):
            return strip
        return Strip(
            segment._replace(style=segment.style + ink)
            if segment.style and segment.style.meta.get("option") == self.highlighted
            else segment
            for segment in strip
        )

    @property
    def marked(self) -> str | None:
        """The name of the marked row; None where none is marked."""
        if self.highlighted is None:
            return None
        return self.get_option_at_index(self.highlighted).id

    def row(self, text: TextBlock, name: str) -> Option:
        """A row of that name, whose text is broken where the list ends."""
        return Option(Content("\n").join(text.lines(self.row_width)), name)

    def fill(self, rows: Iterable[Option | None]) -> None:
        """Other rows; the mark stays where it is, or comes to the first of them."""
        kept = self.highlighted or 0
        self.clear_options()
        self.add_options(rows)
        self.highlighted = kept

    def scroll_to_highlight(
        self,
        top: bool = False,  # noqa: FBT001, FBT002 - as in Textual
    ) -> None:
        """Scroll to the marked row; with the first and the last also to what is beside it.

        Headings are never marked, and could not be read otherwise.
        """
        super().scroll_to_highlight(top)
        rows = [n for n, row in enumerate(self.options) if not row.disabled]
        if rows and self.highlighted in (rows[0], rows[-1]):
            end = 0 if self.highlighted == rows[0] else self.max_scroll_y
            if abs(end - self.scroll_y) < self.scrollable_content_region.height - 1:
                self.scroll_to(y=end, animate=False, immediate=True)

    def move_marked(self, step: int) -> None:
        """Mark the row so many below or above; where none is marked, the first one."""
        if self.option_count:
            row = -1 if self.highlighted is None else self.highlighted
            self.highlighted = min(max(row + step, 0), self.option_count - 1)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Step by pages only where there is a line: Textual looks above it."""
        if action in ("page_up", "page_down"):
            return bool(self.scrollable_content_region)
        return super().check_action(action, parameters)
