"""The requirement while its note is written: a pane of its own, made when it is needed."""

from textual.app import ComposeResult
from textual.containers import VerticalScroll

from selfassess.tui.walk.pane.note_editor import NoteEditor
from selfassess.tui.widgets.text_blocks import Sections, TextBlocks


class NotePane(VerticalScroll, can_focus=False):
    """What stands above the note, the editor in its place, and what stands below it."""

    def __init__(self, above: Sections, below: Sections) -> None:
        super().__init__()
        self.above, self.below = TextBlocks(above), TextBlocks(below)
        self.editor = NoteEditor()

    def compose(self) -> ComposeResult:
        """One below the other."""
        yield self.above
        yield self.editor
        yield self.below

    def draw(self) -> None:
        """The session is another one."""
        self.above.draw()
        self.below.draw()

    def begin(self, text: str, delay: float, y: float) -> None:
        """Write this note, where the requirement is scrolled to that line."""
        self.draw()
        self.editor.begin(text, delay)
        self.scroll_to(y=y, animate=False)
        self.call_after_refresh(self._reveal_editor)

    def _reveal_editor(self) -> None:
        """The whole of it, as far as there is room; its cursor in any case."""
        if self.editor.display:
            self.editor.scroll_visible(animate=False, immediate=True)
            self.editor.reveal_cursor()

    def on_resize(self) -> None:
        """The line that is written stays in view."""
        if self.editor.display:
            self.call_after_refresh(self.editor.reveal_cursor)
