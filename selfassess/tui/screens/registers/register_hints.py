"""The keys of the registers, and which of them do something in a register."""

from selfassess.core.text.i18n import marked_as
from selfassess.core.validation.register_forms import RegisterKind
from selfassess.tui.widgets.footer import Hint

_ALWAYS = (
    Hint("esc", marked_as("what a key does", "back"), "close", "escape,q"),
    Hint("← →", marked_as("what a key does", "another list"), "register(1)", "right"),
    Hint("a", marked_as("what a key does", "add"), "add", "a"),
)
_OF_ENTRIES = (
    Hint("enter", marked_as("what a key does", "edit"), "edit", "e"),
    Hint("d", marked_as("what a key does", "remove"), "remove", "delete,d"),
)
_OF_RECOMMENDATIONS = (
    Hint("p", marked_as("what a key does", "make an action"), "plan", "p,P"),
)
KEYS = (*_ALWAYS, *_OF_ENTRIES, *_OF_RECOMMENDATIONS)
"""All of them."""


def keys_for(register: RegisterKind, *, has_entries: bool) -> tuple[Hint, ...]:
    """Those that do something where that register is in front."""
    if not has_entries:
        return _ALWAYS
    if register is RegisterKind.RECOMMENDATIONS:
        return KEYS
    return (*_ALWAYS, *_OF_ENTRIES)
