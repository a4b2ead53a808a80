"""A text of several lines that a person writes."""

from textual.widgets import TextArea


class TextField(TextArea):
    """Textual's, for which an undo may take the line away in which the cursor stands."""

    def _recompute_cursor_offset(self) -> None:
        # Textual 8.2.8 looks for the cursor before it is put back (Textualize/textual#6686).
        cursor = self.clamp_visitable(self.cursor_location)
        self._cursor_offset = self.wrapped_document.location_to_offset(cursor)
