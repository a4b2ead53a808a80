"""The commands that go somewhere, or show more or fewer of the requirements."""

from selfassess.core.commands.command import Action, CommandTexts
from selfassess.core.text.i18n import marked, marked_as

NAVIGATION = (
    Action(
        "where",
        words=("where", "w"),
        everyone=CommandTexts(about=marked("all about the requirement in view, again")),
    ),
    Action(
        "next",
        "right_square_bracket,j",
        ("next", "]"),
        everyone=CommandTexts(
            marked("next requirement"),
            marked_as("what a key does", "next"),
            marked("the next requirement"),
        ),
    ),
    Action(
        "previous",
        "left_square_bracket,k",
        ("previous", "["),
        everyone=CommandTexts(
            marked("previous requirement"),
            marked_as("what a key does", "back"),
            marked("the previous requirement"),
        ),
    ),
    Action(
        "unanswered",
        "u",
        ("unanswered", "u"),
        screen_action="next_unanswered",
        answering=CommandTexts(
            marked("next unanswered"),
            marked_as("what a key does", "unanswered"),
            marked("the next without an answer"),
        ),
        reviewing=CommandTexts(
            marked("next that is not reviewed"),
            marked_as("what a key does", "unreviewed"),
            marked("the next that you have not reviewed"),
            word="unreviewed",
        ),
    ),
    Action(
        "blocker",
        "b",
        ("blocker", "b"),
        screen_action="next_blocker",
        everyone=CommandTexts(
            marked("next in the way"), about=marked("the next in the way")
        ),
    ),
    Action(
        "go",
        words=("go", "g"),
        takes=marked("ID | NUMBER | WORDS"),
        everyone=CommandTexts(
            about=marked("to an id, to a number of the last list, or to words"),
            more=marked("An id alone, such as dev-inform-1, goes there too."),
        ),
    ),
    Action(
        "find",
        "slash",
        ("find", "/"),
        marked("WORDS"),
        everyone=CommandTexts(
            marked("find by id or word"),
            marked_as("what a key does", "find"),
            marked("requirements with these words, numbered"),
            marked("In ids, titles, texts, help and notes. go 2 goes to the second."),
        ),
    ),
    Action(
        "more",
        takes=marked("[all]"),
        everyone=CommandTexts(
            about=marked("the next page of a long list; more all: the rest of it"),
            more=marked(
                "A page has ten entries, or as many as the settings say (page_length)."
            ),
        ),
    ),
    Action(
        "list",
        words=("list", "l"),
        takes=marked("[all]"),
        everyone=CommandTexts(
            about=marked(
                "phases and guidelines with what counts; list all: everything"
            ),
            more=marked("The fraction is what counts as met, out of what is asked."),
        ),
    ),
    Action(
        "view",
        "v",
        ("filter",),
        marked("NAME"),
        everyone=CommandTexts(
            marked("show only some: unanswered, flagged …"),
            marked_as("what a key does", "show"),
            marked("walk only through some; alone: which filters there are"),
            marked("filter all shows all again."),
        ),
    ),
    Action(
        "language",
        "l",
        everyone=CommandTexts(
            marked("the questions in another language"),
            about=marked("the questions in another language, and back"),
            more=marked(
                "First the language of the assessment, then yours, then that in which "
                "the questionnaire was written, as far as it is there in them."
            ),
        ),
    ),
    Action(
        "all",
        "escape",
        answering=CommandTexts(marked("show all again; leave what is tried out")),
        reviewing=CommandTexts(marked("show all again")),
    ),
    Action("outline", "o", everyone=CommandTexts(marked("show or hide the outline"))),
)
