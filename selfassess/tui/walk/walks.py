"""The two walks there are: of those who answer, and of a reviewer."""

from collections.abc import Callable
from typing import Any

from textual.binding import Binding
from textual.screen import Screen

from selfassess.core.errors import SelfAssessError
from selfassess.core.session.launcher import Preferences
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import Workspace
from selfassess.tui.bindings import bindings
from selfassess.tui.terminal.display import say
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


def show_walk(
    screen: Screen[Any], get: Callable[[], Workspace], preferences: Preferences
) -> None:
    """Walk through what is opened, or say why it cannot be."""
    try:
        workspace = get()
    except SelfAssessError as error:
        say(screen, str(error), "error")
    else:
        screen.app.push_screen(walk_screen(workspace, preferences))
