"""The two walks there are: of those who answer, and of a reviewer."""

from textual.binding import Binding

from selfassess.core.session.launcher import Preferences
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import Workspace
from selfassess.tui.bindings import bindings
from selfassess.tui.walk.role import GOVERNMENT, REVIEWER
from selfassess.tui.walk.screen import WalkScreen


class ReviewScreen(WalkScreen[ReviewSession], inherit_bindings=False):
    """The walk with the keys of a reviewer: Textual binds keys to classes."""

    BINDINGS = [*bindings(REVIEWER.commands), Binding("enter", "go_on", show=False)]


def walk_screen(
    workspace: Workspace, preferences: Preferences
) -> WalkScreen[Session] | ReviewScreen:
    """The walk of those who answer, or a reviewer's."""
    session = workspace.begin()
    if isinstance(session, ReviewSession):
        return ReviewScreen(workspace, preferences, REVIEWER, session)
    return WalkScreen(workspace, preferences, GOVERNMENT, session)
