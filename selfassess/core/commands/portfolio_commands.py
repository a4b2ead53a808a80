"""The commands of who looks through a portfolio: with the keys of the walk, where alike."""

from selfassess.core.commands.command import Action, Command, CommandTexts, Groups
from selfassess.core.commands.navigation_commands import NAVIGATION
from selfassess.core.commands.program_commands import PROGRAM
from selfassess.core.text.i18n import marked, marked_as

_OF_THE_WALK = {action.id: action for action in (*NAVIGATION, *PROGRAM)}


def _texts(name: str) -> CommandTexts:
    """What everybody on the walk is told of it."""
    return _OF_THE_WALK[name].everyone or CommandTexts()


def _as_on_the_walk(name: str, texts: CommandTexts | None = None) -> Command:
    """The same key and word; with other texts where it does something else."""
    return Command(_OF_THE_WALK[name], texts or _texts(name))


_ROWS = (
    Command(
        _OF_THE_WALK["list"]._replace(takes=""),
        CommandTexts(
            about=marked("the rows of the table, numbered"),
            more=marked("open 2 opens the second; more goes on."),
        ),
    ),
    Command(
        Action("open", words=("open", "o"), takes=marked("NUMBER")),
        CommandTexts(
            about=marked("open the assessment of a row, to be read"),
            more=marked("quit leads back to the portfolio."),
        ),
    ),
    _as_on_the_walk(
        "find",
        CommandTexts(
            marked("find rows by words"),
            marked_as("what a key does", "find"),
            marked("rows with these words, numbered"),
            marked("In all that is known of an assessment. find alone ends it."),
        ),
    ),
    Command(
        Action("sort", "s", takes=marked("[NAME]")),
        CommandTexts(
            marked("sort by a column; once more: the other way round"),
            marked_as("what a key does", "sort"),
            marked("sort by a column; once more: the other way round"),
            marked("sort alone tells the names of the columns."),
        ),
    ),
    Command(
        Action("columns", "c", takes=marked("[NAME,NAME]")),
        CommandTexts(
            marked("which columns are shown"),
            marked_as("what a key does", "columns"),
            marked("which columns are shown, by their names"),
            marked("columns alone tells which there are."),
        ),
    ),
    _as_on_the_walk("more"),
)
_TABLES = (
    _as_on_the_walk(
        "blocker",
        CommandTexts(
            marked("the requirements most in the way, and back"),
            marked_as("what a key does", "in the way"),
            marked("the requirements most in the way"),
        ),
    ),
    Command(
        _OF_THE_WALK["view"]._replace(words=("by",), takes=marked("[NAME]")),
        CommandTexts(
            marked("another table: by phase, cycle, country, owner"),
            marked_as("what a key does", "tables"),
            marked("another table; alone: which tables there are"),
            marked("by all leads back to a row for each assessment."),
        ),
    ),
    _as_on_the_walk("all", CommandTexts(marked("back to a row for each assessment"))),
    Command(
        Action("unread", "u"),
        CommandTexts(
            marked("what was read, and what could not be"),
            marked_as("what a key does", "read"),
            marked("what was read, and what could not be"),
        ),
    ),
)
_ON_SCREENS = tuple(
    # Without what they do in plain lines.
    _as_on_the_walk(name, _texts(name)._replace(about=""))
    for name in ("jump", "messages", "palette")
)
_PROGRAM = (
    *_ON_SCREENS,
    _as_on_the_walk("files", CommandTexts(marked("start screen: another file"))),
    _as_on_the_walk("keys"),
    _as_on_the_walk("help", _texts("help")._replace(about="")),
    _as_on_the_walk(
        "quit",
        CommandTexts(
            marked("quit"), marked_as("what a key does", "quit"), marked("leave")
        ),
    ),
)

PORTFOLIO: Groups = (
    (marked_as("a heading over actions", "Rows and columns"), _ROWS),
    (marked_as("a heading over actions", "Tables"), _TABLES),
    (marked_as("a heading over actions", "More"), _PROGRAM),
)
"""What can be done with a portfolio."""

PORTFOLIO_FOOTER = (
    *("keys", "find", "sort", "columns", "blocker", "view", "unread", "quit"),
)
"""The commands in the footer of the portfolio, the most useful first."""
