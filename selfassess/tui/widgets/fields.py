"""The fields of a form, one below the other, of which the one with the focus is in view."""

from itertools import takewhile
from typing import Any

from textual.containers import VerticalScroll
from textual.geometry import Region
from textual.screen import Screen
from textual.widget import Widget


class Fields(VerticalScroll, can_focus=False):
    """Scrolls to the field with the focus, its label and what is told below it.

    Lists and messages come and go while one types, and each moves what is below it:
    the field is looked for after each layout. Who scrolls with the wheel stays there.
    """

    _looked_for: tuple[Region, int] | None = None
    """Where the field was when it was last brought into view, and the rows of the window."""

    def on_mount(self) -> None:
        """Look for the field whenever the layout may have moved it."""
        self.screen.screen_layout_refresh_signal.subscribe(self, self.reveal)

    def reveal(self, screen: Screen[Any]) -> None:
        """Bring the field with the focus into view, unless it has been there already."""
        path = screen.focused.ancestors_with_self if screen.focused else []
        editor = next((node for node in path if node.parent is self), None)
        if not isinstance(editor, Widget):
            return
        room = self.scrollable_content_region.height
        region = self._region_of(editor, room)
        if (region, room) != self._looked_for:
            self._looked_for = (region, room)
            self.scroll_to_region(
                region, animate=False, immediate=True, top=region.height > room
            )

    def _region_of(self, editor: Widget, room: int) -> Region:
        """As much of label, editor and message as the window has room for."""
        widgets = [widget for widget in self.children if widget.display]
        place = widgets.index(editor)
        below = list(takewhile(_is_no_label, widgets[place + 1 :]))
        for group in ([*widgets[place - 1 : place], editor, *below], [editor, *below]):
            region = Region.from_union([widget.virtual_region for widget in group])
            if region.height <= room:
                return region
        return editor.virtual_region


def _is_no_label(widget: Widget) -> bool:
    return not widget.has_class("label")
