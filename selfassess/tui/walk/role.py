"""What differs on the walk between those who answer and those who review."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Concatenate, Generic

from selfassess.core.commands.command import Groups, all_commands
from selfassess.core.commands.command_table import (
    FOOTER,
    FOOTER_WITH_REVIEWS,
    REVIEWERS_FOOTER,
)
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import OneSession
from selfassess.core.text.i18n import marked
from selfassess.tui.bindings import GROUPS, REVIEW_GROUPS
from selfassess.tui.recovery import offers
from selfassess.tui.walk import (
    answers,
    focus,
    navigation,
    note,
    program,
    replies,
    reviewer_answers,
)
from selfassess.tui.widgets.footer import Hint, hints_of

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen


@dataclass(frozen=True)
class Role(Generic[OneSession]):
    """One side of the walk."""

    commands: Groups
    """What can be done: the bindings, the table of keys and the palette."""
    actions: Mapping[str, "Callable[Concatenate[WalkScreen[OneSession], ...], object]"]
    """What the commands run, by the names that they have for it."""
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

    def __post_init__(self) -> None:
        runs = [command.action.runs for command in all_commands(self.commands)]
        needed = {run.partition("(")[0] for run in runs if not run.startswith("app.")}
        without_a_key = {"go_on", "end_note"}
        assert needed | without_a_key == set(self.actions), needed ^ set(self.actions)

    def hints(self, *, has_reviews: bool) -> tuple[Hint, ...]:
        """The keys that matter while walking."""
        names = self.footer_with_reviews if has_reviews else self.footer
        return tuple(hints_of(names, self.commands))


_OF_BOTH: Any = {
    "answer": answers.answer,
    "note": note.write,
    "end_note": note.end,
    "undo": answers.undo,
    "redo": answers.redo,
    "next": navigation.next_row,
    "previous": navigation.previous_row,
    "next_unanswered": navigation.next_unanswered,
    "next_blocker": navigation.next_blocker,
    "find": navigation.find,
    "compare": navigation.compare,
    "score": navigation.score,
    "view": navigation.view,
    "outline": focus.toggle_outline,
    "keys": program.keys,
    "copy": program.copy_note,
    "palette": program.palette,
    "settings": program.settings,
    "conflicts": offers.settle,
    "files": program.files,
    "quit": program.quit_program,
}

GOVERNMENT: Role[Session] = Role(
    commands=GROUPS,
    actions={
        **_OF_BOTH,
        "all": answers.leave_mode,
        "go_on": answers.go_on,
        "flag": answers.flag,
        "evidence": answers.evidence,
        "what_if": answers.what_if,
        "details": answers.details,
        "comments": answers.registers,
        "leave_out": answers.leave_out,
        "guide": navigation.guide,
        "next_disputed": navigation.next_disputed,
        "next_waiting": navigation.next_waiting,
        "reply": replies.reply,
        "report": program.report,
        "save_as": offers.save_as,
        "tour": program.tour,
    },
    footer=FOOTER,
    footer_with_reviews=FOOTER_WITH_REVIEWS,
    all_done=marked("Everything is answered."),
    help_topic="answering",
    has_tour=True,
    can_be_guided=True,
)
REVIEWER: Role[ReviewSession] = Role(
    commands=REVIEW_GROUPS,
    actions={
        **_OF_BOTH,
        "all": navigation.show_all,
        "go_on": note.write,
        "judge": reviewer_answers.judge,
        "support": reviewer_answers.support,
        "wording": reviewer_answers.wording,
        "reflection": reviewer_answers.reflection,
    },
    footer=REVIEWERS_FOOTER,
    footer_with_reviews=REVIEWERS_FOOTER,
    all_done=marked("Everything is reviewed."),
    help_topic="reading-together",
    has_tour=False,
    can_be_guided=False,
)
