"""What the walk does once it is in view: keys in force, what is told, what is offered."""

from typing import TYPE_CHECKING, Any

from selfassess.tui.recovery import offers
from selfassess.tui.walk.actions import program

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen


def arrive(walk: "WalkScreen[Any]") -> None:
    """Begin with the person's own keys, and with all that they have to know."""
    walk.app.set_keymap(walk.own_keys)
    if walk.wrong_keys:
        walk.say(walk.wrong_keys, severity="error")
    for warning in walk.workspace.warnings:
        walk.say(warning, severity="warning")
    is_own = not walk.workspace.is_aside
    if is_own and walk.role.has_tour and not walk.settings.toured:
        program.tour(walk)
    offers.offer(walk)
