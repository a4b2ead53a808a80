"""A note while it is being written."""

from textual.binding import Binding
from textual.timer import Timer
from textual.widgets import TextArea

from selfassess.core.model.fields.text_fields import LONGEST_TEXT, tidy
from selfassess.core.text.characters import cleaned
from selfassess.tui.walk.pane.answer_text import words_label
from selfassess.tui.walk.pane.note_messages import NoteFinished, NoteTyped
from selfassess.tui.widgets.text_area import TextField


class NoteEditor(TextField):
    """Says what was typed when the typing pauses, and when it ends."""

    BINDINGS = [Binding("escape", "finish", show=False)]

    def __init__(self) -> None:
        super().__init__(soft_wrap=True, show_line_numbers=False)
        self.cursor_blink = False
        self._timer: Timer | None = None
        self._delay = 0.5

    def begin(self, text: str, delay: float) -> None:
        """Write this note, from its end on; tell after so many seconds of rest."""
        self._delay = delay
        self.display = True
        with self.prevent(TextArea.Changed):
            self.load_text(text)
        self._count()
        self.move_cursor(self.document.end)
        self.focus()

    def bring(self, text: str) -> None:
        """Others wrote into the note, too: show it, the cursor where it was."""
        row, column = self.cursor_location
        line = self.document.get_line(row)
        with self.prevent(TextArea.Changed):
            self.load_text(text)
        lines = text.split("\n")
        if line in lines:
            row = min(
                (n for n, other in enumerate(lines) if other == line),
                key=lambda n: abs(n - row),
            )
        self.move_cursor((row, column))

    @property
    def note(self) -> str:
        """The note as it would be kept."""
        return tidy(cleaned(self.text))[:LONGEST_TEXT]

    def on_text_area_changed(self) -> None:
        """Wait for a pause before telling, but for how long it is by now."""
        self._count()
        if self._timer:
            self._timer.stop()
        self._timer = self.set_timer(self._delay, self.tell)

    def _count(self) -> None:
        self.border_title = words_label(self.text)

    def tell(self) -> None:
        """Say what was typed so far."""
        if self._timer:
            self._timer.stop()
        self.post_message(NoteTyped(self.note))

    def on_blur(self) -> None:
        """Leaving the editor ends it."""
        if self.display:
            self.action_finish()

    def action_finish(self) -> None:
        """Say what was typed, and that it is all."""
        self.tell()
        self.post_message(NoteFinished())
