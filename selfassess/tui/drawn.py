"""What Textual keeps of screens that are gone."""

from textual._styles_cache import StylesCache


def forget_what_was_drawn() -> None:
    """Let go of the lines of widgets that are no longer there.

    A cache of Textual's holds the last 1,024 widgets with all they ever drew: after 240
    dialogs that was 130 MB. Nothing public empties it; `tests/tui/test_quick.py` rings if
    a later Textual has it no more, or no longer needs it.
    """
    StylesCache.get_inner_outer.cache_clear()
