"""The registers beside the answers: comments, commitments, actions, the forum and so on."""

from typing import TYPE_CHECKING

from selfassess.core.session.session import Session
from selfassess.core.text.i18n import _
from selfassess.core.timeline.action_sources import action_for
from selfassess.core.validation.register_entries import key_for_action
from selfassess.core.validation.register_forms import RegisterKind

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen


def show(walk: "WalkScreen[Session]", first: RegisterKind, marked: str = "") -> None:
    """One register in front, the others behind it; and one of its entries marked."""
    from selfassess.tui.screens.registers.entries import RegistersScreen

    screen = RegistersScreen(
        lambda: walk.session,
        walk.take,
        walk.permission.is_refused,
        (first, marked),
        walk.workspace.today(),
    )
    walk.app.push_screen(screen)


def comments(walk: "WalkScreen[Session]") -> None:
    """Comments on the draft."""
    show(walk, RegisterKind.COMMENTS)


def actions(walk: "WalkScreen[Session]") -> None:
    """What is to be done by when."""
    show(walk, RegisterKind.ACTIONS)


def forum(walk: "WalkScreen[Session]") -> None:
    """Who sits in the forum, and when it met."""
    show(walk, RegisterKind.MEMBERS)


def plan(walk: "WalkScreen[Session]") -> None:
    """Make an action of the requirement in view, or show the one that there is."""
    if walk.permission.is_refused_here(plan):
        return
    assessment = walk.session.assessment
    action = action_for(walk.session.requirement, assessment)
    key = key_for_action(action, assessment)
    if key in assessment.actions:
        walk.say(_("This is among the actions already."))
    else:
        walk.take(walk.session.entered(RegisterKind.ACTIONS, key, action))
    show(walk, RegisterKind.ACTIONS, key)
