"""A field for a text of several lines."""

from collections.abc import Callable

from textual.binding import Binding
from textual.events import Paste
from textual.geometry import Region
from textual.widget import Widget
from textual.widgets import TextArea
from textual.widgets.text_area import Selection


class TextField(TextArea):
    """Textual's, whose line that is written is in view wherever the field lies."""

    BINDINGS = [
        Binding("ctrl+home", "first_line", show=False),
        Binding("ctrl+end", "last_line", show=False),
    ]

    def undo(self) -> None:
        """Take back what was written last."""
        self._from_the_start(super().undo)

    def redo(self) -> None:
        """Write again what was taken back last."""
        self._from_the_start(super().redo)

    def _from_the_start(self, step: Callable[[], None]) -> None:
        # Textual looks for the cursor before it puts it back, and fails where its line
        # is gone (Textualize/textual#6686); the first one always is there.
        selection, text = self.selection, self.text
        self.set_reactive(TextArea.selection, Selection.cursor((0, 0)))
        step()
        if self.text == text:
            self.set_reactive(TextArea.selection, selection)

    def action_first_line(self) -> None:
        """To where the text begins."""
        self.move_cursor((0, 0))

    def action_last_line(self) -> None:
        """To where the text ends."""
        self.move_cursor(self.document.end)

    def on_text_area_selection_changed(self) -> None:
        """Scroll the cursor into view, once the field is as high as its text."""
        self.call_after_refresh(self.reveal_cursor)

    def on_resize(self) -> None:
        """The cursor stays in view."""
        self.call_after_refresh(self.reveal_cursor)

    def on_paste(self, event: Paste) -> None:
        """What is pasted here is not for what the field lies in, unlike in Textual's."""
        event.stop()

    def reveal_cursor(self) -> None:
        """Scroll the field, and what it lies in, to the line that is written."""
        around = self.parent
        if self.has_focus and isinstance(around, Widget):
            # Textual 8.2.8 did so before it knew that the text has a line more.
            self.scroll_cursor_visible()
            line = self.cursor_screen_offset.y - self.content_region.y
            line = max(0, min(line, self.content_region.height - 1))
            top = self.virtual_region.y + self.gutter.top + line
            around.scroll_to_region(Region(0, top, 1, 1), animate=False)
