"""What differs on the walk between those who answer and those who review."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Concatenate, Generic

from selfassess.core.commands.command import Groups, all_commands
from selfassess.core.commands.command_table import (
    FOOT,
    FOOTER,
    REVIEWERS_FOOT,
    REVIEWERS_FOOTER,
)
from selfassess.core.session.review_session import ReviewSession
from selfassess.core.session.session import Session
from selfassess.core.session.workspace import OneSession
from selfassess.core.text.i18n import marked
from selfassess.tui.bindings import GROUPS, REVIEW_GROUPS
from selfassess.tui.recovery import offers
from selfassess.tui.walk import focus
from selfassess.tui.walk.actions import (
    answers,
    days,
    forms,
    mail,
    navigation,
    note,
    owners,
    phase_levels,
    program,
    registers,
    replies,
    reviewer_answers,
)
from selfassess.tui.widgets.footer import Hint, hints_of

if TYPE_CHECKING:
    from selfassess.tui.walk.screen import WalkScreen

_ABOUT_REVIEWS = ("reply", "disputed", "compare")


@dataclass(frozen=True)
class Role(Generic[OneSession]):
    """One side of the walk."""

    commands: Groups
    """What can be done: the bindings, the table of keys and the palette."""
    actions: Mapping[str, "Callable[Concatenate[WalkScreen[OneSession], ...], object]"]
    """What the commands run, by the names that they have for it."""
    footer: tuple[str, ...]
    """The names of the commands in the footer."""
    foot: tuple[str, ...]
    """The names of those about the requirement in view."""
    all_done: str
    """Said where nothing is left to answer or to review; marked."""
    help_topic: str
    is_led: bool
    """Whether the walk may ask one question at a time, and begins with the tour."""

    def __post_init__(self) -> None:
        runs = [command.action.runs for command in all_commands(self.commands)]
        needed = {run.partition("(")[0] for run in runs if not run.startswith("app.")}
        without_a_key = {"go_on", "end_note"}
        assert needed | without_a_key == set(self.actions), needed ^ set(self.actions)

    def hints(self, names: Iterable[str], *, has_reviews: bool) -> tuple[Hint, ...]:
        """The keys of those commands that do something here."""
        shown = (n for n in names if has_reviews or n not in _ABOUT_REVIEWS)
        return tuple(hints_of(shown, self.commands))


_OF_BOTH: Any = {
    "answer": answers.answer,
    "note": note.write,
    "note_language": note.language,
    "level": phase_levels.level,
    "end_note": note.end,
    "undo": answers.undo,
    "redo": answers.redo,
    "language": navigation.language,
    "next": navigation.next_row,
    "previous": navigation.previous_row,
    "next_unanswered": navigation.next_unanswered,
    "next_blocker": navigation.next_blocker,
    "find": navigation.find,
    "compare": navigation.compare,
    "dates": days.dates,
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
        "confirm": answers.confirm,
        "flag": answers.flag,
        "evidence": answers.evidence,
        "what_if": answers.what_if,
        "details": answers.details,
        "comments": registers.comments,
        "actions": registers.actions,
        "members": registers.forum,
        "owner": owners.owner,
        "owners": owners.owners,
        "plan": registers.plan,
        "leave_out": answers.leave_out,
        "guide": navigation.guide,
        "next_disputed": navigation.next_disputed,
        "next_waiting": navigation.next_waiting,
        "reply": replies.reply,
        "report": program.report,
        "receive": mail.receive,
        "take_in": forms.take_in,
        "save_as": offers.save_as,
        "tour": program.tour,
    },
    footer=FOOTER,
    foot=FOOT,
    all_done=marked("Everything is answered."),
    help_topic="answering",
    is_led=True,
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
    foot=REVIEWERS_FOOT,
    all_done=marked("Everything is reviewed."),
    help_topic="reading-together",
    is_led=False,
)
