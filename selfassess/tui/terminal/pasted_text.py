"""Pasted text, as it fits the place that it is pasted into."""

from collections.abc import Iterator

from textual.events import Event, Key, Paste
from textual.widget import Widget
from textual.widgets import Input, TextArea

from selfassess.core.model.fields.text_fields import LONGEST_TEXT
from selfassess.core.text.characters import (
    address_in_one_line,
    cleaned,
    in_one_line,
    with_line_breaks,
)
from selfassess.core.text.i18n import _, ngettext
from selfassess.core.text.languages.conventions import number_text

ADDRESS = "address"
"""The class of fields for an address: line breaks are no part of it."""


def fitting(text: str, place: Widget | None) -> str:
    """The text as the place takes it, without what could act; perhaps in one line."""
    if not isinstance(place, Input):
        return cleaned(text)
    return (address_in_one_line if place.has_class(ADDRESS) else in_one_line)(text)


def as_text(event: Event, place: Widget | None) -> Event:
    """A paste that fits the place; also what a key writes and Textual takes for no text."""
    if isinstance(event, Paste):
        return Paste(fitting(event.text, place))
    if isinstance(event, Key) and isinstance(place, Input | TextArea):
        return Paste(event.character or "")
    return event


def omission_notices(event: Event, place: Widget) -> Iterator[str]:
    """What to tell of what was pasted and the place does not take."""
    if not isinstance(event, Paste):
        return
    text = event.text
    if not isinstance(place, Input | TextArea):
        if not hasattr(place.screen, "on_paste"):
            yield _("What was pasted was left out: nothing is being written here.")
        return
    count = len(with_line_breaks(text)) - len(cleaned(text))
    if count > 0:
        yield ngettext(
            "{count} character that is no text was left out.",
            "{count} characters that are no text were left out.",
            count,
        ).format(count=count)
    if isinstance(place, TextArea) and len(place.text) + len(text) > LONGEST_TEXT:
        yield _(
            "Longer than {most} characters: what is more than that is not saved."
        ).format(most=number_text(LONGEST_TEXT))
