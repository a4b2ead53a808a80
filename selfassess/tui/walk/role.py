"""What differs on the walk between those who answer and those who review."""

from dataclasses import dataclass
from functools import cached_property

from selfassess.core.commands.command import Groups, all_commands
from selfassess.core.commands.command_table import (
    FOOTER,
    FOOTER_WITH_REVIEWS,
    REVIEWERS_FOOTER,
)
from selfassess.core.session.workspace import Workspace
from selfassess.core.text.i18n import marked
from selfassess.tui.bindings import GROUPS, REVIEW_GROUPS
from selfassess.tui.widgets.footer import Hint, hints_of


def _actions(groups: Groups) -> frozenset[str]:
    """The names of the actions that the commands run."""
    runs = (command.action.runs for command in all_commands(groups))
    return frozenset(run.partition("(")[0] for run in runs)


_OF_A_ROLE = _actions((*GROUPS, *REVIEW_GROUPS))
"""What somebody can do on the walk; other actions are nobody's in particular."""


@dataclass(frozen=True)
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

    @cached_property
    def _own_actions(self) -> frozenset[str]:
        return _actions(self.commands)

    def can_do(self, action: str) -> bool:
        """Whether that action of the walk is not one of the other side alone."""
        return action in self._own_actions or action not in _OF_A_ROLE

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
