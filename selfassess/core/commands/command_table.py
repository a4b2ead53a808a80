"""The table of commands: all that can be done on the walk, for either side.

The bindings, the footer, the hints in the pane, the table of keys, the palette, the
help of plain lines, the help page on keys and the names of keys in the settings are
all made of it.
"""

from selfassess.core.commands.answer_commands import (
    BY_NUMBER,
    CHANGES,
    PARTS,
    STATUS_ACTIONS,
)
from selfassess.core.commands.command import Action, Command, Groups, all_commands
from selfassess.core.commands.document_commands import DOCUMENTS
from selfassess.core.commands.navigation_commands import NAVIGATION
from selfassess.core.commands.portfolio_commands import PORTFOLIO
from selfassess.core.commands.process_commands import DATES, LEVELS, REGISTERS
from selfassess.core.commands.program_commands import PROGRAM, SCORE, TRIALS
from selfassess.core.commands.review_commands import (
    COMPARISON,
    REPLIES,
    SUGGESTIONS,
    VERDICT_ACTIONS,
)
from selfassess.core.commands.text_commands import TEXTS
from selfassess.core.text.i18n import marked_as

_ANSWERS = (
    *(*STATUS_ACTIONS, BY_NUMBER, *VERDICT_ACTIONS, *PARTS, *TEXTS, *LEVELS),
    *(*SUGGESTIONS, *CHANGES),
)
CIVIL_SOCIETY = marked_as("a heading over actions", "Civil society")


def _answering(*actions: Action) -> tuple[Command, ...]:
    """The actions of those who answer, as they are told of them."""
    pairs = ((action, action.answering or action.everyone) for action in actions)
    return tuple(Command(action, texts) for action, texts in pairs if texts)


def _reviewing(*actions: Action) -> tuple[Command, ...]:
    """The actions of a reviewer, as reviewers are told of them."""
    pairs = ((action, action.reviewing or action.everyone) for action in actions)
    return tuple(Command(action, texts) for action, texts in pairs if texts)


ANSWERING: Groups = (
    (marked_as("a heading over actions", "Answer"), _answering(*_ANSWERS)),
    (marked_as("a heading over actions", "Move"), _answering(*NAVIGATION)),
    (CIVIL_SOCIETY, _answering(*REPLIES, COMPARISON)),
    (marked_as("a heading over actions", "The star"), _answering(SCORE, *TRIALS)),
    (
        marked_as("a heading over actions", "More"),
        _answering(*DATES, *DOCUMENTS, *REGISTERS, *PROGRAM),
    ),
)
"""What those who answer can do."""

REVIEWING: Groups = (
    (marked_as("a heading over actions", "Review"), _reviewing(*_ANSWERS)),
    (marked_as("a heading over actions", "Move"), _reviewing(*NAVIGATION)),
    (
        marked_as("a heading over actions", "More"),
        _reviewing(SCORE, COMPARISON, *DATES, *DOCUMENTS, *PROGRAM),
    ),
)
"""What a reviewer can do."""

FOOTER = (
    *("keys", "score", "find", "view", "quit", "guide", "what-if", "report"),
    *("compare",),
)
"""The commands in the footer of those who answer, the most useful first."""

REVIEWERS_FOOTER = ("keys", "score", "find", "quit", "compare", "reflection")
"""The commands in the footer of a reviewer, the most useful first."""

FOOT = ("note", "evidence", "previous", "next", "unanswered", "reply", "disputed")
"""What can be done about the requirement in view, besides answering it."""

REVIEWERS_FOOT = ("note", "wording", "previous", "next", "unanswered")
"""The same for a reviewer."""

ACTIONS = {
    command.id: command.action
    for command in all_commands((*PORTFOLIO, *ANSWERING, *REVIEWING))
}
"""Every row of the table by its name."""
