"""What differs on the walk between those who answer and those who review."""

from dataclasses import dataclass

from selfassess.core.commands.command import Groups
from selfassess.core.commands.command_table import (
    FOOTER,
    FOOTER_WITH_REVIEWS,
    REVIEWERS_FOOTER,
)
from selfassess.core.session.workspace import Workspace
from selfassess.core.text.i18n import marked
from selfassess.tui.bindings import GROUPS, REVIEW_GROUPS
from selfassess.tui.widgets.footer import Hint, hints_of


@dataclass(frozen=True, slots=True)
class Role:
    """One side of the walk."""

    commands: Groups
    """What can be done: the bindings, the table of keys and the palette."""
    footer: tuple[str, ...]
    """The names of the commands in the footer."""
    footer_with_reviews: tuple[str, ...]
    """The same once somebody has reviewed the answers."""
    all_done: str
    """Said where nothing is left to answer or to review; marked."""
    help_topic: str
    has_tour: bool
    """Whether the tour is offered the first time."""
    can_be_guided: bool
    """Whether the walk may ask one question at a time."""

    def hints(self, *, has_reviews: bool) -> tuple[Hint, ...]:
        """The keys that matter while walking."""
        names = self.footer_with_reviews if has_reviews else self.footer
        return tuple(hints_of(names, self.commands))


GOVERNMENT = Role(
    commands=GROUPS,
    footer=FOOTER,
    footer_with_reviews=FOOTER_WITH_REVIEWS,
    all_done=marked("Everything is answered."),
    help_topic="answering",
    has_tour=True,
    can_be_guided=True,
)
REVIEWER = Role(
    commands=REVIEW_GROUPS,
    footer=REVIEWERS_FOOTER,
    footer_with_reviews=REVIEWERS_FOOTER,
    all_done=marked("Everything is reviewed."),
    help_topic="reading-together",
    has_tour=False,
    can_be_guided=False,
)


def role_of(workspace: Workspace) -> Role:
    """The role of whoever has opened the workspace."""
    return REVIEWER if workspace.reviewer else GOVERNMENT
