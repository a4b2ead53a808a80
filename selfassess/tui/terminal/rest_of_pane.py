"""Says in words that a pane goes on above or below, where no bar is drawn that would."""

from typing import Any

from textual.content import Content
from textual.screen import Screen
from textual.widget import Widget

from selfassess.core.text.i18n import _


class RestOfPane:
    """Words in the edge of the pane in which a person is, as long as they are true."""

    def __init__(self) -> None:
        self._titles: dict[Widget, str | Content] = {}
        """Of the panes with words behind their title, what it is without them."""
        self._at: Widget | None = None

    def tell(self, screen: Screen[Any]) -> None:
        """Put the words where they are true by now, and take away those that are not."""
        pane = _pane_of(screen)
        edge = _edge_of(pane) if pane else None
        if self._at and self._at is not edge:
            self._write(self._at, "")
        self._at = edge
        if edge and pane:
            self._write(edge, _words(pane))

    def _write(self, edge: Widget, words: str) -> None:
        """Only what is other than what stands there: the pane would be drawn again for it."""
        if edge in self._titles or (edge.border_title and edge.border_subtitle):
            title = self._titles.setdefault(edge, Content(edge.border_title or ""))
            told = Content(f"{title} · {words}" if words else str(title))
            if edge.border_title != told.markup:
                edge.border_title = told
        elif (edge.border_subtitle or "") != (told := Content(words)).markup:
            edge.border_subtitle = told


def _pane_of(screen: Screen[Any]) -> Widget | None:
    """What is scrolled around the focus, or else the first that is scrolled at all."""
    around = screen.focused.ancestors_with_self if screen.focused else ()
    places = (
        *(each for each in around if isinstance(each, Widget)),
        *screen.query("*"),
    )
    return next(filter(_goes_on, places), None)


def _goes_on(place: Widget) -> bool:
    return place.is_on_screen and place.allow_vertical_scroll and place.max_scroll_y > 0


def _edge_of(pane: Widget) -> Widget | None:
    """The pane itself, or what is around it, whichever has an edge that takes words."""
    around = (each for each in pane.ancestors_with_self if isinstance(each, Widget))
    return next((each for each in around if each.styles.border_bottom[0]), None)


def _words(pane: Widget) -> str:
    is_above, is_below = pane.scroll_y > 0, pane.scroll_y < pane.max_scroll_y
    if is_above and is_below:
        # Translators: of a text or a list, above and below what is seen of it; short.
        return _("more both ways")
    # Translators: of a text or a list that is longer than its place; short.
    return _("more below") if is_below else _("more above")
